import type { Stage } from '../labels';

/** Words that tell how far a deal has got, strongest claim first; each is matched in the clause that tells the deal. */
export const CUES: readonly { readonly stage: Stage | 'denied'; readonly pattern: RegExp }[] = [
  {
    stage: 'denied',
    pattern:
      /\b(?:den(?:y|ies|ied)|refuted?|rejected (?:reports|speculation|rumou?rs|claims)|not (?:been )?(?:approached|for sale|in talks|looking|planning|considering|interested|selling)|no (?:talks|plans? to|such|proposal|intention|offer|interest|approach|negotiations|discussions|deal|bidder|agreement)|has no plans?|ruled out|neither received|never made|untrue|not true|baseless|dismissed (?:reports|speculation|rumou?rs)|no intention|never been)\b/,
  },
  {
    stage: 'cancelled',
    pattern:
      /(?<!\b(?:the|a|an|its|their|once|previously|long|any|no|have|until) )\b(?:call(?:ed|ing|s)? off|scrap(?:ped|s|ping)?|shelv(?:ed|es|ing)|abandon(?:ed|s|ing)?|withdr(?:ew|awn|aws|awing)|terminat(?:ed|es|ing)|cancel(?:led|s|ed|ling)?|pull(?:ed|s|ing)? out|walk(?:ed|s|ing)? away|back(?:ed|s|ing)? out|pull(?:ed|s)? the plug|on ice|on hold|fell through|fallen through|collapsed|lapsed|br(?:oke|oken|eak) (?:off|down)|halted (?:talks|work|the)|ditched|axed|drop(?:ped|s) (?:its|the|their|a|plans?)|will not (?:be built|go ahead|proceed|happen)|no longer (?:going|planning|proceeding|in|pursuing|interested)|parked|mothballed|part(?:ed)? ways|rescinded|tore up|torn up|scuppered|called a halt|came to nothing|come to nothing|put off indefinitely|gave up|given up|giv(?:es|ing) up|drop(?:s|ped) out|bow(?:s|ed) out|fell apart|fallen apart|f[ae]ll(?:en)? by the wayside|hit the buffers|come unstuck|came unstuck|(?:is|are|was|were) (?:now )?(?:off|dead)(?= |$)(?! (?:the|a|to|from|its|season|shore|by))|(?:has|have) been dropped|won't (?:be built|go ahead|proceed|happen)|not (?:to )?(?:go ahead|proceed|pursue|going ahead|be built|build)|decided against|did not go ahead|torpedoed|nixed|aborted|expired worthless|declared dead|pull(?:s|ed)? the plug|wound up talks|let (?:the|its) \w+ lapse|squashed|scotched|jettison(?:ed|s))\b/,
  },
  {
    stage: 'talks',
    pattern:
      /\b(?:in (?:\w+ ){0,3}(?:talks|negotiations|discussions)|(?:talks|negotiations|discussions) (?:with|on|about|over|to|are|is|have|began|were)|negotiating|due diligence|held talks|holding talks|hold(?:s)? talks|close to (?:\w+ing|a deal|an? \w+ deal|an agreement|an? \w+ agreement|terms)|closing in on|edging towards?|exploratory|sounding out|speaking to|has been speaking|have been speaking|in dialogue|in conversations?|nearing|in the final stages|haggling|being negotiated|talk about|talked about|discussing|fields? (?:an )?approach|advanced (?:talks|stage))\b/,
  },
  {
    stage: 'rumoured',
    pattern:
      /\b(?:reportedly|rumou?red|rumou?rs?|speculation|(?:is|are) (?:said|understood|believed|thought|reported|rumou?red|tipped|expected by \w+) to(?! (?:be worth|have (?:paid|cost|fetched|been)|cost|be valued|be (?:close|about|around)|fetch))|said to be (?!worth|close to \$|about|around)|understood to(?! (?:be worth|have (?:paid|cost|been)|cost|be (?:close|about|around)))|(?:is|are) tipped|whispers?|grapevine|rumou?r has it|two (?:bankers|managers|people|sources|executives|officials|insiders)|three (?:bankers|people|sources|executives|insiders)|a person with|people with (?:direct )?knowledge|direct knowledge|with knowledge of|not authori[sz]ed to|asked not to be (?:named|identified)|declined to be (?:named|identified)|on condition of anonymity|word (?:is|has it)|gossip|is being linked|has been linked|linked with|may be about to|people (?:familiar|close|briefed)|person (?:familiar|close|briefed)|sources? (?:said|say|close|familiar|with|told|speaks?)|(?:bankers|insiders) (?:said|say)|(?:industry|market|banking|unnamed|unidentified) sources|according to (?:people|a person|two people|three people|sources|three sources|bankers|a source|media reports|reports)|market talk|it is understood|citing (?:people|sources|bankers|unnamed)|a source said|hearsay|talk that|front-runner|likely taker|the word is)\b/,
  },
  {
    stage: 'mou',
    pattern:
      /\b(?:memorand(?:um|a)|mous?|letters? of intent|agree(?:d|s|ment)? in principle|heads of (?:terms|agreement)|term sheet|cooperation intent|statement of intent|non-binding|preliminary (?:agreement|accord|deal)|initialled|declaration of intent|protocol of intent|tentative(?:ly)? agree(?:d|ment)|expressions? of interest|moas?|in-principle agreement|agreement-in-principle|outline (?:agreement|deal|terms)|provisional (?:agreement|deal)|cooperation protocol|protocol|letters? of understanding|agreed in outline|without any financial obligation|subject to contract|heads of)\b/,
  },
  {
    stage: 'under-construction',
    pattern:
      /\b(?:br(?:oke|oken|eaks?|eaking) ground|ground (?:was|has been) broken|ground-?breaking|under construction|under way|underway|(?:work|construction|building|piling|earthworks|excavation)(?: work)? (?:has |have |is |was )?(?:start(?:ed|s|ing)|beg[aiu]n|begins|commenced|kicked off|progressing)|(?:has|have) (?:started|begun) (?:building|construction|work|pouring|piling|erecting|installing)|(?:began|started) (?:building|construction|work|pouring|erecting|installing)|(?:is|are) (?:now )?(?:building|constructing|erecting|doubling|extending|putting up|expanding|being built)|foundation stone|half built|midway through|per ?cent complete|percent complete|pct complete|already roofed|roof went on|steel frames|concrete poured|poured (?:the )?first|site is being|laid the first stone|turned the first sod|rising on|rising beside|rising at|topp(?:ed|ing|s) out|last beam|steel is going up|steelwork is|is going up|are going up|taking shape|takes shape|cranes (?:are|have)|diggers (?:are|have)|bulldozers (?:are|have)|crews (?:are|have|began|broke|poured|hoisted|started)|contractors? (?:has|have|is|are) (?:been )?(?:on site|at work|moved|started)|on site since|half-?way (?:through|mark)|halfway|nearing completion|near completion|\d+ complete|is (?:already )?being (?:built|erected|constructed|installed|fitted out)|are (?:already )?being (?:built|erected|constructed|installed)|foundations? (?:has|have|were|was|are) (?:been )?(?:laid|poured)|lays? the foundation|cut the first sod|first sod|turn(?:ed|s) (?:the )?(?:first )?(?:sod|soil|turf)|is (?:sprucing|doing|fitting|tearing|refurbishing|renovating|revamping|overhauling|rebuilding|converting)|is putting up|are putting up|is laying|is installing|is erecting)\b/,
  },
  {
    stage: 'approved',
    pattern:
      /\b(?:(?:was|were|been|has|have|had|board|council|committee|regulators?|ministry|commission|shareholders|members|directors|cabinet|government|court|tribunal|authority|agency|councillors|planners|watchdog|sec) (?:\w+ )?(?:approved?|cleared|okayed|ok'd|sanctioned|green-?lit|authori[sz]ed|endorsed|ratified|gave (?:its|the|their) (?:nod|approval|consent|go-ahead|green light|blessing)|voted (?:to|in favour|for)|waved through|signed off|nodded through|decided|set aside|recommended|backed)|won (?:approval|clearance|consent|planning)|(?:secured|received|obtained|got|gained|gets|secures|given) (?:\w+ ){0,3}(?:approval|clearance|consent|permission|go-ahead|green light|nod|permit)|(?:approv(?:al|ed)|clearance|go-ahead|green light) (?:from|by|for|of|to)|planning (?:permission|consent)|approved (?:a|an|the|its|construction|plans?|by)|sanctioned (?:a|an|rs|the|term)|granted (?:a )?(?:mining|planning|permission|approval|licence|license|lease|consent)|let stand|okayed|cleared by|(?:handed|awarded|issued|granted|given|received|got|obtained) (?:\w+ ){0,4}(?:certificates?|licen[cs]es?|permits?|registration|permission|consent|approval|clearance)|gave (?:\w+ ){0,2}(?:approval|consent|blessing|nod|go-ahead|green light|clearance|permission|thumbs-?up)|(?:have|has) (?:ok'd|okayed|approved|cleared|passed|allowed|backed|waved)|(?:passed|approved|cleared|ok'd|voted (?:\w+ )?to (?:allow|approve|let|grant|give|back))|in-principle nod|in-principle approval|got the nod|gets the nod|won the nod|rubber-stamped|before approving|after approving|approved on)\b/,
  },
];

/** Done: closed, opened, paid, owned by the new owner. */
export const COMPLETED =
  /\b(?:complet(?:ed|es|ion of)|(?:deal|takeover|sale|acquisition|merger|transaction|purchase|round|offer) (?:has |was )?closed|has closed|closed (?:a|its|the|on)|closes (?:series|round|its)|changed hands|took (?:ownership|control|over)|taken over|takes over|new owner|now (?:owns?|holds?|belongs)|ownership (?:of|passed)|passed to|took effect|with effect from|takes effect|finali[sz]ed|went into service|into service|came on stream|on stream|in operation|began (?:operations|production|trading)|started (?:operations|production|trading)|opened|inaugurated|commissioned|handed over|made its debut|debuted|started trading|first day of trading|raised|wrapped up|concluded|conclusion of|admitted its first|has been sold|has sold to|was formed|registered|wired|after paying|receivers?|was acquired|unveiled|cut the ribbon|fully paid|disposed of)\b/;

/** Bound: agreed, signed, awarded, ordered. */
export const FIRM =
  /\b(?:agree(?:d|s|ment|ments)? to|agreed plans|agreement(?! in principle)|signed|signs|sign|inked|inks|contract(?:s|ed)?|definitive|sealed|seals|clinched|awarded|ordered|order(?:s)?|won|wins|selected|appointed|picked|hired|deal|exchanged|struck|concluded|commit(?:ted)?|entered into|has taken on|has bought|has acquired|has sold)\b/;

/** Not yet: planned, offered, sought. */
export const SUPPOSED =
  /\b(?:plans? to|plan(?:s|ned|ning)?|propos(?:e|es|ed|al|ing)|consider(?:s|ed|ing)?|intend(?:s|ed)?|hope(?:s|d)?|want(?:s|ed)?|may|might|could|would|seek(?:s|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ing)|study(?:ing)?|offer(?:ed|s)?|bid|looking|eye(?:s|ing)|expects? to|aims? to|will|is to|are to|set to|to be|ready to|prepared|filed|files|applied|applies|lodged|candidate|preferred bidder|lined up|earmark(?:ed|s)?|pencilled)\b/;

/** Words of a plan that look done by their grammar: "has hired banks", "has filed for a listing". */
export const PLANNED =
  /\b(?:hire[sd] (?:bankers|banks|advis[eo]rs|an advis[eo]r)|appointed (?:bankers|banks|advis[eo]rs)|up for sale|on the block|looking for a buyer|seeking a buyer|put .{1,40} (?:up for sale|on the market))\b/;
/** Asked for, where a listing is told. */
export const FILED =
  /\b(?:fil(?:ed|es|ing)|lodged|appl(?:ied|ies)|application|prospectus|hire[sd]|planning|plans|to raise|seek(?:s|ing)?|hope[ds]?|aim(?:s|ing|ed)?|pencilled)\b/;
