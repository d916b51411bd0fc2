import { tagPlainText } from '../../functions/core/pipeline';
import type { TaggedDeal } from '../../functions/core/deal/tagged-deal';

/** A page of the labelled lists. */
export interface LabelledPage {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly is_deal_story: boolean;
  readonly deals: readonly LabelledDeal[];
}

interface LabelledDeal {
  readonly type: string;
  readonly stage: string;
  readonly parties: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** One deal found, how sure the tagger was, and whether a label agrees. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface DealScores {
  readonly detection: number;
  readonly falseAlarms: number;
  readonly deals: number;
  readonly type: number;
  readonly stage: number;
  readonly evidenceExact: number;
  readonly judged: readonly Judged[];
}

function tagByRules({ text, title, lang, published }: LabelledPage): readonly TaggedDeal[] {
  return tagPlainText({ text, title, lang, published: published ?? undefined }).deals;
}

/** Scores of the tagger on labelled pages; a deal counts as found where one party's name agrees. `tag` reads a page; the rules where absent. */
export function scorePages(
  pages: readonly LabelledPage[],
  tag: (page: LabelledPage) => readonly TaggedDeal[] = tagByRules,
): DealScores {
  const n = {
    tp: 0,
    fp: 0,
    fn: 0,
    none: 0,
    found: 0,
    labelled: 0,
    right: 0,
    type: 0,
    stage: 0,
    quotes: 0,
    exact: 0,
  };
  const judged: Judged[] = [];
  for (const page of pages) {
    const deals = tag(page);
    if (page.is_deal_story && deals.length > 0) n.tp++;
    else if (page.is_deal_story) n.fn++;
    else if (deals.length > 0) n.fp++;
    n.none += page.is_deal_story ? 0 : 1;
    n.found += deals.length;
    n.labelled += page.deals.length;
    const points = [...page.text];
    const left = new Set(page.deals);
    for (const deal of deals) {
      const match = [...left].find((label) => sharesParty(label, deal));
      if (match) left.delete(match);
      judged.push({ confidence: deal.confidence, isRight: match !== undefined });
      n.right += match ? 1 : 0;
      n.type += match?.type === deal.type ? 1 : 0;
      n.stage += match?.stage === deal.stage ? 1 : 0;
      n.quotes++;
      n.exact +=
        points.slice(deal.evidence.start, deal.evidence.end).join('') === deal.evidence.text
          ? 1
          : 0;
    }
  }
  return {
    detection: ratio(2 * n.tp, 2 * n.tp + n.fp + n.fn),
    falseAlarms: ratio(n.fp, n.none),
    deals: ratio(2 * n.right, n.found + n.labelled),
    type: ratio(n.type, n.right),
    stage: ratio(n.stage, n.right),
    evidenceExact: ratio(n.exact, n.quotes),
    judged,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sharesParty(label: LabelledDeal, deal: TaggedDeal): boolean {
  const names = label.parties.flatMap(({ name, aliases }) => [name, ...aliases]).map(plain);
  return deal.parties.some(({ name }) => {
    const own = plain(name);
    return names.some(
      (other) =>
        other === own ||
        (own.length > 4 && other.length > 4 && (other.includes(own) || own.includes(other))),
    );
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Deals in steps of a tenth of confidence: how many, how sure on average, how many right. */
export function reliability(
  judged: readonly Judged[],
): { from: number; count: number; mean: number; right: number }[] {
  return Array.from({ length: 10 }, (_, step) => {
    const bin = judged.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step,
    );
    const count = bin.length;
    const mean = ratio(
      bin.reduce((sum, { confidence }) => sum + confidence, 0),
      count,
    );
    return {
      from: step / 10,
      count,
      mean,
      right: ratio(bin.filter(({ isRight }) => isRight).length, count),
    };
  }).filter(({ count }) => count > 0);
}
