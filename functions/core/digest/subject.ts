import type { Digest } from './build-digest';
import { filterText } from './filter-text';
import { wordsOf } from './words';

/** What a digest is called: its figures and its filter; an operator's without deals by what is in trouble. */
export function subjectOf({ counts, preferences, trouble }: Digest): string {
  const words = wordsOf(preferences.language);
  const hasDeals = counts.fresh + counts.moved + counts.updated > 0;
  const wanting = trouble.lines.length + trouble.more;
  if (!hasDeals && wanting > 0) return words.troubleSubject(wanting);
  return words.subject(counts, filterText(preferences.filter, preferences.language));
}
