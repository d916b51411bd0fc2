import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { PipelineFunction } from './pipeline-function';

/** Geographies whose name a profile's id begins with, in place of a vendor's. */
const PROFILE = /^(?:us|us-gov|eu|apac|au|ca|jp|global)\.(.+)$/;

/**
 * Lets a function ask one model of Amazon Bedrock and no other. A model's id stands for the model in the stack's region; an inference
 * profile sends the question on to other regions, so that the model there is allowed too, but through this profile only.
 *
 * @param modelId Id or ARN of a foundation model or an inference profile.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function allowModel(fn: PipelineFunction, modelId: string): void {
  const actions = ['bedrock:InvokeModel']; // Converse asks for this one
  const { partition, region, account } = Stack.of(fn);
  const arn = (where: string, what: string): string => `arn:${partition}:bedrock:${where}:${what}`;
  const profiled = PROFILE.exec(modelId)?.[1];
  if (
    modelId.startsWith('arn:') ? !modelId.includes('inference-profile/') : profiled === undefined
  ) {
    const resource = modelId.startsWith('arn:')
      ? modelId
      : arn(region, `:foundation-model/${modelId}`);
    fn.fn.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
    return;
  }
  const profile = modelId.startsWith('arn:')
    ? modelId
    : arn(region, `${account}:inference-profile/${modelId}`);
  const behind = profiled ?? PROFILE.exec(modelId.split('/').at(-1) ?? '')?.[1] ?? '*';
  const conditions = { StringEquals: { 'bedrock:InferenceProfileArn': profile } };
  const models = arn('*', `:foundation-model/${behind}`);
  fn.fn.addToRolePolicy(new PolicyStatement({ actions, resources: [profile] }));
  fn.fn.addToRolePolicy(new PolicyStatement({ actions, resources: [models], conditions }));
  Validations.of(fn).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${behind}]`,
    reason:
      'a profile chooses the region, and an own profile its model; a condition holds both to this profile',
  });
}
