import { nameKey } from '../deal/name-key';
import { placeKey } from './deal-fields';
import type { Filter } from './filter';
import { nearest } from './nearest';
import { FILTER_PARAMETERS, type Parameter, type ParameterKind } from './parameters';
import { SEARCH_LIMITS, searchTerms } from './search-text';

/** What is wrong with a parameter, and what was most likely meant. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly value?: string;
  readonly message: string;
  readonly nearest?: string;
}

/** Bounds of a filter: a longer one is refused, not cut. */
export const FILTER_LIMITS = { length: 4000, values: 20, valueLength: 200 } as const;

/**
 * A filter from its string, as it stands behind the `?` of an address and on the command line.
 *
 * @param alsoKnown Parameters of the address that are not the filter's, such as `limit`: passed over here.
 */
export function parseFilter(
  query: string | URLSearchParams,
  alsoKnown: readonly string[] = [],
): { readonly filter: Filter } | { readonly problems: readonly ParameterProblem[] } {
  const text = String(query);
  if (text.length > FILTER_LIMITS.length) {
    const message = `is longer than ${FILTER_LIMITS.length} characters`;
    return { problems: [{ parameter: 'filter', message }] };
  }
  const entries = [...new URLSearchParams(query)].filter(([name]) => !alsoKnown.includes(name));
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  const filter: Record<string, unknown> = {};
  const problems: ParameterProblem[] = [];
  for (const [name, texts] of values) {
    const read = readParameter(name, texts, alsoKnown);
    if ('problem' in read) problems.push(read.problem);
    else if (read.value !== undefined) filter[name] = read.value;
  }
  return problems.length > 0 ? { problems } : { filter: filter };
}

type Read = { readonly value: unknown } | { readonly problem: ParameterProblem };

function readParameter(
  parameter: string,
  texts: readonly string[],
  alsoKnown: readonly string[],
): Read {
  const known: Parameter | undefined = FILTER_PARAMETERS.find(({ name }) => name === parameter);
  if (!known) return unknownParameter(parameter, alsoKnown);
  const read = readValue(known.takes, texts);
  if (!('message' in read)) return read;
  const { message, value = texts.join(), nearest: meant } = read;
  return {
    problem: {
      parameter,
      value: value.slice(0, 100),
      message,
      ...(meant !== undefined && { nearest: meant }),
    },
  };
}

/** The problem of a parameter that nobody knows, with the nearest that somebody does. */
export function unknownParameter(
  parameter: string,
  alsoKnown: readonly string[],
): { readonly problem: ParameterProblem } {
  const names = [...FILTER_PARAMETERS.map(({ name }) => name), ...alsoKnown];
  const meant = nearest(parameter, names);
  const problem = { parameter: parameter.slice(0, 100), message: 'is no parameter here' };
  return { problem: { ...problem, ...(meant !== undefined && { nearest: meant }) } };
}

type Value =
  | { readonly value: unknown }
  | { readonly message: string; readonly value?: string; readonly nearest?: string };

/** The value of a parameter of some kind; an empty one asks for nothing, as a form sends it. */
export function readValue(takes: ParameterKind, texts: readonly string[]): Value {
  const [last = ''] = texts.slice(-1);
  if (texts.every((text) => text.trim() === '')) return { value: undefined };
  switch (takes.kind) {
    case 'labels':
      return readLabels(takes.values, texts);
    case 'label':
      return readLabel(takes.values, last);
    case 'names':
      return readKeys(texts.map(joinLegalForms), nameKey);
    case 'places':
      return readKeys(texts, placeKey);
    case 'countries':
      return readCountries(texts);
    case 'number':
      return readNumber(last, takes);
    case 'boolean':
      return readBoolean(last);
    case 'instant':
      return readInstant(last, takes.edge);
    case 'text':
      return readSearch(texts.join(' '));
  }
}

function splitList(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => text.split(/[,，]/)).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** The comma of "Acme Co., Ltd" separates no values. */
function joinLegalForms(text: string): string {
  return text.replace(
    /,\s*(?=(?:ltd|limited|inc|llc|plc|corp|co|s\.?a|ag|gmbh|lp|nv|bv)\b)/gi,
    ' ',
  );
}

function tooMany(parts: readonly string[]): { message: string } | undefined {
  if (parts.length > FILTER_LIMITS.values)
    return { message: `takes ${FILTER_LIMITS.values} values at most` };
  const isLong = parts.some((part) => part.length > FILTER_LIMITS.valueLength);
  return isLong
    ? { message: `takes values of ${FILTER_LIMITS.valueLength} characters at most` }
    : undefined;
}

function readLabels(values: readonly string[], texts: readonly string[]): Value {
  const parts = splitList(texts).map((part) => part.toLowerCase());
  const over = tooMany(parts);
  if (over) return over;
  if (parts.length === 0) return { value: undefined };
  const wrong = parts.find((part) => !values.includes(part));
  if (wrong === undefined) return { value: parts.sort() };
  const list = values.length <= 12 ? `: one of ${values.join(', ')}` : '';
  return {
    message: `does not take this value${list}`,
    value: wrong,
    nearest: nearest(wrong, values),
  };
}

function readLabel(values: readonly string[], text: string): Value {
  const label = text.trim().toLowerCase();
  if (label === '' || values.includes(label)) return { value: label || undefined };
  const message = `takes one of ${values.join(', ')}`;
  return { message, value: label, nearest: nearest(label, values) };
}

function readKeys(texts: readonly string[], toKey: (name: string) => string): Value {
  const parts = splitList(texts);
  const over = tooMany(parts);
  if (over) return over;
  const keys = [...new Set(parts.map(toKey))].filter((key) => key !== '').sort();
  return keys.length > 0 ? { value: keys } : { message: 'holds no letter or digit' };
}

function readCountries(texts: readonly string[]): Value {
  const parts = splitList(texts).map((part) => part.toUpperCase());
  const over = tooMany(parts);
  if (over) return over;
  if (parts.length === 0) return { value: undefined };
  const wrong = parts.find((part) => !/^[A-Z]{2}$/.test(part));
  if (wrong === undefined) return { value: parts.sort() };
  return { message: 'takes country codes of two letters (ISO 3166-1)', value: wrong };
}

function readNumber(text: string, { min, max }: { min: number; max: number }): Value {
  const value = /^\s*\+?\d+(?:\.\d+)?(?:e\d{1,2})?\s*$/i.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return { value };
  return { message: `takes a number from ${min} to ${max}` };
}

function readBoolean(text: string): Value {
  const word = text.trim().toLowerCase();
  if (['true', '1', 'yes'].includes(word)) return { value: true };
  if (['false', '0', 'no'].includes(word)) return { value: false };
  return { message: 'takes true or false', nearest: nearest(word, ['true', 'false']) };
}

const DAY_OR_INSTANT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/i;

function readInstant(text: string, edge: 'start' | 'end'): Value {
  // A plus sign of a zone that nobody encoded arrives as a space.
  const given = text.trim().replace(/ (?=\d{2}:?\d{2}$)/, '+');
  const isDay = given.length === 10;
  const whole = isDay ? `${given}T${edge === 'start' ? '00:00:00.000' : '23:59:59.999'}Z` : given;
  const atMs = DAY_OR_INSTANT.test(given) ? Date.parse(whole) : NaN;
  // JavaScript reads 31 February as 3 March; here it is no day.
  const isReal = !Number.isNaN(atMs) && (!isDay || new Date(atMs).toISOString().startsWith(given));
  if (isReal) return { value: new Date(atMs).toISOString() };
  return { message: 'takes a day (2026-03-01) or an instant with zone (2026-03-01T06:00:00Z)' };
}

function readSearch(text: string): Value {
  const trimmed = text.trim().replace(/\s+/g, ' ').slice(0, FILTER_LIMITS.valueLength);
  const terms = searchTerms(trimmed, SEARCH_LIMITS.termsPerQuery);
  if (terms.length > 0) return { value: trimmed };
  return { message: 'holds no word to search for: two letters or two Chinese characters at least' };
}
