import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createHostStore } from '../../functions/adapters/dynamodb-host-store';
import { readEnvironment } from '../../functions/adapters/environment';
import { createHttpFetcher } from '../../functions/adapters/http-fetcher';
import { ENV } from '../../functions/contract';
import type { FetchAnswer } from '../../functions/core/ports';
import { politeFetch } from '../../functions/fetch/polite-fetch';

/**
 * Asks a publisher for a person, by the rules that the functions keep: the host's lease and pause, robots.txt for
 * pages, each redirect checked. Wants the data's variables in the environment.
 *
 * @throws Error that says in plain words why there is no answer to read.
 */
export async function askPublisher(url: string, obeyRobots: boolean): Promise<FetchAnswer> {
  const environment = readEnvironment(process.env);
  const result = await politeFetch(
    { url, obeyRobots },
    {
      fetcher: createHttpFetcher(environment),
      hosts: createHostStore(createDocumentClient(), process.env[ENV.tableName] ?? ''),
      guard: environment,
      minHostGapS: environment.minHostGapS,
      clock: Date.now,
      sleep,
    },
  );
  if (result.kind === 'disallowed') throw new Error(`${result.reason}, and Harbinger keeps to it`);
  if (result.kind === 'wait')
    throw new Error(`${new URL(url).host} asks to wait; try again in ${result.waitS} seconds`);
  if (result.answer.status >= 300)
    throw new Error(`${result.answer.url} answers with status ${result.answer.status}`);
  return result.answer;
}
