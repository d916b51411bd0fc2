import { capitalEvidence } from '../../../../../functions/core/deal/en/capital-evidence';
import { findMentions } from '../../../../../functions/core/deal/en/find-mentions';
import { tokenise } from '../../../../../functions/core/deal/en/tokens';

function names(text: string): string[] {
  const tokens = tokenise(text, 0, text.length);
  return findMentions(tokens, capitalEvidence([tokens])).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('findMentions', () => {
  it.each([
    ['Toshin Steel Co Ltd and Azuma Works agreed', ['Toshin Steel Co Ltd', 'Azuma Works']],
    ['Allegan Tool and Die Corp said', ['Allegan Tool and Die Corp']],
    ['shares of <Pilot Air Freight> rose', ['Pilot Air Freight']],
    ['the firm Nile Mills <NLM> said', ['Nile Mills']],
    ['bought from the Bank of Kigali yesterday', ['Bank of Kigali']],
    ['The mill was sold to Banque du Sahel.', ['Banque du Sahel']],
    ['Shares of the company rose', []],
    ['On Monday and in March the firm', []],
    ['it ordered Airbus A320 planes', ['Airbus', 'A320']],
    ['Moscow-based DHgate.com and pureLiFi', ['DHgate.com', 'pureLiFi']],
    ['said Mr Gaughan of Kiln, Inc. today', ['Gaughan', 'Kiln, Inc']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
