import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { HarbingerStack } from '../lib/cloud/harbinger-stack';
import { readSettings } from '../lib/cloud/settings';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const settings = readSettings((name) => app.node.tryGetContext(name) as unknown);
new HarbingerStack(app, settings.stackName, settings);
