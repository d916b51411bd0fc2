import type { Role } from '../deal/labels';
import type { TaggedDeal } from '../deal/tagged-deal';
import {
  ACTORS,
  CHINESE_DEEDS,
  CHINESE_STAGES,
  ENGLISH_DEEDS,
  ENGLISH_STAGES,
  OTHERS,
} from './deal-words';

const MOST_NAMES = 3;

/**
 * One line that says who, what, how far and for how much: "Acme Ltd in talks to buy Widget Works from Old Holdings for $5m, Leeds".
 * Every name and number in it is one that the deal's tags quote from the text; what is not tagged is left out.
 *
 * @param lang BCP 47: Chinese for zh, else English.
 */
export function describeDeal(deal: TaggedDeal, lang = 'en'): string {
  return /^zh/i.test(lang) ? inChinese(deal) : inEnglish(deal);
}

function inEnglish(deal: TaggedDeal): string {
  const { actors, others } = sides(deal, true);
  const [infinitive, past, noun] = ENGLISH_DEEDS[deal.type];
  const [ahead, alone] = ENGLISH_STAGES[deal.stage];
  const deed = deal.stage === 'completed' ? past : infinitive;
  const head =
    actors.length > 0
      ? [enumerate(actors, ', ', ' and '), ahead, deed].filter(Boolean).join(' ')
      : `${alone}: ${noun}`;
  const price = deal.amounts[0]?.raw;
  const parts = others.map(({ names, joint }) =>
    [joint, enumerate(names, ', ', ' and ')].filter(Boolean).join(' '),
  );
  const line = [
    fillAmount(head, price, /(?: of| for)? AMOUNT/),
    ...stakeOf(deal, 'of '),
    ...parts,
  ].join(' ');
  const end = price !== undefined && !head.includes('AMOUNT') ? ` for ${price}` : '';
  return line + end + placeOf(deal, line, ', ');
}

function inChinese(deal: TaggedDeal): string {
  const { actors, others } = sides(deal, false);
  const price = deal.amounts[0]?.raw;
  const deed = CHINESE_DEEDS[deal.type];
  const object = others.filter(({ joint }) => joint === '').flatMap(({ names }) => names);
  const before = others.filter(({ joint }) => joint !== '' && joint !== '予');
  const after = others
    .filter(({ joint }) => joint === '予')
    .map(({ names }) => `予${enumerate(names, '、', '、')}`);
  const middle = before.map(({ names, joint }) => joint + enumerate(names, '、', '、'));
  const line = [
    enumerate(actors, '、', '、'),
    CHINESE_STAGES[deal.stage],
    ...middle,
    fillAmount(deed, price, /AMOUNT/),
    enumerate(object, '、', '、'),
    ...stakeOf(deal, ''),
    ...after,
  ].join('');
  const end = price !== undefined && !deed.includes('AMOUNT') ? `，${price}` : '';
  return line + end + placeOf(deal, line, '，');
}

interface Side {
  readonly names: readonly string[];
  readonly joint: string;
}

/** The acting parties' names, and those of the others with the word that joins them. */
function sides(deal: TaggedDeal, english: boolean): { actors: string[]; others: Side[] } {
  const named = (role: Role): string[] =>
    deal.parties.filter((party) => party.role === role).map(({ name }) => name);
  const actors = ACTORS[deal.type].map(named).find((names) => names.length > 0) ?? [];
  const others = OTHERS[deal.type]
    .map(([role, en, zh]) => ({
      names: named(role).filter((name) => !actors.includes(name)),
      joint: english ? en : zh,
    }))
    .filter(({ names }) => names.length > 0);
  return { actors, others };
}

function enumerate(names: readonly string[], comma: string, last: string): string {
  const shown = [...new Set(names)].slice(0, MOST_NAMES);
  return shown.length < 2
    ? (shown[0] ?? '')
    : shown.slice(0, -1).join(comma) + last + (shown[shown.length - 1] ?? '');
}

/** The sum as the text writes it, or the words without one. */
function fillAmount(words: string, price: string | undefined, without: RegExp): string {
  return price === undefined ? words.replace(without, '') : words.replace('AMOUNT', () => price);
}

/** The stake as "40 percent" or 40%, only where the sentence that states the deal has that number. */
function stakeOf(deal: TaggedDeal, joint: string): string[] {
  if (deal.type !== 'acquisition' && deal.type !== 'divestment') return [];
  if (deal.stakePercent === undefined || deal.stakePercent === 100) return [];
  const quote = new RegExp(
    `(?<![\\d.])${String(deal.stakePercent).replace('.', '\\.')}\\s?(?:%|per ?cent|pct|％)`,
    'i',
  ).exec(deal.evidence.text);
  return quote ? [joint === '' ? quote[0] : `${quote[0]} ${joint.trim()}`] : [];
}

function placeOf({ location }: TaggedDeal, line: string, comma: string): string {
  const place = location?.city ?? location?.region;
  return place === undefined || line.includes(place) ? '' : comma + place;
}
