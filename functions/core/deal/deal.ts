import type { Evidence } from '../text/evidence';
import type { SectorTag } from '../text/sectors';
import type { DealType, PartyKind, Review, Role, Stage } from './labels';
import type { DealDates, DealLocation, TaggedAmount, TaggedDeal } from './tagged-deal';

/** Evidence with the article whose clean text its offsets count. */
export interface ArticleEvidence extends Evidence {
  readonly articleId: string;
}

export interface DealParty {
  readonly name: string;
  readonly originalName?: string;
  readonly aliases: readonly string[];
  readonly role: Role;
  readonly kind: PartyKind;
  readonly parent?: string;
  readonly country?: string;
  readonly evidence: ArticleEvidence;
}

/** A sum in US dollars at a day's reference rate; absent where the currency has no rate. */
export interface UsdAmount {
  readonly value: string;
  readonly rate: string;
  readonly asOf: string;
  readonly source: string;
}

export interface DealAmount extends Omit<TaggedAmount, 'evidence'> {
  readonly usd?: UsdAmount;
  readonly evidence: ArticleEvidence;
}

export interface StageStep {
  readonly stage: Stage;
  /** Day or instant at which the article told it. */
  readonly date: string;
  readonly articleId: string;
  readonly evidence: ArticleEvidence;
}

export interface DealSource {
  readonly articleId: string;
  readonly sourceId?: string;
  readonly url: string;
  /** The article's headline. */
  readonly title?: string;
  readonly publisher: string;
  readonly publishedAt: string;
}

/** Two articles that say different things of one field; shown, never silently resolved. */
export interface Conflict {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly articleId: string }[];
}

export const DEAL_STATUSES = ['active', 'merged', 'removed'] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];

/** A person's corrections, by field; they survive every re-run. */
export type Overrides = Readonly<
  Record<string, { readonly value: unknown; readonly by: string; readonly at: string }>
>;

/** One deal over time, derived from the tags of the articles that tell of it. Instants are ISO 8601 UTC. */
export interface Deal {
  readonly id: string;
  readonly status: DealStatus;
  /** The deal that answers in this one's place, where `status` is `merged`. */
  readonly mergedInto?: string;
  /** Counts up from 1 with every change that a reader could see. */
  readonly version: number;
  readonly firstSeenAt: string;
  readonly updatedAt: string;
  /** Earliest publication among its sources: what lists are sorted by. */
  readonly publishedAt: string;
  /** One line in the story's language, every name and number of it from the text. */
  readonly title: string;
  readonly summary?: string;
  readonly language: string;
  readonly type: DealType;
  readonly stage: Stage;
  readonly stageHistory: readonly StageStep[];
  readonly parties: readonly DealParty[];
  readonly amounts: readonly DealAmount[];
  readonly stakePercent?: number;
  readonly jobs?: number;
  readonly location?: DealLocation & { readonly scope?: string };
  readonly sectors: readonly SectorTag[];
  readonly dates: DealDates;
  readonly evidence: ArticleEvidence;
  readonly sources: readonly DealSource[];
  readonly conflicts: readonly Conflict[];
  readonly possiblySameAs: readonly string[];
  readonly confidence: number;
  readonly fieldConfidence: Readonly<Record<string, number>>;
  readonly overrides: Overrides;
  readonly extractor: { readonly name: string; readonly version: string };
  readonly review: Review;
}

/** What one article says of one deal: kept, so that deals can be derived anew and a merge undone. */
export interface DealTag {
  /** Hash of article id and the deal's own content key; the same article read again gives the same ids. */
  readonly tagId: string;
  readonly articleId: string;
  readonly deal: TaggedDeal & { readonly sectors: readonly SectorTag[] };
  /** Who told it, where that is not the article's reader: a model, by id and prompt. */
  readonly extractor?: { readonly name: string; readonly version: string };
}
