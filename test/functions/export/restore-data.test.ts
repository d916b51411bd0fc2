import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreFrom } from '../../../bin/commands/restore';
import { folderFiles } from '../../../bin/export-files';
import { itemsSince, reprocess } from '../../../bin/commands/reprocess';
import { openDataPorts } from '../../../bin/data-ports';
import { createExportFiles } from '../../../functions/adapters/s3-export-files';
import { tableDefinition } from '../../../functions/adapters/dynamodb-table';
import { scanTable } from '../../../functions/adapters/dynamodb-scan';
import { exportKind } from '../../../functions/adapters/table-export';
import { createTableSuppressionStore } from '../../../functions/adapters/table-suppression-store';
import { ENV } from '../../../functions/contract';
import { EXTRACTOR } from '../../../functions/core/pipeline';
import { newSource } from '../../../functions/core/source/source';
import { exportData } from '../../../functions/export/export-data';
import { createHandler } from '../../../functions/export/handler';
import { correctDeal } from '../../../functions/parse/correct-deal';
import { reprocessItem } from '../../../functions/parse/reprocess-item';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { foldNewChanges } from '../../../functions/poll/fold-facets';
import { type Publisher, startPublisher } from '../../../lib/local/publisher/publisher';
import { silentLog } from '../../support/deal-ports';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { differingKeys, pipelinePorts, readableRows, runPipeline } from '../../support/pipeline';
import { pretendStack, printedBy } from '../../support/stack';

let publisher: Publisher;
let emulators: TestEmulators;
let folder: string;

beforeAll(async () => {
  emulators = await startTestEmulators();
  publisher = await startPublisher([], 'no-overlay');
  folder = await mkdtemp(join(tmpdir(), 'harbinger-export-'));
}, 30_000);
afterAll(async () => {
  await publisher.stop();
  await emulators.stop();
  await rm(folder, { recursive: true, force: true });
});

async function loseTable(): Promise<void> {
  const client = new DynamoDBClient();
  const TableName = process.env[ENV.tableName] ?? '';
  await client.send(new DeleteTableCommand({ TableName }));
  for (let made = false; !made; await sleep(50)) {
    try {
      await client.send(new CreateTableCommand(tableDefinition(TableName)));
      made = true;
    } catch (error) {
      if ((error as Error).name !== 'ResourceInUseException') throw error;
    }
  }
  for (let ready = false; !ready; await sleep(50)) {
    try {
      await openDataPorts().rows.get({ pk: 'x', sk: 'x' });
      ready = true;
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
  client.destroy();
}

/** Without what an export leaves out: items and claims of a day, which come again, and subscribers. */
function withoutItems(rows: Map<string, string>): Map<string, string> {
  return new Map(
    [...rows].filter(([key]) => !/^(ITEM|LEASE|MAILBOX|SUBSCRIPTION|DAILY)#/.test(key)),
  );
}

describe('export and restore', () => {
  it('rebuilds a lost table from the export and the pages since', async () => {
    // Prepare: half of the sources before the export, a correction, a suppressed address, the other half after.
    const pipeline = pipelinePorts({ allowedHosts: publisher.hosts });
    const ports = openDataPorts();
    const now = new Date().toISOString();
    for (const definition of publisher.sources) await ports.sources.put(newSource(definition, now));
    const later = publisher.sources.slice(0, 2);
    const resting = '2999-01-01T00:00:00.000Z';
    for (const definition of later) await ports.sources.put(newSource(definition, resting));
    await runPipeline(pipeline);
    const listed = await ports.rows.query<{ fields: { id: string } }>('P#all');
    const dealId = listed.rows[0]?.fields.id ?? '';
    await correctDeal({ dealId, field: 'jobs', text: '4321', by: 'ann' }, ports);
    const suppressions = createTableSuppressionStore(ports.rows);
    await suppressions.put('a1b2', { reason: 'complaint', at: now });
    await ports.rows.put({ pk: 'DIGESTS', sk: '2026-03-01', entry: { day: '2026-03-01' } });
    await ports.rows.put({ pk: 'SUBSCRIPTION#s', sk: 'META', address: 'reader@example.org' });
    const { begin, newest } = createExportFiles(ports.s3, ports.bucketName);
    const exported = {
      scan: () => scanTable(ports.client, ports.tableName),
      kindOf: exportKind,
      clock: () => Date.parse(now),
    };
    const day = now.slice(0, 10);
    expect(await newest(day)).toBeUndefined();
    const run = await createHandler({ ...exported, begin, log: silentLog })();
    await begin(Date.parse(now) + 1000).files.put('kind=deals/part-00000.ndjson', 'unfinished');
    await exportData({ ...exported, files: [folderFiles(folder)] });
    for (const definition of later) await ports.sources.put(newSource(definition, now));
    await runPipeline(pipeline);
    await foldNewChanges(ports);
    const before = withoutItems(await readableRows());

    // Act
    await loseTable();
    expect((await ports.rows.query('P#all')).rows).toEqual([]);
    const result = await restoreFrom(day);

    // Assess
    expect(run.folder).toMatch(/^exports\/at=\d{8}T\d{6}Z\/$/);
    expect(run.rows).toBeGreaterThan(20);
    expect(result.read).toBeGreaterThan(0);
    expect(differingKeys(withoutItems(await readableRows()), before)).toEqual([]);
    const [rows] = await ports.deals.load([dealId]);
    expect(rows?.record?.deal).toMatchObject({ jobs: 4321, review: 'corrected' });
    expect(await suppressions.get('a1b2')).toMatchObject({ reason: 'complaint' });

    const again = await restoreFrom(folder);
    expect(Object.values(again.rows).every((count) => count === 0)).toBe(true);
    expect(differingKeys(withoutItems(await readableRows()), before)).toEqual([]);
  }, 240_000);

  it('exports no address', async () => {
    for (const name of await readdir(folder, { recursive: true })) {
      if (/\.(ndjson|json)$/.test(name))
        expect(await readFile(join(folder, name), 'utf8')).not.toContain('reader@');
    }
  });

  it('refuses what is no finished export', async () => {
    await expect(restoreFrom('/nowhere/at-all')).rejects.toThrow('manifest.json');
    await expect(restoreFrom('1999-01-01')).rejects.toThrow('no finished export of 1999-01-01');
  });

  it('reprocesses every item from its page, keeps ids and corrections', async () => {
    const ports = openDataPorts();
    const before = await readableRows();
    const items = await itemsSince(undefined, undefined, ports);
    const read = [];
    for (const ids of items.values())
      read.push(await reprocessItem(await ports.articles.getMany(ids), ports));
    expect(items.size).toBeGreaterThan(5);
    expect(read).toContain('page');
    expect(read).not.toContain('expired');
    expect(differingKeys(withoutItems(await readableRows()), withoutItems(before))).toEqual([]);
    expect((await itemsSince('2999-01-01', undefined, ports)).size).toBe(0);
  }, 60_000);

  it('brings the past to the extractor of today, version and all, and leaves what is before the day', async () => {
    const ports = openDataPorts();
    const all = [...(await itemsSince(undefined, undefined, ports)).values()].flat();
    const articles = await ports.articles.getMany(all);
    // As a worse extractor left them: without deals, under an older version.
    const older = { name: EXTRACTOR.name, version: '0.0.1' };
    for (const article of articles)
      await storeArticleDeals(
        { ...article, tags: [], isDealStory: false, extractor: older },
        ports,
      );
    const listed = async () => (await ports.rows.query<{ fields: { id: string } }>('P#all')).rows;
    const served = async () => {
      const records = await ports.deals.records((await listed()).map(({ fields }) => fields.id));
      return records.filter(({ status }) => status === 'active');
    };
    expect(await served()).toEqual([]);

    const endStack = pretendStack('Pretended');
    const run = (since: string) =>
      printedBy(() =>
        reprocess.run({ words: [], options: { stack: 'Pretended', since, json: true } }),
      );
    expect(JSON.parse(await run('2999-01-01'))).toMatchObject({ page: 0, text: 0, expired: 0 });
    expect(await served()).toEqual([]);
    expect(JSON.parse(await run('2000-01-01'))).toMatchObject({ expired: 0, extractor: EXTRACTOR });
    endStack();

    const now = await served();
    expect(now.length).toBeGreaterThan(5);
    expect(new Set(now.map(({ deal }) => deal?.extractor.version))).toEqual(
      new Set([EXTRACTOR.version]),
    );
    expect(now.find(({ deal }) => deal?.review === 'corrected')?.deal).toMatchObject({
      jobs: 4321,
    });
  }, 60_000);
});
