/** A sector of the project's over public classifications: lists of codes and spans of them. */
export type CrosswalkRow = Readonly<Record<string, string | readonly string[]>>;

export interface Crosswalk {
  /** Where the codes are from. */
  readonly note: string;
  readonly sectors: readonly CrosswalkRow[];
}

/** The crosswalk from its CSV: lines of `#` are its note, then a header, then a sector a line. Run at build time only. */
export function parseCrosswalk(csv: string): Crosswalk {
  const lines = csv.split(/\r?\n/).filter((line) => line.trim() !== '');
  const note = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  const names = header.split(',');
  return {
    note: note.join(' '),
    sectors: rows.map((row) =>
      Object.fromEntries(
        splitRow(row).map((cell, i) => {
          const name = names[i] ?? `column${i}`;
          return [
            name,
            name === 'label' || name === 'what' ? cell : cell.split(' ').filter(Boolean),
          ];
        }),
      ),
    ),
  };
}

function splitRow(row: string): string[] {
  const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
