import type { Source } from '../source/source';

/** A source and how it is doing, as it is served. */
export interface SourceView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly region?: string;
  readonly country?: string;
  readonly language?: string;
  readonly health: string;
  readonly since: string;
  readonly reason?: string;
  readonly failures: number;
  readonly lastFetchedAt?: string;
  readonly lastItemAt?: string;
  readonly nextCheckAt: string;
  readonly itemsPerWeek?: number;
}

/** What is served of a source; its address without what a query string may keep secret. */
export function sourceView({ definition, state }: Source): SourceView {
  const { id, name, url, region, country, language } = definition;
  const { health, since, lastError, failures, lastFetchedAt, lastItemAt, nextCheckAt } = state;
  return {
    id,
    name,
    url: url.replace(/\?.*$/s, ''),
    region,
    country,
    language,
    health,
    since,
    reason: lastError,
    failures,
    lastFetchedAt,
    lastItemAt,
    nextCheckAt,
    itemsPerWeek: state.itemsPerWeek,
  };
}
