import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitPlainText } from '../../functions/core/story/split-stories';
import type { LabelledPage } from './deal-scores';

/** The project's own labelled lists, by language. */
const FILES = {
  en: ['en.jsonl', 'en-2.jsonl', 'en-3.jsonl'],
  zh: ['zh.jsonl', 'zh-2.jsonl'],
} as const;

/**
 * Stories to record a model on, chosen by a seeded shuffle so that nobody chooses: pages that the product reads as one story,
 * since a model is shown one story at a time.
 *
 * @param folder Where the own lists lie.
 */
export function chooseStories(
  folder: string,
  counts: Readonly<Record<'en' | 'zh', number>>,
  seed: number,
): LabelledPage[] {
  const random = mulberry32(seed);
  return (['en', 'zh'] as const).flatMap((lang) => {
    const pages = FILES[lang]
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LabelledPage)
      .filter(({ text, title }) => splitPlainText(text, title).length === 1);
    return shuffled(pages, random).slice(0, counts[lang]);
  });
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** A small generator with a seed. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
