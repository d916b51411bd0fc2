import type { DealParty } from './deal';
import type { PartyKind, Role } from './labels';
import { nameKey, partyKeys } from './name-key';
import { compareText, type StoredTag } from './stored-tag';
import type { TaggedParty } from './tagged-deal';

interface Mention {
  readonly party: TaggedParty;
  readonly articleId: string;
  readonly keys: readonly string[];
}

/**
 * The parties of a deal from what each article calls them: one entry a party, named as the first report has it, all
 * other spellings as aliases, its name in the other script as `originalName`.
 *
 * @param tags In the order of `compareTags`.
 */
export function deriveParties(tags: readonly StoredTag[]): DealParty[] {
  const groups: Mention[][] = [];
  for (const { deal, articleId } of tags) {
    const fresh: Mention[] = [];
    const grown = new Set<Mention[]>();
    for (const party of deal.parties) {
      const mention = { party, articleId, keys: partyKeys(party) };
      const group = groups.find((known) => known.some(({ keys }) => overlap(keys, mention.keys)));
      if (group) grown.add(group);
      if (group) group.push(mention);
      else fresh.push(mention);
    }
    placeFresh(fresh, groups, grown);
  }
  return groups.map(toParty);
}

/**
 * A name that no other report has: the same party in the other script where it alone plays its role here and there,
 * else a party of its own.
 */
function placeFresh(
  fresh: readonly Mention[],
  groups: Mention[][],
  grown: ReadonlySet<Mention[]>,
): void {
  const before = [...groups];
  for (const mention of fresh) {
    const role = mention.party.role;
    const rivals = fresh.filter(({ party }) => party.role === role);
    const matches = before.filter(
      (group) => !grown.has(group) && group.some(({ party }) => party.role === role),
    );
    const [match] = matches;
    const alone = rivals.length === 1 && matches.length === 1;
    if (alone && match?.every(({ party }) => isHan(party.name) !== isHan(mention.party.name))) {
      match.push(mention);
    } else groups.push([mention]);
  }
}

function toParty(group: readonly Mention[]): DealParty {
  const [first] = group;
  if (!first) throw new RangeError('a party without a mention');
  const { name, evidence } = first.party;
  const spellings = group.flatMap(({ party }) => [party.name, ...party.aliases]);
  const others = [...new Set(spellings)].filter((spelling) => spelling !== name);
  const originalName = others.find(
    (other) => isHan(other) !== isHan(name) && nameKey(other) !== '',
  );
  const aliases = others.filter((other) => other !== originalName).slice(0, 12);
  const known = group.map(({ party }) => party);
  return {
    name,
    ...(originalName !== undefined && { originalName }),
    aliases,
    role: mostFrequent(known.map(({ role }) => role)) ?? first.party.role,
    kind:
      mostFrequent<PartyKind>(known.map(({ kind }) => kind).filter((kind) => kind !== 'unknown')) ??
      'unknown',
    parent: known.find(({ parent }) => parent !== undefined)?.parent,
    country: mostFrequent(known.flatMap(({ country }) => country ?? [])),
    evidence: { ...evidence, articleId: first.articleId },
  };
}

/** The value given most often; of those given alike often, the first in the alphabet, so that order does not matter. */
export function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0];
}

/** Roles that articles give differently to one party, by its name. */
export function roleDisputes(
  tags: readonly StoredTag[],
  party: DealParty,
): { readonly value: Role; readonly articleId: string }[] {
  const keys = partyKeys(party);
  return tags.flatMap(({ deal, articleId }) =>
    deal.parties
      .filter((mention) => overlap(partyKeys(mention), keys))
      .map(({ role }) => ({ value: role, articleId })),
  );
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}
