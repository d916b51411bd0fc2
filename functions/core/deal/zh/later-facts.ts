import type { Draft } from './draft';
import { APPROVED, COMPLETED } from './lexicon/stage-cues';
import { mentionsIn, side, type Scene } from './scene';
import { isCancelled } from './stage';
import { laterSum } from './sums';
import { listOf } from './scene';
import type { Role } from '../labels';

/** Labels by which a later sentence names a side of the deal just told: 招标人为…, 交易对方为…. */
const SIDE_LABELS: readonly (readonly [RegExp, Partial<Record<Draft['type'], Role>>])[] = [
  [
    /(?:招标人|招标单位|招标方|采购人|采购单位|采购方|业主|业主单位|建设单位|发包人)(?:名称)?(?:为|是|系)?[：:]?$/,
    { contract: 'buyer' },
  ],
  [/(?:中标人|中标单位|中标方|承包人)(?:名称)?(?:为|是|系)?[：:]?$/, { contract: 'contractor' }],
  [
    /(?:交易对方|交易对手|转让方|出让方|卖方)(?:为|是|系)?[：:]?(?:公司)?[\ue000]?(?:的)?(?:控股股东|创始股东|股东|实际控制人|自然人)?$/,
    { acquisition: 'seller' },
  ],
  [
    /(?:标的资产|目标资产|标的公司|目标公司|交易标的|收购标的|拍卖标的|转让标的)(?:即)?(?:为|是|系)[：:]?(?:位于)?$/,
    { acquisition: 'target', divestment: 'target' },
  ],
  [
    /(?:受让方|买方|收购方)(?:为|是|系)?[：:]?(?:自然人)?$/,
    { acquisition: 'acquirer', divestment: 'acquirer' },
  ],
  [/(?:投资方|投资者|领投方|投资机构)(?:为|是|系|包括)?[：:]?$/, { funding: 'investor' }],
  [/(?:由)$/, {}],
];

/** Sides and sums that a sentence adds to the deals already told. */
export function addLabelledFacts(
  scene: Scene,
  found: readonly Draft[],
  own: readonly Draft[],
): void {
  const { abstract } = scene.passage;
  for (const mention of mentionsIn(scene, 0, abstract.length)) {
    const before = abstract.slice(Math.max(0, mention.at - 14), mention.at);
    for (const [label, roles] of SIDE_LABELS) {
      if (
        !label.test(before) ||
        /^(?:的)?(?:创始|控股|原)?股东/.test(abstract.slice(mention.at + 1, mention.at + 6))
      )
        continue;
      const draft = [...own, ...[...found].reverse()].find((one) => roles[one.type] !== undefined);
      const role = draft && roles[draft.type];
      if (!draft || !role) continue;
      if (role === 'buyer' && draft.sides.some((one) => one.role === 'buyer')) continue;
      for (const one of listOf(mentionsIn(scene, 0, abstract.length), mention))
        if (!draft.sides.some((known) => known.named === one.named))
          draft.sides.push(side(one, role));
      if (draft.type === 'divestment' && role === 'acquirer') draft.type = 'acquisition';
    }
  }
  const last = found.at(-1);
  if (
    last &&
    own.length === 0 &&
    last.amounts.length === 0 &&
    last.passage.sentence.line >= scene.passage.sentence.line - 4
  ) {
    const sum = laterSum(last, [scene.passage]);
    if (sum) last.amounts = [sum];
  }
}

const THIS_DEAL =
  /本次|此次|该(?:交易|事项|收购|项目|合同|轮)|上述|这笔|这一|交易|标的|谈判|双方|股权转让款/;

/** A later sentence that names no new deal may end, approve or complete the last one. */
export function updateStage(scene: Scene, found: readonly Draft[]): void {
  const { abstract } = scene.passage;
  const last = found.at(-1);
  if (
    !last ||
    last.weight <= -0.4 ||
    !THIS_DEAL.test(abstract) ||
    scene.passage.sentence.line - last.passage.sentence.line > 6
  )
    return;
  if (
    isCancelled(abstract) &&
    /(?:已|决定|宣布|正式|同意|现)[^，。]{0,10}(?:终止|取消|撤回|中止|放弃|搁置|停止|解除|不再)|破裂|告吹|失效/.test(
      abstract,
    )
  ) {
    last.stage = 'cancelled';
    last.stagePassage = scene.passage;
  } else if (isFuture(abstract)) return;
  else if (
    COMPLETED[last.type].test(abstract) &&
    /已|完成了/.test(abstract) &&
    last.type !== 'contract'
  ) {
    last.stage = 'completed';
    last.stagePassage = scene.passage;
  } else if (
    last.stage === 'proposed' &&
    APPROVED.test(abstract) &&
    /已经?.{0,14}(?:通过|批准|核准|备案|同意)/.test(abstract)
  ) {
    last.stage = 'approved';
    last.stagePassage = scene.passage;
  }
}

function isFuture(text: string): boolean {
  return /完成后|预计|尚需|尚未|待|如果|若|将于|仍需|存在.{0,6}风险|有待|不确定/.test(text);
}
