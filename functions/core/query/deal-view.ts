import type { Deal } from '../deal/deal';
import type { Include } from './list-request';

/** A deal as it is served: evidence and sources only where asked for. */
export type DealView = Omit<Partial<Deal>, 'overrides'> & { readonly id: string };

/** A deal as a list serves it. */
export function dealView(deal: Deal, include: readonly Include[]): DealView {
  const { overrides: _overrides, sources, ...rest } = deal;
  const whole = include.includes('sources') ? { ...rest, sources } : rest;
  return include.includes('evidence') ? whole : (withoutEvidence(whole) as DealView);
}

/** A deal whole, with history, sources and evidence: what its own address serves. */
export function dealDetail(deal: Deal): DealView & { readonly corrected: readonly string[] } {
  const { overrides, ...rest } = deal;
  return { ...rest, corrected: Object.keys(overrides).sort() };
}

/** The value without any field called `evidence`, three levels deep: as deep as deals hold it. */
function withoutEvidence(value: unknown, depth = 3): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutEvidence(item, depth));
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'evidence');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEvidence(inner, depth - 1)]));
}
