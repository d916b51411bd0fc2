/** Lines that tell of the page and not of the story: navigation, time stamps, credits, calls to share. English and Chinese. */
const FURNITURE = new RegExp(
  [
    '^(?:home|news|business)\\s?(?:>|»|/|›)',
    '^(?:updated|published|posted|last (?:updated|modified)|first published|date|source|author|by|byline|editor|photo|image|picture|caption|credit|copyright|©|\\(c\\))\\s?(?::|：)',
    "^by [\\p{Lu}][\\p{L}.’'-]+(?: [\\p{Lu}][\\p{L}.’'-]+){0,3}(?:,.{0,40})?$",
    '^(?:share|print|email|comments?|subscribe|sign up|read more|related|advertisement|follow us|click here|listen to|watch|also read|see also)\\b.{0,60}$',
    '^(?:发布日期|发布时间|更新时间|日期|来源|作者|编辑|责任编辑|责编|记者|浏览次数|字号|打印|分享|文章来源|原标题|图片|摄影|稿源)\\s?[:：]',
    '^(?:首页|您的位置|当前位置)',
    '^证券代码',
    '^（?\\(?(?:完|图|附图|本报讯)\\)?）?$',
    '牛市第二阶段|点击立即开户|扫码|关注公众号|下载.{0,6}客户端|版权所有|免责声明|转载请注明',
    '^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s|$).{0,30}$',
    '^[\\p{L}]{3,9}\\.? \\d{1,2},? \\d{4}.{0,12}$',
    '^[^\\p{L}\\p{N}]*$',
  ].join('|'),
  'iu',
);

/** Whether a line is page furniture rather than a sentence of the story. */
export function isBoilerplate(line: string): boolean {
  const head = line.slice(0, 160).trim();
  return head.length < 4 || FURNITURE.test(head);
}

const DATELINES: readonly RegExp[] = [
  // "LOME, Dec 14 - ", "NEW YORK, March 24 (Reuters) - ", "KARACHI: "
  /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:, [\p{L}.]{2,14}){0,2}(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?(?: ?\([^)]{2,20}\))? ?(?:--|[-–—:]) ?(?=\p{Lu})/u,
  // "By (example.com) " before the first sentence
  /^(?:By|Source|From|来源) ?[:：]? ?[(（] ?[\w.-]{3,40} ?[)）] ?/i,
  // 本报讯（记者 林晚舟）, 【亿邦动力讯】, 新华社北京3月1日电（…）
  /^【[^】]{2,16}讯】\s?/u,
  /^(?:本报|本网|本刊|记者)?[\p{Script=Han}]{0,8}(?:\d{1,2}月\d{1,2}日)?(?:讯|电)\s?(?:[（(][^）)]{2,24}[）)])?\s?(?=[\p{Script=Han}\d“])/u,
];

/** How many UTF-16 units of dateline open a sentence: 0 where none does. */
export function withoutDateline(line: string): number {
  const head = line.slice(0, 90);
  for (const pattern of DATELINES) {
    const match = pattern.exec(head);
    if (match && line.length - match[0].length > 12) return match[0].length;
  }
  return 0;
}
