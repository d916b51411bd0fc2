import robotsParser from 'robots-parser';

/** The product token that a robots.txt may name. */
export const ROBOTS_AGENT = 'Harbinger';

/** Longest Crawl-delay obeyed: beyond it a misprint would silence a host for good. */
const MAX_CRAWL_DELAY_S = 60;

/** A robots.txt as it was answered: its text on success, else the status alone decides. */
export interface RobotsAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly text: string;
}

export interface RobotsVerdict {
  readonly allowed: boolean;
  readonly crawlDelayS: number;
}

/**
 * Whether `url` may be fetched. 4xx means that there are no rules; 5xx and no answer mean do not fetch.
 *
 * @see RFC 9309 §2.3.1.3 (unavailable), §2.3.1.4 (unreachable)
 */
export function robotsVerdict(url: string, { status, text }: RobotsAnswer): RobotsVerdict {
  if (status >= 400 && status < 500) return { allowed: true, crawlDelayS: 0 };
  if (status < 200 || status >= 300) return { allowed: false, crawlDelayS: 0 };
  const robots = robotsParser(new URL('/robots.txt', url).href, text);
  const delayS = robots.getCrawlDelay(ROBOTS_AGENT) ?? 0;
  return {
    allowed: robots.isAllowed(url, ROBOTS_AGENT) ?? true,
    crawlDelayS: Number.isFinite(delayS) ? Math.min(Math.max(0, delayS), MAX_CRAWL_DELAY_S) : 0,
  };
}
