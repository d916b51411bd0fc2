import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { close, listen } from '../../lib/local/listen';

/** How the services behind a proxy fail, and how often each did. */
export type FaultCounts = Record<'throttled' | 'failed' | 'failedAfterwards', number>;

export interface FaultyProxy {
  readonly url: string;
  readonly counts: FaultCounts;
  /** How many requests went through, by service operation. */
  readonly calls: Map<string, number>;
  stop(): Promise<void>;
}

/**
 * Stands before an emulator and fails one request in `every`: a third is throttled, a third answered 500, and a third
 * answered 500 though the work was done, which is the nastiest: the caller repeats what has happened.
 */
export async function startFaultyProxy(
  target: string,
  every: number,
  random: () => number,
): Promise<FaultyProxy> {
  const counts: FaultCounts = { throttled: 0, failed: 0, failedAfterwards: 0 };
  const calls = new Map<string, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const server = createServer((incoming, response) => {
    const name = operationOf(incoming);
    calls.set(name, (calls.get(name) ?? 0) + 1);
    const fault = random() < 1 / every ? Math.floor(random() * 3) : undefined;
    if (fault === 0 || fault === 1) {
      counts[fault === 0 ? 'throttled' : 'failed'] += 1;
      incoming.resume();
      return void incoming.once('end', () => refuse(incoming, response, fault === 0));
    }
    if (fault === 2) counts.failedAfterwards += 1;
    forward(target, agent, incoming, response, fault === 2);
  });
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await close(server);
    agent.destroy();
  };
  return { url, counts, calls, stop };
}

function operationOf({ headers, method }: IncomingMessage): string {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.')[1] ?? '') : `${method} object`;
}

function refuse({ headers }: IncomingMessage, response: ServerResponse, isThrottle: boolean): void {
  const isTable = headers['x-amz-target'] !== undefined;
  if (isTable) {
    const kind = isThrottle ? 'ProvisionedThroughputExceededException' : 'InternalServerError';
    const body = JSON.stringify({
      __type: `com.amazonaws.dynamodb.v20120810#${kind}`,
      message: 'a fault of the test',
    });
    const type = { 'content-type': 'application/x-amz-json-1.0' };
    return void response.writeHead(isThrottle ? 400 : 500, type).end(body);
  }
  const code = isThrottle ? 'SlowDown' : 'InternalError';
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>a fault of the test</Message></Error>`;
  response.writeHead(isThrottle ? 503 : 500, { 'content-type': 'application/xml' }).end(body);
}

function forward(
  target: string,
  agent: Agent,
  incoming: IncomingMessage,
  response: ServerResponse,
  isAnswerLost: boolean,
): void {
  const { hostname, port } = new URL(target);
  const { method, url: path, headers } = incoming;
  const outgoing = request({ hostname, port, method, path, headers, agent }, (answer) => {
    if (isAnswerLost) {
      answer.resume();
      return void answer.once('end', () => refuse(incoming, response, false));
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.once('error', () => response.destroy());
  incoming.pipe(outgoing);
}
