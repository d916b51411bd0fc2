import * as fc from 'fast-check';
import type { FeedItem } from '../../../../functions/core/feed/feed';
import { itemFingerprint, itemId, itemIds } from '../../../../functions/core/item/item-id';

const item = (fields: Partial<FeedItem>): FeedItem => ({
  id: null,
  title: null,
  link: null,
  published: null,
  updated: null,
  summary: null,
  content: null,
  author: null,
  categories: [],
  ...fields,
});

describe('itemIds', () => {
  it('keeps to the guid where it tells items apart, and to the address where it does not', () => {
    const shared = [1, 2].map((n) => item({ id: 'home', link: `http://a.example/${n}` }));
    const own = item({ id: 'own', link: 'http://a.example/3' });
    const [one, two, three] = itemIds('a', [...shared, own]);
    expect(one).not.toBe(two);
    expect(three).toBe(itemId('a', own));
  });

  it('gives an item printed twice one id', () => {
    const twice = item({ id: 'x', link: 'http://a.example/1' });
    expect(new Set(itemIds('a', [twice, { ...twice, title: 'again' }])).size).toBe(1);
  });

  it('does not depend on the order of the feed', () => {
    const items = fc.array(
      fc.record({ id: fc.constantFrom('g', 'h', null), link: fc.constantFrom('p', 'q', null) }),
    );
    fc.assert(
      fc.property(items, (fields) => {
        const feed = fields.map(item);
        const backwards = itemIds('a', [...feed].reverse()).reverse();
        expect(itemIds('a', feed)).toEqual(backwards);
      }),
    );
  });

  it('sees an edit in the fingerprint and not in the id', () => {
    const first = item({ id: 'x', title: 'Port to be sold' });
    const edited = { ...first, title: 'Port is sold' };
    expect(itemId('a', first)).toBe(itemId('a', edited));
    expect(itemFingerprint(first)).not.toBe(itemFingerprint(edited));
  });
});
