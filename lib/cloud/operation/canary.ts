import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CANARY, ROWS_OF } from '../../../functions/contract';
import { FunctionSchedule } from '../function-schedule';
import { PipelineFunction } from '../pipeline-function';
import type { Storage } from '../storage';

/**
 * A source of our own that puts out one text an hour, and a look each quarter of an hour at how old its newest stored
 * story is. Schedule, poll, queues, fetch, parse and table must all work for it to stay young.
 */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, storage: Storage, environment: Record<string, string>) {
    super(scope, id);
    const { timeoutS, memoryMB, everyS } = CANARY;
    const canary = new PipelineFunction(this, 'Canary', {
      stage: 'canary',
      timeoutS,
      memoryMB,
      environment,
    });
    // Anyone may read the feed, as of any source: the fetch function signs nothing.
    const { url } = canary.fn.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
    storage.allowTableRows(canary, ROWS_OF.canary);
    new FunctionSchedule(this, 'Schedule', canary, everyS, { feedUrl: url });
  }
}
