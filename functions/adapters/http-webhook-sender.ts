import { lookup } from 'node:dns';
import { Agent, request } from 'undici';
import { WEBHOOK_TIMEOUT_S } from '../contract';
import { describeError } from '../core/errors';
import type { WebhookOutcome, WebhookSender } from '../core/ports';
import { FetchError } from '../core/source/fetch-error';
import { checkUrl, hostKey, type UrlGuard } from '../core/source/url-guard';
import { guardedAgent } from './http-fetcher';

export interface WebhookSenderOptions extends UrlGuard {
  readonly userAgent: string;
  /** Resolves names; the system's resolver unless a test gives another. */
  readonly resolve?: typeof lookup;
  readonly timeoutS?: number;
}

/**
 * Posts webhooks under the same guard as every fetch: https alone, no address that is not public, checked for literals
 * and again at connect time. A redirect is a failure: its target was never checked nor named by the operator.
 */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const guarded = guardedAgent(options.resolve ?? lookup);
  const open = new Agent({ keepAliveTimeout: 4_000 });
  return {
    post: async (address, body, headers) => {
      const checked = checkWebhookUrl(address, options);
      if ('refusal' in checked) return { kind: 'refused', reason: checked.refusal };
      const isAllowed = options.allowedPrivateHosts.has(hostKey(checked.url));
      try {
        const answer = await request(checked.url, {
          method: 'POST',
          dispatcher: isAllowed ? open : guarded,
          signal: AbortSignal.timeout((options.timeoutS ?? WEBHOOK_TIMEOUT_S) * 1000),
          headers: {
            ...headers,
            'content-type': 'application/json',
            'user-agent': options.userAgent,
          },
          body,
        });
        // The status says all; whatever else comes is not waited for.
        answer.body.on('error', () => undefined).destroy();
        return outcomeOf(answer.statusCode, String(answer.headers['retry-after'] ?? ''));
      } catch (error) {
        return outcomeOfError(error, checked.url);
      }
    },
  };
}

/** An address that a webhook may have: https, or http to a host that this deployment allows by name. */
export function checkWebhookUrl(
  address: string,
  guard: UrlGuard,
): { readonly url: URL } | { readonly refusal: string } {
  const checked = checkUrl(address, guard);
  if ('refusal' in checked || checked.url.protocol === 'https:') return checked;
  if (guard.allowedPrivateHosts.has(hostKey(checked.url))) return checked;
  return { refusal: 'webhooks go out over https only' };
}

function outcomeOf(status: number, retryAfter: string): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken', status };
  if (status === 410) return { kind: 'gone', reason: 'the receiver answered 410 Gone' };
  const isRedirect = status >= 300 && status < 400;
  const reason = `the receiver answered ${status}${isRedirect ? '; redirects are not followed' : ''}`;
  const wishS = /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined;
  return { kind: 'failed', reason, ...(wishS !== undefined && { retryAfterS: wishS }) };
}

function outcomeOfError(error: unknown, url: URL): WebhookOutcome {
  const { name, cause: behind } = error as Error;
  const cause = behind instanceof FetchError ? behind : error;
  if (cause instanceof FetchError && cause.failure === 'refused')
    return { kind: 'refused', reason: cause.message };
  const reason = name === 'TimeoutError' ? 'no answer in time' : describeError(cause).slice(0, 200);
  return { kind: 'failed', reason: `${url.host}: ${reason}` };
}
