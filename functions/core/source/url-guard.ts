import ipaddr from 'ipaddr.js';

/** Why an address is not fetched; plain words for health and logs. */
export type Refusal = string;

export interface UrlGuard {
  /** Hosts as `name:port` that may be fetched though their address is not public. */
  readonly allowedPrivateHosts: ReadonlySet<string>;
}

/**
 * Whether an IP address may be connected to: global unicast only.
 * ipaddr.js names the special ranges; mapped, NAT64, 6to4 and Teredo addresses are ranges of their own and refused.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, ''); // a zone index marks a link-local address
  if (bare !== address || !ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out as global unicast; ipaddr.js calls the rest of the space unicast too.
  return parsed.kind() === 'ipv4' || ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}

/** `name:port` of an address, the port always written. */
export function hostKey(url: URL): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname}:${port}`;
}

/**
 * Checks an address before any request: scheme, credentials, odd spellings, literal addresses. Names are checked
 * again when they are resolved, at connect time.
 *
 * @returns The parsed address, or why it is refused.
 */
export function checkUrl(address: string, guard: UrlGuard): { url: URL } | { refusal: Refusal } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { refusal: `not an address: ${address.slice(0, 200)}` };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refusal: `${url.protocol} is not fetched, only http and https` };
  if (url.username || url.password)
    return { refusal: 'addresses with credentials are not fetched' };
  if (guard.allowedPrivateHosts.has(hostKey(url))) return { url };
  const refusal = checkHostname(url.hostname, writtenHost(address));
  return refusal === undefined ? { url } : { refusal };
}

function checkHostname(hostname: string, written: string): Refusal | undefined {
  if (hostname.startsWith('[')) {
    const address = hostname.slice(1, -1);
    return isPublicAddress(address) ? undefined : `${hostname} is not a public address`;
  }
  if (ipaddr.IPv4.isValid(hostname)) {
    // The URL parser turns decimal, octal and hexadecimal forms into dotted ones; nobody spells a real site so.
    if (written !== hostname) return `odd spelling of an address: ${written}`;
    return isPublicAddress(hostname) ? undefined : `${hostname} is not a public address`;
  }
  const name = hostname.replace(/\.$/, ''); // the root's dot changes nothing
  if (!name.includes('.') || /\.(?:local|localhost|internal|home\.arpa)$/.test(name))
    return `${hostname} is not a public name`;
  return undefined;
}

/** The host as the address spells it, before the URL parser makes it canonical. */
function writtenHost(address: string): string {
  const authority = /^\s*[a-z]+:[\\/]*([^\\/?#]*)/i.exec(address)?.[1] ?? '';
  return authority.replace(/:\d*$/, '').toLowerCase();
}
