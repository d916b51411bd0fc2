/** White space of any kind, and the marks that a browser does not show: soft hyphen, zero-width space, byte order mark, null. */
const SPACES = /[\s\u0000-\u001f\u00ad\u0085\u200b\u2060\ufeff]+/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u0000]+/g;
const PLAIN =
  /^[^\s\u0000-\u001f\u0085\u00ad\u200b\u2060\ufeff]+(?: [^\s\u0000-\u001f\u0085\u00ad\u200b\u2060\ufeff]+)*$/;
const CJK_BREAK =
  /([\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])[ \t]*[\r\n]+\s*(?=[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60])/g;

/**
 * One line with single spaces, as a browser shows the text; a line break in the source between two Chinese or Japanese
 * characters is no space at all. Joiners of Persian and the Indic scripts stay.
 * @see https://www.w3.org/TR/css-text-3/#line-break-transform
 */
export function normalizeSpace(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CJK_BREAK, '$1').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
