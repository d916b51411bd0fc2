import { nameKey, partyKeys } from '../../../../functions/core/deal/name-key';

describe('nameKey', () => {
  it.each([
    ['Norda', 'norda'],
    ['NORDA A.B.', 'norda'],
    ['The Norda Group Co., Ltd', 'norda'],
    ['Société Velm S.A.', 'societe velm'],
    ['Ostrel & Sons plc', 'ostrel sons'],
    ['Group', 'group'],
    ['远峰科技股份有限公司', '远峰科技'],
    ['远峰科技（集团）有限公司', '远峰科技'],
    ['公司', '公司'],
    ['Ｎｏｒｄａ', 'norda'],
    ['---', ''],
  ])('reads %s as %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('takes a text without end as its beginning', () => {
    expect(nameKey('有限公司'.repeat(50_000)).length).toBeLessThan(201);
  });
});

describe('partyKeys', () => {
  it('gives each spelling once', () => {
    expect(partyKeys({ name: 'Norda AB', aliases: ['Norda', '诺达公司'] })).toEqual([
      'norda',
      '诺达',
    ]);
  });
});
