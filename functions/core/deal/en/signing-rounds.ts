import { partiesOf, type Draft } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import type { EnglishStory } from './read-story';
import { type Sentence, sumOf } from './syntax';
import type { Token } from './tokens';
import { COUNTRY_NAMES } from './words';

const PROJECTS = new Set(
  'project projects agreements contracts deals enterprises firms companies investors ventures'.split(
    ' ',
  ),
);
const SIGNED =
  /^(?:signed|signing|agreed|inked|sealed|concluded|clinched|settle|contracted|settled|committed|put)$/;
const STATISTIC =
  /\b(?:since the (?:beginning|start)|last year|in the first|so far|a year earlier|from a year|year-on-year|were licensed|review meeting|half of the year|seeking (?:investment|partners|investors)|are sought|looking for|has attracted|attracted|statistics|have been signed since)\b/;

/** "A total of 18 projects worth 21.4 billion yuan were signed in X": one investment, known by its sum and its host. */
export function signingRound(story: EnglishStory, sentence: Sentence): Draft | undefined {
  const { tokens, isHeadline, isQuote } = sentence;
  if (isHeadline || isQuote) return undefined;
  const at = tokens.findIndex((token, i) => PROJECTS.has(token.lower) && isCounted(tokens, i));
  if (at < 0) return undefined;
  const signed = tokens.findIndex((token) => SIGNED.test(token.lower));
  if (signed < 0 || Math.abs(signed - at) > 22) return undefined;
  if (tokens[signed]?.lower === 'put' && !/^(?:on|to)$/.test(tokens[signed + 1]?.lower ?? ''))
    return undefined;
  if (STATISTIC.test(tokens.map((token) => token.lower).join(' '))) return undefined;
  const host =
    hostIn(sentence) ??
    story.entities.find(
      (entity) =>
        kindOf(entity) !== 'person' &&
        isGovernment(entity) &&
        !COUNTRY_NAMES.has(entity.name.toLowerCase()),
    );
  if (!host) return undefined;
  const money = sumOf(tokens);
  if (!money && !/^(?:projects?|agreements)$/.test(tokens[at]?.lower ?? '')) return undefined;
  return {
    type: 'investment',
    parties: partiesOf(['host', [host]]),
    sentence,
    at: signed,
    trigger: 'round',
    stage: 'signed',
    form: 'past',
    score: money ? 2.6 : 2.2,
    ...(money ? { money } : {}),
  };
}

const NUMBER_WORDS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|\d{1,3}|dozens)$/;

function isCounted(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const token = tokens[i] as Token;
    if (NUMBER_WORDS.test(token.lower)) return true;
    if (token.kind !== 'word') return false;
  }
  return false;
}

function hostIn({ tokens }: Sentence): Entity | undefined {
  const named = tokens.filter(
    (token, i) =>
      token.entity &&
      kindOf(token.entity) !== 'person' &&
      isGovernment(token.entity) &&
      !COUNTRY_NAMES.has(token.entity.name.toLowerCase()) &&
      tokens[i + 1]?.kind !== 'possessive',
  );
  return (named.find((token) => kindOf(token.entity as Entity) === 'org') ?? named[0])?.entity;
}

/** "They are A (120 million yuan), B (86 million yuan) and C (60 million yuan)": an investment each. */
export function bracketedList(sentence: Sentence): Draft[] {
  const { tokens } = sentence;
  const found: { entity: Entity; money: Token; at: number }[] = [];
  for (let i = 0; i + 3 < tokens.length; i++) {
    const { entity } = tokens[i] as Token;
    const money = tokens[i + 2] as Token;
    if (
      entity &&
      kindOf(entity) === 'org' &&
      tokens[i + 1]?.text === '(' &&
      money.kind === 'money' &&
      tokens[i + 3]?.text === ')'
    )
      found.push({ entity, money, at: i });
  }
  if (found.length < 2) return [];
  return found.map(({ entity, money, at }) => ({
    type: 'investment',
    parties: partiesOf(['investor', [entity]]),
    sentence,
    at,
    trigger: 'list',
    form: 'plan',
    score: 2.3,
    money,
  }));
}
