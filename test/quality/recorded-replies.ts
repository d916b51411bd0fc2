import { readFileSync } from 'node:fs';
import { applyReply } from '../../functions/core/apply-reply';
import { doubtOf } from '../../functions/core/deal/model/is-unsure';
import type { StoryText } from '../../functions/core/deal/tagged-deal';
import { type StoryTags, tagPlainText } from '../../functions/core/pipeline';
import type { LabelledPage } from './deal-scores';

/** A labelled story with what a model answered to the product's question about it. */
export interface RecordedStory {
  readonly page: LabelledPage;
  readonly input: unknown;
}

/** Three ways to read a story: by rules; by the model alone, verified; as the product does, which asks only where the rules doubt. */
export const READERS = ['rules', 'model', 'product'] as const;
export type Reader = (typeof READERS)[number];

const NOTHING: StoryTags = { isDealStory: false, sectors: [], deals: [] };

/** A story's tags by one of the readers. */
export function readRecorded({ page, input }: RecordedStory, reader: Reader): StoryTags {
  const story = storyOf(page);
  const rules = tagPlainText(story);
  if (reader === 'rules') return rules;
  if (reader === 'model') return applyReply(story, NOTHING, input) ?? NOTHING;
  return (doubtOf(story, rules.deals) && applyReply(story, rules, input)) || rules;
}

export function storyOf({ text, title, lang, published }: LabelledPage): StoryText {
  return { text, title, lang, published: published ?? undefined };
}

/** Lines of a JSON-lines file. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
