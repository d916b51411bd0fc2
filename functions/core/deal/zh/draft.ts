import type { DealType, Role, Stage } from '../labels';
import type { Named } from './name-book';
import type { Passage, Token } from './passage';

/** One side of a deal as a frame reads it. */
export interface Side {
  /** Absent for an asset that only its words name. */
  readonly named?: Named;
  readonly name: string;
  readonly role: Role;
  /** [start, end) of the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly parent?: Named;
}

/** A deal while the story is still being read. */
export interface Draft {
  type: DealType;
  stage: Stage;
  /** Passage and place of the words that set the stage. */
  stagePassage: Passage;
  sides: Side[];
  passage: Passage;
  /** Index of the trigger in the passage's abstract text. */
  at: number;
  /** The stretch of the abstract text that tells it. */
  start: number;
  end: number;
  amounts: Token[];
  stake?: number;
  /** Read from the name of an agreement alone: gives way to a frame that knows who sells. */
  isFallback?: boolean;
  /** Words that name it more than one deal: a signing round known by its sum. */
  isAggregate?: boolean;
  /** A purchase whose target only a later sentence names: 购买资产事项获通过. Dropped where none does. */
  isUnnamed?: boolean;
  /** Where the frame itself is a weak sign, below 0; a strong one, above. */
  weight: number;
}

/** What kind of event a trigger names, before voice and sides decide on a type. */
export interface Trigger {
  readonly at: number;
  readonly end: number;
  readonly word: string;
}
