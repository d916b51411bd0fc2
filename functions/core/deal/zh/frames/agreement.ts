import type { DealType, Role } from '../../labels';
import type { Side } from '../draft';
import { AGREEMENTS, FIRST_BUYS, FIRST_SELLS, type AgreementKind } from '../lexicon/triggers';
import { mentionsIn, side, type Mention, type Scene } from '../scene';

const LENDER =
  /银行|农商行|农信|信用社|租赁|金租|信托|国开|进出口行|小贷|财务公司|开发行|金融公司|基金|资本|亚投行|Bank/;
const PROJECT_WORDS =
  /举办|办学|学院|投入|投资|项目|建设|落户|工厂|基地|产业园|生产线|产线|建厂|总部|设立|厂房|园区|车间|新建|打造|开发/;
const ZONE = /工业园|产业园|园区|开发区|高新区|经开区|新区|保税区|科技城|政府|管委会|[市县区旗州]$/;

/** What kind of agreement the words round its verb name. */
export function kindOf(
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

/** The type of an agreement and the part each side plays in it. */
export interface ReadKind {
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

/** Reads who does what under an agreement of this kind; undefined where no firm is a side. */
export function readKind(
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
