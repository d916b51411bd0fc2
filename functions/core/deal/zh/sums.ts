import type { Draft } from './draft';
import { clauseAt, MARK, type Passage, type Token } from './passage';
import { tokensIn } from './scene';

type Placed = Token & { readonly at: number };

/** Figures that stand beside a deal and are not its price. */
const NOT_PRICE =
  /(?:营业?收入?|销售(?:收入|额)?|净?利润|净?亏损?|亏|市值|总资产|净资产|资产总额|资产规模|负债|产值|估值(?:约|超|达|为)?|每股|股价|收盘价|发行价|收报|现报|报|罚款|余额|违约金|税收|成交额|市场规模|累计(?:投资|融资)?|产业规模|保证金|开盘|净资产评估值|评估值|中介费用|评估价值|权益价值|账面(?:价值|净值)?|商誉|服务费率|补助|奖金|往来款|欠付|借款|债务|年薪|租金收入|流水|交易额|出口额|进出口额|回款|均价|面值|转股价|注册及?实缴资本|实缴资本|研发投入|到位资金|外资|内资|收益|增加值|固定资产投资|投资累计|跌至|涨至|最高价|最低价|首富|身家|门槛|额度上限|折合|约合|相当于|合计持有|人均|年均|单价|底薪|成本|费用|预算|节约利息|原价|原定价|收费|报价格|报价为)(?:[^，。；\ue010]{0,6})$/;
const PRICE_BEFORE =
  /(?:总投资|投资总额|投资额|计划投资|拟投资|投资|总额|金额|总金额|作价|对价|代价|交易价格|交易作价|交易对价|转让价格?|转让价款|收购价|价格|总价|中标价|中标金额|合同额|合同价|合同总价|合同金额|货值|以|斥资|涉资|耗资|出资|募集资金|募资|集资|募集|融资|获|完成|贷款|授信|底价|挂牌价|价值|规模|注册资本|新增投资|追加投资|许可费|额度|股本|造价|套现|所得款项|回笼|款项|发行规模)(?:[^，。；\ue010]{0,12})$/;
const TOTAL_BEFORE =
  /(?:总投资|投资总额|项目总投资|协议总投资|总金额|合同总价|总价|合计|目标规模|代价总额|总额)(?:[^，。；\ue010]{0,8})$/;
const PART_BEFORE =
  /(?:一期|首期|其中|年度计划投资|占|第一期|二期|前期|已投|首批|首年)(?:[^，。；\ue010]{0,8})$/;

/** The sums of a passage that can be the price of the draft told in it, the likeliest first. */
export function sumsOf(draft: Draft, others: readonly Draft[]): Token[] {
  const { abstract } = draft.passage;
  const range = ownRange(draft, others);
  const sums = tokensIn(draft.passage, MARK.money, range.start, range.end).filter(
    (token) => !isOutside(abstract, token.at),
  );
  const clause = clauseAt(abstract, draft.at);
  const score = (token: Placed): number => {
    const before = abstract.slice(Math.max(0, token.at - 16), token.at);
    return (
      (TOTAL_BEFORE.test(before) ? 6 : PRICE_BEFORE.test(before) ? 3 : 0) -
      (PART_BEFORE.test(before) ? 4 : 0) +
      (token.at >= clause.start && token.at < clause.end ? 1 : 0) -
      (draft.type === 'jv' && /注册资本|注资|股本/.test(before) && /总投资/.test(abstract)
        ? 1
        : 0) -
      Math.min(1.5, Math.abs(token.at - draft.at) / 60)
    );
  };
  return [...sums].sort((a, b) => score(b) - score(a));
}

/** Whether the sum at `at` is named as something else than a price. */
export function isOutside(abstract: string, at: number): boolean {
  const before = abstract.slice(Math.max(0, at - 18), at);
  if (/(?:底价|对价|作价|代价|交易价格|总投资)[^，。；]{0,10}$/.test(before)) return false;
  if (NOT_PRICE.test(before)) return true;
  const after = abstract.slice(at + 1, at + 6);
  return (
    /^(?:\/股|\/吨|\/平|每|的年|以上项目|级|市值|身家|亏损|净利|营收)/.test(after) ||
    /^(?:\/|每)/.test(after)
  );
}

/** The stretch that is this draft's own: up to the trigger of the next draft of its segment. */
function ownRange(draft: Draft, others: readonly Draft[]): { start: number; end: number } {
  const inside = others.filter(
    (other) => other !== draft && other.passage === draft.passage && other.start === draft.start,
  );
  const { abstract } = draft.passage;
  const before = inside.filter((other) => other.at < draft.at).map((other) => other.at);
  const after = inside.filter((other) => other.at > draft.at).map((other) => other.at);
  let start = draft.start;
  if (before.length > 0) start = clauseAt(abstract, draft.at).start;
  const end =
    after.length > 0 ? Math.max(draft.at, clauseAt(abstract, Math.min(...after)).start) : draft.end;
  return { start, end: Math.max(end, clauseAt(abstract, draft.at).end) };
}

const LABELS: Readonly<Record<string, RegExp>> = {
  project: /(?:投入|总投资|投资总额|投资额|计划投资|投资|资金)[^，。；]{0,10}$/,
  transfer:
    /(?:对价|代价|作价|交易价格|价格|底价|价款|金额|总价|估值约?|涉资|套现|挂牌价|评估价|要约价)[^，。；]{0,12}$/,
  contract:
    /(?:租金|服务费|管理费|中标价|中标金额|中标总价|合同额|合同金额|合同总价|合同价|金额|总投资|投标报价|报价|总价|价|预估价|货值)[^，。；]{0,10}$/,
  funding: /(?:募集资金|募资|集资|融资|金额|总额|净额|所得款项)[^，。；]{0,12}$/,
  listing: /(?:募集资金|募资|集资|筹集|筹资|融资|募)[^，。；]{0,14}$/,
  loan: /(?:贷款|授信|融资|金额|额度)[^，。；]{0,10}$/,
  jv: /(?:总投资|注册资本|投资额|投资总额|股本|规模|出资)[^，。；]{0,10}$/,
  partnership: /(?:金额|总额|费)[^，。；]{0,8}$/,
};

/** A sum in a later passage that its label gives to this draft: 交易对价为…, 中标金额…. */
export function laterSum(draft: Draft, passages: readonly Passage[]): Token | undefined {
  const key =
    draft.type === 'investment' || draft.type === 'expansion'
      ? 'project'
      : draft.type === 'acquisition' || draft.type === 'divestment'
        ? 'transfer'
        : draft.type;
  const label = LABELS[key];
  if (!label) return undefined;
  for (const passage of passages) {
    for (const sum of tokensIn(passage, MARK.money, 0, passage.abstract.length)) {
      const before = passage.abstract.slice(Math.max(0, sum.at - 18), sum.at);
      if (label.test(before) && !isOutside(passage.abstract, sum.at)) return sum;
    }
  }
  return undefined;
}
