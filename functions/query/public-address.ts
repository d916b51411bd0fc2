import type { Context } from 'hono';

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/**
 * Where readers reach the product, without a slash at its end: what the host says, else the domain name that the
 * function URL put into its event. A stack cannot tell its function that address beforehand, for one is made of the
 * other. Headers are never asked: whoever sends a request writes them, and a cache would serve his links to others.
 */
export function publicAddress(context: Context, publicUrl: string): string {
  if (publicUrl !== '') return publicUrl;
  const host = context.env as
    { readonly requestContext?: { readonly domainName?: unknown } } | undefined;
  const { requestContext } = host ?? {};
  // Without an event, as in tests, the request's own address is all there is.
  if (!requestContext) return new URL(context.req.url).origin;
  const name = requestContext.domainName;
  return typeof name === 'string' && HOST_NAME.test(name.toLowerCase())
    ? `https://${name.toLowerCase()}`
    : '';
}
