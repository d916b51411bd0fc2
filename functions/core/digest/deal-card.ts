import type { Deal, DealAmount } from '../deal/deal';
import type { Stage } from '../deal/labels';
import { countryName } from './country-name';
import type { DigestLanguage, Grouping } from './subscription';
import { wordsOf, type DigestWords } from './words';

/** One deal as the mail tells it: texts ready to be escaped, nothing that the deal itself does not hold. */
export interface DealCard {
  readonly id: string;
  readonly title: string;
  /** BCP 47 of title and quote. */
  readonly language: string;
  /** Type and main sector. */
  readonly what: string;
  readonly who: string;
  readonly stage: string;
  readonly amount?: string;
  readonly place?: string;
  readonly quote: string;
  readonly publisher: string;
  readonly url: string;
  readonly detailsUrl: string;
  readonly group: string;
}

/** How a deal's stage was before, where it moved within the digest's time. */
export interface Move {
  readonly from?: Stage;
}

const MAX_QUOTE = 320;
const MAX_PARTIES = 6;

/** @param publicUrl Without a slash at its end. */
export function dealCard(
  deal: Deal,
  move: Move | undefined,
  options: {
    readonly language: DigestLanguage;
    readonly groupBy: Grouping;
    readonly publicUrl: string;
  },
): DealCard {
  const { language, publicUrl } = options;
  const words = wordsOf(language);
  const quote = move ? (stageQuote(deal) ?? deal.evidence) : deal.evidence;
  const source =
    deal.sources.find(({ articleId }) => articleId === quote.articleId) ?? deal.sources.at(-1);
  const place = placeOf(deal, language);
  const [amount] = deal.amounts;
  return {
    id: deal.id,
    title: deal.title,
    language: deal.language,
    what: [words.types[deal.type], mainSector(deal, words)].filter(Boolean).join(' · '),
    who: whoOf(deal, words),
    stage: words.step(move?.from && words.stages[move.from], words.stages[deal.stage]),
    ...(amount && { amount: amountOf(amount, words) }),
    ...(place !== '' && { place }),
    quote: words.quote(cutText(quote.text, MAX_QUOTE)),
    publisher: source?.publisher ?? '',
    url: webUrl(source?.url) ?? `${publicUrl}/deals/${deal.id}`,
    detailsUrl: `${publicUrl}/deals/${deal.id}`,
    group: groupOf(deal, options) || words.elsewhere,
  };
}

/** The sentence that tells of the stage as it is now. */
function stageQuote({ stage, stageHistory }: Deal): Deal['evidence'] | undefined {
  return stageHistory.filter((step) => step.stage === stage).at(-1)?.evidence;
}

function whoOf({ parties }: Deal, words: DigestWords): string {
  const named = parties
    .slice(0, MAX_PARTIES)
    .map(({ name, role }) => words.party(name, words.roles[role]));
  return [...named, ...(parties.length > MAX_PARTIES ? ['…'] : [])].join(words.and);
}

function amountOf({ raw, usd, currency }: DealAmount, words: DigestWords): string {
  const dollars = Number(usd?.value);
  const isKnown = usd !== undefined && Number.isFinite(dollars) && currency !== 'USD';
  return isKnown ? words.party(raw, `≈ ${words.dollars(dollars)}`) : raw;
}

function mainSector({ sectors }: Deal, words: DigestWords): string {
  const main = sectors.find(({ primary }) => primary) ?? sectors[0];
  return main ? words.sectors[main.label] : '';
}

function placeOf({ location }: Deal, language: DigestLanguage): string {
  const parts = [location?.city, location?.region, countryName(location?.country, language)];
  return [...new Set(parts.filter(Boolean))].join(language === 'zh' ? '，' : ', ');
}

function groupOf(
  deal: Deal,
  { groupBy, language }: { groupBy: Grouping; language: DigestLanguage },
): string {
  if (groupBy === 'sector') return mainSector(deal, wordsOf(language));
  const { location } = deal;
  const where = [location?.region ?? location?.city, countryName(location?.country, language)];
  return where.filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

/** Links of a publisher may be anything: only those of the web go into a mail. */
export function webUrl(url = ''): string | undefined {
  return /^https?:\/\/[^\s"<>]+$/i.test(url) ? url : undefined;
}

/** A text in one line, cut behind so many characters. */
export function cutText(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const points = [...line.slice(0, 3 * most)];
  return points.length <= most ? line : `${points.slice(0, most).join('')}…`;
}
