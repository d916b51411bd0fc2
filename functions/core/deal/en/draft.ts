import type { DealType, Role, Stage } from '../labels';
import type { Entity } from './entities';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

export interface DraftParty {
  readonly entity: Entity;
  readonly role: Role;
}

/** A deal as one sentence tells it, before stage, place and merging. */
export interface Draft {
  type: DealType;
  parties: DraftParty[];
  readonly sentence: Sentence;
  /** The token that the deal hangs on. */
  readonly at: number;
  /** What found it, for merging and for the curious: "buy", "noun:loan". */
  readonly trigger: string;
  /** Where the verb itself tells the stage ("broke ground", "dropped its plan"). */
  stage?: Stage;
  /** The verb or noun's own past, plain or future form. */
  readonly form: 'past' | 'plan' | 'noun' | 'ing';
  money?: Token;
  percent?: number;
  /** How much speaks for it: 2 and more is a deal. */
  score: number;
}

/** A thing without a name of its own that is bought or sold: "glove line", "38 public houses". */
export function phraseEntity(text: string, sentence: number): Entity {
  const key = text.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    id: -1,
    name: text,
    key,
    aliases: new Set(),
    mentions: 1,
    org: 1,
    person: 0,
    place: 0,
    first: sentence,
  };
}

/** Whether two entities are the same, also for things without names. */
export function sameEntity(a: Entity, b: Entity): boolean {
  if (a === b) return true;
  return a.key.length === b.key.length && a.key.every((word, i) => word === b.key[i]);
}

/** Parties in order without repeats; the first role given stays. */
export function partiesOf(
  ...groups: readonly (readonly [Role, readonly Entity[]])[]
): DraftParty[] {
  const parties: DraftParty[] = [];
  for (const [role, entities] of groups)
    for (const entity of entities)
      if (!parties.some((party) => sameEntity(party.entity, entity)))
        parties.push({ entity, role });
  return parties;
}
