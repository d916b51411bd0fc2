import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scorePages, type DealScores } from './deal-scores';
import { readLines, readRecorded, READERS, type RecordedStory } from './recorded-replies';

/** Answers of a capable model to the product's own prompts; origin.md says whose and how they were had. */
const FILE = join(__dirname, '../fixtures/model/recorded/input.jsonl');
const isThere = existsSync(FILE);
if (!isThere) console.warn('model.test: no recorded answers of a model; skipped');

describe('quality of a model’s recorded answers after verification', () => {
  const scores = (): Record<(typeof READERS)[number], DealScores> => {
    const stories = readLines<RecordedStory>(FILE);
    const byId = new Map(stories.map((story) => [story.page.id, story]));
    const pages = stories.map(({ page }) => page);
    const entries = READERS.map((reader) => [
      reader,
      scorePages(pages, ({ id }) => readRecorded(byId.get(id) as RecordedStory, reader).deals),
    ]);
    return Object.fromEntries(entries) as ReturnType<typeof scores>;
  };

  (isThere ? it : it.skip)('stands beside the rules on the same stories', () => {
    const { rules, model, product } = scores();
    const line = ({ detection, deals, type, stage }: DealScores) =>
      [detection, deals, type, stage].map((score) => score.toFixed(3)).join('  ');
    console.info(
      `           story  deals  type   stage\nrules    ${line(rules)}\nmodel    ${line(model)}\nproduct  ${line(product)}`,
    );
    expect([rules, model, product].map(({ evidenceExact }) => evidenceExact)).toEqual([1, 1, 1]);
    expect(model.deals).toBeGreaterThanOrEqual(rules.deals);
    expect(product.deals).toBeGreaterThanOrEqual(rules.deals);
  });
});
