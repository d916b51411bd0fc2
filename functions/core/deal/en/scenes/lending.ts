import { type Draft, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { coordinated } from '../phrases/coordinated';
import { slot } from '../phrases/slot';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { type Actor, castOf, findWord, tenseOf } from './cast';

/** Words that only borrowing has. */
const DEBT = new Set(
  'loan loans credit credits revolver mortgage borrowing borrow borrows borrowed lend lends lent refinance refinances refinanced refinancing unitranche hire-purchase overdraft mezzanine murabaha microloan cash-credit'.split(
    ' ',
  ),
);
/** Words that may be debt or money for shares; they count beside a bank's name and a sum. */
const FINANCE = new Set(
  'debt line facility financing finance finances financed fund funds funded bankrolled bankroll lifeline granted grants committee amend-and-extend owes notes refinances lenders debtor-in-possession advance advanced advances rolled bridge'.split(
    ' ',
  ),
);
/** What money is asked of a bank with. */
const ASKS = new Set(
  'from lined tied raised secured obtained landed asks asked asking apply applied applies approach approached turned seeks seeking sought hopes terms promised capped letter courtesy stump'.split(
    ' ',
  ),
);
/** Behind "loan" and "credit": a bank's business, no deal. */
const TRADE =
  /^(?:book|books|growth|loss|losses|portfolio|portfolios|officer|officers|demand|rate|rates|default|defaults|demands|card|cards|rating|ratings|union|unions|quality|crunch|market|markets|servicing|provisions|impairments|players?|spell|star|signing)$/;

const BANK =
  /^(?:\w*bank|\w*banken|banks|banco|bancorp|banque|banca|banc|\w*sparbank|sparkasse|raiffeisen|caisse|crédit|credit|kredit|exim|eximbank|lending|mutual|thrift|building|savings|ifc|ebrd|eib|adb|afdb|leasing|landesbank|proparco|norfund|lenders?)$/;
const HOUSE =
  /^(?:fund|finance|financial|trust|infrastructure|investment|house|life|federal|western)$/;

/** "A €63m credit to Togo from X", "Chad asks X for $70m", "X, mandated leads Y and Z sign $410m term loan": who borrows from whom. */
export function lending(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const at = debtWord(tokens);
  const money = sumOf(tokens);
  const soft = at < 0 && money ? findWord(tokens, FINANCE) : -1;
  const asks = at < 0 && soft < 0 && money ? findWord(tokens, ASKS) : -1;
  const cue = Math.max(at, soft, asks);
  if (cue < 0) return undefined;
  const cast = castOf(sentence);
  const lenders = lendersIn(tokens, cast, at);
  if (lenders.length === 0 || lenders.length > 5) return undefined;
  if (at < 0 && !lenders.every(({ entity }) => isBank(entity))) return undefined;
  if (at < 0 && soft < 0 && !lenders.some((actor) => isNearSum(tokens, actor.at))) return undefined;
  const borrower = borrowerOf(sentence, cast, lenders);
  if (!borrower) return undefined;
  return {
    type: 'loan',
    parties: partiesOf(['target', [borrower]], ['lender', lenders.map(({ entity }) => entity)]),
    sentence,
    at: cue,
    trigger: 'scene:loan',
    form: tenseOf(sentence),
    score: at >= 0 ? (money ? 2.5 : 2.1) : 2.1,
    ...(money ? { money } : {}),
  };
}

function isNearSum(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 7), at + 7).some(({ kind }) => kind === 'money');
}

/** The first word of debt that is no bank's business or state of its books; -1 where there is none. */
function debtWord(tokens: readonly Token[]): number {
  for (let at = findWord(tokens, DEBT); at >= 0; at = findWord(tokens, DEBT, at + 1)) {
    const before = tokens[at - 1]?.lower ?? '';
    if (
      !/^(?:than|not)$/.test(before) &&
      !TRADE.test(tokens[at + 1]?.lower ?? '') &&
      !/^(?:on|bad|non-performing|total|outstanding)$/.test(before)
    )
      return at;
  }
  return -1;
}

/** Whether the name says that it is a bank or a house that only lends. */
export function isBank({ key }: Entity): boolean {
  return (
    key.some((word) => BANK.test(word)) &&
    !key.some((word) =>
      /^(?:ventures?|angels|capital|growth|food|blood|spring|innovation)$/.test(word),
    )
  );
}

/** Banks by their names with whom the sentence joins to them; beside a word of debt also who the money is from. */
function lendersIn(tokens: readonly Token[], cast: readonly Actor[], debt: number): Actor[] {
  const banks = cast.filter(({ entity }) => isBank(entity));
  const sure =
    debt >= 0 ? cast.filter((actor) => banks.includes(actor) || isHouse(tokens, actor)) : banks;
  if (sure.length > 0) {
    const joined = sure.flatMap(({ at }) => coordinated(tokens, at));
    const all = cast.filter((actor) => sure.includes(actor) || joined.includes(actor.entity));
    return all.length < cast.length ? all : sure;
  }
  if (debt < 0) return [];
  const from = slot(tokens, 0, FROM);
  const given = from.length > 0 ? from : slot(tokens, 0, BY);
  return cast.filter(({ entity }) => given.includes(entity));
}

const FROM = new Set(['from']);
const BY = new Set(['by']);

/** A fund or finance house, or what the sentence calls a lender. */
function isHouse(tokens: readonly Token[], { entity, at }: Actor): boolean {
  return (
    /^(?:lender|lenders|bank|financier|banker)$/.test(tokens[at - 1]?.lower ?? '') ||
    entity.key.some((word) => HOUSE.test(word))
  );
}

/** The one that is left; a state or town only where no firm is. */
function borrowerOf(
  sentence: Sentence,
  cast: readonly Actor[],
  lenders: readonly Actor[],
): Entity | undefined {
  const { tokens } = sentence;
  const others = cast.filter((actor) => !lenders.includes(actor));
  const main = others.filter(
    ({ at }) => !/^(?:in|at|on|near|of)$/.test(tokens[at - 1]?.lower ?? ''),
  );
  const left = main.length > 0 ? main : others;
  if (left.length > 0) return left.length > 2 ? undefined : left[0]?.entity;
  for (let i = 0; i < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    if (!entity || kindOf(entity) !== 'place') continue;
    const before = tokens[i - 1]?.lower ?? '';
    const next = tokens[i + 1]?.lower ?? '';
    if (
      /^(?:to|between|lend|lent|cleared|and)$/.test(before) ||
      (i < 2 && next !== ',' && tokens[i + 1]?.kind === 'word') ||
      /^(?:to|asks|borrows|and)$/.test(next)
    )
      return entity;
  }
  return undefined;
}
