/**
 * An address made absolute. Characters outside ASCII and escapes stay as the publisher wrote them wherever nothing has
 * to be resolved; what cannot be resolved comes back as it is.
 */
export function resolveUrl(address: string, base?: string): string {
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  const origin = PLAIN_PATH.test(address) && !address.includes('/.') ? originOf(base) : undefined;
  if (origin !== undefined) return origin + address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** A path from the root that resolving leaves as it is: the commonest relative link, and twenty times faster so. */
const PLAIN_PATH = /^\/(?!\/)[\w\-./~%?=&+:,;@!$()*#]*$/;

let lastBase: { readonly base: string; readonly origin: string | undefined } | undefined;

/** The origin of a web address; the links of one item share it, so that the last one is kept. */
function originOf(base: string): string | undefined {
  if (lastBase?.base !== base) {
    const origin = /^https?:/i.test(base) && URL.canParse(base) ? new URL(base).origin : undefined;
    lastBase = { base, origin };
  }
  return lastBase.origin;
}

/** `inner` (an xml:base) as seen from `outer`: absolute where either is. */
export function nestBase(outer: string | undefined, inner: string | undefined): string | undefined {
  if (inner === undefined || inner === '') return outer;
  const nested = resolveUrl(inner, outer);
  return URL.canParse(nested) ? nested : outer;
}
