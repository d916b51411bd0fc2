import { describeError } from '../core/errors';
import { enqueueDue, type DigestPorts } from './enqueue-due';
import { writeArchive, type ArchivePorts } from './write-archive';

/**
 * Asks, each quarter of an hour, whose digest is due, and writes the archive of the days that are over. The schedule's
 * event holds nothing that is needed. Mails come first: an archive that fails is tried again at the next run, and the
 * run fails only behind the mails.
 */
export const createHandler =
  (ports: DigestPorts & ArchivePorts) => async (): Promise<{ readonly sent: number }> => {
    const sent = await enqueueDue(ports);
    try {
      await writeArchive(ports);
    } catch (error) {
      ports.log.error('archive not written', { reason: describeError(error) });
      throw error;
    }
    return { sent };
  };
