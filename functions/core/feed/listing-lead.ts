import { groupOf, type LinkGroup } from './listing-group';
import type { StoryLink } from './listing-links';
import type { PageFacts } from './listing-score';
import type { LinkRanges } from './listing-siblings';
import { stampsWithin } from './listing-stamp';

/** So many elements before a list are looked at, and so many stories of one of them may lead the list. */
const [BEFORE, MOST] = [3, 3];

/**
 * Adds the lead story (or a few) that a page shows larger, just above the list and made differently: a dated heading
 * with a link, in an element beside the list or beside its first item. Only for lists of dated headings, whose
 * stories can be told from other things by that.
 */
export function withLead(facts: PageFacts, group: LinkGroup, ranges: LinkRanges): LinkGroup {
  const { nodes } = facts.page;
  const [first] = group.members;
  if (!first || !isDatedHeadings(facts, group)) return group;
  const parent = nodes[first.item]?.parent ?? -1;
  const elements = [
    ...before(nodes, first.item, parent),
    ...before(nodes, parent, nodes[parent]?.parent ?? -1),
  ];
  const lead = elements.flatMap((element) => leadIn(facts, ranges, element, first.link));
  if (lead.length === 0) return group;
  return groupOf(facts.page, [group.members.map(({ link }) => link), lead]);
}

function isDatedHeadings(facts: PageFacts, { members }: LinkGroup): boolean {
  const alike = members.filter(({ link, item }) => link.heading >= 0 && isDated(facts, item));
  return members.length > 0 && alike.length >= members.length * 0.8;
}

/** The nearest elements before one among the children of its parent, nearest last. */
function before(nodes: PageFacts['page']['nodes'], node: number, parent: number): number[] {
  if (parent < 0 || nodes[parent]?.tag === 'html') return [];
  const found: number[] = [];
  for (let i = parent + 1; i < node; i = (nodes[i]?.last ?? i) + 1) found.push(i);
  return found.slice(-BEFORE);
}

function leadIn(
  facts: PageFacts,
  ranges: LinkRanges,
  element: number,
  { isSameSite }: StoryLink,
): readonly StoryLink[] {
  if (!isDated(facts, element)) return [];
  const found = ranges
    .within(element, facts.page.nodes[element]?.last ?? element)
    .filter(({ heading, text, node, ...link }) => {
      const region = facts.regions[node];
      if (region === 'aside' || region === 'chrome') return false;
      return heading >= 0 && text !== '' && !facts.isLabel(text) && link.isSameSite === isSameSite;
    });
  return new Set(found.map(({ key }) => key)).size <= MOST ? found : [];
}

function isDated({ page, stamps }: PageFacts, node: number): boolean {
  const { textStart = 0, textEnd = 0 } = page.nodes[node] ?? {};
  return stampsWithin(stamps, textStart, textEnd).some(({ rank }) => rank >= 3);
}
