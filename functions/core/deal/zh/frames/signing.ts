import { matchesOf } from '../matches';
import type { Draft } from '../draft';
import { SIGN } from '../lexicon/triggers';
import { clauseAt, MARK, segmentAt } from '../passage';
import { mentionsIn, tokensIn, topicSide, type Mention, type Scene } from '../scene';
import { kindOf, readKind } from './agreement';
import { unique } from './transfer-read';

const JOINT = /^(?:|与|和|同|跟|及|以及|携手|联合|联手|牵手)$/;
const STRONG = /^(?:签|续签|草签|敲定|订立|缔结|换签|互签|共签|交换|达成)/;
const TALK = /谈|磋商|接洽|接触|协商|对接|会谈|展开|进行|合作/;
const ASIDE_AFTER =
  /^(?:官网|消息|讯|董事长|总经理|总裁|副总裁|负责人|书记|区长|市长|县长|主席|副主席|首席|发言人|举行|举办|召开|在会上|联合主办)/;

/** Papers that secure, lend out votes or undo: they trade nothing. */
const NO_TRADE =
  /^[^，。；]{0,16}(?:质押|担保|保证|抵押|表决权(?:委托|放弃)|一致行动|回购|保密|监管|承诺|补充质押|三方监管|对赌|劳动|聘用|保荐|承销)[^，。；《》]{0,4}(?:协议|合同|承诺函|函)/;

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
  if (
    !/^仪式(?:成功|隆重|顺利|正式|圆满)?(?:在[^，。；]{1,20})?(?:举行|举办)/.test(
      abstract.slice(end, end + 30),
    ) &&
    /^(?:时|现场|当天|仪式|前|后|会|活动|项目\d)/.test(abstract.slice(end, end + 3))
  )
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
  if (NO_TRADE.test(abstract.slice(end, clause.end))) return undefined;
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
