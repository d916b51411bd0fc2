import { refuseMoreWords } from '../actions';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS, textOption, UsageError } from '../command';
import {
  type Check,
  checkDataFolder,
  checkEmulators,
  checkNode,
  checkPort,
  type Finding,
  runCheck,
} from '../doctor-checks';
import { readEnvironment } from '../../functions/adapters/environment';
import {
  judgeDkim,
  judgeMailEvents,
  judgeSandbox,
  judgeSender,
  readMailFacts,
} from '../mail-checks';
import { showProgress } from '../progress';
import {
  checkModel,
  judgeAccount,
  judgeBootstrap,
  judgeConcurrency,
  judgeContact,
  judgeStack,
  mailAsked,
  readBootstrap,
  readConcurrency,
  readStack,
} from '../stack-checks';

const CREDENTIALS_ADVICE =
  'check the network, and AWS_PROFILE and AWS_REGION of this shell ("aws sts get-caller-identity" must answer)';

/** A check by name, with what to do where it cannot even be made. */
export type NamedCheck = readonly [name: string, check: Check, advice: string];

/** `harbinger doctor`: what stands in the way, and what to do about it. */
export const doctor: Command = {
  summary: 'check this desk or a deployed stack, and say what to do',
  usage: 'doctor [--port 8787] [--data .harbinger] [--model ID] | doctor --stack NAME [--model ID]',
  examples: ['doctor', 'doctor --json', 'doctor --stack Harbinger'],
  options: { ...DATA_OPTIONS, port: { type: 'string' }, model: { type: 'string' } },
  optionHelp: {
    ...DATA_OPTION_HELP,
    port: 'port that local mode shall have (default 8787)',
    model: 'Bedrock model to try with one question; a stack that has one tells it itself',
  },
  run: async (invocation) => {
    refuseMoreWords(invocation, 0);
    const { options } = invocation;
    const port = Number(textOption(options, 'port') ?? 8787);
    if (!Number.isInteger(port) || port < 0 || port > 65_000)
      throw new UsageError('--port must be a number from 0 to 65000');
    const stack = textOption(options, 'stack');
    const checks =
      stack === undefined
        ? deskChecks(
            port,
            textOption(options, 'data') ?? '.harbinger',
            textOption(options, 'model'),
          )
        : stackChecks(stack, textOption(options, 'model'));
    const findings = await examine(checks);
    console.log(options['json'] ? JSON.stringify(findings, null, 1) : printed(findings));
    const failed = findings.filter(({ state }) => state === 'fail').length;
    if (failed > 0) throw new Error(`${failed} of ${findings.length} checks failed`);
  },
};

/** One after another; a check that throws is a finding with its advice. */
export async function examine(checks: readonly NamedCheck[]): Promise<Finding[]> {
  const progress = showProgress();
  const findings: Finding[] = [];
  for (const [name, check, advice] of checks) {
    progress.say(name);
    findings.push(await runCheck(name, check, advice));
  }
  progress.end();
  return findings;
}

function deskChecks(port: number, dataDir: string, model: string | undefined): NamedCheck[] {
  const modelId = model ?? readEnvironment(process.env).optional('modelId');
  return [
    ['Node', () => Promise.resolve(checkNode(process.version)), ''],
    ['data folder', () => checkDataFolder(dataDir), 'give another folder with --data'],
    [`port ${port}`, () => checkPort(port, dataDir), 'take another with --port'],
    ['emulators', checkEmulators, 'run "npm ci" again: a package of theirs may be broken'],
    ...(modelId === undefined ? [] : [modelCheck(modelId, () => Promise.resolve(modelId))]),
  ];
}

function stackChecks(stack: string, modelId: string | undefined): NamedCheck[] {
  const facts = once(() => readStack(stack));
  const bootstrap = once(readBootstrap);
  const mail = once(async () => readMailFacts(mailAsked(await facts())));
  const stackAdvice = `${CREDENTIALS_ADVICE}, and that the stack is named ${stack}`;
  return [
    ['Node', () => Promise.resolve(checkNode(process.version)), ''],
    ['account', async () => judgeAccount(await facts().catch(bootstrap)), stackAdvice],
    ['bootstrap', async () => judgeBootstrap(await bootstrap()), CREDENTIALS_ADVICE],
    ['stack', async () => judgeStack(await facts()), stackAdvice],
    ['mail sender', async () => judgeSender(await mail()), CREDENTIALS_ADVICE],
    ['mail signature', async () => judgeDkim(await mail()), CREDENTIALS_ADVICE],
    ['mail to readers', async () => judgeSandbox(await mail()), CREDENTIALS_ADVICE],
    ['mail events', async () => judgeMailEvents(await mail()), CREDENTIALS_ADVICE],
    ['contact', async () => judgeContact(await facts()), stackAdvice],
    modelCheck(modelId, async () => modelId ?? (await facts()).modelId),
    ['concurrency', async () => judgeConcurrency(await readConcurrency()), CREDENTIALS_ADVICE],
  ];
}

function modelCheck(
  named: string | undefined,
  find: () => Promise<string | undefined>,
): NamedCheck {
  const model = named ?? 'the model';
  return [
    'model',
    async () => checkModel(await find()),
    `ask for access to ${model} under "Model access" in the Bedrock console of this region, check AWS_PROFILE, or do without a model`,
  ];
}

/** The same answer for two checks, asked for once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function printed(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, check, says, advice }) => [
    `${state.padEnd(5)} ${check}: ${says}`,
    ...(advice === undefined || advice === '' ? [] : [`      -> ${advice}`]),
  ]);
  return lines.join('\n');
}
