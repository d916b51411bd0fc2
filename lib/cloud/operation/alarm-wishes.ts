import { Duration } from 'aws-cdk-lib';
import {
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Queues } from '../environment';
import type { PipelineFunction } from '../pipeline-function';
import type { Settings } from '../settings';
import type { Storage } from '../storage';
import { figureMetric } from './figure-metric';

/** What is watched: everything that the alarms and the dashboard read. */
export interface Watched {
  readonly stackName: string;
  readonly settings: Settings;
  readonly storage: Storage;
  readonly queues: Queues;
  /** By stage: the folder of `functions/`. */
  readonly functions: ReadonlyMap<string, PipelineFunction>;
}

/** One alarm: when it rings, and the section of the runbook that says what to do. */
export interface AlarmWish {
  readonly id: string;
  /** Heading of `RUNBOOK.md`, as its anchor. */
  readonly section: string;
  readonly says: string;
  readonly metric: IMetric;
  /** Rings at this value and above, or only below it where `below` is set. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Periods in a row; 1 where absent. */
  readonly periods?: number;
  readonly missing?: TreatMissingData;
}

/** Stages that are called often enough for a share of failures to mean something. Each metric of an alarm is paid for. */
const BUSY_STAGES = ['fetch', 'parse'] as const;
/** Failures of these ring elsewhere: their messages end among the dead letters, a canary that is late has its own alarm. */
const HEARD_STAGES = ['query', 'send', 'webhook', 'canary'] as const;
/** What CloudWatch takes into one alarm. */
const MAX_METRICS = 10;
const OLDEST_S = 60 * 60;
const QUARTER = Duration.minutes(15);
/** A day with no item at all: regional sources rest on Sundays, but not all of them at once. */
const DEFAULT_QUIET_HOURS = 12;
/** SES looks into an account at 5 % of bounces and stops it at 10 %. */
const BOUNCE_PERCENT = 5;

/** All alarms of a stack; those of the mail and of the canary only where there is one. */
export function alarmWishes(watched: Watched): AlarmWish[] {
  return [
    ...queueWishes(watched),
    ...newsWishes(watched),
    ...errorWishes(watched),
    ...throttleWishes(watched),
    ...mailWishes(watched),
    ...canaryWishes(watched),
  ];
}

function queueWishes({ queues }: Watched): AlarmWish[] {
  const { fetch, item, mail, webhook, mailEvents } = queues;
  const all = [fetch, item, mail, webhook, ...(mailEvents ? [mailEvents] : [])];
  return [
    {
      id: 'DeadLetters',
      section: 'dead-letters',
      says: 'Messages lie in a dead-letter queue: some news, mail, event of a mail or webhook was given up.',
      metric: total(all, ({ deadLetterQueue }) =>
        deadLetterQueue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
      ),
      threshold: 1,
    },
    {
      id: 'OldestMessage',
      section: 'oldest-message',
      says: 'A message has waited for more than an hour: work comes in faster than it is done, or it fails.',
      // Webhooks are left out: their retries are meant to take most of a day.
      metric: new MathExpression({
        expression: 'MAX(METRICS())',
        usingMetrics: named([fetch, item, mail], ({ queue }) =>
          queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM }),
        ),
        period: Duration.minutes(5),
      }),
      threshold: OLDEST_S,
      periods: 3,
    },
  ];
}

function newsWishes({ stackName, settings }: Watched): AlarmWish[] {
  return [
    {
      id: 'NoItems',
      section: 'no-items',
      says: 'No source has yielded a new item for hours.',
      metric: figureMetric(stackName, 'Items', { period: Duration.hours(1) }),
      threshold: 1,
      below: true,
      periods: settings.quietHours ?? DEFAULT_QUIET_HOURS,
      missing: TreatMissingData.BREACHING,
    },
    {
      id: 'Drift',
      section: 'drift',
      says: 'A source that held items before holds none now: its page has probably changed.',
      metric: figureMetric(stackName, 'SourcesDrifting', { period: Duration.hours(6) }),
      threshold: 1,
    },
  ];
}

function errorWishes({ functions }: Watched): AlarmWish[] {
  const news = BUSY_STAGES.flatMap((stage) => functions.get(stage) ?? []);
  const query = functions.get('query');
  const isOther = ([stage]: readonly [string, PipelineFunction]): boolean =>
    ![...BUSY_STAGES, ...HEARD_STAGES].some((name) => name === stage);
  const others = [...functions].filter(isOther).map(([, fn]) => fn);
  const errors = ({ fn }: PipelineFunction): Metric => fn.metricErrors({ period: QUARTER });
  return [
    {
      id: 'ErrorShare',
      section: 'error-share',
      says: 'More than one in twenty calls of fetch or parse fails.',
      metric: new MathExpression({
        expression: '100 * SUM(METRICS("e")) / SUM(METRICS("c"))',
        usingMetrics: {
          ...named(news, errors, 'e'),
          ...named(news, ({ fn }) => fn.metricInvocations({ period: QUARTER }), 'c'),
        },
        period: QUARTER,
      }),
      threshold: 5,
    },
    {
      id: 'OtherErrors',
      section: 'error-share',
      says: 'Functions that a schedule or an event calls (poll, digest, export and others) failed several times.',
      metric: total(others.slice(0, MAX_METRICS), errors, QUARTER),
      threshold: 3,
    },
    ...(query ? [answersWish(query)] : []),
  ];
}

function answersWish({ fn }: PipelineFunction): AlarmWish {
  return {
    id: 'FailedAnswers',
    section: 'failed-answers',
    says: 'More than one in twenty answers to readers is a failure of ours (5xx).',
    metric: new MathExpression({
      expression: '100 * failed / asked',
      usingMetrics: {
        failed: fn.metric('Url5xxCount', { statistic: Stats.SUM, period: QUARTER }),
        asked: fn.metric('UrlRequestCount', { statistic: Stats.SUM, period: QUARTER }),
      },
      period: QUARTER,
    }),
    threshold: 5,
  };
}

function throttleWishes({ storage }: Watched): AlarmWish[] {
  const throttles = (name: string): Metric =>
    storage.table.metric(name, { statistic: Stats.SUM, period: QUARTER });
  return [
    {
      id: 'Throttles',
      section: 'throttles',
      says: 'The account has no function left to run (all functions of the account share its concurrency).',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: Stats.SUM,
        period: QUARTER,
      }),
      threshold: 10,
    },
    {
      id: 'TableThrottles',
      section: 'table-throttles',
      says: 'The table turns requests away.',
      metric: total(['ReadThrottleEvents', 'WriteThrottleEvents'], throttles, QUARTER),
      threshold: 100,
    },
  ];
}

function mailWishes({ stackName, functions }: Watched): AlarmWish[] {
  if (!functions.has('mail-events')) return [];
  const period = Duration.days(1);
  return [
    {
      id: 'Bounces',
      section: 'bounces',
      says: 'So many mails come back that SES may stop the account.',
      metric: new MathExpression({
        // Few mails prove nothing: one of three that comes back is no trend.
        expression: 'IF(sent > 50, 100 * bounced / sent, 0)',
        usingMetrics: {
          sent: figureMetric(stackName, 'MailsSent', { period }),
          bounced: figureMetric(stackName, 'MailsBounced', { period }),
        },
        period,
      }),
      threshold: BOUNCE_PERCENT,
    },
  ];
}

function canaryWishes({ stackName, functions }: Watched): AlarmWish[] {
  if (!functions.has('canary')) return [];
  const period = Duration.hours(1);
  return [
    {
      id: 'Canary',
      section: 'canary',
      says: "The canary's story of three hours ago cannot be asked for yet: something between poll and table stands still.",
      metric: figureMetric(stackName, 'CanaryAgeS', { period, statistic: Stats.MINIMUM }),
      threshold: 3 * 60 * 60,
      periods: 2,
      missing: TreatMissingData.BREACHING,
    },
  ];
}

function named<T>(
  things: readonly T[],
  metricOf: (thing: T) => IMetric,
  prefix = 'm',
): Record<string, IMetric> {
  return Object.fromEntries(things.map((thing, i) => [`${prefix}${i}`, metricOf(thing)]));
}

function total<T>(
  things: readonly T[],
  metricOf: (thing: T) => IMetric,
  period = Duration.minutes(5),
): MathExpression {
  const usingMetrics = named(things, metricOf);
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period });
}
