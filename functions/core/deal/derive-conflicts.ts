import type { Conflict, DealParty } from './deal';
import { amountDisputes } from './derive-amounts';
import { roleDisputes } from './derive-parties';
import type { StoredTag } from './stored-tag';

type Claim = { readonly value: string; readonly articleId: string };

/**
 * Fields of which two articles say different things, each with what each says. The stage is none of them: it moves, and
 * its history shows how.
 */
export function deriveConflicts(
  tags: readonly StoredTag[],
  parties: readonly DealParty[],
): Conflict[] {
  const claims = (read: (tag: StoredTag) => string | number | undefined): Claim[] =>
    tags.flatMap((tag) => {
      const value = read(tag);
      return value === undefined ? [] : [{ value: String(value), articleId: tag.articleId }];
    });
  const fields: [string, Claim[]][] = [
    ['type', claims(({ deal }) => deal.type)],
    ['amount', amountDisputes(tags)],
    ['stakePercent', claims(({ deal }) => deal.stakePercent)],
    ['jobs', claims(({ deal }) => deal.jobs)],
    ['location.country', claims(({ deal }) => deal.location?.country)],
    ['location.city', claims(({ deal }) => deal.location?.city)],
    ...parties.map((party): [string, Claim[]] => [
      `role of ${party.name}`,
      roleDisputes(tags, party),
    ]),
  ];
  return fields
    .map(([field, all]) => ({ field, values: onePerArticleAndValue(all) }))
    .filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1);
}

function onePerArticleAndValue(claims: readonly Claim[]): Claim[] {
  return [
    ...new Map(claims.map((claim) => [`${claim.articleId}\n${claim.value}`, claim])).values(),
  ];
}
