import type { Article } from '../core/deal/article';
import type { Deal } from '../core/deal/deal';
import type { DealPage } from '../core/query/page/deal-page';
import type { PagePorts } from './routes-pages';

/** Articles whose text a page reads, and look-alikes that it names, at most. */
const MAX_ARTICLES = 12;
const MAX_SAME = 6;

/** What a deal's page shows beside the deal: its articles, their texts where kept, deals that look like it. */
export async function readDealPage(deal: Deal, ports: PagePorts): Promise<DealPage> {
  const ids = [...new Set(deal.sources.map(({ articleId }) => articleId))].slice(0, MAX_ARTICLES);
  const [articles, records] = await Promise.all([
    ports.articles.getMany(ids),
    ports.deals.records(deal.possiblySameAs.slice(0, MAX_SAME)),
  ]);
  const texts = await Promise.all(articles.map((article) => readText(article, ports)));
  const known = texts.flatMap((text, i) => {
    const articleId = articles[i]?.articleId;
    return text === undefined || articleId === undefined ? [] : [[articleId, text] as const];
  });
  const possiblySame = records.flatMap((record) => (record.deal ? [record.deal] : []));
  return { deal, articles, texts: new Map(known), possiblySame };
}

/** The text where the bucket still has it. Without it the page shows quotes alone, which is no reason to fail. */
async function readText(article: Article, { pages, log }: PagePorts): Promise<string | undefined> {
  try {
    return await pages.getText(article.textKey);
  } catch (error) {
    log.warn('text not read', { articleId: article.articleId, error });
    return undefined;
  }
}
