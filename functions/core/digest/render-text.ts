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
  const filter = filterText(preferences.filter);
  const head = [
    `Harbinger · ${words.date(day)}`,
    ...(filter === '' ? [] : [filter]),
    words.counts(counts),
    ...(disclosedUsd > 0 ? [`${words.sum}: ${words.dollars(disclosedUsd)}`] : []),
    `${words.onTheWeb}: ${links.list}`,
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
  return `${[head, ...sections, ...more, foot(digest, words)].join('\n')}\n`;
}

function cardText(
  card: DealCard,
  words: DigestWords,
  budget: { length: number; left: number },
): string[] {
  const lines = [
    `\n* ${card.title}`,
    `  ${card.what}`,
    `  ${words.stage}: ${card.stage}`,
    card.who && `  ${words.parties}: ${card.who}`,
    card.amount && `  ${words.amount}: ${card.amount}`,
    card.place && `  ${words.place}: ${card.place}`,
    `  ${card.quote}`,
    `  ${card.publisher}: ${card.url}`,
  ];
  const text = lines.filter(Boolean).join('\n');
  budget.length -= text.length;
  if (budget.length > 0) return [text];
  budget.left += 1;
  return [];
}

function foot({ links }: Digest, words: DigestWords): string {
  const own = [
    ...(links.manage === undefined ? [] : [`${words.manage}: ${links.manage}`]),
    ...(links.leave === undefined ? [] : [`${words.leave}: ${links.leave}`]),
  ];
  const why = own.length > 0 ? [words.why, ...own] : [];
  return [`\n${RULE}`, words.evidenceNote, ...why].join('\n');
}
