import { Construct } from 'constructs';
import { ALERT, ROWS_OF, WEBHOOK } from '../../functions/contract';
import type { Queues } from './environment';
import { FunctionSchedule } from './function-schedule';
import { PipelineFunction } from './pipeline-function';
import type { Storage } from './storage';

/**
 * Asks each minute which webhooks a change concerns, and tells them. Only the second speaks to addresses outside and
 * knows the secret that signs; it sends anew to its own queue what finds its receiver busy. Both write rows of webhooks alone, and read
 * those, deals and the log of changes: no subscriber's.
 */
export class WebhookStage extends Construct {
  readonly alert: PipelineFunction;
  readonly webhook: PipelineFunction;

  constructor(
    scope: Construct,
    id: string,
    storage: Storage,
    queues: Queues,
    environment: Record<string, string>,
  ) {
    super(scope, id);
    this.alert = new PipelineFunction(this, 'Alert', {
      stage: 'alert',
      timeoutS: ALERT.timeoutS,
      memoryMB: ALERT.memoryMB,
      environment,
      joinsTraces: true, // called each minute, and mostly finds nothing to tell
    });
    storage.allowTableRows(this.alert, ROWS_OF.alert);
    queues.webhook.queue.grantSendMessages(this.alert.fn);
    new FunctionSchedule(this, 'Schedule', this.alert, ALERT.everyS);

    this.webhook = new PipelineFunction(this, 'Webhook', {
      stage: 'webhook',
      timeoutS: WEBHOOK.timeoutS,
      memoryMB: WEBHOOK.memoryMB,
      environment,
    });
    storage.allowTableRows(this.webhook, ROWS_OF.webhook);
    storage.secret.grantRead(this.webhook.fn);
    queues.webhook.queue.grantSendMessages(this.webhook.fn); // a busy receiver puts its message back
    queues.webhook.drainInto(this.webhook);
  }
}
