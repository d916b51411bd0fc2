import { Construct } from 'constructs';
import { FETCH } from '../../functions/contract';
import type { Queues } from './environment';
import { PipelineFunction } from './pipeline-function';
import type { Storage } from './storage';

/** Fetches one source a message and sends its new items on. */
export class FetchStage extends Construct {
  readonly fetch: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
  ) {
    super(scope, id);
    const { timeoutS, memoryMB } = FETCH;
    this.fetch = new PipelineFunction(this, 'Fetch', {
      stage: 'fetch',
      joinsTraces: true, // called most of all, and a call is mostly the wait for one publisher
      timeoutS,
      memoryMB,
      environment,
    });
    storage.allowTableWrite(this.fetch);
    storage.allowFolders(this.fetch, ['raw', 'feeds'], ['s3:PutObject']);
    queues.fetch.queue.grantSendMessages(this.fetch.fn); // a busy host puts its message back
    queues.item.queue.grantSendMessages(this.fetch.fn);
    queues.fetch.drainInto(this.fetch);
  }
}
