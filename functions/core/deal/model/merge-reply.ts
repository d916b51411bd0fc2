import { shareFamily } from '../block-keys';
import { partyKeys } from '../name-key';
import type { TaggedDeal } from '../tagged-deal';
import { SURE } from './is-unsure';
import type { VerifiedDeal, VerifiedReply } from './verify-reply';

/** A deal of a story that a model was asked about, and who found it. */
export type AnsweredDeal<Rules extends TaggedDeal> =
  | { readonly by: 'rules'; readonly deal: Rules }
  | { readonly by: 'model'; readonly deal: VerifiedDeal };

/**
 * One list of what the rules and a verified reply say of a story, in the order of the text. What the rules are sure of stands as they
 * have it. What they doubt gives way to the model's deals; but where part of the reply fell, a doubted deal goes only if the model
 * tells it too: a reply that cannot be trusted in one thing takes no news away.
 */
export function mergeReply<Rules extends TaggedDeal>(
  rules: readonly Rules[],
  reply: VerifiedReply,
): AnsweredDeal<Rules>[] {
  const left = new Set(reply.deals);
  const stands = (deal: TaggedDeal): boolean => {
    const told = nearestOf(deal, left);
    if (deal.confidence >= SURE) {
      if (told) left.delete(told);
      return true;
    }
    return reply.fallen > 0 && !told;
  };
  const kept = [...rules].sort((a, b) => b.confidence - a.confidence).filter(stands);
  const merged: AnsweredDeal<Rules>[] = [
    ...kept.map((deal) => ({ by: 'rules' as const, deal })),
    ...[...left].map((deal) => ({ by: 'model' as const, deal })),
  ];
  return merged.sort((a, b) => a.deal.evidence.start - b.deal.evidence.start);
}

/** The model's deal that tells the same: of a kin type, in the same sentence or with a party in common; the one with the most. */
function nearestOf(deal: TaggedDeal, others: ReadonlySet<VerifiedDeal>): VerifiedDeal | undefined {
  const keys = new Set(deal.parties.flatMap(partyKeys));
  let best: VerifiedDeal | undefined;
  let most = 0;
  for (const other of others) {
    if (!shareFamily(deal.type, other.type)) continue;
    const common = other.parties.filter((party) => partyKeys(party).some((key) => keys.has(key)));
    const isSameSentence = other.evidence.start === deal.evidence.start;
    const score = 2 * common.length + (isSameSentence ? 1 : 0);
    if (score > most) [best, most] = [other, score];
  }
  return best;
}
