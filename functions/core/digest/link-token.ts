import { isSame, keyedHash } from './identity';

/** What a link is for; one made for reading cannot be used for another thing. */
export const TOKEN_PURPOSES = ['confirm', 'leave', 'manage'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/**
 * How long each holds, in seconds. Leaving never expires: whoever finds an old mail may still leave. What shows a
 * person's own data holds a month, and every digest brings a fresh one.
 */
export const TOKEN_LIFE_S: Readonly<Record<TokenPurpose, number>> = {
  confirm: 48 * 60 * 60,
  leave: 100 * 365 * 24 * 60 * 60,
  manage: 31 * 24 * 60 * 60,
};

const TOKEN = /^([a-z0-9]{1,40})\.([0-9a-z]{1,10})\.([a-z0-9]{26})$/;

/** A signed token of an id, without any address in it. @param nowMs When it was made. */
export function sealToken(
  secret: string,
  purpose: TokenPurpose,
  id: string,
  nowMs: number,
): string {
  const expires = (Math.floor(nowMs / 1000) + TOKEN_LIFE_S[purpose]).toString(36);
  return `${id}.${expires}.${keyedHash(secret, 'token', purpose, id, expires)}`;
}

/** The id that a token is of; `forged` where we never made it for this purpose. */
export function openToken(
  secret: string,
  purpose: TokenPurpose,
  token: string,
  nowMs: number,
): { readonly id: string } | { readonly refused: 'forged' | 'expired' } {
  const [, id = '', expires = '', mac = ''] = TOKEN.exec(token) ?? [];
  if (id === '' || !isSame(mac, keyedHash(secret, 'token', purpose, id, expires)))
    return { refused: 'forged' };
  return parseInt(expires, 36) * 1000 < nowMs ? { refused: 'expired' } : { id };
}
