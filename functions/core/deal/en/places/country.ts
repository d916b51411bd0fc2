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

/** The home of what is bought, funded or lent to, or of a contract's customer. */
export function receiversCountry(story: EnglishStory, deal: MergedDraft): string | undefined {
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
    placeMentions(story).find(({ of, place }) => of === entity && place.country)?.place.country ??
    legalHome(entity.name)
  );
}

/** Legal forms that only one country's firms bear. */
const LEGAL_FORMS: ReadonlyMap<string, string> = new Map(
  'Bhd MY|Berhad MY|ASA NO|Oyj FI|Oy FI|SpA IT|Tbk ID|KK JP|AB SE|A/S DK|ApS DK|Ltda BR|JSC VN|OJSC RU|PJSC AE|EIRL PE|Ehf IS|hf IS|GmbH DE|Zrt HU|Nyrt HU|SA-NV BE|Pty AU'
    .split('|')
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)] as const),
);

function legalHome(name: string): string | undefined {
  return LEGAL_FORMS.get(name.slice(name.lastIndexOf(' ') + 1).replace(/\.$/, ''));
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

/** A vote for a country: where it stands, and the firm whose home it may tell only. */
interface Vote {
  readonly country: string;
  readonly votes: number;
  readonly sentence: number;
  readonly of?: Entity;
}

const VOTES = new WeakMap<EnglishStory, readonly Vote[]>();

/** Places count once, an adjective less, the story's own money twice; found once for each story. */
function votesOf(story: EnglishStory): readonly Vote[] {
  const known = VOTES.get(story);
  if (known) return known;
  const found: Vote[] = [];
  const add = (country: string | undefined, votes: number, sentence: number, of?: Entity): void => {
    if (country) found.push({ country, votes, sentence, of });
  };
  for (const { place, sentence, standing, of } of placeMentions(story))
    add(
      place.country,
      place.city || place.region ? 1 : 0.8,
      sentence.index,
      standing === 'base' ? of : undefined,
    );
  for (const { tokens, index } of story.sentences) {
    tokens.forEach((token, i) => {
      if (token.kind === 'money') {
        if (tokens[i - 1]?.text !== '(')
          add(CURRENCY_COUNTRY.get(token.money?.currency ?? ''), 2, index);
        return;
      }
      if (token.kind !== 'name' && !isCapitalised(token)) return;
      add(MARKETS.get(token.entity?.name ?? token.text), 0.9, index);
      const nation = token.kind === 'word' ? NATIONALITIES.get(token.lower) : undefined;
      if (nation)
        add(nation, 0.6, index, tokens.slice(i + 1, i + 5).find(({ entity }) => entity)?.entity);
    });
  }
  let at = 0;
  for (const [country, count] of story.marks) add(country, Math.min(2, 0.9 * count), 0);
  for (const { start, value } of story.namedPlaces) {
    while (at < story.sentences.length - 1 && (story.sentences[at]?.end ?? 0) <= start) at++;
    if (value.inName) add(value.country, 0.4, at);
  }
  VOTES.set(story, found);
  return found;
}

/** The country that the story is at home in. What only tells where a buyer, lender or partner comes from does not count. */
function homeCountry(
  story: EnglishStory,
  deal: MergedDraft,
  section: Section | undefined,
): string | undefined {
  const strangers = deal.parties
    .filter(({ role }) => STRANGERS.test(role))
    .map(({ entity }) => entity);
  const counts = new Map<string, number>();
  for (const { country, votes, sentence, of } of votesOf(story)) {
    if (section && (sentence < section.from || sentence >= section.to)) continue;
    counts.set(country, (counts.get(country) ?? 0) + (of && strangers.includes(of) ? 0.1 : votes));
  }
  const dated = !section || section.isFirst ? datelinePlace(story)?.place.country : undefined;
  if (dated) counts.set(dated, (counts.get(dated) ?? 0) + 1);
  let best: [country: string, votes: number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  if (best?.[0] === 'GE' && isAmerican(story)) return 'US'; // the state of Georgia
  return best && best[1] > 0.3 ? best[0] : undefined;
}
