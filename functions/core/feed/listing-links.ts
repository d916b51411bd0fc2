import { nodeText, type ListingPage } from './listing-page';
import { readUrl, siteOf, urlKey } from './listing-url';

/** A link of the page that could lead to a story. */
export interface StoryLink {
  readonly node: number;
  readonly url: string;
  /** Equal for addresses that lead to the same page. */
  readonly key: string;
  readonly text: string;
  /** The heading that the link stands in or holds, -1 for none. */
  readonly heading: number;
  readonly isSameSite: boolean;
  /** How much the address looks like that of a story, 0 to 1. */
  readonly likeness: number;
}

const HEADING = /^h[1-6]$/;
/** Links that name the kind of thing they lead to, not a story. */
const AUXILIARY_REL = /\b(tag|author|category|license|nofollow external|prev|next|search)\b/;
const AUXILIARY_PATH =
  /\/(tags?|categor(y|ies|ia|ie)|kategorie|authors?|autor(es)?|users?|profiles?|members?|login|signin|signup|register|search|topics?|subscribe|feed|rss|about|contact|privacy|terms|cart|wp-login\.php)(\/[^/]*)?\/?$/i;
/** Numbers and arrows of a pager; a link without text, or with a paper's number (`2026-17`), may be a story's. */
const NUMBERED = /^[\s.,«»<>‹›…|[\]]*\d{0,4}[\s.,«»<>‹›…|[\]]*$/;

/**
 * Links of a page that may be those of a story: to another page, over HTTP, with an address and text of their own.
 *
 * @param base Address that relative links are read against.
 */
export function storyLinks(page: ListingPage, base: string, self: URL): StoryLink[] {
  const found: StoryLink[] = [];
  const here = { key: urlKey(self), site: siteOf(self) };
  page.nodes.forEach(({ tag, element }, node) => {
    const { href, rel = '' } = element.attribs;
    if (tag !== 'a' || href === undefined || AUXILIARY_REL.test(rel)) return;
    const text = nodeText(page, node);
    if (text !== '' && NUMBERED.test(text)) return;
    const url = readUrl(href, base);
    if (url === null || isAuxiliary(url)) return;
    const key = urlKey(url);
    if (key === here.key) return;
    const isSameSite = siteOf(url) === here.site;
    const heading = headingOf(page, node);
    found.push({
      node,
      url: url.href,
      key,
      text,
      heading,
      isSameSite,
      likeness: storyLikeness(url),
    });
  });
  return found;
}

function isAuxiliary({ pathname, hash, search }: URL): boolean {
  if (/^#(comments?|respond|disqus_thread|reply)/.test(hash)) return true;
  if (search === '') return pathname === '/' || AUXILIARY_PATH.test(pathname.slice(-200));
  return pathname.length < 3 && /[?&](replytocom|share|cat|tag|author)=/.test(search);
}

/**
 * How much an address looks like that of a story, 0 to 1: those have a number, a date, several words or a paper's
 * ending; those of sections have one word.
 */
function storyLikeness({ pathname, search }: URL): number {
  const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  const name = last.slice(0, 300);
  if (/\d{2,}/.test(name) || /\d/.test(search) || name.length > 40) return 1;
  if (/\.(pdf|docx?|xlsx?|s?html?)$/i.test(name)) return 1;
  return Math.min(1, (name.match(/[-_]|%20/g)?.length ?? 0) / 2);
}

/** The nearest heading around the link, at most four steps up, or the first one within it. */
function headingOf(page: ListingPage, node: number): number {
  for (let up = node, steps = 0; up >= 0 && steps < 4; up = page.nodes[up]?.parent ?? -1, steps++)
    if (HEADING.test(page.nodes[up]?.tag ?? '')) return up;
  const last = Math.min(page.nodes[node]?.last ?? node, node + 40);
  for (let down = node + 1; down <= last; down++)
    if (HEADING.test(page.nodes[down]?.tag ?? '')) return down;
  return -1;
}

/** How much a text says, in Latin letters: an ideograph says about as much as two and a half. */
export function textWeight(text: string): number {
  const start = text.length > 400 ? text.slice(0, 400) : text;
  if (!/[\u3040-\ud7af]/.test(start)) return start.length;
  const wide = start.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return start.length + wide * 1.5;
}
