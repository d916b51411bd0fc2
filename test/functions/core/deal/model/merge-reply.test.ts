import { mergeReply } from '../../../../../functions/core/deal/model/merge-reply';
import type { VerifiedDeal } from '../../../../../functions/core/deal/model/verify-reply';
import { sketchDeal, type DealSketch } from '../../../../support/articles';

const BID = { type: 'acquisition', parties: ['acquirer=Norda AB', 'target=Velm Oyj'] } as const;
const ORDER = { type: 'contract', parties: ['buyer=Port of Oulu', 'contractor=Kran AS'] } as const;
const rules = (sketch: DealSketch, confidence: number) => sketchDeal({ ...sketch, confidence });
const told = (sketch: DealSketch): VerifiedDeal => ({
  ...sketchDeal({ quote: sketch.type, ...sketch }),
  sectorLabels: [],
});
const reply = (deals: readonly VerifiedDeal[], fallen = 0) => ({
  deals,
  fallen,
  sectors: [],
  summary: '',
});
const said = (merged: ReturnType<typeof mergeReply>) =>
  merged.map(({ by, deal }) => `${by} ${deal.type} ${deal.stage}`);

describe('mergeReply', () => {
  it('lets stand what the rules are sure of, and tells it once', () => {
    const merged = mergeReply([rules(BID, 0.9)], reply([told({ ...BID, stage: 'completed' })]));
    expect(said(merged)).toEqual(['rules acquisition talks']);
  });

  it('puts the model in the place of what the rules doubt', () => {
    const merged = mergeReply([rules(BID, 0.6)], reply([told({ ...BID, stage: 'completed' })]));
    expect(said(merged)).toEqual(['model acquisition completed']);
  });

  it('adds what the rules missed', () => {
    const merged = mergeReply([rules(BID, 0.9)], reply([told(BID), told(ORDER)]));
    expect(said(merged)).toEqual(['rules acquisition talks', 'model contract talks']);
  });

  it('keeps deals of one party with several sides apart', () => {
    const other = { ...ORDER, parties: ['buyer=Port of Oulu', 'contractor=Lift Oy'] };
    const merged = mergeReply([rules(ORDER, 0.9)], reply([told(ORDER), told(other)]));
    expect(said(merged)).toEqual(['rules contract talks', 'model contract talks']);
  });

  it('takes a doubted deal away where the model, whole, tells none', () => {
    expect(mergeReply([rules(BID, 0.6)], reply([]))).toEqual([]);
    expect(said(mergeReply([rules(BID, 0.9)], reply([])))).toEqual(['rules acquisition talks']);
  });

  it('takes nothing away where part of the reply fell', () => {
    expect(said(mergeReply([rules(BID, 0.6)], reply([], 1)))).toEqual(['rules acquisition talks']);
    const merged = mergeReply([rules(BID, 0.6)], reply([told(BID), told(ORDER)], 3));
    expect(said(merged)).toEqual(['model acquisition talks', 'model contract talks']);
  });
});
