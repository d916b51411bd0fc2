/** Languages that the digest is written in. */
export const DIGEST_LANGUAGES = ['en', 'zh'] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];

export const GROUPINGS = ['place', 'sector'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Days of the week by ISO 8601: 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a reader chose. */
export interface Preferences {
  /** In its one spelling, as `formatFilter` gives it; empty asks for all deals. */
  readonly filter: string;
  /** 0 to 23, in the reader's own zone. */
  readonly hour: number;
  /** IANA name, such as Asia/Kathmandu. */
  readonly zone: string;
  readonly language: DigestLanguage;
  /** In order, at least one. */
  readonly weekdays: readonly Weekday[];
  readonly groupBy: Grouping;
}

/** One confirmed subscription: an address and a filter. */
export interface Subscription extends Preferences {
  /** Hash of address and filter: the same two always give the same one, and nobody can tell the address from it. */
  readonly id: string;
  readonly address: string;
  readonly addressHash: string;
  readonly confirmedAt: string;
  /** What changed before this instant was already told. */
  readonly coveredUntil: string;
  /** Set by the deployer's command alone, never by a form: its mails also tell of sources and webhooks in trouble. */
  readonly operator?: boolean;
}

/** A wish to subscribe that its address has not confirmed yet. */
export interface PendingSubscription {
  /** Random, so that nobody can guess another's. */
  readonly id: string;
  readonly address: string;
  readonly addressHash: string;
  readonly preferences: Preferences;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** `confirming` is a confirmation that has begun: it may be finished, and then never runs again. */
  readonly state: 'pending' | 'confirming' | 'used';
}

export const DEFAULT_PREFERENCES: Preferences = {
  filter: '',
  hour: 7,
  zone: 'UTC',
  language: 'en',
  weekdays: WEEKDAYS,
  groupBy: 'place',
};
