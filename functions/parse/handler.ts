import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { decodeItemMessage } from '../core/item/item-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { parseItem, type ParsePorts } from './parse-item';

/**
 * Turns a batch of queued items into stored stories and deals, each record on its own. What the function's time does not
 * suffice for goes back to the queue alone.
 */
export const createHandler =
  (ports: ParsePorts & BatchPorts) =>
  (
    event: SQSEvent,
    context?: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    const time = context && { timeLeftMs: () => context.getRemainingTimeInMillis() };
    return settleBatch('parse', event, ports, (body, tie) =>
      parseItem(decodeItemMessage(body), { ...ports, ...tie, ...time }),
    );
  };
