import type { StoryText } from '../tagged-deal';
import type { Draft } from './draft';
import { findNames } from './find-names';
import { NOISE_LINE, NOISE_SENTENCE, TAIL_BEGINS } from './lexicon/noise';
import { NameBook } from './name-book';
import { readPassage, type Passage } from './passage';
import { placesOf, type PlacedName } from './places';
import { findQuantities } from './quantities';
import { readText, type ReadText, type Sentence } from './read-text';
import { StoryReader } from './story-reader';

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
