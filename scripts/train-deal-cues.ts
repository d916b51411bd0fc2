/**
 * Writes functions/core/deal/en/loose/weights.generated.ts: the linear model that tells sentences with a deal from others by what the
 * lexicon finds in them. Logistic regression by plain gradient descent with L2 from a zero start: no seed, same input, same output.
 *
 * Run: npx tsx scripts/train-deal-cues.ts FILE.jsonl...   (the English files of data/own)
 * Stories whose text's SHA-256 ends in 0 to 5 are left out: they are kept unread for measuring.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cueExamples } from '../functions/core/deal/en/loose/cue-examples';
import { FEATURES } from '../functions/core/deal/en/loose/features';
import { readStory } from '../functions/core/deal/en/read-story';

const ROUNDS = 400;
const RATE = 0.5;
/** Chosen of 0.5, 2 and 8 by five-fold cross-validation over stories. */
const L2 = 2;
const TARGET = join(__dirname, '../functions/core/deal/en/loose/weights.generated.ts');

interface Labelled {
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly deals: readonly {
    readonly evidence?: { readonly start: number; readonly end: number } | null;
    readonly parties: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  }[];
}

interface Example {
  readonly features: readonly number[];
  readonly isDeal: boolean;
}

function readStories(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled)
    .filter(({ text }) => !/[0-5]$/.test(createHash('sha256').update(text).digest('hex')));
}

/** A sentence tells a deal where a label quotes it, or where it names two sides of one. */
function examplesOf(page: Labelled): Example[] {
  const { text, title } = page;
  const story = readStory({ text, title, lang: 'en', published: page.published ?? undefined });
  return cueExamples(story).map(({ sentence, features }) => {
    const start = story.points.fromUtf16(sentence.start);
    const end = story.points.fromUtf16(sentence.end);
    const words = text.slice(sentence.start, sentence.end);
    const isDeal = page.deals.some(({ evidence, parties }) => {
      const sides = parties.filter(({ name, aliases = [] }) =>
        [name, ...aliases].some((word) => words.includes(word)),
      );
      return (evidence && evidence.start < end && evidence.end > start) || sides.length > 1;
    });
    return { features, isDeal };
  });
}

function train(examples: readonly Example[]): number[] {
  const weights = FEATURES.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : (L2 * weight) / examples.length));
    for (const { features, isDeal } of examples) {
      const sum = features.reduce((total, i) => total + (weights[i] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (isDeal ? 1 : 0);
      for (const i of features) slope[i] = (slope[i] ?? 0) + error / examples.length;
    }
    slope.forEach((value, i) => (weights[i] = (weights[i] ?? 0) - RATE * 4 * value));
  }
  return weights;
}

const examples = process.argv.slice(2).flatMap(readStories).flatMap(examplesOf);
const weights = train(examples);
const scale = Math.max(...weights.map(Math.abs)) / 127;
const values = weights.map((weight) => Math.round(weight / scale));
writeFileSync(
  TARGET,
  `// Written by scripts/train-deal-cues.ts from the labelled stories of data/own; do not edit.
/** Weights of FEATURES in order, int8 times \`scale\`. */
export const WEIGHTS: { readonly scale: number; readonly values: readonly number[] } = {
  scale: ${scale.toFixed(6)},
  values: [${values.join(', ')}],
};
`,
);
console.log(
  `${examples.length} sentences, ${examples.filter(({ isDeal }) => isDeal).length} with a deal`,
);
if (process.env.SHOW)
  FEATURES.forEach((name, i) => console.log(name.padEnd(20), (weights[i] ?? 0).toFixed(2)));
