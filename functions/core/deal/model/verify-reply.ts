import { CodePoints } from '../../text/code-points';
import type { Evidence } from '../../text/evidence';
import { findPlaces } from '../../text/find-places';
import type { FoundPlace } from '../../text/found-place';
import type { Sector } from '../../text/sectors';
import { type Stage, stageRank } from '../labels';
import { nameKey } from '../name-key';
import type { StoryText, TaggedDeal, TaggedParty } from '../tagged-deal';
import { QuoteFinder } from './quote-finder';
import type { RepliedDeal, RepliedParty, Reply } from './read-reply';
import { MOST_SHOWN } from './shown-text';
import { verifyPlace } from './verify-place';
import { verifyAmounts, verifyDate, verifyJobs, verifyStake } from './verify-terms';

/** A deal of which every name, number and quote stands in the story. */
export interface VerifiedDeal extends TaggedDeal {
  /** The model's labels, most important first; they quote nothing. */
  readonly sectorLabels: readonly Sector[];
}

/** What is left of a model's answer once each part was looked up in the story. */
export interface VerifiedReply {
  readonly deals: readonly VerifiedDeal[];
  /** Deals of the answer that fell: of no shape, without a sentence or without a party, sum or place that the story has. */
  readonly fallen: number;
  readonly sectors: readonly Sector[];
  /** Not yet looked up: `checkSummary` does. */
  readonly summary: string;
}

const LONGEST_NAME = 120;
const LONGEST_SENTENCE = 600;

/** Looks every part of a reply up in the story; what is not found is dropped. Bounded by the story's and the tool's limits. */
export function verifyReply(reply: Reply, whole: StoryText): VerifiedReply {
  // No offset changes: what the model was not shown it cannot quote.
  const story = { ...whole, text: new CodePoints(whole.text).slice(0, MOST_SHOWN) };
  const finder = new QuoteFinder(story.text);
  const places = findPlaces(story.text, { lang: story.lang, names: true });
  const verified = reply.deals.flatMap((deal) => verifyDeal(deal, story, finder, places) ?? []);
  const deals = verified.filter(
    (deal, i) => !verified.slice(0, i).some((other) => isSame(other, deal)),
  );
  return {
    deals,
    fallen: reply.deals.length - verified.length + reply.unread,
    sectors: reply.sectors,
    summary: reply.summary,
  };
}

function verifyDeal(
  replied: RepliedDeal,
  story: StoryText,
  finder: QuoteFinder,
  places: readonly FoundPlace[],
): VerifiedDeal | undefined {
  const evidence = sentenceOf(replied, finder);
  if (!evidence) return undefined;
  const parties = verifyParties(replied.parties, finder, evidence);
  const place = verifyPlace(replied, places, finder, evidence);
  const country = place?.location.country;
  const amounts = verifyAmounts(replied, story, finder, evidence, country);
  if (parties.length + amounts.length === 0 && !place) return undefined;
  const { stage, stageEvidence } = verifyStage(replied, finder, evidence);
  const confidence = confidenceOf(parties, evidence, finder);
  return {
    type: replied.type,
    stage,
    stageEvidence,
    parties,
    amounts,
    stakePercent: verifyStake(replied, finder, evidence),
    jobs: verifyJobs(replied, finder, evidence),
    ...place,
    ...verifyDate(replied, stage, story, finder, evidence),
    evidence,
    confidence,
    fieldConfidence: fieldConfidence(confidence, amounts.length > 0),
    sectorLabels: replied.sectors,
  };
}

/** The quoted sentence, whole; where the model quoted several, the one that it began with. */
function sentenceOf(
  { sentence, stageQuote }: RepliedDeal,
  finder: QuoteFinder,
): Evidence | undefined {
  const quoted = finder.find(sentence)?.evidence ?? finder.find(stageQuote)?.evidence;
  if (!quoted) return undefined;
  const whole = finder.sentenceOf(quoted);
  if (whole.end - whole.start <= LONGEST_SENTENCE) return whole;
  return quoted.end - quoted.start <= LONGEST_SENTENCE ? quoted : undefined;
}

/** The stage by the words that show it; a headline alone shows no more than that one side plans. */
function verifyStage(
  { stage, stageQuote }: RepliedDeal,
  finder: QuoteFinder,
  sentence: Evidence,
): { readonly stage: Stage; readonly stageEvidence: Evidence } {
  const quoted = finder.find(stageQuote, sentence)?.evidence;
  const stageEvidence =
    [quoted, sentence].find((one) => one && !finder.isHeadline(one)) ?? sentence;
  const isLifted = finder.isHeadline(stageEvidence) && stageRank(stage) > stageRank('proposed');
  return { stage: isLifted ? 'proposed' : stage, stageEvidence };
}

function verifyParties(
  parties: readonly RepliedParty[],
  finder: QuoteFinder,
  sentence: Evidence,
): TaggedParty[] {
  const seen = new Set<string>();
  return parties.flatMap(({ name, role, kind, aliases }) => {
    const found = nameIn(name, finder, sentence);
    const key = nameKey(found?.shown ?? '');
    if (!found || key === '' || seen.has(key)) return [];
    seen.add(key);
    const others = aliases.flatMap((alias) => nameIn(alias, finder, sentence)?.shown ?? []);
    return {
      name: found.shown,
      aliases: [...new Set(others)].filter((alias) => alias !== found.shown),
      role,
      kind,
      evidence: found.evidence,
    };
  });
}

function nameIn(
  name: string,
  finder: QuoteFinder,
  sentence: Evidence,
): ReturnType<QuoteFinder['find']> {
  if (name.length > LONGEST_NAME || !/\p{L}/u.test(name) || name.includes('\n')) return undefined;
  return finder.find(name, sentence);
}

/** Of one type with the same parties in the same roles, or without parties in the same sentence. */
function isSame(a: VerifiedDeal, b: VerifiedDeal): boolean {
  const sides = (deal: VerifiedDeal): string =>
    deal.parties
      .map(({ name, role }) => `${role}=${nameKey(name)}`)
      .sort()
      .join('\n');
  if (a.type !== b.type || sides(a) !== sides(b)) return false;
  return a.parties.length > 0 || a.evidence.start === b.evidence.start;
}

function confidenceOf(
  parties: readonly TaggedParty[],
  evidence: Evidence,
  finder: QuoteFinder,
): number {
  return round(0.9 - (parties.length === 0 ? 0.2 : 0) - (finder.isHeadline(evidence) ? 0.1 : 0));
}

function fieldConfidence(base: number, hasAmount: boolean): Record<string, number> {
  return {
    type: round(base),
    stage: round(base * 0.95),
    parties: round(base * 0.95),
    location: round(base * 0.95),
    ...(hasAmount && { amounts: round(base) }),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
