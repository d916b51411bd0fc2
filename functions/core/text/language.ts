import { FUNCTION_WORDS } from './function-words';

const SAMPLE_LENGTH = 4000;

/**
 * The language a text is written in as ISO 639-1, by its script and, for spaced scripts, its function words.
 * Null where the text is too short or too odd to tell. Looks at the first 4,000 characters only.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scripts = countScripts(sample);
  const letters = Object.values(scripts).reduce((sum, n) => sum + n, 0);
  if (letters === 0) return null;
  // One Han character says about as much as three Latin letters; firm names in Latin letters stand in Chinese news.
  if (scripts.kana > 0 && scripts.kana * 8 >= scripts.han && scripts.kana * 6 >= scripts.latin)
    return 'ja';
  if (scripts.hangul * 4 >= letters) return 'ko';
  if (scripts.han * 3 >= letters - scripts.han) return 'zh';
  const other = OTHER_SCRIPTS.find(([name]) => scripts[name] * 2 > letters);
  if (other) return byLetters(sample, other[1]);
  return scripts.latin * 2 > letters ? byFunctionWords(sample) : null;
}

type Script = 'latin' | 'han' | 'kana' | 'hangul' | 'cyrillic' | 'arabic' | 'greek' | 'hebrew';
type AnyScript = Script | 'thai' | 'devanagari' | 'bengali' | 'tamil';

const RANGES: readonly (readonly [AnyScript, number, number])[] = [
  ['latin', 0x41, 0x24f],
  ['latin', 0x1e00, 0x1eff],
  ['greek', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['hebrew', 0x590, 0x5ff],
  ['arabic', 0x600, 0x77f],
  ['devanagari', 0x900, 0x97f],
  ['bengali', 0x980, 0x9ff],
  ['tamil', 0xb80, 0xbff],
  ['thai', 0xe00, 0xe7f],
  ['kana', 0x3040, 0x30ff],
  ['han', 0x3400, 0x9fff],
  ['hangul', 0xac00, 0xd7af],
];

/** For each other script its languages, each with letters that only it has; the last is the one without such. */
const OTHER_SCRIPTS: readonly (readonly [AnyScript, readonly (readonly [string, RegExp])[]])[] = [
  [
    'cyrillic',
    [
      ['uk', /[іїєґ]/i],
      ['sr', /[љњђћџ]/i],
      ['be', /ў/i],
      ['kk', /[әғқңұү]/i],
      ['bg', /(?:^|\s)(?:ще|със|към|през|които|която|беше|са)(?=\s)/i],
      ['ru', /./],
    ],
  ],
  [
    'arabic',
    [
      ['ur', /[ٹڈڑے]/],
      ['fa', /[پچژگی]/],
      ['ar', /./],
    ],
  ],
  ['greek', [['el', /./]]],
  ['hebrew', [['he', /./]]],
  ['thai', [['th', /./]]],
  ['devanagari', [['hi', /./]]],
  ['bengali', [['bn', /./]]],
  ['tamil', [['ta', /./]]],
];

function countScripts(text: string): Record<AnyScript, number> {
  const counts = Object.fromEntries(RANGES.map(([name]) => [name, 0])) as Record<AnyScript, number>;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    const range = RANGES.find(([, from, to]) => code >= from && code <= to);
    if (range) counts[range[0]]++;
  }
  return counts;
}

function byLetters(text: string, languages: readonly (readonly [string, RegExp])[]): string | null {
  return languages.find(([, letters]) => letters.test(text))?.[0] ?? null;
}

function byFunctionWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let bestHits = 0;
  for (const [language, list] of FUNCTION_WORDS) {
    const hits = words.reduce((sum, word) => sum + (list.has(word) ? 1 : 0), 0);
    if (hits > bestHits) [best, bestHits] = [language, hits];
  }
  return bestHits > 0 && bestHits * 25 >= words.length ? best : null;
}
