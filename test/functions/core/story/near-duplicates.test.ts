import fc from 'fast-check';
import {
  likeliest,
  NearDuplicateGroups,
  storySignature,
} from '../../../../functions/core/story/near-duplicates';
import {
  bandKeys,
  minhash,
  packSignature,
  resemblance,
  similarity,
  unpackSignature,
} from '../../../../functions/core/story/minhash';

const PARAGRAPHS = [
  'Ardmore Leather, which has tanned hides in the Lagan valley since 1911, is in talks to sell a majority stake to Couro Atlântico of Lisbon.',
  'Both sides want an outline agreement before Easter, managing director Fiona Quill said. The tannery employs 210 people and has lost money in two of the past three years.',
  'A union official called for guarantees on the Belfast payroll, which comes to 6.4 million pounds a year, and for a seat on the board.',
  'Couro Atlântico runs nine tanneries in Portugal and Spain and supplies makers of shoes, saddles and car seats in eleven countries.',
];
const story = PARAGRAPHS.join('\n');
const zh =
  '青禾农机集团11月2日与榆岭县政府签署框架协议，计划投资6.5亿元建设农机配件产业园，占地约280亩。\n园区分两期推进，首期预计后年投产，可提供岗位1200个。县招商局负责人说，土地手续正在办理，项目所需的铁路专线已列入规划。';

/** The group that a second story falls into after the first. */
function second(first: string, then: string): string {
  const groups = new NearDuplicateGroups();
  groups.group('first', { text: first });
  return groups.group('second', { text: then });
}

describe('NearDuplicateGroups', () => {
  it.each([
    ['an exact copy', story, story],
    ['other quotes, spaces and case', story, story.toUpperCase().replace(/ /g, '  ')],
    ['the first third of it', story, story.slice(0, Math.ceil(story.length / 3))],
    [
      'an agency before and a credit behind',
      story,
      `BELFAST (Lagan Wire) - ${story}\n(Reporting by N. Fell; editing by A. Oduya)\nCopyright 2026 Lagan Wire`,
    ],
    [
      'a paragraph less and words changed',
      story,
      [
        PARAGRAPHS[0],
        PARAGRAPHS[1]?.replace('want', 'seek').replace('employs', 'has'),
        PARAGRAPHS[3],
      ].join('\n'),
    ],
    ['half of it', story, `${PARAGRAPHS.slice(0, 2).join('\n')} …`],
    ['the whole of what was cut', PARAGRAPHS.slice(0, 2).join('\n'), story],
    ['a correction', story, story.replace('210 people', '240 people')],
    ['a Chinese copy with agency and editor', zh, `【榆岭讯】${zh}\n责任编辑：江月`],
    ['a Chinese copy that was cut', zh, zh.slice(0, 60)],
    ['a Chinese correction', zh, zh.replace('280亩', '290亩')],
  ])('puts %s into the group of the first', (_, first, then) => {
    expect(second(first, then)).toBe('first');
  });

  it.each([
    [
      'another story',
      story,
      'Port Selby Harbour Trust has asked three contractors to price a second wharf for timber and grain ships. Dredging alone could cost 40 million dollars.',
    ],
    [
      'a notice of the same form about another firm',
      'Orvik Holdings said on Monday that it had bought back 120,000 of its own shares at between 4.10 and 4.32 crowns each on the Lyngvik exchange, at a total cost of 508,000 crowns, and would cancel them.',
      'Skoven Tramways said on Friday that it had bought back 75,500 of its own shares at between 11.90 and 12.15 crowns each on the Lyngvik exchange, at a total cost of 907,300 crowns, and would cancel them.',
    ],
    [
      'a Chinese notice of the same form',
      '海蓝生物公告，11月2日以每股3.10至3.25元回购12.5万股，耗资39.8万元。',
      '华岭水泥公告，11月4日以每股8.62至8.77元回购40.1万股，耗资347.6万元。',
    ],
  ])('leaves %s alone', (_, first, then) => {
    expect(second(first, then)).toBe('second');
  });

  it('names the earliest record of a chain of copies', () => {
    const groups = new NearDuplicateGroups();
    groups.group('a', { text: story });
    groups.group('b', { text: `${story}\nMs Quill gave no price.` });

    expect(groups.group('c', { text: `${story}\nMs Quill gave no price. Nor did Lisbon.` })).toBe(
      'a',
    );
  });

  it('does not mind whose headline stands over the text', () => {
    const groups = new NearDuplicateGroups();
    groups.group('a', {
      title: 'Ardmore tannery for sale',
      text: `Ardmore tannery for sale\n${zh}`,
    });

    expect(groups.group('b', { title: 'Tannery seeks Lisbon owner', text: zh })).toBe('a');
  });

  it('keeps texts without words apart, and takes any text', () => {
    const groups = new NearDuplicateGroups();

    expect(groups.group('a', { text: '' })).toBe('a');
    expect(groups.group('b', { text: ' \n' })).toBe('b');
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (title, text) => typeof groups.group('x', { title, text }) === 'string',
      ),
    );
  });
});

describe('minhash', () => {
  it('estimates the share of common shingles', () => {
    const half = PARAGRAPHS.slice(0, 2).join('\n');

    expect(similarity(minhash(story), minhash(story))).toBe(1);
    expect(similarity(minhash(story), minhash(zh))).toBe(0);
    expect(similarity(minhash(story), minhash(half))).toBeGreaterThan(0.35);
    expect(similarity(minhash(story), minhash(half))).toBeLessThan(0.75);
  });

  it('is the same for ever: a stored signature must stay comparable', () => {
    expect([...minhash(story).slice(0, 4)]).toMatchInlineSnapshot(`
      [
        13802241,
        99437089,
        16621742,
        7635822,
      ]
    `);
  });

  it('gives texts alike a key in common, and sixteen at most', () => {
    const keys = bandKeys(storySignature({ text: story }));
    const copy = new Set(bandKeys(storySignature({ text: `${story}\nMs Quill gave no price.` })));

    expect(keys.some((key) => copy.has(key))).toBe(true);
    expect(keys.length).toBeLessThanOrEqual(16);
    expect(bandKeys(minhash(''))).toEqual([]);
  });

  it('is compared packed as whole', () => {
    const [one, other] = [minhash(story), minhash(PARAGRAPHS.slice(0, 2).join('\n'))];

    const packed = unpackSignature(packSignature(one));
    expect(resemblance(packed, other)).toEqual(resemblance(one, other));
    expect(resemblance(packed, one).whole).toBe(1);
    expect(packSignature(one).length).toBeLessThan(600);
  });
});

describe('likeliest', () => {
  it('gives first who stands in most buckets, and eight at most', () => {
    expect(likeliest([['new', 'old'], ['old'], []])).toEqual(['old', 'new']);
    expect(likeliest([Array.from({ length: 16 }, (_, i) => i)])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
