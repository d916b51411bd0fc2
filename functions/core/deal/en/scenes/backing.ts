import { type Draft, partiesOf } from '../draft';
import type { Entity } from '../entities';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { type Actor, firmsOf, tenseOf, wordBefore } from './cast';
import { type Cue, cues, isWordAt, type ReadCue, surestCue } from './cue-table';
import { isBank } from './lending';

/** Names of those who live by backing firms. */
const BACKER =
  /^(?:ventures?|capital|partners|angels?|vct|seed|fund|fonds|fond|\w+fond|kasvufond|equity|impact|growth|endowment|invest|investments|office|super|asset|assets|incubator|incubators|accelerator|kapital|capitalists|family|trust|sovereign|investors|innovation)$/;
/** Those whose name alone says that their money is for shares. */
const VENTURE = /^(?:ventures|angels?|vct|seed|growth|kasvufond|fonds)$/;

const always: ReadCue = () => true;

/** Words of money for shares: true where nothing else is meant, false where it takes a backer's name. */
const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...cues(
    'pre-seed pre-a pre-b crowdfunding recapitalise recapitalises recapitalised recapitalize recapitalized capital-increase capitalise capitalises capitalised new-issue pre-ipo',
    always,
  ),
  ...cues('series', (tokens, at) => (isWordAt(tokens, at + 1, /^[a-h]\d?$/) ? true : undefined)),
  ...cues('round', (tokens, at) =>
    isWordAt(tokens, at - 1, /^(?:first|second|third|last|next|qualifying|opening|final)$/) &&
    !isWordAt(tokens, at + 1, /^(?:of)$/)
      ? false
      : isWordAt(tokens, at + 1, /^(?:table|trip|the|up)$/)
        ? undefined
        : true,
  ),
  ...cues('seed', (tokens, at) =>
    isWordAt(
      tokens,
      at + 1,
      /^(?:round|money|funding|capital|cheque|check|investment|for|,|stage|backing)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('shares stock capital money', (tokens, at) =>
    isWordAt(
      tokens,
      at - 1,
      /^(?:new|fresh|growth|preferred|preference|rescue|angel|newly-issued|issued|a|b|c|d)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('equity', () => false),
  ...cues('preferred convertible', () => false),
  ...cues('cheque check', () => false),
  ...cues('term', (tokens, at) => (isWordAt(tokens, at + 1, /^sheets?$/) ? false : undefined)),
  ...cues(
    'backer backers backs backed start-up startup spin-out kitty injection infusion',
    () => false,
  ),
  ...cues('cap', (tokens, at) => (isWordAt(tokens, at + 1, /^table$/) ? true : undefined)),
  ...cues('raise', (tokens, at) => (tokens[at - 1]?.kind === 'money' ? true : undefined)),
  ...cues('subscribe subscribes subscribed subscribing', (tokens, at) =>
    isWordAt(tokens, at + 1, /^(?:for|to)$/) || tokens[at + 1]?.kind === 'money' ? true : undefined,
  ),
  ...cues('subscription', (tokens, at) => (isWordAt(tokens, at - 1, /^share$/) ? true : undefined)),
  ...cues('issue issued issues issuing', (tokens, at) =>
    tokens.slice(at + 1, at + 7).some(({ lower }) => lower === 'shares') ? false : undefined,
  ),
  ...cues('close', (tokens, at) =>
    isWordAt(tokens, at - 1, /^(?:first|final)$/) ? false : undefined,
  ),
]);

/** "A €12m round for X, Y in the lead", "Y's cheque lets X ...": who puts money into whose shares. */
export function backing(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const money = sumOf(tokens);
  const cue = equityCue(tokens);
  if (!cue && !money) return undefined;
  const cast = firmsOf(sentence);
  if (cast.length < 2 || cast.length > 6) return undefined;
  const investors = investorsOf(tokens, cast, cue?.sure ?? false);
  const targets = cast.filter((actor) => !investors.includes(actor));
  if (investors.length === 0 || targets.length !== 1) return undefined;
  const named = investors.some(({ entity }) => isBacker(entity));
  const venture = investors.some(({ entity }) => entity.key.some((word) => VENTURE.test(word)));
  const isGiven = investors.every(
    (actor) =>
      /^(?:from|by)$/.test(wordBefore(tokens, actor.at)) || isJoined(tokens, actor.at, investors),
  );
  if (!cue?.sure && !(cue && named) && !(money && (venture || (named && isGiven))))
    return undefined;
  return {
    type: 'funding',
    parties: partiesOf(
      ['target', targets.map(({ entity }) => entity)],
      ['investor', investors.map(({ entity }) => entity)],
    ),
    sentence,
    at: cue?.at ?? tokens.findIndex(({ kind }) => kind === 'money'),
    trigger: 'scene:funding',
    form: tenseOf(sentence),
    score: cue?.sure && named ? 2.6 : cue ? 2.3 : 2.1,
    ...(money ? { money } : {}),
  };
}

function equityCue(tokens: readonly Token[]): Cue | undefined {
  return surestCue(tokens, (at) => {
    const { kind, lower } = tokens[at] as Token;
    if (kind === 'money') return undefined;
    return CUES.get(kind === 'name' ? firstWord(lower) : lower)?.(tokens, at);
  });
}

/** "Series B" may be read as a name. */
const firstWord = (lower: string): string => (lower.startsWith('series') ? 'capital-increase' : '');

function isBacker(entity: Entity): boolean {
  const { key } = entity;
  return (
    key.length > 1 &&
    !isBank(entity) &&
    key.some((word, i) => (i > 0 && BACKER.test(word)) || word === 'co-fund')
  );
}

/** Who lives by backing firms; without such a name, who the money is from or led by. */
function investorsOf(tokens: readonly Token[], cast: readonly Actor[], sure: boolean): Actor[] {
  const named = cast.filter(({ entity }) => isBacker(entity));
  const given = sure ? cast.filter(({ at }) => isGiver(tokens, at)) : [];
  if (named.length > 0 && named.length < cast.length) {
    const rest = cast.filter((actor) => !named.includes(actor));
    if (rest.length === 1) return named;
    // "from X Ventures and Y": the firm that names no backer and stands furthest from them is the one backed.
    const joined = rest.filter(
      (actor) => isJoined(tokens, actor.at, named) || given.includes(actor),
    );
    return [...named, ...joined];
  }
  return given.length < cast.length ? given : [];
}

/** "from X", "led by X", "X leading", "with X as sole investor", "existing backer X". */
function isGiver(tokens: readonly Token[], at: number): boolean {
  if (/^(?:from|by)$/.test(wordBefore(tokens, at))) return true;
  if (
    /^(?:backer|investor|shareholder|investors|backers|include|included|including)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return true;
  const behind = tokens[at + 1]?.lower ?? '';
  if (
    /^(?:leads|leading|anchoring|following|joining|participating|contributing|anchored|co-leading|re-ups|subscribing|subscribes|subscribed)$/.test(
      behind,
    )
  )
    return true;
  return (
    /^(?:as|in|pencilled)$/.test(behind) &&
    wordBefore(tokens, at) === 'with' &&
    !/^\d/.test(tokens[at + 2]?.lower ?? '')
  );
}

function isJoined(tokens: readonly Token[], at: number, named: readonly Actor[]): boolean {
  return named.some(
    ({ at: other }) =>
      other !== at &&
      Math.abs(at - other) < 5 &&
      tokens
        .slice(Math.min(at, other) + 1, Math.max(at, other))
        .every(
          ({ kind, lower, text }) =>
            text === ',' || lower === 'and' || kind === 'name' || lower === 'the',
        ),
  );
}
