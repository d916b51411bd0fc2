import { describe, expect, it } from '@jest/globals';
import { homeMarks } from '../../../../functions/core/text/home-marks';
import { tokenise } from '../../../../functions/core/text/place-matches';

const marks = (text: string) => [...homeMarks(text, tokenise(text))];

describe('homeMarks', () => {
  it.each([
    ['The Overseas Investment Office has cleared the sale.', [['NZ', 1]]],
    ['It took a $12.5-million loan from the First Nations bank.', [['CA', 2]]],
    ['A P900-million line will be built.', [['PH', 1]]],
    ['The sale closed; the sale closed.', []],
    ['TUPE applies, said Unison; TUPE again.', [['GB', 2]]],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
