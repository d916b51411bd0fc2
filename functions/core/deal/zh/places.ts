import { CodePoints } from '../../text/code-points';
import type { Evidence } from '../../text/evidence';
import { findPlaces, type FoundPlace } from '../../text/find-places';
import type { DealLocation } from '../tagged-deal';
import type { Draft, Side } from './draft';
import type { Role } from '../labels';
import type { StoryReading } from './read-story';
import { quote, type ReadText } from './read-text';

/** A place with indexes of the cleaned text. */
export type PlacedName = FoundPlace;

/** Every place of a story's cleaned text, those inside names too. */
export function placesOf(text: ReadText): PlacedName[] {
  const points = new CodePoints(text.clean);
  return findPlaces(text.clean, { lang: 'zh', names: true }).map((place) => ({
    ...place,
    start: points.toUtf16(place.start),
    end: points.toUtf16(place.end),
  }));
}

/** Whose name tells where the deal is, the best first. */
const TELLING: Readonly<Record<Draft['type'], readonly Role[]>> = {
  investment: ['host', 'target', 'investor'],
  expansion: ['host', 'target', 'investor'],
  acquisition: ['target'],
  divestment: ['target', 'seller'],
  jv: ['target', 'partner'],
  funding: ['target'],
  loan: ['target'],
  contract: ['buyer', 'host', 'contractor', 'operator'],
  partnership: ['partner'],
  listing: ['target'],
};

const AT =
  /(?:在|位于|落户|坐落于|坐落|地处|注册地为|注册地|选址|布局|落地|设在|投向|登陆|总部设在|出售|收购|购买|受让|转让|挂牌转让)$/;
const NOT_AT =
  /(?:此前|曾|还|来自|籍|总部位于|毕业于|出席|证监会|交易所|在港交所|同|据|出口|销往|远销|赴|驻|覆盖)$/;
const NOT_AFTER =
  /^(?:证券|交易所|产权交易|证监|日报|晚报|新闻|讯|媒体|人士|总统|政府|证交所|联交所|股市|籍|时间|\d{1,2}日|[一二三四五六七八九十]+日|\d+月|电(?!站|厂|子|力|网)|（记者)/;
const MET_AT = /(?:签署|签订|签约|举行|举办|召开|会见|签|达成|对接会|推介会|研讨会)/;

interface Found {
  readonly place: PlacedName;
  readonly score: number;
}

/** Where the asset, project or target is, by the story's words; China where a Chinese page names nowhere else. */
export function placeOf(
  reading: StoryReading,
  draft: Draft,
): { location: DealLocation; evidence: Evidence } | undefined {
  const candidates = [
    ...fromSides(reading, draft),
    ...fromWords(reading, draft),
    ...fromStory(reading, draft),
  ].sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (!best) return home(reading, draft);
  const near = candidates.filter(({ place }) => place.country === best.place.country);
  const named = draft.sides.map((one) => one.name).join(' ');
  const city =
    best.place.city ??
    near.find(
      ({ place }) => place.city && (!named.includes(place.name) || best.place.kind !== 'region'),
    )?.place.city;
  const region =
    best.place.region ??
    (best.place.city ? undefined : near.find(({ place }) => place.region)?.place.region);
  return {
    location: {
      ...(city ? { city } : {}),
      ...(region ? { region } : {}),
      country: best.place.country,
    },
    evidence: quote(reading.text, best.place.start, best.place.end),
  };
}

/** Places inside the names of the sides: the host's, the target's, the customer's. */
function fromSides(reading: StoryReading, draft: Draft): Found[] {
  const roles = TELLING[draft.type];
  return draft.sides.flatMap((one) => {
    const rank = roles.indexOf(one.role);
    if (rank < 0) return [];
    const found = placesInName(reading, one);
    const weight =
      7 - rank * 2.5 - (draft.type === 'partnership' || one.role === 'contractor' ? 2.5 : 0);
    return found.map((place, i) => ({
      place,
      score:
        weight +
        (place.city ? 0.5 : 0) +
        (one.named?.kind === 'body' ? i : -i) * 0.1 +
        abroad(one, place),
    }));
  });
}

/** The customer's country is where an export order is. */
function abroad(one: Side, place: PlacedName): number {
  return one.role === 'buyer' && place.country !== 'CN' ? 2.2 : 0;
}

function placesInName(reading: StoryReading, one: Side): PlacedName[] {
  const { text, places } = reading;
  const forms = one.named ? [one.named.name, ...one.named.aliases] : [one.name];
  return places.filter(
    (place) =>
      forms.some((form) => {
        const inside = form.indexOf(place.name);
        return (
          inside >= 0 &&
          (text.clean.startsWith(form, place.start - inside) || form.startsWith(place.name))
        );
      }) ||
      (place.end === one.start && place.kind !== 'region'),
  );
}

/** Places that the draft's own words give, outside names. */
function fromWords(reading: StoryReading, draft: Draft): Found[] {
  const { passage } = draft;
  const from = passage.offsets[draft.start] ?? passage.sentence.start;
  const to = passage.offsets[draft.end] ?? passage.sentence.end;
  return reading.places
    .filter(
      (place) =>
        place.start >= passage.sentence.start && place.end <= passage.sentence.end && !place.inName,
    )
    .flatMap((place) => {
      const score = scoreOf(reading, draft, place, place.start >= from && place.end <= to);
      return score > 0 ? [{ place, score }] : [];
    });
}

function scoreOf(reading: StoryReading, draft: Draft, place: PlacedName, isOwn: boolean): number {
  const { clean, plain } = reading.text;
  const before = plain.slice(Math.max(0, place.start - 7), place.start);
  const after = plain.slice(place.end, place.end + 6);
  if (NOT_AT.test(before) || NOT_AFTER.test(after)) return 0;
  const isSide = draft.sides.some(
    (one) =>
      place.start >= one.start && place.end <= one.end && !TELLING[draft.type].includes(one.role),
  );
  if (isSide) return 1;
  let score = isOwn ? 3.5 : 2.5;
  if (AT.test(before)) {
    const met = /在$/.test(before) && MET_AT.test(clean.slice(place.end, place.end + 5));
    score += met ? -2 : 3;
  }
  if (draft.type === 'investment' || draft.type === 'expansion') score += 1.5;
  if (place.city) score += 0.5;
  if (place.kind === 'adjective') score -= 0.5;
  return score;
}

/** The story's own town: its headline's, its section's, the ceremony's. */
function fromStory(reading: StoryReading, draft: Draft): Found[] {
  const { passages, places, text } = reading;
  const i = passages.indexOf(draft.passage);
  const found: Found[] = [];
  for (let k = i - 1, steps = 0; k >= 0 && steps < 6; k--, steps++) {
    const passage = passages[k];
    if (!passage) break;
    for (const place of places) {
      if (place.start < passage.sentence.start || place.end > passage.sentence.end) continue;
      const after = text.plain.slice(place.end, place.end + 6);
      const before = text.plain.slice(Math.max(0, place.start - 7), place.start);
      if (
        NOT_AFTER.test(after) ||
        NOT_AT.test(before) ||
        (place.inName && passage.sentence.isHeading === false)
      )
        continue;
      if (isMoney(draft) && !(passage.sentence.isHeading && place.start === passage.sentence.start))
        continue;
      found.push({
        place,
        score: 2 - steps * 0.2 + (passage.sentence.isHeading ? 0.2 : 0) + (place.city ? 0.3 : 0),
      });
    }
    if (passage.sentence.isHeading && k < i && passage.sentence.line > 0) break;
  }
  return found.concat(aboutTarget(reading, draft));
}

/** Rounds, loans and flotations are where their firm is, not where the story's other deals are. */
function isMoney(draft: Draft): boolean {
  return ['funding', 'loan', 'listing'].includes(draft.type);
}

const TARGET_IS_AT = /(?:注册地|位于|总部|坐落|厂址|工厂位于|地处|在)[^，。；]{0,6}$/;

/** 正淮新材成立于2013年，注册地为淮安市: a later sentence that says where the target is. */
function aboutTarget(reading: StoryReading, draft: Draft): Found[] {
  const { passages, places, text } = reading;
  const i = passages.indexOf(draft.passage);
  return passages.slice(i + 1, i + 4).flatMap((passage) =>
    places
      .filter(
        (place) =>
          place.start >= passage.sentence.start &&
          place.end <= passage.sentence.end &&
          !place.inName,
      )
      .filter((place) =>
        TARGET_IS_AT.test(
          text.plain.slice(Math.max(passage.sentence.start, place.start - 10), place.start),
        ),
      )
      .filter((place) => !NOT_AFTER.test(text.plain.slice(place.end, place.end + 6)))
      .filter(
        () =>
          !passage.sentence.isHeading && passage.sentence.line <= draft.passage.sentence.line + 2,
      )
      .map((place) => ({ place, score: 1.8 + (place.city ? 0.3 : 0) })),
  );
}

/** No place named: the market whose money or exchange the deal is in. */
function home(
  reading: StoryReading,
  draft: Draft,
): { location: DealLocation; evidence: Evidence } | undefined {
  const currency = draft.amounts[0]?.money?.currency;
  const side = draft.sides.find((one) => TELLING[draft.type].includes(one.role)) ?? draft.sides[0];
  if (!side || !/[\u4e00-\u9fff]/.test(side.name)) return undefined;
  const country =
    currency === 'HKD'
      ? 'HK'
      : currency === 'TWD'
        ? 'TW'
        : currency === undefined || currency === 'CNY'
          ? 'CN'
          : 'CN';
  return {
    location: { country },
    evidence: quote(reading.text, side.start, Math.max(side.end, side.start + 1)),
  };
}
