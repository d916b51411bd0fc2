import type { Role } from '../labels';
import type { Draft, Side } from './draft';
import type { Named } from './name-book';
import { isParty, MARK, type Passage, type Token } from './passage';
import type { ReadText } from './read-text';

/** What frames know while they read one passage of a story. */
export interface Scene {
  readonly text: ReadText;
  readonly passage: Passage;
  /** The firm that speaks as 公司. */
  readonly topic?: Named;
  /** The town or zone whose signing or ground-breaking round the story tells. */
  readonly host?: Side;
  /** The ceremony's default: what single projects of the round have in common. */
  readonly round?: 'signed' | 'under-construction' | 'completed' | 'mou';
  readonly before: readonly Draft[];
  readonly previous?: Passage;
}

/** A party named in a passage, with the words that govern it. */
export interface Mention {
  readonly at: number;
  readonly token: Token;
  readonly named: Named;
  readonly parent?: Named;
  /** 与, 向, 由 … before it or before the list it is in; empty for none. */
  readonly prep: string;
  /** Whether it is the second or a later member of a list with 、 or 和. */
  readonly isListed: boolean;
  readonly isBody: boolean;
}

/** Words between a preposition and the name it governs: 与独立第三方A, 向哈国上市公司A. */
const DESCRIPTOR =
  '(?:(?:当地|本地|同城|国内|海外|境外|地方|日方|哈方|另一家?|一家|独立第三方|虚拟|控股股东|第一大股东|大股东|关联方|自然人|知名|其|该|日本|德国|美国|法国|英国|哈国|[\\u4e00-\\u9fff]{0,6}?(?:企业|上市公司|公司|集团|品牌|酒企|车企|厂商|运营商|平台|机构|股东|银行|巨头|创始人|市民|业主)))?';
const PREPOSITION = new RegExp(
  `(与|和|同|跟|向|由|被|获得?|从|对|为|给|予|将|把|以|让|受|在|及|以及|携手|联合|联手|牵手|通过|经)${DESCRIPTOR}$`,
);
const LIST_GLUE = new RegExp(
  `^(?:、|和|与|及|以及|、?以及|暨)(?:其)?(?:夫人|配偶|联合)?${DESCRIPTOR}$`,
);
const CHILD =
  /(?:全资|控股|间接|直接|参股|的|所属|合计)*(?:子公司|孙公司|附属公司|附属|下属公司|下属|下属企业|旗下|旗下公司|项目公司|平台公司|控股公司|所属公司|全资公司)(?:公司|企业|全资公司)?$/;

/** All parties that [from, to) of a passage names, in order; a parent before its subsidiary is folded into it. */
export function mentionsIn(scene: Scene, from: number, to: number): Mention[] {
  const known = READ.get(scene) ?? new Map<number, Mention[]>();
  READ.set(scene, known);
  const key = from * 1000 + to;
  const mentions = known.get(key) ?? readMentions(scene, from, to);
  known.set(key, mentions);
  return mentions;
}

/** What was read of a scene: every frame asks for the same stretches. */
const READ = new WeakMap<Scene, Map<number, Mention[]>>();

function readMentions(scene: Scene, from: number, to: number): Mention[] {
  const { abstract, tokens } = scene.passage;
  const mentions: Mention[] = [];
  for (let at = from; at < to; at++) {
    if (!isParty(abstract[at])) continue;
    const token = tokens.get(at);
    const named = token && namedAt(scene, at, token);
    if (!token || !named) continue;
    const last = mentions.at(-1);
    const between = last
      ? abstract.slice(last.at + 1, at)
      : abstract.slice(Math.max(from, at - 8), at);
    const parent = last && CHILD.test(between) && between.length <= 12 ? last : undefined;
    // 墨西哥连锁商超集团Tiendas Azulejo: the words before a name only say what it is.
    if (
      parent ||
      (last &&
        last.token.end === token.start &&
        /[A-Za-z]/.test(scene.text.plain[token.start] ?? ''))
    )
      mentions.pop();
    const ownParent =
      !parent && /其(?:间接|直接)?(?:全资|控股)?(?:附属|子|附属子)?公司$/.test(between)
        ? scene.topic
        : undefined;
    const isListed = last !== undefined && !parent && LIST_GLUE.test(between);
    const prep = parent
      ? parent.prep
      : isListed && last && !between.startsWith('与')
        ? last.prep
        : (PREPOSITION.exec(abstract.slice(Math.max(from, at - 12), at))?.[1] ?? '');
    mentions.push({
      at,
      token,
      named,
      parent: parent?.named ?? (ownParent === named ? undefined : ownParent),
      prep,
      isListed: parent ? parent.isListed : isListed,
      isBody: named.kind === 'body',
    });
  }
  return mentions;
}

/** Whom a name or pronoun means. */
function namedAt(scene: Scene, at: number, token: Token): Named | undefined {
  if (token.named) return token.named;
  if (token.mark === MARK.self) return selfAt(scene, at, token);
  const named = namesBefore(scene, at);
  const word = scene.text.plain.slice(token.start, token.end);
  if (word === '前者') return named.at(-2) ?? named.at(-1);
  const last = named.at(-1);
  // 后者 is the last named that is not the speaker's own subject
  return last;
}

function selfAt(scene: Scene, at: number, token: Token): Named | undefined {
  const word = scene.text.plain.slice(token.start, token.end);
  if (/^该/.test(word)) return namesBefore(scene, at).at(-1) ?? scene.topic;
  return scene.topic ?? namesBefore(scene, at)[0];
}

function namesBefore(scene: Scene, at: number): Named[] {
  const here = namesOf(scene.passage, at);
  if (here.length > 0 || !scene.previous) return here;
  return namesOf(scene.previous, scene.previous.abstract.length);
}

function namesOf(passage: Passage, to: number): Named[] {
  const names: Named[] = [];
  for (const [at, token] of passage.tokens) if (at < to && token.named) names.push(token.named);
  return names;
}

/** A mention as a side of a deal. */
export function side(mention: Mention, role: Role): Side {
  return {
    named: mention.named,
    name: mention.named.name,
    role,
    start: mention.token.start,
    end: mention.token.end,
    parent: mention.parent,
  };
}

/** The firm that speaks as a side, where the passage does not name it. */
export function topicSide(scene: Scene, role: Role): Side[] {
  const { topic, passage } = scene;
  if (!topic) return [];
  const at = [...passage.tokens.values()].find(
    (token) => token.named === topic || token.mark === MARK.self,
  );
  const start = at?.start ?? passage.offsets[0] ?? 0;
  return [{ named: topic, name: topic.name, role, start, end: at?.end ?? start }];
}

/** Sums and shares that stand in [from, to) of a passage. */
export function tokensIn(
  passage: Passage,
  mark: string,
  from: number,
  to: number,
): (Token & { at: number })[] {
  const found: (Token & { at: number })[] = [];
  for (const [at, token] of passage.tokens)
    if (at >= from && at < to && token.mark === mark) found.push({ ...token, at });
  return found;
}

/** The mention and those that are listed with it, to the right. */
export function listFrom(mentions: readonly Mention[], first: Mention): Mention[] {
  const start = mentions.indexOf(first);
  const list = [first];
  for (let i = start + 1; i < mentions.length && mentions[i]?.isListed; i++)
    list.push(mentions[i] as Mention);
  return list;
}

/** The whole list that a mention belongs to. */
export function listOf(mentions: readonly Mention[], member: Mention): Mention[] {
  let start = mentions.indexOf(member);
  while (start > 0 && mentions[start]?.isListed) start--;
  return listFrom(mentions, mentions[start] ?? member);
}
