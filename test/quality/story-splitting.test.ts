import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage, type Page } from '../../functions/core/pipeline';
import { splitPlainText } from '../../functions/core/story/split-stories';
import { CodePoints } from '../../functions/core/text/code-points';

/** Measured 1.0, 1.0, 1.0 and 1.0; the kept-aside pages use other layouts, so a fall here is news. */
const FLOOR = { splicedF1: 0.97, controlsWhole: 1, articlesWhole: 0.97, plainCounts: 0.99 };

const DATA = join(__dirname, '../../../shared/data');

/** A measurement on data that is read in place; skipped in plain sight where the data is absent. */
function measured(name: string, folder: string, run: () => void, timeoutMs?: number): void {
  const present = existsSync(join(DATA, folder));
  if (!present) console.warn(`${name}: ${folder} is absent, the floor is not measured`);
  (present ? it : it.skip)(name, run, timeoutMs);
}

function jsonLines<T>(...path: string[]): T[] {
  const bytes = readFileSync(join(DATA, ...path));
  const text = (path.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

interface PageRecord {
  readonly id: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly html?: string;
  readonly bodyBase64?: string;
}

function read({ html, bodyBase64, url, contentType }: PageRecord): Page {
  return readPage(html ?? Buffer.from(bodyBase64 ?? '', 'base64'), { url, contentType });
}

describe('splitting pages into stories', () => {
  measured('pages of whole stories, and controls with one', 'spliced-dev', () => {
    const gold = jsonLines<{
      id: string;
      n_stories: number;
      stories: { title: string; text: string }[];
    }>('spliced-dev', 'gold.jsonl');
    const pages = new Map(
      jsonLines<PageRecord>('spliced-dev', 'pages.jsonl').map((page) => [page.id, read(page)]),
    );
    const scored = gold.map(({ id, stories }) => ({
      count: stories.length,
      ...score(pages.get(id), stories),
    }));
    const multi = scored.filter(({ count }) => count > 1);
    const controls = scored.filter(({ count }) => count === 1);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const f1 =
      (2 * sum(multi.map(({ right }) => right))) /
      sum(multi.map(({ found, count }) => found + count));

    console.info(
      `stories: F1 ${f1.toFixed(3)}, controls whole ${controls.filter(({ found }) => found === 1).length} of ${controls.length}`,
    );
    expect(f1).toBeGreaterThanOrEqual(FLOOR.splicedF1);
    expect(
      controls.filter(({ found }) => found === 1).length / controls.length,
    ).toBeGreaterThanOrEqual(FLOOR.controlsWhole);
  });

  measured('our four listing pages', 'pages-dev', () => {
    for (const { file, n_stories } of jsonLines<{ file: string; n_stories: number }>(
      'pages-dev',
      'manifest.jsonl',
    )) {
      const page = readPage(readFileSync(join(DATA, 'pages-dev', file)), {});

      expect({ file, stories: page.stories.length }).toEqual({ file, stories: n_stories });
      expect(
        page.stories.every(({ start, end, title }) =>
          new CodePoints(page.text).slice(start, end).startsWith(title),
        ),
      ).toBe(true);
    }
  });

  measured(
    'article pages stay whole',
    'articles-dev',
    () => {
      const pages = jsonLines<PageRecord>('articles-dev', 'pages.jsonl.gz');
      const cut = pages.filter((page) => read(page).stories.length > 1).map(({ id }) => id);

      console.info(`articles cut: ${cut.length} of ${pages.length} ${cut.join(' ')}`);
      expect(1 - cut.length / pages.length).toBeGreaterThanOrEqual(FLOOR.articlesWhole);
    },
    120_000,
  );

  measured('counts of our plain texts', 'own', () => {
    const texts = ['en', 'en-2', 'en-3', 'zh', 'zh-2']
      .flatMap((name) =>
        jsonLines<{ id: string; title: string; text: string; n_stories: number }>(
          'own',
          `${name}.jsonl`,
        ),
      )
      .filter(({ text }) => !isKeptAside(text));
    const wrong = texts
      .filter(({ text, title, n_stories }) => splitPlainText(text, title).length !== n_stories)
      .map(({ id }) => id);

    console.info(
      `plain texts: ${wrong.length} of ${texts.length} counted wrong ${wrong.join(' ')}`,
    );
    expect(1 - wrong.length / texts.length).toBeGreaterThanOrEqual(FLOOR.plainCounts);
  });
});

/** Documents whose hash ends in 0-5 are kept for the last measurement. */
function isKeptAside(text: string): boolean {
  return /[0-5]$/.test(createHash('sha256').update(text).digest('hex'));
}

/** How many gold stories have a span of their own with a token F1 of .8 or more, best pairs first. */
function score(
  page: Page | undefined,
  stories: readonly { title: string; text: string }[],
): { right: number; found: number } {
  const points = new CodePoints(page?.text ?? '');
  const spans = (page?.stories ?? []).map(({ start, end }) => tokens(points.slice(start, end)));
  const pairs = spans.flatMap((span, i) =>
    stories.map(({ title, text }, j) => ({
      i,
      j,
      f1: Math.max(overlap(span, tokens(text)), overlap(span, tokens(`${title}\n${text}`))),
    })),
  );
  const usedSpans = new Set<number>();
  const usedStories = new Set<number>();
  for (const { i, j, f1 } of pairs.sort((a, b) => b.f1 - a.f1)) {
    if (f1 < 0.8 || usedSpans.has(i) || usedStories.has(j)) continue;
    usedSpans.add(i);
    usedStories.add(j);
  }
  return { right: usedStories.size, found: spans.length };
}

function tokens(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const token of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[\w\u00c0-\u024f]+/gu) ?? [])
    bag.set(token, (bag.get(token) ?? 0) + 1);
  return bag;
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>): number =>
    [...bag.values()].reduce((sum, n) => sum + n, 0);
  let hits = 0;
  for (const [token, n] of a) hits += Math.min(n, b.get(token) ?? 0);
  return (2 * hits) / Math.max(1, size(a) + size(b));
}
