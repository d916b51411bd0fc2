import type { Filter } from '../filter/filter';
import { formatFilter } from '../filter/format-filter';
import { nearest } from '../filter/nearest';
import { parseFilter, type ParameterProblem } from '../filter/parse-filter';

export const SORTS = ['-published', 'published', '-updated', 'updated'] as const;
export type Sort = (typeof SORTS)[number];
export const INCLUDES = ['evidence', 'sources'] as const;
export type Include = (typeof INCLUDES)[number];
export const FORMATS = ['json', 'csv', 'ndjson', 'atom', 'jsonfeed', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Deals a page: what is given unasked, and at most. */
export const PAGE_SIZE = { default: 25, max: 100 } as const;

/** Parameters of a list that say how it is given, not what is in it. */
export const LIST_PARAMETERS = ['sort', 'limit', 'cursor', 'include', 'format', 'lang'] as const;

/** What a list of deals was asked for. */
export interface ListRequest {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly limit: number;
  readonly include: readonly Include[];
  readonly cursor?: string;
  readonly format?: Format;
}

/** A list's parameters, filter and all, or what is wrong with them. */
export function parseListRequest(
  query: URLSearchParams,
): { readonly request: ListRequest } | { readonly problems: readonly ParameterProblem[] } {
  const parsed = parseFilter(query, LIST_PARAMETERS);
  const problems: ParameterProblem[] = 'problems' in parsed ? [...parsed.problems] : [];
  const label = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const value = query.get(name) ?? '';
    if (value === '' || isOneOf(value, values)) return value === '' ? undefined : value;
    problems.push(labelProblem(name, value, values));
    return undefined;
  };
  const asksForChanges = 'filter' in parsed && parsed.filter.updated_since !== undefined;
  const sort = label('sort', SORTS) ?? (asksForChanges ? '-updated' : '-published');
  const format = label('format', FORMATS);
  const limit = readLimit(query.get('limit') ?? '');
  if (typeof limit !== 'number') problems.push(limit);
  const include = (query.get('include') ?? '').split(',').filter((part) => part !== '');
  const stranger = include.find((part) => !isOneOf(part, INCLUDES));
  if (stranger !== undefined) problems.push(labelProblem('include', stranger, INCLUDES));
  if (problems.length > 0 || 'problems' in parsed || typeof limit !== 'number') return { problems };
  const cursor = query.get('cursor') || undefined;
  const { filter } = parsed;
  return { request: { filter, sort, limit, include: include as Include[], cursor, format } };
}

/** A list's filter and order in one spelling: what a cursor belongs to. */
export function listKey({ filter, sort }: Pick<ListRequest, 'filter' | 'sort'>): string {
  return `${formatFilter(filter)}&sort=${sort}`;
}

/** The limit of a page from its text: a whole number of deals. */
export function readLimit(text: string): number | ParameterProblem {
  if (text === '') return PAGE_SIZE.default;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (limit >= 1 && limit <= PAGE_SIZE.max) return limit;
  const message = `takes a whole number from 1 to ${PAGE_SIZE.max}`;
  return { parameter: 'limit', value: text.slice(0, 100), message };
}

/** The problem of a value that is none of a parameter's labels. */
export function labelProblem(
  parameter: string,
  value: string,
  values: readonly string[],
): ParameterProblem {
  const meant = nearest(value, values);
  return {
    parameter,
    value: value.slice(0, 100),
    message: `does not take this value: one of ${values.join(', ')}`,
    ...(meant !== undefined && { nearest: meant }),
  };
}

function isOneOf<T extends string>(value: string, values: readonly T[]): value is T {
  return (values as readonly string[]).includes(value);
}
