import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DIGEST, ENV, MAIL_EVENTS, SEND } from '../../functions/contract';
import type { Queues } from './environment';
import { FunctionSchedule } from './function-schedule';
import { PipelineFunction } from './pipeline-function';
import type { QueueWithDeadLetters } from './queue-with-dead-letters';
import type { Settings } from './settings';
import type { Storage } from './storage';

/**
 * Asks each quarter of an hour whose digest is due, archives the days that are over, sends the mails of the queue, and
 * hears what becomes of them. The last only where a sender is named: without one no mail goes out.
 */
export class DigestStage extends Construct {
  readonly digest: PipelineFunction;
  readonly send: PipelineFunction;
  readonly mailEvents?: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
    settings: Settings,
  ) {
    super(scope, id);
    this.digest = this.createDigest(storage, queues, environment);
    const configurationSet =
      settings.mailFrom === undefined ? undefined : new ConfigurationSet(this, 'Mails');
    const { timeoutS, memoryMB } = SEND;
    const own = configurationSet && {
      [ENV.configurationSet]: configurationSet.configurationSetName,
    };
    this.send = new PipelineFunction(this, 'Send', {
      stage: 'send',
      timeoutS,
      memoryMB,
      environment: { ...environment, ...own },
    });
    storage.allowTableWrite(this.send);
    storage.secret.grantRead(this.send.fn);
    queues.mail.drainInto(this.send);
    const { mailEvents } = queues;
    if (settings.mailFrom === undefined || !configurationSet || !mailEvents) return;
    this.allowSending(settings.mailFrom, configurationSet);
    this.tellSender(settings.mailFrom, configurationSet, mailEvents);
    this.mailEvents = this.createMailEvents(storage, mailEvents, environment, configurationSet);
  }

  private createDigest(
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
  ): PipelineFunction {
    const { timeoutS, memoryMB, everyS } = DIGEST;
    const stage = 'digest';
    const digest = new PipelineFunction(this, 'Digest', { stage, timeoutS, memoryMB, environment });
    storage.allowTableWrite(digest);
    storage.allowDueQuery(digest);
    storage.allowFolders(digest, ['digests'], ['s3:PutObject']); // the archive
    queues.mail.queue.grantSendMessages(digest.fn);
    new FunctionSchedule(this, 'Schedule', digest, everyS);
    return digest;
  }

  private allowSending(mailFrom: string, configurationSet: ConfigurationSet): void {
    const { partition, region, account } = Stack.of(this);
    const arn = (resource: string): string =>
      `arn:${partition}:ses:${region}:${account}:${resource}`;
    const address = /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
    this.send.fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [
          arn('identity/*'),
          arn(`configuration-set/${configurationSet.configurationSetName}`),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': address } },
      }),
    );
    this.send.allow(['ses:GetAccount'], ['*']); // the account's sending rate; knows no resources
    Validations.of(this.send).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      reason:
        'in the sandbox SES asks for the right to each recipient too; the From address is held by a condition',
    });
  }

  /** What `doctor` and a test mail must know. @see bin/stack-environment.ts */
  private tellSender(
    mailFrom: string,
    configurationSet: ConfigurationSet,
    { queue }: QueueWithDeadLetters,
  ): void {
    const outputs = {
      MailFrom: mailFrom,
      MailConfigurationSet: configurationSet.configurationSetName,
      MailEventsQueueUrl: queue.queueUrl,
    };
    for (const [name, value] of Object.entries(outputs))
      new CfnOutput(this, name, { value }).overrideLogicalId(name);
  }

  private createMailEvents(
    storage: Storage,
    queue: QueueWithDeadLetters,
    environment: Record<string, string>,
    configurationSet: ConfigurationSet,
  ): PipelineFunction {
    const { timeoutS, memoryMB } = MAIL_EVENTS;
    const mailEvents = new PipelineFunction(this, 'MailEvents', {
      stage: 'mail-events',
      timeoutS,
      memoryMB,
      environment,
    });
    storage.allowTableWrite(mailEvents);
    storage.secret.grantRead(mailEvents.fn);
    const topic = new Topic(this, 'MailEventsTopic', { enforceSSL: true });
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
      ],
    });
    topic.addSubscription(new SqsSubscription(queue.queue, { rawMessageDelivery: true }));
    queue.drainInto(mailEvents);
    return mailEvents;
  }
}
