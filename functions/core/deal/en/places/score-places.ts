import type { DealType, Role } from '../../labels';
import type { MergedDraft } from '../merge-drafts';
import { isGovernment, kindOf, type Entity } from '../entities';
import { ASSETS, FACILITIES } from '../nouns';
import type { EnglishStory } from '../read-story';
import { datelinePlace } from './dateline';
import { placeMentions, type PlaceMention } from './mentions';
import { cityAtStart, placeNamed, REGION_END, type Place } from './place';
import type { Sentence } from '../syntax';
import type { Section } from './section';

/** A place and how much speaks for its being the deal's. */
export interface ScoredPlace {
  readonly place: Place;
  score: number;
}

/** What a firm's home says for the deal's place: a target's says much, a buyer's of firms nothing. */
const HOME: Readonly<Record<DealType, Partial<Record<Role, number>>>> = {
  investment: { host: 2.6, target: 2.2, operator: 0.8, investor: 0.5 },
  expansion: { host: 2.6, target: 2.2, operator: 0.8, investor: 1 },
  acquisition: { target: 2.6, partner: 1, seller: 0.2, acquirer: -2 },
  divestment: { target: 2.6, seller: 0.9, acquirer: -2 },
  funding: { target: 2.6, investor: -2 },
  loan: { target: 2.4, lender: -2 },
  listing: { target: 2.4, seller: 0.9 },
  contract: { host: 2.4, operator: 1.2, buyer: 1.1, target: 1.5, contractor: -1.5 },
  partnership: { host: 2.4, target: 2, operator: 1, partner: 0.3 },
  jv: { host: 2.4, target: 2.4, partner: 0.5 },
};
const PROJECTS = /^(?:investment|expansion|jv|loan|contract)$/;
/** Least score of a city that is given. */
export const LEAST: Readonly<Record<DealType, number>> = {
  investment: 1.9, expansion: 1.9, jv: 1.9, loan: 2.1, acquisition: 2, divestment: 2, funding: 1.9, listing: 1.9, contract: 2.9, partnership: 2.5,
}; // prettier-ignore

/** How many sentences from the deal's own its place may stand, unless it is a party's home or in the section's first lines. */
const REACH = 8;

/** Places of the deal's section with their scores, those that name the same city added up, best first. */
export function scorePlaces(
  story: EnglishStory,
  deal: MergedDraft,
  section: Section,
): ScoredPlace[] {
  const scored: ScoredPlace[] = [];
  for (const mention of placeMentions(story)) {
    const { index } = mention.sentence;
    if (index < section.from || index >= section.to) continue;
    const isFar = Math.abs(index - deal.lead.sentence.index) > REACH && index > section.from + 1;
    if (isFar && !(mention.of && roleOf(deal, mention.of))) continue;
    scored.push({ place: mention.place, score: scoreMention(mention, deal, section) });
  }
  const all = addUp([...scored, ...ofParties(story, deal), ...ofDateline(story, deal, section)]);
  const parts = cityParts(story);
  for (const one of all) if (one.place.city && parts.has(one.place.city)) one.score -= 1.2;
  return all.sort((a, b) => b.score - a.score);
}

function scoreMention(mention: PlaceMention, deal: MergedDraft, section: Section): number {
  const { sentence, standing, at } = mention;
  const trigger = deal.all.find((draft) => draft.sentence === sentence)?.at;
  const words =
    standing === 'base'
      ? homeScore(mention, deal)
      : standing === 'name'
        ? nameScore(mention, deal)
        : siteScore(mention, deal);
  if (words <= -1) return words;
  const place = near(sentence.index - deal.lead.sentence.index, trigger !== undefined);
  const isParty = mention.of !== undefined && roleOf(deal, mention.of) !== undefined;
  const after = trigger !== undefined && at > trigger ? 0.3 : 0;
  if (sentence === section.headline && trigger === undefined)
    return (0.9 + words) * (citiesIn(section.headline, mention) > 1 ? 0.6 : 1);
  return place + words * (place < 0.3 && !isParty ? 0.5 : 1) + after;
}

/** Cities that a sentence names: a headline of several items has a place for each. */
function citiesIn(sentence: Sentence, { among }: PlaceMention): number {
  return new Set(
    among
      .filter((one) => one.sentence === sentence && one.place.city)
      .map(({ place }) => place.city),
  ).size;
}

/** What the distance from the deal's sentence says. */
function near(behind: number, isDeals: boolean): number {
  if (behind === 0) return 1.4;
  if (isDeals) return 1.1;
  if (behind === 1) return 0.7;
  return behind === -1 ? 0.5 : 0.2;
}

function siteScore(mention: PlaceMention, deal: MergedDraft): number {
  const { standing, sentence, at, of } = mention;
  const { tokens, isHeadline } = sentence;
  const role = of && roleOf(deal, of);
  if (of && role && HOME[deal.type][role] !== undefined) return HOME[deal.type][role] ?? 0;
  const isProject = PROJECTS.test(deal.type);
  if (standing === 'plant') return isProject || isAsset(deal) ? 2.2 : 1.2;
  if (standing === 'from') return -0.6;
  if (standing === 'bare') {
    if (isHeadline && at === 0 && tokens[1]?.text === ':') return 2;
    if (isProject && /^(?:to|for)$/.test(tokens[at - 1]?.lower ?? '')) return 0.7;
    if (!isHeadline || deal.type === 'contract') return isHeadline ? 0.3 : 0;
    return at === 0 && isProject ? 1.1 : 0.8;
  }
  if (deal.lead.trigger !== 'round' && isWhereTheyMet(tokens, at)) return -0.8;
  if (isMarket(tokens, at)) return -0.8;
  if (isNearAnother(mention)) return 0;
  const opens = at <= 2 && tokens[0]?.kind === 'word';
  const close = opens || hasSiteNoun(tokens.slice(Math.max(0, at - 6), at)) ? 0.9 : 0;
  return (isProject || isAsset(deal) ? 1.3 : 0.4) + close;
}

/** "was signed in Riga", "told a conference in Doha": where the sides met is not where the deal is. */
function isWhereTheyMet(tokens: readonly { lower: string }[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) =>
      /^(?:signed|inked|met|meeting|ceremony|conference|forum|expo|exhibition|summit|fair|said|told|court|exchange|newspaper|reporters|correspondent|visit|embassy|office|offices|agents?|analysts?|brokers?|lawyers?|traders?|bankers?|economists?|officials?|spokesman|spokeswoman|spokesperson|adviser|advisers|fair|show|festival|congress|filing)$/.test(
        lower,
      ),
    );
}

/** "began trading in London", "a Stockholm float", "the Nairobi Securities Exchange": where shares are traded is not where the firm is. */
function isMarket(tokens: readonly { lower: string }[], at: number): boolean {
  const isTrade = (word: string): boolean =>
    /^(?:trading|traded|listed|list|listing|float|floated|flotation|shares|debut|ipo|quoted|market|bourse|quotation|offering|dealings)$/.test(
      word,
    );
  return (
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => isTrade(lower)) ||
    tokens.slice(at + 1, at + 3).some(({ lower }) => isTrade(lower))
  );
}

/** "at Oragadam, near Chennai": the second only tells where the first is. */
function isNearAnother({ sentence, at, among }: PlaceMention): boolean {
  const words = sentence.tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  const isNear = words.some((word) => NEAR.test(word));
  return (
    isNear &&
    among.some(
      (one) =>
        one.sentence === sentence &&
        /^(?:site|plant)$/.test(one.standing) &&
        one.at < at &&
        at - one.at < 8 &&
        one.place.city,
    )
  );
}

const NEAR =
  /^(?:near|outside|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|km|kilometres|miles|from)$/;

/** "a plant in X", "four hotels near X". */
function hasSiteNoun(before: readonly { lower: string; kind: string }[]): boolean {
  return before.some(
    ({ lower, kind }) =>
      kind === 'word' &&
      (FACILITIES.has(lower) ||
        ASSETS.has(lower) ||
        /^(?:land|houses?|built|build|located|based|headquartered|opened?)$/.test(lower)),
  );
}

function isAsset({ parties }: MergedDraft): boolean {
  return parties.some(
    ({ entity, role }) => role === 'target' && (entity.id < 0 || isBuilding(entity)),
  );
}

/** "Hotel Dunas Vivas", "Tapuwae Station", "the Cockle Creek plant": what stands somewhere. */
function isBuilding({ key }: Entity): boolean {
  return [key[0], key.at(-1)].some(
    (word) => word !== undefined && (FACILITIES.has(word) || BUILDINGS.has(word)),
  );
}

const BUILDINGS = new Set(
  'hotel resort mall mine hospital stadium port airport terminal plant tower refinery mill brewery distillery station farm vineyard winery estate castle arena marina quarry smelter works'.split(
    ' ',
  ),
);

function homeScore({ of, sentence, at }: PlaceMention, deal: MergedDraft): number {
  const role = of && roleOf(deal, of);
  if (role) return HOME[deal.type][role] ?? -0.5;
  if (of) return -1;
  // "Surabaya trucking app lands US$12m": the firm that a headline speaks of; of a purchase it is the buyer.
  if (!sentence.isHeadline)
    return deal.type === 'acquisition' ? 0.6 : deal.type === 'contract' ? 0.3 : 0.9;
  if (deal.type === 'acquisition') return at > 0 ? 1.2 : isSold(sentence) ? 1.4 : 0;
  if (deal.type === 'contract') return 0.3;
  return at === 0 ? 1.4 : 0.3;
}

const SOLD =
  /\b(?:sold|bought (?:by|out|for)|acquired by|rescued|taken over|snapped up by|swallowed by|changes? hands|new owners?|(?:finds?|gets?|fields?|courts?|seeks?|lands?) (?:\S+ ){0,3}(?:owners?|buyers?|suitors?|bids?|offers?|approach|home)|(?:goes|passes|falls) to|(?:up )?for sale|on the block)\b/;

/** "Bradford dyehouse bought out of administration": a headline that speaks of what is bought. */
function isSold({ tokens }: Sentence): boolean {
  return SOLD.test(tokens.map(({ lower }) => lower).join(' '));
}

const BUILDING =
  /\b(?:hotel|resort|mall|mine|hospital|stadium|port|airport|terminal|plant|tower|refinery|mill|works|brewery|distillery|zoo|museum|theatre|university|college|school|clinic|shipyard|dockyard|market|plaza|arena)\b/;

/** A city that begins a party's name: sure for buildings, likely for the firm that is bought or funded. */
function nameScore({ of, sentence }: PlaceMention, deal: MergedDraft): number {
  const role = of && roleOf(deal, of);
  if (!of) return 0;
  if (!role) return sentence.isHeadline && isLocal(of) ? 1.3 : 0;
  const weight = HOME[deal.type][role] ?? -0.5;
  if (weight <= 0) return -1;
  if (BUILDING.test(of.key.join(' '))) return weight;
  return isLocal(of) ? 2.4 : 0;
}

function roleOf({ parties }: MergedDraft, entity: Entity): Role | undefined {
  return parties.find((party) => party.entity === entity)?.role;
}

/** What the parties' names and homes say, wherever the story tells them. */
function ofParties(story: EnglishStory, deal: MergedDraft): ScoredPlace[] {
  return deal.parties.flatMap(({ entity, role }) => {
    const usual = HOME[deal.type][role] ?? 0;
    const weight = usual > 0 && isGovernment(entity) ? Math.max(usual, 2.4) : usual;
    if (weight <= 0) return [];
    const own = ownPlace(story, entity);
    const home = entity.base
      ? [{ place: placeNamed(story, entity.base), score: weight + 0.4 }]
      : [];
    if (!own) return home;
    // "Dundee has awarded a concession": a town that orders or receives is the place itself.
    const isTown = own.score > 2.4 && /^(?:host|buyer)$/.test(role);
    return [...home, { place: own.place, score: isTown ? own.score : Math.min(weight, own.score) }];
  });
}

const LOCAL = /(?:university|college|hospital|port|airport|water|zone|park|municipal|council|city)/;

function isLocal(entity: Entity): boolean {
  return kindOf(entity) === 'place' || isGovernment(entity) || LOCAL.test(entity.key.join(' '));
}

/** A town or public body is a place itself; a firm that begins with a city's name is likely there. */
function ownPlace(story: EnglishStory, entity: Entity): ScoredPlace | undefined {
  if (kindOf(entity) === 'person') return undefined;
  const inner = cityAtStart(story, entity.name);
  if (
    kindOf(entity) === 'place' &&
    (!inner?.city || inner.city === entity.name || REGION_END.test(entity.name))
  )
    return { place: placeNamed(story, entity.name), score: 3 };
  if (!inner?.city) return undefined;
  const { city, region, country } = inner;
  return {
    place: { city, region, country, start: -1, end: -1 },
    score: isLocal(entity) ? 2.4 : 0.3,
  };
}

/** A dateline tells where a local story plays: less so where newsrooms sit, or for what is far from the story's first lines. */
function ofDateline(story: EnglishStory, deal: MergedDraft, section: Section): ScoredPlace[] {
  const found = datelinePlace(story);
  if (!found || !section.isFirst) return [];
  if (found.isBureau || (found.isDated && !found.place.region))
    return [{ place: found.place, score: 0.3 }];
  // A firm's own report is dated from its home: "COLUMBUS, Ohio, March 20 - Acme Corp said".
  const speaker = story.sentences.find(({ isHeadline }) => !isHeadline)?.topic;
  const role = speaker && roleOf(deal, speaker);
  const home = role ? (HOME[deal.type][role] ?? -0.5) : 0;
  if (found.isLocal && home >= 0 && deal.lead.sentence.index <= 8)
    return [{ place: found.place, score: LEAST[deal.type] }];
  const isHome = deal.lead.sentence.index <= 5 && deal.type !== 'contract';
  return [{ place: found.place, score: home < 0 ? 0.3 : Math.max(home * 0.9, isHome ? 1.5 : 0.4) }];
}

function addUp(scored: readonly ScoredPlace[]): ScoredPlace[] {
  const byCity = new Map<string, ScoredPlace>();
  for (const { place, score } of [...scored].sort((a, b) => b.score - a.score)) {
    const { city, region, country } = place;
    const key = city ?? `~${region ?? country ?? ''}`;
    const known = byCity.get(key);
    if (!known) {
      byCity.set(key, { place, score });
      continue;
    }
    const more = known.score + Math.min(0.6, Math.max(0, score) * 0.35);
    const isFull = known.place.country !== undefined && known.place.region !== undefined;
    byCity.set(key, { score: more, place: isFull ? known.place : filled(known.place, place) });
  }
  return [...byCity.values()];
}

/** The first place with what only the second tells. */
function filled(place: Place, other: Place): Place {
  return {
    ...place,
    region: place.region ?? other.region,
    country: place.country ?? other.country,
  };
}

const PARTS = new WeakMap<EnglishStory, ReadonlySet<string | undefined>>();

/** Names that the story gives to a part of a city, wherever they stand. */
function cityParts(story: EnglishStory): ReadonlySet<string | undefined> {
  const known = PARTS.get(story);
  if (known) return known;
  const parts = new Set(
    placeMentions(story)
      .filter(({ isPart }) => isPart)
      .map(({ place }) => place.city),
  );
  PARTS.set(story, parts);
  return parts;
}
