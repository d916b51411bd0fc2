import type { Mention } from './find-mentions';
import { US_STATES } from './us-states';
import { isCapitalised, type Token } from './tokens';
import {
  COUNTRY_NAMES,
  FIRM_NOUNS,
  GIVEN_NAMES,
  GOVERNMENT_WORDS,
  LEGAL_SUFFIXES,
  NATIONALITIES,
  ORG_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  POSTS,
} from './words';

/** Something a story names, under all the names it uses for it. */
export interface Entity {
  readonly id: number;
  /** The fullest name without ticker. */
  name: string;
  /** Lower-case words of the fullest name, without legal suffixes. */
  key: readonly string[];
  readonly aliases: Set<string>;
  mentions: number;
  /** Votes from names and contexts; the highest decides what the thing is. */
  org: number;
  person: number;
  place: number;
  /** Where it is, as the text says it: "Nakuru-based", "Dubai's". */
  base?: string;
  /** ISO 3166-1 alpha-2, from a nationality before the name. */
  country?: string;
  /** For a person in office, the place or firm: "mayor of Harbin", "Embraer's president". */
  officeOf?: Entity;
  /** The firm that owns it: "a unit of Foo Corp". */
  parent?: Entity;
  /** Sentence of the first mention. */
  readonly first: number;
}

export type EntityKind = 'org' | 'person' | 'place';

/** What the votes say. */
export function kindOf(entity: Entity): EntityKind {
  if (entity.person > entity.org && entity.person >= entity.place) return 'person';
  return entity.place > entity.org ? 'place' : 'org';
}

/** Whether the name is a government's, a town's or a public body's. */
export function isGovernment(entity: Entity): boolean {
  if (kindOf(entity) === 'place') return true;
  const last = entity.key.at(-1) ?? '';
  return (
    GOVERNMENT_WORDS.has(last) ||
    entity.key.some((word) => /^(?:ministry|government|council|municipality)$/.test(word))
  );
}

/** The story's names: each mention leads to the entity it stands for. */
export class EntityTable {
  readonly all: Entity[] = [];
  private readonly byKey = new Map<string, Entity>();

  private readonly byWord = new Map<string, Entity[]>();

  /** @param placeNames Places of the text, lower case: "Sohar" alone is not the Sohar Gate Authority. */
  constructor(private readonly placeNames: ReadonlySet<string>) {}

  /** Enters one mention; a short form goes to the fullest name that holds it. */
  add(tokens: readonly Token[], mention: Mention, sentence: number): Entity {
    const words = tokens.slice(mention.from, mention.to);
    const name = nameText(words);
    const key = nameKey(words);
    const entity = this.find(key) ?? this.lengthen(key, name) ?? this.create(name, key, sentence);
    entity.mentions++;
    if (name !== entity.name) entity.aliases.add(name);
    if (isFuller(name, key, entity)) rename(entity, name, key);
    vote(entity, tokens, mention);
    return entity;
  }

  /** The entity a name's words stand for. */
  find(key: readonly string[]): Entity | undefined {
    const exact = this.byKey.get(key.join(' '));
    if (exact) return exact;
    if (key.length === 1 && (ORG_WORDS.has(key[0] ?? '') || COUNTRY_NAMES.has(key[0] ?? '')))
      return undefined;
    if (this.placeNames.has(key.join(' '))) return undefined;
    return this.byWord.get(key[0] ?? '')?.find((entity) => containsRun(entity.key, key));
  }

  /** Lets `name` stand for the entity too: "Scottish and Newcastle (S&N)". */
  alias(entity: Entity, name: string): void {
    entity.aliases.add(name);
    this.byKey.set(name.toLowerCase().replaceAll('’', "'"), entity);
  }

  private lengthen(key: readonly string[], _name: string): Entity | undefined {
    const short = this.byKey.get(key[0] ?? '');
    if (!short || key.length < 2 || key.length > 5 || short.key.length > 1) return undefined;
    if (COUNTRY_NAMES.has(short.key[0] ?? '') || short.place > 0 || short.person > 0)
      return undefined;
    if (PLACE_WORDS.has(key[1] ?? '')) return undefined;
    this.index(short, key);
    return short;
  }

  private create(name: string, key: readonly string[], first: number): Entity {
    const entity: Entity = {
      id: this.all.length,
      name,
      key,
      aliases: new Set(),
      mentions: 0,
      org: 0,
      person: 0,
      place: 0,
      first,
    };
    this.all.push(entity);
    this.index(entity, key);
    voteByName(entity);
    return entity;
  }

  private index(entity: Entity, key: readonly string[]): void {
    this.byKey.set(key.join(' '), entity);
    for (const word of new Set(key)) {
      const list = this.byWord.get(word);
      if (!list) this.byWord.set(word, [entity]);
      else if (list.length < 8) list.push(entity); // a bound: a word in more names than this is no short form
    }
  }
}

function isFuller(name: string, key: readonly string[], entity: Entity): boolean {
  if (entity.person > entity.org) return key.length > entity.key.length;
  return (
    key.length > entity.key.length ||
    (key.length === entity.key.length && name.length > entity.name.length)
  );
}

function rename(entity: Entity, name: string, key: readonly string[]): void {
  entity.aliases.add(entity.name);
  entity.aliases.delete(name);
  entity.name = name;
  entity.key = key;
  voteByName(entity);
}

function nameText(words: readonly Token[]): string {
  let text = '';
  let end = words[0]?.start ?? 0;
  for (const word of words) {
    text += (word.start > end ? ' ' : '') + word.text;
    end = word.end;
  }
  return text;
}

/** Words of a name that tell it apart: lower case, no legal suffix, no marks, no ".com". */
export function nameKey(words: readonly { readonly lower: string }[]): string[] {
  const key = words
    .map((word) => word.lower.replace(/\.(?:com|net|org|io|co|cn)$/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  while (key.length > 1 && (LEGAL_SUFFIXES.has(key.at(-1) ?? '') || key.at(-1) === 'and'))
    key.pop();
  return key;
}

function containsRun(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++)
    if (short.every((word, k) => long[i + k] === word)) return true;
  return false;
}

function voteByName(entity: Entity): void {
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
  if (key.length >= 2 && key.length <= 4 && GIVEN_NAMES.has(key[0] ?? '') && entity.org === 0)
    entity.person += 3;
}

/** Evidence from the words around a mention. */
function vote(entity: Entity, tokens: readonly Token[], mention: Mention): void {
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
}
