import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment } from '../entities';
import { isParty } from '../phrases/parties';
import { nameOfPhrase, slot } from '../phrases/slot';
import type { Token } from '../tokens';
import { type Nominal, WITH, draftOf, orgs, without } from './nominal';

/** "a partnership with X", "under a licence from X". */
export function readPartnership(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const withWhom = slot(tokens, noun.to, WITH, { to: noun.to + 16, places: true });
  const from =
    /licen/.test(noun.text) || withWhom.length === 0
      ? slot(tokens, noun.to, new Set(['from']), { to: noun.to + 12 })
      : [];
  const others = withWhom.length > 0 ? withWhom : from;
  const subject = fronted(n, others) ?? n.subject();
  const sides = [...subject, ...without(others, subject)];
  if (sides.length < 2 || sides.every(isGovernment)) return undefined;
  const linked = n.verb !== undefined || /^(?:under|in|with|by|of)$/.test(n.governedBy);
  if (!linked) return undefined;
  return draftOf(
    n,
    'partnership',
    partiesOf(['partner', sides.slice(0, 5)]),
    (others.length > 0 ? 2.3 : 2.1) - (n.governedBy === 'of' ? 0.4 : 0),
  );
}

/** "Under a licence from X, sawmiller Y will make ...": the subject follows the phrase. */
function fronted(n: Nominal, others: readonly Entity[]): Entity[] | undefined {
  const { tokens } = n.sentence;
  if (n.noun.at > 5 || !/^(?:under|with|by|in)$/.test(n.governedBy)) return undefined;
  const comma = tokens.findIndex((token, i) => i > n.noun.to && token.text === ',');
  const name =
    comma < 0 ? -1 : nameOfPhrase(tokens, comma + 1, Math.min(tokens.length, comma + 8), true);
  const entity = name < 0 ? undefined : tokens[name]?.entity;
  return entity && !others.includes(entity) ? [entity] : undefined;
}

/** "a joint venture with X", "X, a venture of A and B". */
export function readJv(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const others = slot(
    tokens,
    /^venture /.test(noun.text) ? noun.to - 1 : noun.to,
    new Set(['with', 'between', 'of', 'by']),
    {
      to: noun.to + 14,
    },
  );
  const all = orgs(n.subject());
  // "X, a venture of A and B": X is the new firm.
  const subject = /^venture /.test(noun.text) ? [] : all;
  const partners = [...without(subject, others), ...others];
  const named = /^venture /.test(noun.text)
    ? without(all, others).slice(0, 1)
    : namedBehind(tokens, noun.to);
  const sides = without(partners, named);
  if (/^venture /.test(noun.text) && sides.length < 2 && others.length < 2) return undefined;
  if (sides.length < 2) return undefined;
  return draftOf(
    n,
    'jv',
    partiesOf(['target', named], ['partner', sides.slice(0, 4)]),
    n.verb || others.length > 0 || named.length > 0 ? 2.4 : 1.9,
  );
}

/** "a joint venture, Kaffa Pods," or "called Kaffa Pods": the new firm. */
function namedBehind(tokens: readonly Token[], from: number): Entity[] {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    const token = tokens[i] as Token;
    if (
      isParty(token) &&
      (tokens[i - 1]?.text === ',' ||
        /^(?:called|named|dubbed|company|firm|venture)$/.test(tokens[i - 1]?.lower ?? ''))
    )
      return [token.entity];
    if (token.text === ';') break;
  }
  return [];
}
