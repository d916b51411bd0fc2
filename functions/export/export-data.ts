import type { Clock } from '../core/ports';
import type { Row } from '../core/query/rows';

/** Where an export is kept: files by their path within it. */
export interface ExportFiles {
  put(path: string, text: string): Promise<void>;
  get(path: string): Promise<string | undefined>;
}

export interface ExportPorts {
  /** Every row of the table, in no order. */
  scan(): AsyncIterable<Row>;
  /** The kind of a row; undefined for one that is not exported. */
  kindOf(row: Row): string | undefined;
  readonly files: readonly ExportFiles[];
  readonly clock: Clock;
}

/** Written last: an export without it was not finished. */
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly format: 1;
  /** When the export began: pages stored later are read again by a restore. ISO 8601 UTC. */
  readonly at: string;
  readonly rows: Readonly<Record<string, number>>;
  /** Paths of all its files, each of one kind: a row of JSON a line. */
  readonly parts: readonly string[];
}

/** Folder of the files of one kind within an export. */
export function folderOf(kind: string): string {
  return `kind=${kind}/`;
}

/** Rows of one file: what bounds the memory, and a size that columnar tools like. */
const PART_ROWS = 2000;

/**
 * Writes all that a restore needs as NDJSON, a folder a kind, named as partitions are (`kind=deals`), so that a columnar
 * tool reads a kind as a table. Never an address.
 */
export async function exportData(
  ports: ExportPorts,
  onRow: (count: number) => void = () => undefined,
): Promise<Manifest> {
  const at = new Date(ports.clock()).toISOString();
  const open = new Map<string, string[]>();
  const rows: Record<string, number> = {};
  const parts: string[] = [];
  const flush = async (kind: string): Promise<void> => {
    const lines = open.get(kind) ?? [];
    if (lines.length === 0) return;
    const number = parts.filter((path) => path.startsWith(folderOf(kind))).length;
    const path = `${folderOf(kind)}part-${String(number).padStart(5, '0')}.ndjson`;
    for (const files of ports.files) await files.put(path, lines.join(''));
    parts.push(path);
    open.set(kind, []);
  };
  let count = 0;
  for await (const row of ports.scan()) {
    const kind = ports.kindOf(row);
    if (kind === undefined) continue;
    rows[kind] = (rows[kind] ?? 0) + 1;
    const lines = open.get(kind) ?? [];
    open.set(kind, lines);
    if (lines.push(`${JSON.stringify(row)}\n`) >= PART_ROWS) await flush(kind);
    onRow((count += 1));
  }
  for (const kind of open.keys()) await flush(kind);
  const manifest: Manifest = { format: 1, at, rows, parts };
  for (const files of ports.files)
    await files.put(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}
