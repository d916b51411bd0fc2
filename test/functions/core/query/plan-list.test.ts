import * as fc from 'fast-check';
import { parseFilter } from '../../../../functions/core/filter/parse-filter';
import { planList } from '../../../../functions/core/query/plan-list';
import { usdPartition } from '../../../../functions/core/query/postings';

const planOf = (query: string) => {
  const parsed = parseFilter(query);
  return planList('filter' in parsed ? parsed.filter : {}, '-published');
};

describe('planList', () => {
  it.each([
    ['', ['P#all'], true],
    ['type=jv', ['P#type=jv'], true],
    ['type=jv&has_amount=true', ['P#type=jv'], false],
    ['country=CN&city=harbin&type=jv', ['P#city=harbin'], false],
    ['sector=auto&q=tramway', ['P#gram=tramway'], false],
    ['amount_usd_gte=50000000', ['P#usd=7'], false],
    ['amount_usd_gte=50000000&type=jv', ['P#usd=7'], false],
    ['amount_usd_gte=50000000&country=CN', ['P#country=CN'], false],
    ['amount_usd_gte=5000', ['P#all'], false],
    ['amount_usd_lte=5000', ['P#all'], false],
    ['review=confirmed,corrected', ['P#review=confirmed', 'P#review=corrected'], true],
    ['review=auto,corrected', ['P#all'], false],
    ['min_confidence=0.9', ['P#all'], false],
    ['has_amount=true', ['P#all'], false],
  ])('answers "%s" from %j', (query, partitions, exact) => {
    expect(planOf(query)).toMatchObject({ partitions, exact });
  });

  it('never takes a partition of amounts that lacks a deal asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (least) => {
        const power = Number(usdPartition(least)?.split('=')[1] ?? 0);
        expect(10 ** power <= Math.max(1, least)).toBe(true);
      }),
    );
  });
});
