import type { Entity } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import type { EnglishStory } from '../read-story';
import { isCapitalised } from '../tokens';
import { CURRENCY_COUNTRY, NATIONALITIES } from '../words';
import { datelinePlace } from './dateline';
import { placeMentions } from './mentions';
import { placeNamed } from './place';
import type { Section } from './section';

/** The country of the target or the receiver, else where the story and its money are at home, else another party's. */
export function countryOf(
  story: EnglishStory,
  deal: MergedDraft,
  section: Section,
  currency: string | undefined,
): string | undefined {
  const receiver = receiversCountry(story, deal);
  if (receiver) return receiver;
  const money = currency ? CURRENCY_COUNTRY.get(currency) : undefined;
  if (money) return money;
  const { tokens } = deal.lead.sentence;
  if (currency === 'USD' && tokens.some(({ entity }) => / County$/.test(entity?.name ?? '')))
    return 'US';
  return (
    homeCountry(story, deal, section) ??
    homeCountry(story, deal, undefined) ??
    (isAmerican(story) ? 'US' : undefined)
  );
}

function receiversCountry(story: EnglishStory, deal: MergedDraft): string | undefined {
  const order = deal.type === 'contract' ? ['host', 'buyer', 'operator'] : ['target', 'host'];
  for (const role of order)
    for (const { entity } of deal.parties.filter((party) => party.role === role)) {
      const country = entity.country ?? homeOf(story, entity);
      if (country) return country;
    }
  return undefined;
}

/** Where a firm is at home, by "X-based", "X's", "of X" before or behind its name. */
function homeOf(story: EnglishStory, entity: Entity): string | undefined {
  const told = entity.base ? placeNamed(story, entity.base).country : undefined;
  return (
    told ??
    placeMentions(story).find(({ of, place }) => of === entity && place.country)?.place.country
  );
}

/** Titles, sums and days as only American papers write them, in a story that names no country. */
const AMERICAN =
  /\b(?:Rep|Sen|Gov)\. \p{Lu}|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d|\bsq(?:uare)?[ -]f(?:oo|ee)?t\b|\bdlrs\b|\bpercent\b/u;

function isAmerican(story: EnglishStory): boolean {
  return AMERICAN.test(story.text.slice(0, 20_000));
}

/** Exchanges and registers that a country's own papers name without saying where they are. */
const MARKETS: ReadonlyMap<string, string> = new Map(
  'ASX AU|ASIC AU|NZX NZ|iwi NZ|TSX CA|TSXV CA|JSE ZA|NSE IN|BSE IN|SEBI IN|SGX SG|HKEX HK|Bursa MY|Nasdaq US|NYSE US|NASDAQ US|SEC US|FERC US|AIM GB|LSE GB|Ofgem GB|Tadawul SA|ADX AE|DFM AE|KOSDAQ KR|KOSPI KR|Kosdaq KR|B3 BR|GPW PL|PSE PH|IDX ID|NAFDAC NG|NNPC NG'
    .split('|')
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)] as const),
);

/** Whose home is not where the deal is. */
const STRANGERS = /^(?:acquirer|lender|contractor|investor|partner|seller)$/;

/**
 * The country that the story is at home in, by votes: places count once, an adjective less, its own money twice. What only tells where a
 * buyer, lender or partner comes from does not count.
 */
function homeCountry(
  story: EnglishStory,
  deal: MergedDraft,
  section: Section | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  const add = (country: string | undefined, votes: number): void => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + votes);
  };
  const strangers = new Set(
    deal.parties.filter(({ role }) => STRANGERS.test(role)).map(({ entity }) => entity),
  );
  for (const { place, sentence, standing, of } of placeMentions(story)) {
    if (section && !section.holds(sentence)) continue;
    if (standing === 'base' && of && strangers.has(of)) add(place.country, 0.1);
    else add(place.country, place.city || place.region ? 1 : 0.8);
  }
  for (const sentence of story.sentences) {
    if (section && !section.holds(sentence)) continue;
    sentence.tokens.forEach((token, i) => {
      add(MARKETS.get(token.entity?.name ?? token.text), 0.9);
      if (token.kind === 'money' && sentence.tokens[i - 1]?.text !== '(')
        add(CURRENCY_COUNTRY.get(token.money?.currency ?? ''), 2);
      if (token.kind !== 'word' || !isCapitalised(token)) return;
      const next = sentence.tokens.slice(i + 1, i + 5).find(({ entity }) => entity)?.entity;
      add(NATIONALITIES.get(token.lower), next && strangers.has(next) ? 0.1 : 0.6);
    });
  }
  for (const { start, end, value } of story.namedPlaces)
    if (value.inName && (!section || inSection(story, section, start)))
      add(value.country, end > start ? 0.4 : 0);
  if (!section || section.isFirst) add(datelinePlace(story)?.place.country, 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best?.[0] === 'GE' && isAmerican(story)) return 'US'; // the state of Georgia
  return best && best[1] > 0.3 ? best[0] : undefined;
}

function inSection(story: EnglishStory, section: Section, start: number): boolean {
  const sentence = story.sentences.find(({ end }) => end > start);
  return sentence !== undefined && section.holds(sentence);
}
