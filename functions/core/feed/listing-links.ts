import { nodeText, oneLine, type ListingPage } from './listing-page';
import { readUrl, urlKey } from './listing-url';

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
}

const HEADING = /^h[1-6]$/;
/** Links that name the kind of thing they lead to, not a story. */
const AUXILIARY_REL = /\b(tag|author|category|license|nofollow external|prev|next|search)\b/;
const AUXILIARY_PATH =
  /\/(tags?|categor(y|ies|ia|ie)|kategorie|authors?|autor(es)?|users?|profiles?|members?|login|signin|signup|register|search|topics?|subscribe|feed|rss|about|contact|privacy|terms|cart|wp-login\.php)(\/[^/]*)?\/?$/i;
const NUMBERED = /^[\d\s.,«»<>‹›…|-]*$/;

/**
 * Links of a page that may be those of a story: to another page, over HTTP, with an address and text of their own.
 *
 * @param base Address that relative links are read against.
 */
export function storyLinks(page: ListingPage, base: string, self: string): StoryLink[] {
  const found: StoryLink[] = [];
  const here = { key: urlKey(self), site: siteOf(self) };
  page.nodes.forEach(({ tag, element }, node) => {
    const { href, rel = '' } = element.attribs;
    if (tag !== 'a' || href === undefined || AUXILIARY_REL.test(rel)) return;
    const url = readUrl(href, base);
    if (url === null) return;
    const key = urlKey(url);
    if (key === here.key || isAuxiliary(url)) return;
    const text = nodeText(page, node);
    if (NUMBERED.test(text) && text !== '') return;
    const heading = headingOf(page, node);
    found.push({ node, url, key, text, heading, isSameSite: siteOf(url) === here.site });
  });
  return found;
}

function isAuxiliary(url: string): boolean {
  const { pathname, hash, search } = new URL(url);
  if (/^#(comments?|respond|disqus_thread|reply)/.test(hash)) return true;
  if (/[?&](replytocom|share|cat|tag|author)=/.test(search) && pathname.length < 3) return true;
  return pathname === '/' && search === '' ? true : AUXILIARY_PATH.test(pathname.slice(-200));
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

/** Registrable part of a host, near enough: its last two labels, three where those are short (`co.uk`, `gov.cn`). */
export function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const [second = '', first = ''] = labels.slice(-2);
  const isShort = first.length === 2 && second.length <= 3;
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** How much a text says, in Latin letters: an ideograph says about as much as two and a half. */
export function textWeight(text: string): number {
  const line = oneLine(text).slice(0, 400);
  const wide = line.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return line.length + wide * 1.5;
}
