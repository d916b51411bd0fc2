import { detectCharset } from './detect-charset';
import { decodeAs, isSupported } from './decode-charset';
import { sniffUnicode } from './sniff-unicode';

/** Bytes of a page or feed as text, and how that was decided. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** As the WHATWG names it, in lower case; `utf-32le` and `utf-32be` besides. */
  readonly charset: string;
  readonly warnings: readonly string[];
}

/** Bytes of which a doubtful charset is judged: enough text for statistics, whatever the page's length. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Decodes what a publisher sent: byte order mark, zero bytes of UTF-16 and UTF-32, HTTP header, XML declaration or meta,
 * then detection. A declaration is believed as long as the bytes agree with it: text declared one way and encoded
 * another is read as it is encoded, with a warning. Total: always gives a text.
 *
 * @param contentType The HTTP header's value, with or without a charset.
 * @see https://encoding.spec.whatwg.org/ labels; gb2312 and gbk decode as gb18030.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): DecodedText {
  const unicode = sniffUnicode(bytes);
  if (unicode) return { text: decodeAs(unicode, bytes), charset: unicode, warnings: [] };
  const declared = declaredCharsets(bytes, contentType);
  const known = declared.filter(isSupported);
  const warnings = declared
    .filter((label) => !isSupported(label))
    .map((label) => `unknown charset "${label}"`);
  const utf8 = decodeStrictly(bytes);
  const { charset, reason } =
    utf8 === undefined ? chooseLegacy(bytes, known) : chooseValidUtf8(utf8, bytes.length, known);
  if (reason !== undefined) warnings.push(reason);
  const text = charset === 'utf-8' && utf8 !== undefined ? utf8 : decodeAs(charset, bytes);
  return { text, charset, warnings };
}

/** Charsets named by the HTTP header, then by the document, normalised, each once. */
function declaredCharsets(bytes: Uint8Array, contentType: string): string[] {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const labels = [
    /charset\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(contentType)?.[1],
    /<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/i.exec(head)?.[1],
    /<meta[^>]{0,300}charset\s{0,9}=\s{0,9}["']?\s?([\w:.-]{1,40})/i.exec(head)?.[1],
  ];
  return [...new Set(labels.flatMap((label) => (label === undefined ? [] : normalise(label))))];
}

/** A document that could be searched for its own declaration is in no 16-bit charset, whatever it says. */
function normalise(label: string): string[] {
  const name = label.toLowerCase();
  if (/^(utf-?16|utf-?32|ucs-?[24]|iso-10646)/.test(name)) return [];
  return [ALIASES[name] ?? name];
}

const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'x-utf-8': 'utf-8',
  gb2312: 'gb18030',
  'gb2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  gb_2312: 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'euc-cn': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'x-sjis': 'shift_jis',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  ks_c_5601: 'euc-kr',
  ksc5601: 'euc-kr',
  'iso-8859-1': 'windows-1252',
  iso8859_1: 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  'win-1251': 'windows-1251',
  'tis-620': 'windows-874',
  koi8: 'koi8-r',
};

interface Choice {
  readonly charset: string;
  readonly reason?: string;
}

/** Bytes that are not UTF-8: the first declaration that they bear out, else what they look like. */
function chooseLegacy(bytes: Uint8Array, declared: readonly string[]): Choice {
  const legacy = declared.filter((charset) => charset !== 'utf-8');
  const detected = detectCharset(sampleOf(bytes), legacy);
  if (declared.length === 0)
    return { charset: detected, reason: `no charset declared, detected ${detected}` };
  if (detected === declared[0]) return { charset: detected };
  return {
    charset: detected,
    reason: `declared ${declared.join(' and ')}, but encoded as ${detected}`,
  };
}

/** Valid UTF-8 that is declared as something else: believed to be UTF-8 unless there is too little to tell. */
function chooseValidUtf8(text: string, sizeBytes: number, declared: readonly string[]): Choice {
  const [charset = 'utf-8'] = declared;
  const isAscii = text.length === sizeBytes;
  if (isAscii && text.slice(0, SAMPLE_BYTES).includes('\u001b$B'))
    return { charset: 'iso-2022-jp' };
  if (isAscii || charset === 'utf-8') return { charset };
  if (declared.includes('utf-8')) return { charset: 'utf-8' };
  if (text.search(MULTI_BYTE) < 0) return { charset };
  const reason = `declared ${declared.join(' and ')}, but encoded as utf-8`;
  return { charset: 'utf-8', reason };
}

/** Three characters beyond ASCII: from there on valid UTF-8 is no accident of another charset. */
const MULTI_BYTE = /[^\0-\x7f][\0-\x7f]*[^\0-\x7f][\0-\x7f]*[^\0-\x7f]/;

/** The text of valid UTF-8; undefined for all other bytes. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // that is the answer: these bytes are not UTF-8
  }
}

/** The part of the bytes that tells: from the first byte outside ASCII on. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, start), Math.max(0, start) + SAMPLE_BYTES);
}
