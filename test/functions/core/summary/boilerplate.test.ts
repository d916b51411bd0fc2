import { isBoilerplate, withoutDateline } from '../../../../functions/core/summary/boilerplate';

describe('isBoilerplate', () => {
  it.each([
    'Home>Biz updates',
    'Updated: 2024-01-02',
    'By Jane Miller',
    'Share this article',
    '来源：某报',
    '2024-10-22 10:00 某网',
    '***',
  ])('knows %j', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });
  it.each([
    'Home prices rose.',
    'By next year the plant will run at full load, the firm said.',
    'Date growers in the south want help.',
    '公司来源于江苏。',
  ])('leaves %j', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe('withoutDateline', () => {
  it.each([
    ['LEEDS, March 3 - The firm has bought a kiln there.', 'The firm'],
    ['KARACHI: A trader has emerged as the front-runner.', 'A trader'],
    ['ASTANA (Wire) -- The ministry said it would sell.', 'The ministry'],
    ['本报讯（记者 林一）甲公司与乙县签约，投资建厂，明年投产。', '甲公司'],
    ['The firm said: it will buy the kiln next year.', 'The firm'],
    ['NASA said it would buy rockets of the firm.', 'NASA said'],
  ])('opens %j with %j', (line, opening) => {
    expect(line.slice(withoutDateline(line)).startsWith(opening)).toBe(true);
  });
});
