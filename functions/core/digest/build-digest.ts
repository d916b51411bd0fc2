import type { Deal } from '../deal/deal';
import { STAGES, type Stage } from '../deal/labels';
import { cutText, dealCard, type DealCard } from './deal-card';
import type { News } from './news-line';
import type { Preferences } from './subscription';
import { wordsOf, type Counts } from './words';

export const SECTION_KINDS = ['fresh', 'moved', 'updated'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface DigestSection {
  readonly kind: SectionKind;
  readonly groups: readonly { readonly name: string; readonly cards: readonly DealCard[] }[];
}

/** One mail's content before it is written out. Links come ready made. */
export interface Digest {
  readonly preferences: Preferences;
  /** The reader's own date. */
  readonly day: string;
  readonly counts: Counts;
  /** US dollars that the new deals disclose; sums over several deals and unknown currencies are left out. */
  readonly disclosedUsd: number;
  readonly sections: readonly DigestSection[];
  /** What the day's articles without deals add. */
  readonly news: News;
  /** Sources and webhooks in trouble; for operators only, empty for all others. */
  readonly trouble: Trouble;
  readonly links: DigestLinks;
}

/** A line for each source and webhook in trouble, and for how many there was no room. */
export interface Trouble {
  readonly lines: readonly string[];
  readonly more: number;
}

export interface DigestLinks {
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The same list on the web. */
  readonly list: string;
  /** The time's articles on the web. */
  readonly articles?: string;
  readonly leave?: string;
  readonly manage?: string;
}

/** A change of the log, as much of it as tells a move. */
export interface LoggedStage {
  readonly dealId: string;
  readonly at: string;
  readonly before: { readonly stage?: readonly string[] };
}

/** Which stage each deal was at when the time began, for those whose stage the log tells. Oldest change first. */
export function stagesBefore(changes: readonly LoggedStage[], since: string): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  for (const { dealId, at, before } of changes) {
    const stage = STAGES.find((known) => known === before.stage?.[0]);
    if (at >= since && stage && !stages.has(dealId)) stages.set(dealId, stage);
  }
  return stages;
}

export interface DigestInput {
  readonly deals: readonly Deal[];
  readonly preferences: Preferences;
  /** Deals first seen at or after this are new. */
  readonly since: string;
  readonly day: string;
  readonly stagesBefore: ReadonlyMap<string, Stage>;
  readonly links: DigestLinks;
  readonly news?: News;
  readonly trouble?: readonly string[];
}

/** Sorts a day's deals into new ones, ones whose stage moved, and others that changed, each grouped as the reader chose. */
export function buildDigest(input: DigestInput): Digest {
  const { deals, preferences, day, links } = input;
  const kinds = new Map<SectionKind, Deal[]>(SECTION_KINDS.map((kind) => [kind, []]));
  for (const deal of deals) kinds.get(kindOf(deal, input))?.push(deal);
  const of = (kind: SectionKind): readonly Deal[] => kinds.get(kind) ?? [];
  return {
    preferences,
    day,
    counts: { fresh: of('fresh').length, moved: of('moved').length, updated: of('updated').length },
    disclosedUsd: of('fresh').reduce((sum, deal) => sum + disclosed(deal), 0),
    sections: SECTION_KINDS.filter((kind) => of(kind).length > 0).map((kind) => ({
      kind,
      groups: grouped(
        of(kind).map((deal) => card(deal, kind, input)),
        wordsOf(preferences.language).elsewhere,
      ),
    })),
    news: input.news ?? { lines: [], more: 0 },
    trouble: cutTrouble(input.trouble ?? []),
    links,
  };
}

const MAX_TROUBLE = 20;
const MAX_TROUBLE_LINE = 300;

function cutTrouble(lines: readonly string[]): Trouble {
  const shown = lines.slice(0, MAX_TROUBLE).map((line) => cutText(line, MAX_TROUBLE_LINE));
  return { lines: shown, more: lines.length - shown.length };
}

function kindOf(deal: Deal, { since, stagesBefore: before }: DigestInput): SectionKind {
  if (deal.firstSeenAt >= since) return 'fresh';
  const former = before.get(deal.id);
  return former !== undefined && former !== deal.stage ? 'moved' : 'updated';
}

function card(deal: Deal, kind: SectionKind, input: DigestInput): DealCard {
  const { preferences, links, stagesBefore: before } = input;
  const move = kind === 'moved' ? { from: before.get(deal.id) } : undefined;
  return dealCard(deal, move, { ...preferences, publicUrl: links.publicUrl });
}

function disclosed({ amounts: [amount] }: Deal): number {
  const value = Number(amount?.usd?.value ?? 0);
  return amount?.basis === 'aggregate' || !Number.isFinite(value) ? 0 : value;
}

/** Groups by name, the largest first, what has no group last; within one the order is the list's. */
function grouped(cards: readonly DealCard[], elsewhere: string): DigestSection['groups'] {
  const isLast = (name: string): number => Number(name === elsewhere);
  const groups = new Map<string, DealCard[]>();
  for (const one of cards) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups]
    .map(([name, own]) => ({ name, cards: own }))
    .sort(
      (a, b) =>
        isLast(a.name) - isLast(b.name) ||
        b.cards.length - a.cards.length ||
        (a.name < b.name ? -1 : 1),
    );
}
