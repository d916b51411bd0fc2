import { DEAL_TYPES, REVIEWS, ROLES, STAGES } from '../deal/labels';
import { SECTORS } from '../text/sectors';

/** What a parameter takes. Of all but numbers, instants and `q` there may be several by comma: any of them. */
export type ParameterKind =
  | { readonly kind: 'labels'; readonly values: readonly string[] }
  | { readonly kind: 'label'; readonly values: readonly string[] }
  | { readonly kind: 'names' }
  | { readonly kind: 'places' }
  | { readonly kind: 'countries' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'instant'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'text' };

export interface Parameter {
  readonly name: string;
  readonly takes: ParameterKind;
  /** For people: the API guide, OpenAPI and `--help` print it. */
  readonly says: string;
  readonly example: string;
}

/** All that deals can be filtered by; the same in the query, the exports, the feeds, the alerts and the digest. */
export const FILTER_PARAMETERS = [
  {
    name: 'type',
    takes: { kind: 'labels', values: DEAL_TYPES },
    says: 'Type of deal',
    example: 'acquisition,jv',
  },
  {
    name: 'stage',
    takes: { kind: 'labels', values: STAGES },
    says: 'How far it has got',
    example: 'talks,mou',
  },
  {
    name: 'stage_gte',
    takes: { kind: 'label', values: STAGES.filter((stage) => stage !== 'cancelled') },
    says: 'This stage or a further one; never cancelled',
    example: 'signed',
  },
  {
    name: 'sector',
    takes: { kind: 'labels', values: SECTORS },
    says: 'Sector, primary or other',
    example: 'auto',
  },
  {
    name: 'party',
    takes: { kind: 'names' },
    says: 'A party by name or alias, in any case, with or without its legal form',
    example: 'Norda AB',
  },
  {
    name: 'role',
    takes: { kind: 'labels', values: ROLES },
    says: 'Role of the party; of any party where none is named',
    example: 'target',
  },
  {
    name: 'country',
    takes: { kind: 'countries' },
    says: 'Country of the deal, ISO 3166-1 alpha-2',
    example: 'CN,VN',
  },
  {
    name: 'region',
    takes: { kind: 'places' },
    says: 'First-level region',
    example: 'Heilongjiang',
  },
  { name: 'city', takes: { kind: 'places' }, says: 'City', example: 'Harbin' },
  {
    name: 'amount_usd_gte',
    takes: { kind: 'number', min: 0, max: 1e15 },
    says: 'Headline amount of at least this many US dollars, at the reference rate of its day',
    example: '100000000',
  },
  {
    name: 'amount_usd_lte',
    takes: { kind: 'number', min: 0, max: 1e15 },
    says: 'Headline amount of at most this many US dollars',
    example: '1000000000',
  },
  {
    name: 'has_amount',
    takes: { kind: 'boolean' },
    says: 'Whether an amount is given',
    example: 'true',
  },
  {
    name: 'published_gte',
    takes: { kind: 'instant', edge: 'start' },
    says: 'First published on or after this day or instant (UTC)',
    example: '2026-03-01',
  },
  {
    name: 'published_lte',
    takes: { kind: 'instant', edge: 'end' },
    says: 'First published on or before this day or instant (UTC)',
    example: '2026-03-31',
  },
  {
    name: 'updated_since',
    takes: { kind: 'instant', edge: 'start' },
    says: 'Changed at or after this day or instant (UTC)',
    example: '2026-03-01T06:00:00Z',
  },
  {
    name: 'q',
    takes: { kind: 'text' },
    says: 'Words in title, parties, place and summary, all of them; in Chinese two characters or more',
    example: 'battery plant',
  },
  {
    name: 'source',
    takes: { kind: 'names' },
    says: 'A source by its id or publisher',
    example: 'harbin-daily',
  },
  {
    name: 'min_confidence',
    takes: { kind: 'number', min: 0, max: 1 },
    says: 'Confidence of at least this, 0 to 1',
    example: '0.8',
  },
  {
    name: 'review',
    takes: { kind: 'labels', values: REVIEWS },
    says: 'Whether a person has looked at it',
    example: 'confirmed,corrected',
  },
] as const satisfies readonly Parameter[];

export type FilterParameter = (typeof FILTER_PARAMETERS)[number]['name'];
