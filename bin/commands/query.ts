import { createFunctionUrl, type UrlHandler } from '../../lib/local/function-url';
import { close, listen } from '../../lib/local/listen';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS } from '../command';
import { withData } from '../data-host';
import { cut, formatTable } from '../table';

interface PrintedDeal {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly stage: string;
  readonly parties: readonly { readonly name: string }[];
  readonly amounts: readonly { readonly raw: string }[];
  readonly location?: { readonly city?: string; readonly country?: string };
  readonly publishedAt: string;
}

/** `harbinger query 'FILTER'`: the same filter string as the query address and the web page. */
export const query: Command = {
  summary: 'list deals by a filter',
  usage: "query 'FILTER' [--json]",
  examples: [
    "query 'stage=talks,proposed&country=CN'",
    "query 'sector=it&amount_usd_gte=1000000' --json",
    'query',
  ],
  options: DATA_OPTIONS,
  optionHelp: DATA_OPTION_HELP,
  run: ({ words, options }) =>
    withData(options, async ({ url }) => {
      const filter = (words[0] ?? '').replace(/^\?/, '');
      const answer = url === undefined ? await askOwnFunction(filter) : await ask(url, filter);
      console.log(
        options['json'] ? answer : printed(JSON.parse(answer) as { items: PrintedDeal[] }),
      );
    }),
};

async function ask(url: string, filter: string): Promise<string> {
  const response = await fetch(`${url.replace(/\/$/, '')}/deals?${filter}`, {
    headers: { accept: 'application/json' },
  });
  const body = await response.text();
  if (!response.ok) throw new Error(problemText(body, response.status));
  return body;
}

/** No function runs: the query function's own entry point answers, once. */
async function askOwnFunction(filter: string): Promise<string> {
  const { handler } = await import('../../functions/query');
  const server = createFunctionUrl(handler as unknown as UrlHandler, (error) =>
    console.error(error),
  );
  const port = await listen(server, 0);
  try {
    return await ask(`http://127.0.0.1:${port}`, filter);
  } finally {
    await close(server);
  }
}

function problemText(body: string, status: number): string {
  try {
    const { title, detail } = JSON.parse(body) as { title?: string; detail?: string };
    return [title, detail].filter(Boolean).join(': ');
  } catch {
    return `the query answers with status ${status}`; // a proxy's own page, not a problem document
  }
}

function printed({ items }: { readonly items: readonly PrintedDeal[] }): string {
  if (items.length === 0) return 'No deals match.';
  const rows = items.map((deal) => [
    deal.publishedAt.slice(0, 10),
    deal.type,
    deal.stage,
    cut(deal.parties.map(({ name }) => name).join(', '), 48),
    cut(deal.amounts[0]?.raw ?? '', 20),
    [deal.location?.city, deal.location?.country].filter(Boolean).join(', '),
    deal.id,
  ]);
  return formatTable(['date', 'type', 'stage', 'parties', 'amount', 'place', 'id'], rows);
}
