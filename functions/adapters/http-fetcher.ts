import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { pipeline, Readable, type Transform } from 'node:stream';
import { Agent, request } from 'undici';
import { FETCH_LIMITS } from '../contract';
import type { FetchAnswer, Fetcher, FetchRequest } from '../core/ports';
import type { Headers } from '../core/source/answer-hints';
import { FetchError } from '../core/source/fetch-error';
import { checkUrl, hostKey, isPublicAddress, type UrlGuard } from '../core/source/url-guard';

export interface HttpFetcherOptions extends UrlGuard {
  /** Names product, version and a contact address. */
  readonly userAgent: string;
  /** Resolves names; the system's resolver unless a test gives another. */
  readonly resolve?: typeof lookup;
  /** Longest that one answer may take, its body too; `FETCH_LIMITS` where absent. */
  readonly totalTimeoutS?: number;
}

const DEFAULT_ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5';

/**
 * Fetches over HTTP as a good guest: no cookies, no mimicry, every address checked before the request and again when
 * its name is resolved, at connect time, so that a name cannot point elsewhere in between. Redirects are answers.
 */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const agents = {
    guarded: guardedAgent(options.resolve ?? lookup),
    open: new Agent(agentOptions()),
  };
  return {
    fetch: async (wanted) => {
      const checked = checkUrl(wanted.url, options);
      if ('refusal' in checked) throw new FetchError('refused', checked.refusal);
      const isAllowed = options.allowedPrivateHosts.has(hostKey(checked.url));
      const dispatcher = isAllowed ? agents.open : agents.guarded;
      return await send(checked.url, wanted, dispatcher, options);
    },
  };
}

async function send(
  url: URL,
  wanted: FetchRequest,
  dispatcher: Agent,
  { userAgent, totalTimeoutS = FETCH_LIMITS.totalTimeoutS }: HttpFetcherOptions,
): Promise<FetchAnswer> {
  const signal = AbortSignal.timeout(totalTimeoutS * 1000);
  try {
    const answer = await request(url, {
      dispatcher,
      signal,
      headers: requestHeaders(wanted, userAgent),
    });
    const headers = flatHeaders(answer.headers);
    const body = hasNoBody(answer.statusCode)
      ? await discard(answer.body)
      : await readBody(answer.body, headers, signal);
    return { url: url.href, status: answer.statusCode, headers, body };
  } catch (error) {
    throw asFetchError(error, url);
  }
}

/** Validators go back exactly as received, and only to the address that they came from. */
function requestHeaders(wanted: FetchRequest, userAgent: string): Record<string, string> {
  const own = wanted.validators?.url === wanted.url ? wanted.validators : undefined;
  return {
    'user-agent': userAgent,
    accept: wanted.accept ?? DEFAULT_ACCEPT,
    'accept-encoding': 'gzip, br, deflate, zstd',
    ...(own?.etag !== undefined && { 'if-none-match': own.etag }),
    ...(own?.lastModified !== undefined && { 'if-modified-since': own.lastModified }),
  };
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Headers {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}

/** A 204, a 304 and a redirect are told by status and headers; some name a coding and send nothing coded. */
function hasNoBody(status: number): boolean {
  return status === 204 || (status >= 300 && status < 400);
}

async function discard(body: Readable & { dump(): Promise<void> }): Promise<Uint8Array> {
  await body.dump();
  return new Uint8Array();
}

/** Reads the body decoded and counts decoded bytes: a small bomb must not become a large one. */
async function readBody(
  body: Readable,
  headers: Headers,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  let decoded: Readable = body;
  const stop = (): void => {
    for (const stream of [body, decoded]) stream.destroy(signal.reason as Error);
  };
  try {
    decoded = decodeStream(body, headers['content-encoding'] ?? '');
    signal.addEventListener('abort', stop, { once: true });
    for await (const chunk of decoded) {
      sizeBytes += (chunk as Buffer).length;
      if (sizeBytes > FETCH_LIMITS.maxDecodedBytes)
        throw new FetchError(
          'too-large',
          `the body is over ${FETCH_LIMITS.maxDecodedBytes / 1048576} MiB`,
        );
      chunks.push(chunk as Buffer);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // What comes of the rest is of no interest: the answer, or its failure, stands.
    body.once('error', () => undefined).destroy();
  }
  return Buffer.concat(chunks);
}

/** The outermost coding stands last. More than three is no publisher's wish. */
function decodeStream(body: Readable, contentEncoding: string): Readable {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter(Boolean);
  if (codings.length > 3)
    throw new FetchError('bad-encoding', `content encoded ${codings.length} times`);
  let stream = body;
  for (const coding of codings.reverse()) {
    if (coding === 'identity') continue;
    if (coding === 'deflate') {
      stream = Readable.from(inflateAny(stream));
      continue;
    }
    const decoder = decoderOf(coding);
    // Errors of either side end the outer stream; the callback is told of them there.
    stream = pipeline(stream, decoder, () => undefined);
  }
  return stream;
}

function decoderOf(coding: string): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'zstd') return createZstdDecompress();
  throw new FetchError('bad-encoding', `content encoding "${coding.slice(0, 40)}" is not known`);
}

/** "deflate" means zlib (RFC 9110 §8.4.1.2), yet some servers send it raw: the first bytes tell which (RFC 1950 §2.2). */
async function* inflateAny(body: Readable): AsyncGenerator<Buffer> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done) return;
  const [method = 0, check = 0] = first.value;
  const isZlib = (method & 0x0f) === 8 && ((method << 8) | check) % 31 === 0;
  const inflate = isZlib ? createInflate() : createInflateRaw();
  yield* pipeline(Readable.from(resumed(first.value, chunks)), inflate, () => undefined);
}

async function* resumed(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function agentOptions(): Agent.Options {
  return {
    connectTimeout: FETCH_LIMITS.connectTimeoutS * 1000,
    headersTimeout: FETCH_LIMITS.totalTimeoutS * 1000,
    bodyTimeout: FETCH_LIMITS.totalTimeoutS * 1000,
    maxHeaderSize: FETCH_LIMITS.maxHeaderBytes,
    keepAliveTimeout: 4_000,
  };
}

/**
 * Refuses a name when any of its addresses is not public: a mixed answer is an attack or a mistake. The connection
 * goes to the very addresses that were checked, so nothing can change between check and connect.
 */
export function guardedAgent(resolve: typeof lookup): Agent {
  const guardedLookup = (
    hostname: string,
    options: LookupOptions,
    callback: (error: Error | null, address: LookupAddress[] | string, family?: number) => void,
  ): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const bad = addresses.find(({ address }) => !isPublicAddress(address));
      if (bad || addresses.length === 0)
        return callback(
          new FetchError(
            'refused',
            `${hostname} leads to ${bad?.address ?? 'no address'}, which is not public`,
          ),
          '',
        );
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
  return new Agent({
    ...agentOptions(),
    connect: { lookup: guardedLookup, timeout: FETCH_LIMITS.connectTimeoutS * 1000 },
  });
}

function asFetchError(error: unknown, url: URL): FetchError {
  if (error instanceof FetchError) return error;
  const { name, code, message, cause } = error as Error & { code?: string };
  if (cause instanceof FetchError) return cause;
  if (name === 'TimeoutError' || /TIMEOUT/.test(code ?? ''))
    return new FetchError('timeout', `${url.host} did not answer in time`, { cause: error });
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new FetchError(
      'too-large',
      `${url.host} sent headers over ${FETCH_LIMITS.maxHeaderBytes / 1024} KiB`,
    );
  if (
    code?.startsWith('Z_') ||
    code?.startsWith('ERR_BROTLI') ||
    code?.startsWith('ERR__ERROR') ||
    code?.startsWith('ZSTD')
  )
    return new FetchError(
      'bad-encoding',
      `${url.host} sent a body that cannot be decoded: ${message}`,
    );
  return new FetchError('unreachable', `${url.host} cannot be reached: ${code ?? message}`, {
    cause: error,
  });
}
