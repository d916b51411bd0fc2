import type { Draft, Side } from '../draft';
import { matchesOf } from '../matches';
import { ROUND } from '../lexicon/triggers';
import { MARK, segmentAt } from '../passage';
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
import { unique } from './transfer-read';

const ROUND_TRIGGER =
  /(?:完成|获得?|宣布|斩获|拿到|喜提|终止|敲定|启动|进行|开启|寻求|引入|再获|连获|正在|举行|展开|官宣)[^，。；]{0,24}(?:轮|融资|投资|战略股东|入股|注资)|(?:融资|轮)[^，。；]{0,8}(?:完成|告吹|破裂|中止)|[\ue000][^，。；\ue000]{0,4}(?:领投|跟投|独家投资)|(?:就|的)?\ue010?[^，。；]{0,4}[A-H]\+?轮融资|认购(?:其|后者|公司)?(?:新增注册资本|新股|增发)|认购新股|引进战略投资者|投资方为/g;
const PLACEMENT =
  /定增|定向增发|非公开发行|向特定对象发行|配售|配股|先旧后新|供股|可转债|可转换公司债券|发行股份募集|私募配售|定向发行|特定投资者发行|增发/g;
const LISTING =
  /IPO|首次公开(?:发行|募股|招股)|上市申请|申请上市|挂牌上市|上市聆讯|通过聆讯|(?:赴|在)[^，。；]{1,10}(?:上市|挂牌)|登陆[^，。；]{0,6}(?:科创板|创业板|主板|北交所|深交所|上交所|港交所|纳斯达克|纽交所|新三板|精选层|交易所)|招股|递交招股书|递表|过会|(?:拟|将|正式|于)[^，。；]{0,16}(?:上市|挂牌)|上市辅导|辅导备案|(?:科创板|创业板|主板|北交所|港股|港交所|A股|纳斯达克|纽交所|精选层|联交所)[^，。；]{0,10}(?:上市|挂牌)|发行GDR|二次上市|分拆上市|转板|闯关|上市首日|敲钟|公开发售|新股发行|A\+H|介绍上市|借壳/g;
const LOAN =
  /贷款|授信|融资租赁|售后回租|回租业务|银团|信贷额度|信用额度|循环额度|循环贷款|保理|委托贷款|融资额度|[\u4e00-\u9fff]{1,4}贷(?=”|\ue010)|并购贷|过桥贷|借款/g;
const LENDER =
  /银行|农商行|农信|信用社|租赁|金租|信托|国开|进出口行|小贷|财务公司|开发行|亚投行|Bank|银团/;
const NOT_LOAN =
  /贷款(?:余额|利率|率|贴息|市场|投放|增速|规模|逾期|损失|难)|不良贷款|房贷|车贷|再贷款|小微企业贷款|个人贷款|消费贷|住房贷款|偿还[^，。；]{0,8}贷款|担保|授信(?:余额|总额为|户)|贷款贴息|助学贷款|公积金|涉农贷款|普惠|存款|贷款合同纠纷|增持专项贷款|回购/;
const NOT_LISTING =
  /新药|药品上市|获批上市|产品上市|新车|上市销售|上市公司|已上市(?:流通|公司|无限)|上市以来|上市后|上市前|上市流通|新品|车型|批准上市|上市许可|限售|解禁|退市|终止上市|暂停上市|撤销上市|上市地位|上市日|上市首日前五|非上市|上市规则|IPO前|IPO时|集中上市|上市时间为|上市药|未上市|大批上市|上市辅导机构|上市企业|上市平台|挂牌转让|挂牌出售|产权|暂停IPO|挂牌成立|挂牌督办/;

/** Money raised in one passage: rounds, placements, loans and listings. */
export function capital(scene: Scene): Draft[] {
  return [...rounds(scene), ...placements(scene), ...loans(scene), ...listings(scene)];
}

interface Read {
  readonly start: number;
  readonly stop: number;
  readonly mentions: readonly Mention[];
}

function readAt(scene: Scene, at: number): Read {
  const segment = segmentAt(scene.passage.abstract, at);
  return {
    start: segment.start,
    stop: segment.end,
    mentions: mentionsIn(scene, segment.start, segment.end),
  };
}

function rounds(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  let done = -1;
  for (const match of matchesOf(ROUND_TRIGGER, abstract)) {
    const at = match.index;
    if (at < done) continue;
    const read = readAt(scene, at);
    const segment = abstract.slice(read.start, read.stop);
    if (
      !ROUND.test(segment) &&
      !/战略股东|从[\ue000-\ue004][^，。；]{0,16}获得?[^，。；]{0,6}\ue010[^，。；]{0,4}(?:投资|注资)|认购(?:其|后者|公司)?新|获[^，。；]{0,3}[\ue000][^，。；]{0,4}(?:投资|入股)|领投|跟投/.test(
        segment,
      )
    )
      continue;
    if (/首轮(?:尽|谈|沟|磋|洽)/.test(segment)) continue;
    if (
      /(?:未|没有|尚未|并未)(?:进行|开展|获得|引入)[^，。；]{0,6}融资|短期融资|融资(?:方式|需求|渠道|能力|成本|环境|难|活动|计划书|平台|担保)|[2-9二三四五六七八九十多数]轮(?:定增|融资)/.test(
        segment.replace(/完成[^，。；]{0,8}轮融资/g, ''),
      )
    )
      continue;
    if (
      /贷款|授信|融资租赁|融资券|票据|担保融资|融资余额|两融|融资融券|融资净|融资买入|债务融资|融资函件|绿色融资|贸易融资/.test(
        segment,
      )
    )
      continue;
    const investors = investorsOf(scene, read);
    const targets = targetOf(scene, read, at, investors);
    if (targets.length === 0 && investors.length === 0) continue;
    drafts.push({
      ...base(scene, at, read, 'funding'),
      sides: unique([...targets, ...investors]),
      weight: investors.length > 0 ? 0.1 : 0,
    });
    done = read.stop;
  }
  return drafts;
}

const INVESTED =
  /^[^，。；]{0,10}(?:领投|跟投|独家投资|战略投资|共同投资|联合投资|参投|加码|追投|投资|注资|入股|增资|完成|独家)/;

function investorsOf(scene: Scene, read: Read): Side[] {
  const { abstract } = scene.passage;
  const found = new Set<Mention>();
  for (const mention of read.mentions) {
    const before = abstract.slice(Math.max(read.start, mention.at - 10), mention.at);
    const after = abstract.slice(mention.at + 1, mention.at + 24);
    const isAdviser =
      /^(?:[^，。；]{0,4})?(?:担任|任|为|作为)[^，。；]{0,6}(?:财务顾问|顾问|保荐|承销)/.test(
        after,
      );
    if (isAdviser) continue;
    const isLead =
      /^(?:（领投）)?(?:等)?[^，。；\ue000-\ue004]{0,8}(?:领投|跟投|独家投资|参投|加码|追投|继续加码)/.test(
        after,
      );
    const last = listFrom(read.mentions, mention).at(-1) ?? mention;
    const isAgent =
      mention.prep === '由' && INVESTED.test(abstract.slice(last.at + 1, last.at + 24));
    const isGiver =
      /^(?:获|获得|从)$/.test(mention.prep) &&
      /^[^，。；]{0,14}(?:投资|注资|入股|增资|融资|领投|认购)/.test(after);
    const isLabelled = /(?:投资方|投资者|投资机构|投资人)(?:为|是|包括|有)[：:]?$/.test(before);
    const isOld = /老股东$/.test(before);
    const isWith = /^(?:与|和)$/.test(mention.prep) && /轮|融资/.test(after);
    if (
      isLead ||
      isAgent ||
      isGiver ||
      isLabelled ||
      isOld ||
      (isWith && /谈判|协议|融资/.test(abstract.slice(mention.at, read.stop)))
    )
      for (const one of listOf(read.mentions, mention))
        if (one.at >= mention.at || one.isListed || isLead) found.add(one);
  }
  return [...found].map((mention) => side(mention, 'investor'));
}

function targetOf(scene: Scene, read: Read, at: number, investors: readonly Side[]): Side[] {
  const isInvestor = (mention: Mention): boolean =>
    investors.some((one) => one.named === mention.named);
  const free = read.mentions.filter(
    (mention) =>
      !isInvestor(mention) && !/^(?:与|由|获|向|从)$/.test(mention.prep) && !mention.isBody,
  );
  const { abstract } = scene.passage;
  const subject = free
    .filter(
      (mention) =>
        mention.at <= at + 1 &&
        !/^[^，。；]{0,3}(?:担任|创始人|董事长|获悉|报道|合伙人|披露)/.test(
          abstract.slice(mention.at + 1, mention.at + 8),
        ),
    )
    .at(-1);
  if (subject) return [side(subject, 'target')];
  const after = free.find((mention) =>
    /^(?:的)?[^，。；]{0,6}轮/.test(abstract.slice(mention.at + 1, mention.at + 10)),
  );
  if (after) return [side(after, 'target')];
  return topicSide(scene, 'target').filter(
    (one) => !investors.some((two) => two.named === one.named),
  );
}

function placements(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const match = matchesOf(PLACEMENT, abstract)[0];
  if (!match) return [];
  const read = readAt(scene, match.index);
  const segment = abstract.slice(read.start, read.stop);
  if (
    !/\ue010|募|集资|股|获批|同意|注册/.test(segment) ||
    /网下|询价|超额配售|配售对象|承销|获配|购买|收购|用于实施|员工|激励|赎回|转股价|付息|兑付|摘牌|回售|评级|上市首日|解禁|配套|转股(?!价)|因转股|余额|(?:\d|[二三四五六七八九十多数])轮/.test(
      segment,
    )
  )
    return [];
  const subject = read.mentions.find((mention) => mention.prep === '' && !mention.isBody);
  const target = subject ? [side(subject, 'target')] : topicSide(scene, 'target');
  if (target.length === 0) return [];
  return [{ ...base(scene, match.index, read, 'funding'), sides: target }];
}

function loans(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  let done = -1;
  for (const match of matchesOf(LOAN, abstract)) {
    if (match.index < done) continue;
    const read = readAt(scene, match.index);
    const segment = abstract.slice(read.start, read.stop);
    if (NOT_LOAN.test(segment)) continue;
    const lenders = read.mentions.filter(
      (mention) => LENDER.test(mention.named.name) && !mention.isBody,
    );
    if (lenders.length === 0) continue;
    const hasVerb =
      /提供|发放|签|获|批|申请|开展|投放|授予|落地|达成|订立|同意|拟|将|放款|审批|给予|敲定/.test(
        segment,
      );
    if (!hasVerb || tokensIn(scene.passage, MARK.money, read.start, read.stop).length === 0)
      continue;
    const first = lenders[0] as Mention;
    const lender = listOf(read.mentions, first).filter((one) => LENDER.test(one.named.name));
    const others = read.mentions.filter(
      (mention) => !lenders.includes(mention) && !mention.isBody && mention.named.kind === 'org',
    );
    const borrower =
      others.find((mention) => /^(?:向|为|给|与|和)$/.test(mention.prep)) ??
      others.find((mention) => mention.prep === '') ??
      others[0];
    const target = borrower
      ? [side(borrower, 'target')]
      : topicSide(scene, 'target').filter((one) => !lenders.some((two) => two.named === one.named));
    if (target.length === 0) continue;
    drafts.push({
      ...base(scene, match.index, read, 'loan'),
      sides: unique([...lender.map((one) => side(one, 'lender')), ...target]),
    });
    done = read.stop;
  }
  return drafts;
}

function listings(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  for (const match of matchesOf(LISTING, abstract)) {
    const at = match.index;
    const end = at + match[0].length;
    const around = abstract.slice(Math.max(0, at - 8), end + 8);
    if (NOT_LISTING.test(around)) continue;
    const read = readAt(scene, at);
    const free = read.mentions.filter(
      (mention) =>
        !mention.isBody &&
        !/交易所|保荐|证券$|投行|银行/.test(mention.named.name) &&
        !/^(?:由|向)$/.test(mention.prep),
    );
    const subject =
      free.filter((mention) => mention.at < end && mention.prep !== '与').at(-1) ?? free[0];
    const target = subject ? [side(subject, 'target')] : topicSide(scene, 'target');
    if (target.length === 0) continue;
    return [{ ...base(scene, at, read, 'listing'), sides: target.slice(0, 1) }];
  }
  return [];
}

function base(scene: Scene, at: number, read: Read, type: 'funding' | 'loan' | 'listing'): Draft {
  return {
    type,
    stage: 'proposed',
    stagePassage: scene.passage,
    sides: [],
    passage: scene.passage,
    at,
    start: read.start,
    end: read.stop,
    amounts: [],
    weight: 0,
  };
}
