import type { DealDate, DealDates } from '../tagged-deal';
import { addDays, isoDay } from '../../text/calendar-day';
import type { Draft } from './draft';
import { clauseAt, MARK, type Passage } from './passage';
import { tokensIn } from './scene';
import type { StoryReading } from './read-story';

type Found = { readonly date: string; readonly precision: string; readonly at: number };

/** Words before a day that make it another day than the deed's. */
const OTHER_DAY =
  /(?:预计|计划|将于|拟于|力争|截至|截止|有望|至|为期|到|成立于|自|底前|期限|日内|不迟于|最迟|最快)[^，。；]{0,6}$/;
const OTHER_AFTER =
  /^(?:前|底前|以前|之前|完成交割|投产|建成|开工|起|开盘|收盘|收报|午间|竣工|投用|停刊)/;

/** The day of the deed and the other days a story gives for it. */
export function datesOf(reading: StoryReading, draft: Draft): { date?: string; dates: DealDates } {
  const { passage } = draft;
  const own = daysIn(passage).filter((day) => day.precision === 'day');
  const clause = clauseAt(passage.abstract, draft.at);
  const inSegment = own.filter((day) => day.at >= draft.start && day.at <= draft.end);
  const near = inSegment.filter((day) => day.at <= clause.end).at(-1) ?? inSegment[0];
  const deed =
    near ??
    (draft.start > 0 ? own.filter((day) => day.at < draft.start).at(-1) : undefined) ??
    before(reading, draft);
  const expected = expectedOf(passage);
  const isNextDay =
    deed !== undefined && near === undefined && /^次日|[，。]次日/.test(passage.abstract);
  const date =
    draft.stage === 'rumoured' || deed === undefined
      ? undefined
      : isNextDay
        ? nextDay(deed.date)
        : deed.date;
  const dates: DealDates = {
    ...(date ? { [fieldOf(draft)]: { date, precision: 'day' } } : {}),
    ...(expected ? { expectedCompletion: expected } : {}),
  };
  return { ...(date ? { date } : {}), dates };
}

function nextDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return isoDay(addDays({ year, month, day }, 1));
}

function fieldOf(draft: Draft): keyof DealDates {
  if (draft.stage === 'signed' || draft.stage === 'mou') return 'signed';
  if (draft.stage === 'under-construction') return 'groundbreaking';
  return draft.stage === 'completed' ? 'completed' : 'announced';
}

function daysIn(passage: Passage): Found[] {
  const { abstract } = passage;
  return tokensIn(passage, MARK.date, 0, abstract.length)
    .filter(
      (token) =>
        token.date !== undefined &&
        !OTHER_DAY.test(abstract.slice(Math.max(0, token.at - 10), token.at)) &&
        !OTHER_AFTER.test(abstract.slice(token.at + 1, token.at + 6)),
    )
    .map((token) => ({
      date: token.date?.date ?? '',
      precision: token.date?.precision ?? 'year',
      at: token.at,
    }));
}

const SAME_DAY =
  /次日|同日|当天|当日|同一天|会上|现场|仪式上|签约仪式|此外|其中|另|同时|还|据|根据|公告|该|本次|此次|会议|分会场|主会场|上午|下午|^\d|^[一二三四五六七八九十]、|活动|双方|三方|^[\ue000-\ue004]/;

/** The day last told before, where the passage goes on with the same events. */
function before(reading: StoryReading, draft: Draft): Found | undefined {
  const i = reading.passages.indexOf(draft.passage);
  if (!SAME_DAY.test(draft.passage.abstract.slice(0, 40))) return undefined;
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    const passage = reading.passages[k];
    if (!passage) break;
    if (passage.sentence.isHeading && passage.sentence.line > 0) break;
    const day = daysIn(passage)
      .filter((found) => found.precision === 'day')
      .at(0);
    if (day) return day;
  }
  return undefined;
}

function expectedOf(passage: Passage): DealDate | undefined {
  const { abstract } = passage;
  const token = tokensIn(passage, MARK.date, 0, abstract.length).find(
    (one) =>
      /(?:预计|计划|将于|力争|有望|拟于)[^，。；]{0,8}$/.test(
        abstract.slice(Math.max(0, one.at - 12), one.at),
      ) &&
      /^[^，。；]{0,6}(?:建成|投产|投用|完工|竣工|投运|完成|交付)/.test(
        abstract.slice(one.at + 1, one.at + 12),
      ),
  );
  return token?.date ? { date: token.date.date, precision: token.date.precision } : undefined;
}
