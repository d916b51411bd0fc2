import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment } from '../entities';
import { coordinated } from '../phrases/coordinated';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { type Actor, castOf, tenseOf, wordBefore } from './cast';
import { type Cue, cues, type ReadCue, surestCue, within } from './cue-table';

const FIRM_WORDS = new Set(
  'company companies venture firm enterprise concern business subsidiary entity vehicle corporation jv newco undertaking partnership producer maker operator insurer broadcaster carrier chain creation offspring brainchild child'.split(
    ' ',
  ),
);
const SITE_WORDS = new Set(
  'plant factory mill refinery terminal works smelter hatchery farm mine yard facility depot cavern warehouse hub store quarry kiln'.split(
    ' ',
  ),
);

/**
 * "A and B will each own half of X", "a 60:40 company of A and B", "A wants B as co-owner of a mill": two or more firms that own one
 * together, however the sentence is built. The firm they own is the target where it has a name.
 */
export function jointOwners(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const cue = ownershipCue(tokens);
  if (!cue) return undefined;
  const cast = castOf(sentence).filter(
    ({ entity, at }) =>
      (!isGovernment(entity) || isSide(tokens, at)) &&
      !/^(?:for|to)$/.test(tokens[at - 1]?.lower ?? ''),
  );
  if (cast.length < 2 || cast.length > 6) return undefined;
  if (!cue.sure && cast.some(({ entity }) => isSchool(entity))) return undefined;
  const child = cast.length > 2 || cue.sure ? childOf(tokens, cast, cue) : undefined;
  const partners = cast.filter(({ entity }) => entity !== child).map(({ entity }) => entity);
  if (partners.length < 2 || partners.length > 4) return undefined;
  const money = sumOf(tokens);
  return {
    type: 'jv',
    parties: partiesOf(['target', child ? [child] : []], ['partner', partners]),
    sentence,
    at: cue.at,
    trigger: 'scene:jv',
    form: tenseOf(sentence),
    score: cue.sure ? 2.5 : 2.1,
    ...(money ? { money } : {}),
  };
}

/** What a university does with a firm is research. */
function isSchool({ key }: Entity): boolean {
  return key.some((word) =>
    /^(?:university|universi\w+|institute|instituto|college|school|laboratory)$/.test(word),
  );
}

/** A university or port may be a side: "with", "and" or nothing governs it. */
function isSide(tokens: readonly Token[], at: number): boolean {
  return /^(?:with|and|between|)$/.test(wordBefore(tokens, at)) || at === 0;
}

/** The surest words of joint ownership in the sentence; undefined where there are none. */
function ownershipCue(tokens: readonly Token[]): Cue | undefined {
  const cue = surestCue(tokens, (at) => {
    const { kind, lower } = tokens[at] as Token;
    if ((kind === 'name' && lower !== 'jv') || kind === 'money') return undefined;
    const read = CUES.get(lower) ?? (isRatio(tokens, at) ? nearFirm : undefined);
    return !read || isState(tokens, at) ? undefined : read(tokens, at);
  });
  return cue ?? splitCue(tokens);
}

/** "is jointly owned by", "its joint venture with": what has long been so. */
function isState(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const word = tokens[at]?.lower ?? '';
  if (/^(?:is|are|was|were|be)$/.test(before))
    return /^(?:jointly|equally|half|co-owned|owned)$/.test(word);
  const owner = before === 'joint' && word === 'venture' ? (tokens[at - 2]?.lower ?? '') : before;
  return /^(?:its|their)$/.test(owner) && /^(?:joint|venture|jv)$/.test(word);
}

/** Words of joint ownership. */
const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...cues('co-own co-owns co-owned co-owning co-owner co-owners fifty-fifty', () => true),
  ...cues('jointly', (tokens, at) =>
    within(tokens, at - 4, at + 4, OWN_WORDS)
      ? true
      : within(tokens, at, at + 8, FIRM_WORDS)
        ? false
        : undefined,
  ),
  ...cues('joint shared common three-way tripartite two-way', (tokens, at) =>
    within(tokens, at + 1, at + 4, FIRM_WORDS) && tokens[at + 1]?.lower !== 'stock'
      ? true
      : undefined,
  ),
  ...cues('co-found co-founded co-founding co-founds', () => true),
  ...cues('venture', readVenture),
  ...cues('equal equally', (tokens, at) =>
    within(tokens, at - 5, at + 4, EQUALS) ? true : undefined,
  ),
  ...cues('half half-and-half', (tokens, at) => {
    const next = tokens[at + 1]?.lower ?? '';
    if (next === 'and' && tokens[at + 2]?.lower === 'half') return true;
    if (next === 'owned' || next === 'each')
      return within(tokens, at + 1, at + 9, /^half$/) ? true : undefined;
    return undefined;
  }),
  ...cues('halves', (tokens, at) =>
    /^(?:go|goes|going|went|gone)$/.test(tokens[at - 1]?.lower ?? '') ? true : undefined,
  ),
  ...cues('together', (tokens, at) => {
    if (within(tokens, at - 6, at + 1, OWN_WORDS)) return true;
    return within(tokens, at - 7, at, RUN_WORDS) && within(tokens, at - 6, at + 1, SITE_WORDS)
      ? false
      : undefined;
  }),
  ...cues('side', (tokens, at) =>
    tokens[at + 1]?.lower === 'by' && within(tokens, at - 7, at, OWN_WORDS) ? true : undefined,
  ),
  ...cues('each both', (tokens, at) =>
    isHalfEach(tokens, at) ? true : within(tokens, at + 1, at + 6, EACH_WORDS) ? false : undefined,
  ),
  ...cues('owned held', (tokens, at) =>
    tokens[at + 1]?.lower === 'by' &&
    FIRM_WORDS.has(tokens[at - 1]?.lower ?? '') &&
    sidesBehind(tokens, at + 2) > 1
      ? true
      : undefined,
  ),
  ...cues('share sharing', (tokens, at) =>
    within(tokens, at + 1, at + 6, SITE_WORDS) &&
    tokens[at - 1]?.lower !== 'market' &&
    tokens[at + 1]?.lower !== 'of'
      ? false
      : undefined,
  ),
  ...cues('splitting split', (tokens, at) =>
    isRatio(tokens, at + 1) || isRatio(tokens, at + 2) ? true : undefined,
  ),
  ...cues('business', (tokens, at) =>
    tokens[at - 1]?.lower === 'into' && /^(?:together|with)$/.test(tokens[at + 1]?.lower ?? '')
      ? true
      : undefined,
  ),
  ...cues('ownership shareholdings', (tokens, at) =>
    within(tokens, at - 2, at, SHARES) ||
    (within(tokens, at + 1, at + 6, FIRM_WORDS) && tokens[at]?.lower === 'shareholdings')
      ? true
      : undefined,
  ),
  ...cues('signatories', (tokens, at) =>
    within(tokens, at + 1, at + 8, FIRM_WORDS) ? true : undefined,
  ),
  ...cues('own', (tokens, at) =>
    /^(?:their)$/.test(tokens[at - 1]?.lower ?? '') && FIRM_WORDS.has(tokens[at - 3]?.lower ?? '')
      ? true
      : undefined,
  ),
  ...cues('partnership', (tokens, at) => (tokens[at + 1]?.lower === 'company' ? true : undefined)),
  ...cues('jv jvs joint-venture', () => true),
  ...cues('company firm', (tokens, at) =>
    tokens[at + 1]?.lower === 'with' &&
    tokens[at + 2]?.kind === 'name' &&
    within(tokens, at - 8, at, FOUND_WORDS)
      ? true
      : undefined,
  ),
  ...cues('parts', (tokens, at) => (within(tokens, at + 1, at + 8, /^parts$/) ? true : undefined)),
]);

const OWN_WORDS = new Set(
  'own owns owned owning hold holds held holding owners shareholders'.split(' '),
);
const RUN_WORDS = new Set('run operate build own set construct'.split(' '));
const EQUALS = new Set(
  'partner partners shareholder shareholders owner owners parts shares ownership stakes shareholding owned halves'.split(
    ' ',
  ),
);
const FOUND_WORDS = new Set(
  'own hold holds owning holding form forms forming formed found founding establish establishing set create creating'.split(
    ' ',
  ),
);
const EACH_WORDS = new Set('own owns owned hold holds held holding'.split(' '));
const SPLIT_WORDS = new Set('basis tie-up ownership split partners by jv'.split(' '));
const SHARES = new Set('share equal joint shared common'.split(' '));

/** "the venture of A and B", "an assembly venture with B", not "venture capital" or a firm called so. */
function readVenture(tokens: readonly Token[], at: number): boolean | undefined {
  const next = tokens[at + 1]?.lower ?? '';
  if (
    /^(?:capital|capitalists?|fund|funds|funding|firm|house|backer|backers|backed|arm|partner|studio|builder|debt|investor|investors|round|into)$/.test(
      next,
    )
  )
    return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  if (
    /^(?:of|between|company|joining)$/.test(next) ||
    /^(?:joint|tripartite|unborn|equal|new|planned|proposed)$/.test(before)
  )
    return true;
  return false;
}

/** "each took 50 percent", "both would have 50%". */
function isHalfEach(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 5; i++)
    if (tokens[i]?.kind === 'percent') return tokens[i]?.percent === 50;
  return false;
}

/** How many firms are named in a row from token `from`. */
function sidesBehind(tokens: readonly Token[], from: number): number {
  for (let i = from; i < from + 4; i++)
    if (tokens[i]?.kind === 'name' && tokens[i + 1]?.kind !== 'possessive')
      return coordinated(tokens, i).length;
  return 0;
}

/** "60:40", "51-49" or "50 / 50": shares that add up to a hundred. */
function isRatio(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at] ?? { text: '', lower: '' };
  if (!/^\d/.test(text)) return false; // most words
  const [one, two] =
    tokens[at + 1]?.text === '/' ? [text, tokens[at + 2]?.text ?? ''] : lower.split(/[:-]/, 2);
  return (
    /^\d{1,2}$/.test(one ?? '') && /^\d{1,2}$/.test(two ?? '') && Number(one) + Number(two) === 100
  );
}

function nearFirm(tokens: readonly Token[], at: number): boolean | undefined {
  return within(tokens, at - 6, at + 8, FIRM_WORDS) ||
    within(tokens, at - 6, at + 8, SITE_WORDS) ||
    within(tokens, at - 4, at, OWN_WORDS) ||
    within(tokens, at, at + 4, SPLIT_WORDS)
    ? true
    : undefined;
}

/** "A will have 74% and B 26%": two shares that add up to a hundred, with a word for the firm or its owners. */
function splitCue(tokens: readonly Token[]): Cue | undefined {
  const shares: { at: number; value: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'percent' && token.percent !== undefined)
      shares.push({ at, value: token.percent });
    else if (token.kind === 'number' && /^\d{1,2}$/.test(token.text))
      shares.push({ at, value: Number(token.text) });
  }
  if (shares.length < 2 || !tokens.some(({ kind }) => kind === 'percent')) return undefined;
  const pair = shares.find(
    ({ at, value }, i) =>
      (tokens[at]?.kind === 'percent' || tokens[shares[i + 1]?.at ?? 0]?.kind === 'percent') &&
      value + (shares[i + 1]?.value ?? 0) === 100,
  );
  if (!pair) return undefined;
  const isFirm =
    within(tokens, 0, tokens.length, FIRM_WORDS) || within(tokens, 0, tokens.length, OWN_WORDS);
  return isFirm ? { at: pair.at, sure: true } : undefined;
}

/** The firm that the others own: named behind "company," or "called", made by a verb of founding, or left over beside a pair. */
function childOf(tokens: readonly Token[], cast: readonly Actor[], cue: Cue): Entity | undefined {
  const made = cast.filter(({ at }) => isMade(tokens, at, cue));
  if (made.length === 1) return made[0]?.entity;
  const owners = cast.filter(({ at }) => wordBefore(tokens, at) === 'by');
  if (owners.length === cast.length - 1 && owners.length > 1)
    return cast.find((actor) => !owners.includes(actor))?.entity;
  if (cast.length < 3) return undefined;
  const group = cast
    .map(({ at }) => coordinated(tokens, at, true))
    .find(({ length }) => length > 1);
  if (!group || group.length >= cast.length) return undefined;
  const rest = cast.filter(
    ({ entity, at }) => !group.includes(entity) && wordBefore(tokens, at) !== 'with',
  );
  return rest.length === 1 ? rest[0]?.entity : undefined;
}

const FOUNDS =
  /^(?:launch|launche[sd]|launching|incorporate[sd]?|co-owns?|co-own(?:ed|ing)|co-found(?:ed|s|ing)?|form|forms|formed|forming|establish|established|creat(?:e|ed|ing)|off|own|shelved|up|called|named|dubbed|christened|as|approved|licensed|baptised|with|into|in|at|=)$/;

function isMade(tokens: readonly Token[], at: number, cue: Cue): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    before?.text === ',' &&
    (isFirmWord(tokens[at - 2]) ||
      (within(tokens, at - 6, at - 1, FIRM_WORDS) && tokens[at - 2]?.kind !== 'name'))
  )
    return true;
  if (isFirmWord(before)) return true;
  const word = before?.lower ?? '';
  if (/^(?:in|at|with)$/.test(word)) return next?.text === ',' && describes(tokens, at + 2, cue);
  if (FOUNDS.test(word) && word !== 'with') return true;
  return next?.text === ',' && describes(tokens, at + 2, cue);
}

/** ", the $900 million venture of A and B", ", owned jointly by", ", in which A holds": the name before is what they own. */
function describes(tokens: readonly Token[], from: number, cue: Cue): boolean {
  const first = tokens[from]?.lower ?? '';
  const isOpen = /^(?:a|an|the|owned|jointly|co-owned|half|which|in|equally|held)$/.test(first);
  if (!isOpen) return false;
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    if (i === cue.at && !/^with$/.test(tokens[i + 1]?.lower ?? '')) return true;
    const { lower } = tokens[i] as Token;
    if (
      /^(?:venture|owned|own|owns|hold|holds|held)$/.test(lower) &&
      tokens[i + 1]?.lower !== 'with'
    )
      return true;
    if (lower === 'company' && tokens[i + 1]?.lower === 'they') return true;
    if (tokens[i]?.text === ',') return false;
  }
  return false;
}

function isFirmWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (FIRM_WORDS.has(token.lower) || SITE_WORDS.has(token.lower) || token.lower === 'spin-in')
  );
}
