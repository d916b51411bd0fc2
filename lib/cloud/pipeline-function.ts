import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { join } from 'node:path';
import { figureNamespace } from './operation/figure-metric';
import { UNUSED_CREDENTIAL_PROVIDERS } from './unused-modules';

export interface PipelineFunctionProps {
  /** Folder of `functions/` whose `index.ts` is the entry point. */
  readonly stage: string;
  readonly timeoutS: number;
  readonly memoryMB: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly reservedConcurrency?: number;
  /** Whether it is traced only as part of a trace that another began: traces are paid for one by one. */
  readonly joinsTraces?: boolean;
  /** Packages that this deployment never loads: they stay out of the bundle. */
  readonly unusedModules?: readonly string[];
}

const PROJECT_ROOT = join(__dirname, '..', '..');

/** One function with a role, a log group and a bundle of its own; it may write its log and its traces, nothing else. */
export class PipelineFunction extends Construct {
  readonly fn: NodejsFunction;
  readonly stage: string;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    this.stage = props.stage;
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'xray:PutTraceSegments and PutTelemetryRecords know no resources: AWS offers nothing narrower',
    });
    this.fn = new NodejsFunction(this, 'Function', {
      entry: join(PROJECT_ROOT, 'functions', props.stage, 'index.ts'),
      projectRoot: PROJECT_ROOT,
      depsLockFilePath: join(PROJECT_ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(props.timeoutS),
      memorySize: props.memoryMB,
      environment: {
        ...props.environment,
        POWERTOOLS_METRICS_NAMESPACE: figureNamespace(Stack.of(this).stackName),
      },
      reservedConcurrentExecutions: props.reservedConcurrency,
      role,
      logGroup,
      tracing: props.joinsTraces === true ? Tracing.PASS_THROUGH : Tracing.ACTIVE,
      bundling: {
        format: OutputFormat.ESM,
        minify: true,
        sourceMap: false,
        target: 'node24',
        mainFields: ['module', 'main'], // the largest free saving in size
        externalModules: [...UNUSED_CREDENTIAL_PROVIDERS, ...(props.unusedModules ?? [])],
        banner:
          "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
      },
    });
  }

  /** Allows actions on resources; nothing may be a wildcard where AWS offers something narrower. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, unknown>>,
  ): void {
    this.fn.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
  }
}
