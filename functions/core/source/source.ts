import type { SourceDefinition } from './source-definition';

/** How a source is doing: `quiet` has posted nothing for long, `drift` had items and now yields none. */
export const HEALTH_STATES = ['ok', 'quiet', 'blocked', 'broken', 'drift', 'gone'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** Validators exactly as they were received, and the final address they belong to. */
export interface Validators {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What Harbinger knows of a source beside its definition. Instants are ISO 8601 UTC. */
export interface SourceState {
  readonly health: HealthState;
  /** When the present health began. */
  readonly since: string;
  /** In plain words, for people. */
  readonly lastError?: string;
  /** Fetches failed in a row. */
  readonly failures: number;
  readonly nextCheckAt: string;
  /** The due time that the last finished fetch answered; an older message is a duplicate. */
  readonly fetchedDueAt?: string;
  readonly lastFetchedAt?: string;
  readonly lastItemAt?: string;
  readonly itemsPerWeek?: number;
  readonly validators?: Validators;
  /** SHA-256 of the last body: a 200 with the same body counts as a 304. */
  readonly bodyHash?: string;
  /** Items that the last good answer held; 0 after more is drift. */
  readonly lastItemCount?: number;
  /** A permanent redirect seen once; the second time it becomes the source's address. */
  readonly moved?: { readonly url: string; readonly times: number };
}

export interface Source {
  readonly definition: SourceDefinition;
  readonly state: SourceState;
}

/** A source that was just added: due at once. */
export function newSource(definition: SourceDefinition, now: string): Source {
  return { definition, state: { health: 'ok', since: now, failures: 0, nextCheckAt: now } };
}
