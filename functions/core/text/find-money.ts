import type { Money } from './money';

export interface MoneyHints {
  /** BCP 47. */
  readonly lang?: string;
  /** ISO 3166-1 alpha-2 of the place: whose dollar a bare $ is. */
  readonly country?: string;
}

/** Every sum of money in a text, in order, with offsets in code points. */
export function findMoney(_text: string, _hints: MoneyHints = {}): Money[] {
  return [];
}
