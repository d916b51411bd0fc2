import { PROMPT_VERSION } from './deal/model/instructions';
import { mergeReply } from './deal/model/merge-reply';
import { readReply } from './deal/model/read-reply';
import { verifyReply } from './deal/model/verify-reply';
import type { StoryText } from './deal/tagged-deal';
import type { StoryTags } from './pipeline';
import { replySectors, uniteSectors } from './sector/reply-sectors';
import { isGroundedSummary } from './summary/grounded-summary';

/** What is said of a story that a model was asked about. */
export interface AnsweredTags extends StoryTags {
  /** For each deal, whether the model told it; the rules told the others. */
  readonly isFromModel: readonly boolean[];
  /** The model's summary, where every name and number in it stands in the text. */
  readonly summary?: string;
}

/** Name and version of a model as the store has it: the model's id and the version of our prompt. */
export function modelExtractor(modelId: string): {
  readonly name: string;
  readonly version: string;
} {
  return { name: 'model', version: `${modelId}@${PROMPT_VERSION}` };
}

/**
 * The rules' tags and a model's answer as one, each part of the answer looked up in the story first.
 *
 * @param input The input of the model's tool call, whatever it is.
 * @returns undefined where nothing of it can be used: the rules' tags stand.
 */
export function applyReply(
  story: StoryText,
  rules: StoryTags,
  input: unknown,
): AnsweredTags | undefined {
  const reply = readReply(input);
  if (!reply) return undefined;
  const verified = verifyReply(reply, story);
  const merged = mergeReply(rules.deals, verified);
  const deals = merged.map((one) => {
    if (one.by === 'rules') return one.deal;
    const { sectorLabels, ...deal } = one.deal;
    return { ...deal, sectors: replySectors(sectorLabels) };
  });
  const united = uniteSectors(deals.map(({ sectors }) => sectors));
  const told = united.length > 0 ? united : replySectors(verified.sectors);
  return {
    isDealStory: deals.length > 0,
    sectors: told.length > 0 ? told : rules.sectors,
    deals,
    isFromModel: merged.map(({ by }) => by === 'model'),
    ...(isGroundedSummary(verified.summary, story.text) && { summary: verified.summary }),
  };
}
