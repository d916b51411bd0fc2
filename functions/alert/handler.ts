import { enqueueChanges, type AlertPorts } from './enqueue-changes';

/** Asks, each minute, which webhooks a change concerns. The schedule's event holds nothing that is needed. */
export const createHandler =
  (ports: AlertPorts) => async (): Promise<{ readonly queued: number }> => ({
    queued: await enqueueChanges(ports),
  });
