import { MODEL } from '../contract';
import type { Article } from '../core/deal/article';
import { buildPrompt, estimateTokens, type ModelRequest } from '../core/deal/model/build-prompt';
import { PROMPT_VERSION } from '../core/deal/model/instructions';
import { type Doubt, doubtOf } from '../core/deal/model/is-unsure';
import { ModelError } from '../core/deal/model/model-error';
import { describeError } from '../core/errors';
import type { Clock, Log, ModelAnswer, ModelDesk, ReplyStore, StoredReply } from '../core/ports';
import { shortHash } from '../core/text/short-hash';

export interface AskPorts {
  readonly replies: ReplyStore;
  readonly desk: ModelDesk;
  readonly clock: Clock;
  readonly log: Log;
}

/** One story that is worth asking about. */
export interface Question {
  readonly articleId: string;
  readonly text: string;
  readonly published: string;
  readonly doubt: Doubt;
  /** Names the question: the same text of the same day is asked about once. */
  readonly contentHash: string;
}

/**
 * The question that the rules' reading of a story leaves; undefined where they are sure of it, and where the publisher reserves the
 * page or nobody looked whether it does, since the text came by the feed alone.
 */
export function questionOf(article: Article, text: string): Question | undefined {
  const { articleId, publishedAt: published, language, noTraining, contentFrom } = article;
  if (noTraining || contentFrom === 'feed' || !/^(?:en|zh)\b/i.test(language)) return undefined;
  const doubt = doubtOf(
    { text },
    article.tags.map(({ deal }) => deal),
  );
  if (!doubt) return undefined;
  const day = published.slice(0, 10);
  const contentHash = shortHash(['reply', PROMPT_VERSION, day, text].join('\n'));
  return { articleId, text, published, doubt, contentHash };
}

/** Less time than this is not worth a question: it would be paid for and not waited for. */
const LEAST_MS = 3000;

/**
 * Asks the model within the day's budget and the time that is left, and keeps the answer.
 *
 * @param deadlineMs When to give up, by the clock of the ports.
 * @returns undefined where there is no answer, for whatever reason: logged, never thrown, since the rules' reading is stored already.
 */
export async function askModel(
  question: Question,
  { replies, desk, clock, log }: AskPorts,
  deadlineMs: number,
): Promise<StoredReply | undefined> {
  const { articleId, contentHash, doubt } = question;
  try {
    const startedMs = clock();
    const request = buildPrompt(question, desk.fence());
    const answer = await askWithinBudget(request, { ...desk, log }, startedMs, deadlineMs);
    const { inputTokens, outputTokens, input } = answer;
    const [modelId, tookMs] = [desk.model.id, clock() - startedMs];
    log.info(
      'model asked',
      { articleId, modelId, doubt, inputTokens, outputTokens, tookMs },
      { ModelInputTokens: inputTokens, ModelOutputTokens: outputTokens },
    );
    return await replies.putFirst(contentHash, { modelId, input }, clock());
  } catch (error) {
    const failure = error instanceof ModelError ? error.failure : 'failed';
    const reason = describeError(error);
    log.warn('model gives no answer, the rules stand', { articleId, failure, reason });
    return undefined;
  }
}

/** One question, paid for: set aside before, settled after whatever came of it. @throws ModelError */
async function askWithinBudget(
  request: ModelRequest,
  { model, budget, log }: ModelDesk & Pick<AskPorts, 'log'>,
  nowMs: number,
  deadlineMs: number,
): Promise<ModelAnswer> {
  const timeoutMs = Math.min(deadlineMs - nowMs, MODEL.timeoutS * 1000);
  if (timeoutMs < LEAST_MS) throw new ModelError('timeout', 'no time was left to ask');
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const reserved = estimateTokens(request);
  if (!(await budget.reserve(day, reserved)))
    throw new ModelError('throttled', 'the tokens of this day are spent');
  // What ran into the time limit may have cost all that was set aside.
  let used = reserved;
  try {
    const answer = await model.ask(request, timeoutMs);
    used = answer.inputTokens + answer.outputTokens;
    return answer;
  } catch (error) {
    if (error instanceof ModelError && error.failure !== 'timeout') used = 0;
    throw error;
  } finally {
    // An answer that is paid for is not thrown away for its bill: what is not settled stays set aside, on the cheap side.
    await budget.settle(day, reserved, used).catch((error: unknown) => {
      log.warn('tokens not settled', { day, reserved, used, reason: describeError(error) });
    });
  }
}
