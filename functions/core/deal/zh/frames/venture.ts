import type { Draft } from '../draft';
import { matchesOf } from '../matches';
import { MARK, segmentAt } from '../passage';
import { mentionsIn, side, tokensIn, topicSide, type Scene } from '../scene';
import { unique } from './transfer-read';

const TRIGGER =
  /(?:共同|合资|联合|合作|携手|联手|出资|投资|注资|合伙|发起|拟)?[^，。；\ue000-\ue012]{0,6}(?:设立|成立|组建|新设|合组|创立|筹组|合建|共建|新建|建设)[^，。；\ue000-\ue004]{0,12}(?:合资公司|合营公司|合资企业|合营企业|合资工厂|项目公司|公司|基金|工厂|平台)|合资(?:设立|成立|组建|建设|建厂|兴建|公司|项目|工厂|企业|经营)|合营(?:公司|企业|协议)|共同(?:出资|投资)?(?:设立|成立|组建|发起)|合资|(?:设立|成立|组建|新设)[^，。；\ue000-\ue004]{0,8}[\ue000]/g;

/** Companies and funds that two or more sides form together. */
export function ventures(scene: Scene): Draft[] {
  const { abstract, tokens } = scene.passage;
  for (const match of matchesOf(TRIGGER, abstract)) {
    const at = match.index;
    const end = at + match[0].length;
    const segment = segmentAt(abstract, at);
    const said = abstract.slice(segment.start, segment.end);
    if (!/合资|合营|共同|联合|双方|三方|各持|分别(?:持股|出资|持有|认缴)|与|和|、/.test(said))
      continue;
    if (/特许经营|PPP|政府和社会资本/.test(said)) continue;
    if (
      /合资(?:车企|品牌|券商|寿险|银行|基金公司)|合资公司(?:的)?(?:业绩|利润|权益|股权)|转让|出售|收购/.test(
        said,
      )
    )
      continue;
    const mentions = mentionsIn(scene, segment.start, segment.end);
    const created =
      mentions.find(
        (mention) =>
          /(?:设立|成立|组建|新设|名为|合营公司|合资公司|工厂|设立的)[“（]?$/.test(
            abstract.slice(Math.max(0, mention.at - 5), mention.at),
          ) && mention.at >= at,
      ) ??
      mentions.find(
        (mention) =>
          mention.at >= at &&
          mention.at <= end + 8 &&
          /设立|成立|组建|新设/.test(abstract.slice(at, mention.at)),
      );
    const partners = mentions.filter(
      (mention) =>
        mention !== created &&
        !/^[^，。；\ue000-\ue004]{0,12}(?:公告|公布|宣布|披露)/.test(
          abstract.slice(mention.at + 1, mention.at + 18),
        ) &&
        mention.at < Math.max(end, at + 1) &&
        /^(?:|与|和|同|跟|及|以及|携手|联合|联手|由|、)$/.test(mention.prep) &&
        !mention.isBody,
    );
    const sides = partners.map((mention) => side(mention, 'partner'));
    if (unique(sides).length === 1 && /^(?:与|和|同|携手|联合)$/.test(partners[0]?.prep ?? ''))
      sides.unshift(...topicSide(scene, 'partner'));
    if (unique(sides).length < 2) continue;
    const shares = tokensIn(scene.passage, MARK.share, segment.start, segment.end);
    return [
      {
        type: 'jv',
        stage: 'proposed',
        stagePassage: scene.passage,
        sides: unique([...sides, ...(created ? [side(created, 'target')] : [])]),
        passage: scene.passage,
        at,
        start: segment.start,
        end: segment.end,
        amounts: [],
        stake: shares[0]?.percent,
        weight: tokens.size > 3 ? 0.05 : 0,
      },
    ];
  }
  return [];
}
