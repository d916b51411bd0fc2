import type { Role } from '../deal/labels';
import type { StoryText, TaggedDeal } from '../deal/tagged-deal';
import { CodePoints } from '../text/code-points';
import { detectLanguage } from '../text/language';
import { splitSentences, type TextSpan } from '../text/sentences';
import { findTerms, type TermHit, type Vote } from './sector-terms';

/** What a term counts, by where it stands. Chosen on the project's own labelled stories. */
const FOCUS = { evidence: 2.2, title: 1.1, mention: 0.9, elsewhere: 0.18, otherFirm: 0.3 } as const;
const TOPIC = { title: 2, opening: 1.3, elsewhere: 0.5 } as const;
/** What a term inside a party's name counts on top of that: what is bought says more than who buys. */
const NAME_WEIGHTS: Readonly<Record<Role, number>> = {
  target: 2, operator: 1.2, contractor: 1.1, partner: 1.1, investor: 0.9, buyer: 0.7, seller: 0.6, acquirer: 0.4, host: 0.2, lender: 0,
}; // prettier-ignore

/** A lexicon term and how much it counts where it stands best: about 2 in the sentence of a deal, 0.2 in the background. */
export interface TermGain {
  readonly term: string;
  readonly votes: readonly Vote[];
  readonly gain: number;
}

/** Lexicon terms by weight of place. */
export interface StoryGains {
  /** As the whole story's topic has them: headline and opening first. */
  readonly topic: readonly TermGain[];
  /** As each deal has them: more in the sentences that state it and in the names of what it is about. */
  readonly byDeal: readonly (readonly TermGain[])[];
}

/** What a story's lexicon terms count, for the story and for each of its deals in their order. */
export function gainsOf(story: StoryText, deals: readonly TaggedDeal[]): StoryGains {
  const { text } = story;
  const isChinese = (story.lang ?? detectLanguage(text) ?? 'en').startsWith('zh');
  const hits = findTerms(text, isChinese);
  const sentences = splitSentences(text, { semicolons: true });
  const topic = topicGains(hits, sentences, text);
  if (deals.length === 0) return { topic, byDeal: [] };
  const points = new CodePoints(text);
  const byDeal = deals.map((deal) =>
    dealGains(text, hits, sentences, focusOf(deal, text, points, sentences, deals.length)),
  );
  return { topic, byDeal };
}

/** Weight of each sentence for one deal, and the spans of its parties' names. */
interface Focus {
  readonly weights: readonly number[];
  readonly names: readonly NameSpan[];
}

type NameSpan = TextSpan & { readonly weight: number };

function focusOf(
  deal: TaggedDeal,
  text: string,
  points: CodePoints,
  sentences: readonly TextSpan[],
  dealCount: number,
): Focus {
  const spans = [
    deal.evidence,
    deal.stageEvidence,
    ...deal.amounts.slice(0, 1).map(({ evidence }) => evidence),
  ].map(({ start, end }) => ({
    start: points.toUtf16(start),
    end: points.toUtf16(end),
  }));
  const names = nameSpans(deal, text);
  const titleEnd = Math.max(0, text.indexOf('\n'));
  let n = 0;
  const weights = sentences.map((sentence) => {
    if (spans.some((span) => overlaps(span, sentence))) return FOCUS.evidence;
    if (sentence.end <= titleEnd) return FOCUS.title / Math.sqrt(dealCount);
    while (n < names.length && (names[n] as TextSpan).end <= sentence.start) n++;
    let mentions = false;
    for (let k = n; k < names.length && (names[k] as TextSpan).start < sentence.end; k++)
      mentions ||= (names[k] as NameSpan).weight >= 0.7;
    return mentions ? FOCUS.mention : FOCUS.elsewhere / dealCount;
  });
  return { weights, names };
}

/** Where the parties' names and short forms stand, in order; of overlapping ones the longest. */
function nameSpans(deal: TaggedDeal, text: string): NameSpan[] {
  const forms = deal.parties.flatMap(({ name, aliases, role }) => {
    // Who puts money into a firm says nothing of the firm's trade; who builds a plant does.
    const weight = role === 'investor' && deal.type === 'funding' ? 0 : NAME_WEIGHTS[role];
    return [name, ...aliases].map((form) => ({ form, weight }));
  });
  const spans = forms
    .flatMap(({ form, weight }) => occurrences(text, form).map((span) => ({ ...span, weight })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: NameSpan[] = [];
  for (const span of spans) if (span.start >= (apart[apart.length - 1]?.end ?? 0)) apart.push(span);
  return apart;
}

const MOST_OCCURRENCES = 20;

function occurrences(text: string, name: string): TextSpan[] {
  const spans: TextSpan[] = [];
  if (name.length < 2) return spans;
  for (
    let at = text.indexOf(name);
    at >= 0 && spans.length < MOST_OCCURRENCES;
    at = text.indexOf(name, at + name.length)
  )
    spans.push({ start: at, end: at + name.length });
  return spans;
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function dealGains(
  text: string,
  hits: readonly TermHit[],
  sentences: readonly TextSpan[],
  { weights, names }: Focus,
): TermGain[] {
  const gains = new TermGains();
  let s = 0;
  let n = 0;
  for (const hit of hits) {
    while (s < sentences.length - 1 && (sentences[s] as TextSpan).end <= hit.start) s++;
    while (n < names.length && (names[n] as TextSpan).end <= hit.start) n++;
    const name = names[n];
    const inParty = name !== undefined && name.start < hit.end;
    const place = inParty ? name.weight : isInOtherFirm(text, hit) ? FOCUS.otherFirm : 1;
    gains.add(hit, (weights[s] ?? 0) * place);
  }
  return gains.list();
}

const FIRM_TAIL =
  /^(?: [A-Z][\w&.-]{1,20}){0,3},? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|AG|SA|Group|Holdings|Bank)\b/;

/** Whether a term is part of the capitalised name of a firm that is no party: a rival bidder, a parent. */
function isInOtherFirm(text: string, { start, end }: TextSpan): boolean {
  return /[A-Z]/.test(text[start] ?? '') && FIRM_TAIL.test(text.slice(end, end + 90));
}

function topicGains(
  hits: readonly TermHit[],
  sentences: readonly TextSpan[],
  text: string,
): TermGain[] {
  const gains = new TermGains();
  const titleEnd = Math.max(0, text.indexOf('\n'));
  const opening = sentences.find(({ start }) => start >= titleEnd);
  for (const hit of hits) {
    const inOpening = opening !== undefined && hit.end <= opening.end;
    gains.add(hit, hit.end <= titleEnd ? TOPIC.title : inOpening ? TOPIC.opening : TOPIC.elsewhere);
  }
  return gains.list();
}

/** Sums what terms give: a term counts in full where it counts most, and little more each time it is said again. */
class TermGains {
  private readonly best = new Map<string, { hit: TermHit; weight: number; again: number }>();

  add(hit: TermHit, weight: number): void {
    const known = this.best.get(hit.term);
    if (!known) this.best.set(hit.term, { hit, weight, again: 0 });
    else {
      known.again += Math.min(weight, known.weight);
      known.weight = Math.max(weight, known.weight);
    }
  }

  list(): TermGain[] {
    return [...this.best.values()].map(({ hit, weight, again }) => ({
      term: hit.term,
      votes: hit.votes,
      gain: weight + 0.25 * Math.min(again, 3 * weight),
    }));
  }
}
