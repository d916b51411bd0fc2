import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdkJson from '../../../cdk.json';
import * as contract from '../../../functions/contract';
import { HarbingerStack } from '../../../lib/cloud/harbinger-stack';
import { readSettings } from '../../../lib/cloud/settings';

/** One synth serves all: loading the library and synthesising take seconds. */
function synthesise(settings: Record<string, string> = {}): Template {
  const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const read = readSettings((name) => settings[name]);
  const stack = new HarbingerStack(app, read.stackName, read);
  return Template.fromStack(stack);
}

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}
type Resources = Record<string, { Type: string; Properties: Record<string, unknown> }>;

describe('HarbingerStack', () => {
  const template = synthesise();
  const functions = Object.values(template.findResources('AWS::Lambda::Function') as Resources);

  it('has no open finding of the AwsSolutions policy', () => {
    expect(() => synthesise({ mailFrom: 'news@example.com', access: 'iam' })).not.toThrow();
  });

  it('runs every function on Node 24 and arm64 with a role of its own', () => {
    const roles = functions.map(({ Properties }) => JSON.stringify(Properties['Role']));
    expect(functions.length).toBeGreaterThanOrEqual(4);
    expect(new Set(roles).size).toBe(functions.length);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('gives each queue stage the timeouts, batches and attempts of the contract', () => {
    for (const stage of [contract.FETCH, contract.PARSE, contract.SEND, contract.WEBHOOK]) {
      template.hasResourceProperties('AWS::SQS::Queue', {
        VisibilityTimeout: contract.visibilityTimeoutS(stage),
        RedrivePolicy: Match.objectLike({ maxReceiveCount: stage.maxReceiveCount }),
      });
      template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        BatchSize: stage.batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: stage.maxConcurrency },
      });
    }
  });

  it('keeps one table, on demand, with the keys, the index and the expiry of the contract', () => {
    const { TABLE } = contract;
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
        { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [Match.objectLike({ IndexName: TABLE.dueIndex.name })],
      TimeToLiveSpecification: { AttributeName: TABLE.ttlAttribute, Enabled: true },
    });
  });

  it('pays for the table by a capacity that follows the load where a deployer asks for it', () => {
    const least = { WriteCapacityAutoScalingSettings: Match.objectLike({ MinCapacity: 20 }) };
    synthesise({ tableBilling: 'provisioned' }).hasResourceProperties(
      'AWS::DynamoDB::GlobalTable',
      {
        BillingMode: 'PROVISIONED',
        WriteProvisionedThroughputSettings: least,
      },
    );
    expect(() => synthesise({ tableBilling: 'free' })).toThrow('on-demand or provisioned');
  });

  it('keeps table and bucket when the stack is destroyed', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
    template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
  });

  it('lets no function fetch a private address unless a test stack says so', () => {
    const names = functions.flatMap(({ Properties }) =>
      Object.keys(
        (Properties['Environment'] as { Variables?: object } | undefined)?.Variables ?? {},
      ),
    );
    expect(names).toContain(contract.ENV.tableName);
    expect(names).not.toContain(contract.ENV.allowedPrivateHosts);
    expect(names).not.toContain(contract.ENV.minPollIntervalS);
    expect(names).not.toContain(contract.ENV.minHostGapS);
  });

  it('has neither leave to ask a model nor the name of one unless a deployer gives it', () => {
    const text = JSON.stringify(template.toJSON());
    expect(text).not.toMatch(/bedrock/i);
    expect(text).not.toContain(contract.ENV.modelId);
    expect(text).not.toContain(contract.ENV.modelDailyTokens);
  });

  it("tells the parse function how long pages are kept, for a model's answers", () => {
    const long = synthesise({ retentionDays: '400', modelId: 'vendor.some-model-v1:0' });
    long.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ [contract.ENV.retentionDays]: '400' }) },
    });
  });

  it('polls at the rate of the contract', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: `rate(${contract.POLL.everyS / 60} minute)`,
    });
  });

  it('lets the functions of webhooks write their own rows alone, and both queue for webhooks alone, and read no subscriber', () => {
    const policies = Object.entries(template.findResources('AWS::IAM::Policy') as Resources);
    const statementsOf = (name: string) =>
      policies
        .filter(([id]) => id.startsWith(`WebhookStage${name}Role`))
        .flatMap(
          ([, { Properties }]) =>
            (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement,
        );
    const [alert, webhook] = [statementsOf('Alert'), statementsOf('Webhook')];
    const writes = ({ Action }: Statement): boolean => [Action].flat().includes('dynamodb:PutItem');
    const under = (...names: string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names },
    });
    const conditions = (isWanted: typeof writes) =>
      [...alert, ...webhook].filter(isWanted).map(({ Condition }) => Condition);
    expect(conditions(writes)).toEqual([under('WEBHOOK*'), under('WEBHOOK*', 'REJECTS*')]);
    const reads = ({ Action }: Statement): boolean => [Action].flat().includes('dynamodb:Query');
    expect(conditions(reads)).toEqual([
      under('WEBHOOK*', 'CHANGES#*', 'DEAL#*'),
      under('WEBHOOK*', 'DEAL#*'),
    ]);
    const actionsOf = (statements: Statement[]) => statements.flatMap(({ Action }) => Action);
    expect(actionsOf(alert)).toContain('sqs:SendMessage');
    expect(actionsOf(alert)).not.toContain('secretsmanager:GetSecretValue');
    const queuing = [...alert, ...webhook].filter(({ Action }) =>
      [Action].flat().includes('sqs:SendMessage'),
    );
    const targets = queuing.map(({ Resource }) => JSON.stringify(Resource));
    expect(targets).toHaveLength(2);
    expect(targets.every((target) => /"WebhookQueue\w+"/.test(target))).toBe(true);
    expect(actionsOf(webhook)).toContain('sqs:ChangeMessageVisibility');
  });

  it('tells every function but the query its address; that one reads it off each event', () => {
    const told = functions.filter(({ Properties }) =>
      JSON.stringify(Properties['Environment']).includes(contract.ENV.publicUrl),
    );
    expect(told.length).toBeGreaterThanOrEqual(4);
    const given = synthesise({ publicUrl: 'https://deals.example.org/' });
    const all = Object.values(given.findResources('AWS::Lambda::Function') as Resources);
    for (const { Properties } of all)
      expect(JSON.stringify(Properties['Environment'])).toContain('"https://deals.example.org"');
  });

  it('lets the daily export alone read the whole table, and write only exports', () => {
    const policies = Object.entries(template.findResources('AWS::IAM::Policy') as Resources);
    const scanning = policies.filter(([, policy]) => JSON.stringify(policy).includes(':Scan'));
    expect(scanning.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'ExportStageExportRoleDefaultPolicy',
    ]);
    const text = JSON.stringify(scanning);
    expect(text).toContain('/exports/*');
    expect(text).not.toMatch(/PutItem|DeleteItem|s3:GetObject/);
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 day)',
    });
  });

  it('allows no wildcard action', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy') as Resources);
    const actions = policies.flatMap(({ Properties }) =>
      (
        Properties['PolicyDocument'] as { Statement: { Action: string | string[] }[] }
      ).Statement.flatMap(({ Action }) => Action),
    );
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });
});

describe('HarbingerStack with a model', () => {
  type Statement = { Action: unknown; Resource: unknown; Condition?: unknown };
  /** The statements about models, by the logical id of their policy; throws where the policy check has an open finding. */
  const modelStatements = (modelId: string): [string, Statement][] => {
    const stack = synthesise({ modelId, modelDailyTokens: '50000' });
    const policies = Object.entries(stack.findResources('AWS::IAM::Policy') as Resources);
    return policies.flatMap(([id, { Properties }]) =>
      (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.filter((statement) =>
        JSON.stringify(statement).includes('bedrock'),
      ).map((statement): [string, Statement] => [id, statement]),
    );
  };

  it('lets the parse function alone ask that one model', () => {
    const found = modelStatements('vendor.some-model-v1:0');
    expect(found).toHaveLength(1);
    const [[id, statement] = ['', undefined]] = found;
    expect(id).toMatch(/^ParseStageParse/);
    expect(statement?.Action).toBe('bedrock:InvokeModel');
    expect(JSON.stringify(statement?.Resource)).toMatch(
      /:foundation-model\/vendor\.some-model-v1:0"/,
    );
    expect(JSON.stringify(statement?.Resource)).not.toContain('*');
  });

  it('lets it ask through that one profile, in whichever region', () => {
    const found = modelStatements('eu.vendor.some-model-v1:0').map(([, statement]) => statement);
    const [profile, models] = found.map((statement) => JSON.stringify(statement));
    expect(found).toHaveLength(2);
    expect(profile).toContain(':inference-profile/eu.vendor.some-model-v1:0');
    expect(profile).not.toContain('*');
    expect(models).toContain(':bedrock:*::foundation-model/vendor.some-model-v1:0');
    expect(models).toContain('bedrock:InferenceProfileArn');
  });

  it('takes ARNs as they are', () => {
    const arn = 'arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2';
    const [profile, models] = modelStatements(arn).map(([, statement]) => statement);
    expect(profile?.Resource).toBe(arn);
    expect(models?.Condition).toEqual({ StringEquals: { 'bedrock:InferenceProfileArn': arn } });
  });

  it.each(['*', 'vendor.*', 'a b', ''])('does not take "%s" for a model', (modelId) => {
    const read = () => readSettings((name) => (name === 'modelId' ? modelId : undefined));
    if (modelId === '') expect(read().modelId).toBeUndefined();
    else expect(read).toThrow('modelId=');
  });
});

describe('two stages in one account', () => {
  it('have no name in common', () => {
    const names = ['Harbinger', 'HarbingerStaging'].map((stackName) =>
      physicalNames(
        synthesise({ stackName, mailFrom: 'news@example.com', alarmAddress: 'ops@example.com' }),
      ),
    );
    const [one = [], other = []] = names;
    expect(one.length).toBe(other.length);
    expect(one.filter((name) => other.includes(name))).toEqual([]);
  });
});

/** Names that the template itself gives: of all others CloudFormation makes unique ones. */
function physicalNames(template: Template): string[] {
  const { Resources = {} } = template.toJSON() as { Resources?: Resources };
  const isName =
    /^(Name|(Table|Bucket|Queue|Function|Role|Topic|Dashboard|Alarm|LogGroup|Budget|Rule|ConfigurationSet|Policy)Name)$/;
  return Object.values(Resources).flatMap(({ Type, Properties = {} }) => {
    const given = { ...Properties, ...(Properties['Budget'] as object | undefined) };
    return Object.entries(given).flatMap(([key, value]) =>
      isName.test(key) && typeof value === 'string' && !Type.endsWith('::Policy')
        ? [`${Type} ${value}`]
        : [],
    );
  });
}

describe('readSettings', () => {
  it('says what is wrong and what is allowed', () => {
    const read = (name: string, value: string) => () =>
      readSettings((asked) => (asked === name ? value : undefined));
    expect(read('access', 'open')).toThrow('access=open: must be public, keys or iam');
    expect(read('retentionDays', '0')).toThrow('retentionDays=0: must be a whole number from 1');
    expect(read('publicUrl', 'http://x.example')).toThrow('must be an address such as https://');
    expect(read('publicUrl', 'https://x.example/path')).toThrow('must be an address');
    expect(read('stackName', '1 bad')).toThrow('stackName=1 bad: must begin with a letter');
  });

  it('gives publishers a contact: as given, else the sender, else none', () => {
    const contact = (given: Record<string, string>) => readSettings((name) => given[name]).contact;
    expect(contact({})).toBeUndefined();
    expect(contact({ mailFrom: 'News <news@example.com>' })).toBe('mailto:news@example.com');
    expect(contact({ contact: 'a@example.com', mailFrom: 'b@example.com' })).toBe(
      'mailto:a@example.com',
    );
    expect(contact({ contact: 'https://example.com/bot' })).toBe('https://example.com/bot');
    expect(() => contact({ contact: 'somebody' })).toThrow('contact=somebody: must be');
  });

  it('knows the packs of sources, and the least bound of a queue', () => {
    const read = (given: Record<string, string>) => readSettings((name) => given[name]);
    expect(read({ sourcesPack: 'nordic,china' }).sourcesPacks).toEqual(['nordic', 'china']);
    expect(() => read({ sourcesPack: 'atlantis' })).toThrow('there is no "atlantis"');
    expect(() => read({ maxConcurrency: '1' })).toThrow('must be 2 or more');
  });
});

describe('a small account', () => {
  it('gets lower bounds and its next steps', () => {
    const template = synthesise({ maxConcurrency: '3', sourcesPack: 'nordic' });
    const mappings = Object.values(
      template.findResources('AWS::Lambda::EventSourceMapping') as Resources,
    );
    const bounds = mappings.map(
      ({ Properties }) =>
        (Properties['ScalingConfig'] as { MaximumConcurrency: number }).MaximumConcurrency,
    );
    expect(Math.max(...bounds)).toBe(3);
    expect(Math.min(...bounds)).toBe(contract.SEND.maxConcurrency);
    template.hasOutput('Contact', { Value: 'none' });
    expect(JSON.stringify(template.findOutputs('NextSteps'))).toContain(
      'sources seed nordic --stack Harbinger',
    );
  });
});
