import type { Draft, Side } from '../draft';
import { matchesOf } from '../matches';
import { INVEST } from '../lexicon/triggers';
import { clauseAt, MARK, segmentAt } from '../passage';
import { listOf, mentionsIn, side, tokensIn, topicSide, type Mention, type Scene } from '../scene';
import { unique } from './transfer-read';

const PLANT =
  /项目|基地|工厂|厂|产业园|园区|中心|总部|车间|生产线|产线|电站|数据中心|机房|仓库|码头|线|酒店|综合体|牧场|养殖场|景区|度假区|小镇|医院|学校|学院|学院|示范站|管道|储罐|矿|泊位|枢纽|大厦|市场|研发|库|院|馆|场|站|楼|路|桥|工程|园|塔|罐|公园|储能|风电场|光伏|合资公司|子公司|分公司|分行|门店/;
const MILESTONE =
  /开工|动工|开建|奠基|破土|封顶|竣工|投产|试产|试生产|投用|投运|投入运营|投入使用|启用|揭牌|开业|并网|下线|达产|落户|入驻|进驻|交付|中交|复工|续建|叫停|停建|搁置|备案|获批|批复|核准|施工/;
const EXPANSION =
  /扩建|扩产|扩能|增资|追加投资|新增投资|二期|三期|四期|技改|技术改造|加码|迁建|升级改造/;
const ROUND_OF =
  /(?:共?(?:签约|签下|集中签约|集中开工|开工|落地|引进)[^，。；]{0,12}(?:项目)?\d+个|\d+个(?:[^，。；]{0,10})?项目|项目(?:共(?:计)?)?\d+个|签约项目\d+个)/;
const MONEY_NEAR = 26;

/** Plants, parks, branches and projects that a passage says someone builds. */
export function projects(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  for (const match of matchesOf(INVEST, abstract)) {
    const at = match.index;
    const end = at + match[0].length;
    const segment = segmentAt(abstract, at);
    const round = aggregate(scene, segment, at);
    if (round) {
      if (!drafts.some((draft) => draft.isAggregate)) drafts.push(round);
      continue;
    }
    const several = openings(scene, at, segment);
    if (several.length > 1) {
      drafts.push(...several);
      break;
    }
    const draft = project(scene, match[0], at, end, segment);
    if (draft && !drafts.some((one) => sameProject(one, draft))) drafts.push(draft);
  }
  return drafts;
}

/** A区域总部、B海南总部、C基地正式揭牌: each firm opens its own. */
function openings(scene: Scene, at: number, segment: { start: number; end: number }): Draft[] {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  if (!MILESTONE.test(abstract.slice(at, at + 6))) return [];
  const owners = mentionsIn(scene, clause.start, at).filter(
    (mention) =>
      !mention.isBody &&
      /^(?:的|投资的|建设的)?[^，。；、\ue000-\ue004]{0,14}(?:总部|基地|项目|工厂|中心|分公司|门店|产业园|产线)(?:、|和|及|以及|等|正式|\d|$|同|集中|[一二三四五]个)/.test(
        abstract.slice(mention.at + 1, mention.at + 24),
      ),
  );
  if (owners.length < 2) return [];
  return owners.map((owner) => ({
    ...base(scene, at, segment),
    sides: [side(owner, 'investor'), ...(scene.host ? [scene.host] : [])],
  }));
}

function sameProject(a: Draft, b: Draft): boolean {
  const names = new Set(a.sides.filter((one) => one.role === 'investor').map((one) => one.named));
  return b.sides.some((one) => one.role === 'investor' && names.has(one.named));
}

/** 共签约项目27个，总投资93.6亿元: one deal with the host. */
function aggregate(
  scene: Scene,
  segment: { start: number; end: number },
  at: number,
): Draft | undefined {
  const { abstract } = scene.passage;
  const clause = abstract.slice(segment.start, segment.end);
  const found = ROUND_OF.exec(clause);
  if (
    !found ||
    !/签约|开工|落地|签下|集中|竣工|投产|开竣工/.test(clause) ||
    !/总投资|总金额|投资总额|总额|合计|计划投资/.test(clause)
  )
    return undefined;
  const start = segment.start + found.index;
  if (at < start - 12 || !/\ue010/.test(clause)) return undefined;
  if (
    /推介|推出|储备|谋划|截至|累计|去年|上年|同期|今年以来|近.年|前.个月|上半年|招商手册/.test(
      clause,
    )
  )
    return undefined;
  const mentions = mentionsIn(scene, segment.start, segment.end).filter(
    (mention) => mention.isBody,
  );
  const host = mentions.find((mention) => mention.at < at + 30);
  const sides = host ? [side(host, 'host')] : scene.host ? [scene.host] : [];
  if (sides.length === 0) return undefined;
  return { ...base(scene, at, segment), sides, isAggregate: true, weight: 0.1 };
}

function project(
  scene: Scene,
  word: string,
  at: number,
  end: number,
  segment: { start: number; end: number },
): Draft | undefined {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  const near = abstract.slice(
    Math.max(segment.start, clause.start),
    Math.min(segment.end, clause.end),
  );
  if (/募集资金|用于|资金用途|集资所得/.test(abstract.slice(segment.start, at))) return undefined;
  const mentions = mentionsIn(scene, segment.start, segment.end);
  const isMilestone = MILESTONE.test(word);
  const around = abstract.slice(Math.max(segment.start, at - 60), Math.min(segment.end, end + 50));
  if (!PLANT.test(around)) return undefined;
  const hasMoney =
    tokensIn(
      scene.passage,
      MARK.money,
      Math.max(segment.start, at - MONEY_NEAR),
      Math.min(segment.end, end + MONEY_NEAR),
    ).length > 0;
  if (!isMilestone && !hasMoney && !/投资|拟|将|计划|签|设厂|建厂/.test(near)) return undefined;
  const investors = investorsOf(scene, mentions, word, at, end, isMilestone);
  if (investors.length === 0) return undefined;
  if (isMilestone && !hasMoney && !isNearPlant(abstract, investors, scene, at)) return undefined;
  const hosts = hostsOf(scene, mentions, at, end, investors);
  const sides: Side[] = [...investors, ...hosts];
  const draft = { ...base(scene, at, segment), sides: unique(sides) };
  if (EXPANSION.test(near)) draft.type = 'expansion';
  draft.weight = (hasMoney ? 0.05 : -0.1) + (hosts.length > 0 ? 0.05 : 0);
  return draft;
}

/** Without a sum a milestone needs the firm and its plant side by side: A的…电站并网. */
function isNearPlant(
  abstract: string,
  investors: readonly Side[],
  scene: Scene,
  at: number,
): boolean {
  return investors.some((one) => {
    const found = [...scene.passage.tokens].find(([, token]) => token.start === one.start);
    const index = found?.[0] ?? 0;
    return index > at ? index - at < 40 : at - index < 45 && PLANT.test(abstract.slice(index, at));
  });
}

function investorsOf(
  scene: Scene,
  mentions: readonly Mention[],
  word: string,
  at: number,
  end: number,
  isMilestone: boolean,
): Side[] {
  const { abstract } = scene.passage;
  const firms = mentions.filter((mention) => !mention.isBody && mention.named.kind !== 'person');
  const clause = clauseAt(abstract, at);
  const agent = firms.find(
    (mention) =>
      mention.prep === '由' &&
      /^[^，。；]{0,10}(?:投资|出资|负责实施|实施|开发|建设|兴建|打造|投建)/.test(
        abstract.slice(mention.at + 1, mention.at + 14),
      ),
  );
  if (agent && Math.abs(agent.at - at) < 60)
    return listOf(firms, agent).map((one) => side(one, 'investor'));
  const free = firms.filter(
    (mention) =>
      (/^(?:|及|和|与|通过)$/.test(mention.prep) || isOwnerAfter(abstract, mention)) &&
      !/(?:设立|成立|新设)(?:全资|控股)?(?:子公司)?$/.test(
        abstract.slice(Math.max(0, mention.at - 8), mention.at),
      ) &&
      mention.at < at &&
      at - mention.at < 70,
  );
  const through = free.find((mention) => mention.prep === '通过');
  if (through) return [side(through, 'investor')];
  const inClause = free.filter((mention) => mention.at >= clause.start);
  const subject = inClause[0] ?? ownerLeft(abstract, free, at);
  if (subject) {
    if (
      /^(?:建设|运营|新建|设立|建立|开设|布局|改造|打造)$/.test(word) &&
      subject.prep === '' &&
      !/投资|\ue010|拟|将|计划|项目/.test(abstract.slice(clause.start, clause.end))
    )
      return [];
    return listOf(firms, subject)
      .filter((one) => one.at < at)
      .map((one) => side(one, 'investor'));
  }
  const after = isMilestone
    ? firms.find(
        (mention) =>
          mention.at >= end &&
          mention.at < segmentAt(abstract, at).end &&
          /^[^，。；]{0,24}(?:项目|基地|工厂|厂|中心|产业园|投资)/.test(
            abstract.slice(mention.at + 1, mention.at + 28),
          ),
      )
    : undefined;
  if (after) return [side(after, 'investor')];
  if (/^(?:该|此|这)?(?:项目|基地|工厂|电站|园区|工程|新产线|新工厂|中心)/.test(abstract))
    return [];
  if (
    /投资|总投资|投建/.test(word) &&
    /(?:公司|拟|将|计划)/.test(abstract.slice(clause.start, at)) &&
    scene.topic?.kind === 'org'
  )
    return topicSide(scene, 'investor');
  return [];
}

/** 项目为A功能模块基地, 从A获悉: the preposition governs the sentence, not the firm's part in it. */
function isOwnerAfter(abstract: string, mention: Mention): boolean {
  const after = abstract.slice(mention.at + 1, mention.at + 20);
  return (
    (mention.prep === '从' && /^(?:了解到|获悉|了解)/.test(after)) ||
    (mention.prep === '为' && PLANT.test(after.split('，')[0] ?? ''))
  );
}

/** The firm that owns what the clause is about: 讯域电驱投资的扁线电机项目体量最大，总投资30亿元. */
function ownerLeft(abstract: string, free: readonly Mention[], at: number): Mention | undefined {
  const last = free.at(-1);
  if (!last) return undefined;
  const between = abstract.slice(last.at + 1, at);
  return (between.match(/，/g) ?? []).length <= 2 ? last : undefined;
}

function hostsOf(
  scene: Scene,
  mentions: readonly Mention[],
  at: number,
  end: number,
  investors: readonly Side[],
): Side[] {
  const { abstract } = scene.passage;
  const bodies = mentions.filter(
    (mention) => mention.isBody && !investors.some((one) => one.named === mention.named),
  );
  const joint = bodies.find(
    (mention) =>
      /^(?:与|和|同|)$/.test(mention.prep) && /签|引进|引入|招引|携手|迎来|合作/.test(abstract),
  );
  const place = bodies.find(
    (mention) =>
      /落户|入驻|进驻|落地/.test(abstract.slice(at, end)) &&
      mention.at >= end &&
      mention.at - end < 4,
  );
  const host = joint ?? place;
  if (host) return [side(host, 'host')];
  return scene.host && scene.round ? [scene.host] : [];
}

function base(scene: Scene, at: number, segment: { start: number; end: number }): Draft {
  return {
    type: 'investment',
    stage: 'proposed',
    stagePassage: scene.passage,
    sides: [],
    passage: scene.passage,
    at,
    start: segment.start,
    end: segment.end,
    amounts: [],
    weight: 0,
  };
}
