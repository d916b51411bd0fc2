import fc from 'fast-check';
import { storyId, storyIds } from '../../../../functions/core/story/story-id';

const page = 'item-1';
const mill = {
  title: 'Mill at Osterby changes hands',
  text: 'Mill at Osterby changes hands\nOsterby Papir has been sold to Kvarn & Sons. The price was not told. Work goes on as before.',
};
const ferry = {
  title: 'Ferry line to try hydrogen',
  text: 'A ferry of Sundlinjen will burn hydrogen from May.',
};

describe('storyId', () => {
  it('stays when the text is cut or edited, or the headline comes with other quotes, spaces and case', () => {
    const id = storyId(page, mill);

    expect(storyId(page, { ...mill, text: mill.text.slice(0, 50) })).toBe(id);
    expect(storyId(page, { ...mill, text: 'Another telling.' })).toBe(id);
    expect(storyId(page, { ...mill, title: ' MILL at Osterby  changes “hands” ' })).toBe(id);
  });

  it('differs between pages and between headlines', () => {
    expect(storyId('item-2', mill)).not.toBe(storyId(page, mill));
    expect(storyId(page, ferry)).not.toBe(storyId(page, mill));
  });

  it('tells stories of a column apart by how they open', () => {
    const first = {
      title: 'In brief',
      text: 'In brief\nThe harbour of Lyngvik opens a second quay on Friday.',
    };
    const second = {
      title: 'In brief',
      text: 'In brief\nBread will cost more from Monday, the bakers say.',
    };

    expect(storyId(page, first)).not.toBe(storyId(page, second));
    expect(storyId(page, { ...first, text: `${first.text} More of it later.` })).not.toBe(
      storyId(page, second),
    );
  });

  it('is the same for a story with its headline in the text and without', () => {
    const short = {
      title: '快讯',
      text: '快讯\n临港新区与海川船厂签署合作备忘录，双方将共建维修基地。',
    };

    expect(storyId(page, { ...short, text: short.text.slice(3) })).toBe(storyId(page, short));
  });
});

describe('storyIds', () => {
  it('survives another order and a story on top', () => {
    const top = {
      title: 'Council picks site for ice rink',
      text: 'The rink will stand by the station.',
    };
    const [millId, ferryId] = storyIds(page, [mill, ferry]);

    expect(storyIds(page, [ferry, mill])).toEqual([ferryId, millId]);
    expect(storyIds(page, [top, mill, ferry]).slice(1)).toEqual([millId, ferryId]);
  });

  it('parts stories of one headline by their content, wherever they stand', () => {
    const monday = {
      ...mill,
      text: 'The first sale closed on Monday in the town hall of Osterby, it was said.',
    };
    const friday = {
      ...mill,
      text: 'A second buyer came on Friday and took the rest of the shares in the mill.',
    };
    const ids = storyIds(page, [monday, friday]);

    expect(new Set(ids).size).toBe(2);
    expect(storyIds(page, [friday, monday])).toEqual([...ids].reverse());
  });

  it('gives any stories ids that do not depend on their order', () => {
    const story = fc.record({ title: fc.string(), text: fc.string() });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 6 }), (stories) => {
        const ids = storyIds(page, stories);
        expect(storyIds(page, [...stories].reverse())).toEqual([...ids].reverse());
        expect(ids.every((id) => /^[0-9a-v]{26}$/.test(id))).toBe(true);
      }),
    );
  });
});
