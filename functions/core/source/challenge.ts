import type { Headers } from './answer-hints';

/** Markup that bot walls of several makers share; read from their public documentation and error pages. */
const CHALLENGE_TEXT =
  /just a moment\.\.\.|cf-chl-|challenge-platform|attention required!|captcha|are you a (?:human|robot)|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|_incapsula_resource|ddos protection by|请完成安全验证|访问验证|人机验证/i;

/**
 * Whether an answer is a bot wall rather than the page: a refusing status with a wall's marks, or a short page that
 * is nothing but one. Nothing tries to get round it; the source is `blocked`.
 */
export function isChallenge(
  status: number,
  headers: Headers,
  text: string,
  sizeBytes: number,
): boolean {
  if (headers['cf-mitigated'] === 'challenge') return true;
  const head = text.slice(0, 20_000);
  if (status === 403 || status === 429 || status === 503) return CHALLENGE_TEXT.test(head);
  // A real page may speak of captchas; a wall is short and holds no article.
  return (
    status === 200 && sizeBytes < 20_000 && countParagraphs(head) < 3 && CHALLENGE_TEXT.test(head)
  );
}

function countParagraphs(html: string): number {
  return html.match(/<(?:p|item|entry|article|li)[\s>]/gi)?.length ?? 0;
}
