// Written by scripts/train-deal-cues.ts from the labelled stories of data/own; do not edit.
/** Weights of FEATURES in order, int8 times `scale`. */
export const WEIGHTS: { readonly scale: number; readonly values: readonly number[] } = {
  scale: 0.012436,
  values: [-112, -35, -6, -18, 18, -22, 3, 30, 32, 21, -65, -10, -6, 21, 9, 20, -1, -12, 20, 1, -7, 32, 19, 27, 31, 52, 23, 19, -6, 65, 10, -35, 32, -6, 12, 66, 30, -29, 3, -20, 32, 36, 46, 40, 12, 127, -24, -30, 22, 29, -32, 21, -22, 14, -20, 11, 61, 57, -9, 71, 28, -89, 68, 72, -59, 64, -17, -25, -55, -12, 43, -2, 40, 70, 46, 72, -67, -77, -74, -20, -70, 3, -3, -93],
};
