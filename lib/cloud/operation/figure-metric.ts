import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FigureName } from '../../../functions/core/figure';

/** Where the figures of one stack stand among CloudWatch's metrics: two stages in one account keep theirs apart. */
export function figureNamespace(stackName: string): string {
  return `Harbinger/${stackName}`;
}

/** Which functions tell a figure; a metric is of one function. */
export const FIGURE_STAGES: Readonly<Record<FigureName, readonly string[]>> = {
  SourcesDue: ['poll'],
  SourcesFetched: ['fetch'],
  SourcesUnchanged: ['fetch'],
  SourcesBlocked: ['fetch'],
  SourcesBroken: ['fetch'],
  SourcesDrifting: ['fetch'],
  Items: ['fetch'],
  Stories: ['parse'],
  Deals: ['parse'],
  ServedAfterS: ['parse'],
  Rejects: ['fetch', 'parse', 'send', 'webhook'],
  WebhooksDisabled: ['alert', 'webhook'],
  ModelInputTokens: ['parse'],
  ModelOutputTokens: ['parse'],
  MailsSent: ['send'],
  MailsBounced: ['mail-events'],
  CanaryAgeS: ['canary'],
};

interface FigureOptions {
  readonly statistic: string;
  readonly period: Duration;
  readonly label: string;
}

/** A figure as a metric, summed over the functions that tell it. */
export function figureMetric(
  stackName: string,
  name: FigureName,
  {
    statistic = Stats.SUM,
    period = Duration.minutes(5),
    label = name,
  }: Partial<FigureOptions> = {},
): IMetric {
  const [first, ...others] = FIGURE_STAGES[name].map(
    (service) =>
      new Metric({
        namespace: figureNamespace(stackName),
        metricName: name,
        dimensionsMap: { service },
        statistic,
        period,
        label,
      }),
  );
  if (!first) throw new RangeError(`no function tells ${name}`);
  if (others.length === 0) return first;
  // Ids of their own: several figures stand in one graph.
  const using = Object.fromEntries(
    [first, ...others].map((metric, i) => [
      `${name[0]?.toLowerCase()}${name.slice(1)}${i}`,
      metric,
    ]),
  );
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics: using, period, label });
}
