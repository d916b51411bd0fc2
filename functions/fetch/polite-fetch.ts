import { FETCH_LIMITS, HOST_GAP_S } from '../contract';
import type { Clock, FetchAnswer, Fetcher, HostStore, Sleep } from '../core/ports';
import { retryAfterS } from '../core/source/answer-hints';
import { FetchError } from '../core/source/fetch-error';
import { robotsVerdict, type RobotsAnswer } from '../core/source/robots';
import type { Validators } from '../core/source/source';
import { checkUrl, hostKey, type UrlGuard } from '../core/source/url-guard';

export interface PolitePorts {
  readonly fetcher: Fetcher;
  readonly hosts: HostStore;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly guard: UrlGuard;
  /** Least seconds between two requests to a host of `guard.allowedPrivateHosts`; every other host has its second. */
  readonly minHostGapS: number;
}

export interface PoliteRequest {
  readonly url: string;
  /** A feed that a person named is exempt from robots.txt; a discovered link never is. */
  readonly obeyRobots: boolean;
  readonly validators?: Validators;
  readonly accept?: string;
}

/** A permanent redirect on the way, by which the stored address may be changed. */
export type PoliteAnswer =
  | { readonly kind: 'answer'; readonly answer: FetchAnswer; readonly movedTo?: string }
  | { readonly kind: 'disallowed'; readonly reason: string }
  /** The host is busy, paused or asks for more time than a function should wait. */
  | { readonly kind: 'wait'; readonly waitS: number };

/** A fetch whose failure is told like its answers. */
export type Tried = PoliteAnswer | { readonly kind: 'failed'; readonly error: FetchError };

/** Longest that one function waits for a host itself; beyond it the message goes back to the queue. */
const MAX_WAIT_MS = 5_000;
/** After this no further request of one fetch begins: redirects and waits together must not outlast the function. */
const LAST_START_MS = 25_000;
const LEASE_MS = (FETCH_LIMITS.totalTimeoutS + 5) * 1000;
const ROBOTS_TTL_MS = 24 * 60 * 60 * 1000;
/** While a robots.txt cannot be had nothing is fetched; it is asked again after an hour, not a day. */
const ROBOTS_RETRY_MS = 60 * 60 * 1000;
const DEFAULT_PAUSE_S = 15 * 60;
/** A mistaken Retry-After must not silence a host for good. */
const MAX_PAUSE_S = 24 * 60 * 60;
const FORBIDDEN_BURST = 3;

/**
 * One polite fetch: robots.txt, the host's lease, the gap between requests, and each redirect checked anew.
 *
 * @throws FetchError where no answer came or an address is refused.
 */
export async function politeFetch(
  request: PoliteRequest,
  ports: PolitePorts,
  lastStartMs = ports.clock() + LAST_START_MS,
): Promise<PoliteAnswer> {
  let url = request.url;
  let movedTo: string | undefined;
  let onlyPermanent = true;
  for (let hop = 0; hop <= FETCH_LIMITS.maxRedirects; hop++) {
    const result = await fetchHop({ ...request, url }, ports, lastStartMs);
    if (result.kind !== 'answer') return result;
    const { answer } = result;
    const target = redirectTarget(answer);
    if (target === undefined) return { ...result, movedTo };
    onlyPermanent &&= answer.status === 301 || answer.status === 308;
    if (onlyPermanent) movedTo = target;
    url = target;
  }
  throw new FetchError(
    'redirects',
    `more than ${FETCH_LIMITS.maxRedirects} redirects from ${request.url}`,
  );
}

function redirectTarget({ status, headers, url }: FetchAnswer): string | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || !location) return undefined;
  return URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

async function fetchHop(
  request: PoliteRequest,
  ports: PolitePorts,
  lastStartMs: number,
): Promise<PoliteAnswer> {
  const checked = checkUrl(request.url, ports.guard);
  if ('refusal' in checked) throw new FetchError('refused', checked.refusal);
  const { url } = checked;
  const robots = request.obeyRobots
    ? await robotsOf(url, ports, lastStartMs)
    : await ports.hosts.robots(url.origin, ports.clock());
  if (robots && 'kind' in robots) return robots;
  // What is exempt from its rules still keeps the distance that a robots.txt is known to ask for.
  const verdict = robots && robotsVerdict(url.href, robots);
  if (request.obeyRobots && robots && !verdict?.allowed)
    return { kind: 'disallowed', reason: disallowedReason(url, robots) };
  if (ports.clock() > lastStartMs)
    throw new FetchError('timeout', `${url.host} took too long over redirects`);
  return await leasedFetch(request, url, verdict?.crawlDelayS ?? 0, ports);
}

function disallowedReason({ host, pathname }: URL, { status }: RobotsAnswer): string {
  if (status === 0) return `robots.txt of ${host} cannot be reached, so nothing is fetched`;
  if (status >= 500) return `robots.txt of ${host} answers ${status}, so nothing is fetched`;
  return `robots.txt of ${host} disallows ${pathname}`;
}

async function robotsOf(
  { origin }: URL,
  ports: PolitePorts,
  lastStartMs: number,
): Promise<RobotsAnswer | { readonly kind: 'wait'; readonly waitS: number }> {
  const known = await ports.hosts.robots(origin, ports.clock());
  if (known) return known;
  const fetched = await fetchRobots(`${origin}/robots.txt`, ports, lastStartMs);
  if ('kind' in fetched) return fetched;
  const isAnswered = fetched.status >= 200 && fetched.status < 500;
  await ports.hosts.putRobots(
    origin,
    fetched,
    ports.clock() + (isAnswered ? ROBOTS_TTL_MS : ROBOTS_RETRY_MS),
  );
  return fetched;
}

/** RFC 9309 asks for five redirects at least; the general bound serves. */
async function fetchRobots(
  url: string,
  ports: PolitePorts,
  lastStartMs: number,
): Promise<RobotsAnswer | { readonly kind: 'wait'; readonly waitS: number }> {
  try {
    const result = await politeFetch(
      { url, obeyRobots: false, accept: 'text/plain, */*;q=0.1' },
      ports,
      lastStartMs,
    );
    if (result.kind === 'wait') return result;
    if (result.kind === 'disallowed') return { status: 0, text: '' };
    const { status, body } = result.answer;
    // RFC 9309 §2.5: at least the first 500 KiB are read.
    return {
      status,
      text: status < 300 ? new TextDecoder().decode(body.subarray(0, 512_000)) : '',
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    // Too many redirects count as unavailable (§2.3.1.2); everything else as unreachable.
    return { status: error.failure === 'redirects' ? 404 : 0, text: '' };
  }
}

async function leasedFetch(
  request: PoliteRequest,
  url: URL,
  crawlDelayS: number,
  ports: PolitePorts,
): Promise<PoliteAnswer> {
  const host = hostKey(url);
  const lease = await acquirePatiently(host, ports);
  if (!lease.ok) {
    const waitS = Math.max(1, Math.ceil((lease.retryAtMs - ports.clock()) / 1000));
    return { kind: 'wait', waitS };
  }
  try {
    const answer = await ports.fetcher.fetch({ ...request, url: url.href });
    await pauseIfAsked(host, answer, ports);
    return { kind: 'answer', answer };
  } finally {
    const gapS = Math.max(hostGapS(host, ports), crawlDelayS);
    await ports.hosts.release(host, lease.token, ports.clock() + gapS * 1000);
  }
}

/** Our own sample publisher may be asked faster; nobody else ever is. */
function hostGapS(host: string, { guard, minHostGapS }: PolitePorts): number {
  return guard.allowedPrivateHosts.has(host) ? minHostGapS : Math.max(HOST_GAP_S, minHostGapS);
}

async function acquirePatiently(
  host: string,
  ports: PolitePorts,
): ReturnType<HostStore['acquire']> {
  const giveUpAtMs = ports.clock() + MAX_WAIT_MS;
  for (;;) {
    const nowMs = ports.clock();
    const lease = await ports.hosts.acquire(host, nowMs, LEASE_MS);
    if (lease.ok || lease.retryAtMs > giveUpAtMs) return lease;
    await ports.sleep(Math.max(20, lease.retryAtMs - nowMs));
  }
}

/** 429 and 503 are obeyed host-wide; a burst of 403 is a 429 that was not said. */
async function pauseIfAsked(host: string, answer: FetchAnswer, ports: PolitePorts): Promise<void> {
  const nowMs = ports.clock();
  const askedS = retryAfterS(answer.headers, nowMs);
  if (answer.status === 429)
    await ports.hosts.pause(host, nowMs + Math.min(MAX_PAUSE_S, askedS ?? DEFAULT_PAUSE_S) * 1000);
  else if (answer.status === 503 && askedS !== undefined)
    await ports.hosts.pause(host, nowMs + Math.min(MAX_PAUSE_S, askedS) * 1000);
  else if (
    answer.status === 403 &&
    (await ports.hosts.countForbidden(host, nowMs)) >= FORBIDDEN_BURST
  )
    await ports.hosts.pause(host, nowMs + DEFAULT_PAUSE_S * 1000);
}
