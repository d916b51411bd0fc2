import type { SectorTag } from '../text/sectors';
import type { Evidence } from '../text/evidence';
import type { DealTag } from './deal';

/** One story of one item as it is stored: what is served of it, and where its text lies. */
export interface Article {
  /** Stable under re-polling, re-ordering and truncation of its page. */
  readonly articleId: string;
  readonly itemId: string;
  readonly sourceId: string;
  /** The story's own address, or the page's with the story's anchor. */
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly byline?: string;
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly publishedAt: string;
  readonly fetchedAt: string;
  /** Counts up when the publisher edits the story. */
  readonly version: number;
  readonly textHash: string;
  /** Key of the clean text in the bucket; it expires before the row does. */
  readonly textKey: string;
  /** Key of the page's bytes in the bucket, where the text is the page's: what `reprocess` reads again. */
  readonly rawKey?: string;
  readonly summary: string;
  readonly summarySentences: readonly Evidence[];
  readonly sectors: readonly SectorTag[];
  readonly isDealStory: boolean;
  readonly tags: readonly DealTag[];
  /** Near-duplicate group: the id of the earliest article that tells the same text. */
  readonly groupId: string;
  readonly contentFrom: 'page' | 'feed';
  readonly truncated: boolean;
  readonly noTraining: boolean;
  readonly extractor: { readonly name: string; readonly version: string };
}
