import fc from 'fast-check';
import type { Role } from '../../../../functions/core/deal/labels';
import type { TaggedDeal } from '../../../../functions/core/deal/tagged-deal';
import { tagSectors } from '../../../../functions/core/sector/tag-sectors';
import { CodePoints } from '../../../../functions/core/text/code-points';
import { SECTORS } from '../../../../functions/core/text/sectors';

/** A deal stated by the sentence `quote` of `text`, with parties by role. */
function dealIn(
  text: string,
  quote: string,
  parties: readonly (readonly [string, Role])[],
): TaggedDeal {
  const start = new CodePoints(text).fromUtf16(text.indexOf(quote));
  const evidence = { start, end: start + new CodePoints(quote).length, text: quote };
  return {
    type: 'acquisition',
    stage: 'signed',
    stageEvidence: evidence,
    parties: parties.map(([name, role]) => ({
      name,
      role,
      aliases: [],
      kind: 'company',
      evidence,
    })),
    amounts: [],
    dates: {},
    evidence,
    confidence: 1,
    fieldConfidence: {},
  };
}

const labels = (text: string, deals: readonly TaggedDeal[] = [], lang = 'en'): string[] =>
  tagSectors({ text, lang }, deals).story.map(({ label }) => label);

describe('tagSectors', () => {
  it.each([
    ['en', 'Hotel opens\nThe resort has 90 rooms for guests.', 'hospitality'],
    [
      'en',
      'Bank cuts interest rate\nThe central bank cut its rate; lenders and savers wait.',
      'finance',
    ],
    ['en', 'New hospital wing\nThe clinic will treat patients and train nurses.', 'health'],
    ['zh', '风电项目并网发电\n该风电场装机20万千瓦。', 'power'],
    ['zh', '酒店开业\n度假村有客房90间，游客增多。', 'hospitality'],
    ['zh', '中学扩建教学楼\n该学校新增学生200名。', 'education'],
  ])('names the topic of a page without deals (%s: %s)', (lang, text, label) => {
    expect(labels(text, [], lang)[0]).toBe(label);
  });

  it('says what is bought, not who buys', () => {
    const quote =
      'Harbour Bank has bought the dairy Green Creamery, which makes cheese and butter.';
    const text = `Bank buys creamery\n${quote}\nThe bank has 40 branches.`;
    const deal = dealIn(text, quote, [
      ['Harbour Bank', 'acquirer'],
      ['Green Creamery', 'target'],
    ]);
    expect(labels(text, [deal])[0]).toBe('food');
  });

  it('gives each deal its own sectors and the story all of them, one of them primary', () => {
    const mill = 'Acme has bought a textile mill that spins yarn.';
    const mine = 'Bold has bought a copper mine.';
    const text = `Two deals\n${mill}\n${mine}`;
    const { story, byDeal } = tagSectors({ text, lang: 'en' }, [
      dealIn(text, mill, []),
      dealIn(text, mine, []),
    ]);
    expect(byDeal.map((tags) => tags[0]?.label)).toEqual(['textile', 'mining']);
    expect(story.map(({ label }) => label)).toEqual(expect.arrayContaining(['textile', 'mining']));
    expect(story.filter(({ primary }) => primary)).toHaveLength(1);
  });

  it('says nothing of a text that holds no known word', () => {
    expect(labels('Qwertz uiop')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  it('gives known labels once each, with a confidence, for any text', () => {
    const pieces = fc.constantFrom(
      'mine ',
      'bank ',
      'hotel',
      '银行',
      '矿山',
      'LNG',
      '，',
      '. ',
      '\n',
      '😀',
      'Steel ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.constantFrom('en', 'zh'),
        (parts, lang) => {
          const { story } = tagSectors({ text: parts.join(''), lang }, []);
          expect(new Set(story.map(({ label }) => label)).size).toBe(story.length);
          for (const { label, confidence } of story) {
            expect(SECTORS).toContain(label);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('is linear in the text', () => {
    const started = performance.now();
    tagSectors({ text: 'steel mill and copper mine '.repeat(7500), lang: 'en' }, []);
    tagSectors({ text: '钢铁厂与铜矿'.repeat(33_000), lang: 'zh' }, []);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('words of more than one trade', () => {
  const labels = (text: string): string[] =>
    tagSectors({ text, lang: 'en' }, []).story.map(({ label }) => label);

  it('takes no verb or source of news for a trade', () => {
    expect(
      labels('Two dairies to combine\nThe two dairies plan to combine, they told the newspaper.'),
    ).toEqual(['food']);
    expect(labels('Fintech raises bridge round\nThe payments firm closed a bridge round.')).toEqual(
      ['finance'],
    );
  });
});
