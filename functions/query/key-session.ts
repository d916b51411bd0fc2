import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * How a person's browser goes on showing a key that was typed once. A page's next link can bear no header, the address
 * must bear no key (it is logged, shared and kept in histories), and the browser's own dialog cannot be had: a function
 * URL renames WWW-Authenticate. So it is a cookie, and only where keys are asked for: for this host alone, out of reach
 * of scripts, never sent along from another site's form, gone with the browser, and of no use after half a day. It
 * holds the key's id and not the key; a revoked key ends it.
 */
export const SESSION_COOKIE = '__Host-harbinger';
export const SESSION_S = 12 * 60 * 60;

const VALUE = /^([a-z2-7]{10})\.([0-9a-z]{1,10})\.([\w-]{43})$/;

/** The cookie of a key's holder. */
export function sessionCookie(secret: string, keyId: string, nowMs: number): string {
  const expires = (Math.floor(nowMs / 1000) + SESSION_S).toString(36);
  return cookie(`${keyId}.${expires}.${macOf(secret, keyId, expires)}`);
}

/** Ends it at once. */
export function endedSessionCookie(): string {
  return `${cookie('')}; Max-Age=0`;
}

/** The key's id that a `Cookie` header stands for; undefined where it is forged, cut or too old. */
export function keyIdOfSession(secret: string, header: string, nowMs: number): string | undefined {
  for (const part of header.slice(0, 8000).split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (name !== SESSION_COOKIE) continue;
    const [, keyId = '', expires = '', mac = ''] = VALUE.exec(value) ?? [];
    const isOurs = keyId !== '' && isSame(mac, macOf(secret, keyId, expires));
    if (isOurs && parseInt(expires, 36) * 1000 > nowMs) return keyId;
  }
  return undefined;
}

function cookie(value: string): string {
  return `${SESSION_COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

function macOf(secret: string, keyId: string, expires: string): string {
  return createHmac('sha256', secret).update(`session\n${keyId}\n${expires}`).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
