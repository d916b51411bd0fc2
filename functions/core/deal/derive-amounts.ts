import type { DealAmount, UsdAmount } from './deal';
import { amountNumber } from './merge-features';
import type { StoredTag } from './stored-tag';
import type { TaggedAmount } from './tagged-deal';

/** An amount in US dollars on a day (YYYY-MM-DD); undefined where its currency has no rate. */
export type UsdOf = (amount: TaggedAmount, day: string) => UsdAmount | undefined;

const MAX_AMOUNTS = 12;

/**
 * All sums that the articles give, each once, the headline amount of the latest report first: a price that was raised
 * replaces the former, which stays in the list.
 *
 * @param tags In the order of `compareTags`.
 */
export function deriveAmounts(tags: readonly StoredTag[], usdOf: UsdOf): DealAmount[] {
  const amounts = new Map<string, DealAmount>();
  for (const tag of [...tags].reverse()) {
    for (const amount of tag.deal.amounts) {
      const key = amountKey(amount);
      if (!amounts.has(key)) amounts.set(key, toAmount(amount, tag, usdOf));
    }
  }
  return [...amounts.values()].slice(0, MAX_AMOUNTS);
}

function toAmount(
  amount: TaggedAmount,
  { articleId, source }: StoredTag,
  usdOf: UsdOf,
): DealAmount {
  const usd = usdOf(amount, source.publishedAt.slice(0, 10));
  const evidence = { ...amount.evidence, articleId };
  return { ...amount, ...(usd && { usd }), evidence };
}

function amountKey({ value, min, max, currency, basis }: TaggedAmount): string {
  return [value, min, max, currency, basis].map((part) => part ?? '').join('|');
}

/** The headline amounts that differ by more than rounding, with the article that gives each. */
export function amountDisputes(
  tags: readonly StoredTag[],
): { readonly value: string; readonly articleId: string }[] {
  const heads = tags.flatMap(({ deal, articleId }) => {
    const [head] = deal.amounts;
    const value = head && amountNumber(head);
    return head?.currency === undefined || value === undefined ? [] : [{ head, value, articleId }];
  });
  const differs = heads.some((x) =>
    heads.some(
      (y) =>
        x.head.currency === y.head.currency &&
        Math.abs(x.value - y.value) > 0.05 * Math.max(x.value, y.value),
    ),
  );
  if (!differs) return [];
  return heads.map(({ head, articleId }) => ({
    value: `${head.currency ?? ''} ${head.value ?? `${head.min ?? ''}-${head.max ?? ''}`}`,
    articleId,
  }));
}
