import { partiesOf, type Draft, type DraftParty } from '../draft';
import { isGovernment, kindOf, type Entity } from '../entities';
import { parseObject, targetOf } from '../objects';
import { slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import { isPassive, type Sentence } from '../syntax';
import { cuesOf, leadingCue, type FoundCue } from './find-cues';
import { featuresOf, type Reading } from './features';
import { probability } from './weigh';

/**
 * The deal that a sentence tells by its words taken together, where no frame reads it: trigger, sum, business object and firm each
 * add evidence, and a small linear model trained on the project's own stories says how much. Undefined below the threshold.
 */
export function readLoosely(reading: Reading): Draft | undefined {
  const { sentence } = reading;
  const cues = cuesOf(reading.verbs, reading.nouns);
  if (cues.length === 0) return undefined;
  const lead = leadingCue(cues);
  const parties = partiesFor(sentence, lead);
  if (!parties.some(({ entity }) => kindOf(entity) === 'org' && isNamed(sentence, entity)))
    return undefined;
  const p = probability(featuresOf(reading, lead, parties));
  if (p < THRESHOLD) return undefined;
  const { verb } = lead;
  return {
    type: typeOf(lead, parties),
    parties,
    sentence,
    at: lead.at,
    trigger: 'loose',
    form: !verb ? 'noun' : verb.form === 'base' ? 'plan' : verb.form === 'ing' ? 'ing' : 'past',
    score: 1.9 + (p - THRESHOLD),
  };
}

const THRESHOLD = 0.5;

/** A lead that names nobody has no party of its own. */
function isNamed({ tokens, index }: Sentence, entity: Entity): boolean {
  return entity.first < index || tokens.some((token) => token.entity === entity);
}

function typeOf({ cue }: FoundCue, parties: readonly DraftParty[]): Draft['type'] {
  if (cue.type === 'divestment' && parties.some(({ role }) => role === 'acquirer'))
    return 'acquisition';
  return cue.type;
}

/** Who the cue's arguments are: subject, object, and what prepositions bring in. */
export function partiesFor(sentence: Sentence, found: FoundCue): DraftParty[] {
  const { cue, at, to, verb } = found;
  const { tokens } = sentence;
  const passive =
    verb !== undefined &&
    verb.form !== 'base' &&
    verb.form !== 'ing' &&
    isPassive(tokens, verb.at, verb.to);
  const near = { to: to + 24 };
  const slots = cue.slots.map(
    ([prepositions, role]) => [role, slot(tokens, to, prepositions, near)] as const,
  );
  const doer = passive ? slot(tokens, to, BY, { to: to + 14 }) : subjectOf(sentence, at);
  const done = passive ? subjectOf(sentence, at) : cue.object ? thingAt(sentence, to) : [];
  const placed = slots.flatMap(([, entities]) => entities);
  const free = (entities: readonly Entity[]): Entity[] =>
    entities.filter((entity) => !placed.includes(entity));
  return partiesOf(
    ...slots,
    ...(cue.object ? [[cue.object, free(done)] as const] : []),
    ...(cue.subject ? [[cue.subject, free(doer).slice(0, 3)] as const] : []),
  ).filter(
    ({ entity, role }) =>
      !(role === 'investor' && isGovernment(entity)) && (entity.id >= 0 || role === 'target'),
  );
}

const BY = new Set(['by']);

function thingAt(sentence: Sentence, from: number): Entity[] {
  return targetOf(parseObject(sentence, from, []), sentence);
}
