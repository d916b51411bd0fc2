import type { Draft } from './draft';

/** How sure the rules are of a deal, 0 to 1. Weights were fitted by hand to the reliability table of the seen lists. */
export function confidenceOf(draft: Draft): number {
  const roles = new Set(draft.sides.map((one) => one.role));
  let score = 0.68 + draft.weight;
  if (roles.size >= 2) score += 0.12;
  if (draft.amounts.length > 0) score += 0.08;
  if (draft.sides.some((one) => !one.named)) score -= 0.08;
  if (draft.passage.sentence.isHeading) score -= 0.1;
  if (draft.sides.length > 5) score -= 0.1;
  return Math.round(Math.max(0.05, Math.min(0.97, score)) * 100) / 100;
}
