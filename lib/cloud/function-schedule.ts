import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { PipelineFunction } from './pipeline-function';

/** Calls a function at a fixed rate. The next call asks again, so a failed one is not repeated. */
export class FunctionSchedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    target: PipelineFunction,
    everyS: number,
    event?: Readonly<Record<string, string>>,
  ) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.rate(Duration.seconds(everyS)),
      target: new LambdaInvoke(target.fn, {
        role,
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
        ...(event && { input: ScheduleTargetInput.fromObject(event) }),
      }),
    });
    const functionId = Stack.of(this).getLogicalId(target.fn.node.defaultChild as CfnFunction);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${functionId}.Arn>:*]`,
      reason: 'versions of the one function that the schedule is for',
    });
  }
}
