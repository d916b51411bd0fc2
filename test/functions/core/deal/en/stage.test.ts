import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';

const stageOf = (text: string): string | undefined =>
  tagEnglishDeals({ text, lang: 'en', published: '2024-05-15' })[0]?.stage;

describe('how far a deal has got', () => {
  it.each([
    [
      'rumoured',
      'Whispers in Cardiff have it that Bristol’s Clifton Tutors will buy language school Iaith Ltd.',
    ],
    ['talks', 'Arden Optics is close to buying rival Calder Lens Ltd for $40m, its chairman said.'],
    [
      'cancelled',
      'Gas supplier Lagan Flame Ltd said a proposal to merge with its rival Bann Energy Ltd was off.',
    ],
    ['signed', 'Arden Optics Ltd has agreed to buy rival Calder Lens Ltd for $40m.'],
    ['under-construction', 'Oduya Foods Ltd is putting up a $20m starch plant at Ilaro.'],
  ])('%s: %s', (stage, sentence) => {
    expect(stageOf(`Business news\n${sentence}`)).toBe(stage);
  });

  it('takes the furthest point that any of its sentences tells', () => {
    const text =
      'Mill plan\nNordkald Ltd said it will build a $30m cold store at Leith.\nWork on the store began on Monday.';
    expect(stageOf(text)).toBe('under-construction');
  });

  it('does not take what was paid by hearsay for a rumoured deal', () => {
    const text =
      'Podcast house sold\nOndine Ltd has bought Loudhail Ltd. It is understood to have paid £8m for Loudhail.';
    expect(stageOf(text)).not.toBe('rumoured');
  });
});
