import { gainsOf } from '../../../../functions/core/sector/score-sectors';

describe('gainsOf', () => {
  it('counts a term more in the headline than in the background', () => {
    const { topic: gains } = gainsOf(
      { text: 'Brewery opens\nIt is new. It is red.\nA bank stands near.', lang: 'en' },
      [],
    );
    const gain = (term: string): number => gains.find((entry) => entry.term === term)?.gain ?? 0;
    expect(gain('brewery')).toBeGreaterThan(gain('bank'));
    expect(gain('bank')).toBeGreaterThan(0);
  });
});
