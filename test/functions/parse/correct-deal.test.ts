import { correctDeal, unmergeDeal } from '../../../functions/parse/correct-deal';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';

const BID = { type: 'acquisition', parties: ['acquirer=Norda AB', 'target=Velm Oyj'] } as const;
const day = (n: number): string => `2026-03-0${n}T08:00:00.000Z`;

async function twoReports() {
  const ports = dealPorts();
  await storeArticleDeals(sketchArticle({ id: 'b', publishedAt: day(2), deals: [BID] }), ports);
  const [later] = await activeDeals(ports);
  await storeArticleDeals(sketchArticle({ id: 'a', publishedAt: day(1), deals: [BID] }), ports);
  const [leader] = await activeDeals(ports);
  return { ports, laterId: later?.id ?? '', leaderId: leader?.id ?? '' };
}

describe('correctDeal', () => {
  it('keeps a correction through later reports, and shows that it is one', async () => {
    const { ports, laterId, leaderId } = await twoReports();
    await correctDeal({ dealId: laterId, field: 'stage', text: 'mou', by: 'ann' }, ports);
    const signed = { ...BID, stage: 'signed' } as const;
    await storeArticleDeals(
      sketchArticle({ id: 'c', publishedAt: day(3), deals: [signed] }),
      ports,
    );
    const [deal] = await activeDeals(ports);
    expect(deal).toMatchObject({ id: leaderId, stage: 'mou', review: 'corrected' });
    expect(deal?.overrides.stage).toMatchObject({ value: 'mou', by: 'ann' });
    expect(deal?.sources).toHaveLength(3);
  });

  it('takes a rejected deal out of sight and back', async () => {
    const { ports, leaderId } = await twoReports();
    await correctDeal({ dealId: leaderId, field: 'review', text: 'rejected', by: 'ann' }, ports);
    expect(await activeDeals(ports)).toEqual([]);
    await correctDeal({ dealId: leaderId, field: 'review', text: 'confirmed', by: 'ann' }, ports);
    expect(await activeDeals(ports)).toMatchObject([{ id: leaderId, review: 'confirmed' }]);
  });

  it('names what can be corrected, and what a field takes', async () => {
    const { ports, leaderId } = await twoReports();
    const correct = (field: string, text: string, dealId = leaderId) =>
      correctDeal({ dealId, field, text, by: 'ann' }, ports);
    await expect(correct('colour', 'red')).rejects.toThrow('one can correct type, stage');
    await expect(correct('stage', 'dreamt')).rejects.toThrow('stage:');
    await expect(correct('stage', 'mou', 'nobody')).rejects.toThrow('no deal nobody');
  });
});

describe('unmergeDeal', () => {
  it('makes two of one again, for good, and says so in the change feed', async () => {
    const { ports, laterId, leaderId } = await twoReports();
    expect((await ports.deals.records([laterId]))[0]).toMatchObject({
      status: 'merged',
      mergedInto: leaderId,
    });
    expect(await unmergeDeal(laterId, ports)).toEqual([leaderId, laterId]);
    const ids = (await activeDeals(ports)).map(({ id }) => id);
    expect(ids.sort()).toEqual([laterId, leaderId].sort());

    const again = sketchArticle({
      id: 'b',
      publishedAt: day(2),
      fetchedAt: day(5),
      title: 'New',
      deals: [BID],
    });
    await storeArticleDeals(again, ports);
    expect(await activeDeals(ports)).toHaveLength(2);
    const kinds = (await ports.changes.read(0, 100)).map(({ kind, dealId }) => [kind, dealId]);
    expect(kinds).toEqual([
      ['add', laterId],
      ['add', leaderId],
      ['merge', laterId],
      ['add', laterId],
      ['update', leaderId],
      ['update', laterId],
    ]);
  });

  it('tells which deals were merged into one that is asked for itself', async () => {
    const { ports, laterId, leaderId } = await twoReports();
    await expect(unmergeDeal(leaderId, ports)).rejects.toThrow(laterId);
  });
});
