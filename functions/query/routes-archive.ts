import { Hono, type Context } from 'hono';
import { archiveToAtom } from '../core/digest/archive-feed';
import { archivedDayPage, archivePage } from '../core/digest/archive-pages';
import { isDay } from '../core/digest/archived-day';
import type { Clock, DigestArchive } from '../core/ports';
import { jsonAnswer, sendAnswer } from './answer';
import { MEDIA_TYPES, chooseFormat } from './choose-format';
import { pageAnswer, viewOf } from './page-request';
import { ProblemError, parameterProblem, problem } from './problem';
import { publicAddress } from './public-address';
import { rejectStrangers } from './strangers';

export interface ArchiveRoutePorts {
  readonly archive: Pick<DigestArchive, 'list' | 'get'>;
  readonly clock: Clock;
}

const PAGE = 31;
export const ARCHIVE_FORMATS = ['html', 'json', 'atom'] as const;
/** A day that is over stays as it is; only the frame around it may change with the product. */
const DAY_MAX_AGE_S = 3600;
const LIST_MAX_AGE_S = 300;

/** `/digests`, the archived days as page, JSON and Atom feed, and `/digests/{date}`, one of them. */
export function archiveRoutes(ports: ArchiveRoutePorts, publicUrl: string): Hono {
  const app = new Hono();
  app.get('/digests', async (context) => {
    const query = rejectStrangers(context, ['before', 'format', 'lang']);
    const before = query.get('before') || undefined;
    if (before !== undefined && !isDay(before))
      throw wrong('before', before, 'takes a day, such as 2026-11-24');
    const found = await ports.archive.list(before, PAGE + 1);
    const entries = found.slice(0, PAGE);
    const next = found.length > PAGE ? entries.at(-1)?.day : undefined;
    const view = viewOf(context);
    const format = formatOf(context);
    const more = { maxAgeS: LIST_MAX_AGE_S };
    if (format === 'atom') {
      const body = archiveToAtom(entries, view.language, publicAddress(context, publicUrl));
      return sendAnswer(context, {
        ...more,
        body,
        contentType: `${MEDIA_TYPES.atom[0]}; charset=utf-8`,
      });
    }
    if (format === 'json') {
      const items = entries.map(({ keys: _keys, ...entry }) => entry);
      return sendAnswer(context, jsonAnswer({ items, next: next ?? null }, more));
    }
    const today = new Date(ports.clock()).toISOString().slice(0, 10);
    const body = archivePage({ entries, ...(next !== undefined && { next }) }, today, view);
    return sendAnswer(context, pageAnswer(body, view, more));
  });
  app.get('/digests/:day', async (context) => {
    rejectStrangers(context, ['format', 'lang']);
    const view = viewOf(context);
    const format = formatOf(context);
    const day = context.req.param('day');
    const archived = isDay(day) ? await ports.archive.get(day, view.language) : undefined;
    if (!archived)
      throw new ProblemError(problem(404, 'not-found', 'No digest of this day is kept'));
    const more = { maxAgeS: DAY_MAX_AGE_S };
    if (format !== 'html') return sendAnswer(context, jsonAnswer(archived, more));
    return sendAnswer(context, pageAnswer(archivedDayPage(archived, view), view, more));
  });
  return app;
}

/** @throws ProblemError where it asks for a format that the archive has not */
function formatOf(context: Context): (typeof ARCHIVE_FORMATS)[number] {
  const asked = context.req.query('format') || undefined;
  const known = ARCHIVE_FORMATS.find((format) => format === asked);
  if (asked !== undefined && !known)
    throw wrong('format', asked, `takes one of ${ARCHIVE_FORMATS.join(', ')}`);
  const chosen = chooseFormat(known, context.req.header('Accept'));
  return ARCHIVE_FORMATS.find((format) => format === chosen) ?? 'json';
}

function wrong(parameter: string, value: string, message: string): ProblemError {
  return new ProblemError(parameterProblem([{ parameter, value: value.slice(0, 100), message }]));
}
