import { formatFilter } from '../filter/format-filter';
import { parseFilter } from '../filter/parse-filter';
import { isZone } from './local-time';
import {
  DEFAULT_PREFERENCES,
  DIGEST_LANGUAGES,
  GROUPINGS,
  WEEKDAYS,
  type Preferences,
} from './subscription';

/** What a form or a JSON body says, field by field; a list where a field comes several times. */
export type GivenFields = Readonly<Record<string, readonly string[]>>;

export interface FieldProblem {
  readonly parameter: string;
  readonly value?: string;
  readonly message: string;
}

/** A filter saved for a mail must fit its headers and links; longer ones are refused. */
const MAX_FILTER = 500;

/** Preferences as given, what is absent as it was or by default; or what is wrong with them. */
export function readPreferences(
  given: GivenFields,
  otherwise: Preferences = DEFAULT_PREFERENCES,
): { readonly preferences: Preferences } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const last = (name: string): string | undefined => given[name]?.at(-1)?.trim();
  const fail = (parameter: string, message: string): void => {
    problems.push({ parameter, value: (last(parameter) ?? '').slice(0, 100), message });
  };
  const choice = <T extends string>(name: string, known: readonly T[], fallback: T): T => {
    const value = last(name);
    const found = known.find((label) => label === value);
    if (value !== undefined && value !== '' && !found)
      fail(name, `takes one of ${known.join(', ')}`);
    return found ?? fallback;
  };
  const filter = readFilter(last('filter'), otherwise.filter);
  if (typeof filter !== 'string') problems.push(filter);
  const hourText = last('hour') || String(otherwise.hour);
  const hour = /^\d{1,2}$/.test(hourText) ? Number(hourText) : NaN;
  if (!(hour >= 0 && hour <= 23)) fail('hour', 'takes a whole hour from 0 to 23');
  const zone = last('zone') || otherwise.zone;
  if (!isZone(zone)) fail('zone', 'takes a time zone by its IANA name, such as Asia/Shanghai');
  const weekdays = readWeekdays(given['weekdays'], otherwise.weekdays);
  if (!weekdays) fail('weekdays', 'takes days from 1 (Monday) to 7, at least one');
  const language = choice('language', DIGEST_LANGUAGES, otherwise.language);
  const groupBy = choice('groupBy', GROUPINGS, otherwise.groupBy);
  if (problems.length > 0 || typeof filter !== 'string' || !weekdays) return { problems };
  return { preferences: { filter, hour, zone, language, weekdays, groupBy } };
}

function readFilter(given: string | undefined, otherwise: string): string | FieldProblem {
  if (given === undefined) return otherwise;
  const parsed = parseFilter(given.replace(/^\?/, ''));
  if ('problems' in parsed) {
    const [first] = parsed.problems;
    const message = `is no filter: ${first?.parameter ?? ''} ${first?.message ?? ''}`;
    return { parameter: 'filter', value: given.slice(0, 100), message };
  }
  // Each day asks for what changed since the last mail, so a time of its own would leave things out.
  const { updated_since: _since, ...filter } = parsed.filter;
  const text = formatFilter(filter);
  if (text.length <= MAX_FILTER) return text;
  return { parameter: 'filter', message: `is longer than ${MAX_FILTER} characters` };
}

function readWeekdays(
  given: readonly string[] | undefined,
  otherwise: Preferences['weekdays'],
): Preferences['weekdays'] | undefined {
  if (given === undefined) return otherwise;
  const texts = given.flatMap((text) => text.split(',')).map((text) => text.trim());
  if (texts.some((text) => !/^[1-7]$/.test(text))) return undefined;
  const days = WEEKDAYS.filter((day) => texts.includes(String(day)));
  return days.length > 0 ? days : undefined;
}
