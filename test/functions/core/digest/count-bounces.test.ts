import fc from 'fast-check';
import { countBounces, MAX_SOFT_BOUNCES } from '../../../../functions/core/digest/count-bounces';

type Event = Parameters<typeof countBounces>[1];
const at = (n: number): string => new Date(Date.UTC(2026, 10, 1 + n)).toISOString();
const fold = (events: readonly Event[]) =>
  events.reduce((state, event) => countBounces(state, event), {
    softBouncedAt: [] as readonly string[],
  });

describe('countBounces', () => {
  it('counts soft bounces in a row and begins anew after a delivery', () => {
    const soft = (n: number): Event => ({ kind: 'soft-bounce', mailedAt: at(n) });
    const five = fold([0, 1, 2, 3, 4].map(soft));
    expect(five.softBouncedAt).toHaveLength(MAX_SOFT_BOUNCES);
    const state = fold([soft(0), soft(1), { kind: 'delivery', mailedAt: at(2) }, soft(3)]);
    expect(state.softBouncedAt).toEqual([at(3)]);
  });

  it('gives the same state whatever order events come in, and however often', () => {
    const event = fc.record({
      kind: fc.constantFrom<Event['kind']>('soft-bounce', 'delivery'),
      mailedAt: fc.integer({ min: 0, max: 8 }).map(at),
    });
    // One mail either bounces or is delivered.
    const events = fc.uniqueArray(event, { selector: ({ mailedAt }) => mailedAt, maxLength: 8 });
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const shuffled = [...list, ...list]
          .map((one) => ({ one, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(fold(shuffled)).toEqual(fold(list));
      }),
    );
  });
});
