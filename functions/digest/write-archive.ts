import {
  archivedDayOf,
  emptyDay,
  highlightsOf,
  type ArchivedDay,
} from '../core/digest/archived-day';
import {
  DEFAULT_PREFERENCES,
  DIGEST_LANGUAGES,
  type DigestLanguage,
} from '../core/digest/subscription';
import type { DigestArchive, Log } from '../core/ports';
import { gatherDigest, type GatherPorts } from '../send/gather-digest';

export interface ArchivePorts extends GatherPorts {
  readonly archive: Pick<DigestArchive, 'list' | 'put'>;
  readonly log: Log;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that are made up for after an outage; what is older is on the web by its deals only. */
const MAX_DAYS = 7;

/**
 * Writes the digest of all deals for each day of UTC that is over and has none yet. Before the first day that brought
 * deals nothing is written; from then on every day is, the quiet ones too.
 *
 * @returns How many days were written.
 */
export async function writeArchive(ports: ArchivePorts): Promise<number> {
  const [newest] = await ports.archive.list(undefined, 1);
  let written = 0;
  for (const day of daysToWrite(newest?.day, ports.clock())) {
    const days = await Promise.all(DIGEST_LANGUAGES.map((one) => digestOf(day, one, ports)));
    if (newest === undefined && days.every(({ sections }) => sections.length === 0)) continue;
    if (await put(day, days, ports)) written += 1;
  }
  return written;
}

/** The days that are over behind the newest that was written, the latest of them where they are many. */
function daysToWrite(newest: string | undefined, nowMs: number): string[] {
  const todayMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const yesterdayMs = todayMs - DAY_MS;
  const earliestMs = todayMs - MAX_DAYS * DAY_MS;
  const nextMs = newest === undefined ? yesterdayMs : Date.parse(`${newest}T00:00:00Z`) + DAY_MS;
  const days: string[] = [];
  for (let atMs = Math.max(nextMs, earliestMs); atMs <= yesterdayMs; atMs += DAY_MS)
    days.push(new Date(atMs).toISOString().slice(0, 10));
  return days;
}

async function digestOf(
  day: string,
  language: DigestLanguage,
  ports: ArchivePorts,
): Promise<ArchivedDay> {
  const since = `${day}T00:00:00.000Z`;
  const until = new Date(Date.parse(since) + DAY_MS).toISOString();
  const preferences = { ...DEFAULT_PREFERENCES, language };
  const digest = await gatherDigest({ preferences, since, until, day, links: {} }, ports);
  return digest ? archivedDayOf(digest) : emptyDay(day, language);
}

async function put(
  day: string,
  days: readonly ArchivedDay[],
  { archive, clock, log }: ArchivePorts,
): Promise<boolean> {
  const [first = emptyDay(day, 'en')] = days;
  const { counts, disclosedUsd } = first;
  const lines = (language: DigestLanguage): string[] =>
    days.filter((one) => one.language === language).flatMap(highlightsOf);
  const highlights = { en: lines('en'), zh: lines('zh') };
  const writtenAt = new Date(clock()).toISOString();
  const isFirst = await archive.put({ day, writtenAt, counts, disclosedUsd, highlights }, days);
  if (isFirst) log.info('day archived', { day, ...counts });
  return isFirst;
}
