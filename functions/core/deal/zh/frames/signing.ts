import type { DealType, Role } from '../../labels';
import { matchesOf } from '../matches';
import type { Draft, Side } from '../draft';
import { AGREEMENTS, FIRST_BUYS, FIRST_SELLS, SIGN, type AgreementKind } from '../lexicon/triggers';
import { clauseAt, MARK, segmentAt } from '../passage';
import { mentionsIn, side, tokensIn, topicSide, type Mention, type Scene } from '../scene';
import { unique } from './transfer';

const JOINT = /^(?:|与|和|同|跟|及|以及|携手|联合|联手|牵手)$/;
const STRONG = /^(?:签|续签|草签|敲定|订立|缔结|换签|互签|共签|交换|达成)/;
const TALK = /谈|磋商|接洽|接触|协商|对接|会谈|展开|进行|合作/;
const ASIDE_AFTER =
  /^(?:官网|消息|讯|董事长|总经理|总裁|副总裁|负责人|书记|区长|市长|县长|主席|副主席|首席|发言人|举行|举办|召开|在会上|联合主办)/;
const LENDER =
  /银行|农商行|农信|信用社|租赁|金租|信托|国开|进出口行|小贷|财务公司|开发行|金融公司|基金|资本|亚投行|Bank/;
const PROJECT_WORDS =
  /举办|办学|学院|投入|投资|项目|建设|落户|工厂|基地|产业园|生产线|产线|建厂|总部|设立|厂房|园区|车间|新建|打造|开发/;
const ZONE = /工业园|产业园|园区|开发区|高新区|经开区|新区|保税区|科技城|政府|管委会|[市县区旗州]$/;

/** Agreements and talks between named sides in one passage. */
export function signings(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  let done = -1;
  for (const match of matchesOf(SIGN, abstract)) {
    const at = match.index;
    if (at < done) continue;
    const draft = signing(scene, match[0], at, at + match[0].length);
    if (!draft) continue;
    drafts.push(draft);
    done = nextSubject(scene, draft, at);
  }
  return drafts;
}

/** Where the words of this agreement end: at the next clause that has its own two sides, or the segment's end. */
function nextSubject(scene: Scene, draft: Draft, at: number): number {
  const { abstract } = scene.passage;
  for (
    let comma = abstract.indexOf('，', at);
    comma >= 0 && comma < draft.end;
    comma = abstract.indexOf('，', comma + 1)
  )
    if (
      /^，(?:并|还|同时|另|又)?[^，。；]{0,6}[与和同][\ue000-\ue004][^，。；]{0,20}(?:签|订立|达成)/.test(
        abstract.slice(comma, comma + 40),
      )
    )
      return comma;
  return draft.end;
}

function signing(scene: Scene, word: string, at: number, end: number): Draft | undefined {
  const { passage } = scene;
  const { abstract } = passage;
  if (/^(?:时|现场|当天|仪式|前|后|会|活动|项目\d)/.test(abstract.slice(end, end + 3)))
    return undefined;
  const segment = segmentAt(abstract, at);
  const clause = clauseAt(abstract, at);
  const all = mentionsIn(scene, segment.start, segment.end);
  const sides = sidesBefore(scene, all, clause.start, segment.start, at, end, word);
  if (sides.length < 2) return undefined;
  const isTalk = TALK.test(word) && !STRONG.test(word);
  const said = abstract.slice(clause.start, Math.min(segment.end, end + 60));
  if (isTalk && !/谈|磋商|接洽|接触|协商/.test(word) && !/合作|协议|备忘录|谈判/.test(said))
    return undefined;
  if (
    !isTalk &&
    word === '签' &&
    !/^.{0,24}(?:协议|合同|备忘录|意向|单|约)/.test(abstract.slice(end))
  )
    return undefined;
  const kind = kindOf(abstract, clause, end, segment.end);
  if (!kind) return undefined;
  const read = readKind(scene, kind, sides, abstract.slice(clause.start, segment.end));
  if (!read) return undefined;
  return {
    type: read.type,
    stage: isTalk ? 'talks' : 'signed',
    stagePassage: passage,
    sides: unique(read.sides),
    passage,
    at,
    start: segment.start,
    end: segment.end,
    amounts: [],
    stake:
      read.type === 'jv' ? tokensIn(passage, MARK.share, end, segment.end)[0]?.percent : undefined,
    weight: STRONG.test(word) ? 0.1 : -0.1,
    isFallback: read.type === 'acquisition',
  };
}

/** The sides that stand before the verb in its clause, or in the segment where the clause has too few. */
function sidesBefore(
  scene: Scene,
  all: readonly Mention[],
  clauseStart: number,
  segmentStart: number,
  at: number,
  end: number,
  word: string,
): Mention[] {
  const { abstract } = scene.passage;
  const fits = (mention: Mention, from: number): boolean =>
    mention.at >= from &&
    mention.at < at &&
    JOINT.test(mention.prep) &&
    !ASIDE_AFTER.test(abstract.slice(mention.at + 1, mention.at + 6));
  let sides = all.filter((mention) => fits(mention, clauseStart));
  const hasWith = (list: readonly Mention[]): boolean =>
    list.some((mention) => mention.prep !== '') || list.length > 1;
  if (sides.length < 2) {
    const right = /^(?:牵手|携手|联手|结盟|握手|合作|接洽|签约)$/.test(word)
      ? all.find((mention) => mention.at >= end && mention.at - end <= 6)
      : undefined;
    if (right) sides = [...sides, right];
  }
  if (sides.length < 2 && sides.length > 0) {
    const wider = all.filter((mention) => fits(mention, segmentStart));
    const names = new Set(wider.map((mention) => mention.named));
    if (names.size >= 2 && hasWith(sides))
      sides = dedupe([
        ...wider.filter((mention) => mention.prep === '' && !sides.includes(mention)).slice(-1),
        ...sides,
      ]);
  }
  sides = dedupe(sides);
  if (
    sides.length === 1 &&
    sides[0]?.prep !== '' &&
    scene.topic &&
    scene.topic !== sides[0]?.named
  ) {
    const [topic] = topicSide(scene, 'partner');
    if (topic?.named)
      sides = [
        {
          ...sides[0],
          named: topic.named,
          parent: undefined,
          prep: '',
          isBody: topic.named.kind === 'body',
          token: { mark: MARK.org, start: topic.start, end: topic.end },
        } as Mention,
        ...sides,
      ];
  }
  return sides;
}

function dedupe(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<unknown>();
  return mentions.filter((mention) => !seen.has(mention.named) && seen.add(mention.named));
}

function kindOf(
  abstract: string,
  clause: { start: number; end: number },
  end: number,
  stop: number,
): AgreementKind | undefined {
  const near = abstract.slice(end, clause.end);
  const own = abstract.slice(clause.start, clause.end);
  const wide = abstract.slice(clause.start, stop);
  const precise = AGREEMENTS.find(
    ([pattern, kind]) => kind !== 'partnership' && pattern.test(own),
  )?.[1];
  if (
    precise === 'contract' &&
    /^[^，。；]{0,12}合同/.test(near) === false &&
    /战略合作|框架协议|许可/.test(near)
  )
    return 'partnership';
  if (precise) return precise;
  if (/战略合作|许可|产学研|联合实验室/.test(near)) return 'partnership';
  return AGREEMENTS.find(([pattern]) => pattern.test(wide))?.[1] ?? 'partnership';
}

interface ReadKind {
  readonly type: DealType;
  readonly sides: Side[];
}

/** The firm that the sides set up: 共同出资设立A. */
function created(scene: Scene, sides: readonly Mention[]): Side[] {
  const { abstract } = scene.passage;
  const found = mentionsIn(scene, 0, abstract.length).find(
    (mention) =>
      !sides.some((one) => one.named === mention.named) &&
      /(?:设立|成立|组建|新设|合营公司|合资公司)[“（]?$/.test(
        abstract.slice(Math.max(0, mention.at - 5), mention.at),
      ),
  );
  return found ? [side(found, 'target')] : [];
}

/** 与A股东签订: their firm is what is bought. */
function isOwned(scene: Scene, rest: readonly Mention[]): boolean {
  const last = rest.at(-1);
  return (
    last !== undefined &&
    /^(?:的)?(?:创始|原|全体)?股东/.test(scene.passage.abstract.slice(last.at + 1, last.at + 6))
  );
}

function readKind(
  scene: Scene,
  kind: AgreementKind,
  mentions: readonly Mention[],
  whole: string,
): ReadKind | undefined {
  const bodies = mentions.filter((mention) => mention.isBody || ZONE.test(mention.named.name));
  const firms = mentions.filter((mention) => !bodies.includes(mention));
  if (firms.length === 0) return undefined;
  const as = (role: Role) => (mention: Mention) => side(mention, role);
  const [first, ...rest] = mentions;
  if (!first) return undefined;
  switch (kind) {
    case 'loan': {
      const lenders = mentions.filter((mention) => LENDER.test(mention.named.name));
      const lender = lenders.length > 0 && lenders.length < mentions.length ? lenders : rest;
      return {
        type: 'loan',
        sides: mentions.map((mention) =>
          side(mention, lender.includes(mention) ? 'lender' : 'target'),
        ),
      };
    }
    case 'transfer':
      return {
        type: 'acquisition',
        sides: [
          side(first, 'acquirer'),
          ...rest.map(as(isOwned(scene, rest) ? 'target' : 'seller')),
        ],
      };
    case 'jv':
      if (bodies.length > 0 && firms.length === 1) return project(bodies, firms, whole);
      return { type: 'jv', sides: [...mentions.map(as('partner')), ...created(scene, mentions)] };
    case 'concession':
      if (bodies.length > 0)
        return {
          type: 'contract',
          sides: [...bodies.map(as('host')), ...firms.map(as('operator'))],
        };
      return { type: 'contract', sides: [side(first, 'operator'), ...rest.map(as('host'))] };
    case 'management':
      return { type: 'contract', sides: managed(mentions, whole) };
    case 'contract':
      if (bodies.length > 0 && PROJECT_WORDS.test(whole) && /投资/.test(whole))
        return project(bodies, firms, whole);
      return { type: 'contract', sides: contract(bodies, firms, mentions, whole) };
    default:
      break;
  }
  if (
    bodies.length > 0 &&
    (kind === 'project' || kind === 'expansion' || PROJECT_WORDS.test(whole))
  )
    return project(bodies, firms, whole);
  if (
    /共建|合建|联合建设/.test(whole) &&
    !/研究院|实验室|研究中心|创新中心|学院|人才|平台|生态/.test(whole) &&
    bodies.length === 0
  )
    return { type: 'jv', sides: mentions.map(as('partner')) };
  if (kind === 'project' && /\ue010/.test(whole) && bodies.length === 0)
    return { type: 'investment', sides: [side(first, 'investor'), ...rest.map(as('partner'))] };
  return { type: 'partnership', sides: mentions.map(as('partner')) };
}

function project(bodies: readonly Mention[], firms: readonly Mention[], whole: string): ReadKind {
  const isExpansion = /扩产|扩建|二期|三期|追加投资|新增投资|增资|现有厂区|扩能/.test(whole);
  return {
    type: isExpansion ? 'expansion' : 'investment',
    sides: [
      ...firms.map((mention) => side(mention, 'investor')),
      ...bodies.map((mention) => side(mention, 'host')),
    ],
  };
}

function managed(mentions: readonly Mention[], whole: string): Side[] {
  const [first, second] = mentions;
  if (!first || !second) return [];
  const firstRuns =
    /接受.{0,6}委托|为[^，。；]{0,10}(?:提供|托管)|受托|(?:酒店管理|物业|运营管理)/.test(
      whole.slice(0, 4),
    );
  return firstRuns
    ? [side(first, 'operator'), side(second, 'buyer')]
    : [side(first, 'buyer'), ...mentions.slice(1).map((mention) => side(mention, 'operator'))];
}

function contract(
  bodies: readonly Mention[],
  firms: readonly Mention[],
  mentions: readonly Mention[],
  after: string,
): Side[] {
  if (bodies.length > 0)
    return [
      ...firms.map((one) => side(one, 'contractor')),
      ...bodies.map((one) => side(one, 'buyer')),
    ];
  const [first, ...rest] = mentions;
  if (!first) return [];
  const secondBuys = /(?:后者|对方|\ue004)[^，。；]{0,20}(?:取得|采购|购买|租用|获得|包销)/.test(
    after,
  );
  const buys = secondBuys ? null : FIRST_BUYS.exec(after);
  const sells = FIRST_SELLS.exec(after);
  const firstBuys = buys !== null && (sells === null || buys.index <= sells.index);
  return [
    side(first, firstBuys ? 'buyer' : 'contractor'),
    ...rest.map((one) => side(one, firstBuys ? 'contractor' : 'buyer')),
  ];
}
