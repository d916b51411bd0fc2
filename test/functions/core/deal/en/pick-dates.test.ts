import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';

const day = (text: string): string | undefined =>
  tagEnglishDeals({ text, lang: 'en', published: '2024-05-16' })[0]?.date; // a Thursday

describe('pickDates', () => {
  it.each([
    [
      'Deal\nHalden Foods has agreed to buy Corran Bakeries for $75 million, it said on Wednesday.',
      '2024-05-15',
    ],
    // The sentence behind tells who announced it and when.
    [
      'Deal\nHalden Foods has agreed to buy Corran Bakeries for $75 million. The deal was signed on Tuesday in Leeds.',
      '2024-05-14',
    ],
    // Talks are no deed.
    [
      'Deal\nHalden Foods is in talks to buy Corran Bakeries for $75 million, it said on Wednesday.',
      undefined,
    ],
    // A day long past is history.
    [
      'Deal\nHalden Foods has agreed to buy Corran Bakeries for $75 million. Corran signed its first lease on 3 March 2019.',
      undefined,
    ],
  ])('%s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });
});
