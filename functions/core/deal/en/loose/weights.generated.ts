// Written by scripts/train-deal-cues.ts from the labelled stories of data/own; do not edit.
/** Weights of FEATURES in order, int8 times `scale`. */
export const WEIGHTS: { readonly scale: number; readonly values: readonly number[] } = {
  scale: 0.012880,
  values: [-124, -36, 0, -11, 20, -23, -1, 29, 27, 26, -56, -4, 21, 13, 11, 17, -3, -6, 10, -1, -4, 23, 25, 19, 19, 44, 24, 13, -7, 67, 10, -32, 34, -6, 13, 67, 28, -25, -1, -20, 30, 36, 36, 40, 17, 127, -24, -31, 28, 29, -33, 12, -21, 14, -20, 10, 67, 63, -11, 60, 27, -86, 60, 69, -55, 56, -17, -23, -53, -10, 38, 0, 40, 58, 41, 67, -67, -75, -71, 0, -69, 3, -2, -88],
};
