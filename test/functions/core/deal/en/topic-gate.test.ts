import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';
import { offTopic } from '../../../../../functions/core/deal/en/topic-gate';
import { readStory } from '../../../../../functions/core/deal/en/read-story';

const WAR =
  'Envoys meet as attacks go on\nTroops killed four people in an attack on the town, police and soldiers said.\n' +
  'Protesters called for a ceasefire after the bombing. Voters in the north back the war, a poll of the election campaign shows.\n' +
  'Norland was allied with Sudmark, and the two partnered on missiles, a diplomat said.';

describe('offTopic', () => {
  it('counts what a story has of war and politics beyond words of trade', () => {
    expect(offTopic(readStory({ text: WAR, lang: 'en' }))).toBeGreaterThan(1);
  });

  it('is nought where trade prevails', () => {
    const text =
      'Mill sold\nThe company sold its mill to investors for $4 million, its chairman said.';
    expect(offTopic(readStory({ text, lang: 'en' }))).toBe(0);
  });
});

describe('a story of war', () => {
  it('has no deal in its alliances', () => {
    expect(tagEnglishDeals({ text: WAR, lang: 'en' })).toEqual([]);
  });
});
