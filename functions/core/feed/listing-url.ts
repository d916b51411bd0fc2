/** The address of a link, absolute; null for what leads to no page (`javascript:`, `mailto:`, `#top`, nonsense). */
export function readUrl(href: string, base: string): string | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 4000) return null;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null; // a publisher's slip of the pen is no link
  }
}

const TRACKING = /^(utm_\w+|fbclid|gclid|spm|hpt|mc_cid|mc_eid)$/;

/** Equal for addresses that lead to the same page: without scheme, `www.`, fragment, tracking and trailing slash. */
export function urlKey(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  return host + path + (query.length > 0 ? `?${query.join('&')}` : '');
}
