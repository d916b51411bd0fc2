/**
 * Decodes EUC-KR with the extension that Korean publishers use under that name (Unified Hangul Code, windows-949): the
 * platform's decoder knows only the 2,350 syllables of KS X 1001. The 8,822 others stand in Unicode order in the cells
 * that the standard leaves free, so that no table is needed.
 *
 * @see https://encoding.spec.whatwg.org/#index-euc-kr
 */
export function decodeKorean(bytes: Uint8Array): string {
  const decoder = new TextDecoder('euc-kr');
  let text = '';
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const cell = extensionCell(lead, bytes[i + 1] ?? 0);
    if (cell !== undefined) {
      if (start < i) text += decoder.decode(bytes.subarray(start, i));
      text += extension()[cell] ?? '\ufffd';
      start = i + 2;
    }
    if (cell !== undefined || (bytes[i + 1] ?? 0) >= 0xa1) i++;
  }
  return text + decoder.decode(bytes.subarray(start));
}

/** Trail bytes of the extension in order: A-Z, a-z, then 0x81 upwards; below lead 0xA1 to 0xFE, above to 0xA0. */
const TRAILS_LOW = 26 + 26 + 126;
const TRAILS_HIGH = 26 + 26 + 32;

function extensionCell(lead: number, trail: number): number | undefined {
  if (lead < 0x81 || lead > 0xc6) return undefined;
  const column = trailColumn(trail, lead <= 0xa0 ? 0xfe : 0xa0);
  if (column === undefined) return undefined;
  return lead <= 0xa0
    ? (lead - 0x81) * TRAILS_LOW + column
    : 0x20 * TRAILS_LOW + (lead - 0xa1) * TRAILS_HIGH + column;
}

function trailColumn(trail: number, last: number): number | undefined {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41;
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26;
  return trail >= 0x81 && trail <= last ? trail - 0x81 + 52 : undefined;
}

let extensionSyllables: string | undefined;

/** All syllables of Unicode that KS X 1001 leaves out, in order; made when the first one is met. */
function extension(): string {
  extensionSyllables ??= makeExtension();
  return extensionSyllables;
}

function makeExtension(): string {
  const rows: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) rows.push(lead, trail);
  const standard = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(rows)));
  let others = '';
  for (let point = 0xac00; point <= 0xd7a3; point++) {
    const syllable = String.fromCharCode(point);
    if (!standard.has(syllable)) others += syllable;
  }
  return others;
}
