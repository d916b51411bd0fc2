import { echo, headlineTokens, topicTokens } from './cohesion';
import { isFullHeadline, stripMarker } from './line-cues';
import { isWide, type PageLine } from './page-line';
import type { Section } from './sections';

/** What the words of the sections say; shares and means are 0-1. */
export interface WordFeatures {
  /** Sections, but for the one that the page's title heads, which speak of what that title speaks of. */
  readonly titleEcho: number;
  /** Words of a headline found in its own section, and in the others. */
  readonly ownEcho: number;
  readonly otherEcho: number;
  /** Topic words that a section shares with others; the share of sections that the most widespread one is found in. */
  readonly shared: number;
  readonly commonest: number;
  /** Sections whose first words point back: a pronoun, a "but", a name that earlier sections spoke of again and again. */
  readonly dependent: number;
  /** The sections much shorter than the longest are all whole news: one or two sentences that tell a full headline again. */
  readonly shortOnesWhole: boolean;
}

/** More of a section, and more sections, say nothing new of what they are about. */
const READ_LENGTH = 3000;
const READ_SECTIONS = 200;

/** A name is looked for in so many sections before its own. */
const LOOK_BACK = 20;

const POINTS_BACK =
  /^(?:["“'‘]?(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|so|yet|however|also|still|meanwhile|the company|the firm|the deal|the group|the project|for (?:his|her|its|their) part|er|sie|es|das unternehmen|doch|aber|auch|dabei|dennoch|zudem|il|elle|ils|mais|cependant|él|ella|pero|además)\b|他|她|它|该公司|该项目|此外|另外|但|然而|同时|不过|对此|因此|而|据此|其中|同社|また|しかし|一方|さらに|これ|そのため)/iu;

interface Words {
  readonly head: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly text: string;
  readonly title: string;
}

/** Measures the words of the sections of a cut. Linear in their text. */
export function wordFeatures(
  lines: readonly PageLine[],
  sections: readonly Section[],
  title: string,
): WordFeatures {
  const words = sections.slice(0, READ_SECTIONS).map((section) => wordsOf(lines, section));
  const bodies = spread(words.map(({ body }) => body));
  const topics = spread(words.map((word) => word.topics));
  const titleWords = headlineTokens(title);
  const others = words.filter((word) => word.title.trim() !== title.trim());
  return {
    titleEcho: mean(others.map(({ body }) => (speaksOf(titleWords, body, isWide(title)) ? 1 : 0))),
    ownEcho: mean(words.map(({ head, body }) => echo(head, body))),
    otherEcho: mean(words.map((word) => echoElsewhere(word, bodies))),
    shared: sharedTopics(words, topics),
    commonest: Math.max(0, ...topics.values()) / Math.max(1, words.length),
    dependent: mean(
      words.map((word, i) =>
        pointsBack(word, words.slice(Math.max(0, i - LOOK_BACK), i)) ? 1 : 0,
      ),
    ),
    shortOnesWhole: shortOnesWhole(sections, words),
  };
}

function wordsOf(lines: readonly PageLine[], { head, body }: Section): Words {
  const title = stripMarker(lines[head]?.text ?? '');
  let text = '';
  for (const i of body) {
    if (text.length > READ_LENGTH) break;
    text += `${lines[i]?.text ?? ''}\n`;
  }
  text = text.slice(0, READ_LENGTH);
  return {
    title,
    text,
    head: headlineTokens(title),
    body: headlineTokens(text),
    topics: topicTokens(text),
  };
}

/** Two words of a headline or more, or its only one; a fourth of its pairs of ideographs. */
function speaksOf(title: ReadonlySet<string>, body: ReadonlySet<string>, wide: boolean): boolean {
  const share = echo(title, body);
  return wide
    ? share >= 0.25
    : share >= 0.2 && share * title.size >= Math.min(2, title.size) - 0.01;
}

/** In how many sets each token occurs. */
function spread(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const token of set) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function echoElsewhere({ head, body }: Words, bodies: ReadonlyMap<string, number>): number {
  const elsewhere = [...head].filter(
    (token) => (bodies.get(token) ?? 0) > (body.has(token) ? 1 : 0),
  );
  return elsewhere.length / Math.max(1, head.size);
}

function pointsBack({ text }: Words, before: readonly Words[]): boolean {
  if (POINTS_BACK.test(text)) return true;
  const name = /^["“„«]?(\p{Lu}[\p{L}’'-]{3,})/u.exec(text)?.[1];
  if (!name || headlineTokens(name).size === 0) return false;
  const times = before.reduce((sum, word) => sum + word.text.split(name).length - 1, 0);
  return times >= 3;
}

/** Over all sections at once: a section of three names must not weigh as much as one of thirty. */
function sharedTopics(words: readonly Words[], topics: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const word of words)
    for (const token of word.topics) {
      all++;
      if ((topics.get(token) ?? 0) > 1) shared++;
    }
  return shared / Math.max(1, all);
}

function shortOnesWhole(sections: readonly Section[], words: readonly Words[]): boolean {
  const read = sections.slice(0, READ_SECTIONS);
  const longest = Math.max(0, ...read.map(({ size }) => size));
  return read.every(({ size, body }, i) => {
    const word = words[i];
    if (!word || size * 3 > longest) return true;
    return (
      body.length <= 2 &&
      isFullHeadline(word.title) &&
      echo(word.head, word.body) >= 0.3 &&
      !POINTS_BACK.test(word.text)
    );
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
