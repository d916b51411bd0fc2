import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import type { Ministack } from './ministack';
import { APP } from './project-copy';
import { runCommand } from './run-command';

/** A name of its own, so that the test also proves that the stack's name is a deployer's to choose. */
export const STACK_NAME = 'HarbingerTest';
/** Ten times what it takes on two idle cores: a guard against hanging, not a measure. */
const CDK_TIMEOUT_S = 300;
const COMMAND_TIMEOUT_S = 120;

type Outputs = Readonly<Record<string, string>>;

/** The stack in MiniStack: the real `cdk` from a copy of the project, and what people and schedules then reach. */
export class Deployment {
  private found: Outputs = {};

  constructor(
    readonly ministack: Ministack,
    readonly project: string,
    private readonly context: Readonly<Record<string, string>>,
    readonly stackName = STACK_NAME,
  ) {}

  async bootstrap(): Promise<void> {
    await this.cdk('bootstrap');
  }

  /** @param context What this deployment says otherwise than the first. */
  async deploy(context: Readonly<Record<string, string>> = {}): Promise<void> {
    const outputsFile = join(this.project, `outputs-${this.stackName}.json`);
    const given = Object.entries({ ...this.context, ...context, stackName: this.stackName });
    await this.cdk(
      'deploy',
      ...['--require-approval', 'never', '--outputs-file', outputsFile],
      ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    );
    const outputs = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<string, Outputs>;
    this.found = outputs[this.stackName] ?? {};
  }

  async destroy(): Promise<void> {
    await this.cdk('destroy', '--force', '-c', `stackName=${this.stackName}`);
  }

  /** @throws RangeError where the stack has no such output */
  output(name: string): string {
    const value = this.found[name];
    if (value === undefined) throw new RangeError(`the stack has no output ${name}`);
    return value;
  }

  /** Asks the query function at its address. The name is nobody's here, so it goes as the Host header. */
  async ask(
    path: string,
    post?: string,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { host } = new URL(this.output('QueryUrl'));
    const { statusCode, body } = await request(`${this.ministack.endpoint}${path}`, {
      method: post === undefined ? 'GET' : 'POST',
      headers: { host, accept: 'application/json', 'content-type': 'application/json' },
      body: post,
      headersTimeout: 60_000,
    });
    return { status: statusCode, text: await body.text() };
  }

  /** @throws Error where the answer is not 200 */
  async askJson<T>(path: string): Promise<T> {
    const { status, text } = await this.ask(path);
    if (status !== 200) throw new Error(`${path}: status ${status}, ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }

  /** The stack's resources of a type, by logical id. */
  async resources(type: string): Promise<ReadonlyMap<string, string>> {
    const client = new CloudFormationClient();
    const command = new ListStackResourcesCommand({ StackName: this.stackName });
    const { StackResourceSummaries = [] } = await client.send(command);
    client.destroy();
    return new Map(
      StackResourceSummaries.filter(({ ResourceType }) => ResourceType === type).map(
        ({ LogicalResourceId = '', PhysicalResourceId = '' }) => [
          LogicalResourceId,
          PhysicalResourceId,
        ],
      ),
    );
  }

  /** Physical name of the function of a stage, such as `PollStagePoll`. */
  async functionName(stage: string): Promise<string> {
    const functions = await this.resources('AWS::Lambda::Function');
    const [, name] = [...functions].find(([id]) => id.startsWith(`${stage}Function`)) ?? [];
    if (name === undefined) throw new RangeError(`the stack has no function ${stage}`);
    return name;
  }

  /** A command of our own command line against the stack, as a deployer runs it. */
  async harbinger(...args: readonly string[]): Promise<string> {
    // A doctor that finds something wrong ends with 1, and still tells all that it found.
    const statuses = args[0] === 'doctor' ? [0, 1] : [0];
    return await this.run(
      'tsx',
      ['bin/cli.ts', ...args, '--stack', this.stackName],
      COMMAND_TIMEOUT_S,
      statuses,
    );
  }

  private async cdk(...args: readonly string[]): Promise<string> {
    return await this.run('cdk', [...args, '--app', `tsx ${APP}`], CDK_TIMEOUT_S);
  }

  private run(
    command: string,
    args: readonly string[],
    timeoutS: number,
    statuses?: readonly number[],
  ): Promise<string> {
    const env = this.ministack.environment;
    return runCommand(command, args, { cwd: this.project, env, timeoutS, statuses });
  }
}
