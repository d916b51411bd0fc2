import type { Log } from '../core/ports';
import { exportData, type ExportPorts } from './export-data';

export interface ExportHandlerPorts extends Omit<ExportPorts, 'files'> {
  begin(nowMs: number): { readonly folder: string; readonly files: ExportPorts['files'][number] };
  readonly log: Log;
}

/**
 * Exports all data to the bucket, once a day. The schedule's event holds nothing that is needed. One that dies leaves a
 * folder without its list, which nobody reads, and which expires as all exports do.
 */
export function createHandler(ports: ExportHandlerPorts) {
  return async (): Promise<{ readonly folder: string; readonly rows: number }> => {
    const { folder, files } = ports.begin(ports.clock());
    const manifest = await exportData({ ...ports, files: [files] });
    const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
    ports.log.info('exported', { folder, rows, parts: manifest.parts.length });
    return { folder, rows };
  };
}
