/** A page as news sites print them, of some 40 KB: much around an article of some 3 KB with one deal. */
export function madePage(buyer: string, target: string, n: number): string {
  const links = Array.from(
    { length: 120 },
    (_, i) =>
      `<li class="nav-${i % 7}"><a href="/section-${i}/page-${n}?ref=${i}">Section ${i} of the day</a></li>`,
  ).join('');
  const teasers = Array.from(
    { length: 60 },
    (_, i) =>
      `<div class="teaser card-${i % 5}" data-id="${n}-${i}"><a href="/news/${n}/${i}"><img src="/img/${i}.jpg" alt=""><h3>Short words about matter ${i}</h3></a><span class="meta">3 May</span></div>`,
  ).join('');
  const paragraphs = [
    `${buyer} AB has agreed to buy ${target} Ltd in Tampere for EUR ${5 + n} million, the company said on Monday.`,
    `The board of ${target} supports the offer, and the sellers keep a stake of 10 percent until the end of next year.`,
    ...Array.from(
      { length: 14 },
      (_, i) =>
        `The harbour office counted ${40 + i} vessels in week ${i + 1}, fewer than a year ago, and the ferry keeps its winter timetable until April.`,
    ),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${buyer} to buy ${target} | The News</title>
<meta property="article:published_time" content="2026-05-02T08:00:00Z"><meta property="og:site_name" content="The News"></head><body>
<header><nav><ul>${links}</ul></nav></header><main><article><h1>${buyer} to buy ${target}</h1><p class="byline">By A. Reporter</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article><aside>${teasers}</aside></main><footer><ul>${links}</ul></footer></body></html>`;
}
