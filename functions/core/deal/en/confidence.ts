import type { MergedDraft } from './merge-drafts';

/** How likely the deal is one, 0 to 1. */
export function dealConfidence(deal: MergedDraft): number {
  const { lead, all, parties } = deal;
  const evidence =
    lead.score -
    2 +
    Math.min(all.length - 1, 3) * 0.25 +
    Math.min(parties.length, 3) * 0.2 +
    (lead.money ? 0.3 : 0);
  // Fitted on the project's own labelled stories: four in five are right where little speaks for a deal, nine in ten where much does.
  // What no frame reads is right less often on stories that nobody has tuned to.
  const doubt = (lead.sentence.isHeadline ? 0.1 : 0) + (lead.trigger === 'loose' ? 0.06 : 0);
  const value = 0.7 + 0.115 * evidence - doubt;
  return round(Math.min(0.95, Math.max(0.5, value)));
}

/** How likely single fields are right. */
export function fieldConfidence(deal: MergedDraft, hasAmount: boolean): Record<string, number> {
  const base = dealConfidence(deal);
  return {
    type: round(base * 0.95),
    stage: round(base * 0.8),
    parties: round(base * 0.8),
    location: round(base * 0.75),
    ...(hasAmount ? { amounts: round(base * 0.9) } : {}),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
