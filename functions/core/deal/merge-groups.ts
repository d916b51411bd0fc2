import type { MergeFeatures } from './merge-features';
import { compareReports } from './merge-score';
import { compareText } from './stored-tag';

/** Two reports that a person declared to be two deals. */
export type ApartPair = readonly [string, string];

interface Edge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/**
 * Groups of reports that tell of one deal: all that are linked, directly or by a third, strongest link first, and never
 * across a pair that a person set apart or that one article tells apart. Depends on the set of reports alone, not on the order of their arrival.
 *
 * @returns Lists of tag ids, each sorted, the lists sorted by their first.
 */
export function groupReports(
  reports: readonly MergeFeatures[],
  apart: readonly ApartPair[] = [],
): string[][] {
  const articleOf = new Map(reports.map(({ tagId, articleId }) => [tagId, articleId]));
  const groupOf = new Map(reports.map(({ tagId }) => [tagId, [tagId]]));
  for (const { a, b } of linksBetween(reports)) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (!one || !other || one === other) continue;
    if (isApart(one, other, apart) || shareArticle(one, other, articleOf)) continue;
    const joined = [...one, ...other];
    joined.forEach((tagId) => groupOf.set(tagId, joined));
  }
  const groups = [...new Set(groupOf.values())].map((group) => [...group].sort(compareText));
  return groups.sort((x, y) => compareText(x[0] ?? '', y[0] ?? ''));
}

function linksBetween(reports: readonly MergeFeatures[]): Edge[] {
  const edges: Edge[] = [];
  reports.forEach((one, i) => {
    for (const other of reports.slice(i + 1)) {
      const { likeness, score } = compareReports(one, other);
      if (likeness !== 'same') continue;
      const [a = '', b = ''] = [one.tagId, other.tagId].sort(compareText);
      edges.push({ a, b, score });
    }
  });
  return edges.sort((x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b));
}

function isApart(
  one: readonly string[],
  other: readonly string[],
  apart: readonly ApartPair[],
): boolean {
  return apart.some(
    ([x, y]) => (one.includes(x) && other.includes(y)) || (one.includes(y) && other.includes(x)),
  );
}

/** One article tells two deals as two; a third report that is like both must not make them one. */
function shareArticle(
  one: readonly string[],
  other: readonly string[],
  articleOf: ReadonlyMap<string, string>,
): boolean {
  const articles = new Set(one.map((tagId) => articleOf.get(tagId)));
  return other.some((tagId) => articles.has(articleOf.get(tagId)));
}
