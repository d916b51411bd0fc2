import fc from 'fast-check';
import { matchesOf } from '../../../../../functions/core/deal/zh/matches';

describe('matchesOf', () => {
  it('gives what matchAll gives, empty matches too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab，]{0,20}$/), (text) => {
        for (const pattern of [/ab/g, /a*/g, /(?:^|，)(b+)/g]) {
          const found = matchesOf(pattern, text).map((match) => [match.index, match[0]]);
          expect(found).toEqual(
            [...text.matchAll(pattern)].map((match) => [match.index, match[0]]),
          );
        }
      }),
    );
  });
});
