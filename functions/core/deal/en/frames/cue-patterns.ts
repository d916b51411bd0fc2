import { FACILITIES } from '../nouns';
import type { Token } from '../tokens';
import { GAP, patternWords, type PatternWords, SMALL_WORDS, tellingPart } from './pattern-words';

/** One part of a turn of phrase: words of which one must stand there, a site, a sum, a number, or a gap. */
type Part =
  PatternWords | { readonly kind: 'site' | 'money' | 'number' | 'percent' | 'name' | 'gap' };

/** A turn of phrase made ready: `key` is the part that it is looked up by. */
export interface CuePattern<T> {
  readonly value: T;
  readonly parts: readonly Part[];
  readonly key: number;
}

/** Turns of phrase by the words that give them away. */
export type CueIndex<T> = ReadonlyMap<string, readonly CuePattern<T>[]>;

/** Where a turn of phrase stands: tokens [from, to). */
export interface CueMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const SMALL = new Set([
  ...SMALL_WORDS,
  ...'not first two three it one would like may can but also'.split(' '),
]);

/** Patterns, one a line, by value; see SITE_CUES for how they are written. */
export function indexCues<T>(groups: readonly (readonly [T, string])[]): CueIndex<T> {
  const index = new Map<string, CuePattern<T>[]>();
  for (const [value, lines] of groups)
    for (const line of lines.split('\n').filter((text) => text.trim() !== '')) {
      const parts = line.trim().split(/\s+/).map(partOf);
      const key = tellingPart(parts, SMALL);
      const part = parts[key];
      if (part?.kind !== 'words') continue;
      for (const word of part.words)
        index.set(word, [...(index.get(word) ?? []), { value, parts, key }]);
    }
  return index;
}

function partOf(text: string): Part {
  if (text === '..') return { kind: 'gap' };
  if (text === '@') return { kind: 'site' };
  if (text === '$') return { kind: 'money' };
  if (text === '%') return { kind: 'percent' };
  if (text === '#') return { kind: 'number' };
  if (text === 'x') return { kind: 'name' };
  return patternWords(text);
}

/** All turns of phrase of the index that stand in the tokens, in text order; linear in the tokens. */
export function findCues<T>(tokens: readonly Token[], index: CueIndex<T>): CueMatch<T>[] {
  const found: CueMatch<T>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const known = token.kind === 'word' ? index.get(token.lower) : undefined;
    if (!known) continue;
    for (const { value, parts, key } of known) {
      const to = run(tokens, parts, key + 1, i + 1, 1);
      const from = to === undefined ? undefined : run(tokens, parts, key - 1, i - 1, -1);
      if (to !== undefined && from !== undefined) found.push({ value, from: from + 1, to });
    }
  }
  return found;
}

/** Walks the parts from `part` on in one direction; gives the index behind the last token, undefined where one is missing. */
function run(
  tokens: readonly Token[],
  parts: readonly Part[],
  part: number,
  at: number,
  step: 1 | -1,
): number | undefined {
  let i = at;
  let reach = 0;
  for (let k = part; k >= 0 && k < parts.length; k += step) {
    const wanted = parts[k] as Part;
    if (wanted.kind === 'gap') {
      reach = GAP;
      continue;
    }
    const next = seek(tokens, i, wanted, reach, step);
    if (next === undefined) {
      if (wanted.kind === 'words' && wanted.optional) continue;
      return undefined;
    }
    i = next + step;
    reach = 0;
  }
  return i;
}

const ADVERB = /^(?:\w+ly|now|also|just|already|then|since|soon|yesterday|today|finally|again)$/;

function seek(
  tokens: readonly Token[],
  from: number,
  part: Part,
  reach: number,
  step: 1 | -1,
): number | undefined {
  let steps = part.kind === 'site' || part.kind === 'name' ? reach + 3 : reach; // with its adjectives
  let adverbs = 2;
  for (let i = from; i >= 0 && i < tokens.length && steps >= 0; i += step, steps--) {
    const token = tokens[i] as Token;
    if (token.text === ';') return undefined;
    if (fits(token, part)) return i;
    if (adverbs > 0 && (token.kind === 'date' || ADVERB.test(token.lower))) {
      adverbs--;
      steps++;
    }
  }
  return undefined;
}

function fits(token: Token, part: Part): boolean {
  if (part.kind === 'words') return token.kind === 'word' && part.words.has(token.lower);
  if (part.kind === 'site') return isSite(token);
  return part.kind === token.kind;
}

/** Words that name no single site: "a project", "the market". */
const VAGUE = new Set(
  `project projects scheme operation operations business market markets venture distribution logistics processing manufacturing treatment
  recycling storage assembly production packing packaging shopping subsidiary district districts quarter machine machines homes homestead
  solar wind road roads camp gallery institute academy shop shops store stores homes unit units line lines inn network networks`.split(
    /\s+/,
  ),
);

/** Sites beyond FACILITIES, which are too common there. */
const MORE_SITES =
  /^(?:dome|taproom|brewhouse|hospice|pit|cut|shaft|kitchen|bakery|smokery|washhouse|nursery|server|rink|ward|wards|pier|dryer|drier|kilns?|crusher|level|potline|turbines?|level|wing|annexe?|extension|addition|gondola|bottlery|cleanroom|dye-house|brewhouses?|lot|slaughterhouse|pontoon|tower|tanks?|dock|ramps?|array|campus|jets?|plot|brewpub|farm|forge|valley|mine|pans|boutiques?|flagship|salon|stables?|barns?|scour|fields?)$/;

/** Whether the word is a plant, a mine, a hotel or a part of one. */
export function isSite({ kind, lower }: Token): boolean {
  if (kind !== 'word') return false;
  const head = lower.includes('-') ? (lower.split('-').at(-1) ?? '') : lower;
  return (FACILITIES.has(head) && !VAGUE.has(head)) || SINGLE.has(head) || MORE_SITES.test(head);
}

/** Vague words that are sites all the same where a turn of phrase of a site has them. */
const SINGLE = new Set(
  `line lines store stores shop shops unit units network road roads inn camp gallery academy institute storage`.split(
    ' ',
  ),
);
