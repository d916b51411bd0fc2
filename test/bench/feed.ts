import Parser from 'rss-parser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { parseFeed } from '../../functions/core/feed/parse-feed';

/**
 * Feed reading against its peers on one generated RSS of 5 MB, in one process: bytes to normalised items for ours
 * (decoding, bounds, repair, dates, addresses and sanitising included), text to objects for the others.
 * `npm run bench:feed` prints medians in MB/s, the ratio to bare rss-parser, and the peak memory of the process.
 */
const SIZE_BYTES = 5 * 1024 * 1024;
const ROUNDS = 9;

const SENTENCES = [
  'The port authority said on Monday that talks with two shipping lines were at an early stage.',
  'A memorandum of understanding was signed in the presence of the mayor, worth about $120 million.',
  'Les négociations se poursuivent à Besançon, où l’usine emploie 340 personnes.',
  '双方签署合作备忘录，项目总投资约十二亿元人民币。',
  'Officials expect the plant, its first in the region, to create 450 jobs by the end of 2027.',
];

function item(i: number): string {
  const pick = (k: number): string => SENTENCES[(i * 7 + k * 3) % SENTENCES.length] ?? '';
  const link = `https://news.example.org/business/${2020 + (i % 7)}/story-${i}?utm_source=rss&amp;id=${i}`;
  const paragraphs = [0, 1, 2, 3, 4].map(
    (k) =>
      `<p>${pick(k)} <a href="https://example.org/${i}/${k}">More</a> on <strong>this</strong>. ${pick(k + 2)}</p>`,
  );
  return `<item><title>Harbour works no. ${i}: ${pick(9)}</title><link>${link}</link>
<guid isPermaLink="false">urn:example:${i}</guid><pubDate>${new Date(1.6e12 + i * 6e5).toUTCString()}</pubDate>
<dc:creator><![CDATA[Reporter ${i % 40}]]></dc:creator><category>Ports</category><category><![CDATA[Trade & Industry]]></category>
<description>&lt;p&gt;${pick(1)}&lt;/p&gt;&lt;img src=&quot;/i/${i}.jpg&quot; onload=&quot;x()&quot;&gt;</description>
<content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded>
<media:thumbnail url="https://example.org/t/${i}.jpg" width="240"/></item>\n`;
}

function generate(): Buffer {
  let xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour Gazette</title><link>https://news.example.org/</link><description>Business</description>\n`;
  for (let i = 0; xml.length < SIZE_BYTES * 0.93; i++) xml += item(i);
  return Buffer.from(`${xml}</channel></rss>`);
}

async function timeMs(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function main(): Promise<void> {
  const bytes = generate();
  const runs: readonly (readonly [string, () => unknown])[] = [
    ['harbinger', () => parseFeed(bytes, { url: 'https://news.example.org/rss' })],
    ['rss-parser', () => new Parser().parseString(bytes.toString('utf8'))],
    ['feedsmith', () => parseWithFeedsmith(bytes.toString('utf8'))],
  ];
  const only = process.argv[2];
  await parseFeed(bytes);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024); // before the peers allocate
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of runs) {
      if (only !== undefined && only !== name) continue;
      const ms = await timeMs(run);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ms]); // the first round only warms up
    }
  }
  const sizeMb = bytes.length / 1e6;
  const speed = (name: string): number => sizeMb / (median(times.get(name) ?? []) / 1000);
  for (const name of times.keys()) console.log(`${name.padEnd(12)} ${speed(name).toFixed(1)} MB/s`);
  console.log(`ratio to rss-parser ${(speed('harbinger') / speed('rss-parser')).toFixed(2)}`);
  console.log(`peak memory of one reading ${peakMb} MB, ${sizeMb.toFixed(1)} MB of feed`);
}

void main();
