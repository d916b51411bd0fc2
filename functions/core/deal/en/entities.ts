import { voteByContext, voteByName } from './entity-votes';
import type { Mention } from './find-mentions';
import type { Token } from './tokens';
import { COUNTRY_NAMES, GOVERNMENT_WORDS, LEGAL_SUFFIXES, ORG_WORDS, PLACE_WORDS } from './words';

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
  /** Whether the story names it as its source: "told X", "X reported". */
  outlet?: boolean;
  /** Sentence of the first mention. */
  readonly first: number;
}

export type EntityKind = 'org' | 'person' | 'place';

/** What the votes say. */
export function kindOf(entity: Entity): EntityKind {
  if (entity.person > entity.org && entity.person >= entity.place) return 'person';
  return entity.place > entity.org ? 'place' : 'org';
}

/** Unions of states. */
const UNIONS = new Set([
  'european union',
  'eu',
  'mercosur',
  'asean',
  'nato',
  'opec',
  'united nations',
  'un',
  'african union',
]);

/** Whether the name is a firm's or another body's that is no government. */
export function isCompany(entity: Entity | undefined): entity is Entity {
  return entity !== undefined && kindOf(entity) === 'org' && !isGovernment(entity);
}

/** Whether the name is a government's, a town's or a public body's. */
export function isGovernment(entity: Entity): boolean {
  if (kindOf(entity) === 'place') return true;
  const last = entity.key.at(-1) ?? '';
  return (
    UNIONS.has(entity.key.join(' ')) ||
    GOVERNMENT_WORDS.has(last) ||
    (/^estates?$/.test(last) &&
      /^(?:industrial|business|trading)$/.test(entity.key.at(-2) ?? '')) ||
    (entity.key[1] === 'of' && /^(?:city|town|state|county|district)$/.test(entity.key[0] ?? '')) ||
    entity.key.some((word) =>
      /^(?:ministry|government|council|municipality|authorities)$/.test(word),
    )
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
    voteByContext(entity, tokens, mention);
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
