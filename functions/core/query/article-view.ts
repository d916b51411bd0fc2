import type { Article } from '../deal/article';

/** An article as it is served: summary, quotes and link, never its text. */
export interface ArticleView {
  readonly id: string;
  readonly url: string;
  readonly publisher: string;
  readonly sourceId: string;
  readonly title: string;
  readonly byline?: string;
  readonly language: string;
  readonly publishedAt: string;
  readonly fetchedAt: string;
  readonly version: number;
  readonly summary: string;
  readonly sectors: Article['sectors'];
  /** Deals that it tells of; each address leads on where the deal was merged. */
  readonly dealIds: readonly string[];
  /** Articles of one group tell the same text. */
  readonly groupId: string;
  readonly truncated: boolean;
}

/** What is served of an article. */
export function articleView(article: Article): ArticleView {
  const { articleId, url, publisher, sourceId, title, byline, language } = article;
  const { publishedAt, fetchedAt, version, summary, sectors, groupId, truncated } = article;
  return {
    id: articleId,
    url,
    publisher,
    sourceId,
    title,
    byline,
    language,
    publishedAt,
    fetchedAt,
    version,
    summary,
    sectors,
    dealIds: article.tags.map(({ tagId }) => tagId),
    groupId,
    truncated,
  };
}
