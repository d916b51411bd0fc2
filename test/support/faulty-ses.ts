import type { AddressInfo } from 'node:net';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** A mail that SES took, as its request told. */
export interface TakenMail {
  readonly to: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly messageId: string;
}

export interface FaultySes {
  readonly endpoint: string;
  readonly throttled: () => number;
  close(): Promise<void>;
}

const SEND = '/v2/email/outbound-emails';

/**
 * Stands before the emulator of SES and answers every fifth send itself: that it came too fast, in SES's own words. All
 * others go through, and what the emulator took is told.
 */
export async function startFaultySes(
  target: string,
  onTaken: (mail: TakenMail) => void,
): Promise<FaultySes> {
  let [sends, throttled] = [0, 0];
  const server = createServer((asked, answer) => {
    void readBody(asked).then(async (body) => {
      const isSend = asked.method === 'POST' && asked.url === SEND;
      if (isSend && (sends += 1) % 5 === 0) {
        throttled += 1;
        return throttle(answer);
      }
      const { status, text } = await forward(target, asked, body);
      if (isSend && status === 200) onTaken(takenMail(body, text));
      answer.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    throttled: () => throttled,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}

/** @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html TooManyRequestsException */
function throttle(answer: ServerResponse): void {
  const headers = {
    'Content-Type': 'application/json',
    'x-amzn-errortype': 'TooManyRequestsException',
  };
  answer.writeHead(429, headers).end('{"message":"Maximum sending rate exceeded."}');
}

function takenMail(body: string, answered: string): TakenMail {
  const { Destination, EmailTags } = JSON.parse(body) as {
    Destination: { ToAddresses: readonly string[] };
    EmailTags: readonly { readonly Name: string; readonly Value: string }[];
  };
  const { MessageId } = JSON.parse(answered) as { MessageId: string };
  const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
  return { to: Destination.ToAddresses[0] ?? '', tags, messageId: MessageId };
}

function forward(
  target: string,
  asked: IncomingMessage,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((done, fail) => {
    const { method, headers } = asked;
    const passed = request(`${target}${asked.url}`, { method, headers }, (answer) => {
      readBody(answer).then((text) => done({ status: answer.statusCode ?? 502, text }), fail);
    });
    passed.once('error', fail);
    passed.end(body);
  });
}

async function readBody(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
