/**
 * The same text, length and indexes kept, with full-width digits, letters and signs as their plain forms and every horizontal
 * space as a plain one, so that patterns need to know one form only. Chinese commas and stops stay.
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDED, (c) => {
    const code = c.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return SIGNS[c] ?? ' ';
  });
}

// Digits, letters and ＄ ％ ＋ － ． ／ ～; not ， ： ； ！ ？ （ ）, which are Chinese punctuation.
const FOLDED = /[０-９Ａ-Ｚａ-ｚ＄％＋－．／～￥￡\t\u00a0\u2000-\u200a\u202f\u3000‐‑]/g;
const SIGNS: Readonly<Record<string, string>> = { '￥': '¥', '￡': '£', '‐': '-', '‑': '-' };
