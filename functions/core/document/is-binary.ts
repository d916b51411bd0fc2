/** First bytes, as Latin-1, of what is served as a page by mistake. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['\x89PNG', 'PNG image'],
  ['GIF8', 'GIF image'],
  ['\xff\xd8\xff', 'JPEG image'],
  ['RIFF', 'RIFF media'],
  ['PK\x03\x04', 'ZIP archive'],
  ['\x1f\x8b', 'gzip archive'],
  ['\x00\x00\x00\x18ftyp', 'MP4 video'],
  ['\x00\x00\x00\x20ftyp', 'MP4 video'],
  ['ID3', 'MP3 audio'],
  ['OggS', 'Ogg media'],
  ['\x7fELF', 'program'],
  ['\xd0\xcf\x11\xe0', 'Office document'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
];
const SAMPLE_SIZE = 4000;
/** Text holds next to no control characters; what holds this share of them was never text. */
const MOST_CONTROLS = 0.1;

/** What kind of file the bytes begin as, where it is no text; null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}

/** True where a decoded text is mostly what no text holds: control characters and characters that could not be decoded. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_SIZE);
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u0084\ufffd]/g)?.length ?? 0;
  return controls > MOST_CONTROLS * sample.length;
}
