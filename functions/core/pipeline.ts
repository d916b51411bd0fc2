import { extractDocument, type PageHints } from './document/extract-document';
import type { Document } from './document/document';
import { tagDeals } from './deal/tag-deals';
import type { StoryText, TaggedDeal } from './deal/tagged-deal';
import type { SectorTag } from './text/sectors';
import { tagSectors } from './sector/tag-sectors';
import type { FeedItem } from './feed/feed';
import { escapeHtml } from './html/escape-html';
import { splitPlainText, splitStories } from './story/split-stories';
import type { Story } from './story/story';
import { CodePoints } from './text/code-points';
import { shiftEvidence } from './deal/shift-evidence';

/** A page read to the end: its document with the stories it holds. `text` is the text that the spans point into. */
export type Page = Document & { readonly stories: readonly Story[] };

/** Name and version of what reads pages and tags deals; stored with every article, so that `reprocess` knows the old. */
export const EXTRACTOR = { name: 'harbinger-rules', version: '1' } as const;

/** All that is said of one story: its deals, each with its sectors, and the story's own sectors. */
export interface StoryTags {
  readonly isDealStory: boolean;
  readonly sectors: readonly SectorTag[];
  readonly deals: readonly (TaggedDeal & { readonly sectors: readonly SectorTag[] })[];
}

/** Bytes of a page to its document and stories. Never throws on what a publisher sends; `warnings` say what was odd. */
export function readPage(body: Uint8Array | string, hints: PageHints): Page {
  const { document, tree } = extractDocument(body, hints);
  return { ...document, ...splitStories(tree, document) };
}

/** A feed item's own text as a page, read the way a page is; no stories where the item holds no text. */
export function readFeedItem(item: FeedItem, hints: PageHints): Page {
  const body = item.content ?? item.summary ?? '';
  const title = escapeHtml(item.title ?? '');
  const html = `<!doctype html><title>${title}</title><body><article><h1>${title}</h1><div>${body}</div></article>`;
  const page = readPage(html, hints);
  return { ...page, published: item.published ?? page.published, title: item.title ?? page.title };
}

/** A story's clean text to its deals and sectors: deterministic, no model, linear in the text. */
export function tagStory(story: StoryText): StoryTags {
  const deals = tagDeals(story);
  const sectors = tagSectors(story, deals);
  return {
    isDealStory: deals.length > 0,
    sectors: sectors.story,
    deals: deals.map((deal, i) => ({ ...deal, sectors: sectors.byDeal[i] ?? [] })),
  };
}

/** A story and its own clean text, headline first: what is tagged, stored, and what evidence points into. */
export interface StoryWithText extends Story {
  readonly text: string;
}

/** Each story of a page with its own text: the headline as first line, then the story's paragraphs. */
export function storyTexts(page: Pick<Page, 'text' | 'stories'>): StoryWithText[] {
  const points = new CodePoints(page.text);
  return page.stories.map((story) => {
    const body = points.slice(story.start, story.end).trim();
    const hasHeadline = story.title === '' || body.split('\n', 1)[0]?.trim() === story.title.trim();
    return { ...story, text: hasHeadline ? body : `${story.title}\n${body}` };
  });
}

/**
 * Tags a plain text that may hold several stories, as `harbinger tag` reads it: one paragraph a line, headline first.
 * Evidence points into the whole text.
 */
export function tagPlainText(input: StoryText): StoryTags & { readonly stories: readonly Story[] } {
  const stories = splitPlainText(input.text, input.title);
  const points = new CodePoints(input.text);
  const parts = stories.map((story) => {
    const text = points.slice(story.start, story.end);
    const tags = tagStory({
      ...input,
      text,
      title: stories.length > 1 ? story.title : input.title,
    });
    return { ...tags, deals: tags.deals.map((deal) => shiftEvidence(deal, story.start)) };
  });
  return { ...mergeTags(parts), stories };
}

/** The tags of a page's stories as one: deals in page order, a sector once with its best confidence. */
export function mergeTags(parts: readonly StoryTags[]): StoryTags {
  const withDeals = parts.filter((part) => part.isDealStory);
  const sectors = new Map<string, SectorTag>();
  for (const tag of (withDeals.length > 0 ? withDeals : parts).flatMap((part) => part.sectors)) {
    const known = sectors.get(tag.label);
    if (!known || known.confidence < tag.confidence) sectors.set(tag.label, tag);
  }
  return {
    isDealStory: withDeals.length > 0,
    sectors: [...sectors.values()],
    deals: parts.flatMap((part) => part.deals),
  };
}
