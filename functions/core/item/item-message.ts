import * as z from 'zod/mini';
import { PermanentError, describeError } from '../errors';

const itemMessage = z.object({
  sourceId: z.string(),
  itemId: z.string(),
  fingerprint: z.string(),
  /** Where the item lies: a key of the bucket, and its place in that file's list. */
  feedKey: z.string(),
  index: z.int().check(z.gte(0)),
  fetchedAt: z.string(),
  /** How often the item was put back because a host was busy or failing. */
  attempt: z.int().check(z.gte(0)),
  correlationId: z.string(),
});
/** A reference to one item of one fetched feed; the body lies in the bucket. */
export type ItemMessage = z.infer<typeof itemMessage>;

const fetchMessage = z.object({
  sourceId: z.string(),
  /** The due time that this fetch answers; a person's own fetch carries its instant. */
  dueAt: z.string(),
  attempt: z.int().check(z.gte(0)),
  correlationId: z.string(),
  /** A further page of a paged listing, and how many may follow it; absent for the source itself. */
  page: z.optional(z.object({ url: z.string(), more: z.int().check(z.gte(0), z.lte(20)) })),
});
/** One source that is due, or a further page of its list. */
export type FetchMessage = z.infer<typeof fetchMessage>;

/** @throws PermanentError where the body is not such a message: no retry can mend it. */
export const decodeItemMessage = (body: string): ItemMessage => decode(itemMessage, body, 'item');
/** @throws PermanentError where the body is not such a message: no retry can mend it. */
export const decodeFetchMessage = (body: string): FetchMessage =>
  decode(fetchMessage, body, 'fetch');

function decode<T>(schema: z.ZodMiniType<T>, body: string, name: string): T {
  try {
    return schema.parse(JSON.parse(body));
  } catch (error) {
    throw new PermanentError(`not a ${name} message: ${describeError(error)}`, { cause: error });
  }
}
