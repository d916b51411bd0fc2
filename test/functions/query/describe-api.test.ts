import { brotliDecompressSync } from 'node:zlib';
import type * as z from 'zod/mini';
import * as schemas from '../../../functions/core/query/schemas';
import { describeApi } from '../../../functions/query/describe-api';
import written from '../../../functions/query/openapi.generated.json';
import { PACKED_OPENAPI } from '../../../functions/query/openapi-packed.generated';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import {
  type ArchivedDay,
  archivedDaySchema,
  archiveListSchema,
  emptyDay,
} from '../../../functions/core/digest/archived-day';
import type { DigestArchive } from '../../../functions/core/ports';
import { archiveRoutes } from '../../../functions/query/routes-archive';
import { PUBLIC_URL, testApp } from '../../support/query-app';
import { newSource } from '../../../functions/core/source/source';

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly example?: string;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, unknown>> }>
  >;
}
const paths = written.paths as unknown as Record<string, { readonly get: Operation }>;

const DAY: ArchivedDay = {
  ...emptyDay('2026-03-01', 'en'),
  news: {
    lines: [{ title: 'T', language: 'en', publisher: 'P', url: 'https://p.example/', summary: '' }],
    more: 0,
  },
};
const ARCHIVE: Pick<DigestArchive, 'list' | 'get'> = {
  list: () => {
    const { day, counts, disclosedUsd } = DAY;
    const highlights = { en: ['A line'], zh: [] };
    const keys = { en: 'digests/en', zh: 'digests/zh' };
    return Promise.resolve([{ day, counts, disclosedUsd, highlights, keys, writtenAt: day }]);
  },
  get: (day) => Promise.resolve(day === DAY.day ? DAY : undefined),
};

async function sample() {
  const ports = dealPorts();
  const deal = {
    type: 'jv',
    stage: 'mou',
    parties: ['partner=Norda', 'partner=Velm'],
    amount: 'EUR 5000000',
    country: 'CN',
    city: 'Harbin',
    sectors: ['auto'],
  } as const;
  await storeArticleDeals(
    sketchArticle({ id: 'a', title: 'Battery plant in Harbin', deals: [deal] }),
    ports,
  );
  await storeArticleDeals(
    sketchArticle({
      id: 'b',
      publishedAt: '2026-02-27T08:00:00.000Z',
      deals: [{ ...deal, stage: 'signed' }],
    }),
    ports,
  );
  const source = newSource(
    {
      id: 'daily',
      name: 'Daily',
      url: 'https://daily.example/',
      kind: 'feed',
      intervalMinutes: 60,
    },
    '2026-03-01T00:00:00.000Z',
  );
  return testApp(
    ports,
    [source],
    [archiveRoutes({ archive: ARCHIVE, clock: () => 0 }, PUBLIC_URL)],
  );
}

describe('the description of the API', () => {
  it('is the one that was written; `npx tsx scripts/write-openapi.ts` writes it anew', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(describeApi())));
    const packed = brotliDecompressSync(Buffer.from(PACKED_OPENAPI, 'base64')).toString('utf8');
    expect(JSON.parse(packed)).toEqual(written);
  });

  it('is served, as is the schema of a deal, and refers to nothing that it lacks', async () => {
    const { json } = await sample();
    const { components, ...rest } = written;
    const { securitySchemes: _schemes, ...open } = components;
    const servers = [{ url: PUBLIC_URL }];
    expect(await json('/openapi.json')).toEqual({ ...rest, servers, components: open });
    expect(await json('/schema')).toMatchObject({ title: 'Deal', type: 'object' });
    const text = JSON.stringify(written);
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(written.components.schemas).toHaveProperty(name);
    }
  });

  it('describes every address that there is, and no other', async () => {
    const { app } = await sample();
    const served = app.routes
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    expect(Object.keys(paths).sort()).toEqual([...new Set(served)].sort());
  });

  const examples = Object.entries(paths).flatMap(([path, { get }]) =>
    (get.parameters ?? []).flatMap(({ name, example }) =>
      example === undefined ? [] : [[path, name, example] as const],
    ),
  );
  it.each(examples)('takes the example of %s: %s=%s', async (path, name, example) => {
    const { ask } = await sample();
    const query = new URLSearchParams([[name, example]]).toString();
    expect((await ask(`${path}?${query}`)).status).toBe(200);
  });

  it('holds of every answer', async () => {
    const { ports, json } = await sample();
    const [deal] = await activeDeals(ports);
    const answers: [string, z.ZodMiniType][] = [
      ['/deals?include=evidence,sources', schemas.dealListSchema],
      ['/deals?amount_usd_gte=1', schemas.dealListSchema],
      [`/deals/${deal?.id ?? ''}`, schemas.dealSchema],
      ['/articles', schemas.articleListSchema],
      ['/changes', schemas.changeListSchema],
      ['/facets?by=stage', schemas.facetsSchema],
      ['/sources', schemas.sourceListSchema],
      ['/digests', archiveListSchema],
      ['/digests/2026-03-01', archivedDaySchema],
      ['/deals?sectr=auto', schemas.problemSchema],
      ['/nowhere', schemas.problemSchema],
    ];
    for (const [path, schema] of answers) {
      const result = schema.safeParse(await json(path));
      expect([path, result.error?.issues ?? []]).toEqual([path, []]);
    }
  });
});
