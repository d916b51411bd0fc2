import { alignTags } from '../core/deal/align-tags';
import type { Article } from '../core/deal/article';
import type { DealTag } from '../core/deal/deal';
import { mergeFeatures, type MergeFeatures } from '../core/deal/merge-features';
import { compareReports } from '../core/deal/merge-score';
import type { StoredTag } from '../core/deal/stored-tag';
import { servedAfter } from '../core/figure';
import type { ArticleStore } from '../core/ports';
import { describeDeal } from '../core/summary/describe-deal';
import { reconcileDeals, type ReconcilePorts } from './reconcile-deals';
import { stableJson } from './stable-json';
import { refuseWhenLate } from './time-left';

export interface DealPorts extends ReconcilePorts {
  readonly articles: ArticleStore;
}

/**
 * Stores an article and makes the deals agree with it: its tags are kept, tags of a former reading that are gone are
 * taken back, and each deal that this touches is derived anew. The article's row is written last and says that all is
 * done: a run that died is run again, a delivery that comes twice or too late changes nothing.
 */
export async function storeArticleDeals(read: Article, ports: DealPorts): Promise<void> {
  refuseWhenLate(ports);
  const former = await ports.articles.get(read.articleId);
  const article = keepDate(former, read);
  if (former && (former.fetchedAt > article.fetchedAt || isSameReading(former, article))) return;
  const tags = alignTags(former?.tags ?? [], article.tags);
  const kept = new Set(tags.map(({ tagId }) => tagId));
  const gone = (former?.tags ?? []).filter(({ tagId }) => !kept.has(tagId));
  const touched: string[] = [];
  for (const { tagId } of gone) touched.push(...(await takeBackTag(tagId, ports)));
  for (const tag of tags) touched.push(...(await storeTag(toStoredTag(tag, article), ports)));
  await reconcileDeals([...new Set(touched)], ports);
  await ports.articles.put({ ...article, tags });
  tellStored({ ...article, tags }, former, ports);
}

/** One line a story and one a deal: what is counted by source, type and stage is counted from these. */
function tellStored(article: Article, former: Article | undefined, ports: DealPorts): void {
  const { articleId, itemId, sourceId, contentFrom, tags } = article;
  const isNew = former === undefined;
  const known = new Set(former?.tags.map(({ tagId }) => tagId));
  const found = tags.filter(({ tagId }) => !known.has(tagId));
  for (const { tagId, deal } of found) {
    const { type, stage } = deal;
    ports.log.info('deal found', { articleId, sourceId, tagId, type, stage });
  }
  const fields = { articleId, itemId, sourceId, contentFrom, isNew, deals: tags.length };
  ports.log.info('story stored', fields, {
    ...(isNew && { Stories: 1, ...servedAfter(article, ports.clock()) }),
    ...(found.length > 0 && { Deals: found.length }),
  });
}

/** A story without a date is as old as its first sighting: an edit of it is not news. */
export function keepDate(former: Article | undefined, article: Article): Article {
  const isUndated = article.publishedAt === new Date(article.fetchedAt).toISOString();
  if (!former || !isUndated || former.publishedAt > article.publishedAt) return article;
  return { ...article, publishedAt: former.publishedAt };
}

/** Whether a stored article came of the same delivery, or of one that reads the same. */
function isSameReading(former: Article, article: Article): boolean {
  const { version: _a, fetchedAt: _b, tags: formerTags, ...one } = former;
  const { version: _c, fetchedAt: _d, tags, ...other } = article;
  return stableJson([one, formerTags]) === stableJson([other, alignTags(formerTags, tags)]);
}

/** Removes a tag; gives the deals to derive anew: its own, and those that were tied to it. */
async function takeBackTag(tagId: string, { deals }: DealPorts): Promise<string[]> {
  const [rows] = await deals.load([tagId]);
  await deals.removeTag(tagId);
  return [tagId, ...(rows?.links ?? []), ...(rows?.record?.members ?? [])];
}

/**
 * Writes the tag, enters it into the merge index, then looks who else is there. Of two at once at least one finds the
 * other, since each enters before it looks and reads are consistent; so no lock is needed.
 */
async function storeTag(tag: StoredTag, ports: DealPorts): Promise<string[]> {
  const features = mergeFeatures(tag);
  const [known] = await ports.deals.load([tag.tagId]);
  const isOtherwise = known?.tag && stableJson(mergeFeatures(known.tag)) !== stableJson(features);
  const touched = isOtherwise ? await takeBackTag(tag.tagId, ports) : [tag.tagId];
  await ports.deals.putTag(tag);
  await ports.deals.putBlocks(features, ports.clock());
  await ports.deals.putLinks(tag.tagId, linksOf(features, await ports.deals.candidates(features)));
  return touched;
}

/** Reports that are only possibly the same are tied to this many at most: nobody compares more, and each costs a write. */
const MAX_MAYBE = 5;

/** All that are the same, and of the possibly same the likest; of equally like ones each report takes others. */
function linksOf(features: MergeFeatures, candidates: readonly MergeFeatures[]): string[] {
  const scored = candidates.map(({ tagId, ...rest }) => ({
    tagId,
    ...compareReports(features, { tagId, ...rest }),
  }));
  const turn = (tagId: string): string => (tagId > features.tagId ? '0' : '1') + tagId;
  const maybe = scored
    .filter(({ likeness }) => likeness === 'maybe')
    .sort((a, b) => b.score - a.score || (turn(a.tagId) < turn(b.tagId) ? -1 : 1));
  const same = scored.filter(({ likeness }) => likeness === 'same');
  return [...same, ...maybe.slice(0, MAX_MAYBE)].map(({ tagId }) => tagId);
}

function toStoredTag(tag: DealTag, article: Article): StoredTag {
  const { articleId, sourceId, url, title, publisher, publishedAt } = article;
  return {
    ...tag,
    source: { articleId, sourceId, url, title, publisher, publishedAt },
    fetchedAt: article.fetchedAt,
    title: describeDeal(tag.deal, article.language) || title,
    summary: article.summary,
    language: article.language,
    extractor: tag.extractor ?? article.extractor,
  };
}
