import { nameKey } from '../../functions/core/deal/name-key';
import { EXTRACTOR } from '../../functions/core/pipeline';
import { type ReadFrom, reprocessItem } from '../../functions/parse/reprocess-item';
import { refuseMoreWords } from '../actions';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS, textOption, UsageError } from '../command';
import { withData } from '../data-host';
import { type DataPorts, openDataPorts } from '../data-ports';
import { showProgress } from '../progress';

const PAGE = 500;

/** `harbinger reprocess`: the extractor of today over the pages of the past. */
export const reprocess: Command = {
  summary: 'read the stored pages again with the extractor of today',
  usage: 'reprocess [--since DAY] [--source ID] [--json]',
  examples: [
    'reprocess --since 2026-03-01',
    'reprocess --source leeds-business',
    'reprocess --stack Harbinger --since 2026-03-01',
  ],
  options: { ...DATA_OPTIONS, since: { type: 'string' }, source: { type: 'string' } },
  optionHelp: {
    ...DATA_OPTION_HELP,
    since: 'only what was published on or after this day, such as 2026-03-01',
    source: 'only what this source brought',
  },
  run: async (invocation) => {
    refuseMoreWords(invocation, 0);
    const { options } = invocation;
    const since = readDay(textOption(options, 'since'));
    await withData(options, async () => {
      const ports = openDataPorts();
      const items = await itemsSince(since, textOption(options, 'source'), ports);
      const counts = await reprocessAll(items, ports);
      console.log(
        options['json'] ? JSON.stringify({ ...counts, extractor: EXTRACTOR }) : said(counts),
      );
    });
  },
};

/** @throws UsageError where it is no day of the calendar */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new UsageError(`"${text}" is no day; write it as 2026-03-01`);
  return text;
}

/** Ids of stored articles by their item, by the index of publications. */
export async function itemsSince(
  since: string | undefined,
  sourceId: string | undefined,
  { rows, articles }: Pick<DataPorts, 'rows' | 'articles'>,
): Promise<Map<string, string[]>> {
  const pk = sourceId === undefined ? 'A#all' : `A#source=${nameKey(sourceId)}`;
  const items = new Map<string, string[]>();
  let after: string | undefined;
  do {
    const range = { limit: PAGE, ...(after === undefined ? { from: since } : { after }) };
    const page = await rows.query<{ articleId: string }>(pk, range);
    const found = await articles.getMany(page.rows.map(({ articleId }) => articleId));
    for (const article of found) {
      if (sourceId !== undefined && article.sourceId !== sourceId) continue;
      items.set(article.itemId, [...(items.get(article.itemId) ?? []), article.articleId]);
    }
    after = page.more ? page.rows.at(-1)?.sk : undefined;
  } while (after !== undefined);
  return items;
}

async function reprocessAll(
  items: ReadonlyMap<string, readonly string[]>,
  ports: DataPorts,
): Promise<Record<ReadFrom, number>> {
  const counts: Record<ReadFrom, number> = { page: 0, text: 0, expired: 0 };
  const progress = showProgress();
  let done = 0;
  for (const articleIds of items.values()) {
    progress.say(`${(done += 1)} of ${items.size} items`);
    const articles = await ports.articles.getMany(articleIds);
    if (articles.length > 0) counts[await reprocessItem(articles, ports)] += 1;
  }
  progress.end();
  return counts;
}

function said({ page, text, expired }: Record<ReadFrom, number>): string {
  return [
    `${page} items read again from their pages, ${text} from their stored texts`,
    ...(expired > 0 ? [`${expired} left as they are: their pages and texts have expired`] : []),
  ].join('\n');
}
