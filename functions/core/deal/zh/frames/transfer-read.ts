import type { DealType } from '../../labels';
import type { Draft, Side } from '../draft';
import { clauseAt, isParty, MARK, segmentAt } from '../passage';
import { listOf, mentionsIn, tokensIn, type Mention, type Scene } from '../scene';

const OWNER =
  /^(?:等)?(?:[^，。；\ue000-\ue004]{0,6})?(?:所?持有的?|所持的?|拥有的?|所拥有的?|合计持有的?|合计所持|手中的?|持有)/;
const TRADED_NEAR = 26;

/** What stands round a verb of buying or selling. */
export interface Read {
  readonly start: number;
  readonly stop: number;
  readonly mentions: readonly Mention[];
  readonly left: readonly Mention[];
  readonly right: readonly Mention[];
}

/** Reads what stands round the verb at [at, end). */
export function readRound(scene: Scene, at: number, end: number): Read {
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

/** 股权, 控股权 or a share near the verb, in its clause. */
export function hasTraded(abstract: string, at: number, end: number, stop: number): boolean {
  const around = abstract.slice(Math.max(0, at - TRADED_NEAR), Math.min(stop, end + TRADED_NEAR));
  return /股权|控股权|控制权|股份|权益|产权|探矿权|采矿权|土地|地块|资产|注册资本|物业|\ue011/.test(
    around,
  );
}

/** Who holds what is bought or sold: 受让A持有的B. */
export function ownerOf(scene: Scene, read: Read): Mention[] {
  const { abstract } = scene.passage;
  const owner = read.mentions.find((mention) =>
    OWNER.test(abstract.slice(mention.at + 1, mention.at + 14)),
  );
  return owner ? listOf(read.mentions, owner) : [];
}

/** 上交所官网显示, 某某证券分析师: named, but no side. */
export function isAside(scene: Scene, mention: Mention): boolean {
  return /^(?:[^，。；\ue000-\ue004]{0,8}(?:批准|核准|批复)|官网|网站|平台|信息|数据|分析师|记者|报道|证券|董事长|总经理|总裁|副总裁|发言人|创始人|CEO|负责人|研报)/.test(
    scene.passage.abstract.slice(mention.at + 1, mention.at + 6),
  );
}

const ASSET =
  /^(?:了|其|旗下|位于)?([^，。；：（）“”\ue000-\ue012\s]{2,18}?)(?=\ue011|的?(?:全部|部分|多数|剩余)?(?:股权|股份|产权|权益|控股权)|，|。|；|（|$)/;
const ASSET_NOUN =
  /(?:资产|业务|工厂|厂|酒店|大厦|大楼|写字楼|物业|商场|购物中心|广场|电站|码头|港口|油田|气田|区块|矿|项目|实验室|部门|品牌|医院|学校|学院|生产线|产线|探矿权|采矿权|地块|土地|船|大学|平台|公司|店|牌照|基地|园)$/;

/** What the words after the verb call the thing bought, where no name was found in them. */
export function assetAfter(scene: Scene, end: number): Side[] {
  const { abstract, offsets } = scene.passage;
  const found = ASSET.exec(abstract.slice(end, end + 30));
  const words = found?.[1]?.replace(/^(?:一家|一间|两家|两间|其|该|的)/, '');
  if (!found || !words || words.length < 3 || !ASSET_NOUN.test(words)) return [];
  const isOne = /一[家间]目标公司$/.test(found[0]);
  if (
    !isOne &&
    /^(?:资产|业务|相关|标的|子公司|全资|控股|参股|部分|股权|上述|两家|多家|公司)|子公司$|^.{0,2}公司$/.test(
      words,
    )
  )
    return [];
  const start = offsets[end + found[0].indexOf(words)] ?? 0;
  const stop = start + words.length;
  return [{ name: scene.text.clean.slice(start, stop), role: 'target', start, end: stop }];
}

/** The sides as a draft of the passage. */
export function asDraft(
  scene: Scene,
  at: number,
  read: Read,
  sides: Side[],
  type: DealType,
): Draft {
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
