/**
 * `npx tsx test/bench/query.ts [deals ...]` (1000 10000 100000): loads that many deals into the emulator, asks each documented query, and
 * prints items examined, read units, and p50 and p99 of the handler's own time. That is measured over the emulator's
 * answers, kept and given back at once: with the SDK's work, the filter's, the writing and the packing, without the
 * emulator's, whose own time grows with its store and stands beside it. Of the processor's time and the clock's the
 * first is the one to compare where other programs run.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import type { Deal } from '../../functions/core/deal/deal';
import { deriveDeal } from '../../functions/core/deal/derive-deal';
import { DEAL_TYPES, STAGES } from '../../functions/core/deal/labels';
import { RATE_SNAPSHOTS, ratesFor } from '../../functions/core/deal/rates';
import { toUsd } from '../../functions/core/deal/usd';
import { facetValues } from '../../functions/core/query/facet-values';
import { postingsOf } from '../../functions/core/query/postings';
import { SECTORS } from '../../functions/core/text/sectors';
import { foldNewChanges } from '../../functions/poll/fold-facets';
import { createApp } from '../../functions/query/app';
import { sketchArticle } from '../support/articles';
import { dealPorts } from '../support/deal-ports';
import type { RowStore } from '../../functions/core/query/rows';
import type { Hono } from 'hono';
import { startTestTable } from '../support/dynamo';
import { meteredRows, newMeter } from '../support/metered-rows';
import { queryPorts } from '../support/query-app';
import { ReplayHandler } from '../support/replay-handler';

const ROUNDS = 30;
const WORDS =
  'harbour battery tramway orchard quarry foundry refinery turbine brewery shipyard vineyard tannery'.split(
    ' ',
  );
const CITIES = 40;

/** Every documented filter, alone and together with others. */
const QUERIES = [
  '',
  'limit=100',
  'sort=published',
  'sort=-updated',
  'type=jv',
  'type=jv,loan,contract',
  'stage=talks',
  'stage_gte=signed',
  'sector=auto',
  'party=firm77',
  'party=firm77&role=target',
  'role=target',
  'country=FI',
  'region=region3',
  'city=city7',
  'amount_usd_gte=900000000',
  'has_amount=false',
  'published_gte=2026-03-01&published_lte=2026-03-02',
  'updated_since=2026-03-01',
  'q=tramway',
  'q=tramway quarry',
  'q=battery&country=FI&stage=talks',
  'source=post',
  'min_confidence=0.9',
  'review=confirmed',
  'type=listing&country=FI&city=city7&stage=mou',
  'include=evidence,sources&limit=100',
  'format=csv&limit=100',
].map((query) => `/deals?${query}`);
const OTHERS = [
  '/facets?by=sector',
  '/facets?by=month&type=jv',
  '/facets?by=type&country=FI&stage=talks',
  '/changes',
  '/changes?limit=100',
  '/articles',
  '/sources',
];

function nthDeal(n: number): Deal {
  const publishedAt = new Date(Date.UTC(2024, 0, 1) + n * 700_000).toISOString();
  const city = `City${n % CITIES}`;
  const article = sketchArticle({
    id: `n${n}`,
    publishedAt,
    source: n % 3 === 0 ? 'post' : 'daily',
    title: `${WORDS[n % 12] ?? ''} ${WORDS[Math.floor(n / 12) % 12] ?? ''} of ${city}`,
    deals: [
      {
        type: DEAL_TYPES[n % 10],
        stage: STAGES[Math.floor(n / 10) % 9],
        parties: [`acquirer=Firm${n % 1000} AB`, `target=Works${n}`],
        amount: n % 4 === 0 ? undefined : `EUR ${(n % 1000) * 1_000_000 + 1}`,
        country: ['FI', 'CN', 'HU', 'VN'][n % 4],
        city,
        sectors: SECTORS.slice(n % 29, (n % 29) + 1),
        quote:
          'The two sides are in talks on a joint works by the harbour, people close to both said.',
      },
    ],
  });
  const [tag] = article.tags;
  if (!tag) throw new Error('no tag');
  const { articleId, sourceId, url, publisher, title, summary, language, extractor, fetchedAt } =
    article;
  const stored = {
    ...tag,
    source: { articleId, sourceId, url, publisher, publishedAt },
    fetchedAt,
    title,
    summary,
    language,
    extractor,
  };
  const usdOf = (amount: Parameters<typeof toUsd>[0]) =>
    toUsd(amount, ratesFor('2024-06-28', RATE_SNAPSHOTS));
  const derived = deriveDeal({ tags: [stored], overrides: {}, possiblySameAs: [], usdOf });
  return {
    ...derived,
    location: { ...derived.location, region: `Region${n % 9}` },
    version: 1,
    updatedAt: publishedAt,
  };
}

async function load(
  ports: ReturnType<typeof dealPorts>,
  from: number,
  to: number,
): Promise<number> {
  let rows = 0;
  for (let at = from; at < to; at += 200) {
    const deals = Array.from({ length: Math.min(200, to - at) }, (_, i) => nthDeal(at + i));
    const postings = deals.flatMap(postingsOf);
    rows += postings.length + 2 * deals.length;
    await ports.deals.putPostings(postings);
    const records = deals.map((deal) => {
      const record = {
        dealId: deal.id,
        rev: 1,
        status: 'active',
        version: 1,
        members: [deal.id],
        deal,
        postings: postingsOf(deal).map(({ pk, sk }) => ({ pk, sk })),
        garbage: [],
        counted: facetValues(deal),
      };
      return { pk: `DEAL#${deal.id}`, sk: 'META', rev: 1, record };
    });
    await ports.rows.putMany(records);
    await ports.rows.putMany(
      deals.map((deal, i) => ({
        pk: 'CHANGES#0',
        sk: String(at + i + 1).padStart(12, '0'),
        change: {
          seq: at + i + 1,
          kind: 'add',
          dealId: deal.id,
          version: 1,
          at: deal.updatedAt,
          title: deal.title,
          before: {},
          after: facetValues(deal),
        },
      })),
    );
    if (process.stderr.isTTY && at % 5000 === 0) process.stderr.write(`\rloaded ${at}`);
  }
  return rows;
}

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
    .toFixed(1)
    .padStart(6);
}

const cpu = (times: readonly Took[]): number[] => times.map(({ cpuMs }) => cpuMs);
const wall = (times: readonly Took[]): number[] => times.map(({ wallMs }) => wallMs);

const appOver = (rows: RowStore): Hono =>
  createApp(queryPorts(dealPorts(rows)), { publicUrl: 'https://harbinger.example' });

interface Took {
  readonly wallMs: number;
  readonly cpuMs: number;
}

async function ask(app: Hono, target: string): Promise<Took> {
  const [startMs, start] = [performance.now(), process.cpuUsage()];
  const answer = await app.request(`https://harbinger.example${target}`, {
    headers: { 'Accept-Encoding': 'br, gzip' },
  });
  await answer.arrayBuffer();
  const { user, system } = process.cpuUsage(start);
  const took = { wallMs: performance.now() - startMs, cpuMs: (user + system) / 1000 };
  if (answer.status !== 200) throw new Error(`${target}: ${answer.status}`);
  return took;
}

async function measure(rows: RowStore, replay: ReplayHandler): Promise<boolean> {
  const meter = newMeter();
  const [app, metered] = [appOver(rows), appOver(meteredRows(rows, meter))];
  let isBounded = true;
  const all = { own: [] as Took[], whole: [] as Took[] };
  for (const target of [...QUERIES, ...OTHERS]) {
    Object.assign(meter, newMeter());
    replay.mode = 'keep';
    await ask(metered, target);
    const { examined: worst, readUnits: units } = meter;
    const times = { own: [] as Took[], whole: [] as Took[] };
    for (const [kind, mode] of [
      ['whole', 'pass'],
      ['own', 'replay'],
    ] as const) {
      replay.mode = mode;
      await ask(app, target);
      for (let round = 0; round < ROUNDS; round += 1) times[kind].push(await ask(app, target));
      all[kind].push(...times[kind]);
    }
    replay.clear();
    const limit = Number(/limit=(\d+)/.exec(target)?.[1] ?? 25);
    const isOver = worst > limit + 100;
    isBounded &&= !isOver;
    const line = [
      String(worst).padStart(4),
      String(units).padStart(4),
      percentile(cpu(times.own), 0.5),
      percentile(cpu(times.own), 0.99),
      percentile(wall(times.own), 0.5),
      percentile(wall(times.whole), 0.5),
    ].join(' ');
    console.log(`${line}  ${target}${isOver ? `  OVER ${limit + 100}` : ''}`);
  }
  replay.mode = 'pass';
  console.log(
    `all queries, the handler's own: processor p50 ${percentile(cpu(all.own), 0.5)} ms, p99 ${percentile(cpu(all.own), 0.99)} ms; ` +
      `clock p50 ${percentile(wall(all.own), 0.5)} ms, p99 ${percentile(wall(all.own), 0.99)} ms`,
  );
  console.log(
    `with the emulator: clock p50 ${percentile(wall(all.whole), 0.5)} ms, p99 ${percentile(wall(all.whole), 0.99)} ms`,
  );
  return isBounded;
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(path.join(tmpdir(), 'harbinger-bench-'));
  const table = await startTestTable(folder);
  const replay = new ReplayHandler();
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: 'us-east-1',
      endpoint: table.endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: replay as never,
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const rows = createDynamodbRows(client, table.tableName);
  const ports = dealPorts(rows);
  try {
    let loaded = 0;
    for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
      const startMs = performance.now();
      const written = await load(ports, loaded, size);
      await foldNewChanges(
        { changes: ports.changes, facets: queryPorts(ports).facets as never },
        Infinity,
      );
      loaded = size;
      console.log(
        `\n${size} deals (${written} rows more, loaded in ${((performance.now() - startMs) / 1000).toFixed(0)} s)`,
      );
      console.log(
        'examined, read units; ms: own processor p50, p99, own clock p50, clock p50 with the emulator',
      );
      if (!(await measure(rows, replay))) process.exitCode = 1;
    }
  } finally {
    replay.destroy();
    await table.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
