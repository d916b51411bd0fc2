import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { randomBytes } from 'node:crypto';
import { createBedrockModel } from '../functions/adapters/bedrock-model';
import { FETCH, PARSE, SEND, WEBHOOK } from '../functions/contract';
import { buildPrompt } from '../functions/core/deal/model/build-prompt';
import { readReply } from '../functions/core/deal/model/read-reply';
import { describeError } from '../functions/core/errors';
import type { Clock, LanguageModel } from '../functions/core/ports';
import type { Finding } from './doctor-checks';
import { STACK_OUTPUTS } from './stack-environment';

/** What CloudFormation says of a stack. */
export interface StackFacts {
  readonly stackId?: string;
  readonly status?: string;
  readonly outputs: readonly string[];
  /** What each output says. */
  readonly values?: Readonly<Record<string, string>>;
  /** The model that the stack was deployed with. */
  readonly modelId?: string;
}

export async function readStack(name: string): Promise<StackFacts> {
  const client = new CloudFormationClient({ maxAttempts: 2 });
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    const [stack] = Stacks ?? [];
    return {
      stackId: stack?.StackId,
      status: stack?.StackStatus,
      outputs: (stack?.Outputs ?? []).flatMap(({ OutputKey }) => OutputKey ?? []),
      values: Object.fromEntries(
        (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
          OutputKey,
          OutputValue,
        ]),
      ),
      modelId: stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'ModelId')?.OutputValue,
    };
  } finally {
    client.destroy();
  }
}

/** What the checks of mail must know of the stack. @see bin/mail-checks.ts */
export function mailAsked({ stackId = '', values = {} }: StackFacts) {
  return {
    region: stackId.split(':')[3] ?? '',
    publicUrl: values['QueryUrl'] ?? '',
    from: values['MailFrom'] || undefined,
    configurationSet: values['MailConfigurationSet'] || undefined,
  };
}

/** The stack that `cdk bootstrap` makes. */
const TOOLKIT = 'CDKToolkit';
/** Oldest bootstrap that this CDK deploys through. @see DefaultStackSynthesizer of aws-cdk-lib */
const LEAST_BOOTSTRAP = 6;

/** What was bootstrapped here; without a stack id where nothing was. */
export async function readBootstrap(): Promise<StackFacts> {
  try {
    return await readStack(TOOLKIT);
  } catch (error) {
    if (/does not exist/.test(describeError(error))) return { outputs: [] };
    throw error;
  }
}

/** Whether `cdk deploy` finds what it deploys through. */
export function judgeBootstrap({ stackId, values }: StackFacts): Finding {
  const check = 'bootstrap';
  const advice = 'run "npx cdk bootstrap" once for this account and region';
  if (stackId === undefined) return { check, state: 'fail', says: 'not done here', advice };
  const version = Number(values?.['BootstrapVersion'] ?? 0);
  const says = `version ${version || 'unknown'}`;
  if (version >= LEAST_BOOTSTRAP) return { check, state: 'ok', says };
  return { check, state: 'warn', says, advice: `${advice}: this one is old` };
}

/** Account and region, read off a stack's own name. */
export function judgeAccount({ stackId = '' }: StackFacts): Finding {
  const [, , , region = 'unknown', account = 'unknown'] = stackId.split(':');
  return { check: 'account', state: 'ok', says: `${account} in ${region}` };
}

/** Whether publishers can reach who runs it. */
export function judgeContact({ values }: StackFacts): Finding {
  const check = 'contact';
  const contact = values?.['Contact'] ?? 'none';
  if (contact !== 'none') return { check, state: 'ok', says: contact };
  const advice = 'publishers cannot reach you: "npx cdk deploy -c contact=you@example.org"';
  return { check, state: 'warn', says: 'none', advice };
}

/** Whether the stack stands, and gives all that the commands need. */
export function judgeStack({ status = 'unknown', outputs }: StackFacts): Finding {
  const check = 'stack';
  const missing = Object.keys(STACK_OUTPUTS).filter((name) => !outputs.includes(name));
  if (/FAILED|ROLLBACK_COMPLETE$/.test(status) && !status.startsWith('UPDATE_ROLLBACK'))
    return {
      check,
      state: 'fail',
      says: status,
      advice:
        'read the events of the stack in the CloudFormation console, then "npx cdk deploy" again',
    };
  if (missing.length > 0)
    return {
      check,
      state: 'fail',
      says: `${status}, without the outputs ${missing.join(', ')}`,
      advice: 'deploy this version: "npx cdk deploy"',
    };
  if (!status.endsWith('_COMPLETE'))
    return { check, state: 'warn', says: status, advice: 'wait until the deployment has ended' };
  if (status.startsWith('UPDATE_ROLLBACK'))
    return {
      check,
      state: 'warn',
      says: status,
      advice: 'the last update was taken back; read its events, then "npx cdk deploy" again',
    };
  return { check, state: 'ok', says: `${status}, ${outputs.length} outputs` };
}

/** A story of one line: what is asked of a model to see that it answers the way the product needs. */
const TRIAL = { text: 'Marlowe Foods has agreed to buy Ellery Cannery for 4.5 million pounds.' };
const TRIAL_TIMEOUT_MS = 30_000;

/** Asks the model one question as the parse function does; costs some four thousand tokens, about a cent at most. */
export async function checkModel(
  modelId: string | undefined,
  createModel: (modelId: string, clock: Clock) => LanguageModel = createBedrockModel,
): Promise<Finding> {
  const check = 'model';
  if (modelId === undefined)
    return { check, state: 'ok', says: 'none; everything works without one' };
  const request = buildPrompt(TRIAL, randomBytes(16).toString('hex'));
  const answer = await createModel(modelId, Date.now).ask(request, TRIAL_TIMEOUT_MS);
  const tokens = `${answer.inputTokens} tokens in, ${answer.outputTokens} out`;
  if (readReply(answer.input))
    return { check, state: 'ok', says: `${modelId} answers by the tool; ${tokens}` };
  return {
    check,
    state: 'fail',
    says: `${modelId} answers, but not by the tool that it was told to use`,
    advice: 'choose a model that takes a forced tool in the Converse API',
  };
}

/** Functions that the pipeline may run at once at its busiest. @see lib/cloud for each stage's bound */
const PIPELINE_CONCURRENCY =
  FETCH.maxConcurrency + PARSE.maxConcurrency + SEND.maxConcurrency + WEBHOOK.maxConcurrency;
/** What AWS keeps back from reservations. */
const UNRESERVED_LEAST = 100;

export async function readConcurrency(): Promise<{ quota: number; unreserved: number }> {
  const client = new LambdaClient({ maxAttempts: 2 });
  try {
    const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
    return {
      quota: AccountLimit?.ConcurrentExecutions ?? 0,
      unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? 0,
    };
  } finally {
    client.destroy();
  }
}

/** Whether readers can have functions of their own, and how many to reserve for them. */
export function judgeConcurrency(facts: { quota: number; unreserved: number }): Finding {
  const check = 'concurrency';
  const { quota, unreserved } = facts;
  const says = `${quota} functions at once, ${unreserved} of them not reserved`;
  const spare = Math.floor((unreserved - UNRESERVED_LEAST) / 10) * 10;
  if (spare >= 10) {
    const proposed = Math.min(100, spare);
    const advice = `readers can have some of their own: "npx cdk deploy -c queryConcurrency=${proposed}"`;
    return { check, state: 'ok', says, advice };
  }
  if (quota >= PIPELINE_CONCURRENCY + 10) return { check, state: 'ok', says };
  return {
    check,
    state: 'warn',
    says,
    advice:
      `the pipeline at its busiest takes ${PIPELINE_CONCURRENCY}; ask for "Concurrent executions" 1000 in Service Quotas, ` +
      `and until then "npx cdk deploy -c maxConcurrency=${Math.max(2, Math.floor(quota / 5))}"`,
  };
}
