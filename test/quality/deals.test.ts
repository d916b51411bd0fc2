import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scorePages, type DealScores, type LabelledPage } from './deal-scores';
import { readWrittenSentences } from './written-sentences';

/** Labelled pages beside the project. Pages whose sha256 of the text begins the kept-aside half (0-5 at its end) are left out. */
const DATA = path.resolve(__dirname, '../../../shared/data');

const FIXTURES = path.resolve(__dirname, '../fixtures/deal');

interface Floor {
  readonly detection: number;
  readonly falseAlarms: number;
  readonly deals: number;
  readonly type: number;
  readonly stage: number;
}

/** Floors on what the project wrote itself. */
const OWN_FLOORS: readonly (Floor & {
  readonly name: string;
  readonly pages: () => LabelledPage[];
})[] = [
  {
    name: 'written stories',
    pages: () =>
      readFileSync(path.join(FIXTURES, 'written-stories/input.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as LabelledPage),
    detection: 0.88,
    falseAlarms: 0.18,
    deals: 0.8,
    type: 0.77,
    stage: 0.7,
  },
  {
    name: 'written sentences',
    pages: () =>
      readWrittenSentences(
        readFileSync(path.join(FIXTURES, 'written-sentences/input.tsv'), 'utf8'),
      ),
    detection: 0.8,
    falseAlarms: 0.1,
    deals: 0.78,
    type: 0.78,
    stage: 0.78,
  },
];

/** Floors on the English pages that may be read; one falls only in its own commit, with the reason. */
const FLOORS = [
  {
    name: 'deals-dev, English',
    files: ['deals-dev.jsonl'],
    detection: 0.93,
    falseAlarms: 0.12,
    deals: 0.8,
    type: 0.9,
    stage: 0.84,
  },
  {
    name: 'own, English',
    files: ['own/en.jsonl', 'own/en-2.jsonl', 'own/en-3.jsonl'],
    detection: 0.88,
    falseAlarms: 0.12,
    deals: 0.78,
    type: 0.78,
    stage: 0.7,
  },
];

function openPages(files: readonly string[]): LabelledPage[] {
  return files.flatMap((file) =>
    readFileSync(path.join(DATA, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LabelledPage)
      .filter(
        ({ lang, text }) =>
          lang === 'en' && !/[0-5]$/.test(createHash('sha256').update(text).digest('hex')),
      ),
  );
}

describe('quality of English deals', () => {
  for (const floor of OWN_FLOORS)
    it(floor.name, () => expectAbove(scorePages(floor.pages()), floor), 60_000);
  for (const floor of FLOORS) {
    const isThere = floor.files.every((file) => existsSync(path.join(DATA, file)));
    if (!isThere) console.warn(`deals.test: ${floor.name} is not beside the project; skipped`);
    (isThere ? it : it.skip)(floor.name, () =>
      expectAbove(scorePages(openPages(floor.files)), floor),
    );
  }
});

function expectAbove(scores: DealScores, floor: Floor): void {
  expect(scores.evidenceExact).toBe(1);
  expect(scores.detection).toBeGreaterThanOrEqual(floor.detection);
  expect(scores.falseAlarms).toBeLessThanOrEqual(floor.falseAlarms);
  expect(scores.deals).toBeGreaterThanOrEqual(floor.deals);
  expect(scores.type).toBeGreaterThanOrEqual(floor.type);
  expect(scores.stage).toBeGreaterThanOrEqual(floor.stage);
}
