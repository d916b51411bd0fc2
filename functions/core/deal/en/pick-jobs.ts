import type { MergedDraft } from './merge-drafts';
import type { AmountScope } from './pick-amounts';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

const JOBS = /^(?:jobs?|positions?|posts|roles|vacancies|full-time|openings)$/;
const PEOPLE =
  /^(?:people|workers|employees|staff|hands|hires|engineers|staffers|operatives|personnel|technicians)$/;
const CREATES =
  /^(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|bring(?:s|ing)?|brought|generat(?:e|es|ed|ing)|provid(?:e|es|ing)|offer(?:s|ing)?|support(?:s|ing)?|mean(?:s|ing)?|yield(?:s|ing)?|promis(?:e|es|ed|ing)|open(?:s|ing)?|with|and|for|expected|deliver(?:s|ing)?|total|making|fill)$/;
const HIRES =
  /^(?:hir(?:e|es|ing)|employ|recruit(?:s|ing)?|tak(?:e|ing)|need(?:s|ing)?|requir(?:e|es|ing)|staffed|add(?:s|ing)?|create|engage|employment|work|jobs)$/;
/** What speaks of work that is there already or is lost. */
const OTHERWISE =
  /^(?:cut|cuts|cutting|los[es]|losing|lost|loss|losses|shed|sheds|shedding|axe|axed|axing|lay|lays|laid|laying|redundancies|redundant|save|saves|saved|saving|safeguard|safeguards|safeguarding|safeguarded|protect|keep|keeps|existing|eliminate|eliminated|current|currently|employs|employed|risk|threatened|dismissed|furlough)$/;
const WITH_JOBS = /^(?:investment|expansion|jv|contract|funding|partnership|loan)$/;
/** How far behind a deal's sentence its jobs may stand, in sentences. */
const REACH = 4;

/** The jobs that a deal is said to bring: "creating 250 jobs", "will hire 300 people"; never those that a firm has or cuts. */
export function pickJobs(
  { type, lead, all }: MergedDraft,
  { sentences, until }: AmountScope,
): number | undefined {
  if (!WITH_JOBS.test(type)) return undefined;
  const from = lead.sentence.index;
  const own = all.map(({ sentence }) => sentence);
  const near = sentences.slice(from, Math.min(until, from + REACH + 1));
  for (const sentence of [...own, ...near]) {
    const jobs = jobsIn(sentence);
    if (jobs !== undefined) return jobs;
  }
  return undefined;
}

function jobsIn({ tokens }: Sentence): number | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const { lower } = tokens[i] as Token;
    const isJob = JOBS.test(lower);
    if (!isJob && !PEOPLE.test(lower)) continue;
    const at = numberBefore(tokens, i);
    if (at < 0) continue;
    const before = tokens.slice(Math.max(0, at - 7), at).map((token) => token.lower);
    if (
      [...before, ...tokens.slice(at, i + 4).map((token) => token.lower)].some((word) =>
        OTHERWISE.test(word),
      )
    )
      continue;
    if (!before.some((word) => (isJob ? CREATES : HIRES).test(word)) && !isJob) continue;
    const count = valueOf(tokens[at] as Token);
    if (count !== undefined && count > 0) return count;
  }
  return undefined;
}

/** Index of the number that counts the noun at `at`: "1,200 new full-time jobs"; -1 where none does. */
function numberBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const token = tokens[i] as Token;
    if (valueOf(token) !== undefined) return i;
    if (token.kind !== 'word' || /^(?:of|in|for|and|the|its|their|per)$/.test(token.lower))
      return -1;
  }
  return -1;
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const TENS: Readonly<Record<string, number>> = {
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
}; // prettier-ignore

function valueOf({ kind, text, lower }: Token): number | undefined {
  if (kind === 'number' && /^\d{1,3}(?:,\d{2,3})*$|^\d{1,6}$/.test(text))
    return Number(text.replaceAll(',', ''));
  return WORDS[lower] ?? TENS[lower];
}
