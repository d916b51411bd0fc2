import type { Format } from '../core/query/list-request';
import { ProblemError, problem } from './problem';

/** Media types by which a format is asked for, the preferred first. */
export const MEDIA_TYPES: Readonly<Record<Format, readonly string[]>> = {
  json: ['application/json'],
  html: ['text/html', 'application/xhtml+xml'],
  csv: ['text/csv'],
  ndjson: ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
  atom: ['application/atom+xml', 'application/rss+xml'],
  jsonfeed: ['application/feed+json'],
};

/**
 * The format of an answer: the parameter's, else the one that `Accept` likes best, JSON where it does not care.
 *
 * @throws ProblemError 406 where it accepts none of them.
 * @see RFC 9110 §12.5.1
 */
export function chooseFormat(asked: Format | undefined, accept: string | undefined): Format {
  if (asked !== undefined) return asked;
  const ranges = parseAccept(accept ?? '*/*');
  let best: { format: Format; quality: number } | undefined;
  for (const [format, types] of Object.entries(MEDIA_TYPES) as [Format, readonly string[]][]) {
    const quality = Math.max(...types.map((type) => qualityOf(type, ranges)));
    if (quality > (best?.quality ?? 0)) best = { format, quality };
  }
  if (best) return best.format;
  const detail = `Served are ${Object.values(MEDIA_TYPES)
    .map(([type]) => type)
    .join(', ')}.`;
  throw new ProblemError(
    problem(406, 'not-acceptable', 'None of the formats is accepted', { detail }),
  );
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

function parseAccept(accept: string): MediaRange[] {
  return accept
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      const quality = weight === undefined ? 1 : Number(weight.trim().slice(2));
      return { type: type.trim() || '*/*', quality: quality >= 0 && quality <= 1 ? quality : 1 };
    });
}

/** The quality of the most special range that covers a type. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const [group = ''] = type.split('/');
  for (const range of [type, `${group}/*`, '*/*']) {
    const found = ranges.find((candidate) => candidate.type === range);
    if (found) return found.quality;
  }
  return 0;
}
