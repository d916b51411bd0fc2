import { newSource, type SourceState } from '../../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../../functions/core/source/source-definition';
import { sourceTrouble } from '../../../../functions/core/source/source-trouble';

const source = (id: string, state: Partial<SourceState>) => {
  const definition = parseSourceDefinition({
    id,
    name: id,
    url: 'https://a.example/',
    kind: 'feed',
  });
  const made = newSource(definition, '2026-11-20T08:00:00.000Z');
  return { ...made, state: { ...made.state, ...state } };
};

describe('sourceTrouble', () => {
  it('counts every state and names those that want a person, the longest first', () => {
    const report = sourceTrouble([
      source('well', {}),
      source('still', { health: 'quiet' }),
      source('young', {
        health: 'broken',
        since: '2026-11-22T00:00:00.000Z',
        lastError: 'status 500',
      }),
      source('old', { health: 'drift', since: '2026-10-01T00:00:00.000Z' }),
    ]);
    expect(report.counts).toEqual({ ok: 1, quiet: 1, broken: 1, drift: 1 });
    expect(report.lines).toEqual([
      'old drift since 2026-10-01',
      'young broken since 2026-11-22: status 500',
    ]);
  });
});
