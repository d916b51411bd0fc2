import type { Deal } from '../deal/deal';
import { foldText } from '../deal/name-key';

/**
 * Text search without a cluster. What is found: whole words in English and other languages of letters, any two
 * neighbouring characters in Chinese, in title, parties, place and summary; all terms must be there, in any order. What
 * is not: parts of words, phrases, a single Chinese character; and of a very long text only its first terms.
 */
export const SEARCH_LIMITS = { termsPerDeal: 80, termsPerQuery: 8, textBytes: 600 } as const;

const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by for from had has have he her his in into is it its of on or said say says she ' +
    'that the their they this to was were which who will with would not than more also new'
  ).split(' '),
);
const RUNS = /\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu;

/** The text of a deal that is searched, folded, the telling parts first; headlines of its articles are titles too. */
export function searchText({ title, parties, location, summary, sources }: Deal): string {
  const names = parties.flatMap((party) => [
    party.name,
    party.originalName ?? '',
    ...party.aliases,
  ]);
  const headlines = sources.slice(0, 5).map((source) => source.title);
  const places = [location?.city, location?.region, location?.site];
  return foldText([title, ...names, ...places, ...headlines, summary].filter(Boolean).join('\n'));
}

/** Terms of a text in its order, each once: words, and pairs of Chinese characters. Stop words and single ones are none. */
export function searchTerms(text: string, limit: number): string[] {
  const terms = new Set<string>();
  for (const [run] of foldText(text.slice(0, 20_000)).matchAll(RUNS)) {
    for (const term of termsOfRun(run)) {
      terms.add(term);
      if (terms.size >= limit) return [...terms];
    }
  }
  return [...terms];
}

function termsOfRun(run: string): string[] {
  if (!/\p{Script=Han}/u.test(run)) {
    return run.length < 2 || STOP_WORDS.has(run) ? [] : [run.slice(0, 40)];
  }
  const points = [...run];
  return points.slice(1).map((point, i) => `${points[i] ?? ''}${point}`);
}

/** Terms of one deal, as many as are indexed. */
export function dealTerms(deal: Deal): string[] {
  return searchTerms(searchText(deal), SEARCH_LIMITS.termsPerDeal);
}

/** As much of the searched text as an index row carries, and whether that is all of it. */
export function excerptForSearch(deal: Deal): { readonly text: string; readonly whole: boolean } {
  const text = searchText(deal);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= SEARCH_LIMITS.textBytes) return { text, whole: true };
  const cut = new TextDecoder().decode(bytes.slice(0, SEARCH_LIMITS.textBytes));
  return { text: cut.replace(/\uFFFD$/, '').replace(/[^\s\p{Script=Han}]*$/u, ''), whole: false };
}

/** Whether a text holds all terms: words as words, Chinese pairs anywhere. */
export function holdsTerms(text: string, terms: readonly string[]): boolean {
  const folded = foldText(text);
  let words: Set<string> | undefined;
  return terms.every((term) => {
    if (/\p{Script=Han}/u.test(term)) return folded.includes(term);
    words ??= new Set([...folded.matchAll(RUNS)].map(([run]) => run.slice(0, 40)));
    return words.has(term);
  });
}
