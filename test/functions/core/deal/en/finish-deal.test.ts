import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';
import type { TaggedDeal } from '../../../../../functions/core/deal/tagged-deal';

const first = (text: string): TaggedDeal | undefined => tagEnglishDeals({ text, lang: 'en' })[0];
const party = (text: string, name: string): TaggedDeal['parties'][number] | undefined =>
  first(text)?.parties.find((one) => one.name === name);

describe('jobs', () => {
  it.each([
    ['Plant\nHalden Foods will build a £40m plant at Wrexham, creating 250 jobs.', 250],
    [
      'Plant\nHalden Foods will build a £40m plant at Wrexham. It will hire 1,200 people by 2027.',
      1200,
    ],
    [
      'Plant\nHalden Foods will build a £40m plant at Wrexham. The firm employs 450 people.',
      undefined,
    ],
    [
      'Plant\nHalden Foods will build a £40m plant at Wrexham. It cut 90 jobs last year.',
      undefined,
    ],
    ['Deal\nHalden Foods has bought Corran Bakeries for £4m, adding 60 jobs.', undefined],
  ])('%s', (text, jobs) => {
    expect(first(text)?.jobs).toBe(jobs);
  });
});

describe('parents', () => {
  it.each([
    ['Deal\nCorran Bakeries, a unit of Halden Group Plc, has bought Tembo Mills Ltd for $12m.'],
    [
      'Deal\nCorran Bakeries, which is wholly owned by Halden Group Plc, has bought Tembo Mills Ltd for $12m.',
    ],
    ['Deal\nHalden Group Plc subsidiary Corran Bakeries has bought Tembo Mills Ltd for $12m.'],
  ])('%s', (text) => {
    expect(party(text, 'Corran Bakeries')?.parent).toBe('Halden Group Plc');
    expect(party(text, 'Tembo Mills Ltd')?.parent).toBeUndefined();
  });
});

describe('kinds of parties', () => {
  it.each([
    ['Ness Institute of Technology', 'institute'],
    ['Kaveri Pension Fund', 'fund'],
    ['Halden Steel Ltd', 'company'],
  ])('%s', (name, kind) => {
    const text = `Deal\n${name} has agreed to buy Tembo Mills Ltd for $12m.`;
    expect(party(text, name)?.kind).toBe(kind);
  });

  it('hears that a firm is the state’s', () => {
    const text = 'Deal\nState-owned Halden Steel Ltd has agreed to buy Tembo Mills Ltd for $12m.';
    expect(party(text, 'Halden Steel Ltd')?.kind).toBe('state-owned');
  });
});
