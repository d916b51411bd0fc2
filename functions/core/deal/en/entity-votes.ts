import type { Entity } from './entities';
import type { Mention } from './find-mentions';
import { isCapitalised, type Token } from './tokens';
import { US_STATES } from './us-states';
import {
  COUNTRY_NAMES,
  FIRM_NOUNS,
  GIVEN_NAMES,
  LEGAL_SUFFIXES,
  NATIONALITIES,
  ORG_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  POSTS,
} from './words';

/** Votes from the name itself: legal endings, words of trades, given names. */
export function voteByName(entity: Entity): void {
  const { key, name } = entity;
  const words = name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean);
  if (
    words.length > 1 &&
    words.slice(1).some((word) => LEGAL_SUFFIXES.has(word.replace(/\.$/, '')))
  )
    entity.org += 6;
  if (key.some((word, i) => ORG_WORDS.has(word) && (i > 0 || key.length > 1))) entity.org += 3;
  if (/&|\p{Ll}\p{Lu}|\.com$/u.test(name)) entity.org += 2;
  if (US_STATES.has(key.join(' ')) || US_STATES.has(name.toLowerCase())) entity.place += 4;
  if (COUNTRY_NAMES.has(key.join(' ')) || PLACE_WORDS.has(key.at(-1) ?? '')) entity.place += 4;
  if (
    /^(?:north|south|east|west|northern|southern|eastern|western|central|north-?east|north-?west|south-?east|south-?west)/.test(
      key[0] ?? '',
    ) &&
    isCountryOrState(key.slice(1).join(' '))
  )
    entity.place += 6;
  if (key.length >= 2 && key.length <= 4 && GIVEN_NAMES.has(key[0] ?? '') && entity.org === 0)
    entity.person += 3;
}

function isCountryOrState(name: string): boolean {
  return COUNTRY_NAMES.has(name) || US_STATES.has(name);
}

/** Votes from the words around a mention. */
export function voteByContext(entity: Entity, tokens: readonly Token[], mention: Mention): void {
  const { from, to } = mention;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (
    /^(?:hotel|resort|restaurant|brewery|bank|supermarket|newspaper|magazine|airline|brand)$/.test(
      after?.lower ?? '',
    ) &&
    !/^(?:its|the)$/.test(before?.lower ?? '')
  )
    entity.org += 3;
  if (mention.bracketed || (after?.text === '<' && tokens[to + 2]?.text === '>')) entity.org += 3;
  if (before && isCapitalised(before) && NATIONALITIES.has(before.lower))
    entity.country ??= NATIONALITIES.get(before.lower);
  votePerson(entity, tokens, mention);
  votePlace(entity, tokens, mention);
  if (before && FIRM_NOUNS.has(before.lower) && !PERSON_TITLES.has(before.lower)) entity.org += 2;
  if (after?.kind === 'possessive') votePossessor(entity, tokens, to + 1);
  if (after?.text === ',') voteAppositive(entity, tokens, to + 1);
}

function votePerson(entity: Entity, tokens: readonly Token[], { from, to }: Mention): void {
  const before = tokens[from - 1];
  const isShort =
    to - from <= 4 && !tokens.slice(from, to).some((token) => ORG_WORDS.has(token.lower));
  if (!before || !isShort) return;
  const title = before.text === '.' ? tokens[from - 2] : before;
  if (
    title &&
    /^(?:mr|mrs|ms|miss|dr|prof|gov|sen|rep|sir|dame|baroness|lord|lady|sheikh|shaikh)$/.test(
      title.lower,
    )
  )
    entity.person += 5;
  else if (PERSON_TITLES.has(before.lower) && !FIRM_NOUNS.has(before.lower) && to - from >= 2)
    entity.person += 3;
  const isAfterPost =
    before.text === ',' &&
    (POSTS.has(tokens[from - 2]?.lower ?? '') || isOfficeHolder(tokens, from - 2));
  if (isAfterPost && to - from >= 2) entity.person += 3;
  if (before.lower === 'said' && to - from >= 2 && to - from <= 3) entity.person += 1;
}

/** "Embraer's president of sales and marketing for greater China, Guan Dongyuan": a post with an owner, then a comma. */
function isOfficeHolder(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i > 0 && from - i < 10; i--) {
    if (tokens[i]?.kind === 'punct') return false;
    if (tokens[i]?.kind !== 'possessive') continue;
    return tokens.slice(i + 1, i + 4).some((token) => POSTS.has(token.lower));
  }
  return false;
}

function votePossessor(entity: Entity, tokens: readonly Token[], at: number): void {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (
      /^(?:chief|chairman|chairwoman|spokesman|spokeswoman|shares|shareholders|board|directors|plant|factory|unit|founder|profit|revenue|stock|managing|subsidiary|owner|owners|parent)$/.test(
        lower,
      )
    ) {
      entity.org += 1;
      return;
    }
  }
}

function voteAppositive(entity: Entity, tokens: readonly Token[], at: number): void {
  const limit = Math.min(tokens.length, at + 9);
  for (let i = at; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' && token.text !== '-') return;
    if (
      POSTS.has(token.lower) &&
      i - at < 5 &&
      entity.org === 0 &&
      tokens[i + 1]?.kind !== 'possessive'
    ) {
      entity.person += 3;
      return;
    }
    if (
      FIRM_NOUNS.has(token.lower) &&
      /^(?:a|an|the|which|one|part|owner|maker)$/.test(tokens[at]?.lower ?? '')
    ) {
      entity.org += 2;
      return;
    }
  }
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'throughout',
]);
const STAKE_NOUNS = new Set(
  'stake stakes share shares interest interests holding holdings invest invested invests investing investment investor investors shareholder shareholders stock bought buy controlling confidence equity minority majority pct percent %'.split(
    ' ',
  ),
);

function votePlace(entity: Entity, tokens: readonly Token[], { from, to }: Mention): void {
  const before = tokens[from - 1];
  if (!before) return;
  if (
    PLACE_PREPOSITIONS.has(before.lower) &&
    !STAKE_NOUNS.has(tokens[from - 2]?.lower ?? '') &&
    tokens[to]?.kind !== 'possessive'
  )
    entity.place += before.lower === 'in' ? 2 : 1;
  const next = tokens[to];
  if (next?.lower === '-based' || next?.text === '-based') entity.place += 2;
  if (before.lower === 'of' && PLACE_WORDS.has(tokens[from - 2]?.lower ?? '')) entity.place += 3;
  if (PLACE_WORDS.has(next?.lower ?? '') && next?.kind === 'word') entity.place += 1;
  if (to - from === 1 && entity.org === 0 && isHomeOfFirm(tokens, from)) entity.place += 1;
}

/** Kinds of firm that have a town before them, not an owner or a customer as "a Boeing supplier" has. */
const HOME_NOUNS =
  /^(?:firm|company|maker|business|builder|startup|start-up|yard|foundry|brewer|brewery|distiller|distillery|miller|grower|packer|baker|bakery|retailer|developer|shipbuilder|processor|sawmill|co-op|cooperative|outfit|manufacturer|producer|publisher|grocer|recruiter|hospital|clinic|hotelier|farmer|farmers)$/;

/** "A Dingle whiskey maker": one capitalised word between an article and a kind of firm. */
function isHomeOfFirm(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:a|an|the|two|three)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || isCapitalised(token)) return false;
    if (HOME_NOUNS.test(token.lower)) return !isCapitalised(tokens[i + 1]);
  }
  return false;
}
