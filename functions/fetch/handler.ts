import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { decodeFetchMessage } from '../core/item/item-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { fetchSource, type FetchPorts } from './fetch-source';

/** Fetches a batch of due sources, each record on its own. */
export const createHandler =
  (ports: FetchPorts & BatchPorts) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    settleBatch('fetch', event, ports, (body, tie) =>
      fetchSource(decodeFetchMessage(body), { ...ports, ...tie }),
    );
