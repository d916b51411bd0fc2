import { applyReply, modelExtractor } from '../core/apply-reply';
import type { Article } from '../core/deal/article';
import { toTags } from '../core/deal/tag-ids';
import type { StoredReply } from '../core/ports';

/**
 * An article as the rules read it and a model's answer to it as one article: what the model told carries its name and version.
 *
 * @param text The article's clean text.
 * @returns The article as it was where nothing of the answer can be used.
 */
export function answerArticle(article: Article, text: string, reply: StoredReply): Article {
  const { articleId, title, publishedAt, language, tags, sectors, isDealStory } = article;
  const story = { text, title, published: publishedAt, lang: language };
  const rules = { isDealStory, sectors, deals: tags.map(({ deal }) => deal) };
  const answered = applyReply(story, rules, reply.input);
  if (!answered) return article;
  const extractor = modelExtractor(reply.modelId);
  const ids = new Map(
    [...toTags(articleId, answered.deals), ...tags].map((tag) => [tag.deal, tag.tagId]),
  );
  const isFromModel = answered.isFromModel.includes(true) || answered.summary !== undefined;
  return {
    ...article,
    isDealStory: answered.isDealStory,
    sectors: answered.sectors,
    tags: answered.deals.flatMap((deal, i) => {
      const tagId = ids.get(deal);
      const by = answered.isFromModel[i] ? extractor : article.extractor;
      return tagId === undefined ? [] : [{ tagId, articleId, deal, extractor: by }];
    }),
    ...(answered.summary !== undefined && { summary: answered.summary, summarySentences: [] }),
    ...(isFromModel && { extractor }),
  };
}
