import type { MergedDraft } from './merge-drafts';
import type { EnglishStory } from './read-story';
import { textOf } from './stage';
import { clauseOf } from './syntax';

/** The share that changes hands, in percent; 100 for a whole firm or asset, undefined where the text does not tell. */
export function pickStake(_story: EnglishStory, deal: MergedDraft): number | undefined {
  const { lead, all } = deal;
  const rise = raisedBy(deal);
  if (rise !== undefined) return rise;
  const framed = [lead, ...all].find(
    (draft) =>
      draft.percent !== undefined &&
      /buy|sell|raise|jv|invest|stake|float|sale|takeover|listing|round|deal|merge/.test(
        draft.trigger,
      ),
  )?.percent;
  if (
    framed !== undefined &&
    framed <= 100 &&
    !/^(?:investment|expansion|contract|loan|partnership)$/.test(deal.type)
  )
    return framed;
  if (deal.type === 'jv') return jointShare(deal);
  if (deal.type !== 'acquisition' && deal.type !== 'divestment') return undefined;
  if (deal.parties.some(({ role }) => role === 'partner')) return undefined;
  const [from, to] = clauseOf(lead.sentence.tokens, lead.at);
  const clause = textOf(lead.sentence.tokens.slice(from, to));
  if (
    /\b(?:stakes?|majority|minority|control|interests?|holdings?|shareholding|demerge\w*|hive\w*|spin\w*|spun|shareholders?|part of|slice|shareholder)\b/.test(
      clause,
    )
  )
    return undefined;
  return 100;
}

/** "from 60% to 88%": what changes hands is the difference. */
function raisedBy({ type, lead }: MergedDraft): number | undefined {
  const { tokens } = lead.sentence;
  const at = tokens.findIndex(
    (token, i) => token.lower === 'from' && tokens[i + 1]?.kind === 'percent',
  );
  if (at < 0 || type !== 'acquisition') return undefined;
  const from = tokens[at + 1]?.percent ?? 0;
  const to = tokens
    .slice(Math.max(0, at - 3), at + 5)
    .find((token, i, near) => token.kind === 'percent' && near[i - 1]?.lower === 'to')?.percent;
  return to !== undefined && to > from ? Math.round((to - from) * 10) / 10 : undefined;
}

function jointShare(deal: MergedDraft): number | undefined {
  for (const draft of deal.all) {
    const percent = draft.sentence.tokens.find((token) => token.kind === 'percent')?.percent;
    if (percent !== undefined && percent < 100) return percent;
    if (
      /\b(?:equal partner|equally|each (?:holds|hold|owns|own|takes) half|50[:-]50|each hold half)\b/.test(
        textOf(draft.sentence.tokens),
      )
    )
      return 50;
  }
  return undefined;
}
