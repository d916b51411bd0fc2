import type { Deal } from '../deal/deal';

/** Columns of the export, each with what stands in it. */
const COLUMNS: readonly (readonly [
  string,
  (deal: Deal, publicUrl: string) => string | number | undefined,
])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['type', ({ type }) => type],
  ['stage', ({ stage }) => stage],
  ['stage_since', ({ stageHistory }) => stageHistory.at(-1)?.date],
  ['parties', ({ parties }) => parties.map(({ name, role }) => `${name} (${role})`).join('; ')],
  ['amount', ({ amounts: [first] }) => first?.value],
  ['amount_min', ({ amounts: [first] }) => first?.min],
  ['amount_max', ({ amounts: [first] }) => first?.max],
  ['currency', ({ amounts: [first] }) => first?.currency],
  ['qualifier', ({ amounts: [first] }) => first?.qualifier],
  ['amount_usd', ({ amounts: [first] }) => first?.usd?.value],
  ['usd_rate', ({ amounts: [first] }) => first?.usd?.rate],
  ['usd_rate_date', ({ amounts: [first] }) => first?.usd?.asOf],
  ['stake_percent', ({ stakePercent }) => stakePercent],
  ['jobs', ({ jobs }) => jobs],
  ['city', ({ location }) => location?.city],
  ['region', ({ location }) => location?.region],
  ['country', ({ location }) => location?.country],
  ['sectors', ({ sectors }) => sectors.map(({ label }) => label).join('; ')],
  ['published', ({ publishedAt }) => publishedAt],
  ['updated', ({ updatedAt }) => updatedAt],
  ['confidence', ({ confidence }) => confidence],
  ['review', ({ review }) => review],
  ['evidence', ({ evidence }) => evidence.text],
  ['sources', ({ sources }) => sources.map(({ url }) => url).join(' ')],
  ['link', ({ id }, publicUrl) => `${publicUrl}/deals/${id}`],
];

/** Deals as CSV with a header line, lines ended by CR LF, in UTF-8 with a mark so that spreadsheets see it. @see RFC 4180 */
export function dealsToCsv(deals: readonly Deal[], publicUrl: string): string {
  const header = COLUMNS.map(([name]) => name).join(',');
  const lines = deals.map((deal) =>
    COLUMNS.map(([, read]) => csvCell(read(deal, publicUrl))).join(','),
  );
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** One cell. Text that a spreadsheet would run as a formula gets an apostrophe before it. @see OWASP CSV injection */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // Line breaks within a cell are lawful and break careless readers; no field needs them.
  const flat = value.replace(/[\r\n\t\0]+/g, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(flat) && !/^-?\d+(?:\.\d+)?$/.test(flat) ? `'${flat}` : flat;
  return /[",;]/.test(safe) || safe !== flat ? `"${safe.replaceAll('"', '""')}"` : safe;
}
