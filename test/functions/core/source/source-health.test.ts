import type { SourceState } from '../../../../functions/core/source/source';
import { healthAfter } from '../../../../functions/core/source/source-health';

const DAY_MS = 24 * 60 * 60 * 1000;
const at = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS).toISOString();
const fresh: SourceState = { health: 'ok', since: at(0), failures: 0, nextCheckAt: at(0) };

describe('healthAfter', () => {
  it('counts failures and forgets them at the first success', () => {
    let state = fresh;
    for (let day = 1; day <= 3; day++)
      state = healthAfter(state, { kind: 'broken', reason: 'down' }, at(day));
    expect(state).toMatchObject({ health: 'broken', failures: 3, since: at(1), lastError: 'down' });
    state = healthAfter(state, { kind: 'items', count: 5, newCount: 2 }, at(4));
    expect(state).toMatchObject({ health: 'ok', failures: 0, since: at(4) });
    expect(state.lastError).toBeUndefined();
  });

  it('tells drift from a break and keeps the old count until items return', () => {
    const full = healthAfter(fresh, { kind: 'items', count: 20, newCount: 20 }, at(1));
    const empty = healthAfter(full, { kind: 'items', count: 0, newCount: 0 }, at(2));
    expect(empty).toMatchObject({ health: 'drift', lastItemCount: 20, since: at(2) });
    expect(healthAfter(empty, { kind: 'unchanged' }, at(3))).toMatchObject({
      health: 'drift',
      since: at(2),
    });
    expect(healthAfter(empty, { kind: 'items', count: 18, newCount: 1 }, at(4))).toMatchObject({
      health: 'ok',
    });
  });

  it('calls a source quiet after a month without an item', () => {
    const posted = healthAfter(fresh, { kind: 'items', count: 3, newCount: 3 }, at(1));
    expect(healthAfter(posted, { kind: 'unchanged' }, at(20)).health).toBe('ok');
    expect(healthAfter(posted, { kind: 'unchanged' }, at(40)).health).toBe('quiet');
  });

  it('sees a busy source fall silent', () => {
    let state = healthAfter(fresh, { kind: 'items', count: 10, newCount: 10 }, at(0));
    for (let day = 1; day <= 14; day++)
      state = healthAfter(state, { kind: 'items', count: 10, newCount: 3 }, at(day));
    const busy = state.itemsPerWeek ?? 0;
    for (let day = 15; day <= 85; day++) state = healthAfter(state, { kind: 'unchanged' }, at(day));
    expect(busy).toBeGreaterThan(10);
    expect(state.itemsPerWeek).toBeLessThan(busy / 8);
  });

  it('learns the weekly rhythm but not from the first fetch', () => {
    let state = healthAfter(fresh, { kind: 'items', count: 100, newCount: 100 }, at(0));
    expect(state.itemsPerWeek).toBeUndefined();
    for (let day = 1; day <= 60; day++)
      state = healthAfter(state, { kind: 'items', count: 100, newCount: 2 }, at(day));
    expect(state.itemsPerWeek).toBeCloseTo(14, 0);
  });

  it('stops at gone', () => {
    expect(healthAfter(fresh, { kind: 'gone', reason: '410' }, at(1)).health).toBe('gone');
  });
});
