import { createHmac, timingSafeEqual } from 'node:crypto';

const MAX_LENGTH = 1000;
const MAC_BYTES = 16;

/** Makes and reads cursors: a place in a list, sealed so that nobody can make one up or use it on another list. */
export interface CursorSealer {
  seal(listKey: string, place: string): string;
  /** The place; undefined where the cursor is forged, cut, or another list's. */
  open(listKey: string, cursor: string): string | undefined;
}

/** Cursors sealed by HMAC-SHA-256 under a secret, 128 bits of it: as many as a forger must guess. */
export function createCursorSealer(secret: string): CursorSealer {
  const mac = (listKey: string, place: string): Buffer =>
    createHmac('sha256', secret)
      .update(`cursor\n${listKey.length}\n${listKey}\n${place}`)
      .digest()
      .subarray(0, MAC_BYTES);
  return {
    seal: (listKey, place) =>
      Buffer.concat([mac(listKey, place), Buffer.from(place)]).toString('base64url'),
    open: (listKey, cursor) => {
      if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor)) return undefined;
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= MAC_BYTES) return undefined;
      const place = bytes.subarray(MAC_BYTES).toString('utf8');
      return timingSafeEqual(bytes.subarray(0, MAC_BYTES), mac(listKey, place)) ? place : undefined;
    },
  };
}
