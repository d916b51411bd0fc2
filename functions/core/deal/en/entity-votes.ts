import { isCommonWord } from './common-words';
import type { Entity } from './entities';
import type { Mention } from './find-mentions';
import { isCapitalised, type Token } from './tokens';
import { US_STATES } from './us-states';
import {
  COUNTRY_NAMES,
  FIRM_NOUNS,
  GIVEN_NAMES,
  LEGAL_SUFFIXES,
  NATIONALITIES,
  ORG_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  POSTS,
} from './words';

/** Votes from the name itself: legal endings, words of trades, given names. */
export function voteByName(entity: Entity): void {
  const { key, name } = entity;
  const words = name
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean);
  if (
    words.length > 1 &&
    words.slice(1).some((word) => LEGAL_SUFFIXES.has(word.replace(/\.$/, '')))
  )
    entity.org += 6;
  if (key.some((word, i) => ORG_WORDS.has(word) && (i > 0 || key.length > 1))) entity.org += 3;
  if (/&|\p{Ll}\p{Lu}|\.com$/u.test(name)) entity.org += 2;
  if (US_STATES.has(key.join(' ')) || US_STATES.has(name.toLowerCase())) entity.place += 4;
  if (COUNTRY_NAMES.has(key.join(' '))) entity.place += 4;
  else if (PLACE_WORDS.has(key.at(-1) ?? '') && !HEADS_OF_BODIES.test(key.slice(0, 2).join(' ')))
    entity.place += SITES.test(key.at(-1) ?? '') ? 2 : 4;
  if (
    /^(?:north|south|east|west|northern|southern|eastern|western|central|north-?east|north-?west|south-?east|south-?west)/.test(
      key[0] ?? '',
    ) &&
    isCountryOrState(key.slice(1).join(' '))
  )
    entity.place += 6;
  if (key.length >= 2 && key.length <= 4 && isPersonal(entity) && entity.org === 0)
    entity.person += 3;
}

/** "told X", ", X reported on Sunday", "X understands that": the paper that brings the news. */
function isSource(tokens: readonly Token[], { from, to }: Mention): boolean {
  let at = from - 1;
  while (
    NATIONALITIES.has(tokens[at]?.lower ?? '') ||
    /^(?:the|newspaper|daily|weekly|paper|site|website|magazine|agency)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    at--;
  const next = tokens[to]?.lower ?? '';
  if (tokens[at]?.lower === 'told')
    return tokens[to] === undefined || tokens[to]?.kind === 'punct' || tokens[to]?.kind === 'date';
  if (/^(?:reported|reports|wrote|writes)$/.test(next) && tokens[from - 1]?.text === ',')
    return (
      tokens[to + 1] === undefined ||
      /^(?:punct|date)$/.test(tokens[to + 1]?.kind ?? '') ||
      tokens[to + 1]?.lower === 'on'
    );
  return next === 'understands';
}

/** Features and sites, which firms are called after: "Ardmore Bridge", "Masdar Street". */
const SITES =
  /^(?:valley|bay|coast|river|lake|mountains?|hills|park|port|harbour|harbor|airport|street|road|avenue|square|bridge|islands?)$/;

/** "Bank of Pearl River", "Port of Tallow Bay": bodies, whatever ends their name. */
const HEADS_OF_BODIES =
  /^(?:bank|university|port|institute|college|trust|museum|theatre|school|mutual) of$/;

/** What firms do and sites do not. */
const DEEDS =
  /^(?:said|says|agreed|agrees|signed|signs|raised|raises|bought|buys|acquired|acquires|invested|invests|announced|announces|plans|planned|won|wins|has|will|would|sold|sells|launched|confirmed|declined|hopes|wants|expects|led)$/;

/** "Ardmore Bridge is weighing", "growth money from Masdar Street": a site's name in a firm's part. */
function voteSite(entity: Entity, tokens: readonly Token[], { from, to }: Mention): void {
  if (entity.key.length < 2 || !SITES.test(entity.key.at(-1) ?? '')) return;
  const before = tokens[from - 1];
  const acts =
    DEEDS.test(tokens[to]?.lower ?? '') && before?.lower !== 'in' && before?.lower !== 'the';
  const gives =
    /^(?:from|by)$/.test(before?.lower ?? '') &&
    tokens
      .slice(Math.max(0, from - 8), from)
      .some(({ kind, lower }) => kind === 'money' || FINANCE.test(lower));
  const isFirm =
    before?.kind === 'word' && FIRM_NOUNS.has(before.lower) && !SITE_NOUNS.test(before.lower);
  if (acts || gives || isFirm) entity.org += 3;
}

const FINANCE = /^(?:money|funding|investment|loan|stake|round|led|bought|acquired|order)$/;
const SITE_NOUNS = /^(?:resort|estate|port|farm|plantation|hotel|store|shop|club|branch|office)$/;

/** "Maria Lopez", not "Don River Mangoes" or "TAN Loire": a given name before what is no common plural. */
function isPersonal({ key, name }: Entity): boolean {
  if (!GIVEN_NAMES.has(key[0] ?? '') || /^\p{Lu}{2,} /u.test(name)) return false;
  return !endsInThings(key);
}

/** Whether a name of two words or more ends in a plural or two common words, as firms' names do and persons' do not. */
function endsInThings(key: readonly string[]): boolean {
  const last = key.at(-1) ?? '';
  if (key.length < 2 || SURNAMES.test(last)) return false;
  if (/[^s]s$/.test(last) && isCommonWord(last)) return true;
  return key.length > 2 && isCommonWord(last) && isCommonWord(key.at(-2) ?? '');
}

const SURNAMES =
  /^(?:woods|waters|brooks|fields|rivers|summers|winters|banks|stones|walls|mills|hills|parks|bridges|gates|flowers|childs|rhodes|bowles|meadows|sands|towers|childers|hayes|holmes|jobs|blinds|marks|philips|masters|bowers)$/;

function isCountryOrState(name: string): boolean {
  return COUNTRY_NAMES.has(name) || US_STATES.has(name);
}

/** Votes from the words around a mention. */
export function voteByContext(entity: Entity, tokens: readonly Token[], mention: Mention): void {
  const { from, to } = mention;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (
    /^(?:hotel|resort|restaurant|brewery|bank|supermarket|newspaper|magazine|airline|brand)$/.test(
      after?.lower ?? '',
    ) &&
    !/^(?:its|the)$/.test(before?.lower ?? '')
  )
    entity.org += 3;
  if (mention.bracketed || (after?.text === '<' && tokens[to + 2]?.text === '>')) entity.org += 3;
  if (before && isCapitalised(before) && NATIONALITIES.has(before.lower))
    entity.country ??= NATIONALITIES.get(before.lower);
  if (isSource(tokens, mention)) entity.outlet = true;
  voteSite(entity, tokens, mention);
  votePerson(entity, tokens, mention);
  votePlace(entity, tokens, mention);
  if (before && FIRM_NOUNS.has(before.lower) && !PERSON_TITLES.has(before.lower)) entity.org += 2;
  if (after?.kind === 'possessive') votePossessor(entity, tokens, to + 1);
  if (after?.text === ',') voteAppositive(entity, tokens, to + 1);
}

function votePerson(entity: Entity, tokens: readonly Token[], { from, to }: Mention): void {
  const before = tokens[from - 1];
  const isShort =
    to - from <= 4 &&
    !tokens.slice(from, to).some((token) => ORG_WORDS.has(token.lower)) &&
    !endsInThings(entity.key) &&
    !isPublicBody(entity);
  if (!before || !isShort) return;
  const title = before.text === '.' ? tokens[from - 2] : before;
  if (
    title &&
    /^(?:mr|mrs|ms|miss|dr|prof|gov|sen|rep|sir|dame|baroness|lord|lady|sheikh|shaikh)$/.test(
      title.lower,
    )
  )
    entity.person += 5;
  else if (PERSON_TITLES.has(before.lower) && !FIRM_NOUNS.has(before.lower) && to - from >= 2)
    entity.person += 3;
  const isAfterPost =
    before.text === ',' &&
    ((POSTS.has(tokens[from - 2]?.lower ?? '') &&
      (!FIRM_POSTS.test(tokens[from - 2]?.lower ?? '') || isPersonal(entity))) ||
      isOfficeHolder(tokens, from - 2));
  if (isAfterPost && to - from >= 2) entity.person += 3;
  if (before.lower === 'said' && to - from >= 2 && to - from <= 3) entity.person += 1;
}

/** Posts that a firm may hold: "the owner, Groupe Sarre". */
const FIRM_POSTS =
  /^(?:owner|partner|administrator|principal|broker|adviser|advisor|leader|operations|sales|marketing|strategist|general|senior)$/;

function isPublicBody({ key }: Entity): boolean {
  return /^(?:government|authorities|municipality|council|administration|charity|trust)$/.test(
    key.at(-1) ?? '',
  );
}

/** "Embraer's president of sales and marketing for greater China, Guan Dongyuan": a post with an owner, then a comma. */
function isOfficeHolder(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i > 0 && from - i < 10; i--) {
    if (tokens[i]?.kind === 'punct') return false;
    if (tokens[i]?.kind !== 'possessive') continue;
    return tokens.slice(i + 1, i + 4).some((token) => POSTS.has(token.lower));
  }
  return false;
}

function votePossessor(entity: Entity, tokens: readonly Token[], at: number): void {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (
      /^(?:chief|chairman|chairwoman|spokesman|spokeswoman|shares|shareholders|board|directors|plant|factory|unit|founder|profit|revenue|stock|managing|subsidiary|owner|owners|parent)$/.test(
        lower,
      )
    ) {
      entity.org += 1;
      return;
    }
  }
}

function voteAppositive(entity: Entity, tokens: readonly Token[], at: number): void {
  const limit = Math.min(tokens.length, at + 9);
  for (let i = at; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' && token.text !== '-') return;
    if (
      POSTS.has(token.lower) &&
      i - at < 5 &&
      entity.org === 0 &&
      !endsInThings(entity.key) &&
      !isPublicBody(entity) &&
      tokens[i + 1]?.kind !== 'possessive'
    ) {
      entity.person += 3;
      return;
    }
    if (
      FIRM_NOUNS.has(token.lower) &&
      /^(?:a|an|the|which|one|part|owner|maker)$/.test(tokens[at]?.lower ?? '')
    ) {
      entity.org += 2;
      return;
    }
  }
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'throughout',
]);
const STAKE_NOUNS = new Set(
  'stake stakes share shares interest interests holding holdings invest invested invests investing investment investor investors shareholder shareholders stock bought buy controlling confidence equity minority majority pct percent % buyer knight partner customer investors backer home saviour ally bidder shareholdings float listing trading dealings faith belief trust'.split(
    ' ',
  ),
);

function votePlace(entity: Entity, tokens: readonly Token[], { from, to }: Mention): void {
  const before = tokens[from - 1];
  if (!before) return;
  if (
    PLACE_PREPOSITIONS.has(before.lower) &&
    !STAKE_NOUNS.has(tokens[from - 2]?.lower ?? '') &&
    tokens[to]?.kind !== 'possessive' &&
    !isThingName(entity)
  )
    entity.place += before.lower === 'in' ? 2 : 1;
  const next = tokens[to];
  if (next?.lower === '-based' || next?.text === '-based') entity.place += 2;
  if (before.lower === 'of' && PLACE_WORDS.has(tokens[from - 2]?.lower ?? '')) entity.place += 3;
  if (PLACE_WORDS.has(next?.lower ?? '') && next?.kind === 'word') entity.place += 1;
  if (to - from === 1 && entity.org === 0 && isHomeOfFirm(tokens, from)) entity.place += 1;
}

/** "tilt at Hargreave Snacks", "buyer in Orkney Bulk": a common noun that is no kind of place ends the name. */
function isThingName({ key, name }: Entity): boolean {
  const last = key.at(-1) ?? '';
  if (/\p{Ll}\p{Lu}/u.test(name)) return true;
  return key.length > 1 && !PLACE_WORDS.has(last) && !PLACE_ENDS.test(last) && isCommonWord(last);
}

const PLACE_ENDS =
  /^(?:beach|rock|rocks|springs|rapids|falls|jaw|creek|lakes|head|ford|bridge|hill|field|fields|cross|gate|market|green|wells|woods|wood|point|cape|junction|grove|ridge|forest|plains|castle|church|abbey|ferry|fort|well|bank|end|side|gardens|heath|moor|common|centre|center|east|west|north|south|station|estate|works|yard|mine|quay|dock|docks|marsh|sands|isle|basin|delta|gulf|sea|ocean|canal|desert|republic|kingdom|union|land|lands|garden|house|building|tower|stadium|racecourse|arena|campus|terminal|fields|field|farm|site|plant|complex|mall|plaza)$/;

/** Kinds of firm that have a town before them, not an owner or a customer as "a Boeing supplier" has. */
const HOME_NOUNS =
  /^(?:firm|company|maker|business|builder|startup|start-up|yard|foundry|brewer|brewery|distiller|distillery|miller|grower|packer|baker|bakery|retailer|developer|shipbuilder|processor|sawmill|co-op|cooperative|outfit|manufacturer|producer|publisher|grocer|recruiter|hospital|clinic|hotelier|farmer|farmers)$/;

/** "A Dingle whiskey maker": one capitalised word between an article and a kind of firm. */
function isHomeOfFirm(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:a|an|the|two|three)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || isCapitalised(token)) return false;
    if (HOME_NOUNS.test(token.lower)) return !isCapitalised(tokens[i + 1]);
  }
  return false;
}
