import { findDates } from '../../text/find-dates';
import { matchesOf } from './matches';
import { findMoney } from '../../text/find-money';
import { CodePoints } from '../../text/code-points';
import type { StoryText } from '../tagged-deal';
import type { Draft, Side } from './draft';
import { findNames } from './find-names';
import { awards } from './frames/award';
import { capital } from './frames/capital';
import { projects } from './frames/project';
import { signings } from './frames/signing';
import { transfers } from './frames/transfer';
import { orders } from './frames/order';
import { ventures } from './frames/venture';
import { addLabelledFacts, updateStage } from './later-facts';
import { DENIED, OFFICIAL, RUMOURED } from './lexicon/stage-cues';
import {
  HISTORY,
  NOISE_LINE,
  NOISE_SENTENCE,
  NOT_A_DEAL,
  STATISTICS,
  STILL_A_DEAL,
  TAIL_BEGINS,
} from './lexicon/noise';
import { HINTS } from './lexicon/triggers';
import { isSame, mergeDrafts } from './merge';
import { NameBook, type Named } from './name-book';
import { MARK, readPassage, type Passage, type Quantities, type Token } from './passage';
import { placesOf, type PlacedName } from './places';
import { pruneDrafts } from './prune';
import { readText, type ReadText, type Sentence } from './read-text';
import { mentionsIn, side, type Scene } from './scene';
import { stageOf } from './stage';
import { sumsOf } from './sums';

/** A story read to its drafts, with what finishing them needs. */
export interface StoryReading {
  readonly story: StoryText;
  readonly text: ReadText;
  readonly passages: readonly Passage[];
  readonly drafts: readonly Draft[];
  readonly places: readonly PlacedName[];
}

/** Reads a story sentence by sentence; each knows who speaks and which town signs. */
export function readStory(story: StoryText): StoryReading {
  const text = readText(story.text);
  const book = new NameBook(findNames(text));
  const quantities = findQuantities(text, story.published);
  const tail = tailLine(text);
  const passages = text.sentences
    .slice(0, MAX_SENTENCES)
    .map((sentence, i) => ({ sentence, i }))
    .filter(({ sentence }) => sentence.line < tail && !isNoise(text, sentence))
    .map(({ sentence, i }) =>
      readPassage(text, sentence, i, book, quantities, leadLength(text, sentence)),
    );
  const drafts = new StoryReader(text, story, passages).read();
  return { story, text, passages, drafts, places: drafts.length > 0 ? placesOf(text) : [] };
}

const MAX_SENTENCES = 2500;

function tailLine(text: ReadText): number {
  const tail = text.sentences.find(
    (sentence) =>
      sentence.line > 2 && TAIL_BEGINS.test(text.plain.slice(sentence.start, sentence.start + 12)),
  );
  return tail?.line ?? Infinity;
}

function isNoise(text: ReadText, sentence: Sentence): boolean {
  const plain = text.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 160));
  return (
    NOISE_LINE.test(plain) ||
    NOISE_SENTENCE.test(plain) ||
    /\.\.\.$|^\d{4}-\d\d-\d\d \d\d:\d\d/.test(plain)
  );
}

const LEAD =
  /^[^，。；：\n从]{0,24}?\d日(?:电|讯)\s*|^(?:【[^】\n]{1,40}】)?(?:（[^）\n]{1,40}）)?[^，。；：\n从]{0,26}?(?:讯息|快讯|讯|消息|电|获悉|报道)(?:（[^）\n]{1,40}）)?[，：\s]+|^(?:【[^】\n]{1,40}】)(?:（[^）\n]{1,40}）)?|^[^，。；：\n|]{2,16}\|\s*/;
const AGENCY =
  /\d日|报|社|网|财|汇|经|闻|APP|快讯|【|\||发布|融媒|通讯员|记者|晨|晚|日报|观察|参考|速递|链|号|零距离|新讯|本报|资讯|商报|每|创投|动力/;

/** How long the dateline at the front of a sentence is: 每财资讯6月11日讯, 格隆汇7月3日|. */
function leadLength(text: ReadText, sentence: Sentence): number {
  const plain = text.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 90));
  const lead = LEAD.exec(plain);
  return lead && AGENCY.test(lead[0]) && lead[0].length < plain.length - 6 ? lead[0].length : 0;
}

function findQuantities(text: ReadText, published: string | undefined): Quantities {
  const points = new CodePoints(text.plain);
  const money = new Map<number, Token>();
  for (const sum of findMoney(text.plain, { lang: 'zh' })) {
    const start = points.toUtf16(sum.start);
    money.set(start, { mark: MARK.money, start, end: points.toUtf16(sum.end), money: sum });
  }
  for (const match of matchesOf(BARE_TOTAL, text.plain)) {
    const figure = match[1] ?? '';
    const start = match.index + match[0].length - figure.length;
    const value = figure.replaceAll(',', '');
    const end = start + figure.length;
    if (!money.has(start))
      money.set(start, {
        mark: MARK.money,
        start,
        end,
        money: { text: figure, start, end, value, currency: 'CNY', qualifier: 'exact' },
      });
  }
  const dates = new Map<number, Token>();
  for (const date of findDates(text.plain, { lang: 'zh', published })) {
    const start = points.toUtf16(date.start);
    dates.set(start, { mark: MARK.date, start, end: points.toUtf16(date.end), date });
  }
  return { money, dates };
}

/** 含税总价：3,656,481.12: tables of awards leave the 元 away. */
const BARE_TOTAL =
  /(?:总价|中标价|中标金额|报价|金额)[：:]\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?)(?![\d,元万亿美港欧])/g;

const ANNOUNCES =
  /^[^\ue000-\ue004]{0,14}([\ue000])[^，。；\ue000-\ue004]{0,16}(?:公告|公布|宣布|发布|披露|表示|称|收到|回复|通知)/;
const CEREMONY =
  /(?:举行|举办|召开|组织|迎来|开展)[^。]{0,40}(?:签约|开工|动工|奠基|投产|竣工|入驻|落户|推介|对接|招商)|集中(?:签约|开工|竣工)|签约(?:仪式|会|大会|活动|专场)|(?:一天|一次性?|现场|当天)[^，。]{0,4}签(?:下|约|回)/;

class StoryReader {
  private topic: Named | undefined;
  private host: Side | undefined;
  private round: Scene['round'];
  private readonly found: Draft[] = [];
  private previous: Passage | undefined;
  private readonly isRumour: boolean;
  private readonly isDenial: boolean;
  private readonly year: number;

  constructor(
    private readonly text: ReadText,
    story: StoryText,
    private readonly passages: readonly Passage[],
  ) {
    const head = passages
      .slice(0, 3)
      .map((passage) => passage.abstract)
      .join('\n');
    const title = passages[0]?.sentence.isHeading ? passages[0].abstract : '';
    this.isRumour =
      /^(?:传|外电|消息人士|坊间|据传|传闻|独家)|传[\ue000]|或将|传售/.test(title) &&
      RUMOURED.test(head) &&
      !/公告|宣布/.test(title);
    this.isDenial = /澄清|否认|不实|无此|不存在/.test(title);
    // News leaves the year of its own days away: where it does and no day of publication is known, a year it names is past.
    const leavesYearAway = /(?<!年)\d{1,2}月\d{1,2}日/.test(head) && !/\d{4}年\d{1,2}月/.test(head);
    this.year =
      Number(story.published?.slice(0, 4)) || latestYear(passages) + (leavesYearAway ? 1 : 0);
  }

  read(): Draft[] {
    const headings: Draft[] = [];
    for (const passage of this.passages) {
      const scene = this.enter(passage);
      const drafts = this.readOne(scene);
      if (passage.sentence.isHeading) headings.push(...drafts);
      else {
        addLabelledFacts(scene, this.found, drafts);
        this.found.push(...drafts);
        if (drafts.length === 0) updateStage(scene, this.found);
      }
      this.previous = passage;
    }
    return this.settle(headings);
  }

  /** Body first: a headline only fills gaps, or stands alone where the body tells no deal of its kind. */
  private settle(headings: readonly Draft[]): Draft[] {
    const fresh = this.found.filter((draft) => draft.weight > -0.4);
    const old = this.found.filter((draft) => draft.weight <= -0.4);
    const merged = mergeDrafts(fresh);
    const isKnown = (draft: Draft): boolean => merged.some((other) => isSame(other, draft));
    const usable = headings.filter((draft) => merged.length === 0 || isKnown(draft));
    for (const draft of usable) draft.weight -= 0.15;
    return mergeDrafts([...merged, ...old.filter(isKnown), ...usable]);
  }

  private enter(passage: Passage): Scene {
    const { abstract, sentence } = passage;
    const scene: Scene = {
      text: this.text,
      passage,
      topic: this.topic,
      host: this.host,
      round: this.round,
      before: this.found,
      previous: this.previous,
    };
    if (sentence.isHeading) {
      const head = /^[^\ue000-\ue004：]{0,8}([\ue000\ue001])/.exec(abstract);
      const named = head ? passage.tokens.get(head[0].length - 1)?.named : undefined;
      if (sentence.line > 0)
        [this.topic, this.host, this.round] = [undefined, undefined, undefined];
      if (named?.kind === 'org') this.topic = named;
    }
    const speaks = ANNOUNCES.exec(abstract);
    if (speaks)
      this.topic = passage.tokens.get(speaks[0].lastIndexOf(speaks[1] ?? ''))?.named ?? this.topic;
    if (!this.topic && !sentence.isHeading)
      this.topic = [...passage.tokens.values()].find((token) => token.mark === MARK.org)?.named;
    this.readCeremony(scene);
    return { ...scene, topic: this.topic, host: this.host, round: this.round };
  }

  private readCeremony(scene: Scene): void {
    const { abstract } = scene.passage;
    const ceremony = CEREMONY.exec(abstract);
    if (!ceremony) return;
    if (STATISTICS.test(abstract) && !/\ue012|今天|昨日|今日|日前|近日/.test(abstract)) return;
    const bodies = mentionsIn(scene, 0, abstract.length).filter(
      (mention) =>
        mention.isBody &&
        mention.at < ceremony.index + ceremony[0].length &&
        !/在|于|从|受/.test(mention.prep),
    );
    const host = bodies.find((mention) => !/局$|委$|厅$/.test(mention.named.name)) ?? bodies[0];
    if (host) this.host = side(host, 'host');
    if (!host && !this.host) return;
    const words = abstract.slice(
      Math.max(0, ceremony.index - 4),
      ceremony.index + ceremony[0].length + 30,
    );
    this.round = /开工|动工|奠基/.test(words)
      ? 'under-construction'
      : /投产|竣工|入驻|揭牌/.test(words)
        ? 'completed'
        : /签/.test(words)
          ? 'signed'
          : this.round;
  }

  private readOne(scene: Scene): Draft[] {
    const { abstract } = scene.passage;
    if (
      !HINTS.test(abstract) ||
      !/[\ue000-\ue004]|项目/.test(abstract) ||
      DENIED.test(abstract) ||
      (this.isDenial && RUMOURED.test(abstract))
    )
      return [];
    if (/友好(?:城市|省州|合作)关系|国际友城/.test(abstract)) return [];
    if (NOT_A_DEAL.test(abstract) && !STILL_A_DEAL.test(abstract)) return [];
    const raw = [
      ...transfers(scene),
      ...awards(scene),
      ...signings(scene),
      ...orders(scene),
      ...ventures(scene),
      ...capital(scene),
      ...projects(scene),
    ];
    const kept = pruneDrafts(raw.filter((draft) => !this.isStatistic(draft)));
    for (const draft of kept) draft.amounts = sumsOf(draft, kept);
    const drafts = mergeDrafts(kept);
    for (const draft of drafts) {
      draft.stage = stageOf(draft, {
        round: this.round,
        isRumour: this.isRumour,
      });
      if (this.isHistory(draft)) draft.weight -= 0.5;
    }
    return drafts.filter((draft) => !isIdle(draft));
  }

  private isStatistic(draft: Draft): boolean {
    const segment = draft.passage.abstract.slice(draft.start, draft.at);
    return (
      (draft.type === 'investment' || draft.type === 'expansion') &&
      STATISTICS.test(segment) &&
      !draft.isAggregate
    );
  }

  /** A deal of an earlier year, or one that words of the past introduce. */
  private isHistory(draft: Draft): boolean {
    const { abstract, tokens } = draft.passage;
    const before = abstract.slice(draft.start, draft.at + 1);
    const dates = [...tokens]
      .filter(([at, token]) => token.date && at >= draft.start && at <= draft.at)
      .map(([, token]) => token.date?.date ?? '');
    const last = dates.at(-1);
    if (
      last &&
      this.year > 0 &&
      Number(last.slice(0, 4)) < this.year &&
      !(Number(last.slice(0, 4)) === this.year - 1 && /-1[0-2]/.test(last))
    )
      return true;
    if (last && this.year > 0 && last.length > 4) return false;
    if (
      /(?:原因|主要(?:源于|由于|系|是)|所致|增长主要|同比)/.test(abstract) &&
      !/签署|签订|拟/.test(abstract)
    )
      return true;
    return HISTORY.test(before) && !OFFICIAL.test(before);
  }
}

/** A plant without sum, town or cue, a flotation prepared in passing: nothing that a reader would call a deal. */
function isIdle(draft: Draft): boolean {
  const { abstract, sentence } = draft.passage;
  if (draft.type === 'listing')
    return (
      sentence.line > 2 &&
      /辅导|筹备/.test(abstract) &&
      !/受理|递交|获批|过会/.test(abstract.slice(draft.start, draft.at))
    );
  if (draft.type !== 'investment' && draft.type !== 'expansion') return false;
  if (draft.amounts.length > 0 || draft.sides.some((one) => one.role === 'host')) return false;
  return (
    draft.stage === 'signed' &&
    !/签|落户|协议|入驻|引进/.test(abstract.slice(draft.start, draft.end))
  );
}

function latestYear(passages: readonly Passage[]): number {
  let year = 0;
  for (const passage of passages)
    for (const token of passage.tokens.values()) {
      const found = Number(token.date?.date.slice(0, 4) ?? 0);
      if (found > year && found < 2100) year = found;
    }
  return year;
}
