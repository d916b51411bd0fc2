const FORMS: readonly RegExp[] = [
  /(?:^|[/_=-])((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})\/(\d{2})(\d{2})\//,
  /(?:^|[/_-])t?((?:19|20)\d{2})(\d{2})(\d{2})(?=_\d|\d{4,6}(?:[/_.-]|$))/,
  /\/((?:19|20)\d{2})\/(\d{1,2})[/-](\d{1,2})(?=[/-]|$)/,
];
const LONGEST_PATH = 500;

/** The day that an address's path carries (/2026/11/03/, /n1/2026/1103/, t20261103_12.html), as ISO 8601; null where none. */
export function dateInAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, LONGEST_PATH);
  for (const form of FORMS) {
    const [, year = '', month = '', day = ''] = form.exec(path) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year !== '' && isDay(date)) return date;
  }
  return null;
}

function isDay(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return ms >= 0 && new Date(ms).toISOString().startsWith(date);
}
