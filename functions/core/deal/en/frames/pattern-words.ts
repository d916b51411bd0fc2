import { inflect } from '../verbs';

/** The words of a turn of phrase of which one must stand at a place. */
export interface PatternWords {
  readonly kind: 'words';
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

/** Words that stand in every text: no turn of phrase is looked up by them. */
export const SMALL_WORDS: readonly string[] =
  `the a an of to for in on at by with from up off over under into its their his her as has have had having was were been is are be
  being now out and all new will`.split(/\s+/);

/** How many words a gap of a turn of phrase may hold. */
export const GAP = 8;

/** "[a|b]", "~buy|takes": words between "|", a verb in all its forms behind "~", optional in brackets. */
export function patternWords(text: string): PatternWords {
  const words = text.replace(/[[\]]/g, '').split('|').flatMap(spellings);
  return { kind: 'words', words: new Set(words), optional: text.startsWith('[') };
}

function spellings(word: string): string[] {
  if (!word.startsWith('~')) return [word];
  if (word === '~be') return 'is are was were be been being'.split(' ');
  return inflect(word.slice(1)).map(([spelling]) => spelling);
}

/** Index of the part whose words are rarest in other texts, the longest of those that are not small; -1 where there is none. */
export function tellingPart(
  parts: readonly (PatternWords | { readonly kind: string })[],
  small: ReadonlySet<string>,
): number {
  let best = -1;
  let most = 0;
  parts.forEach((part, i) => {
    if (!isWords(part) || part.optional) return;
    const rarity = Math.min(...[...part.words].map((word) => (small.has(word) ? 0 : word.length)));
    if (rarity > most) [best, most] = [i, rarity];
  });
  return best;
}

function isWords(part: PatternWords | { readonly kind: string }): part is PatternWords {
  return part.kind === 'words';
}
