import { BODY_HEADS } from '../lexicon/name-filters';
import { matchesOf } from '../matches';
import type { FoundName } from '../name-book';
import {
  BODIES,
  SUFFIXES,
  goesIntoPlant,
  isPlaceName,
  mayFollowTrade,
  mayOwnPlant,
  nameStart,
  placeHead,
  tailEnds,
} from '../name-shapes';
import { add, type Stretch } from './found';

/** Names that end with a legal form or a trade. */
export function namesBySuffix({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  let floor = from;
  for (let at = from; at < to; at++) {
    if (SUFFIXES.at(text.plain, at) === '') continue;
    const ends = tailEnds(text.plain, at, to);
    const tail = ends.find(({ end, isLegal }) =>
      isLegal
        ? !isPartOfWord(text.plain, end)
        : mayFollowTrade(text.plain, end) ||
          (goesIntoPlant(text.plain, end) &&
            mayOwnPlant(text.plain, nameStart(text.plain, end, floor), end)),
    );
    const start = tail ? nameStart(text.plain, tail.end, floor) : -1;
    at = Math.max(ends[0]?.end ?? 0, at + 1) - 1;
    if (!tail || start < 0) continue;
    const name = text.plain.slice(start, tail.end);
    if (!ASSET_TAIL.test(name) || placeHead(name) !== '') add(found, text, start, tail.end, 'org');
    floor = tail.end;
  }
  return found;
}

/** Things that are owned: without a place in front they are no firm. */
const ASSET_TAIL = /(?:工厂|电站|电厂|码头|酒店|大厦|实验室|景区|农场|牧场|商场|广场|生产线|车间)$/;

/** 银行业, 公司法, 集团化, 医院里: the suffix goes on into another word. */
function isPartOfWord(plain: string, end: number): boolean {
  return /^(?:[业法化界级性类型员制户卡史]|家(?!居|电|纺)|内部|总部大楼|房(?!产)|商|区|长|址)/.test(
    plain.slice(end, end + 4),
  );
}

/** Towns, zones and offices: names that end as public bodies do. */
export function namesOfBodies({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  for (let at = from; at < to; at++) {
    const suffix = BODIES.at(text.plain, at);
    if (suffix === '') continue;
    let end = at + suffix.length;
    const more = /^(?:管委会|管理委员会|管理局|人民政府|政府)/.exec(text.plain.slice(end, end + 5));
    if (more) end += more[0].length;
    at = end - 1;
    const start = nameStart(text.plain, end, from);
    if (start >= 0 && !BODY_HEADS.test(text.plain.slice(start, end)))
      add(found, text, start, end, 'body');
  }
  const stretch = text.plain.slice(from, to);
  if (!PLAIN_BODY_END.test(stretch)) return found;
  for (const match of matchesOf(PLAIN_BODY, stretch)) {
    const end = from + match.index + match[0].length;
    const start = townStart(text.plain, end, from + match.index);
    if (start >= 0 && !BODY_HEADS.test(text.plain.slice(start, end)))
      add(found, text, start, end, 'body');
  }
  return found;
}
/** Where a town's plain name begins: a known place, or what a name reads backwards to. */
function townStart(plain: string, end: number, floor: number): number {
  for (let length = 8; length >= 3; length--)
    if (end - length >= floor && isPlaceName(plain.slice(end - length, end))) return end - length;
  return nameStart(plain, end, floor);
}

/** A town, county or district as a side: 黎川县与…, 与…天元区签, 由…市. */
const PLAIN_BODY =
  /[\u4e00-\u9fff]{1,9}?(?:[市县州旗省]|[\u4e00-\u9fff]区|[\u4e00-\u9fff]镇)(?=[与和举签、，就将携同引召迎]|签约|成功|迎来|集中|召开|行政|人民)/g;

const PLAIN_BODY_END = /[市县州旗省区镇](?:[与和举签、，就将携同引召迎]|成功|集中|行政|人民)/;
