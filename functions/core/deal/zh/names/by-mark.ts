import { COMMON_WORDS } from '../lexicon/common-words';
import { NEVER_NAMES, SURNAMES } from '../lexicon/name-filters';
import { matchesOf } from '../matches';
import type { FoundName } from '../name-book';
import { isPlaceName, nameStart } from '../name-shapes';
import type { ReadText } from '../read-text';
import { add, type Stretch } from './found';

const ALIAS =
  /(?:以下简称|下称|简称|证券简称|股票简称|公司简称|又称|亦称|以下合称|下文简称)(?:为)?[：:]?\s*[“「]?([^”」“，；、（）\s]{2,16})/g;
const LATIN_BRACKET =
  /^(?!.{0,50}[\u4e00-\u9fff])(?!\d[\d.,/%]*$)[\p{Lu}\d][\p{L}\p{M}\d&.,'‘’`´ \-+/!]{1,50}$/u;
const ROLE_WORDS =
  /^(?:本?公司|标的公司|目标公司|发行人|上市公司|受让方|转让方|甲方|乙方|丙方|卖方|买方|集团|本集团|标的|项目|本项目|该项目|本次.*|招标人|中标人|要约人|收购人|担保人|认购方)$/;

/** Names that a bracket with an alias or a foreign name follows. */
export function namesBeforeBrackets({ text, from, to }: Stretch): FoundName[] {
  const found: FoundName[] = [];
  const stretch = text.plain.slice(from, to);
  for (let at = stretch.indexOf('（'); at >= 0; at = stretch.indexOf('（', at + 1)) {
    const open = from + at;
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
    if (aliases.length === 0 || NO_PARTY.test(text.plain.slice(Math.max(from, open - 6), open)))
      continue;
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

/** What papers give short names to besides parties: offers, rules, papers, projects. */
const NO_PARTY =
  /(?:发行|配售|协议|办法|公告|规定|细则|条例|方案|计划|交易|事项|指引|通知|意见|合同|上市|期间|资金|管理委员会|证监会|交易所|说明书|报告|议案|函|草案|预案|项目|工程|标段)[”》]?$/;

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

/** Brands in quotes. */
export function namesInQuotes({ text, from, to }: Stretch): FoundName[] {
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

/** Names in Latin letters. */
export function latinNames({ text, from, to }: Stretch): FoundName[] {
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

/** Persons that a title or a list leads in. */
export function namesOfPersons({ text, from, to }: Stretch): FoundName[] {
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
  `(?:${SURNAMES})[\\u4e00-\\u9fff]{1,2}(?=[，。、；：（）“”\\s]|和|与|及|等|先生|女士|合计|持有|所持|签|拟|将|以|共同|转让|出售|收购|控制|父子|父女|母子|夫妇|兄弟|姐妹|家族|$)`,
  'g',
);

const ISSUER = /^(?:\*?ST)?[\u4e00-\u9fffA-Za-z0-9*]{2,8}(?=：)/;

/** Names that a ticker code follows or that head a line before a colon: whatever their words, they are issuers. */
export function namesOfIssuers({ text, from, to }: Stretch): FoundName[] {
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
