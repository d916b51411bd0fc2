import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Readable } from 'node:stream';

interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
interface Kept {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/**
 * What stands between the SDK and the emulator: passes requests on and keeps the answers, or gives the kept answers
 * back at once. With it a run is timed with all that is ours, the SDK's own work included, and nothing of the emulator's.
 */
export class ReplayHandler {
  mode: 'pass' | 'keep' | 'replay' = 'pass';
  private readonly inner = new NodeHttpHandler();
  private readonly kept = new Map<string, Kept>();

  async handle(request: Request, options?: object): Promise<{ response: object }> {
    const { body } = request;
    const text = body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : String(body);
    const key = `${request.headers['x-amz-target'] ?? ''}\n${text}`;
    const known = this.mode === 'replay' ? this.kept.get(key) : undefined;
    if (known) return { response: responseOf(known) };
    if (this.mode === 'replay') throw new Error('this request was not kept');
    const { response } = await this.inner.handle(request as never, options);
    if (this.mode === 'pass') return { response };
    const chunks: Buffer[] = [];
    for await (const chunk of response.body as Readable) chunks.push(chunk as Buffer);
    const { statusCode, headers } = response;
    const answer = { statusCode, headers, body: Buffer.concat(chunks) };
    this.kept.set(key, answer);
    return { response: responseOf(answer) };
  }

  /** Forgets what was kept. */
  clear(): void {
    this.kept.clear();
  }

  destroy(): void {
    this.inner.destroy();
  }
}

function responseOf({ statusCode, headers, body }: Kept): object {
  return { statusCode, headers, body: Readable.from([body]) };
}
