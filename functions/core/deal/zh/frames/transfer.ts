import { matchesOf } from '../matches';
import type { Draft } from '../draft';
import { BUY, SELL } from '../lexicon/triggers';
import { clauseAt, segmentAt } from '../passage';
import type { Scene } from '../scene';
import { buy } from './buy';
import { sell } from './sell';

/** Purchases and sales of firms, stakes, assets and land in one passage. */
export function transfers(scene: Scene): Draft[] {
  const { abstract } = scene.passage;
  const drafts: Draft[] = [];
  const taken: [number, number][] = [];
  for (const pattern of [SELL, BUY]) {
    for (const match of matchesOf(pattern, abstract)) {
      const at = match.index;
      const end = at + match[0].length;
      if (pattern === BUY && tellsAgain(scene, at, drafts)) continue;
      if (taken.some(([a, b]) => at < b && end > a) || isInTitle(abstract, at)) continue;
      const draft =
        pattern === BUY ? buy(scene, match[0], at, end) : sell(scene, match[0], at, end);
      if (!draft) continue;
      taken.push([draft.start, Math.max(end, clauseAt(abstract, end).end)]);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** 这笔691亿美元的收购完成: the deal just told, once more; its sentence then reaches that far. */
function tellsAgain(scene: Scene, at: number, drafts: readonly Draft[]): boolean {
  const { abstract } = scene.passage;
  const clause = clauseAt(abstract, at);
  const last = drafts.at(-1);
  if (
    !last ||
    !/(?:这笔|该笔|此次|本次|上述|该项|这项)[^，。；\ue000-\ue004]{0,8}$/.test(
      abstract.slice(clause.start, at),
    )
  )
    return false;
  last.end = Math.max(last.end, segmentAt(abstract, at).end);
  return true;
}

/** Inside 《》 stands the name of a paper; the sentence tells its deal again. */
function isInTitle(abstract: string, at: number): boolean {
  return abstract.lastIndexOf('《', at) > abstract.lastIndexOf('》', at);
}
