import type { Draft } from './draft';
import type { Passage } from './passage';

/** A plant without sum, town or cue, a flotation prepared in passing: nothing that a reader would call a deal. */
export function isIdle(draft: Draft): boolean {
  const { abstract, sentence } = draft.passage;
  if (draft.type === 'listing')
    return (
      sentence.line > 2 &&
      /辅导|筹备/.test(abstract) &&
      !/受理|递交|获批|过会/.test(abstract.slice(draft.start, draft.at))
    );
  if (draft.type !== 'investment' && draft.type !== 'expansion') return false;
  if (draft.amounts.length > 0 || draft.sides.some((one) => one.role === 'host')) return false;
  return (
    draft.stage === 'signed' &&
    !/签|落户|协议|入驻|引进/.test(abstract.slice(draft.start, draft.end))
  );
}

/** The latest year that the passages name; 0 for none. */
export function latestYear(passages: readonly Passage[]): number {
  let year = 0;
  for (const passage of passages)
    for (const token of passage.tokens.values()) {
      const found = Number(token.date?.date.slice(0, 4) ?? 0);
      if (found > year && found < 2100) year = found;
    }
  return year;
}
