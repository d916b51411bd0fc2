import { opensSentence, type CapitalEvidence } from './capital-evidence';
import { isCommonWord } from './common-words';
import type { Token } from './tokens';
import { GIVEN_NAMES, NATIONALITIES, ORG_WORDS } from './words';

/** Whether the owner in [from, to) and the words from `to` + 1 to `end` are one name: "Farmers' Union of X", "St Piran's School". */
export function ownsByName(
  tokens: readonly Token[],
  from: number,
  to: number,
  end: number,
  evidence: CapitalEvidence,
): boolean {
  const owner = tokens[to - 1] as Token;
  const right = tokens.slice(to + 1, end).filter(({ kind }) => kind === 'word');
  if (OFFICES_OF_OWNER.test(right.at(-1)?.lower ?? '')) return false;
  const first = tokens[from]?.lower ?? '';
  if (/^(?:st|saint|mama|papa|uncle|auntie|aunt)$/.test(first) && to - from < 4) return true;
  const isTrade = right.every(({ lower }) => isCommonWord(lower) || ORG_WORDS.has(lower));
  if (GROUP_OWNERS.has(owner.lower)) return isTrade || right.some(({ lower }) => lower === 'of');
  if (owner.text.length < 3 || to - from > 2 || !isTrade || NATIONALITIES.has(owner.lower))
    return false;
  return (
    SHOPS.has(right.at(-1)?.lower ?? '') &&
    (GIVEN_NAMES.has(first) ||
      !evidence.capitalised.has(owner.lower) ||
      opensSentence(tokens, from))
  );
}

/** Units and posts of a firm that the possessive names: "Halden's Packaging Division". */
const OFFICES_OF_OWNER =
  /^(?:division|unit|arm|department|ministry|government|board|parliament|president|minister|chairman|chief|ceo|office|commission|authority|council|court|exchange|cabinet|senate|congress|bureau|agency)$/;

/** Whose bodies carry them in their names. */
const GROUP_OWNERS = new Set(
  `farmers teachers shrimpers washers growers producers workers women men people peoples children students sailors seamen
  fishermen miners players owners members citizens merchants traders builders bankers doctors nurses soldiers veterans lawyers
  pensioners savers investors engineers drivers pilots travellers shippers weavers potters artists writers boys girls king
  queen prince bishop master ladies gentlemen employees breeders planters millers brewers butchers bakers grocers taxpayers
  consumers depositors tenants homeowners landowners sellers buyers carers musicians railwaymen dockers`.split(
    /\s+/,
  ),
);

/** What a shop or small firm calls itself behind its owner's name. */
const SHOPS = new Set(
  `tyres pies rooms kitchen school hospice house houses hospital college bakery bakeries garage garages motors pharmacy pub
  diner bar bars cafe cafes grill burgers pizza foods farm farms brewery stores store shop shops market books bikes boats yard
  chicken ice cream coffee tea bagels donuts doughnuts pancakes barbecue auto cars toys shoes jeans furniture flowers garden gardens
  nursery kennels salon gym hardware meats sausages fish seafood sweets chocolates jam jams pickles sauces cakes cookies
  crisps snacks cider ale ales gin wines wheelhouse inn hotel lodge cottage place palace pantry deli dairy larder emporium`.split(
    /\s+/,
  ),
);
