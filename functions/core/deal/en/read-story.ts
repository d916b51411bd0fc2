import { CodePoints } from '../../text/code-points';
import { findDates } from '../../text/find-dates';
import { findMoney } from '../../text/find-money';
import { type FoundPlace, findPlaces } from '../../text/find-places';
import { homeMarks } from '../../text/home-marks';
import { splitSentences } from '../../text/sentences';
import type { StoryText } from '../tagged-deal';
import { type Entity, type EntityTable } from './entities';
import { findDateline, isHeadline } from './reading/headline';
import { maskAll } from './reading/mask-tokens';
import { nameAll } from './reading/name-all';
import { noteOffices, votePlaces } from './reading/note-places';
import { settleFocus } from './reading/settle-focus';
import type { Sentence } from './syntax';
import { tokenise } from './tokens';

/** A span with UTF-16 indexes and what stands there. */
export interface Located<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A story read once: its sentences with masked tokens, its names, sums, dates and places. */
export interface EnglishStory {
  readonly text: string;
  readonly points: CodePoints;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly table: EntityTable;
  /** Places that stand as such. */
  readonly places: readonly Located<FoundPlace>[];
  /** Those and the places inside names: "Harbin New Area". */
  readonly namedPlaces: readonly Located<FoundPlace>[];
  /** Countries that words and sums of their own papers point at. */
  readonly marks: ReadonlyMap<string, number>;
  readonly dateline?: string;
  readonly published?: string;
}

/** Reads a story's text: linear in its length. */
export function readStory(story: StoryText): EnglishStory {
  const { text } = story;
  const points = new CodePoints(text);
  const located = <T extends { start: number; end: number }>(found: readonly T[]): Located<T>[] =>
    found.map((value) => ({
      start: points.toUtf16(value.start),
      end: points.toUtf16(value.end),
      value,
    }));
  const namedPlaces = located(findPlaces(text, { lang: 'en', names: true }));
  const places = namedPlaces.filter(({ value }) => !value.inName);
  const dates = located(findDates(text, { lang: 'en', published: story.published }));
  const spans = splitSentences(text, { semicolons: false });
  const dateline = findDateline(text, spans);
  const raw = spans.map((span) =>
    tokenise(
      text,
      dateline?.end !== undefined && dateline.start === span.start ? dateline.end : span.start,
      span.end,
    ),
  );
  const marks = homeMarks(text, raw.flat());
  const countries = homesOf(places, marks);
  const money = located(findMoney(text, { lang: 'en', countries }));
  const headlines = spans.map((span, i) => isHeadline(text, span, i));
  const masked = maskAll(raw, money, dates);
  const { table, sentences } = nameAll(masked, headlines, spans, text, namedPlaces);
  votePlaces(sentences, places);
  settleFocus(sentences);
  for (const sentence of sentences) noteOffices(sentence);
  return {
    text,
    points,
    sentences,
    entities: table.all,
    table,
    places,
    namedPlaces,
    marks,
    dateline: dateline?.place,
    published: story.published,
  };
}

/** Whose dollar and shilling is meant: the countries that most of the story's places and its papers' own words are of; a nationality weighs less, and alone nothing. */
function homesOf(
  places: readonly Located<FoundPlace>[],
  marks: ReadonlyMap<string, number>,
): string[] {
  const counts = new Map<string, number>();
  const sure = new Set(marks.keys());
  for (const { value } of places) {
    const votes = value.kind === 'adjective' ? 0.5 : 1;
    counts.set(value.country, (counts.get(value.country) ?? 0) + votes);
    if (value.kind !== 'adjective') sure.add(value.country);
  }
  for (const [country, count] of marks)
    counts.set(country, (counts.get(country) ?? 0) + 1.5 * count);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const least = (ranked[0]?.[1] ?? 0) / 2;
  return ranked
    .filter(([country, votes]) => votes >= least && sure.has(country))
    .map(([country]) => country);
}
