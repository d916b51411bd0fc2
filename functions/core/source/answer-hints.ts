import type { PollHints } from './poll-delay';

/** Response headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Seconds that a `Retry-After` asks for, from its number or its date; undefined where there is none or it is junk.
 *
 * @see RFC 9110 §10.2.3
 */
export function retryAfterS(headers: Headers, nowMs: number): number | undefined {
  const value = headers['retry-after']?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  return secondsUntil(value, nowMs);
}

/** The polling wishes that stand in an answer's headers. @see RFC 9111 §5.2.2.1, §5.3 */
export function answerHints(headers: Headers, nowMs: number): PollHints {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(headers['cache-control'] ?? '')?.[1];
  return {
    maxAgeS: maxAge === undefined ? undefined : Number(maxAge),
    // max-age outranks Expires where both are given
    expiresInS: maxAge === undefined ? secondsUntil(headers['expires'] ?? '', nowMs) : undefined,
    retryAfterS: retryAfterS(headers, nowMs),
  };
}

function secondsUntil(date: string, nowMs: number): number | undefined {
  const atMs = Date.parse(date);
  return Number.isNaN(atMs) ? undefined : Math.max(0, Math.ceil((atMs - nowMs) / 1000));
}
