import { sameEntity, type DraftParty } from './draft';
import type { MergedDraft } from './merge-drafts';

/**
 * How much more must speak for a project that only its story's other deal brings up: "the money will be used to open an office",
 * "capital spending is put at". A second project that is news names its firm in its own sentence; one that is background says "it",
 * or nothing at all. What a joint venture builds is the venture's. 0 for every other deal.
 */
export function sideProject(deal: MergedDraft, merged: readonly MergedDraft[]): number {
  const { type, parties, all } = deal;
  if (!/^(?:investment|expansion)$/.test(type)) return 0;
  const firms = parties.filter(({ role }) => role === 'investor');
  if (firms.length === 0 || firms.length < parties.length) return 0;
  const isVenture = merged.some(
    (other) => other.type === 'jv' && other.lead.score >= 2 && sharesAny(other, firms),
  );
  if (isVenture) return 1;
  const isNamed = all.some(
    ({ sentence }) =>
      !sentence.isHeadline &&
      firms.some(({ entity }) => sentence.tokens.some((token) => token.entity === entity)),
  );
  if (isNamed) return 0;
  const others = merged.filter(
    (other) =>
      other !== deal &&
      other.lead.score >= 2 &&
      other.lead.sentence.index <= deal.lead.sentence.index,
  );
  const isAside = others.some(
    (other) => !other.lead.sentence.isHeadline && sharesAny(other, firms),
  );
  return isAside ? 0.9 : others.length > 0 ? 0.5 : 0;
}

function sharesAny({ parties }: MergedDraft, firms: readonly DraftParty[]): boolean {
  return parties.some(({ entity }) => firms.some((firm) => sameEntity(firm.entity, entity)));
}
