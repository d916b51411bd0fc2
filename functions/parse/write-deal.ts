import type { Deal, DealStatus } from '../core/deal/deal';
import type { DerivedDeal } from '../core/deal/derive-deal';
import type { ChangeLog, Clock, DealStore, Lease } from '../core/ports';
import type { ChangeKind, DealChange } from '../core/query/change';
import type { DealRecord } from '../core/query/deal-record';
import { facetValues } from '../core/query/facet-values';
import { postingsOf } from '../core/query/postings';
import type { RowKey } from '../core/query/rows';
import { stableJson } from './stable-json';

export interface WritePorts {
  readonly deals: DealStore;
  readonly changes: ChangeLog;
  readonly clock: Clock;
  /** The poll that brought the change; none where a person did. */
  readonly correlationId?: string | undefined;
}

/** What one deal id shall be. */
export interface DesiredState {
  readonly dealId: string;
  readonly status: DealStatus;
  readonly mergedInto?: string;
  readonly members: readonly string[];
  readonly deal?: DerivedDeal;
}

/**
 * Writes one deal id's state where it differs from the stored, in steps of one row each: what an earlier run left undone,
 * new index rows, the record with its change pending, the log, and the old index rows away. A reader meets the old state
 * or the new, never neither; a run that dies anywhere is finished by the next. A lease keeps two writers of one deal from
 * mixing their index rows; the record's condition holds even where a lease ran out, and nothing is removed then.
 *
 * @returns `lost` where another writer was first and all must be read anew.
 */
export async function writeState(
  desired: DesiredState,
  stored: DealRecord | undefined,
  ports: WritePorts,
): Promise<'same' | 'changed' | 'lost'> {
  if (isSettled(desired, stored)) return 'same';
  const lease = await ports.deals.lease(desired.dealId, ports.clock);
  if (!lease) return 'lost';
  try {
    const [fresh] = await ports.deals.records([desired.dealId]);
    if (fresh?.rev === stored?.rev) return await writeLeased(desired, fresh, { ...ports, lease });
    // Who was first may have come to the same end: many reports of one deal come at once.
    return isSettled(desired, fresh) ? 'same' : 'lost';
  } finally {
    await lease.release();
  }
}

type LeasedPorts = WritePorts & { readonly lease: Lease };

async function writeLeased(
  desired: DesiredState,
  stored: DealRecord | undefined,
  ports: LeasedPorts,
): Promise<'same' | 'changed' | 'lost'> {
  const current = stored && (await finish(stored, ports));
  if (current === 'lost') return 'lost';
  if (isSame(desired, current)) return 'same';
  const since = await ports.changes.head();
  const { record, postings } = nextRecord(desired, current, since, ports);
  await ports.deals.putPostings(postings);
  if (!(await ports.deals.putRecord(record))) return 'lost';
  return (await finish(record, ports)) === 'lost' ? 'lost' : 'changed';
}

/** Logs the pending change and removes old index rows; both may have been done before. */
async function finish(record: DealRecord, ports: LeasedPorts): Promise<DealRecord | 'lost'> {
  const { pending, garbage } = record;
  if (!pending && garbage.length === 0) return record;
  // Removing is the one step without a condition: too late, it would take index rows that another has written since.
  if (!ports.lease.holds()) return 'lost';
  await ports.deals.removePostings(garbage);
  if (pending) await ports.changes.append(pending.change, pending.since);
  const { pending: _done, ...rest } = record;
  const finished = {
    ...rest,
    rev: record.rev + 1,
    garbage: [],
    counted: pending ? pending.change.after : record.counted,
  };
  return (await ports.deals.putRecord(finished)) ? finished : 'lost';
}

/** Whether all is written as it shall be, with nothing left to finish. */
export function isSettled(desired: DesiredState, current: DealRecord | undefined): boolean {
  if (current === undefined || current.pending || current.garbage.length > 0) return false;
  return isSame(desired, current);
}

function isSame(desired: DesiredState, current: DealRecord | undefined): boolean {
  if (!current) return false;
  const {
    version: _version,
    updatedAt: _updatedAt,
    ...deal
  } = current.deal ?? ({} as Partial<Deal>);
  const { status, mergedInto, members } = current;
  return (
    stableJson([status, mergedInto, members, deal]) ===
    stableJson([desired.status, desired.mergedInto, desired.members, desired.deal ?? {}])
  );
}

function nextRecord(
  desired: DesiredState,
  current: DealRecord | undefined,
  since: number,
  { clock, correlationId }: WritePorts,
): { record: DealRecord; postings: ReturnType<typeof postingsOf> } {
  const kind = kindOfChange(desired, current);
  const version = (current?.version ?? 0) + (kind ? 1 : 0);
  const at = new Date(clock()).toISOString();
  const deal = desired.deal && { ...desired.deal, version, updatedAt: at };
  const postings = deal ? postingsOf(deal) : [];
  const keys = postings.map(({ pk, sk }): RowKey => ({ pk, sk }));
  const counted = current?.counted ?? {};
  const change: DealChange | undefined = kind && {
    kind,
    dealId: desired.dealId,
    version,
    at,
    mergedInto: desired.mergedInto,
    title: deal?.title,
    before: counted,
    after: deal ? facetValues(deal) : {},
    correlationId,
  };
  const record: DealRecord = {
    dealId: desired.dealId,
    rev: (current?.rev ?? 0) + 1,
    status: desired.status,
    mergedInto: desired.mergedInto,
    version,
    members: desired.members,
    deal,
    postings: keys,
    garbage: without(current?.postings ?? [], keys),
    pending: change && { change, since },
    counted,
  };
  return { record, postings };
}

/** What readers see of the step from the stored state; nothing where an id never was, or is not, served. */
function kindOfChange(
  desired: DesiredState,
  current: DealRecord | undefined,
): ChangeKind | undefined {
  const was = current?.status === 'active';
  if (desired.status === 'active') return was ? 'update' : 'add';
  if (!was) return undefined;
  return desired.status === 'merged' ? 'merge' : 'remove';
}

function without(keys: readonly RowKey[], kept: readonly RowKey[]): RowKey[] {
  const names = new Set(kept.map(({ pk, sk }) => `${pk}\n${sk}`));
  return keys.filter(({ pk, sk }) => !names.has(`${pk}\n${sk}`));
}
