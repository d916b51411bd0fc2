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
    // The price as the sentence's subject, far from its sum.
    [
      'Mill\nHalden Timber has signed a letter of intent to buy the Corran sawmill from Oakline Forest Products. The price named in the letter, a copy of which was shown to the town council, is $17 million.',
      ['17000000'],
    ],
    // A firm's worth is not what it raises; nor is the price of a share.
    [
      'Float\nHalden Bakeries, which could be worth as much as £620m, plans a flotation in London to raise £150m.',
      ['150000000'],
    ],
    // What was asked is not what was paid.
    [
      'Pub\nHalden Inns has bought the Corran Arms. They will not say what they paid, but it had been listed with an asking price of £2 million.',
      [undefined],
    ],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});
