import { foldNewChanges, type FacetPorts } from './fold-facets';
import { pollSources, type PollPorts } from './poll-sources';

/**
 * Asks, each minute, which sources are due, and counts what changed in the deals since the last minute. The schedule's
 * event holds nothing that is needed.
 */
export const createHandler =
  (ports: PollPorts & FacetPorts) =>
  async (): Promise<{ readonly sent: number; readonly counted: number }> => ({
    sent: await pollSources(ports),
    counted: await foldNewChanges(ports),
  });
