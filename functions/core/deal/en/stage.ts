import type { DealType, Stage } from '../labels';
import type { Draft } from './draft';
import { type Sentence, clauseOf } from './syntax';
import type { Token } from './tokens';

/** Words that tell how far a deal has got, strongest claim first; each is matched in the clause that tells the deal. */
const CUES: readonly { readonly stage: Stage | 'denied'; readonly pattern: RegExp }[] = [
  {
    stage: 'denied',
    pattern:
      /\b(?:den(?:y|ies|ied)|refuted?|rejected (?:reports|speculation|rumou?rs|claims)|not (?:been )?(?:approached|for sale|in talks|looking|planning|considering|interested|selling)|no (?:talks|plans? to|such|proposal|intention|offer|interest|approach|negotiations|discussions|deal|bidder|agreement)|has no plans?|ruled out|neither received|never made|untrue|not true|baseless|dismissed (?:reports|speculation|rumou?rs)|no intention|never been)\b/,
  },
  {
    stage: 'cancelled',
    pattern:
      /\b(?:call(?:ed|ing|s)? off|scrap(?:ped|s|ping)?|shelv(?:ed|es|ing)|abandon(?:ed|s|ing)?|withdr(?:ew|awn|aws|awing)|terminat(?:ed|es|ing)|cancel(?:led|s|ed|ling)?|pull(?:ed|s|ing)? out|walk(?:ed|s|ing)? away|back(?:ed|s|ing)? out|pull(?:ed|s)? the plug|on ice|on hold|fell through|fallen through|collapsed|lapsed|br(?:oke|oken|eak) (?:off|down)|halted (?:talks|work|the)|ditched|axed|drop(?:ped|s) (?:its|the|their|a|plans?)|will not (?:be built|go ahead|proceed|happen)|no longer|parked|mothballed|part(?:ed)? ways|rescinded|tore up|torn up|scuppered|called a halt|came to nothing|put off indefinitely|gave up|given up)\b/,
  },
  {
    stage: 'talks',
    pattern:
      /\b(?:in (?:\w+ ){0,3}(?:talks|negotiations|discussions)|(?:talks|negotiations|discussions) (?:with|on|about|over|to|are|is|have|began|were)|negotiating|due diligence|held talks|holding talks|hold(?:s)? talks|close to (?:buying|acquiring|selling|securing|a deal|signing|an agreement)|nearing|in the final stages|haggling|being negotiated|talk about|talked about|discussing|fields? (?:an )?approach|advanced (?:talks|stage))\b/,
  },
  {
    stage: 'rumoured',
    pattern:
      /\b(?:reportedly|rumou?red|rumou?rs?|speculation|(?:is|are) (?:said|understood|believed|thought|reported) to|said to be|understood to|people (?:familiar|close|briefed)|person (?:familiar|close|briefed)|sources? (?:said|say|close|familiar|with|told|speaks?)|(?:bankers|insiders) (?:said|say)|(?:industry|market|banking|unnamed|unidentified) sources|according to (?:people|a person|two people|three people|sources|three sources|bankers|a source|media reports|reports)|market talk|it is understood|citing (?:people|sources|bankers|unnamed)|a source said|hearsay|talk that|front-runner|likely taker|the word is)\b/,
  },
  {
    stage: 'mou',
    pattern:
      /\b(?:memorand(?:um|a)|mous?|letters? of intent|agree(?:d|s|ment)? in principle|heads of (?:terms|agreement)|term sheet|cooperation intent|statement of intent|non-binding|preliminary (?:agreement|accord|deal)|initialled|declaration of intent|protocol of intent|tentative(?:ly)? agree(?:d|ment))\b/,
  },
  {
    stage: 'under-construction',
    pattern:
      /\b(?:br(?:oke|oken|eaks?|eaking) ground|ground (?:was|has been) broken|ground-?breaking|under construction|under way|underway|(?:work|construction|building|piling|earthworks|excavation)(?: work)? (?:has |have |is |was )?(?:start(?:ed|s|ing)|beg[aiu]n|begins|commenced|kicked off|progressing)|(?:has|have) (?:started|begun) (?:building|construction|work|pouring|piling|erecting|installing)|(?:began|started) (?:building|construction|work|pouring|erecting|installing)|(?:is|are) (?:now )?(?:building|constructing|erecting|doubling|extending|putting up|expanding|being built)|foundation stone|half built|midway through|per ?cent complete|percent complete|pct complete|already roofed|roof went on|steel frames|concrete poured|poured (?:the )?first|site is being|laid the first stone|turned the first sod|rising on)\b/,
  },
  {
    stage: 'approved',
    pattern:
      /\b(?:(?:was|were|been|has|have|had|board|council|committee|regulators?|ministry|commission|shareholders|members|directors|cabinet|government|court|tribunal|authority|agency|councillors|planners|watchdog|sec) (?:\w+ )?(?:approved?|cleared|okayed|ok'd|sanctioned|green-?lit|authori[sz]ed|endorsed|ratified|gave (?:its|the|their) (?:nod|approval|consent|go-ahead|green light|blessing)|voted (?:to|in favour|for)|waved through|signed off|nodded through|decided|set aside|recommended|backed)|won (?:approval|clearance|consent|planning)|(?:secured|received|obtained|got|gained|gets|secures|given) (?:\w+ ){0,3}(?:approval|clearance|consent|permission|go-ahead|green light|nod|permit)|(?:approv(?:al|ed)|clearance|go-ahead|green light) (?:from|by|for|of|to)|planning (?:permission|consent)|approved (?:a|an|the|its|construction|plans?|by)|sanctioned (?:a|an|rs|the|term)|granted (?:a )?(?:mining|planning|permission|approval|licence|license|lease|consent)|let stand|okayed|cleared by)\b/,
  },
];

const COMPLETED =
  /\b(?:complet(?:ed|es|ion of)|(?:deal|takeover|sale|acquisition|merger|transaction|purchase|round|offer) (?:has |was )?closed|has closed|closed (?:a|its|the|on)|closes (?:series|round|its)|changed hands|took (?:ownership|control|over)|taken over|takes over|new owner|now (?:owns?|holds?|belongs)|ownership (?:of|passed)|passed to|took effect|with effect from|takes effect|finali[sz]ed|went into service|into service|came on stream|on stream|in operation|began (?:operations|production|trading)|started (?:operations|production|trading)|opened|inaugurated|commissioned|handed over|made its debut|debuted|started trading|first day of trading|raised|wrapped up|concluded|conclusion of|admitted its first|has been sold|has sold to|was formed|registered|wired|after paying|receivers?|was acquired|unveiled|cut the ribbon|fully paid|disposed of)\b/;

const FIRM =
  /\b(?:agree(?:d|s|ment|ments)? to|agreed plans|agreement(?! in principle)|signed|signs|sign|inked|inks|contract(?:s|ed)?|definitive|sealed|seals|clinched|awarded|ordered|order(?:s)?|won|wins|selected|appointed|picked|hired|deal|exchanged|struck|concluded|commit(?:ted)?|entered into|has taken on|has bought|has acquired|has sold)\b/;

const SUPPOSED =
  /\b(?:plans? to|plan(?:s|ned|ning)?|propos(?:e|es|ed|al|ing)|consider(?:s|ed|ing)?|intend(?:s|ed)?|hope(?:s|d)?|want(?:s|ed)?|may|might|could|would|seek(?:s|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ing)|study(?:ing)?|offer(?:ed|s)?|bid|looking|eye(?:s|ing)|expects? to|aims? to|will|is to|are to|set to|to be|ready to|prepared|filed|files|applied|applies|lodged|candidate|preferred bidder|lined up|earmark(?:ed|s)?|pencilled)\b/;

/** Words of a plan that look done by their grammar: "has hired banks", "has filed for a listing". */
const PLANNED =
  /\b(?:hire[sd] (?:bankers|banks|advis[eo]rs|an advis[eo]r)|appointed (?:bankers|banks|advis[eo]rs)|up for sale|on the block|looking for a buyer|seeking a buyer|put .{1,40} (?:up for sale|on the market))\b/;
const FILED =
  /\b(?:fil(?:ed|es|ing)|lodged|appl(?:ied|ies)|application|prospectus|hire[sd]|planning|plans|to raise|seek(?:s|ing)?|hope[ds]?|aim(?:s|ing|ed)?|pencilled)\b/;

/** Sentences from the deal's own on that may add to its stage. */
export interface StageContext {
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of the next deal; its words are not this deal's. */
  readonly until: number;
}

export interface StageReading {
  readonly stage: Stage | 'denied';
  /** The sentence that says so. */
  readonly sentence: Sentence;
}

/** How far the deal has got: cues of its clause, then the verb's form, then what the next sentences add. */
export function readStage(draft: Draft, context: StageContext): StageReading {
  const { sentence } = draft;
  const clause = clauseText(sentence, draft.at);
  const own =
    cueIn(clause, draft) ?? (isSplit(sentence) ? undefined : cueIn(textOf(sentence.tokens), draft));
  if (draft.stage && (own === undefined || own === 'talks' || draft.stage === 'cancelled')) {
    if (draft.stage !== 'proposed' || own === undefined) return { stage: draft.stage, sentence };
  }
  const base = own ?? formStage(draft, clause);
  return lift(draft, base, context);
}

function cueIn(text: string, draft: Draft): Stage | 'denied' | undefined {
  return CUES.find((cue) => cue.pattern.test(text) && fits(cue.stage, draft))?.stage;
}

/** Some cues speak of plants only, some not of them. */
function fits(stage: Stage | 'denied', { type }: Draft): boolean {
  if (stage === 'under-construction')
    return type === 'investment' || type === 'expansion' || type === 'jv';
  return true;
}

function isSplit(sentence: Sentence): boolean {
  return sentence.tokens.length > 60;
}

function clauseText(sentence: Sentence, at: number): string {
  const [from, to] = clauseOf(sentence.tokens, at);
  return textOf(sentence.tokens.slice(from, to));
}

/** Lower-case words of tokens, names left out so that they are no cues. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'name' ? 'x' : token.lower)).join(' ');
}

const DEFAULTS: Readonly<Record<DealType, { readonly past: Stage; readonly plan: Stage }>> = {
  investment: { past: 'proposed', plan: 'proposed' },
  expansion: { past: 'proposed', plan: 'proposed' },
  acquisition: { past: 'signed', plan: 'proposed' },
  divestment: { past: 'proposed', plan: 'proposed' },
  jv: { past: 'signed', plan: 'proposed' },
  funding: { past: 'completed', plan: 'proposed' },
  loan: { past: 'signed', plan: 'proposed' },
  contract: { past: 'signed', plan: 'signed' },
  partnership: { past: 'signed', plan: 'signed' },
  listing: { past: 'completed', plan: 'proposed' },
};

/** Without a cue: done, firm or planned by the verb's form and the firmest word of the clause. */
function formStage(draft: Draft, clause: string): Stage {
  const defaults = DEFAULTS[draft.type];
  const isProject = draft.type === 'investment' || draft.type === 'expansion';
  if (
    PLANNED.test(clause) ||
    (draft.type === 'listing' &&
      FILED.test(clause) &&
      !/\b(?:raised|debuted|began trading)\b/.test(clause))
  )
    return 'proposed';
  if (draft.type === 'loan' && /\b(?:sold|priced|placed|issued|tapped)\b/.test(clause))
    return 'completed';
  if (
    draft.form === 'ing' &&
    /^(?:acquisition|funding)$/.test(draft.type) &&
    /\b(?:is|are) (?:buying|acquiring|taking|selling|investing|snapping|purchasing)\b/.test(clause)
  )
    return 'signed';
  if (draft.type === 'acquisition' && /\b(?:accepted|recommended|clinched)\b/.test(clause))
    return 'signed';
  if (draft.form === 'past' && COMPLETED.test(clause))
    return isProject || draft.type !== 'contract'
      ? completedOrSigned(draft, clause)
      : defaults.past;
  if (draft.form === 'past' && !SUPPOSED.test(clause)) return defaults.past;
  if (FIRM.test(clause) && draft.type !== 'listing')
    return isProject && !/\b(?:signed|agreement|contract|inked|lease)\b/.test(clause)
      ? 'proposed'
      : 'signed';
  if (SUPPOSED.test(clause))
    return draft.form === 'past' && draft.type !== 'divestment' ? defaults.past : defaults.plan;
  return draft.form === 'past' || draft.form === 'noun' ? defaults.past : defaults.plan;
}

function completedOrSigned(draft: Draft, clause: string): Stage {
  if (draft.type === 'loan' || draft.type === 'partnership')
    return /\b(?:closed|raised|sold|priced|placed|completed)\b/.test(clause)
      ? 'completed'
      : 'signed';
  return 'completed';
}

/** What the following sentences add: a signing, a permit, diggers on site, a closing. */
function lift(
  draft: Draft,
  base: Stage | 'denied',
  { sentences, until }: StageContext,
): StageReading {
  const own = { stage: base, sentence: draft.sentence };
  if (base === 'denied' || base === 'cancelled' || base === 'completed' || base === 'rumoured')
    return own;
  const from = draft.sentence.index + 1;
  for (const sentence of sentences.slice(from, Math.min(until, from + 3))) {
    const stage = liftedBy(draft, base, textOf(sentence.tokens));
    if (stage) return { stage, sentence };
  }
  return own;
}

function liftedBy({ type }: Draft, base: Stage, text: string): Stage | undefined {
  const isProject = type === 'investment' || type === 'expansion' || type === 'jv';
  if (
    isProject &&
    base !== 'under-construction' &&
    /\b(?:broke ground|(?:construction|work|piling|building) (?:has |is )?(?:under way|underway|started|began|begun)|already roofed|roof went on|piling is under way)\b/.test(
      text,
    )
  )
    return 'under-construction';
  if (
    isProject &&
    base === 'proposed' &&
    /\b(?:(?:agreement|contract|lease|deed|papers|documents) (?:was|were|for|with)|signed|signing)\b/.test(
      text,
    )
  )
    return 'signed';
  if (
    type === 'acquisition' &&
    base === 'signed' &&
    /\b(?:(?:takeover|deal|sale|transaction|transfer|merger) (?:closed|was completed|took effect|has closed)|took effect|ownership passed|changed hands)\b/.test(
      text,
    )
  )
    return 'completed';
  if (base === 'proposed' && type === 'contract' && /\bletter of intent\b/.test(text)) return 'mou';
  return undefined;
}
