import type { DealType, Stage } from '../labels';
import type { Draft } from './draft';
import { COMPLETED, CUES, FILED, FIRM, PLANNED, SUPPOSED } from './stage-cues';
import { type Sentence, clauseOf } from './syntax';
import type { Token } from './tokens';

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
  const own = cueIn(clause, draft) ?? cueAround(clause, draft);
  if (draft.stage && (own === undefined || own === 'talks' || draft.stage === 'cancelled')) {
    if (draft.stage !== 'proposed' || own === undefined) return { stage: draft.stage, sentence };
  }
  const base = own ?? formStage(draft, clause);
  return lift(draft, base, context);
}

/** A cue in the rest of the draft's sentence, where that is not too long. */
function cueAround(clause: string, draft: Draft): Stage | 'denied' | undefined {
  if (isSplit(draft.sentence)) return undefined;
  const whole = textOf(draft.sentence.tokens);
  return whole === clause ? undefined : cueIn(whole, draft);
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

const PLEDGED =
  /\b(?:(?:entered into|signed|inked|sealed|concluded|reached|struck) (?:\w+ ){0,4}(?:agreement|contract|deal|pact|accord|lease|deed)|under an? (?:\w+ ){0,3}(?:agreement|contract) signed)\b/;

/** Without a cue: done, firm or planned by the verb's form and the firmest word of the clause. */
function formStage(draft: Draft, clause: string): Stage {
  const defaults = DEFAULTS[draft.type];
  const isProject = draft.type === 'investment' || draft.type === 'expansion';
  if (draft.type === 'listing' && isDated(draft, clause)) return 'approved';
  if (
    PLANNED.test(clause) ||
    (draft.type === 'listing' &&
      FILED.test(clause) &&
      !/\b(?:raised|debuted|began trading)\b/.test(clause))
  )
    return 'proposed';
  if (/\b(?:preferred bidder|first-ranked|lowest bidder|top-ranked bidder)\b/.test(clause))
    return 'proposed';
  if (OWNED.test(clause) && draft.type === 'acquisition' && !OPEN.test(clause)) return 'completed';
  if (isProject && DONE.test(clause) && !SUPPOSED.test(clause)) return 'completed';
  if (isBound(draft, clause)) return 'signed';
  if (
    draft.type === 'funding' &&
    /\b(?:has|have) (?:already |now |just )?(?:closed|raised|secured|pulled in|banked|landed)\b/.test(
      clause,
    )
  )
    return 'completed';
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
  if (
    (draft.type === 'jv' || draft.type === 'partnership') &&
    /\b(?:exploring|looking (?:into|at)|studying|considering|weighing|discussing)\b/.test(clause)
  )
    return 'talks';
  if (isProject && PLEDGED.test(clause)) return 'signed';
  if (draft.form === 'past' && !SUPPOSED.test(clause)) return defaults.past;
  if (FIRM.test(clause) && draft.type !== 'listing')
    return isProject && !/\b(?:signed|agreement|contract|inked|lease|committed)\b/.test(clause)
      ? 'proposed'
      : 'signed';
  if (SUPPOSED.test(clause))
    return draft.form === 'past' && draft.type !== 'divestment' ? defaults.past : defaults.plan;
  const isOpen = draft.form === 'ing' || (draft.form === 'plan' && draft.type === 'listing');
  return isOpen ? defaults.plan : defaults.past;
}

/** Bought and sold, in words that leave nothing to come. */
const OWNED =
  /\b(?:(?:has|have|had|was|were|been) (?:\w+ly |also |now |already )?(?:bought|acquired|purchased|sold|offloaded|snapped up|picked up|taken over|parted with|shed|scooped up)|sold (?:his|her|its|their|the) (?:\w+ )?(?:entire|remaining|whole)|now owns?)\b/;

/** What says that a purchase is still to close. */
const OPEN =
  /\b(?:agreed|subject to|expected|due to|will|would|could|may|plans?|planned|pending|conditional|if|wants?|hopes?|offer(?:ed|s)?|bid|agreement|contract|not|to be|yet|before|option)\b/;

/** Built and at work. */
const DONE =
  /\b(?:has|have) (?:\w+ly |now |just |already )?(?:built|finished|expanded|doubled|added|opened|installed|extended|enlarged|put (?:another|a further|in)|sunk|ploughed|stocked|upped|wired up)\b|\b(?:having (?:spent|built|installed|opened|finished)|now (?:grows|makes|produces|bakes|brews|bottles|employs)|opening (?:a|its) (?:\w+ ){1,4}last (?:week|month|year))\b/;

/** "Will take over", "is to lend": one side binds itself to another that is named, and nothing of it is a mere wish. */
function isBound({ type, parties }: Draft, clause: string): boolean {
  return (
    (type === 'acquisition' || type === 'loan') &&
    parties.length > 1 &&
    /\b(?:will|is to|are to|is paying|are paying|is lending|is advancing)\b/.test(clause) &&
    !WISHED.test(clause)
  );
}

const WISHED =
  /\b(?:could|may|might|would|plans?|planned|planning|hopes?|hoping|wants?|intends?|intention|consider(?:s|ing)?|propos(?:e[sd]?|al|ing)|offer(?:s|ed|ing)?|bid|bids|bidding|seeks?|seeking|apply|applied|if|whether|expects?|likely|aims?|tries|try|decide|vote|candidate|mull|interest(?:ed)?|look(?:s|ing)?|study|talks|negotiat\w+|begin|start|put up|market(?:ed)?|auction|tender)\b/;

/** "will trade for the first time on 24 June": a listing whose day is set. */
function isDated({ sentence, form }: Draft, clause: string): boolean {
  if (/\b(?:price (?:band|range)|issue price|offer price|priced (?:its|the|at))\b/.test(clause))
    return true;
  return (
    (form === 'plan' || /\b(?:will|fixed|set|due)\b/.test(clause)) &&
    /\b(?:trad(?:e|ing)|dealings|debut|admitted|list|open|opens|launch|begin|start)\b/.test(
      clause,
    ) &&
    !/\b(?:plans?|hopes?|wants?|expects?|aims?|may|could|seeks?|considering)\b/.test(clause) &&
    sentence.tokens.some(({ date }) => date?.date !== undefined && date.date.length > 7)
  );
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
  if (base === 'completed' && draft.type === 'acquisition')
    return stillOpen(draft, sentences, until) ?? own;
  if (base === 'denied' || base === 'cancelled' || base === 'completed' || base === 'rumoured')
    return own;
  const from = draft.sentence.index + 1;
  for (const sentence of sentences.slice(from, Math.min(until, from + 3))) {
    const stage = liftedBy(draft, base, textOf(sentence.tokens));
    if (stage) return { stage, sentence };
  }
  return signedBefore(draft, base, sentences) ?? own;
}

/** "has sold X for $2m. The deal is subject to approval": signed, not closed. */
function stillOpen(
  { sentence }: Draft,
  sentences: readonly Sentence[],
  until: number,
): StageReading | undefined {
  const next = sentences.slice(sentence.index, Math.min(until, sentence.index + 7));
  const open = next.find(({ tokens }) => TO_CLOSE.test(textOf(tokens)));
  return open && { stage: 'signed', sentence: open };
}

const TO_CLOSE =
  /\b(?:(?:deal|sale|acquisition|transaction|purchase|takeover|merger|handover|completion|settlement) (?:\w+ ){0,3}(?:expected|due|subject|should|needs?|awaits?|requires?|to be completed|conditional|will (?:close|complete|be completed|be finali[sz]ed|take effect))|(?:expected|due|likely) to (?:close|complete|settle|be completed|be finali[sz]ed)|(?:regulatory|shareholder|regulators'?|court) (?:\w+ )?(?:approval|clearance|consent)s? (?:is|are|was|has|have|still|before|needed|required)|subject to (?:\w+ ){0,3}(?:approval|clearance|consent|conditions|due diligence)|completion is|under the (?:agreement|deal|terms|contract|accord)|will pay|will be paid|would pay)\b/;

const CEREMONY =
  /\b(?:signed|signing|inked|settle in|put pen)\b.*\b(?:projects?|enterprises|companies|firms|agreements|contracts|investors)\b|\b(?:projects?|enterprises|companies|firms|agreements|contracts|investors)\b.*\b(?:signed|signing|inked|sealed)\b/;

/** "Three enterprises signed to settle. They are ...": the round that a project belongs to was signed. */
function signedBefore(
  { type, sentence }: Draft,
  base: Stage,
  sentences: readonly Sentence[],
): StageReading | undefined {
  if (base !== 'proposed' || (type !== 'investment' && type !== 'expansion')) return undefined;
  const before = sentences.slice(Math.max(0, sentence.index - 4), sentence.index);
  const round = before.find(
    ({ tokens, isHeadline }) => !isHeadline && CEREMONY.test(textOf(tokens)),
  );
  return round && { stage: 'signed', sentence: round };
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
  if (
    type === 'acquisition' &&
    base === 'proposed' &&
    /\b(?:definitive (?:\w+ )?agreement|(?:deal|transaction|acquisition|merger|purchase|takeover|sale) (?:is|was|remains|should|will|would) (?:\w+ )?(?:expected to|subject to|close|complete|be completed|be finali[sz]ed|due to)|expected to (?:close|complete)|under the (?:terms|agreement|deal|transaction)|(?:deal|transaction) (?:values|valued|has been|was struck|was signed)|(?:both|the two) boards|signed on|was signed|shook hands|agreed (?:a |the )?(?:price|terms))\b/.test(
      text,
    )
  )
    return 'signed';
  if (
    type === 'acquisition' &&
    base === 'signed' &&
    /\b(?:now (?:belongs|owns?)|previous owners?|former owners?|under (?:its )?new (?:owner|ownership)|new owners? (?:plans?|will|has|have|wants?|intends?|says?|said)|(?:has|have) already (?:taken|moved)|with immediate effect|keys (?:were|have been) handed)\b/.test(
      text,
    )
  )
    return 'completed';
  if (base === 'proposed' && type === 'contract' && /\bletter of intent\b/.test(text)) return 'mou';
  return undefined;
}
