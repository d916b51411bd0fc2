import { MODEL } from '../contract';
import type { Article } from '../core/deal/article';
import type { ModelDesk, ReplyStore } from '../core/ports';
import { answerArticle } from './answer-article';
import { askModel, type Question, questionOf } from './ask-model';
import { keepDate, storeArticleDeals, type DealPorts } from './store-deals';

export interface ReadingPorts extends DealPorts {
  /** A model's stored answers; absent where no model is configured, and then nothing of it is read or asked. */
  readonly replies?: ReplyStore;
  /** The model itself; absent where only stored answers are used. */
  readonly desk?: ModelDesk;
}

/** An article that is stored as the rules read it, and what is left to ask about it. */
export interface OpenArticle {
  readonly article: Article;
  readonly question: Question;
}

/**
 * Stores an article as the rules read it, or, where a model has answered the same question before, with that answer: so a second
 * delivery stores the same.
 *
 * @returns What a model could still be asked; undefined where nothing is open.
 */
export async function storeReading(
  read: Article,
  text: string,
  ports: ReadingPorts,
): Promise<OpenArticle | undefined> {
  // Before the question, which holds the day: an edit of an undated story is the same question.
  const article = ports.replies ? keepDate(await ports.articles.get(read.articleId), read) : read;
  const question = ports.replies && questionOf(article, text);
  const reply = question && (await ports.replies?.get(question.contentHash));
  await storeArticleDeals(reply ? answerArticle(article, text, reply) : article, ports);
  return question && !reply ? { article, question } : undefined;
}

/**
 * The second reading: asks the model about articles that are stored already, a few at once, and stores those anew that it answered.
 * So no article waits for a model: where it is slow, throttled, over its budget or down, the rules' reading stands.
 *
 * @param deadlineMs When the last answer is given up, by the ports' clock.
 */
export async function readAgain(
  open: readonly OpenArticle[],
  deadlineMs: number,
  ports: ReadingPorts,
): Promise<void> {
  const { replies, desk, clock, log } = ports;
  if (!replies || !desk) return;
  const asked = open.slice(0, MODEL.storiesPerItem);
  const answers = await Promise.all(
    asked.map(({ question }) => askModel(question, { replies, desk, clock, log }, deadlineMs)),
  );
  for (const [i, { article, question }] of asked.entries()) {
    const reply = answers[i];
    if (reply) await storeArticleDeals(answerArticle(article, question.text, reply), ports);
  }
}
