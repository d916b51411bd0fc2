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
    if (tail && !tail.isLegal && LONGER.test(text.plain.slice(tail.end, tail.end + 24))) continue;
    at = Math.max(ends[0]?.end ?? 0, at + 1) - 1;
    if (!tail || start < 0) continue;
    const name = text.plain.slice(start, tail.end);
    if (!ASSET_TAIL.test(name) || placeHead(name) !== '') add(found, text, start, tail.end, 'org');
    floor = tail.end;
  }
  return found;
}

/** 科技（大连）临港有限公司: the trade is inside a longer name. */
const LONGER = /^（[\u4e00-\u9fff]{2,6}）[\u4e00-\u9fff]{1,12}?(?:有限公司|股份公司)/;

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
  if (CEREMONY_WORDS.test(stretch))
    for (const match of matchesOf(BARE_TOWN, stretch)) {
      const start = from + match.index + match[0].length - (match[1]?.length ?? 0);
      const end = start + (match[1]?.length ?? 0);
      if (isPlaceName(text.plain.slice(start, end))) add(found, text, start, end, 'body');
    }
  if (!PLAIN_BODY_END.test(stretch)) return found;
  for (const match of matchesOf(PLAIN_BODY, stretch)) {
    const end = from + match.index + match[0].length;
    const start = townStart(text.plain, end, from + match.index);
    if (start >= 0 && !BODY_HEADS.test(text.plain.slice(start, end)))
      add(found, text, start, end, 'body');
  }
  return found;
}
const CEREMONY_WORDS = /签约|开工|动工|奠基|竣工|投产|招商/;

/** A town by its bare name where only one that signs or breaks ground stands: 罗源第三季度重大项目, 云霄全县共签约. */
const BARE_TOWN =
  /(?:^|[，。；：|\s日讯])([\u4e00-\u9fff]{2,4}?)(?=全[县市区省](?:共|累计|集中|签|新|各)|第?[一二三四]季度|20\d\d年|招商引资项目|重大项目|重点项目|集中签约|集中开工|签约|签下|引进|举行|举办)/g;

/** Where a town's plain name begins: a known place, or what a name reads backwards to. */
function townStart(plain: string, end: number, floor: number): number {
  for (let length = 8; length >= 3; length--)
    if (end - length >= floor && isPlaceName(plain.slice(end - length, end))) return end - length;
  return nameStart(plain, end, floor);
}

/** A town, county or district as a side: 黎川县与…, 与…天元区签, 由…市. */
const PLAIN_BODY =
  /[\u4e00-\u9fff]{1,9}?(?:[市县州旗省]|[\u4e00-\u9fff]区|[\u4e00-\u9fff]镇)(?=[与和举签、，就将携同引召迎]|签约|成功|迎来|集中|召开|组织|举办|开展|重大|重点|推进|招商|行政|人民|第?[一二三四]季度|20\d\d年)/g;

const PLAIN_BODY_END =
  /[市县州旗省区镇](?:[与和举签、，就将携同引召迎]|成功|集中|行政|人民|组织|开展|重大|重点|推进|招商|第?[一二三四]季度|20\d\d年)/;
