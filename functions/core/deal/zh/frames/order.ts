import type { Draft } from '../draft';
import { matchesOf } from '../matches';
import { clauseAt, segmentAt } from '../passage';
import { listOf, mentionsIn, side, topicSide, type Scene } from '../scene';
import { unique } from './transfer-read';

const ORDER =
  /订造|订购|采购|下(?:达|了)?订单|购置|租用|租入|包机|定购|订货|签下订单|供应|供货|承建|承接|出口|交付|独家供应|代工/g;
const GIVES = /^(?:供应|供货|承建|承接|出口|交付|独家供应|代工)$/;
const FIRM_WORDS = /合同|订单|协议|造价|价格|总价|金额|每年|艘|架|台|套|辆|万吨|吉瓦|兆瓦|\ue010/;

/** Goods, ships and works that one named firm orders from another, told without a signing: 向A订造两艘. */
export function orders(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  for (const match of matchesOf(ORDER, abstract)) {
    const at = match.index;
    const segment = segmentAt(abstract, at);
    const clause = clauseAt(abstract, at);
    const words = abstract.slice(clause.start, segment.end);
    if (
      !FIRM_WORDS.test(words) ||
      /政府采购|集中采购|采购(?:公告|意向|经理|商|部)|出口(?:额|量|总额|同比)/.test(words)
    )
      continue;
    const mentions = mentionsIn(scene, clause.start, clause.end);
    const other = mentions.find(
      (mention) =>
        mention.at < at &&
        at - mention.at < 12 &&
        (GIVES.test(match[0]) ? /^(?:向|为)$/ : /^(?:向|从)$/).test(mention.prep),
    );
    if (!other || other.isBody) continue;
    const subject = mentions.find((mention) => mention.at < other.at && mention.prep === '');
    const gives = GIVES.test(match[0]);
    const first = subject
      ? listOf(mentions, subject).map((one) => side(one, gives ? 'contractor' : 'buyer'))
      : topicSide(scene, gives ? 'contractor' : 'buyer');
    const sides = unique([...first, side(other, gives ? 'buyer' : 'contractor')]);
    if (sides.length < 2) continue;
    return [
      {
        type: 'contract',
        stage: 'signed',
        stagePassage: scene.passage,
        sides,
        passage: scene.passage,
        at,
        start: clause.start,
        end: segment.end,
        amounts: [],
        weight: -0.15,
      },
    ];
  }
  return [];
}
