import type { FetchMessage } from '../core/item/item-message';
import type { Queue } from '../core/ports';
import type { Source } from '../core/source/source';
import { hostKey } from '../core/source/url-guard';
import { judgeAnswer } from './judge-answer';
import type { PolitePorts, Tried } from './polite-fetch';
import { takeItems, type TakePorts } from './take-items';

export interface PagePorts extends PolitePorts, TakePorts {
  readonly fetchQueue: Queue<FetchMessage>;
}

type PageMessage = FetchMessage & { readonly page: NonNullable<FetchMessage['page']> };

/**
 * Sends the next page of a list to the fetch queue, as a message of its own: twenty pages at a polite pace do not fit
 * into one function's time. Pages of another host than the one that answered are not the source's.
 *
 * @param foundAt Where the page that names the next one was found, behind all redirects.
 */
export async function sendNextPage(
  { definition }: Source,
  message: FetchMessage,
  { next, foundAt }: { readonly next: string | undefined; readonly foundAt: string },
  { fetchQueue }: Pick<PagePorts, 'fetchQueue'>,
): Promise<void> {
  const more = message.page ? message.page.more - 1 : (definition.firstRunPages ?? 1) - 1;
  const current = message.page?.url ?? definition.url;
  if (next === undefined || more < 1 || next === current || !isSameHost(next, foundAt)) return;
  const { sourceId, dueAt, correlationId } = message;
  await fetchQueue.send([
    { sourceId, dueAt, correlationId, attempt: 0, page: { url: next, more } },
  ]);
}

function isSameHost(one: string, other: string): boolean {
  return URL.canParse(one) && hostKey(new URL(one)) === hostKey(new URL(other));
}

/**
 * Takes the items of a further page and goes on to the next. It says nothing of the source's health: an old page that
 * cannot be read ends the walk, and the source is well.
 */
export async function followPage(
  source: Source,
  message: PageMessage,
  result: Tried,
  ports: PagePorts,
): Promise<void> {
  const fields = { sourceId: source.definition.id, page: message.page.url };
  const judged = result.kind === 'answer' ? judgeAnswer(source, result.answer) : undefined;
  if (result.kind !== 'answer' || judged?.body === undefined)
    return ports.log.info('further page not read', { ...fields, result: result.kind });
  const { answer } = result;
  const taken = await takeItems(source, message, answer, ports, ports.clock());
  ports.log.info('further page read', { ...fields, ...taken.outcome });
  if (taken.outcome.kind === 'items' && taken.outcome.count > 0)
    await sendNextPage(source, message, { next: taken.next, foundAt: answer.url }, ports);
}
