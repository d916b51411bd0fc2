import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import type { Hono } from 'hono';

/** Answers one request of the function URL. Everything that can go wrong within it is an HTTP answer. */
export const createHandler = (app: Hono) => {
  const answer = handle(app);
  return (event: LambdaFunctionURLEvent, context: Context) =>
    // Hono types events of gateways and balancers alike; a function URL's is the second version of the gateway's.
    answer(event as unknown as LambdaEvent, context as never);
};
