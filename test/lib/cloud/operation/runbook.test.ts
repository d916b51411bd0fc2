import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../../../bin/commands/registry';
import cdkJson from '../../../../cdk.json';
import { FIGURES } from '../../../../functions/core/figure';
import { HarbingerStack } from '../../../../lib/cloud/harbinger-stack';
import { FIGURE_STAGES } from '../../../../lib/cloud/operation/figure-metric';
import { readSettings } from '../../../../lib/cloud/settings';
import { ALARM_METRICS } from '../../../../scripts/cost/estimate';
import packageJson from '../../../../package.json';

const ROOT = join(__dirname, '..', '..', '..', '..');
const RUNBOOK = readFileSync(join(ROOT, 'lib', 'cloud', 'RUNBOOK.md'), 'utf8');

interface AlarmResource {
  readonly Properties: {
    readonly AlarmDescription: string;
    readonly AlarmActions?: unknown[];
    readonly Metrics?: readonly { readonly MetricStat?: object }[];
  };
}

function synthesise(settings: Record<string, string>): Template {
  const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app)); // an open finding throws
  const read = readSettings((name) => settings[name]);
  return Template.fromStack(new HarbingerStack(app, 'Harbinger', read));
}

describe('what an operator sees', () => {
  const template = synthesise({ alarmAddress: 'ops@example.com', mailFrom: 'news@example.com' });
  const alarms = Object.values(
    template.findResources('AWS::CloudWatch::Alarm') as Record<string, AlarmResource>,
  );
  const sections = [...RUNBOOK.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

  it('has an alarm for all that may stand still, and each names its section of the runbook', () => {
    expect(alarms.length).toBeGreaterThanOrEqual(9);
    const named = alarms.map(
      ({ Properties }) => /RUNBOOK\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1],
    );
    expect(named.filter((name) => !sections.includes(name))).toEqual([]);
    expect(sections.filter((name) => !named.includes(name))).toEqual([
      'webhook-disabled',
      'budget',
    ]);
  });

  it('watches as many metrics as the estimate of costs counts', () => {
    const metrics = alarms.map(
      ({ Properties: { Metrics } }) => Metrics?.filter(({ MetricStat }) => MetricStat).length ?? 1,
    );
    expect(metrics.reduce((sum, count) => sum + count, 0)).toBe(ALARM_METRICS);
  });

  it('tells the address of every alarm, and of the budget', () => {
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
    const endpoint = { Protocol: 'email', Endpoint: 'ops@example.com' };
    template.hasResourceProperties('AWS::SNS::Subscription', endpoint);
    template.resourceCountIs('AWS::Budgets::Budget', 1);
  });

  it('lets CloudWatch speak to the topic of the alarms: its own policy replaces the default that would', () => {
    const topics = template.findResources('AWS::SNS::Topic', {
      Properties: { DisplayName: 'Harbinger' },
    });
    const [topic = ''] = Object.keys(topics);
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: topic }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sns:Publish',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Resource: { Ref: topic },
          }),
        ]),
      },
    });
  });

  it('has no more metrics in an alarm than CloudWatch takes', () => {
    // Each of an alarm's metrics is paid for; the expression itself is one more entry.
    const counts = alarms.map(({ Properties }) => Properties.Metrics?.length ?? 1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(11);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(45);
  });

  it('shows a dashboard with the alarms first', () => {
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard);
    expect(body.indexOf('Is it working?')).toBeGreaterThan(0);
    expect(body.indexOf('\\"alarm\\"')).toBeLessThan(body.indexOf('MailsSent'));
  });

  it('knows for each figure which functions tell it', () => {
    expect(Object.keys(FIGURE_STAGES).sort()).toEqual(Object.keys(FIGURES).sort());
  });

  it('names only commands that exist', () => {
    const called = [...RUNBOOK.matchAll(/^npx harbinger (\S+)/gm)].map(([, name]) => name ?? '');
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((name) => !(name in COMMANDS))).toEqual([]);
    const scripts = [...RUNBOOK.matchAll(/npm run (\S+?)[`\s]/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('names only settings that exist', () => {
    const settings = readFileSync(join(ROOT, 'lib', 'cloud', 'settings.ts'), 'utf8');
    const named = [...RUNBOOK.matchAll(/-c (\w+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !settings.includes(`text('${name}')`))).toEqual([]);
  });

  it('names only words and options that its commands take', async () => {
    for (const [, line = ''] of RUNBOOK.matchAll(/^npx harbinger (.+?)(?:\s+#.*)?$/gm)) {
      const [name = '', word = ''] = line.split(' ');
      const command = await COMMANDS[name]?.();
      const options = [...line.matchAll(/--([a-z-]+)/g)].map(([, option]) => option ?? '');
      expect(options.filter((option) => !(option in (command?.options ?? {})))).toEqual([]);
      if (/^[a-z]/.test(word)) expect(command?.usage).toContain(word);
    }
  });
});
