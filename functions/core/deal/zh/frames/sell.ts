import { TRADED } from '../lexicon/triggers';
import type { Draft, Side } from '../draft';
import { clauseAt } from '../passage';
import { listOf, side, topicSide, type Mention, type Scene } from '../scene';
import {
  asDraft,
  assetAfter,
  hasTraded,
  isAside,
  ownerOf,
  readRound,
  type Read,
} from './transfer-read';

const MILD_SELL = /^(?:退出|处置|划转|分拆|拆分|剥离|转让|出让|公开挂牌|易主|易手)$/;

/** The sale that the verb at [at, end) tells: an acquisition where it names a buyer. */
export function sell(scene: Scene, word: string, at: number, end: number): Draft | undefined {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  const after = abstract.slice(end, clause.end);
  if (
    /^(?:理财|产品|商品|机票|门票|方|款|车|价款|价格|收入|收益|事项|权利|子公司股权的(?:公告|进展))/.test(
      after,
    ) ||
    /(?:减持|技术|成果|土地|对外|预售|销售)$/.test(abstract.slice(Math.max(0, at - 3), at))
  )
    return undefined;
  if (
    /(?:股份|股票|股本|送股、?)$/.test(abstract.slice(Math.max(0, at - 3), at)) &&
    /^(?:分拆|拆分)$/.test(word)
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
  const issuer = read.left.find((mention) => isIssuerOf(abstract, mention));
  const inClause = read.left.filter(
    (mention) =>
      !isTaken(mention) && mention !== issuer && mention.prep === '' && !isAside(scene, mention),
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
  if (target.length === 0 && issuer) target.push(side(issuer, 'target'));
  if (target.length === 0 && sellsOwnShares(scene, read, [...sellers, ...buyer]))
    target.push(...topicSide(scene, 'target'));
  if (buyer.length === 0 && /减持/.test(abstract.slice(read.start, read.stop))) return undefined;
  const seller =
    sellers.length > 0
      ? sellers.map((mention) => side(mention, 'seller'))
      : topicSide(scene, 'seller');
  if (seller.length === 0 && target.length === 0) return undefined;
  const sides = [...seller, ...buyer.map((mention) => side(mention, 'acquirer')), ...target];
  return asDraft(scene, at, read, sides, buyer.length > 0 ? 'acquisition' : 'divestment');
}

/** A实控人B拟转让股份: the firm named before its holder is whose shares are sold. */
function isIssuerOf(abstract: string, mention: Mention): boolean {
  return /^(?:的)?(?:实控人|实际控制人|控股股东|第[一二]大股东|大股东|创始人|股东)(?:及[^，。；\ue000-\ue004]{0,6})?[\ue000\ue002]/.test(
    abstract.slice(mention.at + 1, mention.at + 16),
  );
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
        mention.at - end < (abstract[mention.at - 1] === '给' ? 44 : 12),
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
