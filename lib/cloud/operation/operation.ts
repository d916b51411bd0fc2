import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { alarmWishes, type AlarmWish, type Watched } from './alarm-wishes';
import { OperatorDashboard } from './operator-dashboard';

/** Where each alarm's section stands; the path is of this repository. */
export const RUNBOOK = 'lib/cloud/RUNBOOK.md';
const DEFAULT_BUDGET_USD = 25;

/**
 * What a person sees and hears of a running stack: one dashboard, and alarms that are mailed to `alarmAddress`. Without an
 * address the alarms stand on the dashboard alone, and there is no budget, for nobody would hear of it.
 */
export class Operation extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const { alarmAddress } = watched.settings;
    const topic = alarmAddress === undefined ? undefined : this.createTopic(alarmAddress);
    this.alarms = alarmWishes(watched).map((wish) => this.createAlarm(wish, topic));
    new OperatorDashboard(this, 'Dashboard', watched, this.alarms);
    if (alarmAddress !== undefined)
      this.createBudget(alarmAddress, watched.settings.monthlyBudgetUsd ?? DEFAULT_BUDGET_USD);
  }

  private createTopic(address: string): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true, displayName: 'Harbinger' });
    topic.addSubscription(new EmailSubscription(address));
    // A policy of its own, as `enforceSSL` makes one, takes the place of SNS's default, which let the account's alarms in.
    topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    return topic;
  }

  private createAlarm(wish: AlarmWish, topic: Topic | undefined): Alarm {
    const alarm = new Alarm(this, wish.id, {
      metric: wish.metric,
      threshold: wish.threshold,
      evaluationPeriods: wish.periods ?? 1,
      comparisonOperator:
        wish.below === true
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: wish.missing ?? TreatMissingData.NOT_BREACHING,
      alarmDescription: `${wish.says} What to do: ${RUNBOOK}#${wish.section}`,
    });
    if (!topic) return alarm;
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
    return alarm;
  }

  /** Of the whole account: costs by stack are told only where a person has activated cost allocation tags. */
  private createBudget(address: string, amountUsd: number): void {
    const subscribers = [{ subscriptionType: 'EMAIL', address }];
    const at = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        // No name of ours: two stages of one account would collide.
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: amountUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [at('ACTUAL', 100), at('FORECASTED', 120)],
      resourceTags: [
        { key: 'stack', value: Stack.of(this).stackName },
        { key: 'runbook', value: `${RUNBOOK}#budget` },
      ],
    });
  }
}
