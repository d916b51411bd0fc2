import { groupOf, type LinkGroup, type Member } from './listing-group';
import { textWeight, type StoryLink } from './listing-links';
import type { Signatures } from './listing-signature';
import type { PageFacts } from './listing-score';
import { stampsWithin } from './listing-stamp';

/** Links in page order, for ranges of nodes. */
export class LinkRanges {
  constructor(private readonly links: readonly StoryLink[]) {}

  /** The first links between two nodes, both included; at most two hundred, so that bad nesting does not add up. */
  within(first: number, last: number): readonly StoryLink[] {
    const at = this.lowerBound(first);
    return this.links.slice(at, Math.min(at + 200, this.lowerBound(last + 1)));
  }

  private lowerBound(node: number): number {
    let [low, high] = [0, this.links.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.links[middle]?.node ?? 0) < node) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Adds to a group the siblings of its items that were left out because their markup differs a little (a first item
 * with a picture, a row with another class): same parent, same tag, and a link that could be a headline.
 */
export function withSiblings(
  facts: PageFacts,
  group: LinkGroup,
  ranges: LinkRanges,
  { byTag }: Signatures,
): LinkGroup {
  const { nodes } = facts.page;
  const items = new Set(group.members.map(({ item }) => item));
  const parents = new Map<number, Member[]>();
  for (const member of group.members) {
    const parent = nodes[member.item]?.parent ?? -1;
    parents.set(parent, [...(parents.get(parent) ?? []).slice(0, 1), member]);
  }
  const areDated = shareDated(facts, group) >= 0.9;
  const added: StoryLink[] = [];
  for (const [parent, [example, second]] of parents) {
    if (parent < 0 || !example || !second) continue;
    const tag = nodes[example.item]?.tag;
    for (let i = parent + 1; i <= (nodes[parent]?.last ?? -1); i = (nodes[i]?.last ?? i) + 1) {
      if (nodes[i]?.tag !== tag || items.has(i) || (areDated && !isDated(facts, i))) continue;
      const link = headlineIn(facts, ranges.within(i, nodes[i]?.last ?? i), example, byTag);
      if (link) added.push(link);
    }
  }
  if (added.length === 0) return group;
  return groupOf(facts.page, [group.members.map(({ link }) => link), added]);
}

function shareDated(facts: PageFacts, { members }: LinkGroup): number {
  return members.filter(({ item }) => isDated(facts, item)).length / (members.length || 1);
}

function isDated({ page, stamps }: PageFacts, node: number): boolean {
  const { textStart = 0, textEnd = 0 } = page.nodes[node] ?? {};
  return stampsWithin(stamps, textStart, textEnd).length > 0;
}

/** The link of a sibling that is made like the example's: in a heading where that is, else by the same path of tags. */
function headlineIn(
  { isLabel, page, stamps }: PageFacts,
  links: readonly StoryLink[],
  example: Member,
  byTag: readonly number[],
): StoryLink | undefined {
  const isHeadline = ({ text, isSameSite }: StoryLink): boolean =>
    text !== '' && !isLabel(text) && (isSameSite || !example.link.isSameSite);
  const found = links.slice(0, 50).filter(isHeadline);
  if (example.link.heading >= 0) return found.find(({ heading }) => heading >= 0);
  const alike = found.find(({ node }) => byTag[node] === byTag[example.link.node]);
  if (alike) return alike;
  const first = found.find(({ text }) => textWeight(text) >= 15);
  const { textStart = 0, textEnd = 0 } = page.nodes[first?.node ?? -1] ?? {};
  return first && stampsWithin(stamps, textStart, textEnd + 60).length > 0 ? first : undefined;
}
