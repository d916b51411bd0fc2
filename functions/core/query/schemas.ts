/**
 * What is served, as schemas: the API's description is written from them at build time, and the tests hold every answer
 * against them. Nothing reads them at run time, so they weigh nothing there.
 */
import * as z from 'zod/mini';
import { AMOUNT_BASES, DEAL_TYPES, PARTY_KINDS, REVIEWS, ROLES, STAGES } from '../deal/labels';
import { DATE_PRECISIONS } from '../deal/tagged-deal';
import { HEALTH_STATES } from '../source/source';
import { QUALIFIERS } from '../text/money';
import { SECTORS } from '../text/sectors';
import { CHANGE_KINDS } from './change';
import { FACET_DIMENSIONS } from './facet-values';
import { WEBHOOK_EVENTS } from './webhook/webhook-event';

const instant = z.iso.datetime();
const count = z.int().check(z.gte(0));
const share = z.number().check(z.gte(0), z.lte(1));
const decimal = z.string().check(z.regex(/^\d+(\.\d+)?$/));
const country = z.string().check(z.regex(/^[A-Z]{2}$/));

const evidence = z.strictObject({
  articleId: z.string(),
  start: count,
  end: count,
  text: z.string(),
});

const party = z.strictObject({
  name: z.string(),
  originalName: z.optional(z.string()),
  aliases: z.array(z.string()),
  role: z.enum(ROLES),
  kind: z.enum(PARTY_KINDS),
  parent: z.optional(z.string()),
  country: z.optional(z.string()),
  evidence: z.optional(evidence),
});

const usd = z.strictObject({
  value: z.string(),
  rate: z.string(),
  asOf: z.iso.date(),
  source: z.string(),
});

const amount = z.strictObject({
  raw: z.string(),
  value: z.optional(decimal),
  min: z.optional(decimal),
  max: z.optional(decimal),
  currency: z.optional(z.string()),
  qualifier: z.enum(QUALIFIERS),
  basis: z.enum(AMOUNT_BASES),
  usd: z.optional(usd),
  evidence: z.optional(evidence),
});

const stageStep = z.strictObject({
  stage: z.enum(STAGES),
  date: z.string(),
  articleId: z.string(),
  evidence: z.optional(evidence),
});

const dealDate = z.strictObject({ date: z.string(), precision: z.enum(DATE_PRECISIONS) });
const sectorTag = z.strictObject({
  label: z.enum(SECTORS),
  primary: z.boolean(),
  confidence: share,
});

/** One deal; `evidence` and `sources` stand in lists only where `include` asks for them. */
export const dealSchema = z.strictObject({
  id: z.string(),
  status: z.literal('active'),
  version: count,
  firstSeenAt: instant,
  updatedAt: instant,
  publishedAt: instant,
  title: z.string(),
  summary: z.optional(z.string()),
  language: z.string(),
  type: z.enum(DEAL_TYPES),
  stage: z.enum(STAGES),
  stageHistory: z.array(stageStep),
  parties: z.array(party),
  amounts: z.array(amount),
  stakePercent: z.optional(z.number()),
  jobs: z.optional(count),
  location: z.optional(
    z.strictObject({
      city: z.optional(z.string()),
      region: z.optional(z.string()),
      country: z.optional(country),
      site: z.optional(z.string()),
      scope: z.optional(z.string()),
    }),
  ),
  sectors: z.array(sectorTag),
  dates: z.strictObject({
    announced: z.optional(dealDate),
    signed: z.optional(dealDate),
    groundbreaking: z.optional(dealDate),
    completed: z.optional(dealDate),
    expectedCompletion: z.optional(dealDate),
  }),
  evidence: z.optional(evidence),
  sources: z.optional(
    z.array(
      z.strictObject({
        articleId: z.string(),
        sourceId: z.optional(z.string()),
        url: z.string(),
        title: z.optional(z.string()),
        publisher: z.string(),
        publishedAt: instant,
      }),
    ),
  ),
  conflicts: z.array(
    z.strictObject({
      field: z.string(),
      values: z.array(z.strictObject({ value: z.string(), articleId: z.string() })),
    }),
  ),
  possiblySameAs: z.array(z.string()),
  confidence: share,
  fieldConfidence: z.record(z.string(), z.number()),
  extractor: z.strictObject({ name: z.string(), version: z.string() }),
  review: z.enum(REVIEWS),
  corrected: z.optional(z.array(z.string())),
});

export const dealListSchema = z.strictObject({
  items: z.array(dealSchema),
  next: z.nullable(z.string()),
  leftOut: z.optional(z.strictObject({ withoutRate: count })),
});

/** What the address of a merged deal answers. */
export const tombstoneSchema = z.strictObject({
  status: z.literal('merged'),
  mergedInto: z.string(),
});

export const articleSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  publisher: z.string(),
  sourceId: z.string(),
  title: z.string(),
  byline: z.optional(z.string()),
  language: z.string(),
  publishedAt: instant,
  fetchedAt: instant,
  version: count,
  summary: z.string(),
  sectors: z.array(sectorTag),
  dealIds: z.array(z.string()),
  groupId: z.string(),
  truncated: z.boolean(),
});

export const articleListSchema = z.strictObject({
  items: z.array(articleSchema),
  next: z.nullable(z.string()),
});

export const changeSchema = z.strictObject({
  seq: count,
  kind: z.enum(CHANGE_KINDS),
  dealId: z.string(),
  version: count,
  at: instant,
  mergedInto: z.optional(z.string()),
  title: z.optional(z.string()),
});

export const changeListSchema = z.strictObject({ items: z.array(changeSchema), next: z.string() });

export const facetsSchema = z.strictObject({
  by: z.enum(FACET_DIMENSIONS),
  values: z.array(z.strictObject({ value: z.string(), count })),
  total: count,
  approximate: z.boolean(),
});

/** The body of a webhook's delivery. */
export const webhookEventSchema = z.strictObject({
  type: z.enum([...WEBHOOK_EVENTS, 'webhook.test']),
  timestamp: instant,
  data: z.strictObject({
    webhook: z.string(),
    filter: z.string(),
    dealId: z.optional(z.string()),
    version: z.optional(count),
    link: z.optional(z.string()),
    deal: z.optional(dealSchema),
    reason: z.optional(z.enum(['changed', 'removed', 'merged'])),
    mergedInto: z.optional(z.string()),
  }),
});

export const sourceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  region: z.optional(z.string()),
  country: z.optional(country),
  language: z.optional(z.string()),
  health: z.enum(HEALTH_STATES),
  since: instant,
  reason: z.optional(z.string()),
  failures: count,
  lastFetchedAt: z.optional(instant),
  lastItemAt: z.optional(instant),
  nextCheckAt: instant,
  itemsPerWeek: z.optional(z.number()),
});

export const sourceListSchema = z.strictObject({ items: z.array(sourceSchema), next: z.null() });

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  parameters: z.optional(
    z.array(
      z.strictObject({
        parameter: z.string(),
        value: z.optional(z.string()),
        message: z.string(),
        nearest: z.optional(z.string()),
      }),
    ),
  ),
});
