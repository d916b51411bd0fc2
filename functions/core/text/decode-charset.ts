import { decodeKorean } from './decode-korean';

/** Whether decodeAs knows a charset: the WHATWG's, by any of its labels, and UTF-32. */
export function isSupported(charset: string): boolean {
  if (charset.startsWith('utf-32')) return true;
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false; // a label that the platform does not know
  }
}

/** Bytes as text of a supported charset; what does not decode becomes U+FFFD. */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  if (charset === 'euc-kr') return decodeKorean(bytes);
  if (charset.startsWith('utf-32')) return decodeUtf32(bytes, charset === 'utf-32le');
  return new TextDecoder(charset).decode(bytes);
}

/** What Windows puts where ISO 8859-1 has control characters. Node 20 decodes these bytes as the latter. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80] ?? control);
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, isLittleEndian);
    if (point === 0xfeff && i === 0) continue;
    const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isScalar ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('');
}
