import { COMMON_WORDS } from './lexicon/common-words';
import {
  BODY_SUFFIXES,
  GENERIC_HEADS,
  LEGAL_SUFFIXES,
  NAME_BIGRAMS,
  PLACE_WORDS,
  STOP_WORDS,
  TRADE_SUFFIXES,
} from './lexicon/name-words';
import { WordIndex } from './word-index';

/** Longest name that is read, in characters: longer runs are sentences. */
export const MAX_NAME_LENGTH = 28;

const byLength = (a: string, b: string): number => b.length - a.length;
const alternatives = (words: readonly string[]): string => [...words].sort(byLength).join('|');

const LEGAL = new Set(LEGAL_SUFFIXES);
const PLACES = new Set(PLACE_WORDS);
const PLACE_INDEX = new WordIndex(PLACE_WORDS);
const STOPS = new WordIndex(STOP_WORDS);

/** Suffixes of firms, and of public bodies, to start reading names from. */
export const SUFFIXES = new WordIndex([...LEGAL_SUFFIXES, ...TRADE_SUFFIXES]);
export const BODIES = new WordIndex(BODY_SUFFIXES);
const BRACKET_TAIL = new RegExp(
  `（[\\u4e00-\\u9fff]{2,6}）(?:${alternatives(LEGAL_SUFFIXES)})`,
  'y',
);
const BRANCH_TAIL = /[\u4e00-\u9fff]{2,5}?(?:分行|支行|分公司|分校|分院|分部|公司)/y;

const HARD = /[\s，。；：、！？“”《》【】|…()（）[\]「」『』/~～+<>=*#\ue000-\uf8ff]/;
/** What may follow the trade that ends a name: marks, figures, and the verbs and particles that names govern. */
const AFTER_TRADE =
  /^(?:[\s，。；：、！？“”（）《》【】|…\d\ue000-\uf8ff]|$|[与和及以由向拟将在于对为被已的从就还也则亦等是共所持宣公表称发披签获拥投收受转出完中承联牵领跟认增参方董总副首创股今昨近曾此该有旗下提负计正因未不只上双三要合独预成同自另并除订采购供租引落买卖开建欲投或]|一举|一次|子公司|能否|给|跟)/;

function bracketTail(plain: string, at: number): string {
  if (plain[at] !== '（') return '';
  BRACKET_TAIL.lastIndex = at;
  return BRACKET_TAIL.exec(plain)?.[0] ?? '';
}

/** Reads on from the suffix at `at`: the end of the whole tail, and whether its last part is a legal form. */
export function readTail(
  plain: string,
  at: number,
  limit: number,
): { end: number; isLegal: boolean } {
  let end = at;
  let last = '';
  for (let parts = 0; parts < 8 && end < limit; parts++) {
    const next = SUFFIXES.at(plain, end) || bracketTail(plain, end);
    if (next === '' || (parts > 0 && isVerbHere(plain, next, end + next.length, last))) break;
    last = next;
    end += next.length;
  }
  const partners = /^（有限合伙）/.exec(plain.slice(end, end + 6));
  if (partners && /合伙企业$|基金$|中心$/.test(last)) end += partners[0].length;
  BRANCH_TAIL.lastIndex = end;
  const branch = /银行$|公司$|集团$|^中国/.test(last) ? BRANCH_TAIL.exec(plain)?.[0] : undefined;
  if (
    branch &&
    PLACES.has(branch.replace(/(?:省|市)?(?:分行|支行|分公司|分校|分院|分部|公司)$/, ''))
  )
    return { end: Math.min(limit, end + branch.length), isLegal: true };
  return { end, isLegal: LEGAL.has(last) || last.includes('（') };
}

/** 投资12亿元, 建设三期: after a name these trades are verbs. */
function isVerbHere(plain: string, word: string, end: number, last: string): boolean {
  if (!/^(?:投资|建设|控股|服务|包装|检测|运输|租赁|担保|资产|数据|信息|照明|教育)$/.test(word))
    return false;
  if (
    /公司$|集团$|厂$|合伙企业$/.test(last) &&
    !/^(?:公司|集团|股份|有限|控股)/.test(plain.slice(end, end + 4))
  )
    return true;
  return /^[\d近约超逾数亿万了的建兴新设一二两三四五六七八九十\ue000-\uf8ff]/.test(
    plain.slice(end, end + 1),
  );
}

/** Whether what follows a name that ends with its trade lets it be one. */
export function mayFollowTrade(plain: string, end: number): boolean {
  const after = plain.slice(end, end + 14);
  if (/^(?:投资|建设|融资)$/.test(plain.slice(end - 2, end)) && /^[\d近约超逾数]/.test(after))
    return false;
  return AFTER_TRADE.test(after) || /^(?:科创板|创业板|主板|北交所|港股|A股|首次公开)/.test(after);
}
/** 华锐新能源电池基地, 联芸科技科创板IPO: the name goes over into what it builds or where it lists. */
const FACILITY_NEXT =
  /^[\u4e00-\u9fff]{0,7}(?:项目|基地|工厂|产业园|总部|园区|生产线|车间|电站|二期|三期|一期)/;

/** Whether a plant or a place follows at once. */
export function goesIntoPlant(plain: string, end: number): boolean {
  const after = plain.slice(end, end + 14);
  return FACILITY_NEXT.test(after) || placeHead(after) !== '';
}

/**
 * Whether a trade that goes over into a plant or a place ends a name all the same: 华锐新能源|电池基地, 天虹纺织|越南工厂.
 * Only for a name that begins a clause or follows 的, 由 or a place.
 */
export function mayOwnPlant(plain: string, start: number, end: number): boolean {
  const before = plain[start - 1] ?? '\n';
  const head = plain.slice(start, start + 2);
  return (
    (HARD.test(before) || /[的由]/.test(before)) &&
    !isCommon(head) &&
    end - start >= 4 &&
    end - start <= 8
  );
}

/** Ends of the tail that begins at `at`, the longest first: 新能源 is one where 新能源电池 goes on. */
export function tailEnds(
  plain: string,
  at: number,
  limit: number,
): { end: number; isLegal: boolean }[] {
  const ends = [readTail(plain, at, limit)];
  let end = at;
  for (let parts = 0; parts < 4; parts++) {
    const next = SUFFIXES.at(plain, end);
    if (next === '' || end + next.length >= (ends[0]?.end ?? 0)) break;
    end += next.length;
    ends.splice(1, 0, { end, isLegal: LEGAL.has(next) });
  }
  return ends;
}

/** Where the name that ends at `end` begins, read backwards; -1 where no name is there. */
export function nameStart(plain: string, end: number, floor: number): number {
  const lowest = Math.max(floor, end - MAX_NAME_LENGTH);
  let at = end;
  while (at > lowest) {
    const char = plain[at - 1] ?? '';
    if (char === '）' && isPlaceBracket(plain, at, lowest)) {
      at = plain.lastIndexOf('（', at - 1);
      continue;
    }
    if (HARD.test(char)) break;
    const place = placeEndingAt(plain, at, lowest);
    if (place > 0) {
      at -= place;
      continue;
    }
    if (stopEndingAt(plain, at, end)) break;
    at--;
  }
  at = dropLead(plain, at, end);
  return isViable(plain.slice(at, end)) ? at : -1;
}

function isPlaceBracket(plain: string, at: number, lowest: number): boolean {
  const open = plain.lastIndexOf('（', at - 1);
  return (
    open > lowest && at - open <= 8 && /^[\u4e00-\u9fff]+$/.test(plain.slice(open + 1, at - 1))
  );
}

/** Length of the place name that ends at `at`, so that 和田 or 于都 never cut a name; 0 for none. */
function placeEndingAt(plain: string, at: number, lowest: number): number {
  return PLACE_INDEX.before(plain, at, lowest).length;
}

/** Whether a word that no name holds ends at `at`, with something left of it that can be a name. */
function stopEndingAt(plain: string, at: number, end: number): boolean {
  const { length } = STOPS.before(plain, at);
  if (length === 0 || (length === 1 && isInsideName(plain, at - 1))) return false;
  return isViable(plain.slice(at, end));
}

/** Whether the single character at `i` belongs to a two-character piece of a name, as 和 does in 永和. */
function isInsideName(plain: string, i: number): boolean {
  const before = plain.slice(i - 1, i + 1);
  const after = plain.slice(i, i + 2);
  return NAME_BIGRAMS.has(before) || NAME_BIGRAMS.has(after);
}

/** Takes figures, counts and ordinals off the front: 3家, 第三, 第二大. */
function dropLead(plain: string, from: number, end: number): number {
  const lead =
    /^(?:第?[一二三四五六七八九十\d]+(?:家|个|名|大|批|期|次|位)|[-—·.%‰\d]+(?=[\u4e00-\u9fff]{2}))/.exec(
      plain.slice(from, end),
    );
  return lead ? from + lead[0].length : from;
}

/** Trades that make a firm's name with a place alone: 广州地铁, 上海电气; others (北京科技) are no name. */
const PUBLIC_TRADE =
  /(?:银行|农商行|农信社|大学|医院|研究院|证券|信托|石化|石油|海油|电气|汽车|建筑|建工|建投|交建|铁建|中铁|电建|能建|化学|电信|移动|联通|地铁|港口|港务|机场|航空|黄金|钢铁|电力|燃气|水务|能源|重工|船舶|医药|制药|控股|国资|城投|交投|农垦|铝业|五矿|铁塔|核电|国投|高速|铁路|轨道|啤酒|股份|基金|资本|创投|人寿|财险|电网|海运|远洋|中车|旅游|文旅|商行)$/;

const LEGAL_END = /(?:公司|集团|银行|厂|社|院|所|大学)$/;
/** What is left of a trade told at length: 锂电池材料, 光电子信息, 高端装备制造. */
const SECTOR_REST =
  /^(?:锂|光|氢|核|风|新|新型|高端|先进|智慧|绿色|现代|数字|锂电池|动力电池|人工智能|高|大)$/;

/** Whether something of a name is left when its place, trade and legal form are taken off. */
export function isViable(name: string): boolean {
  if (name.length < 3 || name.length > MAX_NAME_LENGTH) return false;
  if (GENERIC_HEADS.has(name) || STOP_WORDS.has(name) || PLACES.has(name)) return false;
  const place = placeHead(name);
  let rest = name.slice(place.length);
  for (let parts = 0; parts < 6; parts++) {
    const tail = SUFFIXES.endOf(rest);
    if (tail === '') break;
    rest = rest.slice(0, rest.length - tail.length);
  }
  rest = rest.replace(/（.*?）/g, '');
  if (rest === '') return place !== '' && (/(?:公司|集团)$/.test(name) || PUBLIC_TRADE.test(name));
  if (GENERIC_HEADS.has(rest) || STOP_WORDS.has(rest))
    return place !== '' && /公司$/.test(name) && !STOP_WORDS.has(rest);
  if (!LEGAL_END.test(name) && (SECTOR_REST.test(rest) || /.及./.test(name))) return false;
  if (place === '' && COMMON_WORDS.has(rest)) return false;
  if (
    rest.length === 4 &&
    place === '' &&
    !/(?:银行|公司)$/.test(name) &&
    isCommon(rest.slice(0, 2)) &&
    isCommon(rest.slice(2))
  )
    return false;
  return rest.length >= 2 || place !== '' || name.length >= 4;
}

function isCommon(word: string): boolean {
  return COMMON_WORDS.has(word) || GENERIC_HEADS.has(word);
}

/**
 * The forms under which a text may name the same firm again: without its place, its legal form, its trade. The full
 * name is first; a two-character head comes last and only where it is no common word.
 */
export function shortForms(name: string): string[] {
  const forms = new Set<string>([name]);
  const place = placeHead(name);
  const bare = name.slice(place.length);
  const bases = place !== '' && bare.length >= 3 ? [name, bare] : [name];
  for (const base of bases) {
    let rest = base;
    for (let parts = 0; parts < 6; parts++) {
      if (rest.length >= (base === bare ? 2 : 3)) forms.add(rest);
      const tail = SUFFIXES.endOf(rest);
      if (tail === '') break;
      rest = rest.slice(0, rest.length - tail.length).replace(/（[^）]*）$/, '');
    }
    if (rest.length >= 2) forms.add(rest);
  }
  return [...forms].filter((form) => form === name || isDistinct(form));
}

function isDistinct(form: string): boolean {
  if (form.length < 2 || PLACES.has(form) || GENERIC_HEADS.has(form) || STOP_WORDS.has(form))
    return false;
  if (/^(?:中国|国家|全国)?$/.test(form) || TRADES.has(form) || LEGAL.has(form)) return false;
  return !isPlaceName(form);
}
const TRADES = new Set(TRADE_SUFFIXES);

/** The place a name begins with, with its 市 or 省; empty for none. */
export function placeHead(name: string): string {
  const place = PLACE_INDEX.at(name, 0);
  if (place === '') return '';
  return /[省市县区]/.test(name[place.length] ?? '') ? name.slice(0, place.length + 1) : place;
}

/** Whether the words are a place and nothing more. */
export function isPlaceName(words: string): boolean {
  const place = PLACE_INDEX.at(words, 0);
  return place !== '' && /^[省市县区州]?$/.test(words.slice(place.length));
}

/** Whether the words end with a trade or a legal form. */
export function hasTradeTail(words: string): boolean {
  return SUFFIXES.endOf(words) !== '';
}
