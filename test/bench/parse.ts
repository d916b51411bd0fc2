/**
 * `npx tsx test/bench/parse.ts`: the whole parse step without its storage, from a page's bytes to a tagged and summarised
 * article, in articles a second on one core, beside Readability on linkedom, which only finds the text of the same pages.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage, storyTexts } from '../../functions/core/pipeline';
import { toArticle } from '../../functions/parse/to-article';
import { firmName } from '../support/made-news';
import { madePage } from '../support/made-page';

type PeerDocument = ConstructorParameters<typeof Readability>[0];

const PAGES = 60;
const ROUNDS = 5;
const URL = 'https://news.example/a';
const FETCHED = '2026-05-02T10:00:00.000Z';

const pages = Array.from({ length: PAGES }, (_, n) =>
  Buffer.from(madePage(firmName(2 * n), firmName(2 * n + 1), n)),
);

function ours(body: Buffer): number {
  const page = readPage(body, { url: URL, contentType: 'text/html; charset=utf-8', now: FETCHED });
  const message = {
    sourceId: 'bench',
    itemId: 'item',
    fingerprint: '',
    feedKey: '',
    index: 0,
    fetchedAt: FETCHED,
    attempt: 0,
    correlationId: '',
  };
  const origin = {
    page,
    url: URL,
    contentFrom: 'page' as const,
    item: { title: null, published: null } as never,
    message,
    definition: {
      id: 'bench',
      name: 'Bench',
      url: URL,
      kind: 'feed' as const,
      intervalMinutes: 60,
    },
  };
  return storyTexts(page)
    .map((story, i) => toArticle(`a${i}`, story, origin))
    .reduce((sum, { tags }) => sum + tags.length, 0);
}

function peer(body: Buffer): number {
  const page = parseHTML(body.toString('utf8')) as { document: PeerDocument };
  return new Readability(page.document).parse()?.textContent?.length ?? 0;
}

function main(): void {
  const rates = { ours: [] as number[], peer: [] as number[] };
  let deals = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, work] of [
      ['ours', ours],
      ['peer', peer],
    ] as const) {
      const startMs = performance.now();
      const found = pages.reduce((sum, body) => sum + work(body), 0);
      if (name === 'ours') deals = found;
      // The first round warms the engine up.
      if (round > 0) rates[name].push((1000 * PAGES) / (performance.now() - startMs));
    }
  }
  const median = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  const size = pages.reduce((sum, { length }) => sum + length, 0) / PAGES / 1000;
  const [own, other] = [median(rates.ours), median(rates.peer)];
  console.log(
    `harbinger, all of it: ${own.toFixed(0)} articles/s (pages of ${size.toFixed(0)} KB, ${(deals / PAGES).toFixed(1)} deals each)`,
  );
  console.log(`Readability on linkedom, text alone: ${other.toFixed(0)} articles/s`);
  console.log(`ratio ${(own / other).toFixed(2)}`);
}

main();
