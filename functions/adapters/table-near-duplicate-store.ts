import type { NearDuplicateStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';

/** Copies of a story appear within weeks; a text that returns later is looked at anew. */
const KEEP_S = 60 * 24 * 60 * 60;

interface SignatureRow {
  readonly signature: string;
  readonly groupId: string;
}

/**
 * Signatures of stories in the table: a row a story, and a row a band key that names the first story which has it, so
 * that one batch read finds whoever may be alike.
 */
export function createTableNearDuplicateStore(rows: RowStore): NearDuplicateStore {
  const signatureKey = (articleId: string) => ({ pk: `SIGNATURE#${articleId}`, sk: 'META' });
  const bandKey = (band: string) => ({ pk: `BAND#${band}`, sk: 'FIRST' });
  const toSigned = (row: SignatureRow & { pk: string }) => ({
    articleId: row.pk.slice('SIGNATURE#'.length),
    groupId: row.groupId,
    signature: unpack(row.signature),
  });
  return {
    get: async (articleId) => {
      const row = await rows.get<SignatureRow>(signatureKey(articleId));
      return row && toSigned(row);
    },
    candidates: async (bands) => {
      const found = await rows.getMany<{ articleId: string }>(bands.map(bandKey));
      const ids = [...new Set(found.map(({ articleId }) => articleId))];
      const signed = await rows.getMany<SignatureRow>(ids.map(signatureKey));
      return signed.map(toSigned).sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
    },
    put: async ({ articleId, groupId, signature }, bands, nowMs) => {
      const expiresAtS = Math.ceil(nowMs / 1000) + KEEP_S;
      await rows.put({
        ...signatureKey(articleId),
        signature: pack(signature),
        groupId,
        expiresAtS,
      });
      const taken = await rows.getMany(bands.map(bandKey));
      const known = new Set(taken.map(({ pk }) => pk));
      const free = [...new Set(bands)].map(bandKey).filter(({ pk }) => !known.has(pk));
      await rows.putMany(free.map((key) => ({ ...key, articleId, expiresAtS })));
    },
  };
}

function pack(signature: Uint32Array): string {
  return Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString(
    'base64',
  );
}

/** A copy: the buffer of Node's pool is not aligned to four bytes. */
function unpack(text: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer);
}
