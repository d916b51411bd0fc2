import type { Sector, SectorTag } from '../text/sectors';

/** Labels quote nothing, so none is surer than another; of the recorded answers' labels .88 are right. */
const CONFIDENCE = 0.85;

/** A model's labels as sectors, the first primary. */
export function replySectors(labels: readonly Sector[]): SectorTag[] {
  return labels.map((label, i) => ({ label, primary: i === 0, confidence: CONFIDENCE }));
}

/** Each sector that a deal has, the first deal's first; primary only the very first. */
export function uniteSectors(byDeal: readonly (readonly SectorTag[])[]): SectorTag[] {
  const found = new Map<string, SectorTag>();
  for (const tag of byDeal.flat()) {
    const known = found.get(tag.label);
    if (!known || known.confidence < tag.confidence)
      found.set(tag.label, { ...tag, primary: tag.primary || known?.primary === true });
  }
  return [...found.values()].map((tag, i) => ({ ...tag, primary: i === 0 }));
}
