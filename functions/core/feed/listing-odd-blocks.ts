import { groupOf, type LinkGroup } from './listing-group';
import type { StoryLink } from './listing-links';
import { lookAt, type GroupLook, type PageFacts } from './listing-score';

/** Least share of the main block's headline weight that another block of the same list has. */
const LEAST_WEIGHT = 0.4;

/**
 * Leaves out of a group the blocks that are not of its kind: pages laid out in plain tables or bare lists reach menu,
 * stories and pager by the same path. The block with the most text sets the measure; others must have headlines of a
 * like length, and dates where it has.
 */
export function withoutOddBlocks(facts: PageFacts, group: LinkGroup): LinkGroup {
  const blocks = blocksOf(facts, group);
  if (blocks.length < 2) return group;
  const looked = blocks.map((links) => ({
    links,
    look: lookAt(facts, groupOf(facts.page, [links])),
  }));
  const main = looked.reduce((best, block) => (bulk(block.look) > bulk(best.look) ? block : best));
  const kept = looked.filter(({ look }) => isAlike(look, main.look));
  if (kept.length === looked.length) return group;
  return groupOf(facts.page, [kept.flatMap(({ links }) => links)]);
}

/** The links by the parent that their items share. */
function blocksOf({ page }: PageFacts, { members }: LinkGroup): StoryLink[][] {
  const blocks = new Map<number, StoryLink[]>();
  for (const { link, item } of members) {
    const parent = page.nodes[item]?.parent ?? -1;
    const block = blocks.get(parent);
    if (block) block.push(link);
    else blocks.set(parent, [link]);
  }
  return [...blocks.values()];
}

const bulk = ({ titleWeight, count, dated }: GroupLook): number =>
  titleWeight * count * (1 + dated);

function isAlike(look: GroupLook, main: GroupLook): boolean {
  if (look.titleWeight < main.titleWeight * LEAST_WEIGHT) return false;
  return main.dated < 0.8 || look.dated >= 0.5;
}
