import { matchNouns, matchVerbs } from '../../../../../functions/core/deal/en/lexicon';
import { tokenise } from '../../../../../functions/core/deal/en/tokens';
import { inflect } from '../../../../../functions/core/deal/en/verbs';

const tokens = (text: string) => tokenise(text, 0, text.length);

describe('inflect', () => {
  it.each([
    ['buy', ['buy', 'buys', 'bought', 'buying']],
    ['snap', ['snap', 'snaps', 'snapped', 'snapping']],
    ['acquire', ['acquire', 'acquires', 'acquired', 'acquiring']],
    ['take', ['take', 'takes', 'took', 'taking', 'taken']],
    ['supply', ['supply', 'supplies', 'supplied', 'supplying']],
  ])('%s', (verb, spellings) => {
    expect(inflect(verb).map(([spelling]) => spelling)).toEqual(spellings);
  });
});

describe('matchVerbs', () => {
  it('takes the longest spelling at a place', () => {
    const [match] = matchVerbs(tokens('It snapped up the mill'));
    expect(match).toMatchObject({ at: 1, to: 3, form: 'past' });
    expect(match?.readings.has('buy')).toBe(true);
  });

  it('leaves nouns that look like verbs', () => {
    expect(matchVerbs(tokens('the purchase of a stake'))).toEqual([]);
  });
});

describe('matchNouns', () => {
  it('finds plurals and phrases', () => {
    const found = matchNouns(tokens('letters of intent and supply contracts')).map(
      ({ cls }) => cls,
    );
    expect(found).toEqual(['mou', 'contract']);
  });
});
