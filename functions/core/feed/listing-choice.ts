import { withBlocks, type ScoredGroup } from './listing-blocks';
import { groupLinks, type LinkGroup } from './listing-group';
import type { StoryLink } from './listing-links';
import { proseOutside } from './listing-prose';
import { lookAt, scoreOf, type PageFacts } from './listing-score';
import { withPermalinks } from './listing-permalink';
import { withLead } from './listing-lead';
import { withoutOddBlocks } from './listing-odd-blocks';
import { LinkRanges, withSiblings } from './listing-siblings';
import type { Signatures } from './listing-signature';

/**
 * The links of the page's main list with their items, or null where the page holds none: no group looks like a list
 * of stories, or the page tells a story itself and its links only go on from there.
 */
export function chooseList(
  facts: PageFacts,
  links: readonly StoryLink[],
  signatures: Signatures,
  url: URL,
): LinkGroup | null {
  const scored =
    bestFirst(scoredGroups(facts, links, signatures.byClass)) ??
    bestFirst(scoredGroups(facts, links, signatures.byEnd()));
  const best = scored?.[0];
  if (!scored || !best || isErrorPage(facts) || tellsStory(facts, scored)) return null;
  const even = withoutOddBlocks(facts, best.group);
  const ranges = new LinkRanges(links);
  const siblings = withSiblings(facts, even, ranges, signatures);
  const all = withLead(facts, withPermalinks(siblings, facts, ranges), ranges);
  const isHome = /^\/(index\.\w+)?$/.test(url.pathname);
  const again = { ...best, group: all };
  return withBlocks(facts.page, again, scored.slice(1), signatures, isHome);
}

/** The groups with the first that is a list moved to the front, or null where none is. */
function bestFirst(scored: readonly ScoredGroup[]): readonly ScoredGroup[] | null {
  const best = scored.find(isList);
  return best ? [best, ...scored.filter((group) => group !== best)] : null;
}

/** All groups of a page by one kind of path, the likeliest first. */
export function scoredGroups(
  facts: PageFacts,
  links: readonly StoryLink[],
  paths: readonly number[],
): ScoredGroup[] {
  return groupLinks(facts.page, links, paths)
    .map((group) => {
      const look = lookAt(facts, group);
      return { group, look, score: scoreOf(look) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Far below the least list that was met, so that a short one on a plain page is not lost. */
const LEAST_SCORE = 12;

/**
 * Whether a group is a list of stories and no menu: it has dates, headings or summaries, or else headlines and
 * addresses that only stories have. Two links alone must be dated. Of the development pages the least list scores 32;
 * menus that have none of these reach 27.
 */
function isList({ look, score }: ScoredGroup): boolean {
  const isBeside = look.region === 'aside' || look.region === 'chrome';
  if (look.count < 3) return look.dated === 1 && !isBeside && score >= LEAST_SCORE;
  if (isBeside) return score >= 2 * LEAST_SCORE && look.dated >= 0.5;
  if (look.dated >= 0.3) return score >= LEAST_SCORE;
  // Without dates it may be what an article links to behind its end: those reach 13.
  if (look.headed >= 0.5 || look.bodyWeight >= 60) return score >= 1.25 * LEAST_SCORE;
  return score >= 1.5 * LEAST_SCORE && look.titleWeight >= 28 && look.storyLike >= 0.5;
}

/** What servers and templates put into the title of a page that is not there; a bare number may be news ("500 jobs"). */
const ERROR_TITLES: readonly RegExp[] = [
  /^\W*(error\W*)?(40[34]|50[0-4])\W*$/i,
  /\b(40[34]|50[0-4])\b\W{0,4}(error|not found|forbidden|page|internal|bad gateway|service|页面|頁面|找不到|未找到|错误)/i,
  /\berror\W{0,3}(40[34]|50[0-4])\b/i,
  /\b(page|file|url|site) (was |could )?not (be )?found\b|^not found\b|^access denied|页面不存在|页面未找到|无法访问|頁面不存在|seite nicht gefunden|page introuvable|página no encontrada/i,
];

function isErrorPage({ page }: PageFacts): boolean {
  const title = page.title.slice(0, 200);
  return ERROR_TITLES.some((form) => form.test(title));
}

/**
 * Whether the page is that of one story, by the prose outside the list's items and its share of the list's own text.
 * Measured on 29 listing and 129 article pages: lists have up to 350 characters of such prose (622 once), articles
 * hardly ever under 450; what pages declare of themselves lowers the bar but does not decide, since templates
 * declare lists to be articles too.
 */
function tellsStory({ page, regions }: PageFacts, scored: readonly ScoredGroup[]): boolean {
  const lists = scored.filter((group, i) => i === 0 || isAnotherList(group, scored[0]));
  const prose = proseOutside(
    page,
    regions,
    lists.map(({ group }) => group),
  );
  const share = prose / listSize(page, scored[0]?.group ?? { members: [] });
  return declaresArticle(page) ? prose >= 350 && share >= 0.2 : prose >= 700 && share >= 0.6;
}

/** A home page has several lists, and the summaries of one are no story beside another. */
function isAnotherList({ look, score }: ScoredGroup, best: ScoredGroup | undefined): boolean {
  return score >= (best?.score ?? 0) * 0.2 && look.inProse < 0.3 && look.titleWeight >= 18;
}

function listSize({ nodes }: PageFacts['page'], { members }: LinkGroup): number {
  const sizes = members.map(
    ({ item }) => (nodes[item]?.textEnd ?? 0) - (nodes[item]?.textStart ?? 0),
  );
  return sizes.reduce((sum, size) => sum + Math.min(size, 3000), 1);
}

function declaresArticle({ nodes }: PageFacts['page']): boolean {
  return nodes.some(({ tag, element: { attribs } }) => {
    if (tag !== 'meta') return false;
    const name = attribs.property ?? attribs.name;
    return (
      name === 'article:published_time' || (name === 'og:type' && attribs.content === 'article')
    );
  });
}
