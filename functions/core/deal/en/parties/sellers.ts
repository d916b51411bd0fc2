import type { DraftParty } from '../draft';
import { kindOf, type Entity } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import type { EnglishStory } from '../read-story';
import type { Token } from '../tokens';
import { isOutsider } from './bystanders';
import { PREPOSITIONS } from '../words';

const OWNER = /^(?:owner|owners|parent|vendor|vendors|seller|sellers|proprietor|proprietors)$/;
const NOT_NOW =
  /^(?:new|future|next|ex|first|original|majority|minority|part|potential|prospective|would-be|later)$/;
const HELD = /^(?:owned|held|controlled|sold|run-and-owned)$/;

/**
 * The deal's parties with the owner who sells, where its sentences name one: "its owner, X", "held by X", "from its founder, X",
 * "X, which has owned the mill since".
 */
export function addSeller(story: EnglishStory, deal: MergedDraft): DraftParty[] {
  const { parties, type, lead } = deal;
  if (type !== 'acquisition' && type !== 'divestment') return parties;
  if (parties.some(({ role }) => role === 'seller' || role === 'partner')) return parties;
  if (!parties.some(({ role }) => role === 'target')) return parties;
  const from = lead.sentence.index;
  for (const { tokens, index, isHeadline } of story.sentences.slice(from, from + 4)) {
    if (isHeadline) continue;
    if (index > from && tellsAnother(tokens)) return parties;
    const found = sellerIn(tokens, deal, index === from);
    if (found) return [...parties, { entity: found, role: 'seller' }];
  }
  return parties;
}

function tellsAnother(tokens: readonly Token[]): boolean {
  return (
    /^(?:separately|meanwhile|elsewhere|also|in)$/.test(tokens[0]?.lower ?? '') &&
    tokens[1]?.text === ','
  );
}

function sellerIn(
  tokens: readonly Token[],
  deal: MergedDraft,
  isLead: boolean,
): Entity | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const { lower, kind } = tokens[i] as Token;
    if (kind !== 'word') continue;
    const at =
      OWNER.test(lower) && !NOT_NOW.test(tokens[i - 1]?.lower ?? '')
        ? behindOwner(tokens, i)
        : lower === 'by' && HELD.test(tokens[i - 1]?.lower ?? '')
          ? nameWithin(tokens, i + 1, 6)
          : isLead && lower === 'from'
            ? nameWithin(tokens, i + 1, 7)
            : isLead && /^(?:pay|pays|paid|paying)$/.test(lower)
              ? paidName(tokens, i + 1)
              : lower === 'owns' || lower === 'owned' || lower === 'farmed'
                ? ownerBefore(tokens, i)
                : -1;
    const entity = tokens[at]?.entity;
    if (!entity || !mayOwn(entity, deal) || tokens[at + 1]?.kind === 'possessive') continue;
    if (isOf(tokens, i, deal, at)) return entity;
  }
  return undefined;
}

/** "its owner X", "the owners, X and Y"; not "owner of X". */
function behindOwner(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (!next || next.lower === 'of' || next.kind === 'possessive') return -1;
  const from = /^(?:company|group|firm|is|are|was|were)$/.test(next.lower) ? at + 2 : at + 1;
  return nameWithin(tokens, tokens[from]?.text === ',' ? from + 1 : from, 5);
}

/** Index of a name that only words of its own phrase part from `from`; -1 where there is none. */
function nameWithin(tokens: readonly Token[], from: number, steps: number): number {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (token.entity) {
      if (next?.kind === 'possessive') continue;
      const isModifier =
        kindOf(token.entity) === 'place' && next?.kind === 'word' && !PREPOSITIONS.has(next.lower);
      if (!isModifier) return i;
      continue;
    }
    if (
      token.kind === 'possessive' ||
      (token.text === ',' && /^(?:founder|parent|owner|owners)$/.test(tokens[i - 1]?.lower ?? ''))
    )
      continue;
    if (token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return -1;
  }
  return -1;
}

/** "paying X 312 mln yuan": who gets the money. */
function paidName(tokens: readonly Token[], from: number): number {
  const at = nameWithin(tokens, from, 4);
  return at >= 0 && tokens[at + 1]?.kind === 'money' ? at : -1;
}

/** "X, which owns the mill", "X has owned it". */
function ownerBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (
    /^(?:has|had|have|who|which|that|,|currently|also)$/.test(tokens[i]?.lower ?? '') &&
    at - i < 5
  )
    i--;
  return tokens[i]?.entity && tokens[i + 1]?.kind !== 'possessive' ? i : -1;
}

function mayOwn(entity: Entity, { parties }: MergedDraft): boolean {
  return (
    (kindOf(entity) !== 'place' ||
      /(?:state|government|city|county)$/.test(entity.key.at(-1) ?? '')) &&
    !parties.some((party) => party.entity === entity) &&
    !isOutsider(entity)
  );
}

/** Whether what is owned is the deal's target: the party named last before it is not the buyer. */
function isOf(
  tokens: readonly Token[],
  at: number,
  { parties }: MergedDraft,
  name: number,
): boolean {
  const { lower } = tokens[at] as Token;
  if (/^pa(?:y|id)/.test(lower)) return true;
  if (tokens[at - 1]?.lower === 'its' && tokens[at - 2]?.text === ',' && !tokens[at - 3]?.entity)
    return true;
  for (let i = Math.min(at, name) - 1; i >= 0; i--) {
    const role = parties.find(({ entity }) => entity === tokens[i]?.entity)?.role;
    if (role) return role === 'target' || lower === 'from';
  }
  return (
    /^(?:the|its|owner|owners|seller|vendor)$/.test(tokens[at]?.lower ?? '') ||
    /^(?:its|the)$/.test(tokens[at - 1]?.lower ?? '')
  );
}
