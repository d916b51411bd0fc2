import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableNearDuplicateStore } from '../../../functions/adapters/table-near-duplicate-store';
import { groupStory } from '../../../functions/parse/group-story';

const TEXT = `The cannery at Port Ellery has been sold to Marlowe Foods for 4.5 million pounds. The 80 workers keep their jobs, the buyer said on Monday.
Marlowe wants to move its packing of mackerel there from Hull and to spend a million more on machines. The cannery opened in 1931 and was the town's first employer.
"We looked at eleven sites and this was the only one with a quay of its own," said Ann Marlowe, who runs the firm with her brother.`;

describe('groupStory', () => {
  const store = createTableNearDuplicateStore(createMemoryRows());
  const now = Date.UTC(2026, 10, 24);

  it('puts an edited copy of another paper into the group of the first, and another story into its own', async () => {
    expect(await groupStory('first', { title: 'Cannery sold', text: TEXT }, store, now)).toBe(
      'first',
    );
    const copy = `ELLERY (Coast Agency) - ${TEXT.replace('on Monday', 'yesterday')}`;
    expect(
      await groupStory('copy', { title: 'Buyer found for cannery', text: copy }, store, now),
    ).toBe('first');
    const other = TEXT.split('').reverse().join('');
    expect(await groupStory('other', { title: 'Other', text: other }, store, now)).toBe('other');
  });

  it('keeps the group of an article that is read again, edited or not', async () => {
    expect(await groupStory('copy', { text: TEXT }, store, now)).toBe('first');
    expect(await groupStory('copy', { text: 'Something else altogether.' }, store, now)).toBe(
      'first',
    );
  });
});
