/**
 * Decodes EUC-KR with the extension that Korean publishers use under that name (Unified Hangul Code, windows-949): the
 * platform's decoder knows only the 2,350 syllables of KS X 1001. The 8,822 others stand in Unicode order in the cells
 * that the standard leaves free, so that no table has to be shipped.
 *
 * @see https://encoding.spec.whatwg.org/#euc-kr-decoder
 */
export function decodeKorean(bytes: Uint8Array): string {
  const table = pairs();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      units[length++] = lead;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    const unit = table[lead * 256 + trail] ?? REPLACEMENT;
    units[length++] = unit;
    if (unit !== REPLACEMENT || trail >= 0x80) i++; // a lone lead byte does not take an ASCII character with it
  }
  return new TextDecoder('utf-16le').decode(units.subarray(0, length));
}

const REPLACEMENT = 0xfffd;

let knownPairs: Uint16Array | undefined;

/** The UTF-16 unit of each pair of bytes; made when the first Korean text is met, in a few milliseconds. */
function pairs(): Uint16Array {
  knownPairs ??= makePairs();
  return knownPairs;
}

function makePairs(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(REPLACEMENT);
  const standard = new Set<number>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length !== 1) continue;
      table[lead * 256 + trail] = text.charCodeAt(0);
      standard.add(text.charCodeAt(0));
    }
  }
  addExtension(table, standard);
  return table;
}

/** Below lead 0xA1 every trail is free, from there on only those below 0xA1; the last cell is 0xC652. */
function addExtension(table: Uint16Array, standard: ReadonlySet<number>): void {
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (standard.has(syllable)) syllable++;
      if (syllable > 0xd7a3) return;
      table[lead * 256 + trail] = syllable++;
    }
  }
}
