import type { DealType } from '../../labels';
import { matchesOf } from '../matches';
import type { Draft, Side } from '../draft';
import { BUY, SELL, TRADED } from '../lexicon/triggers';
import { clauseAt, isParty, MARK, segmentAt } from '../passage';
import {
  listFrom,
  listOf,
  mentionsIn,
  side,
  tokensIn,
  topicSide,
  type Mention,
  type Scene,
} from '../scene';

const OWNER =
  /^(?:等)?(?:[^，。；\ue000-\ue004]{0,6})?(?:所?持有的?|所持的?|拥有的?|所拥有的?|合计持有的?|合计所持|手中的?|持有)/;
const PERSONS_OF = /^(?:的)?(?:创始)?(?:原)?股东/;
const NOT_A_PURCHASE =
  /^(?:股东|子公司|公司|集团(?!股份)|平台|有限|进展|报表|范围|资产负债|机会|后，|此|完成后|计划|业务|价格|要约期|协议|款|方|价|量|站|商|力|需求|资格|人|事项|额|指南|意愿|机会|案例|完毕)|^(?:理财|结构性存款|大额存单|信托产品|债券|国债|保险|服务|原材料|药品|粮|牛|羊|苹果|小麦|玉米|稻|其产品)/;
const NOT_BUYING_BEFORE =
  /(?:回购|采购|增持|减持|被执行|集中|认购权|粮食|反|拟回|秋季原料|平均|最低|托市|政策性|国家)$/;
const MILD_BUY =
  /^(?:中标|取得|获得|购买|购入|买入|认购|增资|控股|参股|拿下|接手|接管|合并|并入|收下|摘得|竞得|摘牌|竞拍|竞购|入股)$/;
const MILD_SELL = /^(?:退出|处置|划转|分拆|拆分|剥离|转让|出让|公开挂牌|易主|易手)$/;
const TRADED_NEAR = 26;

/** Purchases and sales of firms, stakes, assets and land in one passage. */
export function transfers(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  const taken: [number, number][] = [];
  for (const pattern of [SELL, BUY]) {
    for (const match of matchesOf(pattern, abstract)) {
      const at = match.index;
      const end = at + match[0].length;
      if (pattern === BUY && tellsAgain(scene, at, drafts)) continue;
      if (taken.some(([a, b]) => at < b && end > a) || isInTitle(abstract, at)) continue;
      const draft =
        pattern === BUY ? buy(scene, match[0], at, end) : sell(scene, match[0], at, end);
      if (!draft) continue;
      taken.push([draft.start, Math.max(end, clauseAt(abstract, end).end)]);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** 这笔691亿美元的收购完成: the deal just told, once more; its sentence then reaches that far. */
function tellsAgain(scene: Scene, at: number, drafts: readonly Draft[]): boolean {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  const last = drafts.at(-1);
  if (
    !last ||
    !/(?:这笔|该笔|此次|本次|上述|该项|这项)[^，。；\ue000-\ue004]{0,8}$/.test(
      abstract.slice(clause.start, at),
    )
  )
    return false;
  last.end = Math.max(last.end, segmentAt(abstract, at).end);
  return true;
}

/** Inside 《》 stands the name of a paper; the sentence tells its deal again. */
function isInTitle(abstract: string, at: number): boolean {
  return abstract.lastIndexOf('《', at) > abstract.lastIndexOf('》', at);
}

interface Read {
  readonly start: number;
  readonly stop: number;
  readonly mentions: readonly Mention[];
  readonly left: readonly Mention[];
  readonly right: readonly Mention[];
}

function readRound(scene: Scene, at: number, end: number): Read {
  const { abstract } = scene.passage;
  const segment = segmentAt(abstract, at);
  const clause = clauseAt(abstract, end);
  const mentions = mentionsIn(scene, segment.start, segment.end);
  return {
    start: segment.start,
    stop: segment.end,
    mentions,
    left: mentions.filter((mention) => mention.at < at),
    right: mentions.filter((mention) => mention.at >= end && mention.at < clause.end),
  };
}

function buy(scene: Scene, word: string, at: number, end: number): Draft | undefined {
  const { abstract } = scene.passage;
  if (NOT_BUYING_BEFORE.test(abstract.slice(Math.max(0, at - 4), at))) return undefined;
  if (
    NOT_A_PURCHASE.test(abstract.slice(end, end + 8)) &&
    !/对[\ue000-\ue004].{0,14}$/.test(abstract.slice(0, at))
  )
    return undefined;
  const clause = clauseAt(abstract, at);
  if (isUseOfProceeds(abstract, clause.start, at)) return undefined;
  if (MILD_BUY.test(word) && !hasTraded(abstract, at, end, clause.end)) return undefined;
  if (
    /^(?:取得|获得|中标)$/.test(word) &&
    !/股权|控股权|(?<!有限公司)股份(?!有限)|权益|产权|探矿权|采矿权|\ue011/.test(
      abstract.slice(end, Math.min(clause.end, end + 24)),
    )
  )
    return undefined;
  const read = readRound(scene, at, end);
  const passive = passiveSides(scene, read, at);
  if (passive) return asDraft(scene, at, read, passive, 'acquisition');
  const owner = ownerOf(scene, read);
  const acquirer = subjectOf(scene, read, at, owner);
  const target = targetOf(
    scene,
    read,
    end,
    owner,
    acquirer.map((one) => one.named),
  );
  let seller = owner.length > 0 ? owner : sellersBefore(read, at);
  if (target.length === 0 && owner.length === 0 && isBought(abstract, clause.start, at, end)) {
    target.push(...seller.slice(0, 1).map((mention) => side(mention, 'target')));
    seller = [];
  }
  if (target.length === 0 && acquirer.length === 0) return undefined;
  if (target.length === 0 && !hasTraded(abstract, at, end, clause.end)) return undefined;
  const sides = [...acquirer, ...target, ...seller.map((mention) => side(mention, 'seller'))];
  return asDraft(scene, at, read, sides, 'acquisition');
}

/** 募集资金用于收购同业, 增资完成后: what money is for, or what follows, is no purchase of its own. */
function isUseOfProceeds(abstract: string, start: number, at: number): boolean {
  if (/^[^，。；]{0,8}完成后，/.test(abstract)) return true;
  return /用于|募集资金|集资所得|所得款项|完成后|完成之后|为本次/.test(abstract.slice(start, at));
}

/** 与A商谈股权收购, 收购其51%股权: the one talked to is what is bought. */
function isBought(abstract: string, start: number, at: number, end: number): boolean {
  const before = abstract.slice(start, at);
  const after = abstract.slice(end, end + 8);
  return (
    /股权$|控股权$/.test(before) ||
    /^(?:其|后者|对方)(?:的)?(?:\ue011|全部|股权|控股权|部分)/.test(after)
  );
}

/** 股权, 控股权 or a share near the verb, in its clause. */
function hasTraded(abstract: string, at: number, end: number, stop: number): boolean {
  const around = abstract.slice(Math.max(0, at - TRADED_NEAR), Math.min(stop, end + TRADED_NEAR));
  return /股权|控股权|控制权|股份|权益|产权|探矿权|采矿权|土地|地块|资产|注册资本|物业|\ue011/.test(
    around,
  );
}

/** 被A收购, 由A收购, 获A收购: the agent stands before the verb. */
function passiveSides(scene: Scene, read: Read, at: number): Side[] | undefined {
  const agent = read.left.find(
    (mention) =>
      /^(?:被|由|获|获得)$/.test(mention.prep) && at - mention.at <= 24 && mention.prep !== '',
  );
  if (!agent) return undefined;
  const subject = read.left
    .filter((mention) => mention.at < agent.at && mention.prep === '')
    .at(-1);
  const acquirers = listOf(read.mentions, agent).map((mention) => side(mention, 'acquirer'));
  if (agent.prep === '由') {
    const bought = subject ? [side(subject, 'target')] : [];
    return [...acquirers, ...bought];
  }
  return [...acquirers, ...(subject ? [side(subject, 'target')] : topicSide(scene, 'target'))];
}

/** Who holds what is bought or sold: 受让A持有的B. */
function ownerOf(scene: Scene, read: Read): Mention[] {
  const { abstract } = scene.passage;
  const owner = read.mentions.find((mention) =>
    OWNER.test(abstract.slice(mention.at + 1, mention.at + 14)),
  );
  return owner ? listOf(read.mentions, owner) : [];
}

function subjectOf(scene: Scene, read: Read, at: number, owner: readonly Mention[]): Side[] {
  const clause = clauseAt(scene.passage.abstract, at);
  const free = read.left.filter(
    (mention) => !owner.includes(mention) && mention.prep === '' && !isAside(scene, mention),
  );
  const subject = free.filter((mention) => mention.at >= clause.start).at(0) ?? free.at(-1);
  if (!subject) return topicSide(scene, 'acquirer');
  return listOf(read.mentions, subject)
    .filter((mention) => !owner.includes(mention) && mention.at < at)
    .map((mention) => side(mention, 'acquirer'));
}

/** 上交所官网显示, 某某证券分析师: named, but no side. */
function isAside(scene: Scene, mention: Mention): boolean {
  return /^(?:[^，。；\ue000-\ue004]{0,8}(?:批准|核准|批复)|官网|网站|平台|信息|数据|分析师|记者|报道|证券|董事长|总经理|总裁|副总裁|发言人|创始人|CEO|负责人|研报)/.test(
    scene.passage.abstract.slice(mention.at + 1, mention.at + 6),
  );
}

function sellersBefore(read: Read, at: number): Mention[] {
  const seller = read.left.find(
    (mention) => /^(?:向|从|与|和)$/.test(mention.prep) && mention.at < at,
  );
  return seller ? listOf(read.mentions, seller) : [];
}

function targetOf(
  scene: Scene,
  read: Read,
  end: number,
  owner: readonly Mention[],
  not: readonly Side['named'][],
): Side[] {
  const { abstract } = scene.passage;
  const free = (mention: Mention): boolean =>
    !owner.includes(mention) && !not.includes(mention.named);
  const shareholders = read.mentions.find(
    (mention) => free(mention) && PERSONS_OF.test(abstract.slice(mention.at + 1, mention.at + 6)),
  );
  const right = read.right.find(
    (mention) =>
      free(mention) && !/^(?:由|与|向|从|为)$/.test(mention.prep) && mention.at - end <= 40,
  );
  if (right)
    return listFrom(read.mentions, right)
      .filter(free)
      .map((mention) => side(mention, 'target'));
  const left = read.left
    .filter((mention) => free(mention) && /^(?:将|对|把|以)$/.test(mention.prep))
    .at(-1);
  if (left)
    return listOf(read.mentions, left)
      .filter(free)
      .map((mention) => side(mention, 'target'));
  if (shareholders) return [side(shareholders, 'target')];
  return assetAfter(scene, end);
}

const ASSET =
  /^(?:了|其|旗下|位于)?([^，。；：（）“”\ue000-\ue012\s]{2,18}?)(?=\ue011|的?(?:全部|部分|多数|剩余)?(?:股权|股份|产权|权益|控股权)|，|。|；|（|$)/;
const ASSET_NOUN =
  /(?:资产|业务|工厂|厂|酒店|大厦|大楼|写字楼|物业|商场|购物中心|广场|电站|码头|港口|油田|气田|区块|矿|项目|实验室|部门|品牌|医院|学校|学院|生产线|产线|探矿权|采矿权|地块|土地|船|大学|平台|公司|店|牌照|基地|园)$/;

/** What the words after the verb call the thing bought, where no name was found in them. */
function assetAfter(scene: Scene, end: number): Side[] {
  const { abstract, offsets } = scene.passage;
  const found = ASSET.exec(abstract.slice(end, end + 30));
  const words = found?.[1]?.replace(/^(?:一家|一间|两家|两间|其|该|的)/, '');
  if (!found || !words || words.length < 3 || !ASSET_NOUN.test(words)) return [];
  if (
    /^(?:资产|业务|相关|标的|子公司|全资|控股|参股|部分|股权|上述|两家|多家|公司)|子公司$|^.{0,2}公司$/.test(
      words,
    )
  )
    return [];
  const start = offsets[end + found[0].indexOf(words)] ?? 0;
  const stop = start + words.length;
  return [{ name: scene.text.clean.slice(start, stop), role: 'target', start, end: stop }];
}

function sell(scene: Scene, word: string, at: number, end: number): Draft | undefined {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  const after = abstract.slice(end, clause.end);
  if (
    /^(?:理财|产品|商品|机票|门票|方|款|车|价款|价格|收入|收益|事项|子公司股权的(?:公告|进展))/.test(
      after,
    ) ||
    /(?:减持|技术|成果|土地|对外|预售|销售)$/.test(abstract.slice(Math.max(0, at - 3), at))
  )
    return undefined;
  if (
    MILD_SELL.test(word) &&
    !hasTraded(abstract, at, end, clause.end) &&
    !/业务|子公司|[\ue000]/.test(after)
  )
    return undefined;
  const read = readRound(scene, at, end);
  const owner = ownerOf(scene, read);
  const buyer = buyerOf(scene, read, at, end, owner);
  const isTaken = (mention: Mention): boolean => owner.includes(mention) || buyer.includes(mention);
  const inClause = read.left.filter(
    (mention) => !isTaken(mention) && mention.prep === '' && !isAside(scene, mention),
  );
  const subject = inClause.find((mention) => mention.at >= clause.start) ?? inClause.at(-1);
  const sellers =
    owner.length > 0
      ? owner
      : subject
        ? listOf(read.mentions, subject).filter(
            (mention) => mention.at < at && mention.prep === subject.prep && !isTaken(mention),
          )
        : [];
  const target = soldThing(scene, read, end, [...sellers, ...buyer]);
  if (target.length === 0 && !TRADED.test(abstract.slice(clause.start, clause.end)))
    return undefined;
  if (target.length === 0 && sellsOwnShares(scene, read, [...sellers, ...buyer]))
    target.push(...topicSide(scene, 'target'));
  const seller =
    sellers.length > 0
      ? sellers.map((mention) => side(mention, 'seller'))
      : topicSide(scene, 'seller');
  if (seller.length === 0 && target.length === 0) return undefined;
  const sides = [...seller, ...buyer.map((mention) => side(mention, 'acquirer')), ...target];
  return asDraft(scene, at, read, sides, buyer.length > 0 ? 'acquisition' : 'divestment');
}

/** Holders that sell shares of the firm that speaks: 向A转让公司股份. */
function sellsOwnShares(scene: Scene, read: Read, taken: readonly Mention[]): boolean {
  const words = scene.passage.abstract.slice(read.start, read.stop);
  return (
    scene.topic?.kind === 'org' &&
    /公司(?:股份|股权|总股本)|上市公司|\ue003(?:股份|股权)/.test(words) &&
    !taken.some((one) => one.named === scene.topic)
  );
}

function buyerOf(
  scene: Scene,
  read: Read,
  at: number,
  end: number,
  owner: readonly Mention[],
): Mention[] {
  const { abstract } = scene.passage;
  const free = (mention: Mention): boolean => !owner.includes(mention);
  const given =
    read.mentions.find(
      (mention) =>
        free(mention) &&
        mention.at >= end &&
        /(?:给|予|与|至|向)(?:自然人|[^，。；\ue000-\ue004]{0,8})?$/.test(
          abstract.slice(end, mention.at),
        ) &&
        mention.at - end < 12,
    ) ??
    (/给$|予$/.test(abstract.slice(at, end))
      ? read.mentions.find((mention) => mention.at >= end && mention.at - end < 8)
      : undefined);
  const before = read.left
    .filter((mention) => free(mention) && /^(?:向|与|和|给)$/.test(mention.prep))
    .at(-1);
  const taker = read.mentions.find(
    (mention) =>
      free(mention) &&
      /^由$/.test(mention.prep) &&
      /^[^，。；]{0,10}(?:受让|接手|收购|购买|买下)/.test(
        abstract.slice(mention.at + 1, mention.at + 14),
      ),
  );
  const buyer = given ?? before ?? taker;
  return buyer
    ? listOf(read.mentions, buyer).filter(
        (mention) => buyer.prep === '' || mention.prep === buyer.prep,
      )
    : [];
}

function soldThing(scene: Scene, read: Read, end: number, taken: readonly Mention[]): Side[] {
  const free = (mention: Mention): boolean =>
    !taken.includes(mention) && !taken.some((one) => one.named === mention.named);
  const left = read.left
    .filter(
      (mention) =>
        free(mention) &&
        (/^(?:将|把|就|以)$/.test(mention.prep) || taken.some((one) => one.at < mention.at)),
    )
    .at(-1);
  const right = read.right.find((mention) => free(mention) && mention.at - end <= 30);
  const thing = right ?? left;
  if (thing)
    return listOf(read.mentions, thing)
      .filter(free)
      .map((mention) => side(mention, 'target'));
  return assetAfter(scene, end);
}

function asDraft(scene: Scene, at: number, read: Read, sides: Side[], type: DealType): Draft {
  const { passage } = scene;
  const clause = clauseAt(passage.abstract, at);
  const shares = tokensIn(passage, MARK.share, clause.start, read.stop).filter(
    (token) => token.percent !== undefined,
  );
  return {
    type,
    stage: 'proposed',
    stagePassage: passage,
    sides: unique(sides),
    passage,
    at,
    start: read.start,
    end: read.stop,
    amounts: [],
    stake: shares[0]?.percent,
    weight: isParty(passage.abstract[at - 1]) ? 0.05 : 0,
  };
}

/** One role for each name, the first told. */
export function unique(sides: readonly Side[]): Side[] {
  const seen = new Set<unknown>();
  return sides.filter((one) => {
    const key = one.named ?? one.name;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
