/**
 * What AWS asks, in US dollars, in us-east-1, without tax. Looked up on 2026-11-24 on pages that quote AWS's price lists:
 * DynamoDB's on-demand units (as halved in November 2024) and Lambda's arm64 rates. The others could not be looked up
 * that day and are as last known: check them at aws.amazon.com/{sqs,s3,cloudwatch,ses,xray,secrets-manager,eventbridge}/pricing
 * before relying on them. Change the date with the figures.
 */
export const PRICES_AS_OF = '2026-11-24';

export const PRICES_USD = {
  lambdaGbS: 0.0000133334,
  lambdaRequest: 0.2e-6,
  tableWriteUnit: 0.625e-6,
  tableReadUnit: 0.125e-6,
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
  mailGb: 0.12,
  outGb: 0.09,
} as const;
export type Priced = keyof typeof PRICES_USD;

/** What each account has free each month, for ever; what is free in the first year only is left out. */
export const ALWAYS_FREE: Readonly<Partial<Record<Priced, number>>> = {
  lambdaGbS: 400_000,
  lambdaRequest: 1_000_000,
  tableGbMonth: 25,
  queueRequest: 1_000_000,
  logGb: 5,
  metricMonth: 10,
  alarmMetricMonth: 10,
  trace: 100_000,
  schedule: 14_000_000,
  outGb: 100,
};
