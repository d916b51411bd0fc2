import type { Deployment } from './deployment';
import { invokeFunction } from './lambda-calls';
import { FOUNDING_SOURCE } from './pipeline-steps';
import { expectThat } from './until';

/**
 * The operator's commands on the deployed stack, which they find by its outputs alone. Not `query`: the name of a function URL
 * leads nowhere from here (test/bin/commands has it).
 */
export async function commandsOnStack(
  deployment: Deployment,
  founding: readonly string[],
): Promise<string> {
  const [dealId = ''] = founding;
  await doctorKnows(deployment);
  await deployment.harbinger('correct', dealId, 'jobs', '120', '--by', 'deploy-test');
  const counts = await json<{ page: number; expired: number }>(
    deployment,
    'reprocess',
    ...['--source', FOUNDING_SOURCE, '--since', '2000-01-01'],
  );
  expectThat(counts.page > 0 && counts.expired === 0, `reprocess read ${JSON.stringify(counts)}`);
  const { jobs } = await deployment.askJson<{ jobs?: number }>(`/deals/${dealId}`);
  expectThat(jobs === 120, `the correction did not outlive a second reading: ${jobs} jobs`);

  const { rows } = (await invokeFunction(await deployment.functionName('ExportStageExport'))) as {
    rows: number;
  };
  expectThat(rows > 0, 'the daily export wrote no rows');
  const restored = await json<{ rows: Record<string, number> }>(
    deployment,
    'restore',
    new Date().toISOString().slice(0, 10),
  );
  const brought = Object.values(restored.rows).reduce((sum, count) => sum + count, 0);
  expectThat(brought === 0, `restore brought back ${brought} rows that were there`);
  return `correct, reprocess (${counts.page} pages), export (${rows} rows), restore, doctor`;
}

/** MiniStack lacks some services that the doctor asks, so only what it must know is looked at. */
async function doctorKnows(deployment: Deployment): Promise<void> {
  const findings = await json<{ check: string; state: string; says: string }[]>(
    deployment,
    'doctor',
  );
  for (const check of ['account', 'bootstrap', 'stack', 'contact']) {
    const found = findings.find((finding) => finding.check === check);
    expectThat(found?.state === 'ok', `doctor, ${check}: ${found?.state} ${found?.says}`);
  }
}

async function json<T>(deployment: Deployment, ...args: readonly string[]): Promise<T> {
  return JSON.parse(await deployment.harbinger(...args, '--json')) as T;
}
