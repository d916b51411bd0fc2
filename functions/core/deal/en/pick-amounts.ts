import type { AmountBasis, DealType } from '../labels';
import type { Draft } from './draft';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

/** A sum that goes with a deal, and how sure that is. */
export interface PickedAmount {
  readonly token: Token;
  readonly basis: AmountBasis;
}

const NOT_PRICES =
  /^(?:turnover|revenue|revenues|sales|profit|profits|loss|losses|debt|debts|earnings|earned|ebitda|income|assets|fine|fined|dividend|dividends|exports|imports|exported|deposits|liabilities|valuation|capitalisation|capitalization|worth-of|market|owed|owes|owe|overdraft|wages|salary|salaries|subsidy|subsidies|budget|fee|fees|fare|fares|tax|taxes|quoted|shareholders'|reserve|borrowings|gdp|output|royalty|royalties|premium|deficit|surplus|grant|grants|lost|orders|backlog|damages|penalty|value-added|book|pegs|savings|save|cost-cutting|synergies|retail)$/;
const UNITS_AFTER = /^(?:a|per|each|apiece|an)$/;
const UNIT_NOUNS =
  /^(?:share|shr|tonne|ton|tons|kilo|kg|barrel|bbl|unit|litre|head|quintal|cubic|kwh|mwh|square|ounce|oz|pound|bushel|bag|day|month|week|hectare|acre|night|megawatt|employee|resident|tower|ride|holder|metre|person|fare|arroba|common)$/;

/** The deal's own sums: the headline figure first, then the same money told otherwise. */
export function pickAmounts(
  draft: Draft,
  sentences: readonly Sentence[],
  until: number,
): PickedAmount[] {
  const { sentence } = draft;
  const own = moneyIn(sentence).filter(({ at }) => !isOtherMoney(sentence, at, draft));
  const chosen = nearest(own, draft) ?? later(draft, sentences, until) ?? earlier(draft, sentences);
  if (!chosen) return [];
  return [chosen, ...alternatives(chosen)].map(({ token }) => ({
    token,
    basis: basisOf(draft.type),
  }));
}

interface MoneyAt {
  readonly token: Token;
  readonly at: number;
  readonly sentence: Sentence;
}

function moneyIn(sentence: Sentence): MoneyAt[] {
  const found: MoneyAt[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind === 'money') found.push({ token, at, sentence });
  });
  return found;
}

/** A share price, a turnover, a debt: money that is not the deal's. */
function isOtherMoney(sentence: Sentence, at: number, draft: Draft): boolean {
  const { tokens } = sentence;
  const next = tokens[at + 1];
  if (
    next &&
    UNITS_AFTER.test(next.lower) &&
    (next.lower === 'each' ||
      next.lower === 'apiece' ||
      UNIT_NOUNS.test(tokens[at + 2]?.lower ?? ''))
  )
    return true;
  if (next && /^-?(?:per|a)-/.test(next.lower)) return true;
  if (
    /^(?:in|of)$/.test(next?.lower ?? '') &&
    /^(?:debt|sales|revenue|assets|profit|turnover|deposits|earnings|liabilities|damages|annual|taxes)$/.test(
      tokens[at + 2]?.lower ?? '',
    )
  )
    return true;
  if (/^(?:turnover|profit|loss|fine|debt|dividend|break)$/.test(next?.lower ?? '')) return true;
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) {
    const token = tokens[i] as Token;
    if (i === draft.at) return false;
    if (token.kind === 'punct' && /^[,;]$/.test(token.text)) return false;
    if (token.kind === 'word' && NOT_PRICES.test(token.lower)) return true;
    if (token.kind === 'money') return false;
  }
  return false;
}

/** The sum that the frame itself holds, else the first after the trigger, else the last before it. */
function nearest(found: readonly MoneyAt[], draft: Draft): MoneyAt | undefined {
  const framed = found.find(({ token }) => token === draft.money);
  if (framed) return framed;
  const after = found.find(({ at }) => at > draft.at);
  return after ?? found.at(-1);
}

const PRICE_WORDS =
  /\b(?:order|orders|fetch|fetches|would|bid|job|vessel|price tag|mentioned|speaks of|asking|needed|come from|comes from|capital|shares|take|brings? in|under the placement|sale|terms|agreement|facility|worth|valued at|value of|contract (?:is|was)|price|priced|cost|costs|costing|investment|invest|total|deal|pay|paid|paying|consideration|outlay|spend|spending|budget|put up|amount|estimated at|loan|credit|sum|round|project|raise|proceeds|issue|offer|facility|for)\b/;

/** "The contract is worth ...", "Total investment is ...": a sum in the sentences behind, up to the next deal. */
function later(draft: Draft, sentences: readonly Sentence[], until: number): MoneyAt | undefined {
  const from = draft.sentence.index + 1;
  for (const sentence of sentences.slice(from, Math.min(until, from + 3))) {
    const text = sentence.tokens.map((token) => token.lower).join(' ');
    if (sentence.isHeadline) return undefined;
    if (!PRICE_WORDS.test(text) || isPast(text)) continue;
    const found = moneyIn(sentence).find(({ at }) => !isOtherMoney(sentence, at, draft));
    if (found) return found;
  }
  return undefined;
}

function isPast(text: string): boolean {
  if (
    /\b(?:last year|the year before|years? ago|previously|in the (?:first|second|third|fourth) quarter|a year earlier|since (?:19|20)\d\d|founded|net profit|turnover|revenue|sales of|operating profit|pre-?tax|earned|lost)\b/.test(
      text,
    )
  )
    return true;
  return (
    /\b(?:in|from|by) (?:19|20)\d\d\b/.test(text) &&
    /\b(?:was|were|had|paid|bought|sold|cost)\b/.test(text)
  );
}

/** The sentence before, where the deal is told in two: "That would cost SEK 2.1 billion. ... a new firm will build it." */
function earlier(draft: Draft, sentences: readonly Sentence[]): MoneyAt | undefined {
  const sentence = sentences[draft.sentence.index - 1];
  if (!sentence || sentence.isHeadline) return undefined;
  const isProject = /investment|expansion|jv|acquisition/.test(draft.type);
  const isSameFirm = sentence.tokens.some(
    ({ entity }) => entity && draft.parties.some((party) => party.entity === entity),
  );
  if (!isProject && !isSameFirm) return undefined;
  const text = sentence.tokens.map((token) => token.lower).join(' ');
  if (
    !/\b(?:plant|project|cost|investment|worth|factory|price|scheme|contract|raised|added|money|build|wants|order|stake|deal)\b/.test(
      text,
    ) ||
    isPast(text)
  )
    return undefined;
  return moneyIn(sentence).find(({ at }) => !isOtherMoney(sentence, at, draft));
}

/** "4.66bn rupees ($106m:£54.6m)": the same sum in brackets. */
function alternatives({ sentence, at }: MoneyAt): MoneyAt[] {
  const { tokens } = sentence;
  const found: MoneyAt[] = [];
  if (tokens[at + 1]?.text !== '(') return found;
  for (let i = at + 2; i < Math.min(tokens.length, at + 10) && tokens[i]?.text !== ')'; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'money') found.push({ token, at: i, sentence });
  }
  return found;
}

const BASES: Readonly<Record<DealType, AmountBasis>> = {
  investment: 'project-total',
  expansion: 'project-total',
  acquisition: 'deal',
  divestment: 'deal',
  jv: 'project-total',
  funding: 'equity',
  loan: 'loan',
  contract: 'contract',
  partnership: 'deal',
  listing: 'equity',
};

function basisOf(type: DealType): AmountBasis {
  return BASES[type];
}
