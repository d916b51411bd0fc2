import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { ApiKey, ApiKeyStore, Clock, RateCounter } from '../core/ports';
import { keyIdOfSession } from './key-session';
import { ProblemError, problem } from './problem';

/** What a key's reader may ask in a minute unless told otherwise. */
export const DEFAULT_PER_MINUTE = 120;
const WINDOW_S = 60;
const KEY = /^hb_([a-z2-7]{10})_([\w-]{43})$/;

/**
 * A new API key: the text is shown once, only its hash is kept. A random secret of 256 bits needs no salt and no slow
 * hash: nobody can guess it from the hash.
 */
export function newApiKey(
  name: string,
  nowMs: number,
  perMinute = DEFAULT_PER_MINUTE,
): { readonly text: string; readonly key: ApiKey } {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const keyId = [...randomBytes(10)].map((byte) => alphabet[byte % 32] ?? 'a').join('');
  const secret = randomBytes(32).toString('base64url');
  const key = {
    keyId,
    name,
    hash: hashOf(secret),
    perMinute,
    createdAt: new Date(nowMs).toISOString(),
  };
  return { text: `hb_${keyId}_${secret}`, key };
}

export interface KeyGatePorts {
  readonly keys: Pick<ApiKeyStore, 'get'>;
  readonly rates: RateCounter;
  readonly clock: Clock;
  /** Signs the cookie of a person who typed a key. */
  readonly secret: string;
}

/**
 * Lets in who brings a key that is known and not revoked, as often as it may ask; gives the headers that say so.
 *
 * @param openPaths Beginnings of addresses that need no key: links in mails, the description of the API.
 * @throws ProblemError 401 without a good key, 429 where it asked too often.
 * @see draft-ietf-httpapi-ratelimit-headers for RateLimit and RateLimit-Policy
 */
export function createKeyGate(ports: KeyGatePorts, openPaths: readonly string[]) {
  const { rates, clock } = ports;
  return async (context: Context): Promise<Readonly<Record<string, string>>> => {
    if (context.req.method === 'OPTIONS') return {};
    if (
      openPaths.some((path) => context.req.path === path || context.req.path.startsWith(`${path}/`))
    )
      return {};
    const key = await knownKey(context, ports);
    const nowS = Math.floor(clock() / 1000);
    const windowS = nowS - (nowS % WINDOW_S);
    const asked = await rates.hit(key.keyId, windowS);
    const resetS = windowS + WINDOW_S - nowS;
    const headers = {
      'RateLimit-Policy': `"minute";q=${key.perMinute};w=${WINDOW_S}`,
      RateLimit: `"minute";r=${Math.max(0, key.perMinute - asked)};t=${resetS}`,
    };
    if (asked <= key.perMinute) return headers;
    const detail = `This key may ask ${key.perMinute} times a minute.`;
    const tooMany = problem(429, 'too-many', 'Asked too often', { detail });
    throw new ProblemError(tooMany, { ...headers, 'Retry-After': String(resetS) });
  };
}

async function knownKey(context: Context, { keys, secret, clock }: KeyGatePorts): Promise<ApiKey> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
  const text = bearer ?? context.req.header('X-Api-Key');
  const session = (): string | undefined =>
    keyIdOfSession(secret, context.req.header('Cookie') ?? '', clock());
  const key = text === undefined ? await validKey(session(), keys) : await findKey(text, keys);
  if (key) return key;
  const detail =
    'Send "Authorization: Bearer hb_..." or X-Api-Key with a key that the operator gave.';
  const refused = problem(401, 'key', 'An API key is needed', { detail });
  throw new ProblemError(refused, { 'WWW-Authenticate': 'Bearer realm="harbinger"' });
}

/** The key that a text is, where it is known and not revoked. */
export async function findKey(
  text: string,
  keys: Pick<ApiKeyStore, 'get'>,
): Promise<ApiKey | undefined> {
  const [, keyId, secret = ''] = KEY.exec(text) ?? [];
  const key = await validKey(keyId, keys);
  return key && isHashOf(secret, key.hash) ? key : undefined;
}

async function validKey(
  keyId: string | undefined,
  keys: Pick<ApiKeyStore, 'get'>,
): Promise<ApiKey | undefined> {
  const key = keyId === undefined ? undefined : await keys.get(keyId);
  return key?.revokedAt === undefined ? key : undefined;
}

function isHashOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash.padEnd(43).slice(0, 43)));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
