import { mix } from './mix-hash';
import { copyText, figuresOf, namesOf, shinglesOf } from './shingles';

/** Looked up once: it runs some ten thousand times a text. */
const { imul } = Math;

/**
 * A text as numbers: 128 MinHash values of its shingles, 16 of its opening, 32 each of its figures and its names, and
 * how many of these there are. Two texts are compared by these alone; the text itself need not be kept.
 */
export type Signature = Uint32Array;

const WHOLE = { from: 0, count: 128 } as const;
const LEAD = { from: 128, count: 16, shingles: 24 } as const;
const FIGURES = { from: 144, count: 32, sizeAt: 209 } as const;
const NAMES = { from: 176, count: 32, sizeAt: 210 } as const;
const SIZE_AT = 208;
const SIGNATURE_LENGTH = 211;

/**
 * Bands and the values that each joins: 14 of two find texts that share a third of their shingles in 80 % of all cases, as
 * 42 of three would at three times the writes; two of one find 98 % of the openings that are alike.
 */
const BANDS = [
  { ...WHOLE, bands: 14, rows: 2 },
  { ...LEAD, bands: 2, rows: 1 },
] as const;
/** What is compared of each value: strangers agree on 16 bits once in 65,536. */
const COMPARED_BITS = 0xffff;

/** The signature of a text, 3 words or 4 ideographs a shingle. Linear in the text, of which 40,000 characters count. */
export function minhash(text: string): Signature {
  const copy = copyText(text);
  const shingles = shinglesOf(copy);
  const figures = figuresOf(copy);
  const names = namesOf(copy);
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  sketch(signature, WHOLE, shingles);
  sketch(signature, LEAD, shingles.slice(0, LEAD.shingles));
  sketch(signature, FIGURES, figures);
  sketch(signature, NAMES, names);
  signature[SIZE_AT] = shingles.length;
  signature[FIGURES.sizeAt] = figures.length;
  signature[NAMES.sizeAt] = names.length;
  return signature;
}

/** Keys under which a table keeps a signature: texts alike share at least one. 16, none for a text without words. */
export function bandKeys(signature: Signature): string[] {
  if (!signature[SIZE_AT]) return [];
  return BANDS.flatMap(({ from, bands, rows }) =>
    Array.from({ length: bands }, (_, band) => {
      const start = from + band * rows;
      let key = (from + band) >>> 0;
      for (let i = start; i < start + rows; i++) key = mix(key ^ (signature[i] ?? 0));
      return `${(from + band).toString(36)}.${(key >>> 0).toString(36)}`;
    }),
  );
}

/** The compared bits of a signature in 422 bytes. Band keys need the whole signature, so take them before. */
export function packSignature(signature: Signature): string {
  const bytes = new Uint8Array(
    Uint16Array.from(signature, (value) => value & COMPARED_BITS).buffer,
  );
  return btoa(String.fromCharCode(...bytes));
}

/** A packed signature, to be compared. */
export function unpackSignature(text: string): Signature {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return Uint32Array.from(new Uint16Array(bytes.buffer));
}

/** How two texts resemble each other, estimated from signatures; shares are 0-1. */
export interface Resemblance {
  /** Shingles of both among those of either (Jaccard): error about .04. */
  readonly whole: number;
  /** Shingles of the shorter text found in the longer. */
  readonly contained: number;
  readonly lead: number;
  readonly figures: SharedFacts;
  readonly names: SharedFacts;
  /** Shingles of the shorter text. */
  readonly size: number;
}

/** Facts of the text that has fewer of them: the share found in the other, 1 where it has none, and how many are not. */
export interface SharedFacts {
  readonly share: number;
  readonly lost: number;
}

/** Measures how two texts resemble each other. */
export function resemblance(a: Signature, b: Signature): Resemblance {
  const sizes = [a[SIZE_AT] ?? 0, b[SIZE_AT] ?? 0] as const;
  const whole = agreement(a, b, WHOLE);
  return {
    whole,
    contained: containment(whole, ...sizes),
    lead: agreement(a, b, LEAD),
    figures: sharedFacts(a, b, FIGURES),
    names: sharedFacts(a, b, NAMES),
    size: Math.min(...sizes),
  };
}

function sharedFacts(
  a: Signature,
  b: Signature,
  part: Part & { readonly sizeAt: number },
): SharedFacts {
  const sizes = [a[part.sizeAt] ?? 0, b[part.sizeAt] ?? 0] as const;
  const fewer = Math.min(...sizes);
  const share = fewer === 0 ? 1 : containment(agreement(a, b, part), ...sizes);
  return { share, lost: (1 - share) * fewer };
}

/** Share of the shingles of two texts that both have, 0-1. */
export function similarity(a: Signature, b: Signature): number {
  return a[SIZE_AT] && b[SIZE_AT] ? agreement(a, b, WHOLE) : 0;
}

interface Part {
  readonly from: number;
  readonly count: number;
}

function agreement(a: Signature, b: Signature, { from, count }: Part): number {
  let same = 0;
  for (let i = from; i < from + count; i++)
    if ((((a[i] ?? 0) ^ (b[i] ?? 0)) & COMPARED_BITS) === 0) same++;
  return same / count;
}

/** |A and B| / min(|A|, |B|) from Jaccard and the two sizes. */
function containment(jaccard: number, a: number, b: number): number {
  const shared = (jaccard / (1 + jaccard)) * (a + b);
  return Math.min(1, shared / Math.max(1, Math.min(a, b)));
}

function sketch(signature: Signature, { from, count }: Part, hashes: readonly number[]): void {
  for (const hash of hashes)
    for (let i = 0; i < count; i++) {
      const value = imul(hash ^ (XORS[i] ?? 0), FACTORS[i] ?? 1) >>> 0;
      const mixed = (value ^ (value >>> 15)) >>> 0;
      if (mixed < (signature[from + i] ?? 0)) signature[from + i] = mixed;
    }
}

/** Permutations are fixed for ever: a stored signature must be comparable with those of any later release. */
const XORS = Uint32Array.from({ length: WHOLE.count }, (_, i) => mix(0x9e3779b9 + i));
const FACTORS = Uint32Array.from({ length: WHOLE.count }, (_, i) => mix(0x51ed2701 + i) | 1);
