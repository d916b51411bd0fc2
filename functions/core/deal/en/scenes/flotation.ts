import { type Draft, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { firmsOf, tenseOf } from './cast';
import { type Cue, cues, isWordAt, type ReadCue, within } from './cue-table';

const near = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  within(tokens, from, to, pattern, 'money');

/** Words of shares that go to the public: true where they are enough, false where a market must be named. */
const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...cues('ipo ipos flotation', (tokens, at) => (isOldFloat(tokens, at) ? undefined : true)),
  ...cues('listing listings introduction', (tokens, at) =>
    isWordAt(tokens, at - 1, /^(?:by|second|dual|maiden|primary|a|its|their|helsinki|main)$/) ||
    near(tokens, at - 4, at, /^(?:seek|seeks|seeking|apply|applying|withdraws?|withdrew|exchange)$/)
      ? false
      : undefined,
  ),
  ...cues('float floats floated floating', (tokens, at) =>
    near(tokens, at + 1, at + 4, /^(?:tender|tenders|idea|rate|rates|glass|bond|bonds)$/)
      ? undefined
      : false,
  ),
  ...cues('debut debuts debuted debuting', (tokens, at) =>
    isWordAt(tokens, at + 1, /^(?:flat|up|down|higher|lower|at)$/),
  ),
  ...cues('offering', (tokens, at) =>
    isWordAt(tokens, at - 1, /^(?:the|completed|planned|its|a|share|stock)$/) ? false : undefined,
  ),
  ...cues('public', (tokens, at) => {
    if (
      isWordAt(tokens, at - 1, /^(?:go|goes|going|went|was|were|taken|taking)$/) &&
      !isWordAt(tokens, at + 1, /^(?:with|about|on|by|in)$/)
    )
      return true;
    if (
      isWordAt(tokens, at + 1, /^(?:offering|offerings|offer|issue|subscription|float|flotation)$/)
    )
      return true;
    return isWordAt(tokens, at - 1, /^the$/) &&
      isWordAt(tokens, at - 2, /^to$/) &&
      near(
        tokens,
        at - 12,
        at,
        /^(?:sell|sells|selling|sale|sold|offer|offered|offering|shares|stake|chunk|stock)$/,
      )
      ? true
      : undefined;
  }),
  ...cues('prospectus', (tokens, at) =>
    isWordAt(tokens, at + 1, /^(?:said|shows?|says)$/) ? undefined : true,
  ),
  ...cues('a1', (tokens, at) =>
    near(tokens, at + 1, at + 3, /^(?:form|filing|application|proof)$/) ? true : undefined,
  ),
  ...cues('bell gong', (tokens, at) =>
    near(tokens, at - 4, at + 3, /^(?:opening|rung|rang|rings|struck|ring|hit)$/)
      ? false
      : undefined,
  ),
  ...cues('dealings trading', (tokens, at) =>
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
  ...cues('admitted admission', (tokens, at) =>
    near(tokens, at, at + 6, /^(?:board|market|trading|dealings|aim)$/) ? true : undefined,
  ),
  ...cues('first-day greenshoe limit-up', () => true),
  ...cues('session', (tokens, at) =>
    isWordAt(tokens, at - 1, /^first$/) &&
    near(tokens, at - 8, at + 14, /^(?:offer|shares|market)$/)
      ? true
      : undefined,
  ),
  ...cues('hearing', (tokens, at) =>
    near(tokens, at - 6, at + 8, /^(?:passed|cleared|exchange|final|listing)$/) ? false : undefined,
  ),
  ...cues('joins joined join joining', () => false),
  ...cues('share', (tokens, at) =>
    isWordAt(tokens, at + 1, /^(?:sale|offering|offer|flotation)$/) &&
    !isWordAt(tokens, at + 2, /^agreement$/)
      ? false
      : undefined,
  ),
  ...cues('tap taps', () => false),
  ...cues('entrance bow', (tokens, at) =>
    near(tokens, at - 4, at, /^(?:made|makes|make|its)$/) ? false : undefined,
  ),
]);

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
  const cue = publicCue(tokens);
  if (!cue) return undefined;
  const cast = firmsOf(sentence);
  const [first] = cast;
  if (!first || cast.length > 2) return undefined;
  const money = sumOf(tokens);
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

/** The first cue that is enough by itself, or with the market that the sentence names. */
function publicCue(tokens: readonly Token[]): Cue | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower, entity } = tokens[at] as Token;
    if (kind === 'money' || (kind === 'name' && entity && kindOf(entity) !== 'org')) continue;
    const sure = CUES.get(lower)?.(tokens, at);
    if (sure || (sure === false && namesMarket(tokens))) return { at, sure };
  }
  return undefined;
}

function namesMarket(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind, lower, entity }) =>
      (kind === 'name'
        ? entity !== undefined && isMarket(entity)
        : MARKET.test(lower) && lower !== 'star') ||
      /^(?:stock-exchange|capital-market|shares|ipo|listing|reit|units)$/.test(lower),
  );
}
