import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignTags } from '../../../../functions/core/deal/align-tags';
import type { DealTag } from '../../../../functions/core/deal/deal';
import { compareFacets, toTags } from '../../../../functions/core/deal/tag-ids';

type Deal = DealTag['deal'];
const quote = (text: string): Deal['evidence'] => ({ start: 0, end: text.length, text });

/** An order of two ships, one word of which may differ from the next. */
function order(told: { sum?: string; city?: string; stake?: number; buyer?: string } = {}): Deal {
  const { sum, city, stake, buyer = 'Norda AB' } = told;
  return {
    type: 'contract',
    stage: 'signed',
    stageEvidence: quote('signed'),
    parties: [
      { name: buyer, aliases: [], role: 'buyer', kind: 'company', evidence: quote(buyer) },
      {
        name: 'Velm Oyj',
        aliases: [],
        role: 'contractor',
        kind: 'company',
        evidence: quote('Velm'),
      },
    ],
    amounts:
      sum === undefined
        ? []
        : [
            {
              raw: sum,
              value: sum,
              currency: 'EUR',
              qualifier: 'exact',
              basis: 'contract',
              evidence: quote(sum),
            },
          ],
    ...(stake !== undefined && { stakePercent: stake }),
    ...(city !== undefined && { location: { city } }),
    dates: {},
    evidence: quote(`An order, ${JSON.stringify(told)}.`),
    confidence: 0.9,
    fieldConfidence: {},
    sectors: [],
  };
}

const orders = fc.array(
  fc
    .record(
      {
        sum: fc.constantFrom('3000000', '5000000', '8000000'),
        city: fc.constantFrom('Tolna', 'Brenk'),
        stake: fc.constantFrom(10, 49),
        buyer: fc.constantFrom('Norda AB', 'City of Tolna'),
      },
      { requiredKeys: [] },
    )
    .map(order),
  { maxLength: 8 },
);
const idsOf = (tags: readonly DealTag[]): string[] => tags.map(({ tagId }) => tagId).sort();

describe('toTags', () => {
  it('keeps two orders of the same sides apart by their sums', () => {
    const tags = toTags('a', [order({ sum: '3000000' }), order({ sum: '5000000' })]);

    expect(new Set(idsOf(tags)).size).toBe(2);
  });

  it('takes a telling without figures for a repeat, wherever it stands', () => {
    const full = order({ sum: '3000000' });

    expect(toTags('a', [order(), full]).map(({ deal }) => deal)).toEqual([full]);
    expect(toTags('a', [full, order()]).map(({ deal }) => deal)).toEqual([full]);
  });

  it('gives a deal that stands alone an id that its figures do not change', () => {
    const [one] = toTags('a', [order({ sum: '3000000' })]);
    const [other] = toTags('a', [order({ sum: '3100000', city: 'Tolna' })]);

    expect(one?.tagId).toBe(other?.tagId);
  });

  it('has one id a deal, the same in any order, and never keeps what differs in nothing', () => {
    fc.assert(
      fc.property(orders, fc.nat(), (deals, turn) => {
        const tags = toTags('a', deals);
        const turned = [...deals.slice(turn % 9), ...deals.slice(0, turn % 9)].reverse();

        expect(new Set(idsOf(tags)).size).toBe(tags.length);
        expect(idsOf(toTags('a', turned))).toEqual(idsOf(tags));
        for (const one of tags)
          for (const other of tags)
            if (one !== other && one.deal.parties[0]?.name === other.deal.parties[0]?.name)
              expect(compareFacets(one.deal, other.deal).differ).toBeGreaterThan(0);
        expect(deals.length === 0 || tags.length > 0).toBe(true);
      }),
    );
  });
});

describe('alignTags', () => {
  it('leaves a deal its id when a second of the same sides is told beside it, and when it goes again', () => {
    const first = toTags('a', [order({ sum: '3000000' })]);
    const both = alignTags(
      first,
      toTags('a', [order({ sum: '5000000' }), order({ sum: '3000000' })]),
    );
    const last = alignTags(both, toTags('a', [order({ sum: '5000000' })]));

    expect(both.find(({ deal }) => deal.amounts[0]?.value === '3000000')?.tagId).toBe(
      first[0]?.tagId,
    );
    expect(last[0]?.tagId).toBe(
      both.find(({ deal }) => deal.amounts[0]?.value === '5000000')?.tagId,
    );
  });

  it('keeps a deal whose sum is corrected', () => {
    const former = toTags('a', [order({ sum: '3000000' }), order({ sum: '5000000' })]);
    const now = alignTags(
      former,
      toTags('a', [order({ sum: '3000000' }), order({ sum: '8000000' })]),
    );

    expect(idsOf(now)).toEqual(idsOf(former));
  });

  it('gives unique ids, and the same again to the same reading', () => {
    fc.assert(
      fc.property(orders, orders, (before, after) => {
        const former = toTags('a', before);
        const once = alignTags(former, toTags('a', after));
        const twice = alignTags(once, toTags('a', after));

        expect(new Set(idsOf(once)).size).toBe(once.length);
        expect(twice).toEqual(once);
      }),
    );
  });
});
