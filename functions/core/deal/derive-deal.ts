import type { SectorTag } from '../text/sectors';
import type { Deal, DealSource, Overrides, StageStep } from './deal';
import { deriveAmounts, type UsdOf } from './derive-amounts';
import { deriveConflicts } from './derive-conflicts';
import { deriveParties, mostFrequent } from './derive-parties';
import { deriveStages, lastStage } from './derive-stage';
import type { DealType } from './labels';
import { applyOverrides } from './overrides';
import { compareTags, compareText, type StoredTag } from './stored-tag';
import type { DealDates, DealLocation } from './tagged-deal';

/** What a deal is derived from; of the same input the same deal comes, in whatever order the tags lie. */
export interface DealInput {
  readonly tags: readonly StoredTag[];
  readonly overrides: Overrides;
  readonly possiblySameAs: readonly string[];
  readonly usdOf: UsdOf;
}

/** A deal without what only the store knows: its version and the instant of its last change. */
export type DerivedDeal = Omit<Deal, 'version' | 'updatedAt'>;

/**
 * One deal from all that its articles say, with a person's corrections on top.
 *
 * @throws RangeError without tags: such a deal is removed, not derived.
 */
export function deriveDeal({ tags, overrides, possiblySameAs, usdOf }: DealInput): DerivedDeal {
  const sorted = [...tags].sort(compareTags);
  const [first] = sorted;
  if (!first) throw new RangeError('a deal without tags');
  const best = bestTag(sorted);
  const parties = deriveParties(sorted);
  const stageHistory = deriveStages(sorted);
  const derived: DerivedDeal = {
    id: first.tagId,
    status: 'active',
    firstSeenAt: sorted.map(({ fetchedAt }) => fetchedAt).sort(compareText)[0] ?? first.fetchedAt,
    publishedAt: first.source.publishedAt,
    title: titleOf(sorted, stageHistory),
    ...(best.summary !== '' && { summary: best.summary }),
    language: best.language,
    type: deriveType(sorted),
    stage: lastStage(stageHistory),
    stageHistory,
    parties,
    amounts: deriveAmounts(sorted, usdOf),
    stakePercent: latest(sorted, ({ deal }) => deal.stakePercent),
    jobs: latest(sorted, ({ deal }) => deal.jobs),
    location: deriveLocation(sorted),
    sectors: deriveSectors(sorted),
    dates: deriveDates(sorted),
    evidence: { ...best.deal.evidence, articleId: best.articleId },
    sources: deriveSources(sorted),
    conflicts: deriveConflicts(sorted, parties),
    possiblySameAs: [...new Set(possiblySameAs)].sort(compareText),
    confidence: best.deal.confidence,
    fieldConfidence: best.deal.fieldConfidence,
    overrides: {},
    extractor: best.extractor,
    review: 'auto',
  };
  return applyOverrides(derived, overrides);
}

/** The surest report; outlets copy one another, so many reports do not make a deal surer than its best one. */
function bestTag(sorted: readonly StoredTag[]): StoredTag {
  return sorted.reduce((best, tag) => (tag.deal.confidence > best.deal.confidence ? tag : best));
}

/** The line of the report that told how far the deal has got: an older one would say less. */
function titleOf(sorted: readonly StoredTag[], stages: readonly StageStep[]): string {
  const teller = stages.at(-1)?.articleId;
  return bestTag(sorted.filter(({ articleId }) => articleId === teller)).title;
}

/** The type most reports give; a sale that found its buyer is an acquisition. */
function deriveType(sorted: readonly StoredTag[]): DealType {
  const types = sorted.map(({ deal }) => deal.type);
  const type = mostFrequent(types) ?? 'investment';
  return type === 'divestment' && types.includes('acquisition') ? 'acquisition' : type;
}

function latest<T>(
  sorted: readonly StoredTag[],
  read: (tag: StoredTag) => T | undefined,
): T | undefined {
  return sorted.map(read).findLast((value) => value !== undefined);
}

/** The place most reports agree on, each level within the one above it; finer where any report is finer. */
function deriveLocation(sorted: readonly StoredTag[]): DealLocation | undefined {
  let places = sorted.flatMap(({ deal }) => deal.location ?? []);
  const location: { -readonly [Key in keyof DealLocation]: DealLocation[Key] } = {};
  for (const level of ['country', 'region', 'city', 'site'] as const) {
    const value = mostFrequent(places.flatMap((place) => place[level] ?? []));
    if (value === undefined) continue;
    location[level] = value;
    places = places.filter((place) => place[level] === undefined || place[level] === value);
  }
  return Object.keys(location).length > 0 ? location : undefined;
}

function deriveSectors(sorted: readonly StoredTag[]): SectorTag[] {
  const best = new Map<string, SectorTag>();
  for (const tag of sorted.flatMap(({ deal }) => deal.sectors)) {
    const known = best.get(tag.label);
    if (!known || tag.confidence > known.confidence) best.set(tag.label, tag);
  }
  const primary = mostFrequent(
    sorted.flatMap(({ deal }) => deal.sectors.find((tag) => tag.primary)?.label ?? []),
  );
  return [...best.values()]
    .map((tag) => ({ ...tag, primary: tag.label === primary }))
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) ||
        b.confidence - a.confidence ||
        compareText(a.label, b.label),
    )
    .slice(0, 5);
}

function deriveDates(sorted: readonly StoredTag[]): DealDates {
  return Object.assign({}, ...sorted.map(({ deal }) => deal.dates)) as DealDates;
}

function deriveSources(sorted: readonly StoredTag[]): DealSource[] {
  return [...new Map(sorted.map(({ source }) => [source.articleId, source])).values()];
}
