import type { EnglishStory } from '../read-story';
import { US_STATES } from '../us-states';
import { COUNTRY_NAMES } from '../words';
import { titleCase, type Place } from './place';

/** Cities where newsrooms sit: their datelines tell where it was written. */
const BUREAUS = new Set(
  `new york|london|paris|tokyo|frankfurt|washington|hong kong|zurich|sydney|brussels|madrid|milan|rome|peking|singapore|chicago|los angeles|amsterdam|bonn|geneva|vienna|stockholm|toronto|moscow|beijing|mumbai|bombay|delhi|new delhi|dubai|seoul|jakarta|bangkok|manila|kuala lumpur|nairobi|lagos|abuja|johannesburg|cairo|riyadh|karachi|islamabad|dhaka|colombo|hanoi|lisbon|warsaw|prague|budapest|athens|ankara|istanbul|kiev|kyiv|oslo|copenhagen|helsinki|dublin|mexico city|sao paulo|são paulo|buenos aires|santiago|bogota|lima|canberra|wellington|melbourne|taipei|shanghai|san francisco|boston|ottawa|montreal|doha|muscat|kuwait|manama|accra|lome|dakar|algiers|tunis|rabat|addis ababa|kampala|dar es salaam|harare|lusaka|astana|almaty|tashkent|baku`.split(
    '|',
  ),
);

export interface DatelinePlace {
  readonly place: Place;
  /** Whether newsrooms sit there, so that it tells the country at most. */
  readonly isBureau: boolean;
  /** "ELY, Nev. — ": as a state's own papers date what happens there; agencies add the day and date from where they sit. */
  readonly isLocal: boolean;
  /** Whether the day of the month follows. */
  readonly isDated: boolean;
}

/** The place that the story's dateline names, with the country that it or the gazetteer tells. */
export function datelinePlace(story: EnglishStory): DatelinePlace | undefined {
  const { dateline } = story;
  if (!dateline) return undefined;
  const [city = '', ...rest] = dateline.split(', ');
  const first = (city.split('/')[0] ?? '').trim();
  const name = first === first.toUpperCase() ? titleCase(first) : first;
  const tail = rest.map((part) => part.trim().toLowerCase());
  const region = tail.map((part) => US_STATES.get(part)).find(Boolean);
  const country = region ? 'US' : tail.map((part) => COUNTRY_NAMES.get(part)).find(Boolean);
  const known = story.namedPlaces.find(
    ({ value }) => value.kind === 'city' && value.city?.toLowerCase() === name.toLowerCase(),
  )?.value;
  const own = COUNTRY_NAMES.get(name.toLowerCase());
  if (own)
    return {
      place: { country: own, start: -1, end: -1 },
      isBureau: true,
      isLocal: false,
      isDated: false,
    };
  const isDated = /^, [\p{L}\d]/u.test(behind(story, dateline));
  return {
    place: {
      city: known?.city ? titleCased(known.city) : name,
      region,
      country: country ?? known?.country,
      start: -1,
      end: -1,
    },
    isBureau: BUREAUS.has(name.toLowerCase()),
    isLocal: region !== undefined && !isDated,
    isDated,
  };
}

function behind({ text }: EnglishStory, dateline: string): string {
  const at = text.indexOf(dateline);
  return at < 0 ? '' : text.slice(at + dateline.length, at + dateline.length + 3);
}

function titleCased(city: string): string {
  return city.length > 3 && city === city.toUpperCase() ? titleCase(city) : city;
}
