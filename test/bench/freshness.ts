import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocal } from '../../lib/local/start-local';

/** Prints how long it takes from a change at the publisher to the answer of `/deals` in local mode. */
const ROUNDS = 3;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'harbinger-freshness-'));
  const local = await startLocal({ port: 0, dataDir, onError: (error) => console.error(error) });
  try {
    const timesS: number[] = [];
    for (let round = 1; round <= ROUNDS; round++)
      timesS.push(await oneChange(dataDir, local.url, round));
    const median = [...timesS].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
    console.log(
      `from change to answer: ${timesS.map((time) => time.toFixed(1)).join(', ')} s; median ${median?.toFixed(1)} s`,
    );
  } finally {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.exit(0); // idle sockets of the SDK must not hold a finished bench
}

/** A publisher posts a story; the clock runs until a reader sees its deal. */
async function oneChange(dataDir: string, url: string, round: number): Promise<number> {
  const folder = join(dataDir, 'publisher', 'savanna-wire');
  mkdirSync(folder, { recursive: true });
  const original = readFileSync(
    join(__dirname, '../../lib/local/publisher/sites/savanna-wire/feed.json'),
    'utf8',
  );
  const feed = JSON.parse(original) as { items: { content_html: string }[] };
  const firm = `Okavango Glass ${round} Ltd`;
  const [first] = feed.items;
  const story = {
    ...first,
    id: `fresh-${round}`,
    url: `{{origin}}/story/fresh-${round}`,
    title: `${firm} to build bottle plant in Maun`,
    date_published: new Date().toISOString(),
    content_html: `<p>MAUN - ${firm} will build a bottle plant in Maun at a cost of $${10 + round} million, it said on Tuesday.</p>${first?.content_html ?? ''}`,
  };
  writeFileSync(
    join(folder, 'feed.json'),
    JSON.stringify({ ...feed, items: [story, ...feed.items] }),
  );
  const changedMs = Date.now();
  for (;;) {
    const answer = await (
      await fetch(`${url}/deals?q=${encodeURIComponent(`okavango ${round}`)}`)
    ).text();
    if (answer.includes(firm)) return (Date.now() - changedMs) / 1000;
    if (Date.now() - changedMs > 60_000) throw new Error('not seen after a minute');
    await sleep(50);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
