import type { Role } from '../../labels';
import { type Draft, type DraftParty, partiesOf } from '../draft';
import { kindOf, type Entity } from '../entities';
import { parseObject, targetOf } from '../objects';
import { coordinated } from '../phrases/coordinated';
import { nameOfPhrase, slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { inflect, type VerbForm } from '../verbs';
import { possessorBefore } from '../nominals/nominal';
import { IDIOMS, type Idiom } from './idioms';
import { speakersFirm } from './owners';
import { GAP, patternWords, type PatternWords, SMALL_WORDS, tellingPart } from './pattern-words';

/** One part of a pattern: words of which one must stand there, a slot for a party, a sum, or a gap. */
type Element =
  | PatternWords
  | {
      readonly kind: 'slot';
      readonly role: Role;
      readonly owner: boolean;
      /** Nothing but a name, with no noun behind it that it belongs to. */
      readonly named: boolean;
      /** The next name, whatever describes it. */
      readonly firm: boolean;
    }
  | { readonly kind: 'money' | 'percent' | 'gap' };

interface Compiled {
  readonly id: number;
  readonly idiom: Idiom;
  /** The slot that stands before all words, if any. */
  readonly subject?: Element & { kind: 'slot' };
  readonly elements: readonly Element[];
  /** The words of the part that is rarest elsewhere. */
  readonly telling: ReadonlySet<string>;
}

const ROLES: Readonly<Record<string, Role>> = {
  A: 'acquirer',
  T: 'target',
  N: 'target',
  S: 'seller',
  P: 'partner',
  F: 'target',
  I: 'investor',
  L: 'lender',
  C: 'contractor',
  B: 'buyer',
};

const SMALL = new Set([...SMALL_WORDS, 'made', 'make', 'makes']);

const INDEX = buildIndex();
const FORMS = verbForms();

/** Deals that turns of phrase tell: "has X in its sights", "put X on the block". */
export function idiomDrafts(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  const tried = new Set<number>();
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const known = tokens[i]?.kind === 'word' ? INDEX.get(tokens[i]?.lower ?? '') : undefined;
    for (const compiled of known ?? [])
      for (const at of startsBefore(compiled, tokens, i)) {
        const key = compiled.id * 65536 + at;
        if (tried.has(key)) continue;
        tried.add(key);
        const draft = read(compiled, sentence, at);
        if (draft) drafts.push(draft);
      }
  }
  return drafts;
}

/** Where the pattern's first word stands in the words up to its telling word at `i`. */
function startsBefore(
  { elements, telling }: Compiled,
  tokens: readonly Token[],
  i: number,
): number[] {
  const first = elements[0];
  const starts: number[] = [];
  if (first?.kind !== 'words') return starts;
  if (telling === first.words) return [i];
  for (let k = i; k >= Math.max(0, i - REACH); k--) {
    if (tokens[k]?.text === ';') break;
    if (first.words.has(tokens[k]?.lower ?? '')) starts.push(k);
  }
  return starts;
}

/** Tokens between a pattern's first word and its telling one. */
const REACH = 22;

type Found = Map<Role, Entity[]>;

function read(compiled: Compiled, sentence: Sentence, at: number): Draft | undefined {
  const found: Found = new Map();
  if (!match(compiled.elements, sentence, at, found)) return undefined;
  const { subject, idiom } = compiled;
  if (subject && !fillSubject(subject, sentence, at, found)) return undefined;
  if (!/[TNPFB]/.test(idiom.pattern)) found.set('target', meantTarget(sentence, at, found));
  partPair(found);
  if (idiom.type === 'divestment' && !found.has('seller')) {
    const by = slot(sentence.tokens, at + 1, BY, { to: at + 16, persons: true });
    const free = by.filter((entity) => !(found.get('target') ?? []).includes(entity));
    if (free.length > 0) found.set('seller', free);
  }
  const parties = partiesOf(...found);
  if (!isSound(found, parties)) return undefined;
  const draft: Draft = {
    type: idiom.type,
    parties,
    sentence,
    at,
    trigger: 'idiom',
    form: formOf(sentence.tokens, at, FORMS.get(sentence.tokens[at]?.lower ?? '')),
    score: 2.4,
  };
  if (idiom.stage) draft.stage = idiom.stage;
  const money = sumBehind(sentence.tokens, idiom);
  if (money) draft.money = money;
  const share = sentence.tokens.slice(at, at + 20).find((token) => token.kind === 'percent');
  if (share?.percent !== undefined) draft.percent = share.percent;
  return draft;
}

/** What a backer, a lender or a buyer pays; what a seller hopes for is read elsewhere. */
function sumBehind(tokens: readonly Token[], { type }: Idiom): Token | undefined {
  return type === 'divestment' || type === 'acquisition' ? undefined : sumOf(tokens);
}

/** "between A and B" gives both names to each slot: the first one sells, the last one buys. */
function partPair(found: Found): void {
  const [seller] = found.get('seller') ?? [];
  const buyer = found.get('acquirer')?.at(-1);
  if (!seller || !buyer || seller === buyer || !found.get('acquirer')?.includes(seller)) return;
  found.set('seller', [seller]);
  found.set('acquirer', [buyer]);
}

const BY = new Set(['by']);

/** The subject of the pattern; what is bought must stand in the sentence itself. */
function fillSubject(
  { role, owner }: Element & { kind: 'slot' },
  sentence: Sentence,
  at: number,
  found: Found,
): boolean {
  const inside = [...found.values()].flat();
  const owning = owner ? possessorBefore(sentence.tokens, at) : undefined;
  const doers = owner ? (owning ? [owning] : []) : subjectOf(sentence, at);
  const doing = doers.filter((entity) => !inside.includes(entity));
  const free =
    doing.length > 0 || role === 'target' || owner
      ? doing
      : speakersFirm(sentence).filter((entity) => !inside.includes(entity));
  const before = sentence.tokens.slice(0, at);
  const named =
    role === 'target' ? free.filter((entity) => before.some((t) => t.entity === entity)) : free;
  // both sides of an alliance are partners
  found.set(role, [...named, ...(found.get(role) ?? [])]);
  return named.length > 0;
}

/** "passed all her shares to X": in the firm that the sentence is about. */
function meantTarget({ tokens, topic, focus }: Sentence, at: number, found: Found): Entity[] {
  const inside = [...found.values()].flat();
  const before = tokens
    .slice(0, at)
    .findLast(({ entity }) => isFirm(entity) && !inside.includes(entity));
  const meant = [before?.entity, topic, focus].find(
    (entity) => isFirm(entity) && !inside.includes(entity),
  );
  return meant ? [meant] : [];
}

function isFirm(entity: Entity | undefined): entity is Entity {
  return entity !== undefined && kindOf(entity) === 'org';
}

/** A named firm must be in it; a thing without a name only with another party that is a firm. */
function isSound(found: Found, parties: readonly DraftParty[]): boolean {
  const partners = found.get('partner');
  if (partners) return partners.filter((entity) => entity.id >= 0 && isFirm(entity)).length > 1;
  const [buyers, contractors] = [found.get('buyer'), found.get('contractor')];
  if (buyers ?? contractors) return [buyers, contractors].every((side) => side?.every(isFirm));
  const target = found.get('target') ?? [];
  if (target.length === 0 || target.every((entity) => kindOf(entity) === 'person')) return false;
  const givers = [...(found.get('investor') ?? []), ...(found.get('lender') ?? [])];
  if (givers.some((entity) => kindOf(entity) === 'place')) return false;
  const firms = parties.filter(({ entity }) => entity.id >= 0 && isFirm(entity));
  const isNamed = target.some(({ id }) => id >= 0);
  const isShort = target.every(({ key }) => key.length <= 5);
  return firms.length > 0 && (isNamed || isShort);
}

function formOf(tokens: readonly Token[], at: number, form: VerbForm | undefined): Draft['form'] {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(?:will|would|to|may|could|might|should|can)$/.test(tokens[i]?.lower ?? ''))
      return 'plan';
  if (form === undefined) return 'noun';
  return form === 'base' ? 'plan' : form === 'ing' ? 'ing' : 'past';
}

/**
 * Whether the elements stand at `from` one after the other; fills the slots. A word that might stand at several places of a gap is tried
 * at each: patterns have three gaps at most, so this is bounded.
 */
function match(
  elements: readonly Element[],
  sentence: Sentence,
  from: number,
  found: Found,
  reach = 0,
): boolean {
  const [element, ...rest] = elements;
  if (!element) return true;
  if (element.kind === 'gap') return match(rest, sentence, from, found, GAP);
  if (element.kind === 'slot') {
    const entities = fill(sentence, from, element, reach);
    if (entities.length === 0) return false;
    found.set(element.role, entities);
    return match(rest, sentence, from + 1, found, SLOT);
  }
  for (const at of standing(sentence.tokens, from, element, reach))
    if (match(rest, sentence, at + 1, found)) return true;
  return element.kind === 'words' && element.optional && match(rest, sentence, from, found, reach);
}

/** How far behind the start of a slot the next word may stand. */
const SLOT = 14;

/** Where in reach the element stands; adverbs and dates do not count. */
function standing(
  tokens: readonly Token[],
  from: number,
  element: Exclude<Element, { kind: 'slot' }>,
  reach: number,
): number[] {
  const places: number[] = [];
  let limit = from + reach;
  let adverbs = 2;
  for (let i = from; i < tokens.length && i <= limit; i++) {
    const token = tokens[i] as Token;
    if (token.text === ';') break;
    if (fits(token, element)) places.push(i);
    else if (adverbs > 0 && (token.kind === 'date' || ADVERB.test(token.lower))) {
      adverbs--;
      limit++;
    }
  }
  return places;
}

const ADVERB =
  /^(?:\w+ly|now|also|just|already|then|since|soon|been|being|yesterday|today|finally|again)$/;

function fits(token: Token, element: Exclude<Element, { kind: 'slot' }>): boolean {
  if (element.kind === 'words') return element.words.has(token.lower);
  return element.kind === token.kind;
}

function fill(
  sentence: Sentence,
  from: number,
  { role, owner, named, firm }: Element & { kind: 'slot' },
  reach: number,
): Entity[] {
  const { tokens } = sentence;
  if (tokens[from]?.text === ',' || tokens[from]?.text === '.') return [];
  if (named) return nameAlone(sentence, from);
  if (role === 'target' && reach === 0 && !owner && !firm)
    return targetOf(parseObject(sentence, from, []), sentence);
  const at = nameOfPhrase(tokens, from, Math.min(tokens.length, from + SLOT), false);
  // "to a joint company, X": a venture, not a buyer
  if (tokens.slice(from, Math.max(from, at)).some(({ lower }) => /^(?:joint|venture)$/.test(lower)))
    return [];
  if (at >= 0) return coordinated(tokens, at);
  const person = tokens.slice(from, from + 5).find((token) => token.entity);
  return person?.entity && role !== 'target' ? [person.entity] : [];
}

const BEFORE_NAMES =
  /^(?:the|its|rival|all|of|collapsed|failed|bankrupt|troubled|insolvent|struggling|ailing|smaller|larger|local|listed|fellow|family-owned|loss-making|competitor|firm|company|retailer|maker|chain|start-up|startup)$/;

/** The firms named at `from`, where no noun goes on behind: "bags Corran Mills", not "bags Corran Mills order". */
function nameAlone(sentence: Sentence, from: number): Entity[] {
  const { names, to } = parseObject(sentence, from, []);
  const { tokens } = sentence;
  const first = tokens.slice(from, from + 4).findIndex(({ kind }) => kind === 'name');
  if (first < 0 || tokens.slice(from, from + first).some(({ lower }) => !BEFORE_NAMES.test(lower)))
    return [];
  const last = tokens.slice(from, to).findLastIndex(({ kind }) => kind === 'name');
  const next = tokens[from + last + 1];
  const goesOn = next?.kind === 'possessive' || (next?.kind === 'word' && from + last + 1 < to);
  return goesOn || next?.lower === 'as' ? [] : names.filter(isFirm);
}

function buildIndex(): Map<string, Compiled[]> {
  const index = new Map<string, Compiled[]>();
  for (const [id, idiom] of IDIOMS.entries()) {
    const compiled = compile(idiom, id);
    for (const word of compiled.telling) index.set(word, [...(index.get(word) ?? []), compiled]);
  }
  return index;
}

function compile(idiom: Idiom, id: number): Compiled {
  const elements = idiom.pattern.split(/\s+/).flatMap(elementsOf);
  const [first] = elements;
  return first?.kind === 'slot'
    ? { id, idiom, subject: first, elements: elements.slice(1), telling: tellingWords(elements) }
    : { id, idiom, elements, telling: tellingWords(elements) };
}

function elementsOf(part: string): Element[] {
  if (part === '..') return [{ kind: 'gap' }];
  if (part === '$') return [{ kind: 'money' }];
  if (part === '%') return [{ kind: 'percent' }];
  const role = ROLES[part.replace("'s", '')];
  if (role) {
    return [
      {
        kind: 'slot',
        role,
        owner: part.endsWith("'s"),
        named: part === 'N',
        firm: part.startsWith('F'),
      },
    ];
  }
  return [patternWords(part)];
}

/** The words that a pattern is looked up by. */
function tellingWords(elements: readonly Element[]): ReadonlySet<string> {
  const telling = elements[tellingPart(elements, SMALL)];
  return telling?.kind === 'words' ? telling.words : new Set();
}

function verbForms(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const { pattern } of IDIOMS)
    for (const [, verb = ''] of pattern.matchAll(/~([a-z-]+)/g))
      for (const [spelling, form] of inflect(verb)) forms.set(spelling, form);
  return forms;
}
