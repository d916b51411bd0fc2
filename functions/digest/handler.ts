import { enqueueDue, type DigestPorts } from './enqueue-due';

/** Asks, each quarter of an hour, whose digest is due. The schedule's event holds nothing that is needed. */
export const createHandler =
  (ports: DigestPorts) => async (): Promise<{ readonly sent: number }> => ({
    sent: await enqueueDue(ports),
  });
