import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { ENV } from '../functions/contract';
import { describeError } from '../functions/core/errors';

/** The stack's outputs that name each variable of the contract. @see lib/cloud/harbinger-stack.ts */
export const STACK_OUTPUTS: Readonly<Record<string, keyof typeof ENV>> = {
  TableName: 'tableName',
  BucketName: 'bucketName',
  FetchQueueUrl: 'fetchQueueUrl',
  ItemQueueUrl: 'itemQueueUrl',
  MailQueueUrl: 'mailQueueUrl',
  WebhookQueueUrl: 'webhookQueueUrl',
  SecretArn: 'secretArn',
  QueryUrl: 'publicUrl',
};

/** Outputs of a stack that sends mail; others have none of them. @see lib/cloud/digest-stage.ts */
export const MAIL_OUTPUTS: Readonly<Record<string, keyof typeof ENV>> = {
  MailFrom: 'mailFrom',
  MailConfigurationSet: 'configurationSet',
  MailEventsQueueUrl: 'mailEventsQueueUrl',
};

/**
 * The environment of a deployed stack, read from its outputs under the caller's own AWS credentials.
 *
 * @throws Error that says what to check where the stack cannot be read.
 */
export async function stackEnvironment(stackName: string): Promise<Record<string, string>> {
  const client = new CloudFormationClient();
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = new Map(
      (Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
    const found = Object.entries({ ...STACK_OUTPUTS, ...MAIL_OUTPUTS }).map(([output, name]) => [
      ENV[name],
      outputs.get(output) ?? '',
    ]);
    return Object.fromEntries(found) as Record<string, string>;
  } catch (error) {
    const hint = 'check its name, and AWS_PROFILE and AWS_REGION of this shell';
    throw new Error(`stack ${stackName} cannot be read (${describeError(error)}); ${hint}`, {
      cause: error,
    });
  } finally {
    client.destroy();
  }
}
