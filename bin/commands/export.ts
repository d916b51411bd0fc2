import { scanTable } from '../../functions/adapters/dynamodb-scan';
import { createExportFiles } from '../../functions/adapters/s3-export-files';
import { exportKind } from '../../functions/adapters/table-export';
import { exportData } from '../../functions/export/export-data';
import { refuseMoreWords } from '../actions';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS, textOption } from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';
import { folderFiles } from '../export-files';
import { showProgress } from '../progress';
import { formatTable } from '../table';

/** `harbinger export`: all that a restore needs, to the bucket and, where asked, to a folder. */
export const exportCommand: Command = {
  summary: 'write all data as NDJSON to the bucket, and to a folder',
  usage: 'export [--out DIR] [--json]',
  examples: ['export', 'export --out backup', 'export --stack Harbinger'],
  options: { ...DATA_OPTIONS, out: { type: 'string' } },
  optionHelp: { ...DATA_OPTION_HELP, out: 'a folder that gets the same files' },
  run: async (invocation) => {
    refuseMoreWords(invocation, 0);
    const { options } = invocation;
    const folder = textOption(options, 'out');
    await withData(options, async () => {
      const { client, tableName, s3, bucketName, clock } = openDataPorts();
      const startedMs = clock();
      const day = new Date(startedMs).toISOString().slice(0, 10);
      const inBucket = createExportFiles(s3, bucketName).begin(startedMs);
      const progress = showProgress();
      const manifest = await exportData(
        {
          scan: () => scanTable(client, tableName),
          kindOf: exportKind,
          files: [inBucket.files, ...(folder === undefined ? [] : [folderFiles(folder)])],
          clock,
        },
        (count) => progress.say(`${count} rows`),
      ).finally(() => progress.end());
      if (options['json']) return console.log(JSON.stringify(manifest, null, 1));
      const rows = Object.entries(manifest.rows).map(([kind, count]) => [kind, String(count)]);
      console.log(formatTable(['kind', 'rows'], rows));
      console.log(
        `kept in the bucket under ${inBucket.folder}${folder ? ` and in ${folder}` : ''}`,
      );
      console.log(`"harbinger restore ${folder ?? day}" brings it back; it holds no addresses`);
    });
  },
};
