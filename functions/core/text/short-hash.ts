import { createHash } from 'node:crypto';

/** 130 bits of SHA-256 in lower-case base 32: 26 characters, safe in keys, addresses and mail headers. */
export function shortHash(input: string | Uint8Array): string {
  const digest = createHash('sha256').update(input).digest();
  const bits = BigInt(`0x${digest.toString('hex')}`) >> 126n;
  return bits.toString(32).padStart(26, '0');
}
