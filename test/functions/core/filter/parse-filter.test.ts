import * as fc from 'fast-check';
import type { Filter } from '../../../../functions/core/filter/filter';
import { formatFilter } from '../../../../functions/core/filter/format-filter';
import { editDistance, nearest } from '../../../../functions/core/filter/nearest';
import { FILTER_PARAMETERS } from '../../../../functions/core/filter/parameters';
import { parseFilter } from '../../../../functions/core/filter/parse-filter';

function filterOf(text: string): Filter {
  const parsed = parseFilter(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.filter;
}

describe('parseFilter', () => {
  it.each<[string, Filter]>([
    ['', {}],
    ['type=', {}],
    ['type=,&stage_gte=talks&stage_gte=', {}],
    ['type=JV,acquisition&type=loan', { type: ['acquisition', 'jv', 'loan'] }],
    ['stage_gte=mou', { stage_gte: 'mou' }],
    [
      'party=Norda+AB,%E8%BF%9C%E5%B3%B0%E7%A7%91%E6%8A%80%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8',
      { party: ['norda', '远峰科技'] },
    ],
    ['party=Acme Co., Ltd', { party: ['acme'] }],
    ['country=cn,de', { country: ['CN', 'DE'] }],
    ['city=S%C3%A3o Paulo', { city: ['sao paulo'] }],
    ['amount_usd_gte=1e6', { amount_usd_gte: 1_000_000 }],
    ['has_amount=yes', { has_amount: true }],
    ['published_gte=2026-03-01', { published_gte: '2026-03-01T00:00:00.000Z' }],
    ['published_lte=2026-03-01', { published_lte: '2026-03-01T23:59:59.999Z' }],
    ['updated_since=2026-03-01T08:00:00+08:00', { updated_since: '2026-03-01T00:00:00.000Z' }],
    ['q= battery   plant ', { q: 'battery plant' }],
  ])('reads %s', (text, filter) => {
    expect(filterOf(text)).toEqual(filter);
  });

  it.each([
    ['tpye=jv', 'tpye', 'type'],
    ['publshed_gte=2026-01-01', 'publshed_gte', 'published_gte'],
    ['type=aquisition', 'type', 'acquisition'],
    ['stage_gte=cancelled', 'stage_gte', undefined],
    ['stage_gte=mou,signed', 'stage_gte', 'mou'],
    ['sector=automotive', 'sector', 'auto'],
    ['country=China', 'country', undefined],
    ['published_gte=2026-02-30', 'published_gte', undefined],
    ['published_gte=yesterday', 'published_gte', undefined],
    ['min_confidence=2', 'min_confidence', undefined],
    ['q=x', 'q', undefined],
    ['q=,.!', 'q', undefined],
    ['has_amount=ture', 'has_amount', 'true'],
    [`party=${Array.from({ length: 21 }, (_, i) => `f${i}`).join()}`, 'party', undefined],
  ])('refuses %s', (text, parameter, meant) => {
    const parsed = parseFilter(text);
    expect(parsed).toMatchObject({ problems: [{ parameter }] });
    expect('problems' in parsed && parsed.problems[0]?.nearest).toBe(meant);
  });

  it('never throws, and what it reads it spells so that it reads the same again', () => {
    const names = fc.constantFrom<string>(...FILTER_PARAMETERS.map(({ name }) => name));
    const examples = fc.constantFrom<string>(...FILTER_PARAMETERS.map(({ example }) => example));
    const value = fc.oneof(
      examples,
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const queries = fc
      .array(fc.tuple(names, value), { maxLength: 5 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(queries, (query) => {
        const parsed = parseFilter(query);
        if ('problems' in parsed) return;
        const spelled = formatFilter(parsed.filter);
        expect(filterOf(spelled)).toEqual(parsed.filter);
        expect(formatFilter(filterOf(spelled))).toBe(spelled);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('nearest', () => {
  it('finds letters that are swapped, missing or too many, and nothing for what is far', () => {
    expect(editDistance('sgined', 'signed')).toBe(1);
    expect(nearest('Completd', ['completed', 'cancelled'])).toBe('completed');
    expect(nearest('zebra', ['completed', 'cancelled'])).toBeUndefined();
  });
});
