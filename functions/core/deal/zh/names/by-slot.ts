import { COMMON_WORDS } from '../lexicon/common-words';
import { NEVER_NAMES } from '../lexicon/name-filters';
import { matchesOf } from '../matches';
import type { FoundName } from '../name-book';
import { hasTradeTail, isPlaceName, nameStart, placeHead } from '../name-shapes';
import type { ReadText } from '../read-text';
import { add, type Stretch } from './found';
import { SLOTS } from './slots';

/** Names that fill the slots of verbs of dealing: whatever their form, only a party stands there. */
export function namesInSlots({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  const stretch = text.plain.slice(from, Math.min(to, from + 1500));
  const seen = new Set<number>();
  for (const slot of SLOTS) {
    for (const match of matchesOf(slot.pattern, stretch)) {
      const inside = match[1] ?? '';
      const at = from + match.index + match[0].indexOf(inside);
      for (const [start, end] of slot.many
        ? splitList(inside, at)
        : [[at, at + inside.length] as const]) {
        const key = (start - from) * 2048 + end - from;
        if (seen.has(key)) continue;
        seen.add(key);
        addSlot(found, text, start, end);
      }
    }
  }
  return found;
}

const LIST_GLUE = /、|以及|及|和(?=[\u4e00-\u9fffA-Z]{3})|与/g;

function splitList(inside: string, at: number): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of matchesOf(LIST_GLUE, inside)) {
    if (
      match[0] !== '、' &&
      (match.index - start < 2 || /永$|太$|瑞$|祥$|钧$/.test(inside.slice(start, match.index)))
    )
      continue;
    parts.push([at + start, at + match.index]);
    start = match.index + match[0].length;
  }
  parts.push([at + start, at + inside.length]);
  return parts;
}

const TRAILING =
  /(?:是一[家个名款].*|[又再]|父子|父女|夫妇|兄弟|姐妹|家族|正?筹划|全[县市区省]共?|将(?:成|更|与|于|会|以)?|(?<=[A-Za-z])[将是以为在的与和及又也已拟可被把从对向于获].*|(?<=集团|公司|银行|证券|股份|科技)(?:以.{0,3}|作|即|且.*|也成?)|等(?:多?家?|[一二三四五六七八九十\d]+(?:家|名|位))?(?:机构|公司|企业|自然人|股东|投资方|投资者)?|昨|今|周[一二三四五六日]|正(?:式|在)?|仍为?|还是?|因|刚刚|早前|展开.*|进行.*|联合|共同|独家|近日|日前|昨日|今日|同时|就.{2,12}|分别|已|拟|将|还|也|则|的|了|股东|方面|旗下|所属|就|在.{0,8}|拟以.*|\d.*|[（(].*)$/;
const LEADING =
  /^(?:\|?获|\||携手|归属于|且|并有?|不会对|此?次(?=.{3})|传|料|疑|据悉|自然人|在|以|超出|围绕|了|向|与|由|将|对|由于|本轮|该轮|此轮|本次|其中|同时|此外|另外|另悉|据悉|目前|近日|日前|当天|同日|当日|昨日|今日|随后|最终|公司|全资|境内外?|国内外?|海外)/;

function addSlot(found: FoundName[], text: ReadText, from: number, to: number): void {
  let end = to;
  for (let i = 0; i < 3; i++) {
    const tail = TRAILING.exec(text.plain.slice(from, end));
    if (!tail || tail[0] === '') break;
    end -= tail[0].length;
  }
  let floor = from;
  for (let i = 0; i < 2; i++) {
    const lead = LEADING.exec(text.plain.slice(floor, end));
    if (lead) floor += lead[0].length;
  }
  if (end - floor < 2) return;
  const start = end - floor === 2 ? floor : nameStart(text.plain, end, floor);
  if (start < 0 || end - start > 16) return;
  const name = text.plain.slice(start, end);
  if (!/[\u4e00-\u9fffA-Za-z]{2}/.test(name) || NEVER_NAMES.test(name)) return;
  if (end - start === 2 && !/^[\u4e00-\u9fff]{2}$|^[A-Z]/.test(name)) return;
  if (isEveryday(name) || isPlaceName(name)) return;
  const isTown = /^全[县市区省]/.test(text.plain.slice(end, end + 2));
  add(found, text, start, end, isTown || BODY_END.test(name) ? 'body' : 'org');
}
/** Begins or ends with an everyday word, or is one: a piece of a sentence, unless a trade marks it as a firm. */
function isEveryday(name: string): boolean {
  if (/[A-Za-z]{2}/.test(name) || BODY_END.test(name) || hasTradeTail(name)) return false;
  if (
    /^第[一二三四五六七八九十\d]|^[一二三四五六七八九十两几\d]+(?:家|个|名|大|期|批|次|座|条|项|成|号|年|月|日|方|地|市|省|位|款|种|类|处|间|幢|栋|只|支)/.test(
      name,
    ) ||
    /[的了在是着过和与或及中上下内外前后时]$/.test(name)
  )
    return true;
  for (const length of [2, 3])
    if (
      COMMON_WORDS.has(name.slice(0, length)) ||
      (COMMON_WORDS.has(name.slice(-length)) && placeHead(name) === '')
    )
      return true;
  return false;
}
const BODY_END = /(?:政府|管委会|[市县区州旗]|(?<!工程|铁路|地质|勘探)局|委)$/;
