import type { DealType, Role, Stage } from '../deal/labels';
import type { Sector } from '../text/sectors';
import type { DigestLanguage } from './subscription';
import { ENGLISH } from './words-en';
import { CHINESE } from './words-zh';

/** All that the digest says of its own in one language. */
export interface DigestWords {
  /** BCP 47, for Content-Language and the lang attribute. */
  readonly tag: string;
  readonly types: Readonly<Record<DealType, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly fresh: string;
  readonly moved: string;
  readonly updated: string;
  readonly elsewhere: string;
  readonly news: string;
  readonly newsMore: string;
  readonly trouble: string;
  readonly troubleNote: string;
  readonly parties: string;
  readonly stage: string;
  readonly amount: string;
  readonly place: string;
  readonly sum: string;
  readonly readMore: string;
  readonly details: string;
  readonly why: string;
  readonly leave: string;
  readonly manage: string;
  readonly onTheWeb: string;
  readonly evidenceNote: string;
  /** Amount in dollars, such as US$1.2 billion. */
  dollars(value: number): string;
  subject(counts: Counts, filter: string): string;
  counts(counts: Counts): string;
  /** A step from one stage to another. */
  step(from: string | undefined, to: string): string;
  /** Between several values of which any is wanted, and between things of a list. */
  readonly or: string;
  readonly and: string;
  /** Between a label and what it labels, in a line of text. */
  readonly colon: string;
  /** A name and what is to be said of it in brackets. */
  party(name: string, role: string): string;
  orFurther(stage: string): string;
  cut(left: number): string;
  moreNews(left: number): string;
  moreTrouble(left: number): string;
  /** Subject of an operator's mail without deals. */
  troubleSubject(count: number): string;
  date(day: string): string;
  quote(text: string): string;
  readonly optIn: OptInWords;
}

export interface Counts {
  readonly fresh: number;
  readonly moved: number;
  readonly updated: number;
}

export interface OptInWords {
  readonly subject: string;
  readonly ask: string;
  readonly button: string;
  readonly ignore: string;
  readonly all: string;
  wish(filter: string, hour: number, zone: string): string;
}

const WORDS: Readonly<Record<DigestLanguage, DigestWords>> = { en: ENGLISH, zh: CHINESE };

export const wordsOf = (language: DigestLanguage): DigestWords => WORDS[language];
