import { findMoney } from '../../text/find-money';
import type { TaggedAmount } from '../tagged-deal';
import type { PickedAmount } from './pick-amounts';
import { evidenceOf } from './quote';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';

/** A bare $ is the place's own dollar, which only the deal's place tells. */
const HOME_DOLLARS: Readonly<Record<string, string>> = { AU: 'AUD', CA: 'CAD', NZ: 'NZD' };

/** The sum in the currency of the deal's country, where its own words leave that open. */
export function atHome(amount: TaggedAmount, country: string | undefined): TaggedAmount {
  if (amount.currency === undefined && country) {
    // "P1.9-billion", "50 million francs": a name that several countries share means the place's own money.
    const [read] = findMoney(amount.raw, { lang: 'en', country });
    if (read?.currency) return { ...amount, currency: read.currency };
  }
  const own = HOME_DOLLARS[country ?? ''];
  const isBare =
    /(?:^|[^\p{L}])\$/u.test(amount.raw) &&
    amount.currency !== undefined &&
    /^(?:USD|AUD|CAD|NZD)$/.test(amount.currency);
  return own && isBare ? { ...amount, currency: own } : amount;
}

/** A picked sum as it is stored. */
export function taggedAmount(story: EnglishStory, { token, basis }: PickedAmount): TaggedAmount {
  const money = token.money;
  return {
    raw: money?.text ?? token.text,
    ...(money?.value === undefined ? {} : { value: money.value }),
    ...(money?.min === undefined ? {} : { min: money.min }),
    ...(money?.max === undefined ? {} : { max: money.max }),
    ...(money?.currency === undefined ? {} : { currency: money.currency }),
    qualifier: money?.qualifier ?? 'exact',
    basis,
    evidence: money
      ? { start: money.start, end: money.end, text: money.text }
      : evidenceOf(story, story.sentences[0] as Sentence),
  };
}
