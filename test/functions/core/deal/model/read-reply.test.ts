import fc from 'fast-check';
import { readReply } from '../../../../../functions/core/deal/model/read-reply';
import { MOST } from '../../../../../functions/core/deal/model/tool';
import { REPLY, replyWith } from '../../../../support/model-story';

describe('readReply', () => {
  it('reads a right answer whole', () => {
    const reply = readReply(REPLY);
    expect(reply?.unread).toBe(0);
    expect(reply?.deals).toHaveLength(2);
    expect(reply?.deals[1]).toMatchObject({ type: 'acquisition', stakePercent: 40 });
  });

  it('reads the same as JSON text, whole or in its lists', () => {
    expect(readReply(JSON.stringify(REPLY))).toEqual(readReply(REPLY));
    expect(readReply({ ...REPLY, deals: JSON.stringify(REPLY.deals) })).toEqual(readReply(REPLY));
  });

  it.each([
    undefined, null, 7, '', 'no deals', '{"deals": [', '[1, 2]', [], {}, { deals: 'none' }, { deals: {} }, { deal: [] },
    { deals: null }, '{"deals": "[{}"}',
  ])('takes %j for no answer', (input) => {
    expect(readReply(input)).toBeUndefined();
  }); // prettier-ignore

  it('counts records of no shape', () => {
    const deals = [null, 5, 'x', [], {}, { type: 'gift', stage: 'signed' }, ...REPLY.deals];
    expect(readReply({ deals })).toMatchObject({ unread: 6, deals: [{}, {}] });
  });

  it('takes labels in other dress and no others', () => {
    const stage = (label: unknown) => readReply(replyWith({ stage: label }))?.deals[0]?.stage;
    expect(stage('Under Construction')).toBe('under-construction');
    expect(stage('under_construction')).toBe('under-construction');
    expect(readReply(replyWith({ stage: 'constructor' }))?.unread).toBe(1);
    expect(readReply(replyWith({ type: '__proto__' }))?.unread).toBe(1);
    const parties = [
      { name: 'A', role: 'villain' },
      { name: 'B', role: 'Target' },
      { role: 'host' },
    ];
    expect(readReply(replyWith({ parties }))?.deals[0]?.parties).toEqual([
      { name: 'B', role: 'target', kind: 'unknown', aliases: [] },
    ]);
  });

  it.each([
    ['51%', 51],
    ['33.3', 33.3],
    [0, undefined],
    [140, undefined],
    [-5, undefined],
    ['most', undefined],
    [Number.NaN, undefined],
  ])('reads the stake %j as %j', (stake, read) => {
    expect(readReply(replyWith({ stake_pct: stake }))?.deals[0]?.stakePercent).toBe(read);
  });

  it('bounds a huge answer', () => {
    const many = Array.from({ length: 5000 }, () => REPLY.deals[0]);
    const reply = readReply({ ...REPLY, deals: many, summary: 'x'.repeat(1_000_000) });
    expect(reply?.deals).toHaveLength(MOST.deals);
    expect(reply?.unread).toBe(5000 - MOST.deals);
    expect(reply?.summary.length).toBeLessThanOrEqual(4000);
    expect(readReply(`{"deals": ${'['.repeat(200_000)}`)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (input) => void readReply(input)));
    fc.assert(
      fc.property(fc.array(fc.anything()), (deals) => void readReply({ deals, sectors: deals })),
    );
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(REPLY.deals[0] ?? {})),
      fc.anything(),
    );
    fc.assert(fc.property(fields, (change) => void readReply(replyWith(change))));
  });
});
