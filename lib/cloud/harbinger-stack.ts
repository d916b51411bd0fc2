import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  ENV,
  FETCH,
  MAIL_EVENTS,
  PARSE,
  type QueueStage,
  SEND,
  WEBHOOK,
} from '../../functions/contract';
import { DigestStage } from './digest-stage';
import { environmentOf, type Queues } from './environment';
import { ExportStage } from './export-stage';
import { FetchStage } from './fetch-stage';
import { Canary } from './operation/canary';
import { Operation } from './operation/operation';
import { ParseStage } from './parse-stage';
import { PipelineFunction } from './pipeline-function';
import { PollStage } from './poll-stage';
import { QueryStage } from './query-stage';
import { QueueWithDeadLetters } from './queue-with-dead-letters';
import type { Settings } from './settings';
import { Storage } from './storage';
import { WebhookStage } from './webhook-stage';

/** Harbinger in one account and region: schedule -> poll -> fetch queue -> fetch -> item queue -> parse -> table -> query. */
export class HarbingerStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, props: StackProps = {}) {
    super(scope, id, { description: 'Harbinger: finds deals in regional business news', ...props });
    const storage = new Storage(this, 'Storage', settings);
    const queues: Queues = {
      fetch: new QueueWithDeadLetters(this, 'FetchQueue', bounded(FETCH, settings)),
      item: new QueueWithDeadLetters(this, 'ItemQueue', bounded(PARSE, settings)),
      mail: new QueueWithDeadLetters(this, 'MailQueue', bounded(SEND, settings)),
      webhook: new QueueWithDeadLetters(this, 'WebhookQueue', bounded(WEBHOOK, settings)),
      ...(settings.mailFrom !== undefined && {
        mailEvents: new QueueWithDeadLetters(
          this,
          'MailEventsQueue',
          bounded(MAIL_EVENTS, settings),
        ),
      }),
    };
    const environment = environmentOf(storage, queues, settings);
    new PollStage(this, 'PollStage', storage, queues, environment);
    new FetchStage(this, 'FetchStage', storage, queues, environment);
    new ParseStage(this, 'ParseStage', storage, queues, environment, settings);
    const { url } = new QueryStage(this, 'QueryStage', storage, queues, environment, settings);
    const withUrl = { ...environment, [ENV.publicUrl]: settings.publicUrl ?? url.url };
    new DigestStage(this, 'DigestStage', storage, queues, withUrl, settings);
    new ExportStage(this, 'ExportStage', storage, environment);
    new WebhookStage(this, 'WebhookStage', storage, queues, withUrl);
    if (settings.alarmAddress !== undefined) new Canary(this, 'Canary', storage, environment);
    const { stackName } = this;
    const functions = functionsOf(this);
    new Operation(this, 'Operation', { stackName, settings, storage, queues, functions });
    this.tellWhere(storage, queues, settings.publicUrl ?? url.url, settings);
    if (settings.contact === undefined)
      Annotations.of(this).addWarningV2(
        'harbinger:no-contact',
        'publishers cannot reach you: say -c contact=you@example.org',
      );
    if (settings.modelId !== undefined) new CfnOutput(this, 'ModelId', { value: settings.modelId });
  }

  /** What the command line reads back, and what a deployer does next. @see bin/stack-environment.ts */
  private tellWhere(
    storage: Storage,
    queues: Queues,
    queryUrl: string,
    { sourcesPacks, contact }: Settings,
  ): void {
    const sources = sourcesPacks.length > 0 ? `seed ${sourcesPacks.join(' ')}` : 'add ID ADDRESS';
    const outputs: Record<string, string> = {
      QueryUrl: queryUrl,
      TableName: storage.table.tableName,
      BucketName: storage.bucket.bucketName,
      SecretArn: storage.secret.secretArn,
      FetchQueueUrl: queues.fetch.queue.queueUrl,
      ItemQueueUrl: queues.item.queue.queueUrl,
      MailQueueUrl: queues.mail.queue.queueUrl,
      WebhookQueueUrl: queues.webhook.queue.queueUrl,
      Contact: contact ?? 'none',
      NextSteps:
        `1. npx harbinger doctor --stack ${this.stackName}  ` +
        `2. npx harbinger sources ${sources} --stack ${this.stackName}  ` +
        `3. open ${queryUrl}`,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/** A stage's own bound, or the deployer's where that is lower. */
function bounded(stage: QueueStage, { maxConcurrency = Infinity }: Settings): QueueStage {
  return { ...stage, maxConcurrency: Math.min(stage.maxConcurrency, maxConcurrency) };
}

/** All functions of a stack by stage, so that what a new stage adds is watched as well. */
function functionsOf(stack: Stack): ReadonlyMap<string, PipelineFunction> {
  const found = stack.node.findAll().filter((node) => node instanceof PipelineFunction);
  return new Map(found.map((fn) => [fn.stage, fn]));
}
