import { createBedrockDesk } from '../../../functions/adapters/bedrock-desk';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { readEnvironment } from '../../../functions/adapters/environment';
import { createTableReplyStore } from '../../../functions/adapters/table-reply-store';
import { questionOf } from '../../../functions/parse/ask-model';
import { readAgain, storeReading } from '../../../functions/parse/second-reading';
import { sketchArticle } from '../../support/articles';
import { answerWith, BedrockServer, converse } from '../../support/bedrock-server';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { REPLY, STORY } from '../../support/model-story';

/** The second reading over the wire: the SDK's own client, a stand-in for Bedrock, an emulated table. */
describe('a model of Bedrock asked over the wire', () => {
  const server = new BedrockServer();
  let table: TestTable;
  beforeAll(async () => {
    [table] = await Promise.all([startTestTable(), server.start()]);
  });
  afterAll(() => Promise.all([table.close(), server.stop()]));

  const article = (id: string) =>
    sketchArticle({ id, publishedAt: STORY.published ?? '', deals: [] });
  const portsOf = (dailyTokens: string) => {
    const rows = createDynamodbRows(table.client, table.tableName);
    const variables = { HARBINGER_MODEL_ID: 'm', HARBINGER_MODEL_DAILY_TOKENS: dailyTokens };
    const desk = createBedrockDesk(readEnvironment(variables), table.client, table.tableName);
    return { ...dealPorts(rows), clock: Date.now, replies: createTableReplyStore(rows, 90), desk };
  };
  const read = async (id: string, text: string, ports: ReturnType<typeof portsOf>) => {
    const open = await storeReading(article(id), text, ports);
    await readAgain(open ? [open] : [], Date.now() + 20_000, ports);
  };

  it('asks, verifies, stores and counts; the same text is asked about once', async () => {
    server.answer = converse(REPLY);
    const ports = portsOf('100000');
    await read('a', STORY.text, ports);
    const found = (await activeDeals(ports)).map(({ type, extractor }) => [type, extractor.name]);
    expect(found.sort()).toEqual([
      ['acquisition', 'model'],
      ['investment', 'model'],
    ]);
    await read('b', STORY.text, ports);
    expect(server.asked).toHaveLength(1);
    expect(JSON.stringify(server.asked[0]?.body)).not.toContain('\u200b');
    const day = new Date().toISOString().slice(0, 10);
    const row = await ports.rows.get<{ spent: number; used: number }>({
      pk: 'MODEL#TOKENS',
      sk: day,
    });
    expect(row).toMatchObject({ spent: 2900, used: 2900 });
  });

  it('keeps what the model told when the past is read again with stored answers alone', async () => {
    const { desk: _desk, ...ports } = portsOf('1');
    const before = await activeDeals(ports);
    expect(
      await storeReading({ ...article('a'), fetchedAt: '2026-03-09T00:00:00Z' }, STORY.text, ports),
    ).toBeUndefined();
    const after = await activeDeals(ports);
    expect(after.map(({ id, type }) => [id, type])).toEqual(
      before.map(({ id, type }) => [id, type]),
    );
  });

  it('asks no more than the day allows, however many come at once', async () => {
    server.asked.length = 0;
    server.answer = converse({ deals: [], sectors: [], summary: '' });
    const ports = portsOf('20000'); // room for two questions at once beside what is spent
    const texts = Array.from({ length: 6 }, (_, i) => `${STORY.text}\nEdition ${i}.`);
    await Promise.all(texts.map((text, i) => read(`many-${i}`, text, ports)));
    expect(server.asked.length).toBeGreaterThan(0);
    expect(server.asked.length).toBeLessThan(3);
  });

  it('leaves the rules’ reading where Bedrock is down, and stores no answer', async () => {
    server.answer = answerWith({ message: 'no' }, 500, 'InternalServerException');
    const ports = portsOf('1000000');
    const text = `${STORY.text}\nLast edition.`;
    await read('down', text, ports);
    expect(await ports.articles.get('down')).toMatchObject({ extractor: { name: 'test' } });
    const question = questionOf(article('down'), text);
    expect(await ports.replies.get(question?.contentHash ?? '')).toBeUndefined();
  });
});
