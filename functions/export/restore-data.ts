import * as z from 'zod/mini';
import { PermanentError } from '../core/errors';
import type { Row } from '../core/query/rows';
import { reconcileDeals, type ReconcilePorts } from '../parse/reconcile-deals';
import { type FacetPorts, rebuildFacets } from '../poll/fold-facets';
import { type ExportFiles, folderOf, MANIFEST, type Manifest } from './export-data';

export interface RestorePorts extends ReconcilePorts, FacetPorts {
  /** Kinds in the order in which they are to be read. */
  readonly kinds: readonly string[];
  /** Brings a row back unless it is there; false where it was. */
  importRow(row: Row): Promise<boolean>;
}

const manifestShape = z.object({
  format: z.literal(1),
  at: z.string(),
  rows: z.record(z.string(), z.number()),
  parts: z.array(z.string()),
});
const rowShape = z.looseObject({ pk: z.string(), sk: z.string() });

/** Rows brought back at once. */
const PARALLEL = 16;

/** The list of an export's files. @throws PermanentError where there is none: it was not finished, or is no export */
export async function readManifest(files: ExportFiles): Promise<Manifest> {
  const text = await files.get(MANIFEST);
  if (text === undefined)
    throw new PermanentError(`no ${MANIFEST} there: the export was not finished, or it is none`);
  return manifestShape.parse(JSON.parse(text));
}

/**
 * Rebuilds a lost table from an export: rows with the index rows that lead to them, then every deal derived anew, since
 * an export is no single instant, then the counters from the log. What is in the table already stays. Can be run again.
 *
 * @returns Rows written, by kind.
 */
export async function restoreData(
  files: ExportFiles,
  ports: RestorePorts,
  say: (message: string) => void = () => undefined,
): Promise<Record<string, number>> {
  const { parts } = await readManifest(files);
  const written: Record<string, number> = {};
  const tagIds: string[] = [];
  for (const kind of ports.kinds) {
    for (const path of parts.filter((part) => part.startsWith(folderOf(kind)))) {
      say(path);
      const rows = await readPart(files, path);
      written[kind] = (written[kind] ?? 0) + (await importAll(rows, ports));
      if (kind === 'tags') tagIds.push(...rows.map(({ sk }) => sk.replace(/^TAG#/, '')));
    }
  }
  for (const [i, tagId] of tagIds.entries()) {
    say(`deal ${i + 1} of ${tagIds.length}`);
    await reconcileDeals([tagId], ports);
  }
  say('counters');
  await rebuildFacets(ports);
  return written;
}

async function readPart(files: ExportFiles, path: string): Promise<Row[]> {
  const text = await files.get(path);
  if (text === undefined) throw new PermanentError(`${path} is named by ${MANIFEST} and not there`);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => rowShape.parse(JSON.parse(line)) as Row);
}

async function importAll(rows: readonly Row[], ports: RestorePorts): Promise<number> {
  let written = 0;
  for (let at = 0; at < rows.length; at += PARALLEL) {
    const batch = rows.slice(at, at + PARALLEL);
    const outcomes = await Promise.all(batch.map((row) => ports.importRow(row)));
    written += outcomes.filter(Boolean).length;
  }
  return written;
}
