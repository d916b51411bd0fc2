import type { PollPorts } from './poll-sources';
import { pollSources } from './poll-sources';

/** Asks, each minute, which sources are due. The schedule's event holds nothing that is needed. */
export const createHandler =
  (ports: PollPorts) => async (): Promise<{ readonly sent: number }> => ({
    sent: await pollSources(ports),
  });
