import { foldNewChanges, type FacetPorts } from './fold-facets';
import { pollSources, type PollPorts } from './poll-sources';
import { tellOperator, type OperatorPorts } from './tell-operator';

/**
 * Asks, each minute, which sources are due, counts what changed in the deals since the last minute, and once a day
 * tells the operator how the sources are. The schedule's event holds nothing that is needed.
 */
export function createHandler(ports: PollPorts & FacetPorts & OperatorPorts) {
  let toldDay = '';
  return async (): Promise<{ readonly sent: number; readonly counted: number }> => {
    const sent = await pollSources(ports);
    const counted = await foldNewChanges(ports);
    const today = new Date(ports.clock()).toISOString().slice(0, 10);
    if (today !== toldDay) toldDay = await tellOperator(ports);
    return { sent, counted };
  };
}
