import type { Draft, Side } from '../draft';
import { clauseAt } from '../passage';
import { listFrom, listOf, side, topicSide, type Mention, type Scene } from '../scene';
import {
  asDraft,
  assetAfter,
  hasTraded,
  isAside,
  ownerOf,
  readRound,
  type Read,
} from './transfer-read';

const PERSONS_OF = /^(?:的)?(?:创始)?(?:原)?股东/;
/** 收购领先的数据与分析企业A: the 与 joins two nouns before the name and governs none. */
const IN_ATTRIBUTE =
  /^[^，。；\ue000-\ue004]*的[^，。；\ue000-\ue004]{1,10}与[^，。；\ue000-\ue004]{1,8}$/;
const NOT_A_PURCHASE =
  /^(?:股东|子公司|公司|集团(?!股份)|平台|有限|进展|报表|范围|资产负债|机会|后，|此|完成后|计划|业务|价格|要约期|协议|款|方|价|量|站|商|力|需求|资格|人|事项|额|指南|意愿|机会|案例|完毕|比例|资金|股款|缴款|数量|金额|对象|邀请|标准|的价格|的比例|的资金|过程)|^(?:理财|结构性存款|大额存单|信托产品|债券|国债|保险|服务|原材料|药品|粮|牛|羊|苹果|小麦|玉米|稻|其产品)/;
const NOT_BUYING_BEFORE =
  /(?:回购|采购|增持|减持|被执行|集中|认购权|粮食|反|拟回|秋季原料|平均|最低|托市|政策性|国家)$/;
const MILD_BUY =
  /^(?:中标|取得|获得|购买|购入|买入|认购|增资|控股|参股|拿下|接手|接管|合并|并入|收下|摘得|竞得|摘牌|竞拍|竞购|入股)$/;

/** The purchase that the verb at [at, end) tells; undefined where it buys no firm, stake or asset. */
export function buy(scene: Scene, word: string, at: number, end: number): Draft | undefined {
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
  if (/^(?:取得|获得|中标)$/.test(word) && !isOfShares(word, abstract, end, clause.end))
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
  const draft = asDraft(scene, at, read, sides, 'acquisition');
  if (sides.length === acquirer.length && /^资产/.test(abstract.slice(end, end + 2)))
    draft.isUnnamed = true;
  return draft;
}

/** 取得股权, 中标股权: these verbs buy only what is named as shares or rights; a bare percentage after 中标 is a rebate. */
function isOfShares(word: string, abstract: string, end: number, stop: number): boolean {
  const traded =
    word === '中标'
      ? /股权|控股权|(?<!有限公司)股份(?!有限)|权益|产权|探矿权|采矿权/
      : /股权|控股权|(?<!有限公司)股份(?!有限)|权益|产权|探矿权|采矿权|\ue011/;
  return traded.test(abstract.slice(end, Math.min(stop, end + 24)));
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
      free(mention) &&
      (!/^(?:由|与|向|从|为)$/.test(mention.prep) ||
        IN_ATTRIBUTE.test(abstract.slice(end, mention.at))) &&
      mention.at - end <= 40,
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
