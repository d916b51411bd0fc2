import { shortHash } from '../text/short-hash';
import { shareFamily } from './block-keys';
import type { DealTag } from './deal';
import { partyKeys } from './name-key';
import { compareFacets } from './tag-ids';

/**
 * An article read again, perhaps by a better extractor: a tag that tells the same deal as one of the article's former
 * tags takes over that one's id, so that the deal keeps its address although a name or stage is now read otherwise. Of
 * several that it may tell, the likest: two orders of the same sides keep their ids by their sums and places.
 */
export function alignTags(former: readonly DealTag[], current: readonly DealTag[]): DealTag[] {
  const tags = dropRepeats(current);
  const heirs = findHeirs(former, tags);
  const taken = new Set(heirs.values());
  return tags.map((tag) => {
    const heir = heirs.get(tag.tagId);
    if (heir !== undefined) return { ...tag, tagId: heir };
    // The id of sides that tell another deal of theirs now stays with that deal.
    return taken.has(tag.tagId) ? { ...tag, tagId: shortHash(`${tag.tagId}\nnew`) } : tag;
  });
}

/** Two tags of one id in one article: the first, which the tagger was surer of, stays. */
function dropRepeats(tags: readonly DealTag[]): DealTag[] {
  const seen = new Set<string>();
  return tags.filter(({ tagId }) => !seen.has(tagId) && seen.add(tagId));
}

/** The former id of each new tag that tells a former tag's deal; the likest pairs first, each tag once. */
function findHeirs(former: readonly DealTag[], current: readonly DealTag[]): Map<string, string> {
  const news = current.map(withKeys);
  const pairs = former
    .map(withKeys)
    .flatMap((old) => news.map((now) => ({ old, now, likeness: likeness(old, now) })));
  const heirs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, now } of pairs
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)) {
    if (heirs.has(now.tag.tagId) || taken.has(old.tag.tagId)) continue;
    heirs.set(now.tag.tagId, old.tag.tagId);
    taken.add(old.tag.tagId);
  }
  return heirs;
}

interface Keyed {
  readonly tag: DealTag;
  readonly keys: ReadonlySet<string>;
}

const withKeys = (tag: DealTag): Keyed => ({
  tag,
  keys: new Set(tag.deal.parties.flatMap(partyKeys)),
});

/** 0 where they cannot tell one deal; more for each name, sum or place that they share. */
function likeness(old: Keyed, now: Keyed): number {
  const [a, b] = [old.tag.deal, now.tag.deal];
  if (!shareFamily(a.type, b.type)) return 0;
  const isSameSentence = a.evidence.text === b.evidence.text;
  const shared = [...now.keys].filter((key) => old.keys.has(key)).length;
  if (!isSameSentence && shared === 0) return 0;
  const { agree, differ } = compareFacets(a, b);
  const isSameId = old.tag.tagId === now.tag.tagId;
  // Never 0: an article that raises a bid tells the same deal.
  return (
    10 +
    2 * Math.min(shared, 3) +
    (isSameId ? 1 : 0) +
    (isSameSentence ? 2 : 0) +
    agree -
    2 * differ
  );
}
