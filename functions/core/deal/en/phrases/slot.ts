import type { Entity } from '../entities';
import { CLAUSE_STOPS } from '../syntax';
import type { Token } from '../tokens';
import { AUXILIARIES, PREPOSITIONS } from '../words';
import { coordinated } from './coordinated';
import { isModifierName, isParty } from './parties';

/** The parties that a preposition brings in after token `from`: the first such phrase that names one. */
export function slot(
  tokens: readonly Token[],
  from: number,
  prepositions: ReadonlySet<string>,
  options: SlotOptions = {},
): Entity[] {
  const limit = Math.min(tokens.length, options.to ?? from + 45);
  for (let i = from; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.text === ';') return [];
    if (!prepositions.has(token.lower) || token.kind !== 'word') continue;
    const at = nameOfPhrase(tokens, i + 1, limit, options.places ?? false);
    if (at >= 0) return coordinated(tokens, at, options.places);
    const person = options.persons ? personOf(tokens, i + 1) : undefined;
    if (person) return [person];
  }
  return [];
}

function personOf(tokens: readonly Token[], from: number): Entity | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    if (tokens[i]?.entity) return tokens[i]?.entity;
    if (PREPOSITIONS.has(tokens[i]?.lower ?? '')) return undefined;
  }
  return undefined;
}

/** What may fill a slot, and how far it may stand. */
export interface SlotOptions {
  readonly to?: number;
  readonly places?: boolean;
  /** Whether a person may fill the slot, as a buyer may. */
  readonly persons?: boolean;
}

/** Index of the name that heads the noun phrase beginning at `from`; -1 where it has none. */
export function nameOfPhrase(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: boolean,
): number {
  let fallback = -1;
  for (let i = from, steps = 0; i < limit && steps < 14; i++, steps++) {
    const token = tokens[i] as Token;
    if (token.kind === 'name') {
      if (tokens[i + 1]?.kind === 'possessive') {
        if (isParty(token, places) && fallback < 0) fallback = i;
        continue;
      }
      if (isParty(token, true) && (isModifierName(tokens, i) || isSiteName(tokens, i))) continue;
      return isParty(token, places) ? i : fallback;
    }
    if (token.text === ',' && steps > 0 && !isDescriptor(tokens, i)) return fallback;
    if (token.kind === 'money' || token.kind === 'percent' || token.kind === 'date')
      return fallback;
    if (
      token.kind === 'word' &&
      (PREPOSITIONS.has(token.lower) || AUXILIARIES.has(token.lower)) &&
      token.lower !== 'of'
    )
      return fallback;
    if (token.lower === 'to' || CLAUSE_STOPS.has(token.text)) return fallback;
  }
  return fallback;
}

/** "from its Uttarpara works": a name without a firm's marks before a plant is where the plant is. */
function isSiteName(tokens: readonly Token[], at: number): boolean {
  const { entity } = tokens[at] as Token;
  return (
    entity !== undefined &&
    entity.org === 0 &&
    SITES.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:its|their|'s|the|a)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

const SITES =
  /^(?:works|plant|mill|factory|mine|smelter|refinery|site|terminal|campus|facility|yard|depot|store|office|branch|project|field|well|line|warehouse)$/;

/** ", the Dutch fertiliser maker," between a comma and a name: "its rival, Nilgiri Gears". */
function isDescriptor(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma + 1]?.kind === 'name';
}
