import type { Draft } from './draft';
import { MARK, clauseAt } from './passage';
import { tokensIn } from './scene';
import type { StoryReading } from './read-story';

const WHOLE_ASSET =
  /酒店|物业|大厦|大楼|写字楼|电站|水电站|厂$|工厂|探矿权|采矿权|地块|土地|业务$|医院|学校|码头|商场|广场|品牌|资产$|设备|基地|产线|生产线|部门/;

/** Share of the target that changes hands, in percent; undefined where the story does not say. */
export function stakeOf(reading: StoryReading, draft: Draft): number | undefined {
  if (!['acquisition', 'divestment', 'jv', 'funding'].includes(draft.type)) return undefined;
  const { abstract } = draft.passage;
  const clause = clauseAt(abstract, draft.at);
  const near = tokensIn(
    draft.passage,
    MARK.share,
    draft.type === 'jv' ? draft.start : clause.start,
    draft.end,
  ).find(
    (token) =>
      token.percent !== undefined &&
      !/(?:增长|下降|溢价|占公司|涨|跌|折让|增值率|同比)[^，。；]{0,6}$/.test(
        abstract.slice(Math.max(0, token.at - 8), token.at),
      ),
  );
  const stake = draft.stake ?? near?.percent ?? laterStake(reading, draft);
  if (stake !== undefined) return stake;
  if (draft.type !== 'acquisition' && draft.type !== 'divestment') return undefined;
  const target = draft.sides.find((one) => one.role === 'target');
  if (/吸收合并|全资收购|整体收购/.test(abstract.slice(draft.start, draft.end))) return 100;
  return target &&
    !/股权|股份|控股|要约|入股|增资|参股|控制|权益/.test(abstract.slice(clause.start, draft.end)) &&
    (WHOLE_ASSET.test(target.name) ||
      (/收购|买下|拿下|并购/.test(abstract.slice(draft.at, draft.at + 3)) &&
        target.named?.kind !== 'person'))
    ? WHOLE_ASSET.test(target.name)
      ? 100
      : undefined
    : undefined;
}

/** 持股65%, 占股60% in the passage that follows. */
function laterStake(reading: StoryReading, draft: Draft): number | undefined {
  const i = reading.passages.indexOf(draft.passage);
  const next = reading.passages[i + 1];
  if (!next || next.sentence.line > draft.passage.sentence.line + 1) return undefined;
  const found = /(?:持有?股?|占股|占|持有)[^，。；]{0,14}$/;
  return tokensIn(next, MARK.share, 0, next.abstract.length).find(
    (token) =>
      found.test(next.abstract.slice(Math.max(0, token.at - 16), token.at)) &&
      /(?:增资|收购|交易|受让|认购|合资|公司)/.test(next.abstract),
  )?.percent;
}
