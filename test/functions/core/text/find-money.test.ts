import fc from 'fast-check';
import { CodePoints } from '../../../../functions/core/text/code-points';
import { findMoney, type MoneyHints } from '../../../../functions/core/text/find-money';

/** "[text] value min..max currency qualifier" of each sum, for short tables. */
function read(text: string, hints: MoneyHints = {}): string[] {
  return findMoney(text, hints).map(
    (m) =>
      `[${m.text}] ${m.value ?? ''} ${m.min ?? ''}..${m.max ?? ''} ${m.currency ?? '-'} ${m.qualifier}`,
  );
}

describe('findMoney in English', () => {
  it.each([
    ['paid $193.7 million in cash', '[$193.7 million] 193700000 .. USD exact'],
    ['an 800-million-yuan plant', '[800-million-yuan] 800000000 .. CNY exact'],
    ['Rs 2,500 crore', '[Rs 2,500 crore] 25000000000 .. INR exact'],
    ['Rs3 lakh crore', '[Rs3 lakh crore] 3000000000000 .. INR exact'],
    ['1.5 mln Canadian dlrs', '[1.5 mln Canadian dlrs] 1500000 .. CAD exact'],
    ['33-1/4 dlrs a share', '[33-1/4 dlrs] 33.25 .. USD exact'],
    ['50 mln stg', '[50 mln stg] 50000000 .. GBP exact'],
    ['two million dollars', '[two million dollars] 2000000 .. USD exact'],
    ['half a billion dollars', '[half a billion dollars] 500000000 .. USD exact'],
    ['R1.2bn', '[R1.2bn] 1200000000 .. ZAR exact'],
    ['a R$16bn mill', '[R$16bn] 16000000000 .. BRL exact'],
    ['N500m', '[N500m] 500000000 .. NGN exact'],
    ['RM45.5 million', '[RM45.5 million] 45500000 .. MYR exact'],
    ['Tk 500 crore', '[Tk 500 crore] 5000000000 .. BDT exact'],
    ['Dh300 million', '[Dh300 million] 300000000 .. AED exact'],
    ['Rp 500.000', '[Rp 500.000] 500000 .. IDR exact'],
    ['Skr4bn', '[Skr4bn] 4000000000 .. SEK exact'],
    ['4bn kronor', '[4bn kronor] 4000000000 .. SEK exact'],
    ['Sh1.42 billion', '[Sh1.42 billion] 1420000000 .. KES exact'],
    ['45 mln zł', '[45 mln zł] 45000000 .. PLN exact'],
    ['10 млн лей', '[10 млн лей] 10000000 .. MDL exact'],
    ['HK$300 million', '[HK$300 million] 300000000 .. HKD exact'],
    ['30 MUSD', '[30 MUSD] 30000000 .. USD exact'],
    ['fell 34 cents', '[34 cents] 0.34 .. USD exact'],
    ['3 dollars 50 cents', '[3 dollars 50 cents] 3.5 .. USD exact'],
    ['1,5 Mio. Euro', '[1,5 Mio. Euro] 1500000 .. EUR exact'],
    ['about US$168m', '[US$168m] 168000000 .. USD about'],
    ['nearly $8.5 million', '[$8.5 million] 8500000 ..8500000 USD less_than'],
    ['more than €25m', '[€25m] 25000000 25000000.. EUR more_than'],
    ['up to a maximum of 3.5 bn euros', '[3.5 bn euros] 3500000000 ..3500000000 EUR up_to'],
    ['$1 million-plus', '[$1 million] 1000000 1000000.. USD more_than'],
    ['between 5 and 7 million euros', '[5 and 7 million euros]  5000000..7000000 EUR range'],
    ['$10m-$15m', '[$10m-$15m]  10000000..15000000 USD range'],
    ['$5-10m', '[$5-10m]  5000000..10000000 USD range'],
    [
      'several tens of millions of yuan',
      '[several tens of millions of yuan]  10000000..100000000 CNY range',
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('takes a rise for two sums, not a range', () => {
    expect(read('from $5m to $10m')).toHaveLength(2);
  });

  it.each([
    '500m from the shore, 5m tall',
    'ALL 5 solutions',
    'Q3 2024, N95 and B12',
    'the 3 won the cup',
    '20 mln pounds of copper',
    '5 real estate firms',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['$5m', 'AU', 'AUD'],
    ['$500 million', 'CL', 'USD'],
    ['P1.9-billion', 'PH', 'PHP'],
    ['400 million riyal', 'SA', 'SAR'],
    ['$5m', 'US', 'USD'],
    ['Rs 5 crore', 'PK', 'PKR'],
    ['500 million francs', 'SN', 'XOF'],
    ['P500 million', 'PH', 'PHP'],
  ])('knows whose %s it is in %s', (text, country, currency) => {
    expect(findMoney(text, { country })[0]?.currency).toBe(currency);
  });

  it('leaves the currency out where neither text nor place tells', () => {
    expect(findMoney('500 million pesos')[0]?.currency).toBeUndefined();
  });
});

describe('findMoney in Chinese', () => {
  it.each([
    ['总投资约31.6亿元', '[31.6亿元] 3160000000 .. CNY about'],
    ['近3亿元', '[3亿元] 300000000 ..300000000 CNY less_than'],
    ['超过5000万美元', '[5000万美元] 50000000 50000000.. USD more_than'],
    ['不超过1.2亿元', '[1.2亿元] 120000000 ..120000000 CNY up_to'],
    ['三千二百万元', '[三千二百万元] 32000000 .. CNY exact'],
    ['１２亿元', '[１２亿元] 1200000000 .. CNY exact'],
    ['1亿2000万元', '[1亿2000万元] 120000000 .. CNY exact'],
    ['20多亿元', '[20多亿元] 2000000000 2000000000.. CNY more_than'],
    ['10亿至15亿元', '[10亿至15亿元]  1000000000..1500000000 CNY range'],
    ['10-15亿元', '[10-15亿元]  1000000000..1500000000 CNY range'],
    ['数千万元人民币', '[数千万元人民币]  10000000..100000000 CNY range'],
    ['十几亿元', '[十几亿元]  1000000000..2000000000 CNY range'],
    ['4500万欧元', '[4500万欧元] 45000000 .. EUR exact'],
    ['億港元：3億港元', '[3億港元] 300000000 .. HKD exact'],
    ['￥300万', '[￥300万] 3000000 .. CNY exact'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['亿元以上项目19个', '单位：万元', '10元器件', '2026年元旦'])(
    'finds none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('findMoney on any text', () => {
  const pieces = fc.constantFrom(
    '$',
    '€',
    'Rs ',
    'US$',
    '5',
    '1,234.5',
    ' million',
    'bn',
    '亿',
    '万元',
    '至',
    '-',
    ' to ',
    '数',
    '😀',
    '\n',
    'kr',
    '元',
    ' and ',
    'five',
    '1/4',
    '.',
    'から',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('gives texts that stand where it says, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = new CodePoints(text);
        let at = 0;
        for (const money of findMoney(text)) {
          expect(money.start).toBeGreaterThanOrEqual(at);
          expect(points.slice(money.start, money.end)).toBe(money.text);
          expect(money.value ?? money.min ?? money.max).toMatch(/^\d+(\.\d+)?$/);
          expect(money.value === undefined).toBe(money.qualifier === 'range');
          at = money.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads a plain sum of dollars back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (n) => {
        const [money] = findMoney(`It paid $${n.toLocaleString('en-US')} for it.`);
        expect(money?.value).toBe(String(n));
      }),
    );
  });

  it.each([
    '$5m to ',
    '5 million ',
    '1,',
    '亿',
    '数',
    'a quarter ',
    '1 000 ',
    'dollars ',
    '9',
    '一中',
    '5中',
  ])('is linear in %j repeated', (unit) => {
    const started = performance.now();
    findMoney(unit.repeat(Math.ceil(200_000 / unit.length)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
