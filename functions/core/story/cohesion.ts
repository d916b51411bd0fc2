import { FUNCTION_WORDS } from '../text/function-words';
import { isWide } from './page-line';

/** Words that headlines of any news share; they bind no two sections. */
const COMMON = new Set([
  ...FUNCTION_WORDS.flatMap(([, words]) => [...words]),
  ...(
    'about after again against also amid among and announces another back before between billion business companies company could county ' +
    'country crore deal deals during firm firms first five four from government group have here into international just last limited ' +
    'local market million more most near news next over part people percent plan plans plant report said says second sector several ' +
    'shares since some still than that their them there these they this three through today under until week were what when where ' +
    'which while will with would year years your monday tuesday wednesday thursday friday saturday sunday january february march april ' +
    'june july august september october november december inc ltd plc corp national city state new all any are but can had her his how may not off one out own our she two who why you up'
  ).split(' '),
]);
const COMMON_HAN = new Set(
  (
    '公司 项目 投资 亿元 万元 有限 限公 股份 集团 中国 市场 企业 产业 发展 表示 目前 其中 今年 去年 同比 增长 建设 合作 协议 签约 签署 公告 进行 通过 ' +
    '以及 工作 消息 记者 完成 融资 管理 国家 我国 经济 工程 总投 达到 预计 方面 相关 主要 实现 包括 成为 推进 开展 服务 科技 技术 业务 资本 股权 控股 ' +
    '日前 昨日 近日 上午 下午 月份 年度 季度 上市 证券 银行 基金 收购 交易 平方 方米 个月 人民 民币 美元 会社 株式 発表 事業 開発 年度 予定 同社'
  ).split(' '),
);

const UNITS =
  /^[亿万億萬千百元圆圓円年月日港美第个個家名名股份项項期一二三四五六七八九十两兩]{2}$/u;

/** What a text is about: names and numbers of Latin scripts, pairs of ideographs elsewhere. */
export function topicTokens(text: string, limit = 4000): Set<string> {
  const part = text.slice(0, limit);
  return isWide(part) ? pairs(part) : names(part);
}

/** The meaningful words of a headline, whatever their case. */
export function headlineTokens(text: string): Set<string> {
  if (isWide(text)) return pairs(text);
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]{2,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !COMMON.has(word))
      .map(stem)
      .filter((word) => word.length >= 3 && !COMMON.has(word)),
  );
}

/** The share of `wanted` that also occurs in `text`; 0 where nothing is wanted. */
export function echo(wanted: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  let hits = 0;
  for (const token of wanted) if (text.has(token)) hits++;
  return hits / wanted.size;
}

function names(text: string): Set<string> {
  const found = text.match(/(?<=[\p{L}\p{N},;:’'"”)]\s)\p{Lu}[\p{L}\p{N}&’'-]{2,}/gu) ?? [];
  return new Set(found.map((word) => stem(word.toLowerCase())).filter((word) => !COMMON.has(word)));
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of text.match(/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}ー]{2,}|[A-Za-z]{3,}/gu) ??
    []) {
    if (/^[A-Za-z]/.test(run)) found.add(run.toLowerCase());
    else for (let i = 0; i + 2 <= run.length; i++) found.add(run.slice(i, i + 2));
  }
  for (const pair of found) if (COMMON_HAN.has(pair) || UNITS.test(pair)) found.delete(pair);
  return found;
}

/** Plural and possessive endings off: enough to find a headline's word again in the text. */
function stem(word: string): string {
  return word.replace(/['’]s?$/u, '').replace(/(?:ies|es|s|ing|ed)$/u, '');
}
