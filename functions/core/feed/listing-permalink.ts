import { groupOf, type LinkGroup, type Member } from './listing-group';
import type { StoryLink } from './listing-links';
import type { PageFacts } from './listing-score';
import type { LinkRanges } from './listing-siblings';

/** Least share of links to the site's own pages from which those that lead elsewhere are the exception. */
const OWN_SHARE = 0.6;

/**
 * Leads a story whose headline goes to another site to its own page instead, where its item has a link to that: blogs
 * that comment on what others wrote link the headline there and put a mark (`#`, `∞`, `permalink`) beside it.
 */
export function withPermalinks(
  group: LinkGroup,
  { page, isLabel }: PageFacts,
  ranges: LinkRanges,
): LinkGroup {
  const { members } = group;
  const own = members.filter(({ link }) => link.isSameSite).length;
  if (own === members.length || own < members.length * OWN_SHARE) return group;
  const isMark = ({ text, isSameSite }: StoryLink): boolean =>
    isSameSite &&
    (!/[\p{L}\d]/u.test(text) || isLabel(text) || /^(permalink|permanent link)/i.test(text));
  const ownLink = ({ link, item }: Member): StoryLink => {
    if (link.isSameSite) return link;
    const mark = ranges.within(item, page.nodes[item]?.last ?? item).find(isMark);
    return mark ? { ...mark, heading: link.heading } : link;
  };
  return groupOf(page, [members.map(ownLink)]);
}
