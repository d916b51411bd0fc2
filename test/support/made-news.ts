import { seededRandom } from './random';

/** A feed of invented news, each item a whole article with one deal between two firms that no other item names. */
export interface MadeFeed {
  readonly sourceId: string;
  readonly path: string;
  readonly xml: string;
  readonly guids: readonly string[];
}

const ONSETS = 'b d f g h k l m n p r s t v z br dr fr gr kl pl st tr'.split(' ');
const VOWELS = 'a e i o u ai au ei ia'.split(' ');
const CITIES = 'Tampere Turku Oulu Malmö Uppsala Bergen Stavanger Aarhus Odense Leeds'.split(' ');
/** What fills an article to a length at which it counts as whole; none of it tells of a deal. */
const FILLERS = `Rain is expected along the coast until the weekend.
The harbour office counted fewer vessels than a year ago.
A new bus line links the station with the old market.
Pupils of two schools planted trees beside the river.
The library opens an hour later on Fridays from now on.
Road works close the northern bridge for nine days.
The museum shows paintings of the region until spring.
Fishermen speak of a good season for herring.
The choir sings in the cathedral on the first Sunday.
Farmers along the valley began to sow early this year.
The swimming hall has its roof mended over the summer.
A storm took down power lines in three villages.
The theatre plays a comedy about a lost letter.
Cyclists ask for a path along the railway.
The town's fountain runs again after two dry months.
Skiers found the tracks in good order last week.
A baker from the old town won a prize for rye bread.
The ferry keeps its winter timetable until April.
Bird watchers saw cranes over the bay in the morning.
The observatory invites visitors on clear nights.`.split('\n');

/**
 * @param items How many items all feeds hold together.
 * @param first Number of the first; items of other numbers tell of other firms.
 */
export function makeNews(items: number, perFeed = 100, first = 0): MadeFeed[] {
  const random = seededRandom(7 + first);
  const feeds: MadeFeed[] = [];
  for (let start = 0; start < items; start += perFeed) {
    const numbers = Array.from(
      { length: Math.min(perFeed, items - start) },
      (_, i) => first + start + i,
    );
    const sourceId = `made-${feeds.length}`;
    const guids = numbers.map((n) => `urn:made:${n}`);
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${sourceId}</title><link>http://made.example/</link><description>Made news</description>${numbers.map((n) => itemXml(n, random)).join('')}</channel></rss>`;
    feeds.push({ sourceId, path: `/${sourceId}.xml`, xml, guids });
  }
  return feeds;
}

function itemXml(n: number, random: () => number): string {
  const pick = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)] as T;
  const [buyer, target] = [firmName(2 * n), firmName(2 * n + 1)];
  const deal = `${buyer} AB has agreed to buy ${target} Ltd for EUR ${5 + (n % 900)} million, the company said on Monday.`;
  const fillers = Array.from(
    { length: 14 },
    () => `${pick(FILLERS)} ${wordOf(Math.floor(random() * 1e9))}.`,
  );
  const content = [deal, fillers.slice(0, 7).join(' '), fillers.slice(7).join(' ')];
  const day = String(1 + (n % 28)).padStart(2, '0');
  return `<item><title>${buyer} to buy ${target} in ${pick(CITIES)}</title><guid isPermaLink="false">urn:made:${n}</guid>
<link>http://made.example/${n}</link><pubDate>2026-04-${day}T08:00:00Z</pubDate><content:encoded><![CDATA[${content.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item>`;
}

/** A pronounceable name for each number, no two alike. */
export function firmName(n: number): string {
  const word = wordOf(Math.imul(n + 1, 2654435761) >>> 0);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function wordOf(n: number): string {
  let [left, word] = [n, ''];
  do {
    word +=
      (ONSETS[left % ONSETS.length] ?? '') +
      (VOWELS[Math.floor(left / ONSETS.length) % VOWELS.length] ?? '');
    left = Math.floor(left / (ONSETS.length * VOWELS.length));
  } while (left > 0);
  return word;
}
