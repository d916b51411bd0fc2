/** Looked up once: it runs some ten thousand times a text. */
const { imul } = Math;

/** Finaliser of MurmurHash3 (public domain): every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  let h = value | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
