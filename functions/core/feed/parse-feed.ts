import type { Feed } from './feed';

export interface FeedHints {
  readonly url?: string;
  readonly contentType?: string;
}

/**
 * Reads a feed of any kind from its bytes.
 *
 * @throws PermanentError where the bytes are no feed at all, with what they look like instead.
 */
export function parseFeed(_bytes: Uint8Array, _hints: FeedHints = {}): Promise<Feed> {
  return Promise.reject(new RangeError('not written yet'));
}
