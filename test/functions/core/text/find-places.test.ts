import fc from 'fast-check';
import { CodePoints } from '../../../../functions/core/text/code-points';
import { findPlaces } from '../../../../functions/core/text/find-places';

const read = (text: string, lang: string, names = false): string[] =>
  findPlaces(text, { lang, names }).map(({ name, kind, country }) => `${name} ${kind} ${country}`);

describe('findPlaces in English', () => {
  it.each([
    ['The Nagpur-based firm grows.', ['Nagpur city IN']],
    ['A mill in Storm Lake, Iowa, will close.', ['Storm Lake city US', 'Iowa region US']],
    ['KARACHI: The buyer is from Sharjah.', ['KARACHI city PK', 'Sharjah city AE']],
    [
      'West German and Yugoslav firms met in Peking.',
      ['West German adjective DE', 'Yugoslav adjective YU', 'Peking city CN'],
    ],
    ['It asked us, and the US agreed.', ['US country US']],
    ['A ferry in Fenit, Kerry, sails.', ['Fenit city IE', 'Kerry region IE']],
    ['It stands in Sao Paulo and São Paulo.', ['Sao Paulo city BR', 'São Paulo city BR']],
    ['It opened a shop in London.', ['London city GB']],
    ['A plant in San Jose, Calif., was sold.', ['San Jose city US', 'Calif region US']],
    ['A mine in the Western Region of Ghana.', ['Western Region region GH', 'Ghana country GH']],
  ])('reads %j', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  it.each([
    'Reading is good and mobile phones are nice in March.',
    'The Bank of China spoke to Boston Scientific.',
    'Helen Melton joined; Ms Melton said so.',
  ])('finds none in %j', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });

  it('gives places in names on request', () => {
    expect(read('The Bank of China agreed.', 'en', true)).toEqual(['China country CN']);
  });

  it('tells homonyms apart by the country that the text speaks of', () => {
    expect(
      read('Ontario said a plant in London, Ontario, will grow. Canada agreed.', 'en'),
    ).toContain('London city CA');
  });
});

describe('findPlaces in Chinese', () => {
  it.each([
    ['哈尔滨市松北区举行签约仪式', ['哈尔滨市 city CN', '松北区 region CN']],
    ['德国企业在息县签约', ['德国 country DE', '息县 city CN']],
    ['广州與檳城的企業', ['广州 city CN', '檳城 city MY']],
    ['项目位于开鲁，和平发展', ['开鲁 city CN']],
    ['在连云港建设', ['连云港 city CN']],
    ['南斯拉夫与苏联', ['南斯拉夫 country YU', '苏联 country SU']],
  ])('reads %s', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected);
  });

  it('gives cities without 市 and leaves out firms named after them', () => {
    expect(
      findPlaces('乌兰察布市与苏州恒木仓储集团签约', { lang: 'zh' }).map(({ city }) => city),
    ).toEqual(['乌兰察布']);
    expect(read('苏州恒木仓储集团签约', 'zh', true)).toEqual(['苏州 city CN']);
  });
});

describe('findPlaces on any text', () => {
  const pieces = fc.constantFrom(
    'London',
    ' ',
    ', ',
    'New ',
    'York',
    'in ',
    'U.S.',
    '-based',
    '’s',
    '哈尔滨',
    '市',
    '县',
    'Of',
    '😀',
    '\n',
    'St. ',
    'Kerry',
    '.',
    'Bank of ',
  );
  it('gives names that stand where it says, in order', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.constantFrom('en', 'zh'),
        (parts, lang) => {
          const text = parts.join('');
          const points = new CodePoints(text);
          let at = 0;
          for (const place of findPlaces(text, { lang, names: true })) {
            expect(place.start).toBeGreaterThanOrEqual(at);
            expect(points.slice(place.start, place.end)).toBe(place.name);
            expect(place.country).toMatch(/^[A-Z]{2}$/);
            at = place.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['London ', 'New ', 'in Fenit, Kerry ', '哈尔滨', '中', 'A. '])(
    'is linear in %j repeated',
    (unit) => {
      const started = performance.now();
      findPlaces(unit.repeat(Math.ceil(200_000 / unit.length)));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
