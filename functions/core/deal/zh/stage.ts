import type { Stage } from '../labels';
import type { Draft } from './draft';
import {
  APPROVED,
  BUILDING,
  CANCELLED,
  COMPLETED,
  DEFAULT_STAGE,
  MOU,
  NOT_CANCELLED,
  OFFICIAL,
  PROPOSED,
  RUMOURED,
  TALKS,
} from './lexicon/stage-cues';
import { clauseAt } from './passage';

/** What surrounds a draft when its stage is read. */
export interface StageContext {
  /** What the ceremony is, where single projects say nothing. */
  readonly round?: Stage;
  /** Whether the story's lead rests on unnamed sources. */
  readonly isRumour: boolean;
}

/**
 * How far the deal has got by the words of its own clause, then of its segment. The lower stage where two are
 * told of equal standing; a headline never decides.
 */
export function stageOf(draft: Draft, context: StageContext): Stage {
  const { abstract } = draft.passage;
  const clause = clauseAt(abstract, draft.at);
  const own = abstract.slice(clause.start, clause.end);
  const segment = abstract.slice(draft.start, draft.end);
  if (isRumoured(segment, own, context))
    return CANCELLED.test(own) && !context.isRumour ? 'cancelled' : 'rumoured';
  if (isCancelled(own) || (draft.type !== 'contract' && isCancelled(segment))) return 'cancelled';
  return byType(draft, own, segment, context);
}

function isRumoured(segment: string, own: string, context: StageContext): boolean {
  return (
    (RUMOURED.test(segment) && !/公告|宣布|签署|签订|签约|订立/.test(own)) ||
    (context.isRumour && !OFFICIAL.test(segment))
  );
}

export function isCancelled(text: string): boolean {
  return CANCELLED.test(text) && !NOT_CANCELLED.test(text);
}

function byType(draft: Draft, own: string, segment: string, context: StageContext): Stage {
  const done = COMPLETED[draft.type];
  const signed =
    /签(?!约.{0,4}(?:前|后续))|订立|达成.{0,6}协议|中标|协议约定|根据.{0,6}协议|合同/.test(segment);
  switch (draft.type) {
    case 'investment':
    case 'expansion':
      if (MOU.test(segment)) return 'mou';
      if (done.test(own) && !/预计|计划|将于|力争|拟|预期|后|达产后|建成后/.test(own))
        return 'completed';
      if (
        BUILDING.test(segment) &&
        !/(?:预计|计划|将于|力争|拟|有望|确保)[^，。；]{0,14}(?:开工|动工|开建)|开工后|拿地即开工/.test(
          segment,
        )
      )
        return 'under-construction';
      if (TALKS.test(segment) && !/签(?!约前)/.test(segment)) return 'talks';
      if (/签|落户|协议|引进/.test(segment)) return 'signed';
      if (APPROVED.test(segment)) return 'approved';
      if (done.test(segment) && !/预计|计划|将于|力争/.test(segment)) return 'completed';
      if (context.round) return context.round;
      return PROPOSED.test(segment) ? 'proposed' : DEFAULT_STAGE[draft.type];
    case 'acquisition':
    case 'divestment':
      if (MOU.test(own)) return 'mou';
      if (done.test(segment) && !/预计|预期|尚未|待|拟|将于|完成后|前完成|后，|尚需/.test(segment))
        return 'completed';
      if (TALKS.test(segment) && !signed) return 'talks';
      if (MOU.test(segment) && !/正式/.test(segment)) return 'mou';
      if (
        /签署|签订|订立|达成.{0,4}协议|已签|协议转让/.test(segment) &&
        !/拟(?:与|签)|尚未(?:签|正式签)|将签/.test(segment)
      )
        return 'signed';
      if (APPROVED.test(segment.replace(/经?备案的?/g, ''))) return 'approved';
      if (PROPOSED.test(segment)) return 'proposed';
      return DEFAULT_STAGE[draft.type];
    case 'contract':
      if (/候选|预中标|拟中标|第一名|排名第一/.test(own) || /预中标|中标候选人/.test(segment))
        return 'proposed';
      if (MOU.test(segment)) return 'mou';
      if (
        /中标|签|获授|承接|承建合同/.test(segment) &&
        !/(?:预期|预计|将|拟|有望|计划)[^，。；]{0,10}(?:签|订立)/.test(segment)
      )
        return /谈判|磋商|商谈|洽谈/.test(own) ? 'talks' : 'signed';
      if (TALKS.test(segment)) return 'talks';
      if (/将由|拟|将|预期|预计|计划/.test(own)) return 'proposed';
      return draft.stage === 'talks' ? 'talks' : 'signed';
    case 'listing':
      return listingStage(own, segment);
    case 'funding':
      if (TALKS.test(segment) && !done.test(own)) return 'talks';
      if (/拟|计划|寻求|预案|启动/.test(own) && !/完成/.test(own))
        return APPROVED.test(segment) ? 'approved' : 'proposed';
      if (APPROVED.test(segment) && !/领投|轮/.test(segment)) return 'approved';
      if (done.test(segment)) return 'completed';
      if (MOU.test(segment)) return 'mou';
      if (signed) return 'signed';
      return PROPOSED.test(segment) ? 'proposed' : DEFAULT_STAGE.funding;
    case 'loan':
      if (/签|订立/.test(segment) && !/拟|预计|将签|年内签/.test(segment)) return 'signed';
      if (done.test(segment) && !/拟|将/.test(own)) return 'completed';
      if (APPROVED.test(segment) || /同意向/.test(segment)) return 'approved';
      if (TALKS.test(segment)) return 'talks';
      if (MOU.test(segment)) return 'mou';
      return /拟|将|计划|申请/.test(segment) ? 'proposed' : DEFAULT_STAGE.loan;
    default: {
      if (MOU.test(own)) return 'mou';
      if (done.test(segment) && draft.type === 'jv') return 'completed';
      if (signed && !/拟(?:与|签)|尚未签|拟共同/.test(segment))
        return MOU.test(segment) && !/协议/.test(own) ? 'mou' : 'signed';
      if (MOU.test(segment)) return 'mou';
      if (APPROVED.test(segment) || /^[^。]{0,4}同意/.test(own)) return 'approved';
      if (TALKS.test(segment)) return 'talks';
      if (PROPOSED.test(own)) return 'proposed';
      return draft.stage === 'talks' ? 'talks' : DEFAULT_STAGE[draft.type];
    }
  }
}

function listingStage(own: string, segment: string): Stage {
  if (
    /获受理|受理|递交|递表|提交|申报|拟|计划|辅导|启动|申请/.test(own) &&
    !/聆讯|过会|获批|同意|备案通知|已通过/.test(segment)
  ) {
    if (/(?:拟|将|定)于[^，。；]{0,6}(?:\ue012|\d{1,2}[月日])/.test(own)) return 'approved';
    return 'proposed';
  }
  if (/聆讯|过会|获批|核准|同意注册|注册生效|备案|审议通过|已通过/.test(segment)) return 'approved';
  if (
    /(?:拟|将|定)于?[^，。；]{0,6}(?:\ue012|\d{1,2}[月日])|定价|上市日期|\ue012[^，。；]{0,8}将/.test(
      own,
    )
  )
    return 'approved';
  if (COMPLETED.listing.test(segment) && !/将|拟|预计|有望|最快/.test(own)) return 'completed';
  return 'proposed';
}
