import { SIDES } from '../complete-parties';
import type { DraftParty } from '../draft';
import { kindOf, type Entity } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import { isLender } from '../nominals/money';
import { isModifierName } from '../phrases/parties';
import { isOutsider } from './bystanders';
import type { Token } from '../tokens';

/** The one other firm of the deal's own sentence, as the side that its draft leaves out; the parties as they are where there is none or more. */
export function addOtherSide(deal: MergedDraft): DraftParty[] {
  const { parties, type, lead } = deal;
  const sides = SIDES[type];
  const missing = sides?.find((role) => !parties.some((party) => party.role === role));
  if (!sides || !missing || parties.length === 0 || lead.sentence.isHeadline) return parties;
  if (
    parties.some(({ role }) => !sides.includes(role)) ||
    (type === 'acquisition' && missing === 'target')
  )
    return parties;
  const { tokens } = lead.sentence;
  const others = othersIn(tokens, deal, type === 'loan' && missing === 'target');
  if (others.length !== 1) return parties;
  const at = others[0] as number;
  const entity = tokens[at]?.entity as Entity;
  if (type === 'acquisition' && !mayBuy(tokens, at, lead.at)) return parties;
  if (
    type === 'loan' &&
    missing === 'lender' &&
    !isLender(entity) &&
    !/^(?:from|by|to)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return parties;
  const sole = parties[0] as DraftParty;
  // "raised by Fosen Fjordlaks from Dovre Sparebank": the bank is the lender, whatever the words made of the other.
  if (
    type === 'loan' &&
    parties.length === 1 &&
    missing === 'target' &&
    isLender(entity) &&
    !isLender(sole.entity)
  )
    return [
      { entity: sole.entity, role: 'target' },
      { entity, role: 'lender' },
    ];
  return [...parties, { entity, role: missing }];
}

function othersIn(tokens: readonly Token[], deal: MergedDraft, places: boolean): number[] {
  const found: number[] = [];
  tokens.forEach(({ entity }, i) => {
    if (!entity || deal.parties.some((party) => party.entity === entity)) return;
    if (found.some((at) => tokens[at]?.entity === entity)) return;
    const kind = kindOf(entity);
    const isCountry =
      places &&
      kind === 'place' &&
      /^(?:to|for|cleared|between|lend|with)$/.test(tokens[i - 1]?.lower ?? '');
    if (kind !== 'org' && !isCountry) return;
    if (isModifierName(tokens, i) || isAside(tokens, i, entity)) return;
    found.push(i);
  });
  return found;
}

/** Rivals, advisers, papers, places of the thing: firms that a sentence names beside a deal. */
function isAside(tokens: readonly Token[], i: number, entity: Entity): boolean {
  if (isOutsider(entity)) return true;
  const before = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (/^(?:reported|reports|wrote|writes|understands|learned)$/.test(next)) return true;
  return /^(?:rival|like|unlike|against|near|in|at|around|called|dubbed|named|adviser|advisers|advised|arranger|via|beat|beating|over|than|ahead|as|outside)$/.test(
    before,
  );
}

/** A buyer is brought in by "to", "by", "as" or "in", or opens the clause. */
function mayBuy(tokens: readonly Token[], at: number, lead: number): boolean {
  const before = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  return before.some((word) => /^(?:to|by)$/.test(word)) && Math.abs(at - lead) < 20;
}
