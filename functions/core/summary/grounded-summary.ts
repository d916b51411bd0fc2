import { isCommonWord } from '../deal/en/common-words';
import { QuoteFinder } from '../deal/model/quote-finder';
import { showText } from '../deal/model/shown-text';
import { findMoney } from '../text/find-money';
import type { Money } from '../text/money';
import { NUMBER_WORDS } from '../text/number-words';
import { splitSentences } from '../text/sentences';
import { contentWords } from './content-words';

const LENGTH = { least: 20, most: 700 } as const;
/** Share of a summary's content that must stand in the text: in one's own words, but of the same matter. */
const LEAST_COMMON = 0.5;
const MARKUP = /[<>{}`\\|]|https?:|www\.|\]\(/i;

/**
 * Whether a summary that a model wrote may stand for the story: every number and name in it stands in the text, it speaks of the same
 * matter in the same script, and it holds no markup, address or hidden character. Where in doubt, no.
 */
export function isGroundedSummary(summary: string, text: string): boolean {
  const line = summary.trim();
  const length = [...line].length;
  if (length < LENGTH.least || length > LENGTH.most || line.includes('\n')) return false;
  if (MARKUP.test(line) || showText(line).text !== line) return false;
  if (hasHan(line) !== hasHan(text)) return false;
  const finder = new QuoteFinder(text);
  return (
    speaksOfSame(line, text) &&
    hasOwnNumbers(line, text, finder) &&
    hasOwnNames(line, finder) &&
    hasOwnHan(line, text, finder)
  );
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}{4}/u.test(text);
}

function speaksOfSame(summary: string, text: string): boolean {
  const words = [...contentWords(summary)];
  const own = contentWords(text);
  return words.filter((word) => own.has(word)).length >= LEAST_COMMON * words.length;
}

const NUMBER = /\d[\d,.]*/g;
const SCALED =
  /\d[\d,.]*\s?(?:(?:hundred|thousand|million|billion|trillion|crore|lakh|per ?cent|pct|mln|bn|m|k)\b|[%％万亿千百成倍])/gi;
const SPELT = new RegExp(`\\b(?:${NUMBER_WORDS})`, 'gi');
const HAN_NUMBER =
  /[〇零一二三四五六七八九十百千万亿两]+[多余几]?[家个方期年月日元成条座名人项份倍笔]/g;
/** Numbers that count nothing: "one of them", 一家. */
const NO_NUMBER = /^(?:one|a hundred|一[家个方项座条份笔名])$/i;

/** Every number stands in the text with its scale; every sum of money is one of the text's. */
function hasOwnNumbers(summary: string, text: string, finder: QuoteFinder): boolean {
  const own = new Set((text.match(NUMBER) ?? []).map(plainNumber));
  const lower = text.toLowerCase();
  const sums = new Set(findMoney(text).map(sumKey));
  const spelt = [...(summary.match(SPELT) ?? []), ...(summary.match(HAN_NUMBER) ?? [])];
  return (
    (summary.match(NUMBER) ?? []).every((number) => own.has(plainNumber(number))) &&
    (summary.match(SCALED) ?? []).every((scaled) => finder.find(scaled) !== undefined) &&
    spelt.every((word) => NO_NUMBER.test(word) || lower.includes(word.toLowerCase())) &&
    findMoney(summary).every((sum) => sums.has(sumKey(sum)))
  );
}

function plainNumber(number: string): string {
  return number.replace(/[.,]+$/, '').replaceAll(',', '');
}

function sumKey({ value, min, max, currency }: Money): string {
  return [value ?? min, max ?? value, currency].join('|');
}

const CAPITALISED =
  /\p{L}*\p{Lu}[\p{L}\p{N}\p{M}.&'’-]*(?: \p{L}*\p{Lu}[\p{L}\p{N}\p{M}.&'’-]*)*/gu;

/** Every run of words with capitals stands so in the text; a common word that opens a sentence is no name. */
function hasOwnNames(summary: string, finder: QuoteFinder): boolean {
  return splitSentences(summary).every(({ start, end }) => {
    const sentence = summary.slice(start, end);
    return [...sentence.matchAll(CAPITALISED)].every(({ 0: run, index }) => {
      const words = run
        .replace(/[.&'’-]+$/, '')
        .replace(/['’]s$/, '')
        .split(' ');
      if (finder.find(words.join(' '))) return true;
      const [first = '', ...rest] = words;
      const opens = sentence.slice(0, index).search(/[\p{L}\p{N}]/u) < 0;
      if (!opens || !(first === 'A' || isCommonWord(first.toLowerCase()))) return false;
      return rest.length === 0 || finder.find(rest.join(' ')) !== undefined;
    });
  });
}

const ORGANISATION =
  /(?<=(\p{Script=Han}{2}))(?:(?:股份|控股|集团|有限|责任)*(?:公司|集团)|银行|基金|大学|学院|研究院|研究所|政府|管委会|[省市县区镇乡]|开发区|园区|产业园)/gu;
const REFERRING = /[该两双本各家子母总分此等的]$/;
const QUOTED = /[《「『“]([^》」』”]{1,40})[》」』”]/g;
/** Characters that join what a sentence says; all else comes in pairs that the text has too. */
const JOINING = new Set(
  '的了在将与和并为于由对向从是有已拟就其该此等及或以可未不也都而且但后前中上下内外间时者所被把给让使又再仍还正即新共约近超达至到起称说均各两双方按据因此外另向用来去做作成出入过会能要需须应尚待',
);

/** Chinese names by what surrounds them: what stands before 公司 or 市, quoted titles, and every pair of characters that is no joint. */
function hasOwnHan(summary: string, text: string, finder: QuoteFinder): boolean {
  for (const { 0: tail, 1: before = '' } of summary.matchAll(ORGANISATION))
    if (!REFERRING.test(before) && !text.includes(nameOf(before, tail))) return false;
  for (const [, title = ''] of summary.matchAll(QUOTED)) if (!finder.find(title)) return false;
  const rest = summary.replace(RETELLING, ' ');
  return (rest.match(/\p{Script=Han}+/gu) ?? []).every((run) => isCovered(run, text));
}

/** 莒县 of 与莒县: what joins the sentence is no part of the name. */
function nameOf(before: string, tail: string): string {
  return JOINING.has(before[0] ?? '') ? before.slice(1) + tail : before + tail;
}

/** Words that a retelling may bring along: they name nobody. */
const RETELLING = new RegExp(
  (
    '宣布|表示|透露|指出|介绍|计划|预计|目前|双方|签署|签订|签约|达成|协议|合同|合作|投资|收购|出售|转让|项目|公司|企业|集团|建设|开工|动工|投产|完成|进行|推进|' +
    '开展|启动|实施|获得|取得|提供|用于|位于|其中|总额|金额|资金|融资|贷款|上市|股权|股份|持有|控股|成立|设立|合资|中标|采购|供应|项目|事项|交易|尚未|仍在|正在|已经|' +
    '将于|有望|可能|考虑|洽谈|谈判|磋商|意向|备忘录|框架|批准|审批|监管|部门|政府|当地|市场|业务|产品|生产|生产线|工厂|基地|产能|规模|面积|就业|岗位|创造|新增|扩建|' +
    '扩大|增加|提升|支持|帮助|服务|客户|领域|方面|方式|条件|价格|支付|现金|全部|部分|剩余|分别|包括|涉及|不过|但是|同时|此外|由于|因此|根据|按照|通过|作为|成为|' +
    '取消|终止|搁置|撤回|否认|消息|传闻|报道|知情|人士|文章|报告|称'
  )
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
const MOST_UNCOVERED = 0.15;

/** Few characters of a run are new, and never two side by side, as a name's would be: the rest stand in a pair that the text has. */
function isCovered(run: string, text: string): boolean {
  const isNew = [...run].map((character, i) => {
    const pairs = [run.slice(i, i + 2), run.slice(Math.max(0, i - 1), i + 1)];
    const isOwn = pairs.some((pair) => pair.length === 2 && text.includes(pair));
    return !isOwn && !JOINING.has(character);
  });
  const count = isNew.filter(Boolean).length;
  const hasTwo = isNew.some((one, i) => one && isNew[i + 1]);
  return !hasTwo && count <= Math.max(1, MOST_UNCOVERED * run.length);
}
