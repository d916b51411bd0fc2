import { labelWord } from '../../filter/label-word';
import { FILTER_PARAMETERS, type FilterParameter } from '../../filter/parameters';
import type { FacetDimension } from '../facet-values';
import { LIST_PARAMETERS } from '../list-request';
import { countryName, formatMonth } from './format-values';
import type { PageView } from './page-view';

/** One part of a filter in words, and the query without it. */
export interface FilterPart {
  readonly text: string;
  readonly without: URLSearchParams;
}

/** The query's filter alone: what the same list is known by everywhere. */
export function filterOnly(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  LIST_PARAMETERS.forEach((name) => rest.delete(name));
  return rest;
}

/** Each condition of the filter, for a reader to take away one at a time. */
export function filterParts(view: PageView): FilterPart[] {
  const query = withoutCursor(view.query);
  return FILTER_PARAMETERS.flatMap(({ name, takes }) => {
    const raw = query.getAll(name).join(',');
    if (raw.trim() === '') return [];
    const isList = takes.kind === 'labels' || takes.kind === 'countries';
    const values = isList ? raw.split(/[,，]/).map((value) => value.trim()) : [raw];
    return values
      .filter((value) => value !== '')
      .map((value) => ({
        text: partText(name, value, view),
        without: without(query, name, value, isList ? values : []),
      }));
  });
}

/** A value as people read it. */
export function valueText(name: string, value: string, { words, language }: PageView): string {
  if (name === 'country') return countryName(value.toUpperCase(), language);
  if (name === 'month') return formatMonth(value, language);
  return labelWord(words, name, value) ?? value;
}

/** The query with a facet's value added to the filter, or taken away where it is in it. */
export function toggleFacet(
  query: URLSearchParams,
  by: FacetDimension,
  value: string,
): { readonly query: URLSearchParams; readonly isOn: boolean } {
  const next = withoutCursor(query);
  if (by === 'month') return toggleMonth(next, value);
  const values = next
    .getAll(by)
    .flatMap((text) => text.split(/[,，]/))
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const key = value.toLowerCase();
  const isOn = values.includes(key);
  const left = isOn ? values.filter((other) => other !== key) : [...values, key];
  const spelled = by === 'country' ? left.map((code) => code.toUpperCase()) : left;
  if (left.length > 0) next.set(by, spelled.join(','));
  else next.delete(by);
  return { query: next, isOn };
}

function toggleMonth(next: URLSearchParams, month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const isOn = next.get('published_gte') === `${month}-01` && next.get('published_lte') === last;
  if (isOn) ['published_gte', 'published_lte'].forEach((name) => next.delete(name));
  else {
    next.set('published_gte', `${month}-01`);
    next.set('published_lte', last);
  }
  return { query: next, isOn };
}

function partText(name: FilterParameter, value: string, view: PageView): string {
  const label = view.words.parameters[name];
  const isPlain = ['type', 'stage', 'sector', 'country'].includes(name);
  if (name === 'has_amount' && /^(?:true|1|yes)$/i.test(value)) return label;
  return isPlain ? valueText(name, value, view) : `${label}: ${valueText(name, value, view)}`;
}

function without(
  query: URLSearchParams,
  name: string,
  value: string,
  values: readonly string[],
): URLSearchParams {
  const rest = new URLSearchParams(query);
  const left = values.filter((other) => other !== value && other !== '');
  if (left.length > 0) rest.set(name, left.join(','));
  else rest.delete(name);
  return rest;
}

/** Another filter begins at its first page. */
export function withoutCursor(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  rest.delete('cursor');
  return rest;
}
