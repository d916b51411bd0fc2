import type { DealType, Role } from '../../labels';
import type { NounClass } from '../nouns';
import type { VerbClass } from '../verbs';

/** What a verb or noun of a class says of a deal by itself: how much, of which type, and who its arguments are. */
export interface Cue {
  readonly type: DealType;
  /** 0 to 1: how strongly the class alone speaks for a deal of that type. */
  readonly vote: number;
  readonly subject?: Role;
  readonly object?: Role;
  /** Roles of what a preposition behind the cue brings in; each preposition as a set, ready to look for. */
  readonly slots: readonly (readonly [prepositions: ReadonlySet<string>, role: Role])[];
}

const cue = (
  type: DealType,
  vote: number,
  subject: Role | undefined,
  object: Role | undefined,
  slots: Readonly<Record<string, Role>>,
): Cue => ({
  type,
  vote,
  subject,
  object,
  slots: Object.entries(slots).map(([word, role]) => [new Set([word]), role] as const),
});

/** Cues of verbs. Verbs that only govern a deal noun have none. */
export const VERB_CUES: Readonly<Partial<Record<VerbClass, Cue>>> = {
  buy: cue('acquisition', 1, 'acquirer', 'target', { from: 'seller', in: 'target' }),
  bid: cue('acquisition', 0.9, 'acquirer', 'target', { for: 'target' }),
  sell: cue('divestment', 0.8, 'seller', 'target', { to: 'acquirer', in: 'target' }),
  spin: cue('divestment', 0.9, 'seller', 'target', { to: 'acquirer' }),
  merge: cue('acquisition', 1, 'partner', 'partner', { with: 'partner', into: 'partner' }),
  invest: cue('investment', 0.7, 'investor', undefined, {}),
  build: cue('investment', 0.6, 'investor', undefined, {}),
  expand: cue('expansion', 0.6, 'investor', undefined, {}),
  win: cue('contract', 0.3, 'contractor', undefined, { from: 'buyer' }),
  award: cue('contract', 0.6, 'buyer', undefined, { to: 'contractor' }),
  order: cue('contract', 0.8, 'buyer', 'contractor', { from: 'contractor', with: 'contractor' }),
  supply: cue('contract', 0.4, 'contractor', undefined, { to: 'buyer', for: 'buyer' }),
  hire: cue('contract', 0.5, 'buyer', 'contractor', {}),
  raise: cue('funding', 0.4, 'target', undefined, { from: 'investor', by: 'investor' }),
  lend: cue('loan', 0.5, 'lender', undefined, { to: 'target', for: 'target' }),
  borrow: cue('loan', 0.4, 'target', undefined, { from: 'lender' }),
  partner: cue('partnership', 0.9, 'partner', 'partner', { with: 'partner' }),
  float: cue('listing', 0.8, 'target', undefined, {}),
  talk: cue('partnership', 0.5, 'partner', 'partner', { with: 'partner' }),
};

/** Cues of deal nouns. "Deal", "memorandum" and "talks" say that there is one, not what it is. */
export const NOUN_CUES: Readonly<Partial<Record<NounClass, Cue>>> = {
  contract: cue('contract', 0.9, 'contractor', undefined, {
    from: 'buyer',
    by: 'buyer',
    with: 'buyer',
    to: 'contractor',
    for: 'buyer',
  }),
  concession: cue('contract', 0.8, 'operator', undefined, {
    from: 'host',
    by: 'host',
    with: 'host',
    to: 'operator',
  }),
  loan: cue('loan', 0.8, 'target', undefined, { from: 'lender', by: 'lender', to: 'target' }),
  round: cue('funding', 0.9, 'target', undefined, {
    from: 'investor',
    by: 'investor',
    in: 'target',
  }),
  takeover: cue('acquisition', 1, 'acquirer', undefined, {
    of: 'target',
    for: 'target',
    by: 'acquirer',
    from: 'seller',
  }),
  offer: cue('acquisition', 0.6, 'acquirer', undefined, {
    for: 'target',
    from: 'acquirer',
    by: 'acquirer',
  }),
  sale: cue('divestment', 0.6, 'seller', undefined, {
    of: 'target',
    to: 'acquirer',
    by: 'seller',
  }),
  stake: cue('acquisition', 0.7, 'acquirer', undefined, {
    in: 'target',
    of: 'target',
    from: 'seller',
  }),
  merger: cue('acquisition', 1, 'partner', undefined, {
    with: 'partner',
    of: 'partner',
    between: 'partner',
    into: 'partner',
  }),
  partnership: cue('partnership', 0.8, 'partner', undefined, {
    with: 'partner',
    between: 'partner',
  }),
  jv: cue('jv', 1, 'partner', undefined, { with: 'partner', between: 'partner', of: 'partner' }),
  listing: cue('listing', 0.8, 'target', undefined, { of: 'target' }),
  expansion: cue('expansion', 0.6, 'investor', undefined, { by: 'investor' }),
  project: cue('investment', 0.4, 'investor', undefined, { by: 'investor', from: 'investor' }),
  mou: cue('partnership', 0.5, 'partner', undefined, { with: 'partner', between: 'partner' }),
  deal: cue('partnership', 0.3, 'partner', undefined, { with: 'partner', between: 'partner' }),
  talks: cue('partnership', 0.4, 'partner', undefined, { with: 'partner', between: 'partner' }),
};
