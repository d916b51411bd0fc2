import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableNearDuplicateStore } from '../../../functions/adapters/table-near-duplicate-store';
import { createTableReplyStore } from '../../../functions/adapters/table-reply-store';
import { MODEL } from '../../../functions/contract';
import { ModelError } from '../../../functions/core/deal/model/model-error';
import { escapeHtml } from '../../../functions/core/html/escape-html';
import { readPage } from '../../../functions/core/pipeline';
import type { LanguageModel, ModelAnswer, PageStore } from '../../../functions/core/ports';
import { storeStories } from '../../../functions/parse/store-stories';
import type { ArticleOrigin } from '../../../functions/parse/to-article';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { REPLY, STORY } from '../../support/model-story';

// What the rules are sure of changes as they grow: here every story is doubted; the doubt has its own test.
jest.mock('../../../functions/core/deal/model/is-unsure', () => ({
  doubtOf: () => 'deal-in-doubt',
}));

const [headline = '', ...paragraphs] = STORY.text.replace('\u200b', '').split('\n');
const HTML = (head = '') =>
  `<!doctype html><html lang="en"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1>` +
  `${paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</article></body></html>`;

function originOf(changes: { head?: string; contentFrom?: 'page' | 'feed' } = {}): ArticleOrigin {
  const url = 'https://north.example/a';
  const fetchedAt = '2026-03-06T09:00:00.000Z';
  return {
    page: readPage(HTML(changes.head), { url, now: fetchedAt }),
    url,
    contentFrom: changes.contentFrom ?? 'page',
    item: {
      id: 'a', title: headline, link: url, published: STORY.published ?? null, updated: null, summary: null, content: null,
      author: null, categories: [],
    },
    message: {
      sourceId: 'north', itemId: 'a', fetchedAt, fingerprint: '', feedKey: '', index: 0, attempt: 0, correlationId: '',
    },
    definition: { id: 'north', name: 'North', url, kind: 'feed', intervalMinutes: 60 },
  }; // prettier-ignore
}

type Ask = LanguageModel['ask'];
const answer = (input: unknown): ModelAnswer => ({ input, inputTokens: 3000, outputTokens: 500 });

/** The ports of the parse step with a model that is a function, and what became of its budget. */
function world(ask: Ask, { room = true, rows = createMemoryRows() } = {}) {
  const base = dealPorts(rows);
  const asked = jest.fn(ask);
  const settled: number[] = [];
  const warnings: unknown[] = [];
  const figures: unknown[] = [];
  const pages = { putText: () => Promise.resolve() } as unknown as PageStore;
  const ports = {
    ...base,
    pages,
    nearDuplicates: createTableNearDuplicateStore(rows),
    replies: createTableReplyStore(rows, 90),
    log: {
      ...base.log,
      info: (_: string, __?: object, told?: object) => void figures.push(told),
      warn: (_: string, fields?: object) => void warnings.push(fields),
    },
    desk: {
      model: { id: 'some-model', ask: asked },
      budget: {
        reserve: () => Promise.resolve(room),
        settle: (_: string, __: number, used: number) => Promise.resolve(void settled.push(used)),
      },
      fence: () => '0123456789abcdef',
    },
  };
  const run = (origin = originOf()) =>
    storeStories(origin, ports, base.clock() + 1000 * MODEL.askWithinS);
  return { ports, rows, asked, settled, warnings, figures, run };
}

const told = (deals: Awaited<ReturnType<typeof activeDeals>>) =>
  deals.map(({ type, stage, extractor }) => `${extractor.name} ${type} ${stage}`).sort();

describe('the second reading', () => {
  let byRules: string[];
  beforeAll(async () => {
    const { ports, run } = world(() => Promise.reject(new ModelError('failed', 'never')));
    await run();
    byRules = told(await activeDeals(ports));
    expect(byRules.join()).not.toContain('model');
  });

  it('asks when the rules’ reading is stored, and stores what the model told with its name', async () => {
    let storedBefore: string[] = [];
    const { ports, run, settled, figures } = world(async () => {
      storedBefore = told(await activeDeals(ports));
      return answer(REPLY);
    });
    await run();
    expect(storedBefore).toEqual(byRules);
    const deals = await activeDeals(ports);
    expect(told(deals).join()).toContain('model ');
    expect(deals.find(({ extractor }) => extractor.name === 'model')?.extractor.version).toMatch(
      /^some-model@/,
    );
    expect(settled).toEqual([3500]);
    expect(figures).toContainEqual({ ModelInputTokens: 3000, ModelOutputTokens: 500 });
  });

  it('stores the same at a second delivery, without asking', async () => {
    const { ports, rows, run, asked } = world(() => Promise.resolve(answer(REPLY)));
    await run();
    const [deals, head] = [await activeDeals(ports), await ports.changes.head()];
    await run();
    expect(await activeDeals(ports)).toEqual(deals);
    expect(await ports.changes.head()).toBe(head);
    expect(asked).toHaveBeenCalledTimes(1);
    const other = world(() => Promise.reject(new Error('asked')), { rows });
    await other.run();
    expect(other.asked).not.toHaveBeenCalled();
    expect(await activeDeals(ports)).toEqual(deals);
  });

  it.each<[string, Ask, string, number[]]>([
    ['throttled', () => Promise.reject(new ModelError('throttled', 'slow down')), 'throttled', [0]],
    ['refused', () => Promise.reject(new ModelError('refused', 'no access')), 'refused', [0]],
    [
      'too slow',
      () => Promise.reject(new ModelError('timeout', 'late')),
      'timeout',
      [expect.any(Number) as number],
    ],
    [
      'broken',
      () => Promise.reject(new TypeError('x is not a function')),
      'failed',
      [expect.any(Number) as number],
    ],
  ])(
    'leaves the rules’ reading where the model is %s, and says so',
    async (_, ask, failure, used) => {
      const { ports, run, warnings, settled } = world(ask);
      await run();
      expect(told(await activeDeals(ports))).toEqual(byRules);
      expect(warnings).toMatchObject([{ failure }]);
      expect(settled).toEqual(used);
    },
  );

  it.each([undefined, null, 'no', { deals: 'none' }, { deals: [{}] }, { deals: [{ type: 'acquisition', stage: 'signed', sentence: 'Invented.' }] }])(
    'leaves the rules’ reading where the answer is %j, and does not ask again',
    async (input) => {
      const { ports, run, asked } = world(() => Promise.resolve(answer(input)));
      await run();
      await run();
      expect(told(await activeDeals(ports))).toEqual(byRules);
      expect(asked).toHaveBeenCalledTimes(1);
    },
  ); // prettier-ignore

  it('asks nothing when the day’s tokens are spent', async () => {
    const { ports, run, asked, warnings } = world(() => Promise.resolve(answer(REPLY)), {
      room: false,
    });
    await run();
    expect(asked).not.toHaveBeenCalled();
    expect(warnings).toMatchObject([{ reason: 'the tokens of this day are spent' }]);
    expect(told(await activeDeals(ports))).toEqual(byRules);
  });

  it('keeps an answer whose tokens could not be settled', async () => {
    const { ports, run, warnings } = world(() => Promise.resolve(answer(REPLY)));
    const settle = () => Promise.reject(new Error('no table'));
    Object.assign(ports.desk.budget, { settle });
    await run();
    expect(told(await activeDeals(ports)).join()).toContain('model ');
    expect(warnings).toMatchObject([{ used: 3500, reason: 'no table' }]);
  });

  it('asks once about a story without a date, on whichever days it is read', async () => {
    const { run, asked } = world(() => Promise.resolve(answer(REPLY)));
    const undated = (fetchedAt: string): ArticleOrigin => {
      const origin = originOf();
      const page = readPage(HTML(), { url: origin.url, now: fetchedAt });
      const item = { ...origin.item, published: null };
      return { ...origin, page, item, message: { ...origin.message, fetchedAt } };
    };
    await run(undated('2026-03-06T09:00:00.000Z'));
    await run(undated('2026-03-08T09:00:00.000Z'));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('asks nothing when no time is left', async () => {
    const { ports, asked } = world(() => Promise.resolve(answer(REPLY)));
    await storeStories(originOf(), ports, ports.clock() + 1000);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [
      'the page reserves text mining',
      originOf({ head: '<meta name="tdm-reservation" content="1">' }),
    ],
    ['the page wants no training', originOf({ head: '<meta name="robots" content="noai">' })],
    ['nobody looked at the page', originOf({ contentFrom: 'feed' })],
  ])('shows the model nothing where %s', async (_, origin) => {
    const { ports, run, asked } = world(() => Promise.resolve(answer(REPLY)));
    await run(origin);
    expect(asked).not.toHaveBeenCalled();
    expect(await activeDeals(ports)).not.toEqual([]);
  });

  it('comes to one reading when two workers ask at once and get two answers', async () => {
    const rows = createMemoryRows();
    const one = world(() => Promise.resolve(answer(REPLY)), { rows });
    const two = world(() => Promise.resolve(answer({ ...REPLY, deals: [] })), { rows });
    await Promise.all([one.run(), two.run()]);
    const deals = told(await activeDeals(one.ports));
    await one.run();
    expect(told(await activeDeals(one.ports))).toEqual(deals);
  });

  it('is off without a model: no answer is looked up, nothing asked', async () => {
    const { ports, rows, run } = world(() => Promise.resolve(answer(REPLY)));
    await run();
    const get = jest.spyOn(ports.replies, 'get');
    const { desk: _desk, replies: _replies, ...without } = ports;
    await storeStories(originOf(), without, Infinity);
    expect(get).not.toHaveBeenCalled();
    expect(rows).toBeDefined();
    expect(told(await activeDeals(ports))).toEqual(byRules);
  });
});
