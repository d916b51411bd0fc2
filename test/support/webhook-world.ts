import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createWebhookSender } from '../../functions/adapters/http-webhook-sender';
import { createMemoryRows } from '../../functions/adapters/memory-rows';
import { createTableWebhookStore } from '../../functions/adapters/table-webhook-store';
import { enqueueChanges } from '../../functions/alert/enqueue-changes';
import type { Figures } from '../../functions/core/figure';
import type { Log } from '../../functions/core/ports';
import type { RowStore } from '../../functions/core/query/rows';
import { webhookSecret } from '../../functions/core/query/webhook/sign-webhook';
import type { Webhook } from '../../functions/core/query/webhook/webhook';
import type { WebhookEvent } from '../../functions/core/query/webhook/webhook-event';
import type { WebhookMessage } from '../../functions/core/query/webhook/webhook-message';
import { createHandler } from '../../functions/webhook/handler';
import { close, listen } from '../../lib/local/listen';
import { dealPorts } from './deal-ports';
import { sampleWebhook } from './sample-webhook';

export const DEPLOYMENT_SECRET = 'the secret of this test’s deployment';

/** What a receiver got, and whether its signature holds. */
export interface Received {
  readonly id: string;
  readonly isSigned: boolean;
  readonly event: WebhookEvent;
  readonly headers: IncomingMessage['headers'];
}

/** A receiver on loopback that verifies what it gets by the book, apart from our own code. */
export async function startReceiver(secret: () => string) {
  const got: Received[] = [];
  const paths: string[] = [];
  let answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      paths.push(`${request.method} ${request.url}`);
      const body = Buffer.concat(chunks).toString('utf8');
      const { headers } = request;
      const id = String(headers['webhook-id']);
      const signed = `${id}.${String(headers['webhook-timestamp'])}.${body}`;
      const key = Buffer.from(secret().slice('whsec_'.length), 'base64');
      const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
      const isSigned = String(headers['webhook-signature']).split(' ').includes(wanted);
      got.push({ id, isSigned, event: JSON.parse(body) as WebhookEvent, headers });
      answer(response);
    });
  });
  const host = `127.0.0.1:${await listen(server, 0)}`;
  return {
    host,
    url: `http://${host}/hook`,
    got,
    paths,
    answerWith: (next: (response: ServerResponse) => void) => void (answer = next),
    stop: () => close(server),
  };
}

/** Deals, one webhook, its queue as an array, and the two functions between them. */
export function webhookWorld(
  options: { readonly host?: string; readonly rows?: RowStore; readonly timeoutS?: number } = {},
) {
  const rows = options.rows ?? createMemoryRows();
  const deals = dealPorts(rows);
  const webhooks = createTableWebhookStore(rows);
  const queue: WebhookMessage[] = [];
  const lines: unknown[] = [];
  const figures: Figures[] = [];
  const hidden: number[] = [];
  const rejects: string[] = [];
  const note =
    (level: string) =>
    (message: string, fields?: object, counted?: Figures): void => {
      lines.push([level, message, fields]);
      if (counted) figures.push(counted);
    };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  let nowMs = Date.parse('2026-06-01T00:00:00Z');
  const ports = {
    ...deals,
    webhooks,
    log,
    clock: () => nowMs,
    webhookQueue: {
      send: (messages: readonly WebhookMessage[]) => Promise.resolve(void queue.push(...messages)),
    },
    sender: createWebhookSender({
      userAgent: 'test',
      allowedPrivateHosts: new Set((options.host ?? '').split(',').filter(Boolean)),
      ...(options.timeoutS !== undefined && { timeoutS: options.timeoutS }),
    }),
    secret: DEPLOYMENT_SECRET,
    publicUrl: 'https://harbinger.example',
    rejects: {
      put: ({ reason }: { readonly reason: string }) => Promise.resolve(void rejects.push(reason)),
      list: () => Promise.resolve([]),
    },
    hide: (_record: SQSRecord, forS: number) => Promise.resolve(void hidden.push(forS)),
    chance: () => 0,
  };
  const handle = createHandler(ports);
  return {
    ports,
    queue,
    lines,
    figures,
    hidden,
    rejects,
    wait: (seconds: number) => void (nowMs += seconds * 1000),
    add: async (more: Partial<Webhook>): Promise<Webhook> => {
      const position = await deals.changes.head();
      const webhook = sampleWebhook({
        url: `http://${options.host ?? ''}/hook`,
        createdAt: '2026-06-01T00:00:00.000Z',
        position,
        ...more,
      });
      await webhooks.replace(webhook);
      return webhook;
    },
    secretOf: (webhook: Pick<Webhook, 'id' | 'secretNumber'>) =>
      webhookSecret(DEPLOYMENT_SECRET, webhook),
    alert: () => enqueueChanges(ports),
    /** Works all that is queued as Lambda does; gives what failed. */
    drain: async (attempt = 1): Promise<WebhookMessage[]> => {
      const taken = queue.splice(0);
      const { batchItemFailures } = await handle(batchOf(taken, attempt));
      return batchItemFailures.map(({ itemIdentifier }) => {
        const message = taken[Number(itemIdentifier)];
        if (!message) throw new Error('no such message');
        return message;
      });
    },
    work: (body: string) => handle(batchOf([body], 1)),
  };
}

function batchOf(messages: readonly (WebhookMessage | string)[], attempt: number): SQSEvent {
  const Records = messages.map((message, i) => ({
    messageId: String(i),
    body: typeof message === 'string' ? message : JSON.stringify(message),
    attributes: { ApproximateReceiveCount: String(attempt) },
  }));
  return { Records: Records as unknown as SQSRecord[] };
}
