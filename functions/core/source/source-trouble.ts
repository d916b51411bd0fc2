import { HEALTH_STATES, type HealthState, type Source } from './source';

/** What an operator must know of the sources, of all of them at once. */
export interface SourceTrouble {
  /** How many sources are in each state; states that none is in are left out. */
  readonly counts: Readonly<Partial<Record<HealthState, number>>>;
  /** One line for each source that wants a person, the longest in trouble first: id, state, since, reason. */
  readonly lines: readonly string[];
}

/** `quiet` is no trouble: some sources post once a quarter. */
const TROUBLE: ReadonlySet<HealthState> = new Set(['blocked', 'broken', 'drift', 'gone']);

/** Gathers the sources' health into one report. */
export function sourceTrouble(sources: readonly Source[]): SourceTrouble {
  const counts = Object.fromEntries(
    HEALTH_STATES.map((health): [HealthState, number] => [
      health,
      sources.filter(({ state }) => state.health === health).length,
    ]).filter(([, count]) => count > 0),
  );
  const lines = sources
    .filter(({ state }) => TROUBLE.has(state.health))
    .sort((one, other) => (one.state.since < other.state.since ? -1 : 1))
    .map(({ definition, state }) => {
      const reason = state.lastError === undefined ? '' : `: ${state.lastError}`;
      return `${definition.id} ${state.health} since ${state.since.slice(0, 10)}${reason}`;
    });
  return { counts, lines };
}
