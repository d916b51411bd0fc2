import type { DealType } from '../labels';
import type { StoryText, TaggedDeal } from '../tagged-deal';
import { completeParties } from './complete-parties';
import type { Draft, DraftParty } from './draft';
import { kindOf, type Entity } from './entities';
import { amountScope, finish } from './finish-deal';
import { mergeDrafts, type MergedDraft, type StagedDraft } from './merge-drafts';
import { noteParents } from './note-parents';
import { isBystander } from './parties/bystanders';
import { addCoInvestors } from './parties/co-investors';
import { addOtherSide } from './parties/other-side';
import { addSeller } from './parties/sellers';
import { addVentureName } from './parties/venture-name';
import { readDrafts } from './read-drafts';
import { readStory, type EnglishStory } from './read-story';
import { deniesTakeover, isHistory, isHopeless, isNoDeal } from './reject';
import { sideProject } from './side-project';
import { isMarket } from './scenes/flotation';
import { readStage } from './stage';
import { extraEvidence, offTopic } from './topic-gate';

const THRESHOLD = 2;

/** Every deal of an English story, by rules over tokens; linear in the text. */
export function tagEnglishDeals(input: StoryText): TaggedDeal[] {
  const story = readStory(input);
  if (isHopeless(story)) return [];
  const drafts = readDrafts(story, (draft) => isSound(draft, story));
  const denied = deniesTakeover(story);
  const off = offTopic(story);
  const told = mergeDrafts(stage(drafts, story));
  const isBare = story.sentences.every(({ isHeadline }) => isHeadline);
  const merged = told.filter(
    (deal) => isDeal(deal, off, told, isBare) && !(denied && isRumour(deal)),
  );
  if (merged.length > 0) noteParents(story.sentences);
  for (const deal of merged) {
    deal.parties = addOtherSide(deal);
    deal.parties = completeParties(story, deal, merged.length === 1);
    deal.parties = addVentureName(story, deal);
    deal.parties = addSeller(story, deal);
    deal.parties = addCoInvestors(story, deal);
  }
  return merged.map((deal, i) => finish(story, deal, amountScope(story, merged, i)));
}

function isSound(draft: Draft, story: EnglishStory): boolean {
  draft.parties = draft.parties.filter(({ entity, role }) => isPartyOf(draft.type, entity, role));
  if (draft.parties.length === 0) return false;
  const isPair = /^(?:partnership|jv)$/.test(draft.type) && draft.trigger !== 'scene:operator';
  if (isPair && draft.parties.length < 2) return false;
  return !isNoDeal(draft) && !isHistory(draft, story);
}

/** Words with a capital that are no firm when they stand alone. */
const NO_FIRM = new Set(
  'european african asian american british western eastern part quarterly officers deal host greens liberals nationals republicans democrats labour tories conservatives police parliament senate congress government ministers residents'.split(
    ' ',
  ),
);

/** Persons are parties only as owners and buyers; places only where a government may stand. */
function isPartyOf(type: DealType, entity: Entity, role: DraftParty['role']): boolean {
  if (entity.key.length === 1 && NO_FIRM.has(entity.key[0] ?? '')) return false;
  const kind = kindOf(entity);
  if (isBystander(entity)) return false;
  if (type === 'listing' && isMarket(entity)) return false;
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

/** One side of a contract, loan or purchase without a sum, far down in a story, says little by itself. */
function isOneSided({ parties, type, all, lead }: MergedDraft): boolean {
  return (
    parties.length < 2 &&
    lead.sentence.index > 3 &&
    /^(?:contract|loan|acquisition)$/.test(type) &&
    !all.some(({ money, percent }) => money !== undefined || percent !== undefined)
  );
}

function isDeal(
  deal: MergedDraft,
  off: number,
  told: readonly MergedDraft[],
  isBare: boolean,
): boolean {
  const { lead } = deal;
  const support = deal.all.length > 1 ? 0.3 : 0;
  return (
    lead.score +
      support -
      extraEvidence(deal, off) -
      sideProject(deal, told) -
      (isOneSided(deal) ? 0.3 : 0) -
      (lead.sentence.isHeadline && !isBare ? 0.7 : 0) -
      (lead.sentence.isQuote ? 0.4 : 0) >=
    THRESHOLD
  );
}
