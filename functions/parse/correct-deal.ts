import { PermanentError } from '../core/errors';
import { mergeFeatures } from '../core/deal/merge-features';
import { compareReports } from '../core/deal/merge-score';
import { CORRECTABLE, isCorrectable, parseCorrection } from '../core/deal/overrides';
import type { StoredTag } from '../core/deal/stored-tag';
import type { DealRows, DealStore } from '../core/ports';
import { reconcileDeals, type ReconcilePorts } from './reconcile-deals';

const MAX_HOPS = 20;

/**
 * A person's correction of one field, which survives every re-run: of the deal that answers for the id now.
 *
 * @param text The value as typed; sectors by comma, the first the primary one.
 * @throws PermanentError where there is no such deal or field, or the field does not take the value.
 */
export async function correctDeal(
  { dealId, field, text, by }: { dealId: string; field: string; text: string; by: string },
  ports: ReconcilePorts,
): Promise<void> {
  if (!isCorrectable(field)) {
    throw new PermanentError(
      `no field ${field}; one can correct ${Object.keys(CORRECTABLE).join(', ')}`,
    );
  }
  const parsed = parseCorrection(field, text);
  if ('problem' in parsed) throw new PermanentError(parsed.problem);
  const { dealId: leader } = await answeringDeal(dealId, ports.deals);
  const at = new Date(ports.clock()).toISOString();
  await ports.deals.putOverride(leader, field, { value: parsed.value, by, at });
  await reconcileDeals([leader], ports);
}

/**
 * Undoes a merge: the deal of that id, with those reports that are more like it than like the deal it went into, stands
 * on its own again and stays so.
 *
 * @param dealId A deal that was merged into another.
 * @returns The ids of both deals.
 * @throws PermanentError where the id is unknown or was not merged.
 */
export async function unmergeDeal(
  dealId: string,
  ports: ReconcilePorts,
): Promise<readonly [string, string]> {
  const leader = await answeringDeal(dealId, ports.deals);
  const members = leader.record?.members ?? [];
  if (leader.dealId === dealId) {
    const others = members.filter((id) => id !== dealId).join(', ') || 'none';
    throw new PermanentError(`${dealId} was not merged; merged into it are: ${others}`);
  }
  const tags = (await ports.deals.load(members)).flatMap(({ tag }) => tag ?? []);
  const leaving = leavingTags(tags, dealId, leader.dealId);
  if (leaving.length === 0) throw new PermanentError(`${dealId}: its article no longer tells it`);
  const staying = members.filter((id) => !leaving.includes(id));
  for (const id of leaving) await ports.deals.putApart(id, staying);
  await reconcileDeals(members, ports);
  return [leader.dealId, leaving[0] ?? dealId];
}

function leavingTags(tags: readonly StoredTag[], dealId: string, leaderId: string): string[] {
  const [own, lead] = [dealId, leaderId].map((id) => tags.find(({ tagId }) => tagId === id));
  if (!own || !lead) return [];
  const score = (a: StoredTag, b: StoredTag): number =>
    compareReports(mergeFeatures(a), mergeFeatures(b)).score;
  const nearer = tags.filter(
    (tag) => tag !== own && tag !== lead && score(tag, own) > score(tag, lead),
  );
  return [dealId, ...nearer.map(({ tagId }) => tagId)];
}

/** The deal that answers for an id now. @throws PermanentError where none does. */
async function answeringDeal(dealId: string, deals: DealStore): Promise<DealRows> {
  let at = dealId;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const [rows] = await deals.load([at]);
    if (!rows?.record) break;
    // A rejected deal is removed from sight and can still be corrected back.
    if (rows.record.mergedInto === undefined) return rows;
    at = rows.record.mergedInto;
  }
  throw new PermanentError(`no deal ${dealId}`);
}
