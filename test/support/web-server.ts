import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { close, listen } from '../../lib/local/listen';

/** A publisher for tests: counts requests, records headers, and knows how many were in flight at once. */
export class WebServer {
  readonly requests: { path: string; headers: IncomingMessage['headers']; atMs: number }[] = [];
  mostInFlight = 0;
  private inFlight = 0;
  private readonly routes = new Map<string, RequestListener>();
  private server: Server | undefined;
  host = '';

  /** Answers at a path; `/robots.txt` is 404 unless a test says otherwise. */
  on(path: string, answer: RequestListener): this {
    this.routes.set(path, answer);
    return this;
  }

  async start(): Promise<this> {
    this.server = createServer((request, response) => this.take(request, response));
    this.host = `127.0.0.1:${await listen(this.server, 0)}`;
    return this;
  }

  url(path: string): string {
    return `http://${this.host}${path}`;
  }

  /** Requests of a path so far. */
  count(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  async stop(): Promise<void> {
    if (this.server) await close(this.server);
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.requests.push({ path, headers: request.headers, atMs: Date.now() });
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    response.once('close', () => this.inFlight--);
    const route = this.routes.get(path);
    if (route) void route(request, response);
    else response.writeHead(404).end();
  }
}
