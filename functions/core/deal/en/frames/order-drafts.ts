import { type Draft, type DraftParty, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { GOODS } from '../nouns';
import { isParty } from '../phrases/parties';
import { nameOfPhrase, slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import { type Sentence, sumOf } from '../syntax';
import { type CueMatch, findCues, indexCues } from './cue-patterns';
import { ORDER_CUES, type OrderCue } from './order-cues';

const INDEX = indexCues(ORDER_CUES.map((cue) => [cue, cue.cues] as const));

/** What is bought and sold here is no order. */
const OTHER =
  /^(?:shares?|stakes?|interest|convertible|debentures?|equity|takeover|acquisition|merger|bonds?|loans?|players?|season|coach|votes?|voters?|court|police|jury|wage|wages)$/;

/** An order or a job told by a turn of phrase: "puts its claims desk in the hands of X", "uniforms are to be sewn by X for Y". */
export function orderDraft(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  if (!tokens.some((token) => isParty(token))) return undefined;
  if (tokens.some(({ kind, lower }) => kind === 'word' && OTHER.test(lower))) return undefined;
  for (const match of findCues(tokens, INDEX)) {
    const draft = read(sentence, match);
    if (draft) return draft;
  }
  return undefined;
}

/** Whether the draft tells more than a purchase, a talk or a plant that other frames see in the same sentence. */
export function outdoesOthers({ trigger, parties }: Draft): boolean {
  return trigger === 'order!' && parties.length > 1;
}

function read(sentence: Sentence, match: CueMatch<OrderCue>): Draft | undefined {
  const { value: cue, from } = match;
  const { tokens } = sentence;
  if (cue.goods && !hasGoods(sentence)) return undefined;
  const parties = partiesFor(sentence, match);
  const isBid = cue.stage === 'proposed' && parties.some(({ role }) => role === 'contractor');
  const roles = new Set(parties.map(({ role }) => role));
  if (!isBid && !(roles.has('buyer') && roles.has('contractor'))) return undefined;
  if (parties.some(({ entity, role }) => role === 'buyer' && isFinancier(entity))) return undefined;
  const money = sumOf(tokens);
  return {
    type: 'contract',
    parties,
    sentence,
    at: from,
    trigger: cue.outdoes ? 'order!' : 'order-cue',
    form: 'past',
    score: 2.1 + (money ? 0.2 : 0),
    ...(cue.stage ? { stage: cue.stage } : {}),
    ...(money ? { money } : {}),
  };
}

/** What one gets from a bank or a fund is money. */
function isFinancier({ key }: Entity): boolean {
  return key.some((word) =>
    /^(?:bank|banque|banco|fund|funds|capital|ventures|equity)$/.test(word),
  );
}

function partiesFor(sentence: Sentence, match: CueMatch<OrderCue>): DraftParty[] {
  const { value: cue, from, to } = match;
  const filled = new Map<DraftParty['role'], Entity[]>();
  for (const [word, role] of cue.slots) {
    if (filled.has(role)) continue;
    const taken = [...filled.values()].flat();
    const found = (
      word === '' ? objectOf(sentence, from) : inSlot(sentence, from, to, word, role)
    ).filter((entity) => !taken.includes(entity));
    if (found.length > 0) filled.set(role, found);
  }
  const taken = [...filled.values()].flat();
  const doers = cue.subject
    ? subjectOf(sentence, from).filter(
        (entity) => kindOf(entity) === 'org' && !taken.includes(entity),
      )
    : [];
  return partiesOf(
    ...filled,
    ...(cue.subject && !filled.has(cue.subject) ? [[cue.subject, doers] as const] : []),
  );
}

function inSlot(
  sentence: Sentence,
  from: number,
  to: number,
  word: string,
  role: DraftParty['role'],
): Entity[] {
  return slot(sentence.tokens, from, new Set([word]), {
    to: to + 16,
    places: role === 'buyer',
  }).filter((entity) => kindOf(entity) !== 'person');
}

/** The name that stands right behind the verb. */
function objectOf({ tokens }: Sentence, from: number): Entity[] {
  const at = nameOfPhrase(tokens, from + 1, Math.min(tokens.length, from + 10), false);
  const entity = tokens[at]?.entity;
  return entity && kindOf(entity) === 'org' ? [entity] : [];
}

function hasGoods({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ kind, lower }) =>
      kind === 'number' || (kind === 'word' && (GOODS.has(lower) || COUNTED.test(lower))),
  );
}

const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|launch|units?|sets|kiln|line|fleet|system|rights|classrooms?|producer|drillship|rig|rigs)$/;
