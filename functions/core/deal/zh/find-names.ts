import type { FoundName, NameKind } from './name-book';
import { matchesOf } from './matches';
import { COMMON_WORDS } from './lexicon/common-words';
import { HINTS } from './lexicon/triggers';
import { BODY_HEADS, NEVER_NAMES, SURNAMES, WORDS_INSIDE } from './lexicon/name-filters';
import {
  BODIES,
  SUFFIXES,
  hasTradeTail,
  isViable,
  isPlaceName,
  mayFollowTrade,
  goesIntoPlant,
  mayOwnPlant,
  nameStart,
  placeHead,
  tailEnds,
} from './name-shapes';
import type { ReadText } from './read-text';

/** One stretch of simplified text that may hold names, with the index of the clause or line it begins. */
interface Stretch {
  readonly text: ReadText;
  readonly from: number;
  readonly to: number;
}

/**
 * Every name of firms, bodies and persons that a story's words mark: legal forms, trades, brackets with an alias or a
 * foreign name, quotes round a brand, and the slots of verbs that only a party fills. Linear in the text.
 */
export function findNames(text: ReadText): FoundName[] {
  const found: FoundName[] = [];
  for (const sentence of text.sentences) {
    const stretch = { text, from: sentence.start, to: sentence.end };
    found.push(
      ...namesBySuffix(stretch),
      ...namesOfBodies(stretch),
      ...namesBeforeBrackets(stretch),
      ...namesInQuotes(stretch),
      ...latinNames(stretch),
      ...namesOfPersons(stretch),
      ...(HINTS.test(text.plain.slice(sentence.start, sentence.end)) ? namesInSlots(stretch) : []),
      ...namesOfIssuers(stretch),
    );
  }
  return found;
}

function namesBySuffix({ text, from, to }: Stretch): FoundName[] {
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

function namesOfBodies({ text, from, to }: Stretch): FoundName[] {
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

const ALIAS =
  /(?:以下简称|下称|简称|证券简称|股票简称|公司简称|又称|亦称|以下合称|下文简称)(?:为)?[：:]?\s*[“「]?([^”」“，；、（）\s]{2,16})/g;
const LATIN_BRACKET = /^[\p{Lu}\d][\p{L}\p{M}\d&.,'‘’`´ \-+/!]{1,50}$/u;
const ROLE_WORDS =
  /^(?:本?公司|标的公司|目标公司|发行人|上市公司|受让方|转让方|甲方|乙方|丙方|卖方|买方|集团|本集团|标的|项目|本项目|该项目|本次.*|招标人|中标人|要约人|收购人|担保人|认购方)$/;

function namesBeforeBrackets({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  for (
    let open = text.plain.indexOf('（', from);
    open >= 0 && open < to;
    open = text.plain.indexOf('（', open + 1)
  ) {
    const length = text.plain.slice(open, open + 101).indexOf('）');
    if (length < 0) continue;
    const close = open + length;
    const inside = text.plain.slice(open + 1, close);
    const aliases = matchesOf(ALIAS, inside)
      .map((match) => match[1] ?? '')
      .filter((alias) => !ROLE_WORDS.test(alias))
      .map((alias) => [originalOf(text, open + 1, inside, alias), alias] as const);
    const isLatin = LATIN_BRACKET.test(inside.split(/[，,；]\s*(?:[下以简]|证)/)[0] ?? '');
    if (isLatin) {
      const latin = (inside.split(/[，；]/)[0] ?? '').trim();
      if (latin.length > 2) aliases.push([latin, latin]);
    }
    if (aliases.length === 0) continue;
    const quoteEnd = /[”』」]/.test(text.plain[open - 1] ?? '') ? open - 1 : open;
    const start =
      quoteEnd === open
        ? nameStart(text.plain, open, from)
        : quoteEnd -
          15 +
          text.plain.slice(Math.max(0, quoteEnd - 15), quoteEnd).lastIndexOf('“') +
          1;
    if (start <= 0 && from > 0) continue;
    if (start < from) continue;
    add(found, text, start, quoteEnd, 'org', aliases);
  }
  return found;
}

/** The alias as the story's own characters have it. */
function originalOf(text: ReadText, base: number, inside: string, alias: string): string {
  const at = base + inside.indexOf(alias);
  return text.clean.slice(at, at + alias.length);
}

const QUOTED = /“([^“”，。；！？\n]{2,12})”/g;
const BRAND_BEFORE =
  /(?:品牌|平台|公司|企业|服务商|首发|\||APP|应用|商家|制造商|运营商|提供商|项目|品牌商|开发商|[\s|，]|^)$/;
const BRAND_AFTER =
  /^(?:（|近日|日前|今日|昨日|正式|已|宣布|完成|获|拟|将|连续|再获|再次|创始人|与|发布|方面)/;

function namesInQuotes({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  for (const match of matchesOf(QUOTED, text.plain.slice(from, to))) {
    const start = from + match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    const before = text.plain.slice(Math.max(from, start - 7), start - 1);
    if (BRAND_BEFORE.test(before) && BRAND_AFTER.test(text.plain.slice(end + 1, end + 4)))
      add(found, text, start, end, 'org');
  }
  return found;
}

const LATIN =
  /(?<![A-Za-z\u00c0-\u024f\d])[A-Z\u00c0-\u00de\u0130][A-Za-z\u00c0-\u024f\d.&'’-]*(?: (?:[A-Z\u00c0-\u00de&\d][A-Za-z\u00c0-\u024f\d.&'’-]*|of|de|da|del|and|van|für|plc|capital|group|partners|ventures|labs))*(?:, ?(?:Inc|Ltd|LLC|Corp|Co)\b\.?)?/g;
const NOT_LATIN_NAME =
  /^(?:I{1,3}|IV|V|[A-H]|IPO|EPC|EPCO|PPP|BOT|BOO|TOT|ROT|APP|AI|AIGC|IT|LNG|CNG|LPG|GDP|CPI|PMI|GW|MW|KW|PUE|PE|VC|EBITDA|EPS|PB|ETF|REIT|REITS|ABS|ABN|MTN|SCP|CP|GDR|ADR|CDR|AMOLED|OLED|LED|LCD|MINI|MICRO|MICRO LED|PCB|FPC|CPU|GPU|DRAM|NAND|SUV|MPV|VR|AR|MR|XR|SAAS|PAAS|IAAS|ERP|CRM|CDMO|CRO|CMO|NDA|IND|GMP|FDA|CEO|CFO|COO|CTO|CMO|MOU|ESG|TMT|B2B|B2C|O2O|C2C|H5|A\+H|HK|SH|SZ|US|NQ|BJ|ST|5G|4G|6G|NB-IOT|IOT|GPS|UPS|SMT|MBA|EMBA|PH|WTO|RCEP|COVID|USD|RMB|CNY|HKD|EUR|R&D|M&A|KTV|VIP|DNA|RNA|MRNA|CAR-T|ADC|UV|PVC|PET|PTA|PX|PP|PE|EVA|MDI|TDI|DEVOPS|PCCP|AAO|SAF|NEV|ADAS|OEM|ODM|OTA|HPC|IDC|SPV|SPAC|QFII|LP|GP|FOF|KPI|OA|SDK|API)$/i;

function latinNames({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  for (const match of matchesOf(LATIN, text.plain.slice(from, to))) {
    const start = from + match.index;
    const end = start + match[0].trimEnd().length;
    const name = text.plain.slice(start, end);
    if (
      name.length < 2 ||
      NOT_LATIN_NAME.test(name) ||
      /^(?:[轮座级型类区组+]|股(?!东))/.test(text.plain[end] ?? '')
    )
      continue;
    if (/[\u4e00-\u9fff]$/.test(text.plain.slice(from, start)) && /^\p{Lu}{2,4}$/u.test(name))
      continue;
    add(found, text, start, end, 'org');
  }
  return found;
}

const PERSON_LEADS =
  /(?:自然人(?:股东)?|创始人|实际控制人|实控人|控股股东|创始股东|交易对方(?:为|系|包括)|受让方(?:为|系)|转让方(?:为|系)|股东|配偶|夫人(?:联合创始人)?|投资人|企业家|富豪|、|和|与|及)$/;

function namesOfPersons({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  const stretch = text.plain.slice(from, to);
  if (!/自然人|创始人|实际控制人|实控人|股东|交易对方|受让方|转让方|先生|女士/.test(stretch))
    return found;
  for (const match of matchesOf(PERSON, stretch)) {
    const start = from + match.index;
    const before = text.plain.slice(Math.max(from, start - 10), start);
    if (!PERSON_LEADS.test(before) || NEVER_NAMES.test(match[0])) continue;
    if (
      /[、和与及]$/.test(before) &&
      !found.some((name) => before.slice(0, -1).endsWith(name.plain))
    )
      continue;
    add(found, text, start, start + match[0].length, 'person');
  }
  return found;
}
const PERSON = new RegExp(
  `(?:${SURNAMES})[\\u4e00-\\u9fff]{1,2}(?=[，。、；：（）“”\\s]|和|与|及|等|先生|女士|合计|持有|所持|签|拟|将|以|共同|转让|出售|收购|控制|$)`,
  'g',
);

const ISSUER = /^(?:\*?ST)?[\u4e00-\u9fffA-Za-z0-9*]{2,8}(?=：)/;

/** Names that a ticker code follows or that head a line before a colon: whatever their words, they are issuers. */
function namesOfIssuers({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  const force = (start: number, end: number): void => {
    const plain = text.plain.slice(start, end);
    if (
      !NEVER_NAMES.test(plain) &&
      !COMMON_WORDS.has(plain) &&
      !isPlaceName(plain) &&
      !/^(?:独家|快讯|公告|突发|重磅|速递|早报|晚报|日报|聚焦|关注|观察|解读|首发|外电|外媒|印媒|美媒|日媒|英媒|路透|彭博|媒体|消息|标签|联系|主题|时间|地点|内容|图|表|注|问|答|利好|好消息|接单了|中标公示|流标|案例|标题|项目|招标|投融资|司法拍卖)/.test(
        plain,
      )
    )
      found.push({ display: text.clean.slice(start, end), plain, kind: 'org', aliases: [] });
  };
  for (const end of text.coded) {
    if (end <= from || end > to) continue;
    let start = end;
    while (
      start > from &&
      end - start < 10 &&
      /[\u4e00-\u9fffA-Za-z0-9*]/.test(text.plain[start - 1] ?? '')
    )
      start--;
    const known = nameStart(text.plain, end, start);
    if (end - start <= 6) force(start, end);
    else if (known >= 0) force(known, end);
  }
  const head = ISSUER.exec(text.plain.slice(from, Math.min(to, from + 12)));
  if (head) force(from, from + head[0].length);
  return found;
}

interface Slot {
  readonly pattern: RegExp;
  /** Whether the slot may hold several names, set apart by 、 or 和. */
  readonly many?: boolean;
  readonly kind?: NameKind;
}

const C = '[^，。；：、！？“”（）《》\\s]';
const LIST = '[^，。；：！？（）《》\\s]';
/** What stands between a subject and its verb: adverbs, days, sums. */
const BETWEEN =
  '(?:(?:近日|日前|今日|昨日|今天|昨天|周[一二三四五六日]|日|晚间|晚|午间|成功|正式|已经?|正在?|拟|将|或|欲|有意|宣布|计划|再次?|再度|又|顺利|连续|同意|斥资|耗资|豪掷|以|约|近|超|不超过?|逾|过?|终止|完成|联合|共同|还|也|则|亦|公告称?|发布公告|披露|传|洽|预|即将|独家|[\\d.,\\-至]+(?:万|亿|万亿)?(?:元|美元|欧元|英镑|港元|港币|人民币|日元|澳元|加元)?(?:人民币|现金)?)){0,5}';

const SLOTS: readonly Slot[] = [
  {
    pattern: new RegExp(
      `对(${LIST}{2,40}?)(?:[\\d.]+(?:万|亿)[^，。；]{1,4})?(?:的)?(?:有条件)?(?:全资|要约|股权)?(?:收购|并购|要约|增资|投资)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `(?:^|[，；：|\\s。])(${LIST}{2,40}?)(?:有望|拟|将|正在?|已|宣布|计划|考虑|有意|决定|签署|签订|签约|共同|联合|近日|日前|今日|昨日)(?!于|为)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(`(?:^|[，；：|\\s。])(${C}{2,14}?)(?:向|与|为|获|被)(?!期)`, 'g'),
  },
  {
    pattern: new RegExp(
      `(?:^|[，；：|\\s。、])(${C}{2,24}?)${BETWEEN}(?:收购|受让|并购|要约收购|全资收购|洽购|竞得|拍得|摘得|入股|增资|参股|控股|出售|转让|挂牌转让|售出|沽售|分拆|中标|预中标|斩获|承建|签约|签下|签订|签署|订立|投资建设|投建|登陆|挂牌|上市|IPO|赴港|冲刺|闯关|定增|配股|配售|募资|获(?:得|批)?(?=[^，。]{0,30}(?:投资|融资|贷款|授信|增资|入股|订单))|完成(?=[^，。]{0,24}(?:融资|收购|投资|上市|交割|募资))|领投|跟投|落户|与(?=${C}{2,24}(?:签|达成|订立|合作|合资|携手))|公告|公布|发布公告|宣布)`,
      'g',
    ),
  },
  {
    pattern: new RegExp(
      `(?:收购|并购|入股|增资|参股|控股|买下|拿下|买入|购入|受让|私有化|吸收合并|合并|要约收购|全资收购|洽购|竞得|剥离|分拆|出售|转让|投资了|领投了|卖掉|卖出)(?:了)?(${C}{2,22}?)(?=[\\d.]+%|约[\\d.]|全部|部分|多数|剩余|余下|控股权|控制权|股权|股份|资产|业务|旗下|的|一案|案|，|。|；|、|（|\\s|及|与|和|$)`,
      'g',
    ),
  },
  {
    pattern: new RegExp(
      `(?:^|[，；。：])(?:并|再|后)?由(${LIST}{2,60}?)(?:联合|共同|独家)?(?:领投|跟投|投资|承建|承接|负责|运营|提供|中标|实施|认购|收购|受让|牵头|总投资|开发|出资)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `由(${LIST}{2,60}?)(?:联合|共同|独家)?(?:领投|跟投|战略投资|投资[\\d近约])`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `(?:^|[，；。、])(${LIST}{2,50}?)(?:等)?(?:机构)?(?:联合|共同|独家|继续)?(?:领投|跟投|加码|参投|追投)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `(?:投资方|投资者|投资人|投资机构|领投方|跟投方|参投方)(?:为|是|包括|有)[：:]?(${LIST}{2,80})`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `(?:招标人|招标单位|招标方|采购人|采购单位|采购方|业主|业主单位|建设单位|发包人|中标人|中标单位|中标方|中标候选人|第[一二三]中标候选人|第[一二三]中标人|承包人|受让方|转让方|交易对方|交易对手|买方|卖方|收购方|出让方|供应商|承租人|出租人|牵头人|牵头方)(?:为|是|系)?[：:]?(${LIST}{3,60})`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `[与和同](${LIST}{2,40}?)(?:(?:正式|成功|分别|共同|近日|日前|就[^，。；]{2,40})?(?:签署|签订|签约|签下|订立|达成|缔结|合资|共同出资|携手|联手|战略合作|敲定|续签|商谈|洽谈|磋商|接洽|谈判|合作|共建))`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `获(?:得)?(${C}{2,16}?)(?=[\\d数近超约][^，。]{0,12}(?:投资|融资|贷款|授信|增资)|投资|战略|领投|独家|注资|增资|入股|收购|授信|贷款)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `向(${C}{2,20}?)(?:转让|出售|提供|发放|增资|收购|购买|采购|订购|供应|供货|发出|申请|借款|投放|定向)`,
      'g',
    ),
    many: true,
  },
  {
    pattern: new RegExp(
      `(?:转让给|出售给|卖给|售予|转让予|出售予|售给|授予|交由|委托给?)(${C}{2,20}?)(?=，|。|；|、|（|\\s|$|运营|管理|建设|负责|承建)`,
      'g',
    ),
    many: true,
  },
];

function namesInSlots({ text, from, to }: Stretch): FoundName[] {
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
  /(?:等(?:多?家?|[一二三四五六七八九十\d]+(?:家|名|位))?(?:机构|公司|企业|自然人|股东|投资方|投资者)?|昨|今|周[一二三四五六日]|正(?:式|在)?|仍为?|还是?|因|刚刚|早前|展开.*|进行.*|联合|共同|独家|近日|日前|昨日|今日|同时|就.{2,12}|分别|已|拟|将|还|也|则|的|了|股东|方面|旗下|所属|就|在.{0,8}|拟以.*|\d.*|[（(].*)$/;
const LEADING =
  /^(?:传|料|疑|据悉|自然人|在|以|超出|围绕|了|向|与|由|将|对|由于|本轮|该轮|此轮|本次|其中|同时|此外|另外|另悉|据悉|目前|近日|日前|当天|同日|当日|昨日|今日|随后|最终|公司|全资|境内外?|国内外?|海外)/;

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
  add(found, text, start, end, BODY_END.test(name) ? 'body' : 'org');
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

const FULL_FORM =
  /(?:有限|股份|责任)公司(?:.{2,5}(?:分公司|分行))?$|银行(?:.{2,5}[分支]行)?$|[a-z]/;

function add(
  found: FoundName[],
  text: ReadText,
  start: number,
  end: number,
  kind: NameKind,
  aliases: FoundName['aliases'] = [],
): void {
  const plain = text.plain.slice(start, end);
  if (
    aliases.length === 0 &&
    (NEVER_NAMES.test(plain) || (!FULL_FORM.test(plain) && WORDS_INSIDE.test(plain)))
  )
    return;
  if (
    kind === 'org' &&
    plain.length > 2 &&
    aliases.length === 0 &&
    !isViable(plain) &&
    !/[A-Z]/.test(plain)
  )
    return;
  found.push({ display: text.clean.slice(start, end), plain, kind, aliases });
}
