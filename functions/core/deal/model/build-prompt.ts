import type { StoryText } from '../tagged-deal';
import { INSTRUCTIONS } from './instructions';
import { showText } from './shown-text';
import { type ModelTool, STORY_TOOL } from './tool';

/** One call of a model: fixed instructions, one message, the tool that it must answer with. */
export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  readonly tool: ModelTool;
  readonly maxOutputTokens: number;
}

/** Room for twelve deals; more is a loop of the model's, and is cut. */
export const MOST_OUTPUT_TOKENS = 4096;
const FENCE = /^[A-Za-z0-9]{16,64}$/;

/**
 * The request for one story. The story stands between two fences that nobody could know when it was written, so that no text can
 * end its own quotation; hidden characters are left out, and what is too long is cut.
 *
 * @param fence Random for each request: 16 to 64 letters and digits.
 * @throws RangeError if it is not.
 */
export function buildPrompt(story: StoryText, fence: string): ModelRequest {
  if (!FENCE.test(fence)) throw new RangeError('fence: 16 to 64 letters and digits');
  const { text } = showText(story.text);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(story.published ?? '')?.[0];
  const user = [
    `Published: ${day ?? 'unknown'}`,
    `The story is what stands between the two lines ${fence}. Its first line is the headline.`,
    fence,
    text.replaceAll(fence, ''),
    fence,
    `Record the deals of this story by the tool ${STORY_TOOL.name}.`,
  ].join('\n');
  return { system: INSTRUCTIONS, user, tool: STORY_TOOL, maxOutputTokens: MOST_OUTPUT_TOKENS };
}

/** Tokens that a request may cost at most, estimated on the high side; what it did cost is known after. */
export function estimateTokens({ system, user, tool, maxOutputTokens }: ModelRequest): number {
  const text = system + user + JSON.stringify(tool);
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) wide++;
  // English has about four letters a token, Chinese at most one and a half tokens a character with any tokeniser in use.
  return Math.ceil((text.length - wide) / 3 + wide * 1.5) + maxOutputTokens;
}
