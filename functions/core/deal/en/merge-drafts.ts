import { type DealType, type Role, type Stage, STAGE_LADDER } from '../labels';
import { sameEntity, type Draft, type DraftParty } from './draft';
import type { StageReading } from './stage';
import { isGovernment, kindOf, isCompany } from './entities';

/** A draft with its stage. */
export interface StagedDraft extends Draft {
  readonly reading: StageReading & { readonly stage: Stage };
}

/** What several sentences of a story say of one deal; `lead` is the one that says it best. */
export interface MergedDraft {
  readonly lead: StagedDraft;
  readonly all: StagedDraft[];
  type: DealType;
  parties: DraftParty[];
}

const FAMILY: Readonly<Record<DealType, string>> = {
  acquisition: 'ownership',
  divestment: 'ownership',
  investment: 'project',
  expansion: 'project',
  jv: 'alliance',
  partnership: 'alliance',
  contract: 'contract',
  funding: 'money',
  loan: 'loan',
  listing: 'listing',
};

/** One record for each pair of sides and object: drafts of one kind that share their object are one deal. */
export function mergeDrafts(drafts: readonly StagedDraft[]): MergedDraft[] {
  const merged: MergedDraft[] = [];
  for (const draft of [...drafts].sort(byWorth)) {
    const known = merged.find((deal) => isSameDeal(deal, draft));
    if (!known)
      merged.push({ lead: draft, all: [draft], type: draft.type, parties: [...draft.parties] });
    else absorb(known, draft);
  }
  return joinFlotations(merged)
    .filter((deal) => !isRoundUp(deal, merged))
    .sort((a, b) => a.lead.sentence.index - b.lead.sentence.index || a.lead.at - b.lead.at);
}

/** Money that a firm raises as it goes public, from nobody by name, is its flotation. */
function joinFlotations(merged: readonly MergedDraft[]): MergedDraft[] {
  const absorbed = new Set<MergedDraft>();
  for (const listing of merged.filter(({ type }) => type === 'listing')) {
    const raised = merged.filter(
      ({ type, parties }) =>
        type === 'funding' &&
        parties.length === 1 &&
        listing.parties.some(({ entity }) => sameEntity(entity, parties[0]?.entity ?? entity)),
    );
    for (const deal of raised) {
      absorbed.add(deal);
      listing.all.push(...deal.all);
    }
  }
  return merged.filter((deal) => !absorbed.has(deal));
}

const RANK: readonly Stage[] = STAGE_LADDER;

/** The furthest point that any sentence of the deal tells; given up where its best sentence says so. */
export function furthestReading({ lead, all, type }: MergedDraft): StagedDraft['reading'] {
  if (lead.reading.stage === 'cancelled') return lead.reading;
  const own = all.filter(
    (draft) => !draft.sentence.isHeadline && FAMILY[draft.type] === FAMILY[type],
  );
  const end = own.find(
    ({ reading, sentence, score }) =>
      reading.stage === 'cancelled' && score >= 2 && sentence.index >= lead.sentence.index,
  );
  if (end) return end.reading;
  const talk = own.find(({ reading }) => reading.stage === 'talks');
  if (lead.reading.stage === 'proposed' && talk) return talk.reading;
  // "Proposed" is also what a plan without any word of its stage is: it does not outrank talks.
  return own
    .filter(({ reading }) => reading.stage !== 'proposed' && reading.stage !== 'cancelled')
    .reduce(
      (best, { reading }) =>
        RANK.indexOf(reading.stage) > RANK.indexOf(best.stage) ? reading : best,
      lead.reading,
    );
}

/** Richer drafts first: of equal ones the earlier. */
function byWorth(a: StagedDraft, b: StagedDraft): number {
  return worth(b) - worth(a) || a.sentence.index - b.sentence.index || a.at - b.at;
}

function worth(draft: StagedDraft): number {
  const named = draft.parties.filter(({ entity }) => entity.id >= 0).length;
  return (
    draft.score +
    Math.min(named, 3) * 0.3 +
    (draft.money ? 0.4 : 0) -
    (draft.sentence.isHeadline ? 2 : 0)
  );
}

function isSameDeal(deal: MergedDraft, draft: StagedDraft): boolean {
  const shared = draft.parties.filter((party) =>
    deal.parties.some((known) => sameEntity(known.entity, party.entity)),
  );
  if (
    shared.length > 0 &&
    shared.every(({ entity, role }) => role === 'host' || kindOf(entity) === 'place')
  )
    return false;
  if (shared.length === 0)
    return (
      deal.all.some(
        (known) => known.sentence === draft.sentence && FAMILY[known.type] === FAMILY[draft.type],
      ) && draft.parties.length === 0
    );
  const sameFamily = FAMILY[deal.type] === FAMILY[draft.type];
  if (draft.sentence.isHeadline)
    return sameFamily || shared.length > 1 || shared.length === draft.parties.length;
  const sides = shared.filter(({ role }) => role !== 'host');
  if (sides.length === Math.min(deal.parties.length, draft.parties.length) && sides.length > 1)
    return sameFamily || sameAmount(deal, draft) || overlaps(deal, draft);
  if (!sameFamily && meetsHost(deal, draft)) return true;
  if (!sameFamily) return isWeaker(deal, draft, shared.length);
  return !conflicts(deal, draft);
}

function overlaps(deal: MergedDraft, draft: StagedDraft): boolean {
  return (
    deal.all.some((known) => known.sentence === draft.sentence) ||
    draft.trigger === 'noun:deal' ||
    draft.trigger === 'talk' ||
    /^(?:noun:talks|noun:mou|noun:partnership)$/.test(draft.trigger)
  );
}

/** A firm's talks with a town are about the project that the story says it proposes there. */
function meetsHost(deal: MergedDraft, draft: StagedDraft): boolean {
  const [vague, plain] = isTalk(draft) ? [draft, deal.lead] : [deal.lead, draft];
  if (!isTalk(vague) || FAMILY[plain.type] !== 'project') return false;
  const firms = vague.parties.filter(({ entity }) => !isGovernment(entity));
  return (
    firms.length === 1 &&
    vague.parties.length > 1 &&
    plain.parties.some(({ entity }) => sameEntity(entity, firms[0]?.entity ?? entity))
  );
}

function isTalk({ trigger }: StagedDraft): boolean {
  return trigger === 'talk' || trigger === 'noun:talks';
}

/** A vague draft in the sentence of a plain one, about the same firm. */
function isWeaker(deal: MergedDraft, draft: StagedDraft, shared: number): boolean {
  const sameSentence = deal.all.some((known) => known.sentence === draft.sentence);
  if (!sameSentence) return false;
  if (sameAmount(deal, draft)) return true;
  return (
    shared === draft.parties.length &&
    /^(?:noun:(?:deal|talks|mou|partnership|project)|talk|supply)$/.test(draft.trigger)
  );
}

function sameAmount(deal: MergedDraft, draft: StagedDraft): boolean {
  return (
    draft.money !== undefined && deal.all.some((known) => known.money?.start === draft.money?.start)
  );
}

const SINGLE: ReadonlySet<Role> = new Set([
  'target',
  'acquirer',
  'buyer',
  'contractor',
  'lender',
  'investor',
]);

/** Two of a kind with different firms in the same part are two deals: two buyers' orders, two targets. */
function conflicts(deal: MergedDraft, draft: StagedDraft): boolean {
  for (const { entity, role } of draft.parties) {
    if (!SINGLE.has(role) || entity.id < 0) continue;
    const rivals = deal.parties.filter((party) => party.role === role && party.entity.id >= 0);
    const inOther = deal.parties.some((party) => sameEntity(party.entity, entity));
    if (rivals.length > 0 && !inOther) return true;
  }
  if (deal.type === 'contract' || draft.type === 'contract') {
    const named = draft.parties.filter(
      ({ entity }) => !deal.parties.some((party) => sameEntity(party.entity, entity)),
    );
    return named.length > 0 && deal.parties.length > 1;
  }
  return false;
}

function absorb(deal: MergedDraft, draft: StagedDraft): void {
  deal.all.push(draft);
  if (isTwoSidedTalk(deal, draft)) {
    Object.assign(deal, { lead: draft, type: draft.type, parties: [...draft.parties] });
    return;
  }
  if (FAMILY[deal.type] !== FAMILY[draft.type]) return;
  if (deal.type === 'divestment' && draft.type === 'acquisition') deal.type = 'acquisition';
  for (const party of draft.parties) {
    const known = deal.parties.some(({ entity }) => sameEntity(entity, party.entity));
    if (
      party.role === 'partner' &&
      deal.parties.some(({ role }) => role === 'acquirer' || role === 'target')
    )
      continue;
    const taken =
      party.role !== 'partner' &&
      party.role !== 'seller' &&
      deal.parties.some(({ role }) => role === party.role);
    if (
      !known &&
      !taken &&
      !(party.entity.id < 0 && deal.parties.some(({ role }) => role === party.role))
    )
      deal.parties.push(party);
  }
}

/** What names both sides and a lower stage tells the pair better than one side's proposal. */
function isTwoSidedTalk(deal: MergedDraft, draft: StagedDraft): boolean {
  return (
    isTalk(draft) && !isTalk(deal.lead) && meetsHost(deal, draft) && deal.lead.parties.length === 1
  );
}

/** A sentence that lists the firms whose deals others tell one by one. */
function isRoundUp(deal: MergedDraft, all: readonly MergedDraft[]): boolean {
  const firms = deal.parties.filter(({ entity }) => isCompany(entity));
  if (firms.length < 3) return false;
  const elsewhere = firms.filter((firm) =>
    all.some(
      (other) =>
        other !== deal && other.parties.some(({ entity }) => sameEntity(entity, firm.entity)),
    ),
  );
  return elsewhere.length >= firms.length - 1;
}
