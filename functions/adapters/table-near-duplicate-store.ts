import type { NearDuplicateStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import { packSignature, unpackSignature } from '../core/story/minhash';
import { likeliest, NEAR_DUPLICATE_BOUNDS } from '../core/story/near-duplicates';

/** Copies of a story appear within weeks; a text that returns later is looked at anew. */
const KEEP_S = 60 * 24 * 60 * 60;

interface SignatureRow {
  readonly signature: string;
  readonly groupId: string;
}

/**
 * Signatures of stories in the table: a row a story, and a row under each of its band keys in order of time. Whoever may
 * be alike is found by one bounded query a key, however many stories are stored.
 */
export function createTableNearDuplicateStore(rows: RowStore): NearDuplicateStore {
  const signatureKey = (articleId: string) => ({ pk: `SIGNATURE#${articleId}`, sk: 'META' });
  const bandPartition = (band: string): string => `BAND#${band}`;
  const toSigned = (row: SignatureRow & { pk: string }) => ({
    articleId: row.pk.slice('SIGNATURE#'.length),
    groupId: row.groupId,
    signature: unpackSignature(row.signature),
  });
  const newest = async (band: string): Promise<string[]> => {
    const limit = NEAR_DUPLICATE_BOUNDS.perBucket;
    const page = await rows.query(bandPartition(band), { reverse: true, limit });
    return page.rows.map(({ sk }) => sk.slice(sk.indexOf('#') + 1));
  };
  return {
    get: async (articleId) => {
      const row = await rows.get<SignatureRow>(signatureKey(articleId));
      return row && toSigned(row);
    },
    candidates: async (bands) => {
      const ids = likeliest(await Promise.all(bands.map(newest)));
      const signed = await rows.getMany<SignatureRow>(ids.map(signatureKey));
      return signed.map(toSigned).sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
    },
    put: async ({ articleId, groupId, signature }, bands, nowMs) => {
      const expiresAtS = Math.ceil(nowMs / 1000) + KEEP_S;
      const row = { signature: packSignature(signature), groupId, expiresAtS };
      await rows.put({ ...signatureKey(articleId), ...row });
      const sk = `${new Date(nowMs).toISOString()}#${articleId}`;
      await rows.putMany(bands.map((band) => ({ pk: bandPartition(band), sk, expiresAtS })));
    },
  };
}
