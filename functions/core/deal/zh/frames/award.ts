import type { Draft, Side } from '../draft';
import { matchesOf } from '../matches';
import { AWARD } from '../lexicon/triggers';
import { clauseAt, segmentAt } from '../passage';
import { listOf, mentionsIn, side, topicSide, type Mention, type Scene } from '../scene';
import { unique } from './transfer-read';

const AGENT =
  /代理|咨询|交易中心|交易平台|交易网|公共资源|招标有限|招标公司|招标中心|交易所|评标|采购网|平台|电子招标/;
const NOT_AWARD = /未$|没有$|多次$|曾$|此前$|如果$|若$|(?:累计|历史|历年)$/;
const BUYER_LABEL =
  /(?:招标人|招标单位|招标方|采购人|采购单位|采购方|业主|业主单位|建设单位|发包人|项目单位)(?:名称)?(?:为|是|系)?[：:]?$/;
const WINNER_LABEL =
  /(?:中标人|中标单位|中标方|中标供应商|中标候选人|第一候选人|第[一二三1-3]中标(?:候选)?人|第[一二三]名|成交供应商|成交人|承包人|中标企业)(?:名称)?(?:公示)?(?:为|是|系)?[：:]?$/;
const WORKS = /^(?:承建|承接|承揽|承包|拿下|签下|揽获|摘得|夺得|入围|获选|获授|获判|揽下|定标)$/;

/** Orders won in one passage: an award, its candidates, a builder named. */
export function awards(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const labelled = labelledAwards(scene);
  if (labelled.length > 0) return labelled;
  const drafts: Draft[] = [];
  for (const match of matchesOf(AWARD, abstract)) {
    const at = match.index;
    const end = at + match[0].length;
    if (
      /^(?:签下|拿下)$/.test(match[0]) &&
      /[与和同][\ue000-\ue004]/.test(abstract.slice(clauseAt(abstract, at).start, at))
    )
      continue;
    if (
      /第[二三四]名|第[二三]候选|名单中/.test(
        abstract.slice(segmentAt(abstract, at).start, segmentAt(abstract, at).end),
      ) &&
      !/第一/.test(abstract)
    )
      continue;
    if (NOT_AWARD.test(abstract.slice(Math.max(0, at - 3), at))) continue;
    const draft = award(scene, match[0], at, end);
    if (!draft) continue;
    const fuller = drafts.findIndex(
      (one) =>
        one.start === draft.start &&
        !one.sides.some((two) => two.role === 'buyer') &&
        draft.sides.some((two) => two.role === 'buyer'),
    );
    if (fuller >= 0) drafts[fuller] = draft;
    else if (!drafts.some((one) => one.start === draft.start)) drafts.push(draft);
  }
  return drafts.flatMap((draft) => separate(scene, draft));
}

/** 中标人公示：A、B: two orders, unless they won as a group. */
function separate(scene: Scene, draft: Draft): Draft[] {
  const winners = draft.sides.filter((one) => one.role === 'contractor');
  const words = scene.passage.abstract.slice(draft.start, draft.end);
  if (
    winners.length < 2 ||
    /联合|组成|牵头|成员|\ue003/.test(words) ||
    !/公示：|中标(?:候选)?人(?:为|：)|分别中标|登榜/.test(words)
  )
    return [draft];
  return winners.map((winner) => ({
    ...draft,
    sides: [winner, ...draft.sides.filter((one) => one.role !== 'contractor')],
  }));
}

/** 第一中标人：A；第二中标人：B: each is an award of its own. */
function labelledAwards(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const mentions = mentionsIn(scene, 0, abstract.length);
  const winners = mentions.filter((mention) =>
    /第[一二三1-3]中标(?:候选)?人[：:为]?$/.test(
      abstract.slice(Math.max(0, mention.at - 9), mention.at),
    ),
  );
  const rank = (mention: Mention): boolean =>
    /候选/.test(abstract.slice(Math.max(0, mention.at - 9), mention.at)) &&
    !/第[一1]/.test(abstract.slice(Math.max(0, mention.at - 9), mention.at));
  return winners
    .filter((winner) => !rank(winner))
    .map((winner, i, list) => {
      const stop = list[i + 1]?.at ?? abstract.length;
      return { ...base(scene, winner.at, winner.at, stop), sides: [side(winner, 'contractor')] };
    });
}

function award(scene: Scene, word: string, at: number, end: number): Draft | undefined {
  const { abstract } = scene.passage;
  const segment = segmentAt(abstract, at);
  const clause = clauseAt(abstract, at);
  const mentions = mentionsIn(scene, segment.start, segment.end);
  if (/股权|股份(?!有限)/.test(abstract.slice(end, clause.end))) return undefined;
  if (/^后，/.test(abstract.slice(end, end + 2))) return undefined;
  if (/购股权|认股权|期权|奖励股份/.test(abstract.slice(end, clause.end))) return undefined;
  const isWork = WORKS.test(word);
  if (
    isWork &&
    !/项目|工程|合同|订单|标段|EPC|系统|设备|机组|建设|变电站|施工/.test(
      abstract.slice(segment.start, segment.end),
    )
  )
    return undefined;
  const buyers = buyersOf(scene, mentions, at, end, clause.end);
  const winners = winnersOf(scene, mentions, at, end, buyers, isWork);
  if (winners.length === 0) return undefined;
  const sides: Side[] = [
    ...winners,
    ...buyers
      .filter((one) => !winners.some((winner) => winner.named === one.named))
      .map((one) => side(one, 'buyer')),
  ];
  return {
    ...base(scene, at, segment.start, segment.end),
    sides: unique(sides),
    weight: isWork ? -0.05 : 0.1,
  };
}

function winnersOf(
  scene: Scene,
  mentions: readonly Mention[],
  at: number,
  end: number,
  buyers: readonly Mention[],
  isWork: boolean,
): Side[] {
  const { abstract } = scene.passage;
  const free = (mention: Mention): boolean =>
    !buyers.includes(mention) && !AGENT.test(mention.named.name);
  const before = (mention: Mention): string =>
    abstract.slice(Math.max(0, mention.at - 16), mention.at);
  const labelled = mentions.find((mention) => free(mention) && WINNER_LABEL.test(before(mention)));
  const named = mentions.find(
    (mention) =>
      free(mention) &&
      mention.at < at + 60 &&
      /(?:确定|确认|确定由|推荐|选定|公示)[^\ue000-\ue004]{0,4}$/.test(before(mention)),
  );
  const agent = mentions.find(
    (mention) => free(mention) && mention.prep === '由' && mention.at < at && at - mention.at < 14,
  );
  const left = mentions.filter(
    (mention) =>
      free(mention) &&
      mention.at < at &&
      (mention.prep === '' || /^(?:与|和|联合|由)$/.test(mention.prep)),
  );
  const subject = left.find((mention) => mention.at >= clauseAt(abstract, at).start) ?? left.at(-1);
  const winner = labelled ?? named ?? agent ?? subject;
  if (winner) {
    const list = listOf(mentions, winner);
    const joint = /联合体|联合中标/.test(abstract.slice(winner.at, at))
      ? left.filter((one) => one.at > winner.at && /^(?:与|和|联合)$/.test(one.prep))
      : [];
    return [...new Set([...list, ...joint])].filter(free).map((one) => side(one, 'contractor'));
  }
  return isWork || /中标/.test(abstract.slice(at, end)) ? topicSide(scene, 'contractor') : [];
}

/** Who gives the order: named after the verb, by a label, or as sender of the notice. */
function buyersOf(
  scene: Scene,
  mentions: readonly Mention[],
  at: number,
  end: number,
  stop: number,
): Mention[] {
  const { abstract } = scene.passage;
  const free = (mention: Mention): boolean => !AGENT.test(mention.named.name);
  const before = (mention: Mention): string =>
    abstract.slice(Math.max(0, mention.at - 14), mention.at);
  const labelled = mentions.find((mention) => free(mention) && BUYER_LABEL.test(before(mention)));
  const sender = mentions.find(
    (mention) =>
      free(mention) &&
      /(?:收到|接到|接获|获)(?:了)?(?:由|来自)?(?:招标人|业主|业主方|采购人)?(?:[^\ue000-\ue004，。；]{0,4})$/.test(
        before(mention),
      ) &&
      /(?:发来|发出|送达|签发|下发|发送|出具|的)/.test(abstract.slice(mention.at, mention.at + 22)),
  );
  const right = mentions.find(
    (mention) =>
      free(mention) &&
      mention.at >= end &&
      mention.at < stop &&
      mention.at - end <= 10 &&
      !/承建|组成/.test(abstract.slice(mention.at, mention.at + 4)),
  );
  const owner = mentions.find(
    (mention) =>
      free(mention) &&
      mention.at < at &&
      /^[^，。；\ue000-\ue004]{1,40}(?:项目|工程|采购|标段)/.test(
        abstract.slice(mention.at + 1, at),
      ) &&
      (/为|参与|的$/.test(mention.prep) ||
        (mention.prep === '' &&
          /人|候选/.test(abstract.slice(at, end)) &&
          /公示|公告/.test(abstract.slice(end, end + 4)))),
  );
  const buyer = labelled ?? sender ?? right ?? owner;
  return buyer ? listOf(mentions, buyer) : [];
}

function base(scene: Scene, at: number, start: number, end: number): Draft {
  return {
    type: 'contract',
    stage: 'signed',
    stagePassage: scene.passage,
    sides: [],
    passage: scene.passage,
    at,
    start,
    end,
    amounts: [],
    weight: 0.1,
  };
}
