import { Construct } from 'constructs';
import { POLL } from '../../functions/contract';
import type { Queues } from './environment';
import { FunctionSchedule } from './function-schedule';
import { PipelineFunction } from './pipeline-function';
import type { Storage } from './storage';

/** Asks each minute which sources are due and sends them to the fetch queue. */
export class PollStage extends Construct {
  readonly poll: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
  ) {
    super(scope, id);
    const { timeoutS, memoryMB, everyS } = POLL;
    this.poll = new PipelineFunction(this, 'Poll', {
      stage: 'poll',
      timeoutS,
      memoryMB,
      environment,
    });
    storage.allowTableWrite(this.poll);
    storage.allowDueQuery(this.poll);
    queues.fetch.queue.grantSendMessages(this.poll.fn);
    new FunctionSchedule(this, 'Schedule', this.poll, everyS);
  }
}
