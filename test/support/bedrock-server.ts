import {
  createServer,
  type Http2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { STORY_TOOL } from '../../functions/core/deal/model/tool';

/** What a stand-in for Bedrock was asked. */
export interface AskedOfBedrock {
  readonly path: string;
  readonly body: Record<string, unknown>;
}
type Answer = (response: Http2ServerResponse, asked: AskedOfBedrock) => void;

/** A stand-in for Bedrock's endpoint on loopback, by HTTP/2 as the SDK's client speaks; the environment points the client to it. */
export class BedrockServer {
  readonly asked: AskedOfBedrock[] = [];
  answer: Answer = converse({});
  private server: Http2Server | undefined;
  private readonly before = { ...process.env };

  async start(): Promise<this> {
    this.server = createServer((request, response) => void this.take(request, response));
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    return this;
  }

  async stop(): Promise<void> {
    process.env = this.before;
    await new Promise<void>((done) => this.server?.close(() => done()));
  }

  private async take(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const asked = { path: decodeURIComponent(request.url), body };
    this.asked.push(asked);
    this.answer(response, asked);
  }
}

/** An answer with one call of our tool. */
export function converse(input: unknown, usage = { inputTokens: 2500, outputTokens: 400 }): Answer {
  const content = [{ toolUse: { toolUseId: 't1', name: STORY_TOOL.name, input } }];
  return answerWith({
    output: { message: { role: 'assistant', content } },
    stopReason: 'tool_use',
    usage: { ...usage, totalTokens: usage.inputTokens + usage.outputTokens },
    metrics: { latencyMs: 10 },
  });
}

export function answerWith(body: unknown, status = 200, errorType?: string): Answer {
  return (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(errorType !== undefined && { 'x-amzn-errortype': errorType }),
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
