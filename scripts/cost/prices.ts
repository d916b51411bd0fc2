/**
 * What AWS asks, in US dollars, in us-east-1, without tax. Where each figure was read on 2026-11-24, in a stored copy of the page:
 * - DynamoDB's on-demand units, as halved in November 2024, provisioned units (.47 and .09 a month), 25 units of each kind
 *   and 25 GB free for ever, "does not expire": aws.amazon.com/dynamodb/pricing
 * - Lambda's arm64 rates: aws.amazon.com/lambda/pricing
 * - an alarm's metric .10, a custom metric .30: vantage.sh/blog/cloudwatch-metrics-pricing-explained-in-plain-english,
 *   c3x.dev/resources/aws/aws_cloudwatch_metric_alarm; what CloudWatch, Lambda, DynamoDB and outgoing data have free for ever:
 *   schoolofweb.pages.dev/en/books/aws/cost-management
 * - a mail .10 a thousand: acecloudinterviews.com/tutorials/aws/ses; that SES asks more for attachments alone, of which we
 *   send none, and counts the rest as outgoing data: superuser.com/questions/1399690
 * From memory, no page was found: the recovery of a table, SQS, S3, X-Ray, Secrets Manager, EventBridge, a gigabyte of logs
 * and of outgoing data. Check aws.amazon.com/{sqs,s3,cloudwatch,ses,xray,secrets-manager,eventbridge}/pricing before relying
 * on them. Change the date with the figures.
 */
export const PRICES_AS_OF = '2026-11-24';

export const PRICES_USD = {
  lambdaGbS: 0.0000133334,
  lambdaRequest: 0.2e-6,
  tableWriteUnit: 0.625e-6,
  tableReadUnit: 0.125e-6,
  tableWriteCapacityMonth: 0.4745, // 730 hours of a unit a second
  tableReadCapacityMonth: 0.0949,
  tableGbMonth: 0.25,
  tableRecoveryGbMonth: 0.2,
  queueRequest: 0.4e-6,
  bucketPut: 5e-6,
  bucketGet: 0.4e-6,
  bucketGbMonth: 0.023,
  logGb: 0.5,
  metricMonth: 0.3,
  alarmMetricMonth: 0.1,
  trace: 5e-6,
  secretMonth: 0.4,
  schedule: 1e-6,
  mail: 0.1e-3,
  outGb: 0.09,
} as const;
export type Priced = keyof typeof PRICES_USD;

/** What each account has free each month, for ever; what is free in the first year only is left out. */
export const ALWAYS_FREE: Readonly<Partial<Record<Priced, number>>> = {
  lambdaGbS: 400_000,
  lambdaRequest: 1_000_000,
  tableWriteCapacityMonth: 25,
  tableReadCapacityMonth: 25,
  tableGbMonth: 25,
  queueRequest: 1_000_000,
  logGb: 5,
  metricMonth: 10,
  alarmMetricMonth: 10,
  trace: 100_000,
  schedule: 14_000_000,
  outGb: 100,
};
