import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableDayClaims } from '../../../functions/adapters/table-day-claims';
import { newSource } from '../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../functions/core/source/source-definition';
import { tellOperator, type OperatorPorts } from '../../../functions/poll/tell-operator';

describe('tellOperator', () => {
  const lines: { level: string; message: string; fields?: object }[] = [];
  let nowMs = Date.UTC(2026, 10, 24, 6);
  let health: 'ok' | 'broken' = 'broken';
  const say = (level: string) => (message: string, fields?: object) =>
    void lines.push({ level, message, fields });
  const definition = parseSourceDefinition({
    id: 'a',
    name: 'A',
    url: 'https://a.example/',
    kind: 'feed',
  });
  const ports: OperatorPorts = {
    sources: {
      list: () => {
        const source = newSource(definition, '2026-11-20T08:00:00.000Z');
        return Promise.resolve([{ ...source, state: { ...source.state, health } }]);
      },
    } as OperatorPorts['sources'],
    webhooks: { list: () => Promise.resolve([]) },
    days: createTableDayClaims(createMemoryRows()),
    clock: () => nowMs,
    log: { info: say('info'), warn: say('warn'), error: say('error') },
  };

  it('says one line a day, by whichever poll comes first', async () => {
    for (let poll = 0; poll < 5; poll++) expect(await tellOperator(ports)).toBe('2026-11-24');
    await Promise.all([tellOperator(ports), tellOperator(ports)]);
    expect(lines).toMatchObject([
      { level: 'warn', fields: { trouble: ['a broken since 2026-11-20'], more: 0 } },
    ]);
  });

  it('says it again where it died before the day was noted', async () => {
    nowMs += 24 * 3_600_000;
    const { days } = ports;
    const dying = { ...days, markDone: () => Promise.reject(new Error('killed')) };
    await expect(tellOperator({ ...ports, days: dying })).rejects.toThrow('killed');
    await tellOperator(ports);
    await tellOperator(ports);
    expect(lines.splice(1)).toHaveLength(2);
    const list = () => Promise.reject(new Error('no table'));
    nowMs += 24 * 3_600_000;
    await expect(tellOperator({ ...ports, webhooks: { list } })).rejects.toThrow('no table');
    await tellOperator(ports);
    expect(lines.splice(1)).toHaveLength(1);
  });

  it('warns of nothing when all is well', async () => {
    nowMs += 24 * 3_600_000;
    health = 'ok';
    await tellOperator(ports);
    expect(lines.slice(1)).toMatchObject([{ level: 'info', fields: { counts: { ok: 1 } } }]);
  });
});
