import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { canaryFeed } from '../core/feed/canary-feed';
import { watchCanary, type CanaryPorts } from './watch-canary';

/** What the schedule says: where this function's own feed stands, which it cannot know by itself. */
export interface CanaryTick {
  readonly feedUrl: string;
}

/** Answers a fetch of the feed, or, called by the schedule, looks how the last story fared. */
export const createHandler =
  (ports: CanaryPorts) =>
  async (event: LambdaFunctionURLEvent | CanaryTick): Promise<LambdaFunctionURLResult> => {
    if ('feedUrl' in event) {
      await watchCanary(event.feedUrl, ports);
      return '';
    }
    const url = `https://${event.requestContext.domainName}/`;
    const headers = { 'content-type': 'application/rss+xml; charset=utf-8' };
    return { statusCode: 200, headers, body: canaryFeed(url, ports.clock()) };
  };
