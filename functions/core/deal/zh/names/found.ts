import { NEVER_NAMES, WORDS_INSIDE } from '../lexicon/name-filters';
import type { FoundName, NameKind } from '../name-book';
import { isViable } from '../name-shapes';
import type { ReadText } from '../read-text';

/** One stretch of simplified text that may hold names, [from, to). */
export interface Stretch {
  readonly text: ReadText;
  readonly from: number;
  readonly to: number;
}

const FULL_FORM =
  /(?:有限|股份|责任)公司(?:.{2,5}(?:分公司|分行))?$|银行(?:.{2,5}[分支]行)?$|[a-z]/;

/** Adds what [start, end) calls a name, unless its words show that it is none. */
export function add(
  found: FoundName[],
  text: ReadText,
  start: number,
  end: number,
  kind: NameKind,
  aliases: FoundName['aliases'] = [],
): void {
  const plain = text.plain.slice(start, end);
  if (
    aliases.length === 0 &&
    (NEVER_NAMES.test(plain) || (!FULL_FORM.test(plain) && WORDS_INSIDE.test(plain)))
  )
    return;
  if (
    kind === 'org' &&
    plain.length > 2 &&
    aliases.length === 0 &&
    !isViable(plain) &&
    !/[A-Z]/.test(plain)
  )
    return;
  found.push({ display: text.clean.slice(start, end), plain, kind, aliases });
}
