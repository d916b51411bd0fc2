const PLAIN_ASCII = /^[\x20-\x7e]*$/;
/** Combining marks, loose jamo, and the compatibility forms that titles are written in: ordinals, ligatures, full width. */
const VARIANTS =
  /[\p{M}\u00aa-\u00be\u1100-\u11ff\u2070-\u209f\u2100-\u218f\u3300-\u33ff\ufb00-\ufb4f\uff00-\uffef]/u;

/**
 * A text reduced to its letters and digits in one case, for telling whether two texts say the same.
 *
 * Normalising alone took 17 of 25 µs for a sentence with a typographic quote, hence only where it can change anything.
 */
export function comparable(text: string): string {
  if (PLAIN_ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return (VARIANTS.test(text) ? text.normalize('NFKC') : text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
