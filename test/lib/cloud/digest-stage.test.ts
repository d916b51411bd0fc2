import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../../cdk.json';
import * as contract from '../../../functions/contract';
import { HarbingerStack } from '../../../lib/cloud/harbinger-stack';
import { readSettings } from '../../../lib/cloud/settings';

function synthesise(settings: Record<string, string>): Template {
  const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] } });
  const read = readSettings((name) => settings[name]);
  return Template.fromStack(new HarbingerStack(app, 'Harbinger', read));
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
  readonly Principal?: unknown;
}
type Resources = Record<string, { Properties: Record<string, unknown> }>;

describe('DigestStage with a sender', () => {
  const template = synthesise({
    mailFrom: 'Harbinger <news@example.com>',
    leaveMailbox: 'leave@example.com',
    refuseAddresses: 'role,disposable',
  });
  const idOf = (type: string, pattern: RegExp): string =>
    Object.keys(template.findResources(type)).find((id) => pattern.test(id)) ?? '';
  const topic = idOf('AWS::SNS::Topic', /./);
  const configurationSet = idOf('AWS::SES::ConfigurationSet', /./);
  const mailEvents = idOf('AWS::Lambda::Function', /MailEvents/);
  const queue = idOf('AWS::SQS::Queue', /^MailEventsQueue(?!DeadLetter)/);

  /** Statements of the one policy of a function's role. */
  const statementsOf = (pattern: RegExp): Statement[] => {
    const policies = template.findResources('AWS::IAM::Policy') as Resources;
    const found = Object.entries(policies).filter(([id]) => pattern.test(id));
    return found.flatMap(([, { Properties }]) => {
      return (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement;
    });
  };

  it('leads the events of SES by one topic to mail-events', () => {
    template.resourceCountIs('AWS::SNS::Topic', 1);
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: configurationSet },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: { Ref: topic } },
      },
    });
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      TopicArn: { Ref: topic },
      Endpoint: { 'Fn::GetAtt': [queue, 'Arn'] },
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queue, 'Arn'] },
      FunctionName: { Ref: mailEvents },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    template.hasOutput('MailEventsQueueUrl', { Value: { Ref: queue } });
  });

  it('lets that topic alone tell mail-events, and SES with our configuration set alone publish to it', () => {
    const permissions = template.findResources('AWS::Lambda::Permission', {
      Properties: { FunctionName: { 'Fn::GetAtt': [mailEvents, 'Arn'] } },
    }) as Resources;
    expect(permissions).toEqual({});
    const filling = Object.values(template.findResources('AWS::SQS::QueuePolicy') as Resources)
      .filter(({ Properties }) => JSON.stringify(Properties['Queues']).includes(`"${queue}"`))
      .flatMap(
        ({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement,
      )
      .filter(({ Effect }) => Effect === 'Allow');
    expect(filling).toMatchObject([
      {
        Action: 'sqs:SendMessage',
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': { Ref: topic } } },
      },
    ]);
    const [policy] = Object.values(template.findResources('AWS::SNS::TopicPolicy') as Resources);
    const document = policy?.Properties['PolicyDocument'] as { Statement: Statement[] };
    const allowed = document.Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.Principal).toEqual({ Service: 'ses.amazonaws.com' });
    const condition = JSON.stringify(allowed[0]?.Condition);
    expect(condition).toContain('AWS:SourceAccount');
    expect(condition).toContain(`":configuration-set/",{"Ref":"${configurationSet}"}`);
  });

  it('lets only send mail, only from the sender, and only with that configuration set', () => {
    const sending = (pattern: RegExp) =>
      statementsOf(pattern).filter(({ Action }) => JSON.stringify(Action).includes('ses:Send'));
    const [allowed, ...more] = sending(/DigestStageSend/);
    expect(more).toEqual([]);
    expect(allowed?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'news@example.com' },
    });
    expect(sending(/^(?!DigestStageSend)/)).toEqual([]);
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          [contract.ENV.configurationSet]: { Ref: configurationSet },
          [contract.ENV.mailFrom]: 'Harbinger <news@example.com>',
          [contract.ENV.leaveMailbox]: 'leave@example.com',
          [contract.ENV.refuseAddresses]: 'role,disposable',
        }),
      },
    });
  });

  it('lets digest write the archive and read nothing of the bucket, and query read it', () => {
    const bucketOf = (pattern: RegExp): string[] =>
      statementsOf(pattern)
        .filter(({ Action }) => JSON.stringify(Action).includes('s3:'))
        .map(({ Action, Resource }) => `${JSON.stringify(Action)} ${JSON.stringify(Resource)}`);
    expect(bucketOf(/DigestStageDigest/)).toEqual([
      expect.stringMatching(/^"s3:PutObject" .*\/digests\/\*/),
    ]);
    expect(bucketOf(/DigestStageSend|DigestStageMailEvents/)).toEqual([]);
    expect(bucketOf(/QueryStage/).join('\n')).toMatch(/"s3:GetObject" .*\/digests\/\*/);
    expect(bucketOf(/QueryStage/).join('\n')).not.toContain('PutObject');
  });

  it('asks who is due every quarter of an hour, by the index', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: `rate(${contract.DIGEST.everyS / 60} minutes)`,
    });
    const due = statementsOf(/DigestStageDigest/).map(({ Resource }) => JSON.stringify(Resource));
    expect(due.join('\n')).toContain(`/index/${contract.TABLE.dueIndex.name}`);
    const actions = statementsOf(/DigestStage/).flatMap(({ Action }) => Action);
    expect(actions).not.toContain('dynamodb:Scan');
  });

  it('tells who sends, so that doctor can look', () => {
    template.hasOutput('MailFrom', { Value: 'Harbinger <news@example.com>' });
    template.hasOutput('MailConfigurationSet', { Value: { Ref: configurationSet } });
  });
});

describe('settings of the digest', () => {
  it('are refused at synth where they are wrong', () => {
    const read = (name: string, value: string) => () =>
      readSettings((asked) => (asked === name ? value : undefined));
    expect(read('leaveMailbox', 'nobody')).toThrow(
      'leaveMailbox=nobody: must be an e-mail address',
    );
    expect(read('refuseAddresses', 'roles!')).toThrow(
      'refuseAddresses=roles!: "roles!" is neither',
    );
  });
});
