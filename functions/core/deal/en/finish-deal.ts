import type { TaggedDeal } from '../tagged-deal';
import { dealConfidence, fieldConfidence } from './confidence';
import { addBodyDealtWith, addHosts } from './hosts';
import { furthestReading, type MergedDraft } from './merge-drafts';
import { pickAmounts, type AmountScope } from './pick-amounts';
import { pickDates } from './pick-dates';
import { pickJobs } from './pick-jobs';
import { pickPlace } from './places/pick-place';
import { pickStake } from './pick-stake';
import { evidenceOf, spanEvidence } from './quote';
import type { EnglishStory } from './read-story';
import type { Token } from './tokens';
import { atHome, taggedAmount } from './tagged-amount';
import { taggedParty } from './tagged-party';

/** Where the sums of the `i`th deal may stand. */
export function amountScope(
  story: EnglishStory,
  deals: readonly MergedDraft[],
  i: number,
): AmountScope {
  const at = deals[i]?.lead.sentence.index ?? 0;
  const next = deals[i + 1]?.lead.sentence.index ?? at;
  const before = deals[i - 1]?.lead.sentence.index ?? -1;
  const others = deals.filter((_, k) => k !== i).flatMap(({ all }) => all);
  return {
    sentences: story.sentences,
    until: next > at ? next : story.sentences.length,
    from: before < at ? before + 1 : at,
    claimed: new Set([
      ...others.flatMap(({ money }) => money ?? []),
      ...deals.flatMap((deal, k) => (k === i ? [] : sumsOf(deal, at))),
    ]),
    isOnly: deals.length === 1,
  };
}

/** Sums of the sentence that tells another deal are that deal's. */
function sumsOf({ lead }: MergedDraft, at: number): Token[] {
  if (lead.sentence.index === at || lead.sentence.isHeadline) return [];
  return lead.sentence.tokens.filter(({ kind }) => kind === 'money');
}

/** A merged deal with all its fields. */
export function finish(story: EnglishStory, deal: MergedDraft, scope: AmountScope): TaggedDeal {
  const { lead } = deal;
  const amounts = pickAmounts(deal, scope);
  const parties = addHosts(story, deal);
  const place = pickPlace(story, { ...deal, parties }, amounts[0]?.token.money?.currency);
  const stakePercent = pickStake(story, deal);
  const evidence = evidenceOf(story, lead.sentence);
  const reading = furthestReading(deal);
  const jobs = pickJobs(deal, scope);
  return {
    type: deal.type,
    stage: reading.stage,
    stageEvidence: evidenceOf(story, reading.sentence),
    parties: addBodyDealtWith(story, deal, parties).map((party) => taggedParty(story, party)),
    amounts: amounts.map((amount) => atHome(taggedAmount(story, amount), place?.location.country)),
    ...(stakePercent === undefined ? {} : { stakePercent }),
    ...(place
      ? {
          location: place.location,
          locationEvidence: spanEvidence(story, place.start, place.end) ?? evidence,
        }
      : {}),
    ...(jobs === undefined ? {} : { jobs }),
    ...pickDates(story, lead, scope),
    evidence,
    confidence: dealConfidence(deal),
    fieldConfidence: fieldConfidence(deal, amounts.length > 0),
  };
}
