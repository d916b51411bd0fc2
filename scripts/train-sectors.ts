/**
 * Writes functions/core/sector/term-weights.generated.json: how far each lexicon term can be trusted to mean its sector, counted on
 * the project's own labelled stories. A term's reliability is the share of stories with it that have the sector, drawn towards the
 * mean of its level and sector by PULL pseudo-counts, so that one story moves little. Counting only: no seed, same input, same output.
 *
 * Run: npx tsx scripts/train-sectors.ts FILE.jsonl...   (the files of data/own)
 * Stories whose text's SHA-256 ends in 0 to 5 are left out: they are kept unread for measuring.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gainsOf } from '../functions/core/sector/score-sectors';
import type { Vote } from '../functions/core/sector/sector-terms';
import { LEVELS } from '../functions/core/sector/term-weights';
import type { TaggedDeal } from '../functions/core/deal/tagged-deal';
import { SECTORS } from '../functions/core/text/sectors';

const PULL = { term: 4, sector: 20 };
/** What a story of the other mode (with or without deals) counts. */
const OTHER_MODE = 0.3;
/** Weights are whole numbers of this fraction, so that they fit a byte. */
const UNIT = 40;
/** The most that terms of each level may count: a plain word that the training stories know well is a plain word elsewhere. */
const MOST = [127 / UNIT, 1.8, 0.5] as const;
const TARGET = join(__dirname, '../functions/core/sector/term-weights.generated.json');

interface Story {
  readonly text: string;
  readonly lang: string;
  readonly sectors: readonly string[];
  readonly deals: readonly TaggedDeal[];
}
type Count = [good: number, all: number];
type Counts = Map<string, Count>;

const levels = new Map<string, number>(); // of each "term|sector"
const stories = process.argv.slice(2).flatMap(readStories);
const counts = [
  countTerms(stories.filter(({ deals }) => deals.length > 0)),
  countTerms(stories.filter(({ deals }) => deals.length === 0)),
] as const;
const modes = [weights(counts[0], counts[1]), weights(counts[1], counts[0])];
const generatedBy = 'scripts/train-sectors.ts from the labelled stories of data/own';
writeFileSync(
  TARGET,
  JSON.stringify({ generatedBy, unit: UNIT, stories: stories.length, modes }) + '\n',
);
console.log(`${stories.length} stories, ${JSON.stringify(modes).length} bytes`);

function readStories(file: string): Story[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => asStory(JSON.parse(line) as Record<string, unknown>))
    .filter(({ text }) => !/[0-5]$/.test(createHash('sha256').update(text).digest('hex')));
}

/** A labelled story with its gold deals as the tagger would give them, as far as sectors look at them. */
function asStory(record: Record<string, unknown>): Story {
  const story = record as unknown as Story & { deals: (TaggedDeal & { aliases?: string[] })[] };
  const deals = story.deals.map((deal) => ({
    ...deal,
    stageEvidence: deal.evidence,
    amounts: [],
    parties: deal.parties.map((party) => ({ ...party, aliases: party.aliases ?? [] })),
  }));
  return { ...story, deals };
}

/** By "term|sector", "*level" and "*level|sector": stories that have it, each by how much the term counts there. */
function countTerms(list: readonly Story[]): Counts {
  const counted: Counts = new Map();
  for (const { text, lang, sectors, deals } of list) {
    const best = new Map<string, { gain: number; vote: Vote }>();
    const { topic, byDeal } = gainsOf({ text, lang }, deals);
    for (const { term, votes, gain } of deals.length > 0 ? byDeal.flat() : topic)
      for (const vote of votes) {
        const key = `${term}|${vote.sector}`;
        if ((best.get(key)?.gain ?? 0) < gain) best.set(key, { gain: Math.min(1, gain), vote });
      }
    for (const [key, { gain, vote }] of best) {
      const level = LEVELS.indexOf(vote.weight);
      levels.set(key, level);
      const good = sectors.includes(SECTORS[vote.sector] ?? '');
      for (const name of [key, `*${level}`, `*${level}|${vote.sector}`]) {
        const count = counted.get(name) ?? [0, 0];
        counted.set(name, [count[0] + (good ? gain : 0), count[1] + gain]);
      }
    }
  }
  return counted;
}

function weights(own: Counts, other: Counts): { priors: number[][]; terms: string } {
  const prior = (level: number): number => smooth(own.get(`*${level}`) ?? [0, 0], 1 / 3, 3);
  const priors = LEVELS.map((_, level) =>
    SECTORS.map((_label, sector) =>
      smooth(own.get(`*${level}|${sector}`) ?? [0, 0], prior(level), PULL.sector),
    ),
  );
  const terms: string[] = [];
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    if (key.startsWith('*')) continue;
    const [term = '', sector = ''] = key.split('|');
    const level = levels.get(key) ?? 1;
    const a: Count = own.get(key) ?? [0, 0];
    const b: Count = other.get(key) ?? [0, 0];
    const count: Count = [a[0] + OTHER_MODE * b[0], a[1] + OTHER_MODE * b[1]];
    const weight = toWeight(smooth(count, priors[level]?.[Number(sector)] ?? 0, PULL.term), level);
    if (weight !== toWeight(priors[level]?.[Number(sector)] ?? 0, level))
      terms.push(`${term}|${sector}|${weight}`);
  }
  return {
    priors: priors.map((row, level) => row.map((prior) => toWeight(prior, level))),
    terms: terms.sort().join(';'),
  };
}

function smooth([good, all]: Count, prior: number, pull: number): number {
  return (good + pull * prior) / (all + pull);
}

/** The power makes reliable terms stand out; 1.5 was best of 1, 1.2, 1.5 and 2 in five-fold cross-validation. */
function toWeight(reliability: number, level: number): number {
  return Math.round(Math.min(4 * reliability ** 1.5, MOST[level] ?? 0) * UNIT);
}
