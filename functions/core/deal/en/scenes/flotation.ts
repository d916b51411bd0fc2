import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment, kindOf } from '../entities';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import { castOf, sumOf, tenseOf } from './cast';

/** Whether the word at a place tells of shares that go to the public: alone, or beside a market's name (false). */
type ReadCue = (tokens: readonly Token[], at: number) => boolean | undefined;

const near = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .some(({ lower, kind }) => kind !== 'money' && pattern.test(lower));
const atWord = (tokens: readonly Token[], at: number, pattern: RegExp): boolean =>
  pattern.test(tokens[at]?.lower ?? '');

const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...words('ipo ipos flotation greenshoe', (tokens, at) =>
    isOldFloat(tokens, at) ? undefined : true,
  ),
  ...words('listing listings introduction', (tokens, at) =>
    atWord(tokens, at - 1, /^(?:by|second|dual|maiden|primary|a|its|their|helsinki|main)$/) ||
    near(tokens, at - 4, at, /^(?:seek|seeks|seeking|apply|applying|withdraws?|withdrew|exchange)$/)
      ? false
      : undefined,
  ),
  ...words('float floats floated floating', (tokens, at) =>
    near(tokens, at + 1, at + 4, /^(?:tender|tenders|idea|rate|rates|glass|bond|bonds)$/)
      ? undefined
      : false,
  ),
  ...words('debut debuts debuted debuting', (tokens, at) =>
    atWord(tokens, at + 1, /^(?:flat|up|down|higher|lower|at)$/),
  ),
  ...words('offering', (tokens, at) =>
    atWord(tokens, at - 1, /^(?:the|completed|planned|its|a|share|stock)$/) ? false : undefined,
  ),
  ...words('quotation quote quoted', () => undefined),
  ...words('public', (tokens, at) => {
    if (
      atWord(tokens, at - 1, /^(?:go|goes|going|went|was|were|taken|taking)$/) &&
      !atWord(tokens, at + 1, /^(?:with|about|on|by|in)$/)
    )
      return true;
    if (atWord(tokens, at + 1, /^(?:offering|offerings|offer|issue|subscription|float|flotation)$/))
      return true;
    return atWord(tokens, at - 1, /^the$/) &&
      atWord(tokens, at - 2, /^to$/) &&
      near(
        tokens,
        at - 12,
        at,
        /^(?:sell|sells|selling|sale|sold|offer|offered|offering|shares|stake|chunk|stock)$/,
      )
      ? true
      : undefined;
  }),
  ...words('prospectus', (tokens, at) =>
    atWord(tokens, at + 1, /^(?:said|shows?|says)$/) ? undefined : true,
  ),
  ...words('a1', (tokens, at) =>
    near(tokens, at + 1, at + 3, /^(?:form|filing|application|proof)$/) ? true : undefined,
  ),
  ...words('bell gong', (tokens, at) =>
    near(tokens, at - 4, at + 3, /^(?:opening|rung|rang|rings|struck|ring|hit)$/)
      ? false
      : undefined,
  ),
  ...words('dealings trading', (tokens, at) =>
    near(
      tokens,
      at - 4,
      at,
      /^(?:begin|begins|began|begun|start|starts|started|commence|commenced|conditional|admitted|admission)$/,
    ) ||
    near(
      tokens,
      at + 1,
      at + 12,
      /^(?:begin|begins|began|commence|commences|commenced|start|starts|started)$/,
    )
      ? false
      : undefined,
  ),
  ...words('admitted admission', (tokens, at) =>
    near(tokens, at, at + 6, /^(?:board|market|trading|dealings|aim)$/) ? true : undefined,
  ),
  ...words('first-day greenshoe limit-up', () => true),
  ...words('session', (tokens, at) =>
    atWord(tokens, at - 1, /^first$/) && near(tokens, at - 8, at + 14, /^(?:offer|shares|market)$/)
      ? true
      : undefined,
  ),
  ...words('hearing', (tokens, at) =>
    near(tokens, at - 6, at + 8, /^(?:passed|cleared|exchange|final|listing)$/) ? false : undefined,
  ),
  ...words('joins joined join joining', () => false),
  ...words('share', (tokens, at) =>
    atWord(tokens, at + 1, /^(?:sale|offering|offer|flotation)$/) &&
    !atWord(tokens, at + 2, /^agreement$/)
      ? false
      : undefined,
  ),
  ...words('tap taps', () => false),
  ...words('entrance bow', (tokens, at) =>
    near(tokens, at - 4, at, /^(?:made|makes|make|its)$/) ? false : undefined,
  ),
]);

function words(list: string, read: ReadCue): [string, ReadCue][] {
  return list.split(' ').map((word) => [word, read]);
}

/** "since its IPO", "its 2019 flotation": what has long been. */
function isOldFloat(tokens: readonly Token[], at: number): boolean {
  return near(
    tokens,
    at - 4,
    at,
    /^(?:since|after|before|pre|recent|former|post)$|^(?:19|20)\d\d$/,
  );
}

/** A stock market's name or the words for one. */
const MARKET =
  /^(?:exchange|bourse|nasdaq|nyse|aim|chinext|upcom|nse|bse|jse|brvm|lse|sgx|asx|hkex|aquis|borsa|euronext|d-street|star|novo)$/;

/** Whether the name is a stock market's. */
export function isMarket({ key }: Entity): boolean {
  return key.some((word) => MARKET.test(word)) && key.length < 5;
}

/** "A has passed the exchange's hearing", "trading in B is to commence": whose shares go to the public, and who sells them. */
export function flotation(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const hasMarket = tokens.some(
    ({ kind, lower, entity }) =>
      (kind === 'name'
        ? entity !== undefined && isMarket(entity)
        : MARKET.test(lower) && lower !== 'star') ||
      /^(?:stock-exchange|capital-market|shares|ipo|listing|reit|units)$/.test(lower),
  );
  const cue = publicCue(tokens, hasMarket);
  if (!cue) return undefined;
  const cast = castOf(sentence).filter(({ entity }) => !isGovernment(entity));
  const [first] = cast;
  if (!first || cast.length > 2) return undefined;
  const money = sumOf(sentence);
  return {
    type: 'listing',
    parties: partiesOf(['target', [first.entity]]),
    sentence,
    at: cue.at,
    trigger: 'scene:listing',
    form: tenseOf(sentence),
    score: cue.sure ? 2.3 : 2.1,
    ...(money ? { money } : {}),
  };
}

function publicCue(
  tokens: readonly Token[],
  hasMarket: boolean,
): { at: number; sure: boolean } | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower, entity } = tokens[at] as Token;
    if (kind === 'money' || (kind === 'name' && entity && kindOf(entity) !== 'org')) continue;
    const sure = CUES.get(lower)?.(tokens, at);
    if (sure || (sure === false && hasMarket)) return { at, sure };
  }
  return undefined;
}
