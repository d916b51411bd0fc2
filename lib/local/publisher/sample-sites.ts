import type { SourceDefinition } from '../../../functions/core/source/source-definition';

/** One sample site: its folder under `sites/`, where its feed or list stands, and the source that reads it. */
export interface SampleSite {
  readonly folder: string;
  readonly path: string;
  readonly source: Omit<SourceDefinition, 'url'>;
}

/** Seconds rather than minutes: a change on a sample site is to be seen at once. */
const INTERVAL_MINUTES = 2 / 60;

/** A site of each kind: a page without feed or story pages, RSS 2.0, Atom, JSON Feed, and a list in GBK. */
export const SAMPLE_SITES: readonly SampleSite[] = [
  {
    folder: 'harbin-weekly',
    path: '/',
    source: {
      id: 'sample-harbin-weekly',
      name: 'Ice City Weekly',
      kind: 'listing',
      region: 'Heilongjiang',
      country: 'CN',
      language: 'en',
      zone: 'Asia/Shanghai',
      intervalMinutes: INTERVAL_MINUTES,
    },
  },
  {
    folder: 'prairie-ledger',
    path: '/feed.xml',
    source: {
      id: 'sample-prairie-ledger',
      name: 'Prairie Ledger',
      kind: 'feed',
      region: 'North Dakota',
      country: 'US',
      language: 'en',
      intervalMinutes: INTERVAL_MINUTES,
    },
  },
  {
    folder: 'fjord-business',
    path: '/atom.xml',
    source: {
      id: 'sample-fjord-business',
      name: 'Fjord Business',
      kind: 'feed',
      region: 'Vestland',
      country: 'NO',
      language: 'en',
      intervalMinutes: INTERVAL_MINUTES,
    },
  },
  {
    folder: 'savanna-wire',
    path: '/feed.json',
    source: {
      id: 'sample-savanna-wire',
      name: 'Savanna Wire',
      kind: 'feed',
      region: 'East Africa',
      country: 'KE',
      language: 'en',
      intervalMinutes: INTERVAL_MINUTES,
    },
  },
  {
    folder: 'jiangbei-daily',
    path: '/cj/',
    source: {
      id: 'sample-jiangbei-daily',
      name: '江北日报',
      kind: 'listing',
      region: 'Jiangsu',
      country: 'CN',
      language: 'zh',
      zone: 'Asia/Shanghai',
      intervalMinutes: INTERVAL_MINUTES,
      selectors: { item: 'ul.list > li', link: 'a', title: 'a', date: 'span' },
    },
  },
];
