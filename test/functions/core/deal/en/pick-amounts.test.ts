import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';

const sums = (text: string): (string | undefined)[] =>
  tagEnglishDeals({ text, lang: 'en' }).map(({ amounts }) => amounts[0]?.value);

describe('pickAmounts', () => {
  it.each([
    // A later sentence.
    [
      'Plant\nHalden Foods will build a frozen pea plant at Wrexham. The project, to be finished in 2026, will cost £40 million.',
      ['40000000'],
    ],
    // Turnover and debt are no price.
    [
      'Takeover\nHalden Foods, with annual sales of $900 million, has agreed to buy Corran Bakeries for $75 million.',
      ['75000000'],
    ],
    [
      'Merger\nHalden Health and Corran Clinics have agreed a merger that creates a group with $890 million in yearly revenue.',
      [undefined],
    ],
    // A price for each share is no total.
    [
      'Bid\nHalden Foods has agreed to buy Corran Bakeries for $12 a share, or about $75 million.',
      ['75000000'],
    ],
    // The size of a bank is no price.
    [
      'Bank deal\nFirst Halden will become a $4.7 billion-asset bank with the purchase of Corran Savings.',
      [undefined],
    ],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});
