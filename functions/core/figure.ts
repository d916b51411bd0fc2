/**
 * The figures that functions tell the operator beside a line of the log, with their units. Each is one time series, and
 * each is paid for: what is wanted by type, stage or source is counted from the lines themselves.
 */
export const FIGURES = {
  /** Sources that a poll found due. */
  SourcesDue: 'Count',
  /** Fetches that ended with a body that was read. */
  SourcesFetched: 'Count',
  SourcesUnchanged: 'Count',
  SourcesBlocked: 'Count',
  SourcesBroken: 'Count',
  /** Fetches of sources that held items before and hold none now. */
  SourcesDrifting: 'Count',
  /** New items sent to be parsed. */
  Items: 'Count',
  Stories: 'Count',
  Deals: 'Count',
  /** From a story's publication until its deals can be asked for; of stories of the last day alone. */
  ServedAfterS: 'Seconds',
  /** Messages that no retry can help. */
  Rejects: 'Count',
  /** Webhooks that were given up, and wait for a person to enable them. */
  WebhooksDisabled: 'Count',
  ModelInputTokens: 'Count',
  ModelOutputTokens: 'Count',
  MailsSent: 'Count',
  /** Bounces of both kinds, and complaints. */
  MailsBounced: 'Count',
  /** How old the canary's newest stored story is. */
  CanaryAgeS: 'Seconds',
} as const;

export type FigureName = keyof typeof FIGURES;
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** Older stories came with a source's first list, or late by the publisher's own doing: they say nothing of us. */
const NEWS_MS = 24 * 60 * 60 * 1000;

/** Seconds from publication until now, as a figure; none where the story is no news of the day or dated by its fetch. */
export function servedAfter(
  { publishedAt, fetchedAt }: { readonly publishedAt: string; readonly fetchedAt: string },
  nowMs: number,
): Figures {
  const publishedMs = Date.parse(publishedAt);
  const isDated = publishedMs !== Date.parse(fetchedAt);
  const afterMs = nowMs - publishedMs;
  return isDated && afterMs >= 0 && afterMs <= NEWS_MS ? { ServedAfterS: afterMs / 1000 } : {};
}
