import { type AmountBasis, type DealType, USUAL_BASIS } from '../labels';
import type { MergedDraft } from './merge-drafts';
import { isOtherMoney } from './other-money';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

/** A sum that goes with a deal. */
export interface PickedAmount {
  readonly token: Token;
  readonly basis: AmountBasis;
}

/** Where a deal's sum may stand. */
export interface AmountScope {
  readonly sentences: readonly Sentence[];
  /** Index of the sentence where the next deal begins. */
  readonly until: number;
  /** Index behind the sentence of the deal before. */
  readonly from: number;
  /** Sums that the frames of other deals hold. */
  readonly claimed: ReadonlySet<Token>;
  /** Whether the story tells no other deal. */
  readonly isOnly: boolean;
}

interface MoneyAt {
  readonly token: Token;
  readonly at: number;
  readonly sentence: Sentence;
  readonly score: number;
}

/** Least score of a deal's sum: its own sentence's sum or one behind it that a price's words go with reach it. */
const LEAST = 1.8;
/** The same for the one sum of a story of one deal. */
const LEAST_ALONE = 1;
/** How far behind its sentence a deal's sum may stand, in sentences: farther where no other deal could own it. */
const REACH = { only: 7, other: 3 } as const;

/** The deal's own sums: the headline figure first, then the same money told otherwise. */
export function pickAmounts(deal: MergedDraft, scope: AmountScope): PickedAmount[] {
  const head = headlineMoney(scope.sentences);
  const found = scope.sentences
    .slice(0, Math.min(scope.until, deal.lead.sentence.index + REACH.only + 1))
    .flatMap((sentence) => candidatesIn(sentence, deal, scope, head))
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (!best || best.score < (isAlone(found, scope) ? LEAST_ALONE : LEAST)) return [];
  const basis = BASES[deal.type];
  return [best, ...alternatives(best)].map(({ token }) => ({ token, basis }));
}

/** Whether a story of one deal names a single sum that could be its. */
function isAlone([best, ...others]: readonly MoneyAt[], { isOnly }: AmountScope): boolean {
  return isOnly && best !== undefined && others.every(({ token }) => sameSum(token, best.token));
}

function headlineMoney([first]: readonly Sentence[]): Token | undefined {
  if (!first?.isHeadline) return undefined;
  const sums = first.tokens.filter((token) => token.kind === 'money');
  return sums.length === 1 ? sums[0] : undefined;
}

function candidatesIn(
  sentence: Sentence,
  deal: MergedDraft,
  scope: AmountScope,
  head: Token | undefined,
): MoneyAt[] {
  const place = placeScore(sentence, deal, scope);
  if (place === undefined) return [];
  const draft = deal.all.find((one) => one.sentence === sentence);
  const trigger = draft?.at ?? -1;
  const found: MoneyAt[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== 'money' || isOtherMoney(sentence, at, trigger, deal.type)) return;
    if (!scope.isOnly && isTogether(sentence.tokens, at)) return;
    const kin = kinScore(sentence.tokens, at, deal.type);
    const isFramed = kin > 0 || deal.all.some(({ money }) => money === token);
    const cue = cueScore(sentence.tokens, at);
    const score =
      place +
      (isFramed ? 3 : 0) +
      (draft && at > trigger ? 0.6 : 0) -
      (draft ? Math.min(1, Math.abs(at - trigger) * 0.03) : 0) +
      cue +
      Math.min(0, kin) -
      (!draft && cue < 1.5 && isPast(sentence) ? 3 : 0) -
      (!isFramed && scope.claimed.has(token) ? 2.5 : 0) +
      (head && head !== token && sameSum(head, token) ? 1.2 : 0);
    found.push({ token, at, sentence, score });
  });
  return found;
}

/** What a sentence's place in the story says for its sums; undefined where they cannot be the deal's. */
function placeScore(sentence: Sentence, deal: MergedDraft, scope: AmountScope): number | undefined {
  const { lead, all } = deal;
  if (sentence === lead.sentence) return 3;
  if (all.some((draft) => draft.sentence === sentence)) return sentence.isHeadline ? 2.4 : 2.8;
  if (sentence.isHeadline) return scope.isOnly && sentence.index === 0 ? 2.2 : undefined;
  const behind = sentence.index - lead.sentence.index;
  if (behind > (scope.isOnly ? REACH.only : REACH.other)) return undefined;
  if (behind > 0) {
    // A headline between them opens another story.
    const between = scope.sentences.slice(lead.sentence.index + 1, sentence.index);
    return between.some(({ isHeadline }) => isHeadline) ? undefined : 1.25 - 0.2 * (behind - 1);
  }
  if (sentence.index < scope.from || behind < -2) return undefined;
  return namesParty(sentence, deal) || /investment|expansion|jv/.test(deal.type) ? 0.8 : undefined;
}

function namesParty(sentence: Sentence, { parties }: MergedDraft): boolean {
  return sentence.tokens.some(
    ({ entity }) => entity && parties.some((party) => party.entity === entity),
  );
}

const CUES_BEFORE =
  /^(?:worth|valued|value|cost|costs|costing|cost-of|price|priced|priced-at|investment|invest|invests|invested|investing|outlay|spend|spends|spending|spent|capex|expenditure|consideration|pay|paid|paying|pays|total|totalling|totaling|totals|raise|raised|raises|raising|amount|amounting|estimated|loan|credit|sum|bid|offer|offered|offering|deal|contract|transaction|project|fetch|fetched|facility|tag|proceeds|round|commit|committed|committing|inject|injected|pump|pumped|plough|ploughing|pour|pouring|put|puts|putting|borrow|borrowed|financing|funding|commitment|injection|contributes|contribute|sold|buy|bought|outlays|budgeted|pegged|order|stake|capital|placement|issue|receive|received|receives|brings|bring|aside|hoped|puts|values|valuing|pre-pay|prepay|advance|earmarked|allocated|capitalised|capitalized|bill|envisages|envisaged|foresees|plus|set|gets|got|netted|netting|sought|seeking|seek|seeks)$/;
const CUES_AFTER =
  /^(?:investment|project|deal|plant|factory|facility|complex|building|contract|order|loan|acquisition|takeover|purchase|bid|offer|transaction|expansion|scheme|development|venture|round|stake|upgrade|refurbishment|revamp|mill|refinery|park|hub|hotel|centre|center|merger|buyout|buy-out|price|outlay|programme|program|injection|credit|financing|package|placement|listing|ipo|float|flotation|job|award|tender|campus|warehouse|line|terminal|mine|extension|sale|concession|agreement|tower|scheme|works|facelift|overhaul|resort|lease|shop|store|stores|supermarket|restaurant|school|hospital|depot|yard|bridge|arena|museum|cinema|farm|port|station|smelter|kiln|furnace|battery|pipeline|substation|brewery|distillery|bakery|dairy|clinic|hangar|dock|studio|laboratory|estate|quarry|marina|stadium|airport|unit|wing|addition|plants|factories|homes|apartments|offices|contracts|orders|jobs|bridge-loan|refinancing|raise|cash-call|fundraising|fund-raising)$/;

/** Words of price and outlay close to a sum: before it in the clause, or the thing that it is the price of straight behind. */
function cueScore(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' && !/^[-()]$/.test(token.text)) break;
    if (token.kind === 'word' && CUES_AFTER.test(token.lower)) return 1.6;
    if (/^(?:for|to|from|in|of|by|at|on|with|and|will|was|is)$/.test(token.lower)) break;
  }
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const token = tokens[i] as Token;
    if (token.text === ';') break;
    if (token.kind === 'word' && CUES_BEFORE.test(token.lower)) return at - i <= 4 ? 1.5 : 1.1;
  }
  if (tokens[at + 1]?.lower === 'in' && /^(?:cash|stock|shares)$/.test(tokens[at + 2]?.lower ?? ''))
    return 1.3;
  return isSubject(tokens, at) ? 1.1 : 0;
}

/** "The price mentioned in the letter, which has been seen, is $17 million": a noun of price opens the sentence, no other sum between. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  if (at > 24 || tokens.slice(0, at).some(({ kind }) => kind === 'money')) return false;
  return tokens
    .slice(0, 4)
    .some(({ lower }) =>
      /^(?:price|cost|costs|outlay|investment|value|consideration|bill)$/.test(lower),
    );
}

/** Nouns behind a sum that tell what kind of deal it is of: "$118 million loan", "a 57 million manat contract". */
const KIN: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:loan|credit|facility|mortgage|debt|sukuk|overdraft|loans)$/, /^loan$/],
  [/^(?:round|series|seed|financing)$/, /^(?:funding|loan)$/],
  [/^(?:contract|order|job|award|tender|concession)$/, /^contract$/],
  [/^(?:takeover|acquisition|bid|buyout|buy-out|purchase|merger)$/, /^(?:acquisition|divestment)$/],
  [/^(?:ipo|float|flotation|listing)$/, /^listing$/],
  [
    /^(?:plant|factory|refinery|mill|expansion|extension|hub|campus|complex|tower|hotel)$/,
    /^(?:investment|expansion|jv|loan)$/,
  ],
];

/** 1 where the noun behind a sum names this kind of deal, -2 where it names another, 0 where it tells nothing. */
function kinScore(tokens: readonly Token[], at: number, type: DealType): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const { kind, lower, text } = tokens[i] as Token;
    if (kind !== 'word' && text !== '-') return 0;
    if (
      /^(?:for|to|from|in|of|by|at|on|with|and|including|excluding|plus|after|before|if|when|which|that)$/.test(
        lower,
      )
    )
      return 0;
    const known = KIN.find(([noun]) => noun.test(lower));
    if (known) return known[1].test(type) ? 1 : -2;
  }
  return 0;
}

const PAST =
  /\b(?:last year|the year before|years? ago|previously|in the (?:first|second|third|fourth) quarter|a year earlier|since (?:19|20)\d\d|founded|net profit|turnover|revenue|sales of|operating profit|pre-?tax|earned|lost|analysts?|order book)\b/;

function isPast({ tokens }: Sentence): boolean {
  const text = tokens.map((token) => token.lower).join(' ');
  return (
    PAST.test(text) ||
    (/\b(?:in|from|by) (?:19|20)\d\d\b/.test(text) &&
      /\b(?:was|were|had|paid|bought|sold|cost)\b/.test(text))
  );
}

/** "Two airlines have placed orders worth a combined $1.3bn": the sum of several deals. */
function isTogether(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:combined|together|altogether|aggregate)$/.test(lower));
}

function sameSum(a: Token, b: Token): boolean {
  return (
    a.money?.value !== undefined &&
    a.money.value === b.money?.value &&
    a.money.currency === b.money.currency
  );
}

/** "4.66bn rupees ($106m:£54.6m)": the same sum in brackets. */
function alternatives({ sentence, at }: MoneyAt): Pick<MoneyAt, 'token'>[] {
  const { tokens } = sentence;
  const found: Pick<MoneyAt, 'token'>[] = [];
  if (tokens[at + 1]?.text !== '(') return found;
  for (let i = at + 2; i < Math.min(tokens.length, at + 10) && tokens[i]?.text !== ')'; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'money') found.push({ token });
  }
  return found;
}

/** An English sum for a firm may be for its shares or its assets; which, is not told. */
const BASES: Readonly<Record<DealType, AmountBasis>> = {
  ...USUAL_BASIS,
  acquisition: 'deal',
  divestment: 'deal',
};
