import { CHARSET_PROFILES, type CharsetProfile } from './charset-profiles';
import { decodeAs, isSupported } from './decode-charset';

/** What a publisher's own word adds to a charset's score: enough to settle ties and near-ties, no more. */
const DECLARED_BONUS = 0.2;

/** Characters that are judged, of each decoding. */
const JUDGED_CHARS = 20_000;

/** Marks that every Windows charset has at the same place: they tell nothing. */
const NEUTRAL = new Set('’‘“”„–—…«»•·€©®™°§\u00a0');

/**
 * The charset that makes most sense of bytes that are not valid UTF-8: each candidate decodes the sample, and the
 * decoding that reads most like a language wins. Damaged UTF-8 is a candidate too.
 *
 * @param sample Bytes from the first one outside ASCII on.
 * @param declared Charsets that the publisher named, any supported ones.
 */
export function detectCharset(sample: Uint8Array, declared: readonly string[] = []): string {
  let best = { charset: declared[0] ?? 'windows-1252', score: 0 };
  for (const charset of candidates(declared)) {
    const score = scoreOf(charset, sample) + (declared.includes(charset) ? DECLARED_BONUS : 0);
    if (score > best.score + 1e-9) best = { charset, score };
  }
  return best.charset;
}

function candidates(declared: readonly string[]): string[] {
  const all = ['utf-8', ...declared, ...CHARSET_PROFILES.flatMap(({ charsets }) => charsets)];
  return [...new Set(all)].filter(isSupported);
}

function scoreOf(charset: string, sample: Uint8Array): number {
  const text = decodeAs(charset, sample).slice(0, JUDGED_CHARS);
  if (charset === 'utf-8') return scoreDamaged(text);
  const profiles = CHARSET_PROFILES.filter(({ charsets }) => charsets.includes(charset));
  return Math.max(
    ...(profiles.length > 0 ? profiles : CHARSET_PROFILES).map((profile) =>
      likeness(text, profile),
    ),
  );
}

/** Nothing but UTF-8 decodes as UTF-8 by chance: what counts is how little of it is damaged. */
function scoreDamaged(text: string): number {
  const counts = { all: 0, bad: 0 };
  for (const character of text) {
    if (character < '\u0080') continue;
    counts.all++;
    if (character === '\ufffd') counts.bad++;
  }
  return counts.all === 0 ? 0 : 1 - (4 * counts.bad) / counts.all;
}

/** How much like the profile's language the characters outside ASCII are: 1 for all common ones, below 0 for noise. */
function likeness(text: string, profile: CharsetProfile): number {
  let [sum, all, previous, run] = [0, 0, '', 0];
  for (const character of text) {
    if (character >= '\u0080') {
      all++;
      run = NEUTRAL.has(character) ? 0 : run + 1;
      sum += worthOf(character, profile, previous);
      if (isMisplacedCapital(previous, character) || isMixed(previous, character, run)) sum -= 1;
    } else {
      if (run > 0 && isMixed(character, previous, 0)) sum -= 1;
      run = 0;
    }
    previous = character;
  }
  return all === 0 ? 0 : sum / all;
}

/** A rare ideograph right behind a small Latin letter is what curly quotes and accents become in a two-byte charset. */
function worthOf(character: string, { common, other }: CharsetProfile, previous: string): number {
  if (NEUTRAL.has(character)) return 0.4;
  if (common.has(character)) return 1;
  if (isNoise(character)) return -3;
  return other.test(character) && !(character >= '\u3400' && /[a-z]/.test(previous)) ? 0.3 : -0.5;
}

/**
 * A letter of another alphabet right beside a Latin one, or the third accented letter in a row: words of one language
 * have neither. Chinese, Japanese and Korean may stand beside anything.
 */
function isMixed(neighbour: string, character: string, run: number): boolean {
  if (isAlphabetic(character)) return /[a-zA-Z]/.test(neighbour);
  return run >= 3 && character <= '\u024f' && /\p{L}/u.test(character);
}

function isAlphabetic(character: string): boolean {
  return character >= '\u0370' && character <= '\u0e5b';
}

/** Replacement characters, controls and private use: no language has them. */
function isNoise(character: string): boolean {
  return (
    character === '\ufffd' ||
    character < '\u00a0' ||
    (character >= '\ue000' && character <= '\uf8ff')
  );
}

/** A capital right after a small letter: what the wrong one of two charsets with swapped cases gives. */
function isMisplacedCapital(previous: string, character: string): boolean {
  if (character < '\u00c0' || character > '\u04ff') return false;
  return /\p{Ll}/u.test(previous) && /\p{Lu}/u.test(character);
}
