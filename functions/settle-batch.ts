import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { PermanentError, describeError } from './core/errors';
import type { Clock, Log, RejectStore } from './core/ports';

export interface BatchPorts {
  readonly rejects: RejectStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Works a batch, each record on its own. A record is acknowledged once its work is done, or once it is kept as a
 * reject because no retry can help. Any other failure returns to the queue by message id; after `maxReceiveCount`
 * attempts the queue itself moves it to the dead-letter queue.
 */
export async function settleBatch(
  stage: string,
  { Records }: SQSEvent,
  ports: BatchPorts,
  work: (body: string) => Promise<void>,
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
  work: (body: string) => Promise<void>,
): Promise<void> {
  try {
    await work(body);
  } catch (error) {
    if (!(error instanceof PermanentError)) {
      ports.log.error('message returned to the queue', {
        stage,
        messageId,
        error: describeError(error),
      });
      throw error;
    }
    ports.log.warn('message rejected', { stage, messageId, reason: error.message });
    const at = new Date(ports.clock()).toISOString();
    await ports.rejects.put({ stage, messageId, body, reason: error.message, at });
  }
}
