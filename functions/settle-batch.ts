import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { PermanentError, describeError } from './core/errors';
import type { Clock, Log, RejectStore } from './core/ports';

export interface BatchPorts {
  readonly rejects: RejectStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** What all lines of one poll bear, up to the mail that tells of it: `source@due`. */
export interface Tie {
  readonly correlationId: string | undefined;
  readonly log: Log;
}
type Work = (body: string, tie: Tie) => Promise<void>;

/**
 * Works a batch, each record on its own. A record is acknowledged once its work is done, or once it is kept as a
 * reject because no retry can help. Any other failure returns to the queue by message id; after `maxReceiveCount`
 * attempts the queue itself moves it to the dead-letter queue.
 */
export async function settleBatch(
  stage: string,
  { Records }: SQSEvent,
  ports: BatchPorts,
  work: Work,
): Promise<SQSBatchResponse> {
  const outcomes = await Promise.allSettled(
    Records.map((record) => settle(stage, record, ports, work)),
  );
  const failed = Records.filter((_, i) => outcomes[i]?.status === 'rejected');
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

async function settle(
  stage: string,
  { messageId, body }: SQSRecord,
  ports: BatchPorts,
  work: Work,
): Promise<void> {
  const correlationId = correlationIdOf(body);
  const about = { stage, messageId, correlationId };
  try {
    await work(body, { correlationId, log: tied(ports.log, correlationId) });
  } catch (error) {
    if (!(error instanceof PermanentError)) {
      ports.log.error('message returned to the queue', { ...about, error: describeError(error) });
      throw error;
    }
    ports.log.warn('message rejected', { ...about, reason: error.message }, { Rejects: 1 });
    const at = new Date(ports.clock()).toISOString();
    await ports.rejects.put({ stage, messageId, body, reason: error.message, at });
  }
}

/** Read without a check of the whole: a body that is not ours must be tied to its poll as well. */
function correlationIdOf(body: string): string | undefined {
  return /"correlationId":"([^"\\]{1,200})"/.exec(body)?.[1];
}

function tied(log: Log, correlationId: string | undefined): Log {
  const tie =
    (say: Log['info']): Log['info'] =>
    (message, fields, figures) =>
      say(message, { correlationId, ...fields }, figures);
  return { info: tie(log.info), warn: tie(log.warn), error: tie(log.error) };
}
