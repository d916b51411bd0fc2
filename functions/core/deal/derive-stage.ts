import type { StageStep } from './deal';
import { stageRank, type Stage } from './labels';
import type { StoredTag } from './stored-tag';

/** Words of a report that takes a deal back without ending it. */
const SETBACK =
  /\b(?:withdr[ae]w\w*|pull(?:s|ed|ing)? out|walk(?:s|ed)? away|back to (?:talks|the table)|re-?negotiat\w*|suspend\w*|halt(?:s|ed)?|put on hold|postpon\w*|revok\w*|rescind\w*|annul\w*|overturn\w*|terminat\w*|call(?:s|ed)? off)\b|终止|撤回|撤销|重新谈判|重新商谈|暂停|搁置|中止|叫停/iu;

/**
 * How far a deal had got, report by report: a later report moves it up; down only where it says so itself, by
 * `cancelled` or by words of withdrawal. A cancelled deal is taken up again by a report of a later day.
 *
 * @param tags In the order of `compareTags`.
 * @returns The steps that changed the stage, oldest first; at least one if there is a tag.
 */
export function deriveStages(tags: readonly StoredTag[]): StageStep[] {
  const steps: StageStep[] = [];
  for (const tag of tags) {
    const last = steps.at(-1);
    if (last === undefined || changesStage(last, tag)) steps.push(toStep(tag));
  }
  return steps;
}

function changesStage(last: StageStep, { deal, source }: StoredTag): boolean {
  if (deal.stage === last.stage) return false;
  if (deal.stage === 'cancelled') return true;
  if (last.stage === 'cancelled') {
    return source.publishedAt.slice(0, 10) > last.date.slice(0, 10);
  }
  if (stageRank(deal.stage) > stageRank(last.stage)) return true;
  return SETBACK.test(deal.stageEvidence.text);
}

function toStep({ deal, source, articleId }: StoredTag): StageStep {
  return {
    stage: deal.stage,
    date: source.publishedAt,
    articleId,
    evidence: { ...deal.stageEvidence, articleId },
  };
}

/** The stage that the steps end at. */
export function lastStage(steps: readonly StageStep[]): Stage {
  return steps.at(-1)?.stage ?? 'rumoured';
}
