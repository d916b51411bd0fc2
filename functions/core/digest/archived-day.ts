import * as z from 'zod/mini';
import type { Digest } from './build-digest';
import { DIGEST_LANGUAGES, type DigestLanguage } from './subscription';

const card = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  what: z.string(),
  who: z.string(),
  stage: z.string(),
  amount: z.optional(z.string()),
  place: z.optional(z.string()),
  quote: z.string(),
  publisher: z.string(),
  url: z.string(),
});
const newsLine = z.object({
  title: z.string(),
  language: z.string(),
  publisher: z.string(),
  url: z.string(),
  summary: z.string(),
});
const counts = z.object({ fresh: z.number(), moved: z.number(), updated: z.number() });
export const archivedDaySchema = z.object({
  /** Of UTC, `2026-11-24`. */
  day: z.string(),
  language: z.enum(DIGEST_LANGUAGES),
  counts,
  disclosedUsd: z.number(),
  sections: z.array(
    z.object({ kind: z.enum(['fresh', 'moved', 'updated']), cards: z.array(card) }),
  ),
  news: z.object({ lines: z.array(newsLine), more: z.number() }),
});

/** The digest of all deals of one day in one language, as it is kept for ever. */
export type ArchivedDay = z.infer<typeof archivedDaySchema>;
export type ArchivedCard = z.infer<typeof card>;

/** What is listed of an archived day, and where its whole lies. */
export interface ArchiveEntry {
  readonly day: string;
  /** When it was written, ISO 8601. */
  readonly writtenAt: string;
  readonly counts: ArchivedDay['counts'];
  readonly disclosedUsd: number;
  /** Key of the day in the bucket, by language. */
  readonly keys: Readonly<Record<DigestLanguage, string>>;
  /** A line for each of the first deals, by language. */
  readonly highlights: Readonly<Record<DigestLanguage, readonly string[]>>;
}

/** Archived days as they are listed: all of an entry but where its whole lies. */
export const archiveListSchema = z.object({
  items: z.array(
    z.object({
      day: z.string(),
      writtenAt: z.string(),
      counts,
      disclosedUsd: z.number(),
      highlights: z.record(z.enum(DIGEST_LANGUAGES), z.array(z.string())),
    }),
  ),
  /** The day to ask for days before; null at the end. */
  next: z.nullable(z.string()),
});

const MAX_HIGHLIGHTS = 10;
const MAX_LINE = 300;

/** What is kept of a digest: all that any reader may see, no links of a person's own. */
export function archivedDayOf(digest: Digest): ArchivedDay {
  const { day, preferences, sections, news } = digest;
  return archivedDaySchema.parse({
    day,
    language: preferences.language,
    counts: digest.counts,
    disclosedUsd: digest.disclosedUsd,
    sections: sections.map(({ kind, groups }) => ({
      kind,
      cards: groups.flatMap(({ cards }) => cards),
    })),
    news,
  });
}

/** A day on which nothing happened. */
export function emptyDay(day: string, language: DigestLanguage): ArchivedDay {
  return {
    day,
    language,
    counts: { fresh: 0, moved: 0, updated: 0 },
    disclosedUsd: 0,
    sections: [],
    news: { lines: [], more: 0 },
  };
}

/** The day as it was kept. @throws where the text is no such day */
export function readArchivedDay(json: string): ArchivedDay {
  return archivedDaySchema.parse(JSON.parse(json));
}

/** A line for each of the day's first deals. */
export function highlightsOf({ sections }: ArchivedDay): string[] {
  const cards = sections.flatMap((section) => section.cards).slice(0, MAX_HIGHLIGHTS);
  return cards.map(({ title, stage, amount, place }) =>
    [title, stage, amount, place].filter(Boolean).join(' · ').slice(0, MAX_LINE),
  );
}

/** Whether a text is a day of the calendar, `2026-11-24`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text);
}
