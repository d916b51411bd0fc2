import type { FoundDate } from '../../text/found-date';
import type { Money } from '../../text/money';
import type { NameBook, Named } from './name-book';
import type { ReadText, Sentence } from './read-text';

/** Private-use characters that stand for what was recognised, so that a pattern counts a name or a sum as one. */
export const MARK = {
  org: '\ue000',
  body: '\ue001',
  person: '\ue002',
  /** 公司, 本集团: the firm that speaks. */
  self: '\ue003',
  /** 后者, 对方: the other side. */
  other: '\ue004',
  money: '\ue010',
  share: '\ue011',
  date: '\ue012',
} as const;

export interface Token {
  readonly mark: string;
  /** [start, end) of the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly named?: Named;
  readonly money?: Money;
  readonly percent?: number;
  readonly date?: FoundDate;
}

/** A sentence with names, sums, shares and dates each made one character. */
export interface Passage {
  readonly sentence: Sentence;
  readonly index: number;
  /** What patterns match. */
  readonly abstract: string;
  /** The token at each index of `abstract`, where one stands there. */
  readonly tokens: ReadonlyMap<number, Token>;
  /** Index in the cleaned text of each index of `abstract`; one more at the end. */
  readonly offsets: readonly number[];
}

export interface Quantities {
  readonly money: ReadonlyMap<number, Token>;
  readonly dates: ReadonlyMap<number, Token>;
}

const MAX_SENTENCE = 900; // longer ones are tables and lists of names; the rest of such a line is left unread

/** Reads one sentence. `lead` is how many characters at its front are a dateline. */
export function readPassage(
  text: ReadText,
  sentence: Sentence,
  index: number,
  book: NameBook,
  quantities: Quantities,
  lead: number,
): Passage {
  const { plain } = text;
  let abstract = '';
  let copied = sentence.start + lead; // what stands before it is in `abstract`
  const offsets: number[] = [];
  const tokens = new Map<number, Token>();
  const end = Math.min(sentence.end, sentence.start + MAX_SENTENCE);
  for (let at = copied; at < end;) {
    const token = tokenAt(text, at, end, book, quantities);
    if (token) {
      tokens.set(offsets.length, token);
      abstract += plain.slice(copied, at) + token.mark;
    }
    offsets.push(at);
    at = token ? afterBracket(plain, token, end) : at + 1;
    if (token) copied = at;
  }
  offsets.push(end);
  if (copied < end) abstract += plain.slice(copied, end);
  return { sentence, index, abstract, tokens, offsets };
}

const SHARE =
  /(?:约|近|超过?|逾|不超过|不低于|合计|剩余|余下)?(\d{1,3}(?:\.\d+)?)%(?=的?(?:股|权益|工作权益|产权|份额|出资|注册资本|控股|财产份额|资产|投票权|的)|，|。|；|、|和|及|由|$)/y;
const SELF =
  /(?:本公司|该公司|上市公司|本集团|该集团|本行|该行|该企业|该校|公司(?!股票|股份总|总股本|章程|债|治理|名称|层面|业绩|法|简称|代码)|集团(?=[与和拟将已同预表称计宣与以向全间持控就]|附属|旗下))/y;
const OTHER = /(?:后者|对方|前者)/y;
const WHOLE = /(?:全部|所有|百分之百|百分百)(?:已发行)?(?:的)?(?=股权|股份|股本|权益|产权|股票)/y;
const FRACTION = /([一二三四五六七八九])成(半)?(?:的)?(?=股权|股份|权益|股|工作)/y;
const HALF = /(?:各占)?一半(?:的)?(?=股权|股份|权益|股)/y;

function tokenAt(
  text: ReadText,
  at: number,
  end: number,
  book: NameBook,
  quantities: Quantities,
): Token | undefined {
  const { plain } = text;
  const money = quantities.money.get(at);
  if (money && money.end <= end) return money;
  const name = book.match(plain, at);
  if (name && at + name.length <= end && !startsInsideWord(plain, at, name.length)) {
    const mark = MARK[name.named.kind === 'asset' ? 'org' : name.named.kind];
    return { mark, start: at, end: at + name.length, named: name.named };
  }
  const date = quantities.dates.get(at);
  if (date && date.end <= end) return date;
  const code = plain.charCodeAt(at);
  return (
    (SHARE_BEGINS.has(code) ? shareAt(plain, at) : undefined) ??
    (PRONOUN_BEGINS.has(code) ? pronounAt(plain, at) : undefined)
  );
}

/** First characters of the patterns above: most places of a text need none of them tried. */
const SHARE_BEGINS = codesOf('0123456789约近超逾不合剩余全所百各一二三四五六七八九');
const PRONOUN_BEGINS = codesOf('后对前本该上公集');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((char) => char.charCodeAt(0)));
}

function shareAt(plain: string, at: number): Token | undefined {
  const found = sticky(SHARE, plain, at);
  if (found) {
    const percent = Number(found[1]);
    if (percent > 0 && percent <= 100)
      return { mark: MARK.share, start: at, end: at + found[0].length, percent };
  }
  const whole = sticky(WHOLE, plain, at);
  if (whole) return { mark: MARK.share, start: at, end: at + whole[0].length, percent: 100 };
  const half = sticky(HALF, plain, at);
  if (half) return { mark: MARK.share, start: at, end: at + half[0].length, percent: 50 };
  const tenths = sticky(FRACTION, plain, at);
  if (!tenths) return undefined;
  const percent = ('一二三四五六七八九'.indexOf(tenths[1] ?? '') + 1) * 10 + (tenths[2] ? 5 : 0);
  return { mark: MARK.share, start: at, end: at + tenths[0].length, percent };
}

function pronounAt(plain: string, at: number): Token | undefined {
  const other = sticky(OTHER, plain, at);
  if (other) return { mark: MARK.other, start: at, end: at + other[0].length };
  const self = sticky(SELF, plain, at);
  if (!self || /[\u4e00-\u9fffA-Za-z]/.test(plain[at - 1] ?? '') === isPlainWord(plain, at))
    return undefined;
  return { mark: MARK.self, start: at, end: at + self[0].length };
}

/** 公司 is the speaker after a mark or a particle; after another noun it is part of it: 子公司, 物流公司. */
function isPlainWord(plain: string, at: number): boolean {
  return !/(?:[购并股让资与和由向对将为在的使令让称指示日悉露布告闻意且但而并因如若是于给被把认知]|同意|其中|另外|此外|目前|随后|同时|今年|去年|当天|同日|晚间|显示|以及|此次|本次|截至|预计|确认|通知书|标志着|聘任|报告期内|期内|年内|月内|近日|日前)$/.test(
    plain.slice(Math.max(0, at - 5), at),
  );
}

function sticky(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(plain);
}

/** A short form in Latin letters must stand free: "BP" is not in "BPO". */
function startsInsideWord(plain: string, at: number, length: number): boolean {
  const isLatin = (char: string | undefined): boolean => /[A-Za-z]/.test(char ?? '');
  return (
    (isLatin(plain[at]) && isLatin(plain[at - 1])) ||
    (isLatin(plain[at + length - 1]) && isLatin(plain[at + length]))
  );
}

/** Behind the token, and behind a bracket that only explains a name or repeats a sum. */
function afterBracket(plain: string, token: Token, end: number): number {
  let at = token.end;
  if (/[”]/.test(plain[at] ?? '') && token.named) at++;
  if (plain[at] !== '（') return at;
  const length = plain.slice(at, Math.min(end, at + 101)).indexOf('）');
  if (length < 0) return at;
  const close = at + length;
  return token.named ? close + 1 : at;
}

export const PARTY = '[\ue000-\ue004]';
export const isParty = (char: string | undefined): boolean =>
  char !== undefined && char >= '\ue000' && char <= '\ue004';

/** The stretch between the full stops or semicolons round `at`: the part of a sentence that tells one thing. */
export function segmentAt(abstract: string, at: number): { start: number; end: number } {
  const start =
    Math.max(abstract.lastIndexOf('；', at - 1), abstract.lastIndexOf('。', at - 1)) + 1;
  const semicolon = abstract.indexOf('；', at);
  return { start, end: semicolon < 0 ? abstract.length : semicolon };
}

/** The stretch between commas round `at`. */
export function clauseAt(abstract: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !endsClause(abstract.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < abstract.length && !endsClause(abstract.charCodeAt(end))) end++;
  return { start, end };
}

/** ，。；： */
const endsClause = (code: number): boolean =>
  code === 0xff0c || code === 0x3002 || code === 0xff1b || code === 0xff1a;
