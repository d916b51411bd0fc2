import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  PeriodOverride,
  SingleValueWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { FigureName } from '../../../functions/core/figure';
import type { PipelineFunction } from '../pipeline-function';
import type { Watched } from './alarm-wishes';
import { figureMetric } from './figure-metric';

const WIDTH = 24;
const DAY = Duration.days(1);
const HOUR = Duration.hours(1);

/**
 * "Is it working?" at a glance, from the top: the alarms; what the last day brought; then each step of the way from source
 * to reader; then tables from the logs, where a count by type, stage or source costs no metric of its own.
 */
export class OperatorDashboard extends Construct {
  constructor(scope: Construct, id: string, watched: Watched, alarms: readonly Alarm[]) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(2),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [guide(), alarmRow(alarms)],
        lastDay(watched),
        steps(watched),
        queuesAndErrors(watched),
        readers(watched),
        tables(watched),
      ],
    });
  }
}

function guide(): IWidget {
  const markdown = [
    '## Is it working?',
    'All alarms green and `Items` above nought: yes.',
    'Each alarm names its section of `lib/cloud/RUNBOOK.md`.',
  ].join('\n\n');
  return new TextWidget({ markdown, width: 8, height: 4 });
}

function alarmRow(alarms: readonly Alarm[]): IWidget {
  return new AlarmStatusWidget({ alarms: [...alarms], title: 'Alarms', width: 16, height: 4 });
}

function lastDay({ stackName }: Watched): IWidget[] {
  const names = ['Items', 'Stories', 'Deals', 'MailsSent', 'Rejects', 'WebhooksDisabled'] as const;
  const metrics: IMetric[] = names.map((name) => figureMetric(stackName, name, { period: DAY }));
  const minutes = new MathExpression({
    expression: 's / 60',
    usingMetrics: {
      s: figureMetric(stackName, 'ServedAfterS', { statistic: Stats.p(50), period: DAY }),
    },
    period: DAY,
    label: 'Minutes from publication to query (median)',
  });
  const title = 'The last day';
  return [
    new SingleValueWidget({ title, metrics: [...metrics, minutes], width: WIDTH, height: 4 }),
  ];
}

function steps({ stackName }: Watched): IWidget[] {
  const hourly = (name: FigureName): IMetric => figureMetric(stackName, name, { period: HOUR });
  const after = (p: number): IMetric =>
    figureMetric(stackName, 'ServedAfterS', {
      statistic: Stats.p(p),
      period: HOUR,
      label: `p${p}`,
    });
  const sources = ['Due', 'Fetched', 'Unchanged', 'Blocked', 'Broken', 'Drifting'] as const;
  return thirds([
    { title: 'Sources an hour', left: sources.map((kind) => hourly(`Sources${kind}`)) },
    { title: 'News an hour', left: [hourly('Items'), hourly('Stories'), hourly('Deals')] },
    { title: 'Seconds from publication to query', left: [after(50), after(90)] },
  ]);
}

function queuesAndErrors({ queues, functions }: Watched): IWidget[] {
  const all = Object.entries(queues) as [string, Watched['queues']['fetch']][];
  const ages = all.map(([label, { queue }]) =>
    queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, label }),
  );
  const dead = all.map(([label, { deadLetterQueue }]) =>
    deadLetterQueue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, label }),
  );
  const errors = [...functions].map(([label, { fn }]) => fn.metricErrors({ label, period: HOUR }));
  return thirds([
    { title: 'Age of the oldest message, seconds', left: ages },
    { title: 'Dead letters', left: dead },
    { title: 'Errors an hour by function', left: errors },
  ]);
}

function readers({ stackName, functions, settings }: Watched): IWidget[] {
  const hourly = (name: FigureName): IMetric => figureMetric(stackName, name, { period: HOUR });
  const query = functions.get('query');
  const widgets = [
    { title: 'Mails an hour', left: [hourly('MailsSent'), hourly('MailsBounced')] },
    ...(settings.modelId === undefined
      ? []
      : [
          {
            title: 'Model tokens an hour',
            left: [hourly('ModelInputTokens'), hourly('ModelOutputTokens')],
          },
        ]),
  ];
  return thirds([...(query ? [answers(query)] : []), ...widgets]);
}

function answers({ fn }: PipelineFunction): Graph {
  const count = (name: string): IMetric =>
    fn.metric(name, { statistic: Stats.SUM, period: HOUR, label: name });
  return {
    title: 'Requests of readers an hour; milliseconds (p90)',
    left: [count('UrlRequestCount'), count('Url4xxCount'), count('Url5xxCount')],
    right: [fn.metric('UrlRequestLatency', { statistic: Stats.p(90), period: HOUR })],
  };
}

function tables({ functions }: Watched): IWidget[] {
  const of = (stages: readonly string[]): string[] =>
    stages.flatMap((stage) => functions.get(stage)?.fn.logGroup.logGroupName ?? []);
  const table = (title: string, stages: readonly string[], queryLines: string[]): IWidget =>
    new LogQueryWidget({
      title,
      logGroupNames: of(stages),
      queryLines,
      view: LogQueryVisualizationType.TABLE,
      width: WIDTH / 3,
      height: 8,
    });
  return [
    table(
      'Deals by type and stage',
      ['parse'],
      ['filter message = "deal found"', 'stats count() as deals by type, stage', 'sort deals desc'],
    ),
    table(
      'Sources not read',
      ['fetch'],
      [
        'filter message = "source not read"',
        'stats count() as times, latest(reason) as why by sourceId',
        'sort times desc',
      ],
    ),
    table(
      'Rejects',
      ['fetch', 'parse', 'send', 'webhook'],
      ['filter message = "message rejected"', 'fields @timestamp, stage, reason', 'limit 50'],
    ),
  ];
}

interface Graph {
  readonly title: string;
  readonly left: IMetric[];
  readonly right?: IMetric[];
}

function thirds(graphs: readonly Graph[]): IWidget[] {
  return graphs.map((graph) => new GraphWidget({ ...graph, width: WIDTH / 3, height: 6 }));
}
