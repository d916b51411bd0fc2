/**
 * An address made absolute. Characters outside ASCII and escapes stay as the publisher wrote them wherever nothing has
 * to be resolved; what cannot be resolved comes back as it is.
 */
export function resolveUrl(address: string, base?: string): string {
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** `inner` (an xml:base) as seen from `outer`: absolute where either is. */
export function nestBase(outer: string | undefined, inner: string | undefined): string | undefined {
  if (inner === undefined || inner === '') return outer;
  const nested = resolveUrl(inner, outer);
  return URL.canParse(nested) ? nested : outer;
}
