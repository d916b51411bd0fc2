import { type Draft, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { slot } from '../phrases/slot';
import type { Token } from '../tokens';
import { type Nominal, draftOf, facilityNear, orgs, without } from './nominal';

/** "A and B have ended their merger talks": both sides in the subject. */
function amongThemselves(n: Nominal): Draft | undefined {
  const sides = orgs(n.subject());
  if (sides.length < 2 || !n.verb) return undefined;
  const about = topicBefore(n) ?? topicOf(n.sentence.tokens, n.noun.to);
  const type = /^(?:acquisition|purchase)$/.test(about ?? '')
    ? ('acquisition' as const)
    : about === 'jv'
      ? ('jv' as const)
      : ('partnership' as const);
  const draft = draftOf(n, type, partiesOf(['partner', sides.slice(0, 3)]), 2);
  return { ...draft, stage: draft.stage ?? 'talks' };
}

/** "merger talks", "supply negotiations": what they are about stands before the word. */
function topicBefore({ sentence, noun }: Nominal): ReturnType<typeof topicOf> {
  const word = noun.at + 1 < noun.to ? noun.text : (sentence.tokens[noun.at - 1]?.lower ?? '');
  if (/\b(?:merger|takeover|acquisition|buyout|affiliation|consolidation|sale)\b/.test(word))
    return 'acquisition';
  if (/\b(?:purchase|buying)\b/.test(word)) return 'purchase';
  if (/\b(?:supply|contract|order|charter|offtake)\b/.test(word)) return 'contract';
  return /\b(?:loan|refinancing|financing|debt|credit)\b/.test(word) ? 'loan' : undefined;
}

/** "In talks with X": what about, the rest of the sentence may tell. */
export function readTalks(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const others = talkPartners(tokens, noun.to);
  if (others.length === 0) return amongThemselves(n);
  const speaker = without(n.subject(), others);
  const subject =
    speaker.length > 0 || !sentence.focus || others.includes(sentence.focus)
      ? speaker
      : [sentence.focus];
  const about = topicBefore(n) ?? topicOf(tokens, noun.to);
  if (/^(?:run|operate|manage)$/.test(infinitiveAfter(tokens, noun.to)))
    return {
      ...draftOf(n, 'contract', partiesOf(['operator', others], ['buyer', subject]), 2),
      stage: 'talks',
    };
  const sides = [...subject, ...others];
  const base = draftOf(n, 'partnership', [], others.length > 3 ? 1.2 : 2);
  base.stage ??= 'talks';
  if (about === 'project')
    return {
      ...base,
      type: 'investment',
      parties: partiesOf(['investor', orgs(others.length > 0 ? others : subject)]),
    };
  if (about === 'loan')
    return { ...base, type: 'loan', parties: partiesOf(['lender', others], ['target', subject]) };
  if (about === 'purchase')
    return {
      ...base,
      type: 'acquisition',
      parties: partiesOf(['acquirer', subject], ['seller', others]),
    };
  if (about === 'contract')
    return {
      ...base,
      type: 'contract',
      parties: partiesOf(['buyer', others], ['contractor', subject]),
    };
  if (about === 'jv') {
    const venture = tokens.findIndex((token, i) => i > noun.to && token.lower === 'venture');
    const ally = venture < 0 ? [] : slot(tokens, venture, new Set(['with']), { to: venture + 10 });
    return { ...base, type: 'jv', parties: partiesOf(['partner', [...sides, ...ally]]) };
  }
  if (about === 'acquisition')
    return {
      ...base,
      type: 'acquisition',
      parties: partiesOf(['target', subject], ['acquirer', others]),
    };
  const parties = sides.map((entity) => ({
    entity,
    role: kindOf(entity) === 'place' ? ('host' as const) : ('partner' as const),
  }));
  return sides.length < 2 ? undefined : { ...base, parties };
}

function infinitiveAfter(tokens: readonly Token[], from: number): string {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++)
    if (tokens[i]?.lower === 'to') return tokens[i + 1]?.lower ?? '';
  return '';
}

/** "talks with Embraer SA's president", "with Ann Lee, who heads sales at Embraer": the firm of who sits at the table. */
function talkPartners(tokens: readonly Token[], from: number): Entity[] {
  const found = slot(tokens, from, new Set(['with', 'between']), { to: from + 14, places: true });
  const sides = found.filter((entity) => kindOf(entity) !== 'person');
  return sides.length > 0 ? sides : employerOf(tokens, from);
}

/** "Ann Lee, who heads sales of Embraer SA": the firm in the clause that says who a person is. */
function employerOf(tokens: readonly Token[], from: number): Entity[] {
  const who = tokens.findIndex(
    (token, i) => i > from && i < from + 10 && /^(?:who|whose)$/.test(token.lower),
  );
  if (who < 0) return [];
  return slot(tokens, who, new Set(['of', 'at', 'for']), { to: who + 12 }).filter(
    (entity) => kindOf(entity) === 'org',
  );
}

function topicOf(
  tokens: readonly Token[],
  from: number,
): 'project' | 'loan' | 'contract' | 'jv' | 'acquisition' | 'purchase' | undefined {
  const rest = tokens.slice(from);
  const word = (pattern: RegExp): boolean =>
    rest.some((token) => token.kind === 'word' && pattern.test(token.lower));
  if (
    word(/^(?:joint-venture|jv)$/) ||
    rest.some((token, i) => token.lower === 'joint' && rest[i + 1]?.lower === 'venture')
  )
    return 'jv';
  if (word(/^(?:loan|credit|refinancing|financing|bonds?)$/)) return 'loan';
  if (word(/^(?:purchase|buying|acquiring|takeover|acquisition)$/)) return 'purchase';
  if (word(/^(?:stake|shareholding|holding|buyout|merger|sale)$/)) return 'acquisition';
  if (
    word(
      /^(?:supply|supplies|order|orders|contract|contracts|supplying|deliveries|shipments|cargoes|sections|components|parts)$/,
    )
  )
    return 'contract';
  if (facilityNear(tokens, from, from + 40)) return 'project';
  return undefined;
}
