import type { Context } from 'hono';
import { PAGE_LANGUAGES, type PageLanguage } from '../core/html/page-words';
import { PAGE_HEADERS } from '../core/html/page-layout';
import { labelProblem } from '../core/query/list-request';
import { pageView, type PageView } from '../core/query/page/page-view';
import type { Answer } from './answer';
import { chooseFormat } from './choose-format';
import { ProblemError, parameterProblem } from './problem';

/** Whether the reader is better served by a page: asked by `format`, else liked best by `Accept`. */
export function wantsPage(context: Context): boolean {
  const asked = new URL(context.req.url).searchParams.get('format') ?? '';
  if (asked !== '') return asked === 'html';
  try {
    return chooseFormat(undefined, context.req.header('Accept')) === 'html';
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** The view that a request asks for. @throws ProblemError 400 where it names no language of ours */
export function viewOf(context: Context): PageView {
  const url = new URL(context.req.url);
  const asked = url.searchParams.get('lang') ?? '';
  const language = PAGE_LANGUAGES.find((known) => known === asked.slice(0, 2).toLowerCase());
  if (asked !== '' && !language) {
    throw new ProblemError(parameterProblem([labelProblem('lang', asked, PAGE_LANGUAGES)]));
  }
  return pageView(url, language, preferredLanguage(context.req.header('Accept-Language') ?? ''));
}

/** The same, in a language at any rate: for the page of a problem. */
export function viewOfProblem(context: Context): PageView {
  const url = new URL(context.req.url);
  const asked = (url.searchParams.get('lang') ?? '').slice(0, 2).toLowerCase();
  const language = PAGE_LANGUAGES.find((known) => known === asked);
  return pageView(url, language, preferredLanguage(context.req.header('Accept-Language') ?? ''));
}

/** The language of ours that `Accept-Language` likes best; English where it names none. @see RFC 9110 §12.5.4 */
export function preferredLanguage(accept: string): PageLanguage {
  let best: { language: PageLanguage; quality: number } | undefined;
  for (const part of accept.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = PAGE_LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    const quality = weight === undefined ? 1 : Number(weight);
    if (language && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language ?? 'en';
}

/** A page as an answer. */
export function pageAnswer(
  body: string,
  { language }: PageView,
  more: Partial<Answer> = {},
): Answer {
  return {
    ...more,
    body,
    contentType: 'text/html; charset=utf-8',
    headers: {
      ...PAGE_HEADERS,
      'Content-Language': language === 'zh' ? 'zh-Hans' : 'en',
      ...more.headers,
    },
  };
}
