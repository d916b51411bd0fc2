import { execFileSync } from 'node:child_process';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../functions/core/pipeline';

/**
 * Page reading against its peer on generated pages of 180 KB, in turns on one machine: bytes to document and stories for ours
 * (decoding, metadata, splitting included), text to article for Readability on linkedom.
 * `npm run bench:extract` prints pages a second as the median of the rounds, the peak memory of each, and the ratio.
 */
const PAGE_BYTES = 180 * 1024;
const PAGES = 20;
const PASSES = 5;
const ROUNDS = 5;
/** Of either process; a heap without a limit grows as far as the machine lets it, and tells nothing. */
const HEAP_MIB = 200;

const SENTENCES = [
  'The harbour board said on Monday that talks with two shipping lines were at an early stage and that nothing had been signed.',
  'A memorandum of understanding worth about $120 million was signed in the presence of the mayor, according to the firm.',
  'The plant employs 340 people; officials expect the extension to create another 450 jobs by the end of next year.',
  '“We look for a partner who stays,” said the managing director, who declined to name the parties at the table.',
  '双方签署合作备忘录，项目总投资约十二亿元人民币，具体条款仍在商谈之中。',
];

/** A page as news sites serve it: half scripts and styles, a tenth text, and the rest navigation, teasers and comments. */
function page(seed: number): Buffer {
  const pick = (k: number): string => SENTENCES[(seed * 7 + k * 3) % SENTENCES.length] ?? '';
  const link = (k: number): string =>
    `<li class="teaser__item"><a class="teaser__link" href="/news/${seed}/${k}"><span class="kicker">Business</span> Harbour works no. ${k} to be extended once more</a><p class="teaser__text">${pick(k)}</p></li>`;
  const body = Array.from(
    { length: 40 },
    (_, k) =>
      `<p class="article__paragraph">${pick(k)} <a href="/t/${k}">More on this</a> and <em>what it means</em>. ${pick(k + 1)} No. ${seed}-${k}.</p>`,
  );
  const script = `<script>window.data=${JSON.stringify(SENTENCES.join(' ').repeat(10))}</script>`;
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour works ${seed} | Pier Gazette</title><meta property="og:title" content="Harbour works ${seed}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour works ${seed}","datePublished":"2026-11-03T09:12:00+01:00"}</script>`;
  const main = `<body><header><nav><ul>${Array.from({ length: 60 }, (_, k) => `<li><a href="/s/${k}">Section ${k}</a></li>`).join('')}</ul></nav></header><main><article><h1>Harbour works ${seed}</h1>${body.join('\n')}</article><aside class="related"><ul>`;
  let html = head + script.repeat(8) + '</head>' + main;
  for (let k = 0; Buffer.byteLength(html) < PAGE_BYTES - 3_000 && k < 400; k++) html += link(k);
  html += '</ul></aside></main><footer><p>All rights reserved.</p></footer></body></html>';
  return Buffer.from(html + ' '.repeat(Math.max(0, PAGE_BYTES - Buffer.byteLength(html))));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

type PeerDocument = ConstructorParameters<typeof Readability>[0];

interface Round {
  readonly pagesPerS: number;
  readonly peakMiB: number;
}

const READERS: Readonly<Record<string, (body: Buffer) => unknown>> = {
  harbinger: (body) =>
    readPage(body, { url: 'https://gazette.example/works', contentType: 'text/html' }),
  'Readability + linkedom': (body) => {
    const page = parseHTML(body.toString('utf8')) as { document: PeerDocument };
    return new Readability(page.document).parse();
  },
};

/** One reader over all pages, in this process: once to warm up, then measured. */
function measure(reader: string): Round {
  const read = READERS[reader];
  if (!read) throw new RangeError(reader);
  const pages = Array.from({ length: PAGES }, (_, seed) => page(seed));
  const rates: number[] = [];
  for (let pass = 0; pass <= PASSES; pass++) {
    const start = performance.now();
    for (const body of pages) read(body);
    rates.push((1000 * PAGES) / (performance.now() - start));
  }
  return { pagesPerS: median(rates.slice(1)), peakMiB: process.resourceUsage().maxRSS / 1024 };
}

/** The same in a process of its own: in one heap each would pay for the other's garbage. */
function measureApart(reader: string): Round {
  const args = [
    '--import',
    'tsx',
    `--max-old-space-size=${HEAP_MIB}`,
    process.argv[1] ?? '',
    reader,
  ];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Round;
}

function main(): void {
  const [, , only] = process.argv;
  if (only !== undefined) {
    console.log(JSON.stringify(measure(only)));
    return;
  }
  const names = Object.keys(READERS);
  // The rounds alternate, so that what else the machine does meets both alike.
  const rounds = Array.from({ length: ROUNDS }, () => names.map(measureApart));
  const rates = names.map((name, i) => {
    const rate = median(rounds.map((round) => round[i]?.pagesPerS ?? NaN));
    const peakMiB = Math.max(...rounds.map((round) => round[i]?.peakMiB ?? NaN));
    console.log(`${name.padEnd(24)}${rate.toFixed(0)} pages/s, peak ${peakMiB.toFixed(0)} MiB`);
    return rate;
  });
  console.log(
    `ratio ${((rates[0] ?? NaN) / (rates[1] ?? NaN)).toFixed(2)} (bar 1.5), bar of memory 400 MB`,
  );
}

main();
