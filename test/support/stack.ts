import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { STACK_OUTPUTS } from '../../bin/stack-environment';
import { ENV } from '../../functions/contract';

/** A stack whose outputs name the emulators, for commands with `--stack NAME`. @returns How to end it. */
export function pretendStack(name: string): () => void {
  const Outputs = Object.entries(STACK_OUTPUTS).map(([OutputKey, variable]) => ({
    OutputKey,
    OutputValue: process.env[ENV[variable]] ?? '',
  }));
  const cloudFormation = mockClient(CloudFormationClient);
  cloudFormation.on(DescribeStacksCommand).rejects(new Error('Stack does not exist'));
  cloudFormation.on(DescribeStacksCommand, { StackName: name }).resolves({
    Stacks: [
      { StackName: name, StackStatus: 'CREATE_COMPLETE', CreationTime: new Date(), Outputs },
    ],
  });
  return () => cloudFormation.restore();
}

/** Runs work and gives what it printed on standard output, a call of `console.log` a line. */
export async function printedBy(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const log = jest
    .spyOn(console, 'log')
    .mockImplementation((line) => void lines.push(String(line)));
  try {
    await work();
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}
