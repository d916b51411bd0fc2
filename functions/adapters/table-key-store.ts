import type { ApiKey, ApiKeyStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';

const PK = 'KEYS';

/** API keys in the table, one row a key, by their hash only. */
export function createTableKeyStore(rows: RowStore): ApiKeyStore {
  const get = async (keyId: string): Promise<ApiKey | undefined> =>
    (await rows.get<{ key: ApiKey }>({ pk: PK, sk: keyId }))?.key;
  return {
    get,
    put: (key) => rows.put({ pk: PK, sk: key.keyId, key }),
    list: async () => (await rows.query<{ key: ApiKey }>(PK)).rows.map(({ key }) => key),
    revoke: async (keyId, at) => {
      const key = await get(keyId);
      if (!key) return false;
      await rows.put({ pk: PK, sk: keyId, key: { ...key, revokedAt: key.revokedAt ?? at } });
      return true;
    },
  };
}
