import fc from 'fast-check';
import {
  breaksOff,
  isAllCaps,
  isByline,
  isDateLine,
  isDigestTitle,
  isFullHeadline,
  isHeadlineLike,
  isLabel,
  isProse,
  isSubhead,
  markerKind,
  stripMarker,
} from '../../../../functions/core/story/line-cues';

type Test = (text: string) => boolean;

describe('line cues', () => {
  it.each<[string, Test, readonly string[], readonly string[]]>([
    [
      'prose',
      isProse,
      ['Bullocks made three crowns a kilo.', '园区分两期推进，首期后年投产。'],
      ['Cattle marts', '临泽港二期码头获批复'],
    ],
    [
      'a headline',
      isHeadlineLike,
      ['Second quay for Lyngvik', '临泽港二期码头获批复', 'Will the mill stay?'],
      [
        'It ends.',
        '- a list entry',
        '2026-11-03',
        'By Nora Fell',
        '10:45 Tye speaks',
        '【本文来源：榆岭在线】',
      ],
    ],
    [
      'a full headline',
      isFullHeadline,
      ['Second quay for Lyngvik', '2. Prawn feed makers merge'],
      ['Background', '背景'],
    ],
    [
      'a subhead',
      isSubhead,
      [
        'The background',
        'What happens next',
        'So geht es weiter',
        '下一步',
        '今後の見通し',
        'About Orvik Cold Stores',
      ],
      ['Second quay for Lyngvik', '临泽港二期码头获批复'],
    ],
    [
      'a label',
      isLabel,
      [
        'Most read',
        'Related',
        'Meistgelesen',
        '热点排行',
        '© Lyngvik Mercury',
        'Posted in Trade | Leave a comment',
      ],
      ['Related companies merge in Selby after long talks on price and shares'],
    ],
    [
      'a dateline',
      isDateLine,
      [
        '3 November 2026',
        'Updated : 2026-11-03',
        '2026年11月3日 09:12',
        'Nov. 3, 2026 9:12 a.m. ET',
        '03.11.2026',
      ],
      ['On 3 November 2026 the council of Lyngvik voted.', 'Lyngvik'],
    ],
    [
      'a byline',
      isByline,
      ['By Nora Fell', 'Von Hilke Brandt', '来源：榆岭在线', '文 江月'],
      [
        'By and by the mill will close.',
        'Von der Käserei bleibt nur der Keller übrig, sagt Frau Brandt.',
      ],
    ],
    [
      'capitals',
      isAllCaps,
      ['SECOND QUAY FOR LYNGVIK', '◆ A+B QUAY'],
      ['Second', '临泽港ABCD', 'A+H'],
    ],
    ['broken off', breaksOff, ['A second quay will…', 'A second quay [...]'], ['A second quay.']],
    [
      'a name of a column',
      isDigestTitle,
      ['Business in brief', 'Wirtschaft kompakt', '经济要闻', 'Port notebook'],
      ['Second quay for Lyngvik'],
    ],
  ])('knows %s', (_, test, yes, no) => {
    expect(yes.filter((text) => !test(text))).toEqual([]);
    expect(no.filter((text) => test(text))).toEqual([]);
  });

  it.each([
    ['2. Prawn feed makers merge', 'number.', 'Prawn feed makers merge'],
    ['[3] Prawn feed', 'number[]', 'Prawn feed'],
    ['二、临泽港获批', 'han-number', '临泽港获批'],
    ['【临泽港获批】', 'bracket', '临泽港获批'],
    ['◆ Quay opens', 'mark ◆', 'Quay opens'],
    ['3.5 million for quay', null, '3.5 million for quay'],
  ])('reads the marker of %s', (text, kind, bare) => {
    expect(markerKind(text)).toBe(kind);
    expect(stripMarker(text)).toBe(bare);
  });

  it('answers for any text in linear time', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => typeof isHeadlineLike(text) === 'boolean' && stripMarker(text) !== undefined,
      ),
    );
    const started = performance.now();
    for (const part of ['【', 'By Aa ', '1. ', '2026-', '- ', 'posted in '])
      for (const test of [isHeadlineLike, isLabel, isSubhead, isDateLine, isProse, isDigestTitle])
        test(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
