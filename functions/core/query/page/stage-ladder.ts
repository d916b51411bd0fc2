import type { Deal } from '../../deal/deal';
import { STAGE_LADDER, stageRank, type Stage } from '../../deal/labels';
import { html, type SafeHtml } from '../../html/html-template';
import { formatDay } from './format-values';
import { type EvidenceIndex, evidenceRef } from './passages';
import type { PageView } from './page-view';

/** Eight small rungs and the stage's name, for a line of a list. */
export function stageRungs(stage: Stage, { words }: PageView): SafeHtml {
  const rank = stageRank(stage);
  const rungs = STAGE_LADDER.map(
    (_, i) =>
      html`<rect
        x="${i * 9}"
        y="0"
        width="7"
        height="7"
        rx="1"
        ${i <= rank && html` class="on"`}
      />`,
  );
  return html`<span class="rungs"
    ><svg width="70" height="7" viewBox="0 0 70 7" aria-hidden="true">${rungs}</svg
    >${words.stages[stage]}</span
  >`;
}

/** The whole ladder of one deal: what was told of each rung, when, and by which sentence. */
export function stageLadder(deal: Deal, view: PageView, evidence: EvidenceIndex): SafeHtml {
  const { words } = view;
  const rank = stageRank(deal.stage);
  const rungs = STAGE_LADDER.map((stage, i) => {
    const isNow = stage === deal.stage;
    const isTold = deal.stageHistory.some((step) => step.stage === stage);
    const kind = isNow ? 'now' : isTold ? 'told' : i < rank ? 'below' : '';
    return html`<li class="${kind}" ${isNow && html` aria-current="step"`}>
      <span>${words.stages[stage]}</span>${lastStep(deal, stage, view, evidence)}
    </li>`;
  });
  const halt =
    deal.stage === 'cancelled' &&
    html`<li class="now halt" aria-current="step">
      <span>${words.stages.cancelled}</span>${lastStep(deal, 'cancelled', view, evidence)}
    </li>`;
  return html`<ol class="ladder">
    ${rungs}${halt}
  </ol>`;
}

function lastStep(
  deal: Deal,
  stage: Stage,
  view: PageView,
  evidence: EvidenceIndex,
): SafeHtml | false {
  const step = deal.stageHistory.filter((candidate) => candidate.stage === stage).at(-1);
  if (!step) return false;
  return html`<small
    >${formatDay(step.date, view.language)}${evidenceRef(evidence, step.evidence, view)}</small
  >`;
}
