import type { Emulator } from './emulator';

/** A queue as the host wants it; the dead-letter queue is named `<name>-dead-letters`. */
export interface QueueWish {
  readonly name: string;
  readonly visibilityTimeoutS: number;
  readonly maxReceiveCount: number;
}

export interface QueuesAndBucket extends Emulator {
  /** Address of each queue by name, dead-letter queues included. */
  readonly queueUrls: Readonly<Record<string, string>>;
}

/**
 * SQS and S3 by fauxqs, one server. It keeps messages and objects in SQLite, ignores lifecycle rules and S3
 * preconditions; idempotency of the functions rests on the table alone.
 */
export async function startSqsAndS3(
  dataDir: string | undefined,
  bucketName: string,
  wishes: readonly QueueWish[],
): Promise<QueuesAndBucket> {
  const { startFauxqs } = await import('fauxqs'); // exports only ES modules
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, dataDir });
  server.createBucket(bucketName);
  const queueUrls: Record<string, string> = {};
  for (const { name, visibilityTimeoutS, maxReceiveCount } of wishes) {
    const deadLetters = server.createQueue(`${name}-dead-letters`, {
      attributes: { MessageRetentionPeriod: String(14 * 24 * 60 * 60) },
    });
    const redrive = {
      deadLetterTargetArn: deadLetters.queueArn,
      maxReceiveCount: String(maxReceiveCount),
    };
    server.createQueue(name, {
      attributes: {
        VisibilityTimeout: String(visibilityTimeoutS),
        RedrivePolicy: JSON.stringify(redrive),
      },
    });
    queueUrls[name] = queueUrlOf(name, server.port);
    queueUrls[`${name}-dead-letters`] = queueUrlOf(deadLetters.queueName, server.port);
  }
  return { endpoint: `http://127.0.0.1:${server.port}`, queueUrls, stop: () => server.stop() };
}

/** The server names itself by a host name with an address in it, which no URL parser takes; its path is what counts. */
function queueUrlOf(name: string, port: number): string {
  return `http://127.0.0.1:${port}/000000000000/${name}`;
}
