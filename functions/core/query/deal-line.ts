import type { Deal } from '../deal/deal';

/** A deal's facts in one plain line for feeds: type, stage, parties, amount, place. */
export function dealFacts({ type, stage, parties, amounts: [amount], location }: Deal): string {
  const sides = parties.map(({ name, role }) => `${name} (${role})`).join(', ');
  const sum = amount?.raw;
  const place = [location?.city, location?.region, location?.country].filter(Boolean).join(', ');
  return [`${type}, ${stage}`, sides, sum, place].filter(Boolean).join(' · ');
}
