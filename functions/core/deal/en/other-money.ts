import type { DealType } from '../labels';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** What a sum may be of that is no price: a firm's figures, a fine, a tax, a thing's worth on the books. */
const FIGURES = set(`
  turnover revenue revenues sales profit profits loss losses debt debts earnings earned ebitda ebit income assets fine fined
  dividend dividends exports imports exported deposits liabilities capitalisation capitalization market owed owes owe overdraft
  wages salary salaries subsidy subsidies budget fee fees fare fares tax taxes quoted shareholders' reserve reserves borrowings gdp
  output royalty royalties premium deficit surplus grant grants lost orders order-book backlog damages penalty penalties value-added
  book pegs savings save cost-cutting synergies retail target bonus prize ransom theft fraud pension payroll
  receivables inventory inventories valuation-of premiums rent rents reward duty duties levy levies compensation creditors owing liability
`);
/** The same where the sum stands first: "$890 million in yearly revenue", "£4m of debt". */
const FIGURE_HEADS = set(`
  debt debts sales revenue revenues assets profit profits turnover deposits earnings liabilities damages taxes tax income fines fees
  exports imports receipts losses savings borrowings wages bookings billings ebitda backlog grants subsidies synergies orders
  premiums rent arrears loans bonds aid dividends goods
`);
const FIGURE_ADJECTIVES = set(`
  annual yearly gross net total combined outstanding operating pre-tax pretax quarterly monthly consolidated bad unpaid overdue annualised
  annualized recurring long-term short-term back new existing export overseas foreign bank core public state federal
`);
const UNITS_AFTER = set('a per each apiece an');
const UNIT_NOUNS = set(`
  share shr tonne ton tons kilo kg barrel bbl unit litre liter head quintal cubic kwh mwh square ounce oz pound bushel bag day month week
  hectare acre night megawatt employee resident tower ride holder metre meter person fare arroba common hour kilogram gallon sq year
  ordinary litre student pupil patient passenger seat ticket bottle box container teu home house household card
`);
const FIGURES_AFTER = set(
  'turnover profit loss fine debt dividend break deficit surplus tax subsidy grant fee budget rights payroll',
);

/** A share price, a turnover, a debt: whether the sum at token `at` is not a deal's. `trigger` is the token that the deal hangs on. */
export function isOtherMoney(
  sentence: Sentence,
  at: number,
  trigger: number,
  type?: DealType,
): boolean {
  const { tokens, context } = sentence;
  const token = tokens[at] as Token;
  const behind = token.start + (token.money?.text.length ?? 0);
  return (
    /^[A-Z]\d[A-Z]$/.test(token.money?.text ?? '') || // "B2B"
    isSmallChange(token) ||
    (isUnitPrice(tokens, at) && !isYearly(tokens, at, type)) ||
    (isFigureBehind(tokens, at) && !isLent(tokens, at, type)) ||
    isAsked(tokens, at, type) ||
    isWorth(tokens, at, type) ||
    /^-?(?:per|a)-/.test(tokens[at + 1]?.lower ?? '') ||
    /^-(?:asset|a-|per-|revenue|turnover)/.test(context.slice(behind, behind + 9)) ||
    isFigureBefore(tokens, at, trigger)
  );
}

/** "$21.65", "16 dlrs": a share's price; one of a currency is a token price. */
function isSmallChange({ money }: Token): boolean {
  const value = Number(money?.value ?? money?.max ?? Number.NaN);
  return value < 1000 && value !== 1;
}

/** "ten years at $215,000 a year", "74.5m apiece": large sums for a year or a ship are what such contracts tell. */
function isYearly(tokens: readonly Token[], at: number, type: DealType | undefined): boolean {
  if (type !== 'contract' && type !== 'partnership') return false;
  const value = Number(tokens[at]?.money?.value ?? 0);
  const next = tokens[at + 1]?.lower;
  if (next === 'each' || next === 'apiece') return value >= 1e6;
  return value >= 1e5 && /^(?:year|season|ship|vessel|aircraft)$/.test(tokens[at + 2]?.lower ?? '');
}

/** "Sh7.8 billion in long-term debt": of a loan that is the sum itself. */
function isLent(tokens: readonly Token[], at: number, type: DealType | undefined): boolean {
  return (
    type === 'loan' &&
    tokens
      .slice(at + 1, at + 6)
      .some(({ lower }) => /^(?:debt|loans?|bonds?|borrowings)$/.test(lower))
  );
}

/** "had been listed with an asking price of": not what was paid. */
function isAsked(tokens: readonly Token[], at: number, type: DealType | undefined): boolean {
  return (
    type === 'acquisition' &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:asking|guide)$/.test(lower))
  );
}

/** "could be worth as much as £620m when its shares start trading": a whole firm's worth, not what is raised. */
function isWorth(tokens: readonly Token[], at: number, type: DealType | undefined): boolean {
  if (type !== 'listing' && type !== 'funding') return false;
  const before = tokens.slice(Math.max(0, at - 6), at);
  const near = before.findLast(({ lower }) =>
    /^(?:worth|value|values|valued|valuing|valuation|raise|raised|raising|raises|sell|sold|fetch)$/.test(
      lower,
    ),
  );
  if (near === undefined || /^(?:rais|sell|sold|fetch)/.test(near.lower)) return false;
  return (
    near.lower !== 'worth' || before.some(({ lower }) => /^(?:be|company|firm|is)$/.test(lower))
  );
}

function isUnitPrice(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (!UNITS_AFTER.has(next)) return false;
  return next === 'each' || next === 'apiece' || UNIT_NOUNS.has(tokens[at + 2]?.lower ?? '');
}

/** "$890 million in yearly revenue", "a £3m loss". */
function isFigureBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (FIGURES_AFTER.has(next)) return true;
  if (next !== 'in' && next !== 'of' && next !== 'worth') return false;
  let i = at + 2;
  while (i < at + 5 && FIGURE_ADJECTIVES.has(tokens[i]?.lower ?? '')) i++;
  return FIGURE_HEADS.has(tokens[i]?.lower ?? '');
}

/** "revenue of", "its debts, which reached": a figure's noun a few words before, with neither comma nor trigger between. */
function isFigureBefore(tokens: readonly Token[], at: number, trigger: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) {
    const token = tokens[i] as Token;
    if (i === trigger || token.kind === 'money') return false;
    if (token.kind === 'punct' && /^[,;]$/.test(token.text)) return false;
    if (token.kind === 'word' && FIGURES.has(token.lower)) return true;
  }
  return false;
}
