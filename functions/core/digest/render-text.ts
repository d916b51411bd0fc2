import type { Digest } from './build-digest';
import type { DealCard } from './deal-card';
import { filterText } from './filter-text';
import { wordsOf, type DigestWords } from './words';

/** Longest text part; what is behind it is on the web. */
const MAX_LENGTH = 100_000;
const RULE = '----------------------------------------';

/** The digest as plain text: what a screen reader or a terminal shows. */
export function renderText(digest: Digest): string {
  const { preferences, day, counts, disclosedUsd, links } = digest;
  const words = wordsOf(preferences.language);
  const filter = filterText(preferences.filter, preferences.language);
  const head = [
    `Harbinger · ${words.date(day)}`,
    ...(filter === '' ? [] : [filter]),
    ...(words.counts(counts) === '' ? [] : [words.counts(counts)]),
    ...(disclosedUsd > 0 ? [`${words.sum}${words.colon}${words.dollars(disclosedUsd)}`] : []),
    `${words.onTheWeb}${words.colon}${links.list}`,
  ].join('\n');
  const budget = { length: MAX_LENGTH, left: 0 };
  const sections = digest.sections.flatMap(({ kind, groups }) => [
    `\n${words[kind].toUpperCase()}\n${RULE}`,
    ...groups.flatMap(({ name, cards }) => [
      `\n[${name}]`,
      ...cards.flatMap((card) => cardText(card, words, budget)),
    ]),
  ]);
  const more = budget.left > 0 ? [`\n${words.cut(budget.left)}`] : [];
  const rest = [...newsText(digest, words), ...troubleText(digest, words)];
  return `${[head, ...sections, ...more, ...rest, foot(digest, words)].join('\n')}\n`;
}

function cardText(
  card: DealCard,
  words: DigestWords,
  budget: { length: number; left: number },
): string[] {
  const lines = [
    `\n* ${card.title}`,
    `  ${card.what}`,
    `  ${words.stage}${words.colon}${card.stage}`,
    card.who && `  ${words.parties}${words.colon}${card.who}`,
    card.amount && `  ${words.amount}${words.colon}${card.amount}`,
    card.place && `  ${words.place}${words.colon}${card.place}`,
    `  ${card.quote}`,
    `  ${card.publisher}${words.colon}${card.url}`,
  ];
  const text = lines.filter(Boolean).join('\n');
  budget.length -= text.length;
  if (budget.length > 0) return [text];
  budget.left += 1;
  return [];
}

function newsText({ news, links }: Digest, words: DigestWords): string[] {
  if (news.lines.length === 0) return [];
  const lines = news.lines.map(({ title, summary, publisher, url }) =>
    [`\n* ${title}`, summary && `  ${summary}`, `  ${publisher}${words.colon}${url}`]
      .filter(Boolean)
      .join('\n'),
  );
  const more = news.more > 0 ? [`\n${words.moreNews(news.more)}`] : [''];
  const all = `${words.newsMore}${words.colon}${links.articles ?? `${links.publicUrl}/articles`}`;
  return [`\n${words.news.toUpperCase()}\n${RULE}`, ...lines, ...more, all];
}

function troubleText({ trouble }: Digest, words: DigestWords): string[] {
  if (trouble.lines.length === 0) return [];
  const all =
    trouble.more > 0 ? [...trouble.lines, words.moreTrouble(trouble.more)] : trouble.lines;
  const lines = all.map((line) => `* ${line}`);
  return [`\n${words.trouble.toUpperCase()}\n${RULE}\n`, ...lines, words.troubleNote];
}

function foot({ links }: Digest, words: DigestWords): string {
  const own = [
    ...(links.manage === undefined ? [] : [`${words.manage}${words.colon}${links.manage}`]),
    ...(links.leave === undefined ? [] : [`${words.leave}${words.colon}${links.leave}`]),
  ];
  const why = own.length > 0 ? [words.why, ...own] : [];
  return [`\n${RULE}`, words.evidenceNote, ...why].join('\n');
}
