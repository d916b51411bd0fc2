import type { FeedItem } from '../feed/feed';

/** Characters of plain text from which a feed's content is taken for the whole article rather than a teaser. */
const WHOLE_ARTICLE_CHARS = { latin: 700, han: 300 } as const;

/** Endings by which feeds mark a cut text, in the languages read most. */
const CUT_MARK =
  /(?:\[\s*(?:…|\.{3}|&#8230;|&hellip;)\s*\]|…|\.{3}|&hellip;|read (?:more|on|the full)[^<]{0,40}|continue reading[^<]{0,80}|weiterlesen|阅读全文|查看全文|续きを読む)\s*(?:<[^>]*>\s*)*$/i;

/**
 * Whether a feed item carries its whole article, so that the page need not be fetched: long enough and not cut.
 * A summary alone never is: publishers write it to be followed.
 */
export function isWholeArticle({ content, summary }: FeedItem): boolean {
  if (content === null || content === summary || CUT_MARK.test(content.slice(-400))) return false;
  const plain = content.replace(/<[^>]{0,2000}>/g, ' ').replace(/\s+/g, ' ');
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  return plain.length >= WHOLE_ARTICLE_CHARS.latin || han >= WHOLE_ARTICLE_CHARS.han;
}
