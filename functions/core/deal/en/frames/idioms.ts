import type { DealType, Stage } from '../../labels';

/** A turn of phrase that tells a deal by its words together, with its slots. */
export interface Idiom {
  readonly type: DealType;
  /** How far the deal is where nothing else in the sentence says so. */
  readonly stage?: Stage;
  readonly pattern: string;
}

/**
 * Turns of phrase, one a line. `A` acquirer, `T` target, `S` seller, `P` partner, `F` a firm that gets money, `I` investor, `L` lender,
 * `B` buyer, `C` contractor: at the front the subject, elsewhere a noun phrase; `N` nothing but the target's name; `A's` its owner's
 * mark. `~verb` any form of a verb, `a|b` either, `[a]` may be missing, `..` up to eight other words, `$` a sum, `%` a share, `:` and
 * `,` themselves.
 */
export const IDIOMS: readonly Idiom[] = [
  ...lines(
    'acquisition',
    undefined,
    `
    A ~end up with N
    A ~come away with T
    A ~walk off|away with T
    A ~run|~drive off with T
    A ~make off with T
    A ~step|~move into the shoes of S as owner of T
    A ~step into T as .. owner
    A ~relieve S of T
    A ~take T off S's hands
    A ~take T off the hands of S
    A ~bring|~take|~gather|~fold T under its|their wing|umbrella|roof|banner|control
    A ~bring|~take|~fold|~welcome|~draw T into its|their|the stable|fold|portfolio|family|empire|group|embrace
    A ~add T to its|their stable|portfolio|empire|collection|family|shopping|roster|holdings
    A ~exercise its|the|a call option|right|rights over|on T
    A ~exercise its|the|a option|right|rights over|on|to T
    A ~have|~get|~secure|~win [the] right|rights to T
    A ~win [the] .. tussle|battle|fight|auction|race|contest|scramble|chase|duel|tug-of-war|tug-of-love for|over T
    A ~win the .. bidding|takeover|bid war|battle|contest for|over T
    A ~prevail .. for|over T
    A ~come out on top .. for|over T
    A ~ride|~come|~gallop|~step|~fly to the rescue of T
    A ~come to T's rescue|aid
    A ~snatch|~pluck|~prise|~wrest T from|off S
    A ~pluck|~pull|~save|~rescue T from|out [of] [the] administration|receivership|bankruptcy|insolvency|liquidation|collapse
    A ~exchange contracts .. on|for T
    A ~sign|~shake hands|contracts on the purchase of T
    A ~squeeze out .. holders|minorities|minority|shareholders of|in|at T
    A ~hand over $ for T
    A ~take a .. bite|slice|chunk out of T
    A ~help itself to T
    A ~get|~lay|~put its|their hands on T
    A ~get its|their teeth into T
    A ~take T in-house|private
    A ~make T its|their own
    A ~take the wheel|reins|keys|helm at|of T
    A ~assume|~take|~acquire|~receive|~gain title to|of T
    A ~take vacant possession of T
    A ~gain|~take|~get|~assume|~obtain|~win possession of T
    A ~come into possession of T
    A ~tie up the purchase of T
    T ~succumb|~capitulate|~surrender|~submit to A
    T ~fall|~yield|~bow|~give in to A's bid|offer|embrace|approach|advances|overtures|takeover|charms
    T ~fall into|to the arms|clutches|hands|embrace of A
    T ~end up with A
    T ~end up in the hands|ownership|stable|arms of A
    T ~find [a] .. home|buyer|owner|owners|knight|rescuer|saviour|savior|suitor|parent|purchaser in|with|at|under A
    T ~join the A stable|family|fold|portfolio|group
    T ~be|~get rescued|saved|salvaged|snapped|bought|picked|scooped|sold .. sale|deal|takeover|buyout|buy-out to|with|involving A
    minority|minorities|holders|shareholders|investors in|of T .. squeezed|bought out .. leaving|by A
    T ~be|~get absorbed|folded|rolled|subsumed|swallowed|assimilated into|by A
    T ~merge|~fold|~dissolve into A
    T ~pass|~revert to A
    T ~have gone to A
    T ~sell itself to A
    T ~throw in its|their lot with A
    T ~agree to be bought|acquired|absorbed|taken .. by A
    T ~get|~have|~gain|~welcome [a] new owner|parent|landlord|proprietor|owners in|: A
    T ~be the subject of .. agreement between S and A
    S ~sign|~hand|~pass|~give|~turn|~make|~deed away|over|on T to A
    S ~hand|~pass|~turn|~give [over] the keys|reins|deeds|baton of|to|at T to A
    S ~pass|~hand|~transfer|~convey|~cede|~assign|~commit|~deliver T to A
    S ~pass|~hand|~transfer [all] his|her|its|their shares|stake|holding|interest in|of T to A
    S ~find a .. home|buyer|owner|purchaser|taker for T in A
    S ~accept .. for T from A
    S ~pass|~hand|~transfer|~sell|~sign [over] [all] his|her|its|their shares|stake|holding|interest to A
    purchase|sale|takeover|acquisition|disposal of T .. between A and S
    trade|winning|eventual buyer|bidder ~be A .. for T
    S ~take|~accept A's .. for T
    S ~entrust T to A
    deal|agreement|contract|pact|accord|plan|scheme|terms|arrangement under which T ~go|~pass|~transfer|~belong|~fall to A
    deal|agreement|contract|pact|accord|plan|scheme|terms|arrangement that ~hand|~give|~deliver A .. of T
    buyer|purchaser|acquirer|taker for|of T ~be A
    keys of|to|at T ~go|~pass to A
    ownership|control|title|possession [of] T ~pass|~go|~transfer|~move|~shift to A
    A ~be .. confirmed|named|declared|chosen|selected|announced as|the [the] [new] buyer|purchaser|acquirer|owner of|for T
    A ~seal|~clinch|~strike|~agree|~close|~land [a|the|its] .. deal|agreement|transaction for N
    A ~sign for N
    A ~bag|~nab|~net|~snare|~grab|~clinch N
    A ~have T in the bag|pocket
    A ~inherit|~salvage N
    A ~fold|~roll|~absorb|~integrate N into its|their
    A ~trump|~pip|~outbid|~beat|~edge|~outflank .. to|for N
    A ~trump|~pip|~outbid|~beat|~edge|~see .. to land|buy|acquire|win|clinch|secure|take N
    A ~pick|~snap|~scoop|~buy|~take|~mop up|over|on [the] .. brand|brands|assets|business|operations|shops|stores|sites|branches of N
    A ~enter|~join the fray|contest|auction|chase|bidding|scramble for T
    S ~pick|~choose|~select|~name A as .. buyer|purchaser|owner of|for T
    T's owners|owner|board|founders|shareholders|administrators|receivers ~have|~pick|~choose|~select picked|chosen|selected|named|backed A as|to
    T ~be|~get snapped|scooped|gobbled|swallowed|hoovered|mopped|gulped up|down by A
    T ~be now a|an A company|business|brand|subsidiary|firm|unit|property
    T ~pass|~go|~move|~transfer from S to A
    ownership|control|title|possession [of] T ~pass|~go|~transfer|~move|~shift from S to A
    A ~step|~swoop|~pounce|~move in for|on N
    A ~swoop|~pounce on|for N
    A ~write [a] .. cheque|check for T
    A ~dig deep for|to .. T
    A ~cross|~breach|~pass [the] % .. in|of N
    A ~build|~accumulate|~amass|~assemble [a] .. stake|holding|position in N
    A's tilt|swoop|lunge|raid|pounce at|for|on T
    T's new owner|owners|parent|landlord ~be A
    T's new owner|owners|parent|landlord , A
    T ~be A's for $
    T ~change hands .. to|with A
    T's managers|management|staff|employees|workers ~have|~be bought|acquired|buying|taking|taken it|out|over|the
    managers|management|staff|employees|workers of|at T ~have|~be bought|acquired|buying|taking|taken it|out|over|the
    management|managers ~buy out|over T
    for|at|over|out|paying $ , A ~get|~land|~pick|~scoop T
    A ~be [the] [new] owner-in-waiting|owner-elect|buyer-in-waiting|proprietor-in-waiting of T
    A ~pick|~snap|~scoop|~buy|~take|~mop up|over|on .. name|names|goodwill|staff|trade|engagements|vehicles|aircraft|machines of N
    T ~be conveyed|deeded|ceded|assigned|bequeathed|signed|knocked [over|down] to A
    each|every T share|unit .. swapped|exchanged|traded|converted for|into .. of A
    T ~be [being] bought|purchased|reacquired [back] by A from S
    A ~acquire|~buy|~purchase|~take , via|through .. , T
    A ~sign [a] .. cheque|check|chequebook for T
    A ~execute|~sign|~ink|~conclude|~initial .. agreement|contract|deal|spa with [the] promoters|owners|owner|shareholders|founders|founder|vendors|vendor|sellers of|behind T
    S ~agree|~reach|~settle [a] terms|deal|price with A : T
    T ~go to A for .. $
    A ~agree|~contract to pay for N
    T ~slide|~slip|~drop|~move|~glide|~drift into [the] portfolio|hands|stable|fold|arms|ownership|lap|embrace of A
    T ~slide|~slip|~drop|~move|~glide|~drift into A's portfolio|hands|stable|fold|arms|ownership|lap|embrace
    A ~collect|~get|~receive|~gain % of|in T from S
    S ~sign|~make|~hand|~turn|~pass it|them over|on to A
    A ~have T on its|their plate|books
    A ~be T's new|next owner|proprietor|parent|landlord
    A ~take|~receive|~collect|~accept the keys|deeds of|to T
    A ~take T under|on its|their wing|books
    A ~become|~be [the] .. custodian|proprietor|proprietors of T
    A ~buy its|their way into T
    A ~splurge|~splash|~lavish .. on buying|acquiring|purchasing T
    A ~open|~reach|~dip its|their|into wallet|pocket|purse|chequebook|coffers|pockets .. for|to T
    A ~pair|~unite|~combine N with its own
    T ~take shelter|refuge under|in|with [the] [wing|arms] [of] A
    T ~sail|~fly|~trade|~operate under A's|the flag|colours|colors|banner of A
    T's [long] .. independence .. ended|ends|over .. by|with|to A
    T ~have fallen to A
    A ~claim the scalp of T
    A ~gain|~get|~take [full|sole] custody of T
    A ~carry the day .. for T
    A's winning|successful|top|victorious bid|offer|tender .. for|of T
    hammer ~fall|~come [down] on|at T .. to A
    A ~mop up the rest|remainder|balance of|in T
    A ~buy|~pay|~bargain its|their way to control|ownership of|at T
    A ~be T's [new|sole|majority] owner`,
  ),
  ...lines(
    'acquisition',
    'completed',
    `
    A now own|owns|owned|control|controls|hold|holds .. of T
    A now own|owns|control|controls T
    A ~declare .. offer|bid for T unconditional|wholly|free
    A's offer|bid for T .. unconditional
    T now belong|belongs to A
    T has|have belonged to A since
    T ~be now part of A
    T ~be now .. hands|ownership|control of A
    T ~be|~have .. property of A
    T ~be|~pass|~come|~move under|into [the] new ownership|wing|control|roof|umbrella|hands|possession of A
    T ~be brought|taken|folded under|into [the] wing|fold|roof|umbrella|stable|control|ownership of|at A
    T ~be under|in A's wing|roof|umbrella|ownership|control|hands
    T ~come|~pass|~move|~go under|into|to A's wing|roof|umbrella|ownership|control|hands
    T ~be in [the] hands|possession|stable|basket of A
    first day in [the] hands|ownership of A
    A ~be .. entered|registered|recorded|inscribed .. as .. owner|proprietor|owners of T
    T ~become [the] .. property|possession|subsidiary of A
    A ~be now|the [the] .. registered|legal|rightful owner|proprietor of T
    T ~be now .. run|owned by A , to which|whom`,
  ),
  ...lines(
    'acquisition',
    'approved',
    `
    ~vote|~approve|~clear|~back|~accept|~endorse [for|in] [favour|favor] [of] A's .. plan|proposal for T`,
  ),
  ...lines(
    'acquisition',
    'cancelled',
    `
    T ~stay|~remain independent|alone|unsold .. after|as|because|when|now A
    A ~abandon|~drop|~give|~end|~call [up|off] [its|the] pursuit|courtship|chase|wooing of T
    T ~slip|~escape through|from|out A's fingers|clutches|grasp|hands`,
  ),
  ...lines(
    'acquisition',
    'proposed',
    `
    A ~put|~lay|~place|~slap|~have $ on the table for T
    T ~be courted|wooed|stalked|circled|pursued|coveted|targeted by A
    T ~attract|~draw|~field|~receive|~get|~face|~entertain .. bid|offer|approach|takeover|buyout|overture|overtures from A
    A ~speak for % of T
    T ~attract|~draw|~field|~receive|~get|~face|~entertain .. takeover|buyout|bid|acquisition interest from A
    A ~hold|~have|~receive|~get|~win acceptances .. of|in|for N
    A ~dangle|~wave .. before|at the owners|holders|shareholders|investors|board of T
    A ~lob|~throw|~hurl|~fire .. bid|offer|proposal at T
    A ~come|~go knocking .. door|doors of T
    A ~knock at|on the door of T
    A ~knock at|on T's door
    A ~press|~pursue|~push .. suit|bid|claim for T
    A ~want all|half|control|ownership|% of T
    A ~throw its|their|his hat in|into the ring for T
    A ~lay siege to T
    A ~make eyes at T
    A ~go on the prowl|hunt for T
    A ~have|~keep|~get T in its|their|his sights|crosshairs
    A ~have|~keep|~cast its|their|his|an eye|eyes on|over T
    A ~set|~train its|their|his sights|heart|cap on|at T
    A ~emerge|~be|~end|~rank [as] [the] highest|top bidder for|of T
    A ~emerge|~be|~end|~rank [as] [the] highest|preferred|top|sole|leading|likely|successful suitor|buyer|taker for|of T
    A ~emerge|~be|~stand [as] [the] front-runner|frontrunner|favourite|favorite for|to T
    A ~emerge|~be|~stand [as] [the] front-runner|frontrunner|favourite|favorite to buy|acquire T
    A ~lead|~head|~top the race|field|queue|bidding|pack for T
    A ~be in pole position .. for T
    A ~be ready|prepared|willing to pay|offer .. for T
    A ~go public with an|a offer|bid .. for T
    A ~offer .. administrators|receivers|liquidators|owners|trustee $ for T
    A ~offer .. for every|each share of|in T
    approach|offer|bid|proposal ~have been made|tabled|lodged|submitted by A to|for T
    approach|offer|bid|proposal ~be made|tabled|lodged|submitted by A to|for T
    A ~appeal|~go|~turn|~write|~take .. straight|directly to [the] .. investors|shareholders|holders|owners in|of T
    A ~go|~turn hostile .. for|on|against|over|in|with T
    A's .. resolution|rescue|revival|takeover|salvage plan|proposal for T
    A ~top|~trump|~beat|~match|~counter|~gazump .. bid|offer .. for T
    A ~renew|~revive|~rekindle|~resume its|their|his [a] pursuit|chase|courtship|wooing of T
    T ~be in|within A's sights|crosshairs|grasp`,
  ),
  ...lines(
    'acquisition',
    'rumoured',
    `
    A ~fancy T
    A ~be|~have linked with|to [a] takeover|bid|move|purchase|swoop|tilt of|for|at T
    A ~be tipped|whispered|rumoured|rumored .. bid|swoop|pounce|move|offer for|on T
    A ~be tipped|whispered|rumoured|rumored .. to .. buy|acquire|take T
    A ~kick the tyres|tires at|of|on T
    A ~run a|the slide|rule over T
    A ~be|~have sniffing around|at|round T
    A ~sniff around|round T
    A ~prowl|~lurk around|round T
    A's rumoured|rumored|mooted|reported|possible|supposed move|interest|tilt|swoop|play for|in|at|on T`,
  ),
  ...lines(
    'acquisition',
    'talks',
    `
    exclusivity .. to A .. for|over|on T
    A ~be|~have|~get|~win|~secure [granted] exclusivity|exclusive .. for|over|on T
    A .. exclusivity|exclusive talks|period|negotiations .. to buy|acquire T
    A ~be|~hold|~enter|~have|~start|~open|~begin [in] .. talks|negotiations|discussions with S over|for|about N
    A ~be|~hold|~enter|~have|~start|~open|~begin [in] .. talks|negotiations|discussions with S to|on|about buy|acquire|purchase|buying|acquiring|purchasing T
    A ~be|~hold|~enter|~have|~start|~open|~begin [in] .. talks|negotiations|discussions with S to|on|about take|taking over T
    S ~be|~hold|~enter|~have|~start|~open|~begin [in] .. talks|negotiations|discussions with A to|on|about sell|selling|offload|offloading T
    S ~negotiate|~discuss the sale|disposal of T with|to A
    sale|takeover|buyout|buy-out|merger talks|negotiations|discussions between S and A over|about|for|on T`,
  ),
  ...lines(
    'divestment',
    'proposed',
    `
    S ~put|~place T up for sale|auction|tender|grabs|public|bidding|offers
    S ~put|~place T on the block|market|table
    S ~put|~place T on [the] sale|auction
    S ~put T under the hammer
    S ~hope to fetch|get|raise .. for T
    S ~want|~ask $ for T
    S ~draw|~attract|~field|~receive|~have .. interest|suitors|approaches .. suitors|bidders|buyers for N
    ~invite|~seek|~solicit|~want offers|bids|tenders .. for N
    offers|bids .. invited|sought|wanted|solicited .. for N
    T ~be on the block
    S ~put|~place T with|in [the] agents|brokers|hands|auctioneers
    S ~put T in the shop|sale|auction window|room
    S ~list T for sale
    S ~want out of N
    S ~be|~listen|~welcome [open] to offers|bids for T
    S ~separate|~split|~divorce N from|and
    S ~offer T for sale
    S ~hang .. sign .. over|on|outside|at T
    T ~have no place|future in S
    T ~be on the market for|at|with $
    T ~look|~search|~hunt for [a] new owner|owners|home|buyer|parent
    S ~list T with [a] .. broker|agents|agent|realtor
    S ~tout|~hawk|~peddle T
    S ~shop around T
    S ~shop|~hawk|~tout|~market T around
    S ~look|~hunt|~search|~scout|~advertise|~shop|~cast .. for [a] .. buyer|purchaser|owner|home|suitor|taker|acquirer|buyers|bidders for T
    S ~seek|~find|~want|~need [a] .. buyer|purchaser|owner|home|suitor|taker|acquirer|buyers|bidders|bids|offers for T
    S ~invite|~seek|~solicit|~want|~await|~entertain|~field bids|offers|interest|tenders|suitors .. for|in T
    S ~test|~sound the market|appetite|waters for T
    S ~ask|~hire|~appoint|~instruct|~engage|~mandate|~retain|~task|~tap .. to sell|market|auction|offload T
    S ~ask|~hire|~appoint|~instruct|~engage|~mandate|~retain|~task|~tap .. to dispose of T
    S ~ask|~hire|~appoint|~instruct|~engage|~mandate|~retain|~task|~tap .. to find|seek|line|handle|run|oversee|explore .. buyer|sale|buyers|purchaser|disposal|options|auction of|for T
    S ~ask|~hire|~appoint|~instruct|~engage .. to see what T .. fetch
    S ~review|~explore|~weigh|~consider|~study|~examine|~assess|~evaluate .. options|alternatives for T
    S ~review|~explore|~weigh|~consider|~reconsider|~study|~ponder the future of T
    S ~begin|~start|~launch|~announce|~order|~conduct .. strategic review of T
    S ~rid|~divest|~strip|~free itself|themselves of T
    S ~get|~be shot of T
    S ~be rid of T
    S ~wash|~wipe its|their hands of T
    S ~bid|~say|~wave farewell|goodbye|adieu to T
    S ~part|~sever|~cut company|ties|links with T
    S ~cut|~set|~turn T loose|free|adrift
    S ~let T go
    S ~show T the door
    S ~call time on its|their ownership of T
    S ~prepare|~ready|~groom|~dress T for [a] sale|disposal|auction|exit|flotation
    S ~flog|~jettison|~ditch|~dump T
    S ~slim|~streamline|~shrink .. by|through shedding|selling|offloading|jettisoning T
    S ~hand|~distribute|~give .. shares|stock in|of T to its|their
    S ~hand|~distribute|~give T to its|their shareholders|investors|holders|members|stockholders
    S ~float off T
    S ~decouple T
    S's search|hunt|quest|look for [a] .. buyer|purchaser|owner|suitor for T
    bids|offers|tenders|expressions .. invited|sought|solicited|wanted|welcomed by S for|in T
    bids|offers .. invited|sought for .. % of|in T
    T ~be|~go|~come|~put|~have [put] [up] for sale|grabs|auction
    T ~go|~come [back] on|onto the block
    T ~be put [back] on|onto the market|block
    T ~go|~come|~be under the hammer
    T ~be put|placed|offered|listed on|for|up [the] sale|market|block|auction
    T ~seek|~need|~want|~await [a] .. buyer|owner|rescuer|saviour|purchaser|owners|home
    T ~be deemed|declared|judged|considered|called [to] [be] surplus|non-core
    T ~be surplus to requirements|needs
    T ~be no longer core|needed|wanted .. sold
    for sale : T
    up for grabs|sale|auction : T
    on the market|block : T
    ~take T off S's hands
    ~take T off the hands of S
    disinvestment|divestment|divestiture|privatisation|privatization of T , in which S ~hold|~own
    ~spin|~hive|~carve T out|off of|from S
    data|dataroom .. would-be|prospective|potential|interested|possible buyers|bidders|suitors of|for T
    S ~want|~long|~wish [to] [be|get] shot|rid of T
    T ~go|~pass to a|an|another [private|unnamed|undisclosed|unidentified|foreign|local|mystery] buyer|purchaser|bidder|investor
    S ~look|~search|~hunt|~wait .. for someone|somebody|anyone|successor to take [on|over] T
    S .. need|needs|wants|want|seeks|seek someone|somebody|anyone to take [on|over] T
    disposal|sale|divestment|divestiture of T ~remain|~stay|~be [the] .. aim|goal|intention|priority|objective of|for S
    S ~hoist|~raise|~plant|~stick|~nail|~put .. flag|board|sign|placard|tag over|on|outside|at|above T
    T ~be .. out of [the] hands|ownership|portfolio|stable of S
    T ~leave [the] S group|fold|family|stable|portfolio|empire
    T ~leave [the] hands|ownership|portfolio|stable|fold|family|empire|group of S
    buyer|purchaser|bidder|taker .. to take|buy|acquire T from|off S
    S ~loosen|~release|~relax its|their grip|hold on T
    S ~turn|~close its|their|the back|book|page|chapter on T
    S ~draw a|the line|curtain under|on its|their .. ownership|involvement|years in|of|at T
    S ~end|~bring|~close .. ownership|stewardship|tenure of T
    S ~retire|~retreat|~walk from|away [from] N by|after|in selling|sale
    S's .. crown|family jewel|jewels|silver , T , .. sale|block|market|auction
    S ~give|~hand|~grant T its|their independence|freedom
    T ~break|~split|~cut away|free|loose from S
    S ~earmark|~tag|~slate|~mark T for [a] sale|disposal|divestment|divestiture|exit
    T ~be earmarked|slated|tagged|marked|pencilled|lined [in|up] for [a] sale|disposal|divestment|divestiture
    S ~regard|~see|~view|~label|~classify|~treat T as .. non-core|surplus|expendable
    S ~talk|~speak to|with .. buyers|suitors|bidders|purchasers .. about|over|for T
    S ~seek|~find|~want [a] .. custodian|custodians|steward for T`,
  ),
  ...lines(
    'divestment',
    'talks',
    `
    S ~begin|~start|~open|~hold|~have|~be .. conversations|talks|discussions|negotiations with .. suitors|buyers|bidders|purchasers for|over|about|on|regarding T
    suitors|buyers|bidders|parties|investors|groups ~haggle|~talk|~be|~negotiate .. with S over|about|for T
    S ~be in contact|touch|dialogue|conversation with .. transferees|buyers|suitors|bidders|purchasers|takers for|over|about|on T`,
  ),
  ...lines(
    'divestment',
    'completed',
    `
    S shareholders|holders|investors|stockholders .. share|shares of|in T for every|each
    S ~complete|~finish the carve-out|demerger|spin-off|separation|disposal of T
    distribution in specie of T`,
  ),
  ...lines(
    'divestment',
    'cancelled',
    `
    S ~take|~pull T off the market|block
    S ~take|~pull|~remove|~withdraw T from sale|auction
    S ~keep|~hang|~hold [on] [to] T after .. sale|talks|offers|bids
    S ~keep T , ending|scrapping|halting|abandoning|dropping|cancelling [an|a|the] .. auction|sale|process|talks|search
    S ~change|~have .. mind|heart|thoughts .. keep|hold|retain N
    T ~be no longer for sale
    T ~be off|not the|for market|sale after|, .. S`,
  ),
  ...lines(
    'divestment',
    'approved',
    `
    S ~obtain|~win|~get|~secure|~receive .. approval|clearance|consent|permission|go-ahead to exit|sell|divest|offload|leave|demerge T`,
  ),
  ...lines(
    'jv',
    'proposed',
    `
    P ~invite|~ask|~urge|~woo|~want P to become|be|come|join [in] [as] [a|the] .. half-owner|co-owner|part-owner|joint-owner|co-shareholder
    P ~propose|~suggest|~offer|~want that P take|hold|own|get|have .. of a|the .. company|venture|firm|business|operator
    P ~invite|~ask|~offer P [to] take|hold|own half|% of|in a|the .. company|venture|firm|business`,
  ),
  ...lines(
    'listing',
    'proposed',
    `
    T will be|become [a] listed|quoted|publicly-traded company|firm|stock|concern
    T ~submit|~file|~lodge|~hand .. registration statement|document|papers with|to|in
    prospectus .. lodged|filed|submitted|deposited .. by T
    T ~target|~eye|~seek|~want|~covet|~plan a|its spot|place|seat|berth|perch|quotation on|in .. market|exchange|board|bourse|segment
    T's stock-market|flotation|listing|ipo ambitions|ambition|hopes|plans|dreams|dream
    T ~line up|for a .. float|flotation
    T ~seek|~want|~plan admission to .. dealing|dealings|trading|market|exchange|board|list
    T ~open its|their books|register|capital to the public|market|markets
    T ~dust|~take off|down its|their|the float|flotation|listing|ipo plans|plan
    T ~take its|the|a [first] step|steps|plunge towards|toward|to|onto|into .. listing|flotation|market|exchange|bourse|float
    T ~set|~fix|~narrow|~raise|~lower|~cut [the|a|its] .. price range|band .. its|the .. offer|offering|float|flotation|ipo|listing
    T ~hire|~appoint|~mandate|~pick|~line [up] banks|advisers|advisors|bankers|underwriters .. for|of|on|handle|run|manage|arrange|lead a|an|its|the .. listing|ipo|flotation`,
  ),
  ...lines(
    'listing',
    'approved',
    `
    T ~have|~win|~get|~receive|~secure|~obtain .. nod|approval|permission|clearance|consent|go-ahead|green to|for|light [a|its|the|for] list|listing|float|flotation|ipo
    ~clear|~approve|~pass T's .. listing|flotation|ipo|prospectus`,
  ),
  ...lines(
    'listing',
    'rumoured',
    `
    return to the stock|public .. for|by T
    T ~be|~have tipped .. to|for float|flotation|listing|ipo`,
  ),
  ...lines(
    'listing',
    'talks',
    `
    T ~sound|~canvass|~meet [out] institutions|investors|funds|fund-managers .. of|before|about|for|over [a] .. admission|flotation|listing|float|ipo
    T ~weigh|~consider|~mull|~compare|~study [listing] venues|bourses|exchanges`,
  ),
  ...lines(
    'listing',
    'completed',
    `
    shares|stock|units in T ~soar|~jump|~surge|~rise|~slip|~fall|~plunge|~leap|~gain|~pop|~climb|~slide|~tumble|~open|~close .. on|in|at|upon its|their|the|a .. debut|bow
    trading|dealings in T ~get|~be under way
    trading|dealings in T ~get|~be underway
    trading|dealings in T ~kick off
    trading|dealings in T ~begin|~start|~commence .. on|at the
    T ~begin|~start [its] life as a .. listed|quoted|public company|concern|firm
    ~welcome a|its new|newest|latest ticker|stock|listing|issuer .. when|as T
    ~welcome a|its new|newest|latest ticker|stock|listing|issuer , T
    T ~become the first|second|third|latest|newest .. on the .. exchange|bourse
    T ~swap|~trade private ownership|hands for|to .. exchange|bourse|market
    T ~join the ranks of [the] .. listed|quoted|public
    T's shares|stock|units ~be|~get admitted|listed|quoted|floated on|to
    T's shares|stock|units ~soar|~jump|~surge|~rise|~slip|~fall|~plunge|~leap|~gain|~pop|~climb|~slide|~tumble .. on|in|at|upon its|their|the|a .. debut|bow
    T ~arrive|~land on [the] .. exchange|bourse`,
  ),
  ...lines(
    'listing',
    'cancelled',
    `
    T ~shelve|~pull|~scrap|~postpone|~drop|~cancel|~defer|~abandon|~withdraw|~ditch|~delay|~axe its|the|their|a [planned|initial|public] share|stock offering|offer|sale|issue|flotation
    T ~stay|~remain private|unlisted after|, .. float|flotation|listing|ipo`,
  ),
  ...lines(
    'partnership',
    undefined,
    `
    P ~get|~have|~win|~obtain|~acquire|~secure|~gain|~be .. right|rights|licence|license to market|sell|distribute|promote|make|brew|bottle|stock P's
    P ~piggyback|~lean on .. of|with P
    P ~piggyback on P
    P ~shake hands on|over [a] .. scheme|programme|program|plan|pact|tie-up|project|alliance|partnership|exchange
    P ~let|~allow|~permit P [to] use|make|sell|brew|stock|run [its|his] .. for|return .. royalties|royalty|fee|fees
    P ~tie|~bind|~hitch|~harness itself|themselves to P
    P ~put their|its heads|shoulders|brains|labs|minds together .. on|to|over|for
    P ~lend its|their name|brand|know-how|expertise|technology to P
    P ~find|~gain|~have a|an [an] ally|soulmate|bedfellow|teammate in P
    P ~go|~work hand in hand with P
    P ~swap|~trade|~exchange know-how|technology|expertise|data|students|recipes|staff|patents with P
    P ~combine|~marry|~merge|~blend|~pair its|their .. with|and that|those of P
    P ~open|~throw its|their doors|network|app|lounges|shelves [open] to P
    P ~give|~grant P [the] .. rights|right|licence to its|market|sell|distribute|make|use
    P ~jump|~climb|~get|~hop into bed with P
    P ~deepen|~broaden|~widen|~strengthen|~cement its|their .. ties|links|cooperation|co-operation|collaboration|partnership with P
    P ~become|~be [named|appointed|the] .. sole|exclusive|official distributor|agent|dealer|importer|licensee of|for P
    P ~appoint|~name|~choose|~pick P as|its [its] .. sole|exclusive|master distributor|agent|dealer|importer|licensee|franchisee`,
  ),
  ...lines(
    'funding',
    undefined,
    `
    F ~accept|~take|~bank|~pocket|~bag $ from|off I
    F ~tap|~touch|~hit I for $
    F ~take on I as [a] .. shareholder|investor|backer
    F ~welcome|~bring|~let I in|aboard|onboard as|for [a] .. shareholder|investor|backer|shares|stock
    F ~welcome I as [a] .. shareholder|investor|backer
    F ~have|~get|~win|~gain|~find [a] [new] backer|investor|shareholder in|: I
    I ~join|~enter F's cap|share|shareholder table|register
    I ~enter the capital of F
    I ~write|~cut F [a] .. cheque|check
    I ~write|~cut [a] .. cheque|check for|to F
    I ~anchor|~seed|~back|~bankroll F with|to $
    I ~stump|~pony|~cough up $ for F
    I ~put|~plough|~plow|~pump|~inject|~pour|~sink|~place|~stick $ into|in|behind N
    I ~bet|~gamble|~stake|~wager $ on N
    I ~pay $ for .. new|newly|newly-issued|fresh|preference|preferred .. shares|stock in|of F
    I ~subscribe|~subscribe [for] $ .. shares|stock in|of F
    F ~persuade|~convince|~talk I into|to put|invest|putting [in] $
    F ~be $ richer .. in which I
    letting I in for $ .. shares|stock
    I ~say yes to .. $ .. for F
    ~persuade|~convince I to fund|back|bankroll|finance F
    turned F down before I said|agreed
    purse strings at|of I .. $ for F
    I's money|cheque|cash|millions ~buy|~give|~help|~let .. F
    `,
  ),
  ...lines(
    'funding',
    'cancelled',
    `
    I ~renege|~welsh on .. $ .. to|for F
    I ~renege|~back|~pull|~walk out|away of|from .. round|funding|raise|placing|investment|financing at|of|in|for F
    F's .. round|raise|placing|funding ~fall|~collapse|~come .. I
    `,
  ),
  ...lines(
    'funding',
    'talks',
    `
    F's .. persuade|convince I to put|invest|back|plough|inject
    F ~try|~seek|~hope to persuade|convince I to put|invest|back|plough|inject
    I ~mull|~weigh|~consider|~ponder putting|ploughing|injecting|pumping $ into N
    `,
  ),
  ...lines(
    'loan',
    undefined,
    `
    F ~have|~be been lent $ by L
    F ~have|~be been promised|advanced|loaned|granted|lent|offered [up] [to] [as] [much] [as] $ .. debt|loan|credit|facility .. by|from L
    F ~get|~have|~take|~win|~secure $ [of] [in] [venture] debt|credit off|from|with L
    L ~advance|~lend|loaned $ to F
    L ~advance|~lend|loaned F $
    L ~roll over .. $ for|of|to F
    F's .. loan|loans|debt|credit|debts ~be|~have [been] rolled|extended|renewed over|by L
    $ ~be released|advanced|disbursed|lent|paid|made available by L to F
    F ~owe L $
    L ~stand behind F with|to $
    `,
  ),
  ...lines(
    'contract',
    undefined,
    `
    C ~sign|~have|~enter|~agree|~strike|~ink|~conclude [a] .. agreement|contract|deal|pact to supply|provide|furnish|equip|serve B with
    C ~commit|~bind|~pledge itself to supply|provide|furnish|equip B with
    B ~outsource|~subcontract .. to C
    B ~farm|~contract out .. to C
    B ~get|~draw|~take|~source its|all|their .. from C
    B ~book|~buy|~take|~reserve|~snap [up] C's entire|whole|full|total output|production|capacity
    B ~tap|~pick|~choose|~hire|~select C to renew|replace|modernise|modernize|upgrade|rebuild|revamp|overhaul|retrofit|convert|demolish|dismantle|decommission|audit|digitise
    cleaning|catering|guarding|security|maintenance|upkeep|haulage|logistics|payroll|laundry at|of|for B .. ~pass|~go|~move to C
    contract|deal|agreement|order with|from B ~assure|~guarantee|~keep|~give C .. work|busy
    C ~split|~share|~divide [a] .. programme|order|job|work|contract for B
    C ~be the name|winner on|of the contract|order .. B
    `,
  ),
  ...lines(
    'contract',
    'proposed',
    `
    C ~pitch|~tout|~offer .. to the navy|army|ministry|government of B
    C ~pitch|~tout .. to B
    C ~come first|top|out in the contest|tender|race|bidding for .. B
    C ~be [the] [sole] frontrunner|front-runner|favourite .. for B's order|contract|tender
    C ~remain in the race|running to supply|build|equip|serve|run B
    `,
  ),
];

function lines(type: DealType, stage: Stage | undefined, text: string): Idiom[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((pattern) => (stage ? { type, stage, pattern } : { type, pattern }));
}
