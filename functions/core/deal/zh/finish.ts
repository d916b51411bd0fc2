import type { Evidence } from '../../text/evidence';
import { USUAL_BASIS } from '../labels';
import type { TaggedAmount, TaggedDeal, TaggedParty } from '../tagged-deal';
import { confidenceOf } from './confidence';
import { datesOf } from './dates';
import type { Draft, Side } from './draft';
import { jobsOf } from './jobs';
import { partyKind, type Named } from './name-book';
import { placeOf } from './places';
import type { Token } from './passage';
import type { StoryReading } from './read-story';
import { quote, type ReadText } from './read-text';
import { CHINESE_FUND } from './sides';
import { stakeOf } from './stakes';

/** The drafts of a story as deals: names, sums, days and places with their quotes. */
export function finish(reading: StoryReading): TaggedDeal[] {
  return reading.drafts
    .filter((draft) => draft.sides.length > 0)
    .map((draft) => finishDraft(reading, draft));
}

function finishDraft(reading: StoryReading, draft: Draft): TaggedDeal {
  const { text } = reading;
  const evidence = sentenceQuote(text, draft);
  const { date, dates } = datesOf(reading, draft);
  const place = placeOf(reading, draft);
  const stake = stakeOf(reading, draft);
  const jobs = jobsOf(reading, draft);
  const confidence = confidenceOf(draft);
  const parties = draft.sides.map((one) => party(text, one));
  const amounts = draft.amounts.slice(0, 4).map((token) => amount(text, token, draft));
  return {
    type: draft.type,
    stage: draft.stage,
    stageEvidence: quote(text, draft.stagePassage.sentence.start, draft.stagePassage.sentence.end),
    parties,
    amounts,
    ...(stake === undefined ? {} : { stakePercent: stake }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(place ? { location: place.location, locationEvidence: place.evidence } : {}),
    dates,
    ...(date === undefined ? {} : { date }),
    evidence,
    confidence,
    fieldConfidence: fieldConfidence(confidence, amounts.length > 0),
  };
}

function sentenceQuote(text: ReadText, draft: Draft): Evidence {
  return quote(text, draft.passage.sentence.start, draft.passage.sentence.end);
}

function party(text: ReadText, one: Side): TaggedParty {
  const aliases = new Set<string>(one.named ? [...one.named.aliases] : []);
  const words = text.clean.slice(one.start, one.end);
  if (
    one.named &&
    words !== one.name &&
    one.named.kind !== 'person' &&
    !/^(?:公司|本公司|该公司|后者|对方|前者|本集团|集团|上市公司|该企业)$/.test(words)
  )
    aliases.add(words);
  if (one.parent) for (const form of [one.parent.name, ...one.parent.aliases]) aliases.add(form);
  aliases.delete(one.name);
  return {
    name: one.name,
    aliases: [...aliases],
    role: one.role,
    kind: one.named ? kindOf(one.named) : 'unknown',
    ...(one.parent ? { parent: one.parent.name } : {}),
    evidence: quote(text, one.start, Math.max(one.end, one.start + 1)),
  };
}

function kindOf(named: Named): TaggedParty['kind'] {
  return CHINESE_FUND.test(named.name) ? 'fund' : partyKind(named);
}

function amount(text: ReadText, token: Token, draft: Draft): TaggedAmount {
  const evidence = quote(text, token.start, token.end);
  const { value, min, max, currency, qualifier } = token.money ?? { qualifier: 'exact' as const };
  return {
    raw: evidence.text,
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency === undefined ? {} : { currency }),
    qualifier,
    basis: draft.isAggregate ? 'aggregate' : USUAL_BASIS[draft.type],
    evidence,
  };
}

function fieldConfidence(confidence: number, hasAmount: boolean): Record<string, number> {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    type: round(Math.min(0.97, confidence + 0.15)),
    stage: round(confidence * 0.95),
    parties: round(confidence * 0.9),
    ...(hasAmount ? { amount: round(confidence * 0.92) } : {}),
  };
}
