import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { brotliDecompressSync } from 'node:zlib';
import { createHandler } from '../../../functions/query/handler';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { testApp } from '../../support/query-app';

function event(path: string, headers: Record<string, string> = {}): LambdaFunctionURLEvent {
  const [rawPath = '/', rawQueryString = ''] = path.split('?');
  const domainName = 'abc.lambda-url.example';
  const http = {
    method: 'GET',
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: '192.0.2.1',
    userAgent: 'test',
  };
  const requestContext = {
    http,
    domainName,
    domainPrefix: 'abc',
    accountId: 'anonymous',
    apiId: 'abc',
    requestId: 'r',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: domainName, ...headers },
    requestContext,
    isBase64Encoded: false,
  };
}
const context = { awsRequestId: 'the-id-of-the-host' } as Context;

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

describe('the query handler', () => {
  it('answers events of the function URL, packed ones in base 64', async () => {
    const ports = dealPorts();
    const deal = {
      parties: ['acquirer=Norda', 'target=Velm'],
      quote: '远峰科技与临江市政府签约。',
    } as const;
    await storeArticleDeals(sketchArticle({ id: 'a', deals: [deal] }), ports);
    const handle = createHandler(testApp(ports).app);
    const plain = (await handle(event('/deals?include=evidence'), context)) as Answer;
    expect([plain.statusCode, plain.isBase64Encoded, plain.headers['x-request-id']]).toEqual([
      200,
      false,
      'the-id-of-the-host',
    ]);
    expect(plain.body).toContain('远峰科技');
    const packed = (await handle(
      event('/deals?include=evidence', { 'accept-encoding': 'br' }),
      context,
    )) as Answer;
    expect(packed.isBase64Encoded).toBe(true);
    expect(brotliDecompressSync(Buffer.from(packed.body, 'base64')).toString()).toBe(plain.body);
    const odd = (await handle(event('/deals?sectr=auto'), context)) as Answer;
    expect([odd.statusCode, odd.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
