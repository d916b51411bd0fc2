import type { FetchAnswer } from '../core/ports';
import { isChallenge } from '../core/source/challenge';
import type { Source, SourceState } from '../core/source/source';
import type { FetchOutcome } from '../core/source/source-health';
import { shortHash } from '../core/text/short-hash';

/** What an answer means: its outcome where that is decided, else a body to read; and what to remember of it. */
export interface JudgedAnswer {
  readonly outcome?: FetchOutcome;
  readonly state: Partial<SourceState>;
  readonly body?: Uint8Array;
}

/** Tells a body to read from a refusal, a wall, an end, and a 200 that says nothing new. */
export function judgeAnswer(source: Source, answer: FetchAnswer, movedTo?: string): JudgedAnswer {
  const { status, headers, body, url } = answer;
  const outcome = judgeStatus(answer);
  if (outcome) return { outcome, state: {} };
  const state = { ...movedState(source, movedTo) };
  if (status === 304) return { outcome: { kind: 'unchanged' }, state };
  const bodyHash = shortHash(body);
  const learned = { ...state, bodyHash, validators: validatorsOf(url, headers) };
  if (bodyHash === source.state.bodyHash && source.state.failures === 0)
    return { outcome: { kind: 'unchanged' }, state: learned };
  return { state: learned, body };
}

function judgeStatus({ status, headers, body, url }: FetchAnswer): FetchOutcome | undefined {
  const host = new URL(url).host;
  if (status === 410)
    return { kind: 'gone', reason: `${host} says that this source has ended (410)` };
  if (isChallenge(status, headers, new TextDecoder().decode(body.subarray(0, 20_000)), body.length))
    return { kind: 'blocked', reason: `${host} asks visitors to prove that they are human` };
  if (status === 401 || status === 403 || status === 429 || status === 451)
    return { kind: 'blocked', reason: `${host} refuses with status ${status}` };
  if (status === 304 || (status >= 200 && status < 300)) return undefined;
  return { kind: 'broken', reason: `${host} answers with status ${status}` };
}

function validatorsOf(url: string, headers: FetchAnswer['headers']): SourceState['validators'] {
  const { etag, 'last-modified': lastModified } = headers;
  return etag === undefined && lastModified === undefined ? undefined : { url, etag, lastModified };
}

/** Only the second sighting of one permanent redirect moves a source: the first may be a mistake. */
function movedState({ state }: Source, movedTo: string | undefined): Partial<SourceState> {
  if (movedTo === undefined) return { moved: undefined };
  const times = state.moved?.url === movedTo ? state.moved.times + 1 : 1;
  return { moved: { url: movedTo, times } };
}
