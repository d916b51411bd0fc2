import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';
import { CodePoints } from '../../../../../functions/core/text/code-points';

const FIXTURES = path.resolve(__dirname, '../../../../fixtures/deal');
const read = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8');

const tag = (text: string, published = '2024-05-15') => tagEnglishDeals({ text, published });

describe('tagEnglishDeals on single sentences', () => {
  const lines = read('english-sentences/input.txt').trim().split('\n');
  it.each(lines.map((line) => line.split('|') as [string, string]))('%s: %s', (type, sentence) => {
    const types = tag(`Business news\n${sentence}`).map((deal) => deal.type);
    expect(types).toEqual(type === 'none' ? [] : [type]);
  });
});

describe('tagEnglishDeals on a delegation’s talks', () => {
  const text = read('delegation-talks/input.txt');
  const deals = tag(text, '2016-05-11');

  it('finds the four deals with sides and stages, none lifted by the headline', () => {
    const found = deals.map(({ type, stage, parties }) => ({
      type,
      stage,
      parties: parties.map(({ role, name }) => `${role}:${name}`),
    }));
    expect(found).toEqual(JSON.parse(read('delegation-talks/expected.json')));
  });

  it('places them in the city and invents no amount', () => {
    expect(deals.map(({ location }) => location)).toEqual(
      deals.map(() => ({ city: 'Wuhan', country: 'CN' })),
    );
    expect(deals.flatMap(({ amounts }) => amounts)).toEqual([]);
  });
});

describe('tagEnglishDeals', () => {
  it('gives roles, amount, stake, place and date of a purchase', () => {
    const [deal, ...rest] = tag(
      'Lakeside brewery finds buyer\nDutch brewer Vandermeer said on Tuesday it had agreed to buy 60 per cent of Kampala-based Lakeside Brewery from Nile Trading for 90 billion shillings ($24m).',
    );
    expect(rest).toEqual([]);
    expect(deal).toMatchObject({
      type: 'acquisition',
      stage: 'signed',
      stakePercent: 60,
      location: { city: 'Kampala', country: 'UG' },
      date: '2024-05-14',
    });
    expect(deal?.parties.map(({ role, name }) => [role, name])).toEqual(
      expect.arrayContaining([
        ['acquirer', 'Vandermeer'],
        ['target', 'Lakeside Brewery'],
        ['seller', 'Nile Trading'],
      ]),
    );
    expect(deal?.amounts.map(({ value, currency }) => [value, currency])).toEqual([
      ['90000000000', 'UGX'],
      ['24000000', 'USD'],
    ]);
  });

  it('keeps two orders of one buyer apart', () => {
    const deals = tag(
      'Port orders\nTema Terminal has ordered four cranes from Liebmann for $40m.\nIt also placed an order with Kalmo for 20 tractors.',
    );
    expect(deals.map(({ type }) => type)).toEqual(['contract', 'contract']);
  });

  it('drops a rumour that the firm denies', () => {
    expect(
      tag(
        'Mill not for sale\nOrwell Mills said it is not for sale and denied it was in talks with anyone.\nA paper had reported that Deben Foods planned to buy Orwell Mills.',
      ),
    ).toEqual([]);
  });

  it('leaves the past out', () => {
    expect(
      tag(
        'Profit up\nProfit at Orwell Mills rose 4%. In 2019 Orwell Mills bought Deben Foods for £9m.',
      ),
    ).toEqual([]);
  });

  it('quotes evidence that equals the text at its offsets, beyond the BMP too', () => {
    const text = '🚢 Port news\n🚢 Tema Terminal has ordered four cranes from Liebmann for $40m.';
    const points = new CodePoints(text);
    const quotes = tag(text).flatMap((deal) => [
      deal.evidence,
      deal.stageEvidence,
      ...deal.parties.map(({ evidence }) => evidence),
      ...deal.amounts.map(({ evidence }) => evidence),
    ]);
    expect(quotes.length).toBeGreaterThan(3);
    for (const { start, end, text: quote } of quotes) expect(points.slice(start, end)).toBe(quote);
  });

  it('is total and deterministic on any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Acme',
        'Corp',
        'bought',
        '50%',
        'of',
        '<',
        '>',
        '(',
        ')',
        "'s",
        '$5m',
        'said',
        ',',
        '.',
        'and',
        'Ltd',
        'to',
        'deal',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const points = new CodePoints(text);
        const deals = tag(text);
        expect(tag(text)).toEqual(deals);
        for (const { evidence } of deals)
          expect(points.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a long text in time linear in its length', () => {
    const paragraph =
      'Acme Corp said it had agreed to buy Widget Ltd, a maker of pumps in Leeds, for £5m on Tuesday. ';
    const text = paragraph.repeat(2000);
    const started = performance.now();
    tag(text);
    expect(performance.now() - started).toBeLessThan(6000); // a loaded machine's share; the bench has the real bound
  });
});

describe('where a deal is', () => {
  it("does not take the buyer's home for the place of what is bought", () => {
    const text =
      'Saxon press maker finds owner\nThe press builder Elbtal Umformtechnik is to be sold to Ohio\u2019s Maumee Forming Inc. for EUR 11.5 million.';
    const [deal] = tagEnglishDeals({ text, lang: 'en' });
    expect(deal?.type).toBe('acquisition');
    expect(deal?.location?.region).not.toBe('Ohio');
  });
});
