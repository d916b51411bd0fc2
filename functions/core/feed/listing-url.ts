/** The address of a link, absolute; null for what leads to no page (`javascript:`, `mailto:`, `#top`, nonsense). */
export function readUrl(href: string, base: string): URL | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > 4000) return null;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null; // a publisher's slip of the pen is no link
  }
}

const TRACKING = /^(utm_\w+|fbclid|gclid|spm|hpt|mc_cid|mc_eid)$/;

/** Equal for addresses that lead to the same page: without scheme, `www.`, fragment, tracking and trailing slash. */
export function urlKey({ hostname, port, pathname, search, searchParams }: URL): string {
  const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  if (search === '') return host + path;
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return host + path + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** Registrable part of a host, near enough: its last two labels, three where those are short (`co.uk`, `gov.cn`). */
export function siteOf({ hostname }: URL): string {
  const labels = hostname.split('.');
  const [second = '', first = ''] = labels.slice(-2);
  const isShort = first.length === 2 && second.length <= 3;
  return labels.slice(isShort ? -3 : -2).join('.');
}
