import type { Evidence } from '../../text/evidence';
import { findMoney } from '../../text/find-money';
import type { DealType } from '../labels';
import type { StoryText, TaggedAmount, TaggedDeal, TaggedParty } from '../tagged-deal';
import { dealConfidence, fieldConfidence } from './confidence';
import type { Draft, DraftParty } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import { addHosts } from './hosts';
import { furthestReading, mergeDrafts, type MergedDraft, type StagedDraft } from './merge-drafts';
import { pickAmounts, type AmountScope, type PickedAmount } from './pick-amounts';
import { pickDates } from './pick-dates';
import { pickPlace } from './places/pick-place';
import { pickStake } from './pick-stake';
import { readDrafts } from './read-drafts';
import { readStory, type EnglishStory } from './read-story';
import { deniesTakeover, isHistory, isHopeless, isNoDeal } from './reject';
import { readStage } from './stage';
import type { Sentence } from './syntax';

const THRESHOLD = 2;

/** Every deal of an English story, by rules over tokens; linear in the text. */
export function tagEnglishDeals(input: StoryText): TaggedDeal[] {
  const story = readStory(input);
  if (isHopeless(story)) return [];
  const drafts = readDrafts(story, (draft) => isSound(draft, story));
  const denied = deniesTakeover(story);
  const merged = mergeDrafts(stage(drafts, story)).filter(
    (deal) => isDeal(deal) && !(denied && isRumour(deal)),
  );
  return merged.map((deal, i) => finish(story, deal, amountScope(story, merged, i)));
}

function isSound(draft: Draft, story: EnglishStory): boolean {
  draft.parties = draft.parties.filter(({ entity, role }) => isPartyOf(draft.type, entity, role));
  if (draft.parties.length === 0) return false;
  if (draft.parties.length < 2 && /^(?:partnership|jv)$/.test(draft.type)) return false;
  return !isNoDeal(draft) && !isHistory(draft, story);
}

/** Persons are parties only as owners and buyers; places only where a government may stand. */
function isPartyOf(type: DealType, entity: Entity, role: DraftParty['role']): boolean {
  const kind = kindOf(entity);
  if (
    /\b(?:exchange|bourse|stock market|nasdaq|nyse|regulator|tribunal|court)\b/.test(
      entity.key.join(' '),
    )
  )
    return false;
  if (kind === 'person') return role === 'seller' || role === 'acquirer';
  if (kind === 'place')
    return (
      role === 'host' ||
      role === 'partner' ||
      (role === 'buyer' && type === 'contract') ||
      (role === 'target' && type === 'loan')
    );
  return true;
}

function stage(drafts: readonly Draft[], story: EnglishStory): StagedDraft[] {
  const staged: StagedDraft[] = [];
  for (const draft of drafts) {
    const next = drafts.find(
      (other) => other.sentence.index > draft.sentence.index && !sharesParty(other, draft),
    );
    const reading = readStage(draft, {
      sentences: story.sentences,
      until: next?.sentence.index ?? story.sentences.length,
    });
    if (reading.stage !== 'denied')
      staged.push(Object.assign(draft, { reading: { ...reading, stage: reading.stage } }));
  }
  return staged;
}

function sharesParty(a: Draft, b: Draft): boolean {
  return a.parties.some(({ entity }) => b.parties.some((party) => party.entity === entity));
}

/** A purchase or sale that nobody has signed. */
function isRumour({ type, lead }: MergedDraft): boolean {
  return (
    /^(?:acquisition|divestment|partnership)$/.test(type) &&
    /^(?:rumoured|talks|proposed)$/.test(lead.reading.stage)
  );
}

function isDeal(deal: MergedDraft): boolean {
  const { lead } = deal;
  const support = deal.all.length > 1 ? 0.3 : 0;
  return (
    lead.score +
      support -
      (lead.sentence.isHeadline ? 0.7 : 0) -
      (lead.sentence.isQuote ? 0.4 : 0) >=
    THRESHOLD
  );
}

/** Where the sums of the `i`th deal may stand. */
function amountScope(story: EnglishStory, deals: readonly MergedDraft[], i: number): AmountScope {
  const at = deals[i]?.lead.sentence.index ?? 0;
  const next = deals[i + 1]?.lead.sentence.index ?? at;
  const before = deals[i - 1]?.lead.sentence.index ?? -1;
  const others = deals.filter((_, k) => k !== i).flatMap(({ all }) => all);
  return {
    sentences: story.sentences,
    until: next > at ? next : story.sentences.length,
    from: before < at ? before + 1 : at,
    claimed: new Set(others.flatMap(({ money }) => money ?? [])),
    isOnly: deals.length === 1,
  };
}

function finish(story: EnglishStory, deal: MergedDraft, scope: AmountScope): TaggedDeal {
  const { lead } = deal;
  const amounts = pickAmounts(deal, scope);
  const parties = addHosts(story, deal);
  const place = pickPlace(story, { ...deal, parties }, amounts[0]?.token.money?.currency);
  const stakePercent = pickStake(story, deal);
  const evidence = evidenceOf(story, lead.sentence);
  const reading = furthestReading(deal);
  return {
    type: deal.type,
    stage: reading.stage,
    stageEvidence: evidenceOf(story, reading.sentence),
    parties: parties.map((party) => taggedParty(story, party)),
    amounts: amounts.map((amount) => atHome(taggedAmount(story, amount), place?.location.country)),
    ...(stakePercent === undefined ? {} : { stakePercent }),
    ...(place
      ? {
          location: place.location,
          locationEvidence: spanEvidence(story, place.start, place.end) ?? evidence,
        }
      : {}),
    ...pickDates(story, lead),
    evidence,
    confidence: dealConfidence(deal),
    fieldConfidence: fieldConfidence(deal, amounts.length > 0),
  };
}

function evidenceOf(story: EnglishStory, sentence: Sentence): Evidence {
  return spanEvidence(story, sentence.start, sentence.end) as Evidence;
}

/** The span of UTF-16 indexes as a quote; undefined where there is none. */
function spanEvidence(
  story: EnglishStory,
  start: number | undefined,
  end: number | undefined,
): Evidence | undefined {
  if (start === undefined || end === undefined || start < 0 || end <= start) return undefined;
  const { points, text } = story;
  return {
    start: points.fromUtf16(start),
    end: points.fromUtf16(end),
    text: text.slice(start, end),
  };
}

function taggedParty(story: EnglishStory, { entity, role }: DraftParty): TaggedParty {
  return {
    name: entity.name,
    aliases: [...entity.aliases].slice(0, 6),
    role,
    kind: partyKind(entity),
    ...(entity.country ? { country: entity.country } : {}),
    ...(entity.parent ? { parent: entity.parent.name } : {}),
    evidence: nameEvidence(story, entity),
  };
}

function partyKind(entity: Entity): TaggedParty['kind'] {
  if (kindOf(entity) === 'person') return 'person';
  const key = entity.key.join(' ');
  if (/\b(?:university|institute|college|academy|laboratory|school)\b/.test(key))
    return 'institute';
  if (isGovernment(entity)) return 'government';
  if (/\b(?:fund|funds|trust|pension|pensions)\b/.test(key)) return 'fund';
  if (/\b(?:association|federation|union|chamber|society)\b/.test(key)) return 'association';
  return entity.org > 0 ? 'company' : 'unknown';
}

/** Where the name first stands in the text. */
function nameEvidence(story: EnglishStory, entity: Entity): Evidence {
  const start = Math.max(0, story.text.indexOf(entity.name));
  const found = story.text.startsWith(entity.name, start);
  const sentence = story.sentences[entity.first];
  const span = found ? spanEvidence(story, start, start + entity.name.length) : undefined;
  return (
    span ??
    spanEvidence(story, sentence?.start ?? 0, sentence?.end ?? 0) ?? { start: 0, end: 0, text: '' }
  );
}

/** A bare $ is the place's own dollar, which only the deal's place tells. */
const HOME_DOLLARS: Readonly<Record<string, string>> = { AU: 'AUD', CA: 'CAD', NZ: 'NZD' };

function atHome(amount: TaggedAmount, country: string | undefined): TaggedAmount {
  if (amount.currency === undefined && country) {
    // "P1.9-billion", "50 million francs": a name that several countries share means the place's own money.
    const [read] = findMoney(amount.raw, { lang: 'en', country });
    if (read?.currency) return { ...amount, currency: read.currency };
  }
  const own = HOME_DOLLARS[country ?? ''];
  const isBare =
    /(?:^|[^\p{L}])\$/u.test(amount.raw) &&
    amount.currency !== undefined &&
    /^(?:USD|AUD|CAD|NZD)$/.test(amount.currency);
  return own && isBare ? { ...amount, currency: own } : amount;
}

function taggedAmount(story: EnglishStory, { token, basis }: PickedAmount): TaggedAmount {
  const money = token.money;
  return {
    raw: money?.text ?? token.text,
    ...(money?.value === undefined ? {} : { value: money.value }),
    ...(money?.min === undefined ? {} : { min: money.min }),
    ...(money?.max === undefined ? {} : { max: money.max }),
    ...(money?.currency === undefined ? {} : { currency: money.currency }),
    qualifier: money?.qualifier ?? 'exact',
    basis,
    evidence: money
      ? { start: money.start, end: money.end, text: money.text }
      : evidenceOf(story, story.sentences[0] as Sentence),
  };
}
