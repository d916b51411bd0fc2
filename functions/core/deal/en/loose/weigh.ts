import { WEIGHTS } from './weights.generated';

/** How likely a sentence with these features tells a deal, 0 to 1: logistic over int8 weights. */
export function probability(features: readonly number[]): number {
  let sum = 0;
  for (const i of features) sum += WEIGHTS.values[i] ?? 0;
  return 1 / (1 + Math.exp(-sum * WEIGHTS.scale));
}
