import type { Article } from '../../functions/core/deal/article';
import type { DealType, Role, Stage } from '../../functions/core/deal/labels';
import { shortHash } from '../../functions/core/text/short-hash';
import type { TaggedAmount, TaggedDeal } from '../../functions/core/deal/tagged-deal';
import type { Sector, SectorTag } from '../../functions/core/text/sectors';

/** A deal as a test says it: `parties` are "role=Name" or "role=Name|Alias". */
export interface DealSketch {
  readonly type?: DealType;
  readonly stage?: Stage;
  readonly parties?: readonly string[];
  /** "CNY 1200000000". */
  readonly amount?: string;
  readonly stakePercent?: number;
  readonly city?: string;
  readonly country?: string;
  readonly sectors?: readonly Sector[];
  readonly quote?: string;
  readonly confidence?: number;
}

export interface ArticleSketch {
  readonly id: string;
  readonly publishedAt?: string;
  readonly fetchedAt?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly language?: string;
  readonly source?: string;
  readonly deals: readonly DealSketch[];
}

/** A whole tagged deal from a sketch. */
export function sketchDeal(
  sketch: DealSketch,
): TaggedDeal & { readonly sectors: readonly SectorTag[] } {
  const text = sketch.quote ?? 'They said so.';
  const evidence = { start: 0, end: [...text].length, text };
  const [currency = '', value = ''] = (sketch.amount ?? '').split(' ');
  const amount: TaggedAmount = {
    raw: sketch.amount ?? '',
    value,
    currency,
    qualifier: 'exact',
    basis: 'deal',
    evidence,
  };
  return {
    type: sketch.type ?? 'acquisition',
    stage: sketch.stage ?? 'talks',
    stageEvidence: evidence,
    parties: (sketch.parties ?? []).map((party) => {
      const [role = '', names = ''] = party.split('=');
      const [name = '', ...aliases] = names.split('|');
      return { name, aliases, role: role as Role, kind: 'company', evidence };
    }),
    amounts: sketch.amount === undefined ? [] : [amount],
    stakePercent: sketch.stakePercent,
    location:
      sketch.country === undefined ? undefined : { country: sketch.country, city: sketch.city },
    dates: {},
    evidence,
    confidence: sketch.confidence ?? 0.8,
    fieldConfidence: {},
    sectors: (sketch.sectors ?? []).map((label, i) => ({
      label,
      primary: i === 0,
      confidence: 0.9,
    })),
  };
}

/** A whole article from a sketch; its tags' ids follow from article, type and parties, as the product's do. */
export function sketchArticle(sketch: ArticleSketch): Article {
  const publishedAt = sketch.publishedAt ?? '2026-03-01T08:00:00.000Z';
  const source = sketch.source ?? 'daily';
  const title = sketch.title ?? `Story ${sketch.id}`;
  return {
    articleId: sketch.id,
    itemId: `item-${sketch.id}`,
    sourceId: source,
    url: `https://${source}.example/${sketch.id}`,
    publisher: `The ${source}`,
    title,
    language: sketch.language ?? 'en',
    publishedAt,
    fetchedAt: sketch.fetchedAt ?? publishedAt,
    version: 1,
    textHash: shortHash(JSON.stringify(sketch.deals)),
    textKey: `texts/${sketch.id}`,
    summary: sketch.summary ?? '',
    summarySentences: [],
    sectors: [],
    isDealStory: sketch.deals.length > 0,
    tags: sketch.deals.map((deal) => ({
      tagId: shortHash(`${sketch.id}|${deal.type ?? ''}|${(deal.parties ?? []).join()}`).slice(
        0,
        12,
      ),
      articleId: sketch.id,
      deal: sketchDeal(deal),
    })),
    groupId: sketch.id,
    contentFrom: 'page',
    truncated: false,
    noTraining: false,
    extractor: { name: 'test', version: '1' },
  };
}
