import type { ReplyStore, StoredReply } from '../core/ports';
import type { RowStore } from '../core/query/rows';

const DAY_S = 24 * 60 * 60;
/** A row holds 400 KB; an answer to one story has a tenth of this. */
const LONGEST_REPLY = 100_000;

interface ReplyRow {
  readonly modelId: string;
  /** JSON; `null` where there was no answer of a usable size. */
  readonly reply: string;
}

/**
 * A model's answers in the table, one row each under a hash of what was asked; the first one stays.
 *
 * @param keepDays As long as pages are kept for `reprocess`; after that a story is asked about anew.
 */
export function createTableReplyStore(rows: RowStore, keepDays: number): ReplyStore {
  const keyOf = (contentHash: string) => ({ pk: `MODEL#REPLY#${contentHash}`, sk: 'REPLY' });
  const get = async (contentHash: string): Promise<StoredReply | undefined> => {
    const row = await rows.get<ReplyRow>(keyOf(contentHash));
    return row && { modelId: row.modelId, input: JSON.parse(row.reply) as unknown };
  };
  return {
    get,
    putFirst: async (contentHash, { modelId, input }, nowMs) => {
      const json = JSON.stringify(input ?? null);
      const reply = json.length > LONGEST_REPLY ? 'null' : json;
      const expiresAtS = Math.ceil(nowMs / 1000 + keepDays * DAY_S);
      await rows.putIf({ ...keyOf(contentHash), modelId, reply, expiresAtS }, { absent: true });
      return (await get(contentHash)) ?? { modelId, input: JSON.parse(reply) as unknown };
    },
  };
}
