import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** An answer before it is sent: the same body gives the same bytes, and so the same ETag. */
export interface Answer {
  readonly body: string;
  readonly contentType: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds for which caches may keep it; a reader's own cache always asks, by ETag. */
  readonly maxAgeS?: number;
}

/**
 * Sends an answer with a strong ETag, or 304 where the reader has it. Compression comes behind and marks its variants.
 *
 * @see RFC 9110 §8.8.3 ETag, §13.1.2 If-None-Match
 */
export function sendAnswer(context: Context, answer: Answer): Response {
  const etag = `"${createHash('sha256').update(answer.contentType).update('\n').update(answer.body).digest('base64url').slice(0, 27)}"`;
  const { maxAgeS = 60 } = answer;
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': `public, max-age=0, s-maxage=${maxAgeS}, must-revalidate`,
    Vary: 'Accept, Accept-Encoding, Accept-Language, Authorization',
    ...answer.headers,
  });
  const status = answer.status ?? 200;
  if (status === 200 && isKnown(context.req.header('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', answer.contentType);
  return new Response(answer.body, { status, headers });
}

/** Whether an If-None-Match names the entity tag, weakly compared; a compressed variant of it counts. */
function isKnown(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  const plain = (tag: string): string =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(?:gzip|br)"$/, '"');
  return condition.split(',').some((tag) => tag.trim() === '*' || plain(tag) === etag);
}

/** JSON as it is served: without undefined values, two spaces deep so that people can read it. */
export function jsonAnswer(value: unknown, more: Partial<Answer> = {}): Answer {
  return {
    contentType: 'application/json; charset=utf-8',
    ...more,
    body: `${JSON.stringify(value, null, 1)}\n`,
  };
}
