import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggedDeal } from '../../functions/core/deal/tagged-deal';
import { readPage, storyTexts, tagPlainText, tagStory } from '../../functions/core/pipeline';
import { CodePoints } from '../../functions/core/text/code-points';

/** The page that started the project: two stories, four deals, all of them talks or proposals. */
const RETOLD = join(__dirname, '../../lib/local/publisher/sites/harbin-weekly/index.html');
const ORIGINAL = join(__dirname, '../../../shared/data/deals-dev.jsonl');

const EXPECTED = [
  ['jv', 'talks', 'Aviation Industry Corp=partner', 'Embraer=partner', 'Harbin=host'],
  ['investment', 'proposed', 'Harbin=host', 'Loongs Investment=investor'],
  ['partnership', 'talks', 'DHgate=partner', 'Harbin=host'],
  ['investment', 'talks', 'Harbin=host', 'Rongbaozhai=investor'],
].sort();

const SHORT_NAMES = [
  'Aviation Industry Corp',
  'DHgate',
  'Embraer',
  'Harbin',
  'Loongs Investment',
  'Rongbaozhai',
];

function shape(deal: TaggedDeal): string[] {
  const parties = deal.parties.map(
    ({ name, role }) => `${SHORT_NAMES.find((short) => name.startsWith(short)) ?? name}=${role}`,
  );
  return [deal.type, deal.stage, ...parties.sort()];
}

function expectFoundingDeals(deals: readonly TaggedDeal[], text: string): void {
  expect(deals.map(shape).sort()).toEqual(EXPECTED);
  const points = new CodePoints(text);
  for (const deal of deals) {
    expect(deal.location).toMatchObject({ city: 'Harbin', country: 'CN' });
    expect(deal.amounts).toEqual([]);
    expect(points.slice(deal.evidence.start, deal.evidence.end)).toBe(deal.evidence.text);
  }
}

describe('the founding page', () => {
  it('gives two stories and four deals as retold in HTML', () => {
    const page = readPage(readFileSync(RETOLD), { now: '2026-11-24T00:00:00Z' });
    const stories = storyTexts(page);
    expect(stories.map(({ title }) => title)).toEqual([
      'Harbin comes home from Beijing with a bundle of project deals',
      'More childcare services for Harbin',
    ]);
    const [first, second] = stories.map(({ text, title }) =>
      tagStory({ text, title, published: '2015-09-02' }),
    );
    expectFoundingDeals(first?.deals ?? [], stories[0]?.text ?? '');
    expect(second?.deals).toEqual([]);
  });

  const original = existsSync(ORIGINAL) ? it : it.skip;
  original(
    'gives two stories and four deals in the original, read in place (skipped where it is absent)',
    () => {
      const [line = ''] = readFileSync(ORIGINAL, 'utf8').split('\n', 1);
      const { text, title, published } = JSON.parse(line) as {
        text: string;
        title: string;
        published: string;
      };
      const tags = tagPlainText({ text, title, published, lang: 'en' });
      expect(tags.stories).toHaveLength(2);
      expectFoundingDeals(tags.deals, text);
      expect(
        tags.deals.every(({ evidence }) => evidence.end <= (tags.stories[1]?.start ?? 0)),
      ).toBe(true);
    },
  );
});
