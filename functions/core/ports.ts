/**
 * The outside world on one page: what the steps ask of it, and nothing of how it is done.
 * Adapters implement these; each port has one conformance suite that every adapter passes.
 */
import type { Article } from './deal/article';
import type { Overrides } from './deal/deal';
import type { MergeFeatures } from './deal/merge-features';
import type { ModelRequest } from './deal/model/build-prompt';
import type { RateTable } from './deal/rates';
import type { StoredTag } from './deal/stored-tag';
import type { DealChange, LoggedChange } from './query/change';
import type { DealRecord } from './query/deal-record';
import type { FacetCounters } from './query/fold-facets';
import type { Posting } from './query/postings';
import type { RowKey } from './query/rows';
import type { Told, Webhook } from './query/webhook/webhook';
import type { ArchivedDay, ArchiveEntry } from './digest/archived-day';
import type { MailKey } from './digest/identity';
import type { Mail } from './digest/mail';
import type {
  DigestLanguage,
  PendingSubscription,
  Preferences,
  Subscription,
} from './digest/subscription';
import type { Feed } from './feed/feed';
import type { Figures } from './figure';
import type { Headers } from './source/answer-hints';
import type { RobotsAnswer } from './source/robots';
import type { Source, SourceState, Validators } from './source/source';

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

/** A constant message, typed fields, and figures that the operator sees as metrics. */
export type Say = (
  message: string,
  fields?: Readonly<Record<string, unknown>>,
  figures?: Figures,
) => void;
export interface Log {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

/** Waits without work: politeness between two requests to one host. */
export type Sleep = (ms: number) => Promise<void>;

// ---- the network

export interface FetchRequest {
  readonly url: string;
  readonly accept?: string;
  readonly validators?: Validators;
}

/** One answer of one request; a redirect is an answer, the steps follow it. */
export interface FetchAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Decoded from its Content-Encoding, at most `FETCH_LIMITS.maxDecodedBytes`. */
  readonly body: Uint8Array;
}

/** Makes one HTTP request, refusing every address that is not public. @throws FetchError */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchAnswer>;
}

/** Who may speak to a host, and when: one request at a time across all functions. Hosts are `name:port`. */
export interface HostStore {
  /** A lease, or the instant from which it is worth asking again. */
  acquire(host: string, nowMs: number, leaseMs: number): Promise<HostLease>;
  /** Ends the lease; the next request may begin at `notBeforeMs`. */
  release(host: string, token: string, notBeforeMs: number): Promise<void>;
  /** Nobody asks this host before `untilMs`. */
  pause(host: string, untilMs: number): Promise<void>;
  /** Counts a 403; gives how many fell within the hour that `nowMs` is in. */
  countForbidden(host: string, nowMs: number): Promise<number>;
  robots(origin: string, nowMs: number): Promise<RobotsAnswer | undefined>;
  putRobots(origin: string, answer: RobotsAnswer, untilMs: number): Promise<void>;
}
export type HostLease =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly retryAtMs: number };

// ---- what is kept

export interface SourceStore {
  get(sourceId: string): Promise<Source | undefined>;
  list(): Promise<Source[]>;
  /** Sources due at `now`, the longest overdue first. */
  due(now: string, limit: number): Promise<Source[]>;
  /** Moves the next check from `from` to `to`; false where another poll already did. */
  claim(sourceId: string, from: string, to: string): Promise<boolean>;
  putState(sourceId: string, state: SourceState): Promise<void>;
  /** Gives a source another address, unless a person changed or removed it meanwhile. */
  move(sourceId: string, fromUrl: string, toUrl: string): Promise<boolean>;
  /** Adds or changes a definition and keeps its state. */
  put(source: Source): Promise<void>;
  /** Adds the source only where none of its id was ever there, removed ones included. */
  seed(source: Source): Promise<boolean>;
  remove(sourceId: string): Promise<void>;
}

/** Work that is wanted once a day: looked up before, noted when it is done, so that a death between does it again. */
export interface DayClaims {
  /** Whether it is done by this name for this day (ISO 8601). */
  isDone(name: string, day: string): Promise<boolean>;
  markDone(name: string, day: string): Promise<void>;
}

/** What is known of an item: enough to tell new from edited from known. */
export interface ItemRow {
  readonly itemId: string;
  readonly sourceId: string;
  readonly fingerprint: string;
  readonly seenAt: string;
}
export interface ItemStore {
  fingerprints(itemIds: readonly string[]): Promise<Map<string, string>>;
  put(items: readonly ItemRow[]): Promise<void>;
}

/** The bucket: raw bytes as fetched, feeds as read, clean texts. Keys begin with a folder of `BUCKET_FOLDERS`. */
export interface PageStore {
  /** @param robotsTag What the answer's headers reserved, which no body tells again. @see reservationTag */
  putBytes(key: string, body: Uint8Array, contentType: string, robotsTag?: string): Promise<void>;
  getBytes(
    key: string,
  ): Promise<{ body: Uint8Array; contentType: string; robotsTag: string } | undefined>;
  putFeed(key: string, feed: StoredFeed): Promise<void>;
  getFeed(key: string): Promise<StoredFeed | undefined>;
  putText(key: string, text: string): Promise<void>;
  getText(key: string): Promise<string | undefined>;
}

/** A feed as the fetch step read it, with what the parse step must know of its source. */
export interface StoredFeed {
  readonly feed: Feed;
  readonly url: string;
  /** Set where the page itself is the one item: the bucket's key of its bytes. */
  readonly pageKey?: string;
}

/** A message that no retry can help: kept, never tried again. */
export interface Reject {
  readonly stage: string;
  readonly messageId: string;
  readonly body: string;
  readonly reason: string;
  readonly at: string;
}
export interface RejectStore {
  put(reject: Reject): Promise<void>;
  list(limit: number): Promise<Reject[]>;
}

// ---- deals over time: every write is of one row and may run again

/** All that is kept of one deal id: what its own article says, what it was derived to, and what ties it to others. */
export interface DealRows {
  readonly dealId: string;
  readonly tag?: StoredTag;
  readonly record?: DealRecord;
  /** Deals that may be the same, by id. */
  readonly links: readonly string[];
  /** Deals that a person set apart from it. */
  readonly apart: readonly string[];
  readonly overrides: Overrides;
}

/** A right that runs out by the clock, so that one who died with it stops nobody for long. */
export interface Lease {
  /** Whether there is time left to write by it; who was held up too long must not. */
  holds(): boolean;
  release(): Promise<void>;
}

export interface DealStore {
  load(dealIds: readonly string[]): Promise<DealRows[]>;
  records(dealIds: readonly string[]): Promise<DealRecord[]>;
  /** False where another writer was first: the stored `rev` is not `record.rev - 1`. */
  putRecord(record: DealRecord): Promise<boolean>;
  putTag(tag: StoredTag): Promise<void>;
  /** Takes back the tag with its links and its place in the merge index. */
  removeTag(dealId: string): Promise<void>;
  /** Ties both ways. */
  putLinks(dealId: string, others: readonly string[]): Promise<void>;
  putApart(dealId: string, others: readonly string[]): Promise<void>;
  putOverride(dealId: string, field: string, override: Overrides[string]): Promise<void>;
  /** Enters the tag into the merge index under its block keys. */
  putBlocks(features: MergeFeatures, nowMs: number): Promise<void>;
  /** Tags that may tell the same deal, by the merge index; of each key the newest, some tens at most. */
  candidates(features: MergeFeatures): Promise<MergeFeatures[]>;
  /**
   * The sole right to write a deal's record and index rows, for some seconds; waits for another's a short while.
   *
   * @returns Undefined where another kept it.
   */
  lease(dealId: string, clock: Clock): Promise<Lease | undefined>;
  putPostings(postings: readonly Posting[]): Promise<void>;
  removePostings(keys: readonly RowKey[]): Promise<void>;
}

export interface ArticleStore {
  get(articleId: string): Promise<Article | undefined>;
  getMany(articleIds: readonly string[]): Promise<Article[]>;
  /** Stores the article, counting its version up where its text changed; an older fetch than the stored is dropped. */
  put(article: Article): Promise<void>;
}

/** A story's MinHash signature, and the group of copies that it belongs to. */
export interface SignedStory {
  readonly articleId: string;
  readonly groupId: string;
  readonly signature: Uint32Array;
}

/** Signatures by band key, so that copies find each other across sources. */
export interface NearDuplicateStore {
  get(articleId: string): Promise<SignedStory | undefined>;
  /** Stories that share a band key. */
  candidates(bands: readonly string[]): Promise<SignedStory[]>;
  put(story: SignedStory, bands: readonly string[], nowMs: number): Promise<void>;
}

/** What changed in the deals, in an order without gaps. */
export interface ChangeLog {
  /** The last sequence number; 0 where there is none. */
  head(): Promise<number>;
  /** Appends once: where the log holds this change of this version behind `since`, it stays as it is. */
  append(change: DealChange, since: number): Promise<void>;
  /** Changes behind a sequence number, oldest first. */
  read(after: number, limit: number): Promise<LoggedChange[]>;
}

/** Counters of deals by value, kept by one consumer of the change log. */
export interface FacetStore {
  /** Of a scope: `all`, or one value such as `type=loan`. */
  get(scope: string): Promise<FacetCounters | undefined>;
  /** False where the stored counters are not those of `formerSeq`. */
  replace(counters: FacetCounters, formerSeq: number | undefined): Promise<boolean>;
  /** The last change up to which all were counted. */
  checkpoint(): Promise<number>;
  advance(seq: number): Promise<void>;
  clear(): Promise<void>;
}

/** An API key as it is kept: what it was shown as cannot be had back. */
export interface ApiKey {
  readonly keyId: string;
  /** Whose it is, for the operator. */
  readonly name: string;
  readonly hash: string;
  readonly perMinute: number;
  readonly createdAt: string;
  readonly revokedAt?: string;
}
export interface ApiKeyStore {
  get(keyId: string): Promise<ApiKey | undefined>;
  put(key: ApiKey): Promise<void>;
  list(): Promise<ApiKey[]>;
  /** False where there is no such key. */
  revoke(keyId: string, at: string): Promise<boolean>;
}

export interface WebhookStore {
  get(id: string): Promise<Webhook | undefined>;
  list(): Promise<Webhook[]>;
  /** Adds a new one; false where another has its name, whoever came at the same moment. */
  add(webhook: Webhook): Promise<boolean>;
  /** Writes it as the next revision; false where the stored one is not of `webhook.rev` (0: where there is one). */
  replace(webhook: Webhook): Promise<boolean>;
  /** Removes it with all that it was told, and frees its name. */
  remove(webhook: Pick<Webhook, 'id' | 'name'>): Promise<void>;
  /**
   * The sole right to speak to its receiver, for some seconds; waits a short while where another has it only just.
   *
   * @returns Undefined where another keeps it: the receiver is slow.
   */
  turn(id: string, clock: Clock): Promise<Lease | undefined>;
  /** What it was told of some deals, by deal id. */
  told(id: string, dealIds: readonly string[]): Promise<Map<string, Told>>;
  /** False where it was told a higher version meanwhile, which stays. */
  putTold(id: string, told: Told): Promise<boolean>;
}

/** What became of one attempt: `status` where the receiver answered, else why there was no answer. */
export type WebhookOutcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** The receiver wants no more (410), or its address is not one that may be called. */
  | { readonly kind: 'gone' | 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterS?: number };
export interface WebhookSender {
  /** One attempt; follows no redirect and reads nothing of the answer's body. */
  post(
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<WebhookOutcome>;
}

/** Counts requests by key and window of time; `windowS` is the second (Unix time) at which the window began. */
export interface RateCounter {
  /** Counts one more; gives how many there were, this one included. */
  hit(keyId: string, windowS: number): Promise<number>;
}

/** Reference rates by day; the snapshots that ship are always there. */
export interface RateStore {
  put(table: RateTable): Promise<void>;
  /** The latest table not after the day, else the earliest known. */
  on(day: string): Promise<RateTable>;
}

// ---- the model, where one is configured

/** The input of the tool call as the model gave it, unread, and what it cost. */
export interface ModelAnswer {
  readonly input: unknown;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A language model that answers by one forced tool. */
export interface LanguageModel {
  readonly id: string;
  /** One attempt, given up after `timeoutMs`. @throws ModelError that says whether it was throttled, too slow, or refused */
  ask(request: ModelRequest, timeoutMs: number): Promise<ModelAnswer>;
}

/** Tokens of one day (UTC), all functions together. */
export interface TokenBudget {
  /** Sets tokens aside; false where the day has not so many left. */
  reserve(day: string, tokens: number): Promise<boolean>;
  /** Gives back what was set aside beyond what was used; more may have been used. */
  settle(day: string, reserved: number, used: number): Promise<void>;
}

/** A model that may be asked, and what it may cost. */
export interface ModelDesk {
  readonly model: LanguageModel;
  readonly budget: TokenBudget;
  /** 16 to 64 letters and digits that nobody can foresee, new each time. */
  readonly fence: () => string;
}

/** What a model once answered, by a hash of what it was asked. */
export interface StoredReply {
  readonly modelId: string;
  readonly input: unknown;
}
export interface ReplyStore {
  get(contentHash: string): Promise<StoredReply | undefined>;
  /** Stores the first answer to a content; gives the stored one, which another worker may have stored before. */
  putFirst(contentHash: string, reply: StoredReply, nowMs: number): Promise<StoredReply>;
}

// ---- what is sent on

export interface Queue<Message> {
  /** All of them, in batches of the queue's own size. @throws where any was not taken. */
  send(messages: readonly Message[], delayS?: number): Promise<void>;
}

// ---- the digest

export interface SubscriptionStore {
  get(id: string): Promise<Subscription | undefined>;
  /** Adds or replaces it; `dueAt` is when its next mail falls due. */
  put(subscription: Subscription, dueAt: string): Promise<void>;
  /** Changes what the reader chose; the filter stays, for it is part of the id. */
  change(id: string, preferences: Omit<Preferences, 'filter'>, dueAt: string): Promise<void>;
  /** Subscriptions due at `now`, the longest overdue first. */
  due(now: string, limit: number): Promise<{ subscription: Subscription; dueAt: string }[]>;
  /** Moves the due time; false where another run already did, or the subscription is gone. */
  advance(id: string, from: string, to: string): Promise<boolean>;
  /** What changed before `until` was told. */
  cover(id: string, until: string): Promise<void>;
  /** Makes it an operator's or a reader's; false where it is gone. For the deployer's command alone. */
  setOperator(id: string, isOperator: boolean): Promise<boolean>;
  remove(subscription: Subscription): Promise<void>;
  getPending(id: string): Promise<PendingSubscription | undefined>;
  putPending(pending: PendingSubscription): Promise<void>;
  /** False where the state is not `from` any more. */
  movePending(pending: PendingSubscription, to: PendingSubscription['state']): Promise<boolean>;
  removePending(pending: PendingSubscription): Promise<void>;
  /** All that is kept under one address. */
  ofAddress(addressHash: string): Promise<{
    readonly subscriptions: readonly Subscription[];
    readonly pending: readonly PendingSubscription[];
  }>;
}

export const SUPPRESSION_REASONS = ['complaint', 'hard-bounce', 'soft-bounces'] as const;
export interface Suppression {
  readonly reason: (typeof SUPPRESSION_REASONS)[number];
  readonly at: string;
}
/** How an address took its last mails; instants are those of the mails. */
export interface BounceState {
  readonly softBouncedAt: readonly string[];
  readonly deliveredAt?: string;
}
/** By the salted hash of an address, never the address itself. */
export interface SuppressionStore {
  get(addressHash: string): Promise<Suppression | undefined>;
  put(addressHash: string, suppression: Suppression): Promise<void>;
  bounces(addressHash: string): Promise<BounceState>;
  /** Applies a change to what is stored, again where another writer was first. */
  changeBounces(
    addressHash: string,
    change: (state: BounceState) => BounceState,
  ): Promise<BounceState>;
  forgetBounces(addressHash: string): Promise<void>;
}

/** The digest of all deals of each day, kept for ever. */
export interface DigestArchive {
  /** Days before a day (absent: from the newest on), newest first. */
  list(before: string | undefined, limit: number): Promise<ArchiveEntry[]>;
  get(day: string, language: DigestLanguage): Promise<ArchivedDay | undefined>;
  /** Writes a day once, in each language; false where it was written before, and stays as it was. */
  put(entry: Omit<ArchiveEntry, 'keys'>, days: readonly ArchivedDay[]): Promise<boolean>;
}

/** How far the mail of one subscription and day has got. */
export const MAIL_STATES = [
  'free',
  'claimed',
  'sending',
  'sent',
  'empty',
  'refused',
  'uncertain',
] as const;
export interface MailRecord extends MailKey {
  readonly state: (typeof MAIL_STATES)[number];
  /** Changes with every write. */
  readonly lock: string;
  readonly at: string;
  readonly messageId?: string;
}
/** One row a mail: what makes sure that none goes twice. */
export interface MailLog {
  get(key: MailKey): Promise<MailRecord | undefined>;
  /** Writes the record where the stored one still has the lock of `former` (absent: where there is none). */
  replace(record: MailRecord, former: MailRecord | undefined): Promise<boolean>;
  /** Removes all records of a subscription. */
  forget(subscriptionId: string): Promise<void>;
}

/** How SES took a mail: `unknown` where no answer came, and it may or may not go out. */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'busy' | 'refused' | 'unknown'; readonly reason: string };
export interface Mailer {
  /** Waits until another mail may go, longer at each further attempt at the same; absent where nothing is paced. */
  ready?(attempt: number): Promise<void>;
  /** One attempt. @param tags Come back with the mail's events; letters, digits and hyphens. */
  send(mail: Mail, tags: Readonly<Record<string, string>>): Promise<MailOutcome>;
}
