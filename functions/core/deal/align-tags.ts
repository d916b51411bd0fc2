import { shareFamily } from './block-keys';
import type { DealTag } from './deal';
import { partyKeys } from './name-key';
import type { TaggedDeal } from './tagged-deal';

/**
 * An article read again, perhaps by a better extractor: a tag that tells the same deal as one of the article's former
 * tags takes over that one's id, so that the deal keeps its address although a name or stage is now read otherwise.
 */
export function alignTags(former: readonly DealTag[], current: readonly DealTag[]): DealTag[] {
  const ids = new Set(current.map(({ tagId }) => tagId));
  const free = former.filter(({ tagId }) => !ids.has(tagId));
  const known = new Set(former.map(({ tagId }) => tagId));
  return dropRepeats(current).map((tag) => {
    if (known.has(tag.tagId)) return tag;
    const at = free.findIndex((old) => tellsSameDeal(old.deal, tag.deal));
    const [old] = at < 0 ? [] : free.splice(at, 1);
    return old ? { ...tag, tagId: old.tagId } : tag;
  });
}

/** Two tags of one id in one article: the first, which the tagger was surer of, stays. */
function dropRepeats(tags: readonly DealTag[]): DealTag[] {
  const seen = new Set<string>();
  return tags.filter(({ tagId }) => !seen.has(tagId) && seen.add(tagId));
}

function tellsSameDeal(old: TaggedDeal, now: TaggedDeal): boolean {
  if (!shareFamily(old.type, now.type)) return false;
  if (old.evidence.text === now.evidence.text) return true;
  const keys = new Set(old.parties.flatMap(partyKeys));
  return now.parties.some((party) => partyKeys(party).some((key) => keys.has(key)));
}
