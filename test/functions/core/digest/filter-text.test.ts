import { filterText } from '../../../../functions/core/digest/filter-text';

describe('filterText', () => {
  it.each([
    ['', '', ''],
    ['stage_gte=mou', 'memorandum signed or further', '签署备忘录及以后'],
    [
      'stage=talks,mou&country=CN,FI',
      'in talks or memorandum signed · China or Finland',
      undefined,
    ],
    ['type=jv&sector=auto', 'Joint venture · Vehicles', '合资 · 汽车'],
    ['q=%E5%90%88%E8%B5%84', '“合资”', '“合资”'],
    ['party=norda&amount_usd_gte=1000000', 'norda · amount_usd_gte=1000000', undefined],
    ['type=toString', 'type=toString', 'type=toString'],
  ])('says %s in words', (filter, english, chinese) => {
    expect(filterText(filter, 'en')).toBe(english);
    if (chinese !== undefined) expect(filterText(filter, 'zh')).toBe(chinese);
  });
});
