import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { decodeItemMessage } from '../core/item/item-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { parseItem, type ParsePorts } from './parse-item';

/** Turns a batch of queued items into stored stories and deals, each record on its own. */
export const createHandler =
  (ports: ParsePorts & BatchPorts) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    settleBatch('parse', event, ports, (body, tie) =>
      parseItem(decodeItemMessage(body), { ...ports, ...tie }),
    );
