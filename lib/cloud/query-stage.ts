import { FunctionUrlAuthType, type FunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { QUERY } from '../../functions/contract';
import type { Queues } from './environment';
import { PipelineFunction } from './pipeline-function';
import type { Settings } from './settings';
import type { Storage } from './storage';

/** Answers readers over HTTPS. */
export class QueryStage extends Construct {
  readonly query: PipelineFunction;
  readonly url: FunctionUrl;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
    settings: Settings,
  ) {
    super(scope, id);
    const { timeoutS, memoryMB } = QUERY;
    this.query = new PipelineFunction(this, 'Query', {
      stage: 'query',
      timeoutS,
      memoryMB,
      environment,
      reservedConcurrency: settings.queryConcurrency,
    });
    this.url = this.query.fn.addFunctionUrl({
      authType: settings.access === 'iam' ? FunctionUrlAuthType.AWS_IAM : FunctionUrlAuthType.NONE,
    });
    storage.allowTableWrite(this.query); // subscribing is all that a reader changes
    storage.allowFolders(this.query, ['texts', 'digests'], ['s3:GetObject']);
    storage.secret.grantRead(this.query.fn);
    queues.mail.queue.grantSendMessages(this.query.fn);
  }
}
