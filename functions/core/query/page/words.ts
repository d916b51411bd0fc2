import type { AmountBasis, DealType, PartyKind, Review, Role, Stage } from '../../deal/labels';
import type { FilterParameter } from '../../filter/parameters';
import type { PageLanguage } from '../../html/page-words';
import type { HealthState } from '../../source/source';
import type { Qualifier } from '../../text/money';
import type { Sector } from '../../text/sectors';
import type { FacetDimension } from '../facet-values';
import { PAGE_ENGLISH } from './words-en';
import { PAGE_CHINESE } from './words-zh';

type Named<Key extends string> = Readonly<Record<Key, string>>;

/** All that the pages say of their own, in one language. */
export interface PageWords {
  /** BCP 47, for the formats of numbers and dates. */
  readonly tag: string;
  readonly types: Named<DealType>;
  readonly stages: Named<Stage>;
  readonly roles: Named<Role>;
  readonly kinds: Named<PartyKind>;
  readonly sectors: Named<Sector>;
  readonly reviews: Named<Review>;
  readonly bases: Named<AmountBasis>;
  readonly qualifiers: Named<Qualifier>;
  readonly facets: Named<FacetDimension>;
  readonly health: Named<HealthState>;
  readonly parameters: Named<FilterParameter>;
  readonly dates: Named<
    'announced' | 'signed' | 'groundbreaking' | 'completed' | 'expectedCompletion'
  >;
  readonly list: ListWords;
  readonly deal: DealWords;
  readonly other: OtherWords;
  readonly key: KeyWords;
}

/** Words of the page that asks for an API key. */
export interface KeyWords {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly enter: string;
  readonly wrong: string;
  readonly isIn: string;
  readonly leave: string;
  readonly cookie: string;
  readonly programs: string;
}

/** Words of the list and of what stands beside it. */
export interface ListWords {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly narrow: string;
  readonly filters: string;
  readonly apply: string;
  readonly clear: string;
  readonly without: (what: string) => string;
  readonly count: (count: number) => string;
  readonly newest: (count: number) => string;
  readonly sort: string;
  readonly sorts: Named<'-published' | 'published' | '-updated'>;
  readonly any: string;
  readonly from: string;
  readonly until: string;
  readonly least: string;
  readonly next: string;
  readonly first: string;
  readonly emptyTitle: string;
  readonly emptyFiltered: string;
  readonly emptyFresh: string;
  readonly shortPage: string;
  readonly picture: string;
  readonly pictureLead: string;
  readonly asTable: string;
  readonly places: string;
  readonly more: string;
  readonly take: string;
  readonly mail: string;
  readonly leftOut: (count: number) => string;
  readonly moreSources: (count: number) => string;
  readonly noAmount: string;
}

/** Words of one deal's page. */
export interface DealWords {
  readonly back: string;
  readonly stage: string;
  readonly step: (date: string) => string;
  readonly notReached: string;
  readonly history: string;
  readonly parties: string;
  readonly amounts: string;
  readonly noAmount: string;
  readonly rate: (rate: string, currency: string, asOf: string, source: string) => string;
  readonly noRate: string;
  readonly facts: string;
  readonly place: string;
  readonly sectors: string;
  readonly stake: string;
  readonly jobs: string;
  readonly evidence: string;
  readonly evidenceLead: string;
  readonly expired: string;
  readonly says: string;
  readonly whole: string;
  readonly see: (number: number) => string;
  readonly sources: string;
  readonly conflicts: string;
  readonly conflictsLead: string;
  readonly same: string;
  readonly sameLead: string;
  readonly record: string;
  readonly confidence: string;
  readonly review: string;
  readonly firstSeen: string;
  readonly updated: string;
  readonly version: string;
  readonly corrected: string;
  readonly summary: string;
  readonly read: (publisher: string) => string;
  readonly alias: string;
  readonly fields: Named<
    'type' | 'amount' | 'stakePercent' | 'jobs' | 'location.country' | 'location.city'
  >;
  readonly roleOf: (party: string) => string;
}

/** Words of the remaining pages. */
export interface OtherWords {
  readonly articlesLead: string;
  readonly noArticles: string;
  readonly tellsOf: (count: number) => string;
  readonly sourcesLead: string;
  readonly noSources: string;
  readonly source: string;
  readonly state: string;
  readonly lastFetched: string;
  readonly lastItem: string;
  readonly weekly: string;
  readonly never: string;
  readonly since: (date: string) => string;
  readonly sourceCount: (count: number) => string;
  readonly guideTitle: string;
  readonly guideLead: string;
  readonly thisFilter: string;
  readonly allDeals: string;
  readonly copy: string;
  readonly copied: string;
  readonly formats: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly example: string;
  readonly addresses: string;
  readonly addressSays: Readonly<Record<string, string>>;
  readonly rules: string;
  readonly ruleLines: readonly string[];
  readonly problems: Readonly<Record<number, readonly [title: string, text: string]>>;
  readonly problemTitle: string;
  readonly unknownParameter: string;
  readonly wrongValue: string;
  readonly meant: (word: string) => string;
  readonly home: string;
  /** How to ask, by who may: of the guide's lead. */
  readonly access: Named<'public' | 'keys' | 'iam'>;
}

/** The pages' words in a language. */
export function pageWords(language: PageLanguage): PageWords {
  return language === 'zh' ? PAGE_CHINESE : PAGE_ENGLISH;
}
