import { ENGLISH_LABELS } from '../deal/label-words';
import type { Counts, DigestWords } from './words';

/** The digest's own words in English. */
export const ENGLISH: DigestWords = {
  tag: 'en',
  ...ENGLISH_LABELS,
  fresh: 'New deals',
  moved: 'Moved on',
  updated: 'Also changed',
  elsewhere: 'Elsewhere',
  news: 'Also in the news',
  newsMore: 'All articles on the web',
  trouble: 'For the operator',
  troubleNote:
    'Only operators see this. "harbinger sources list" and "harbinger webhooks list" show all of it.',
  parties: 'Who',
  stage: 'Stage',
  amount: 'Amount',
  place: 'Place',
  sum: 'Disclosed in new deals',
  readMore: 'Read the article',
  details: 'All we know of it',
  why: 'You get this mail because this address subscribed and confirmed it.',
  leave: 'Unsubscribe',
  manage: 'Change or export your subscription',
  onTheWeb: 'The same list on the web',
  evidenceNote:
    'Every name, figure and quote is taken from the linked article by a program. Check there before you act on it.',
  dollars: (value) => {
    const [scale, name] = SCALES.find(([least]) => value >= least) ?? [1, ''];
    return `US$${SHORT_NUMBER.format(value / scale)}${name}`;
  },
  subject: (counts, filter) => `${countsOf(counts)}${filter === '' ? '' : ` · ${filter}`}`,
  counts: (counts) => countsOf(counts),
  step: (from, to) => (from === undefined ? to : `${from} → ${to}`),
  or: ' or ',
  and: ', ',
  colon: ': ',
  party: (name, role) => `${name} (${role})`,
  orFurther: (stage) => `${stage} or further`,
  cut: (left) => `${left} more did not fit into a mail; the list on the web has them all.`,
  moreNews: (left) => `${left} more ${left === 1 ? 'article' : 'articles'} on the web.`,
  moreTrouble: (left) => `and ${left} more`,
  troubleSubject: (count) =>
    `${count} ${count === 1 ? 'thing' : 'things'} for the operator to mend`,
  date: (day) => LONG_DATE.format(new Date(`${day}T00:00:00Z`)),
  quote: (text) => `“${text}”`,
  optIn: {
    subject: 'Confirm your subscription to Harbinger',
    ask: 'Somebody, we hope you, asked for the daily digest of Harbinger to be sent to this address.',
    button: 'Confirm on the web page',
    ignore:
      'The link holds 48 hours. If you did not ask, do nothing: without your confirmation we send nothing more.',
    all: 'all deals',
    wish: (filter, hour, zone) => `What: ${filter}. When: at ${hour}:00, ${zone}.`,
  },
};

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

function countsOf({ fresh, moved, updated }: Counts): string {
  const parts = [
    fresh > 0 && `${fresh} new ${fresh === 1 ? 'deal' : 'deals'}`,
    moved > 0 && `${moved} moved on`,
    updated > 0 && `${updated} changed`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Making a format takes far longer than using it. */
const SHORT_NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
