import { Construct } from 'constructs';
import { PARSE } from '../../functions/contract';
import type { Queues } from './environment';
import { PipelineFunction } from './pipeline-function';
import type { Storage } from './storage';

/** Reads one item a message to stories and deals. */
export class ParseStage extends Construct {
  readonly parse: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
  ) {
    super(scope, id);
    const { timeoutS, memoryMB } = PARSE;
    this.parse = new PipelineFunction(this, 'Parse', {
      stage: 'parse',
      timeoutS,
      memoryMB,
      environment,
    });
    storage.allowTableWrite(this.parse);
    storage.allowFolders(this.parse, ['raw', 'feeds', 'texts'], ['s3:GetObject', 's3:PutObject']);
    queues.item.queue.grantSendMessages(this.parse.fn); // a busy host puts its item back
    queues.item.drainInto(this.parse);
  }
}
