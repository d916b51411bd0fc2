import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { PermanentError } from '../../functions/core/errors';
import type { Log, Reject } from '../../functions/core/ports';
import { settleBatch } from '../../functions/settle-batch';

describe('settleBatch', () => {
  const eventOf = (bodies: readonly string[]): SQSEvent => ({
    Records: bodies.map((body, i) => ({ messageId: `m${i}`, body }) as SQSRecord),
  });
  const told: unknown[][] = [];
  const rejects: Reject[] = [];
  const note: Log['info'] = (...line) => void told.push(line);
  const ports = {
    rejects: {
      put: (reject: Reject) => Promise.resolve(void rejects.push(reject)),
      list: () => Promise.resolve([]),
    },
    clock: () => 0,
    log: { info: note, warn: note, error: note },
  };
  beforeEach(() => (told.splice(0), rejects.splice(0)));

  it('returns what failed, keeps what no retry helps, and lets the rest be', async () => {
    const answer = await settleBatch('parse', eventOf(['good', 'poor', 'late']), ports, (body) => {
      if (body === 'poor') throw new PermanentError('not to be read');
      return body === 'late' ? Promise.reject(new Error('throttled')) : Promise.resolve();
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm2' }]);
    expect(rejects).toMatchObject([{ messageId: 'm1', body: 'poor', reason: 'not to be read' }]);
    expect(told).toContainEqual([
      'message rejected',
      { stage: 'parse', messageId: 'm1', correlationId: undefined, reason: 'not to be read' },
      { Rejects: 1 },
    ]);
  });

  it('ties every line of a message to its poll', async () => {
    const bodies = ['{"correlationId":"fjord@2026-05-01T00:00:00.000Z"}', '{"other":1}'];
    await settleBatch('parse', eventOf(bodies), ports, (_, { log, correlationId }) =>
      Promise.resolve(log.info('done', { correlation: correlationId })),
    );
    expect(told).toEqual([
      [
        'done',
        {
          correlationId: 'fjord@2026-05-01T00:00:00.000Z',
          correlation: 'fjord@2026-05-01T00:00:00.000Z',
        },
        undefined,
      ],
      ['done', { correlationId: undefined, correlation: undefined }, undefined],
    ]);
  });
});
