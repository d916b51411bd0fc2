import type { StoryText } from '../tagged-deal';
import type { Draft, Side } from './draft';
import { awards } from './frames/award';
import { capital } from './frames/capital';
import { orders } from './frames/order';
import { projects } from './frames/project';
import { signings } from './frames/signing';
import { transfers } from './frames/transfer';
import { ventures } from './frames/venture';
import { isIdle, latestYear } from './idle';
import { addLabelledFacts, updateStage } from './later-facts';
import { HISTORY, NOT_A_DEAL, STATISTICS, STILL_A_DEAL } from './lexicon/noise';
import { DENIED, OFFICIAL, RUMOURED } from './lexicon/stage-cues';
import { HINTS } from './lexicon/triggers';
import { isSame, mergeDrafts } from './merge';
import type { Named } from './name-book';
import { MARK, type Passage } from './passage';
import { pruneDrafts } from './prune';
import type { ReadText } from './read-text';
import { mentionsIn, side, type Scene } from './scene';
import { stageOf } from './stage';
import { sumsOf } from './sums';

const ANNOUNCES =
  /^[^\ue000-\ue004]{0,14}([\ue000])[^，。；\ue000-\ue004]{0,16}(?:公告|公布|宣布|发布|披露|表示|称|收到|回复|通知)/;
const CEREMONY =
  /(?:举行|举办|召开|组织|迎来|开展)[^。]{0,40}(?:签约|开工|动工|奠基|投产|竣工|入驻|落户|推介|对接|招商)|集中(?:签约|开工|竣工)|签约(?:仪式|会|大会|活动|专场)|(?:一天|一次性?|现场|当天)[^，。]{0,4}签(?:下|约|回)/;

/** Reads the passages of one story in their order; remembers who speaks and which town signs. */
export class StoryReader {
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
      .slice(0, 6)
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
    const isNamed = (draft: Draft): boolean =>
      !draft.isUnnamed || draft.sides.some(({ role }) => role === 'target' || role === 'seller');
    const fresh = this.found.filter((draft) => draft.weight > -0.4 && isNamed(draft));
    const old = this.found.filter((draft) => draft.weight <= -0.4);
    const merged = mergeDrafts(fresh);
    const isKnown = (draft: Draft): boolean => merged.some((other) => isSame(other, draft));
    const usable = headings.filter(
      (draft) => isNamed(draft) && (merged.length === 0 || isKnown(draft)),
    );
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
      .filter(
        ([at, token]) =>
          token.date &&
          at >= draft.start &&
          at <= draft.at &&
          !/^度?第/.test(abstract.slice(at + 1)),
      )
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
