import { type Draft, partiesOf } from '../draft';
import { parseObject, targetOf } from '../objects';
import { slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import { isPassive } from '../syntax';
import type { Token } from '../tokens';
import { type Nominal, draftOf, has, objectOf, without } from './nominal';
import { isRegulator } from './regulators';

/** "the sale of X to Y", "the spin-off of X", "is up for sale". */
export function readSale(n: Nominal): Draft | undefined {
  if (isSalesDepartment(n.sentence.tokens, n.noun)) return undefined;
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const onBlock = /^(?:for|on)$/.test(tokens[noun.at - 1]?.lower ?? '') && noun.text === 'sale';
  if (onBlock) return readForSale(n);
  const of = objectOf(n, new Set(['of']));
  const to = slot(tokens, noun.to, new Set(['to']), { to: noun.to + 26, persons: true });
  if (of.length === 0 && (to.length === 0 || tokens[noun.to]?.lower !== 'of')) return undefined;
  const by = slot(tokens, noun.to, new Set(['by']), { to: noun.to + 20 });
  const doers = n.verb && !n.passive ? n.subject() : [];
  const clears = has(n, 'approve') && doers.every(isRegulator);
  const seller = by.length > 0 ? by : without(clears ? [] : doers, of, to);
  const acquirer = without(to, of);
  const planned = has(n, 'light', 'talk', 'approve', 'finish', 'drop', 'start');
  const reviewed = tokens
    .slice(Math.max(0, noun.at - 10), noun.at)
    .some((token) => /^(?:review|options|alternatives)$/.test(token.lower));
  const spin = /spin|demerg|carve/.test(noun.text);
  const inTalks = tokens
    .slice(Math.max(0, noun.at - 6), noun.at)
    .some((token) => /^(?:talks|negotiations|discussions|approaches)$/.test(token.lower));
  const score =
    1.4 +
    (acquirer.length > 0 ? 0.8 : 0) +
    (planned || inTalks || reviewed ? 0.6 : 0) +
    (spin ? 0.3 : 0);
  return draftOf(
    n,
    acquirer.length > 0 ? 'acquisition' : 'divestment',
    partiesOf(['target', of], ['acquirer', acquirer], ['seller', seller]),
    score,
  );
}

/** "put X up for sale", "X is up for sale", "has been listed for sale". */
function readForSale(n: Nominal): Draft | undefined {
  const { sentence, noun, nouns } = n;
  const { tokens } = sentence;
  const put = tokens
    .slice(Math.max(0, noun.at - 14), noun.at)
    .findLastIndex((token) =>
      /^(?:put|putting|puts|placed|offered|offer|listed|listing|offers)$/.test(token.lower),
    );
  const at = put < 0 ? -1 : Math.max(0, noun.at - 14) + put;
  const isUp = /^(?:up|listed|offered)$/.test(tokens[noun.at - 2]?.lower ?? '');
  if (at < 0 && !isUp) return undefined;
  const active = at >= 0 && !isPassive(tokens, at, at + 1);
  const object = active ? parseObject(sentence, at + 1, nouns) : undefined;
  const subject = subjectOf(sentence, at >= 0 ? at : noun.at);
  const target = object ? targetOf({ ...object, hasAsset: true }, sentence) : subject;
  const pronoun = object?.phrase === 'it' || target.length === 0;
  const real = pronoun && sentence.focus ? [sentence.focus] : target;
  if (real.length === 0) return undefined;
  return draftOf(
    n,
    'divestment',
    partiesOf(['target', real], ['seller', active ? without(subject, real) : []]),
    2.1,
  );
}

/** "sales and marketing", "head of sales": a trade that a firm carries on, not a sale. */
function isSalesDepartment(tokens: readonly Token[], noun: Nominal['noun']): boolean {
  if (tokens[noun.to - 1]?.lower !== 'sales') return false;
  const [next, after] = [tokens[noun.to]?.lower, tokens[noun.to + 1]?.lower];
  if (next === 'and' && /^(?:marketing|service|support|distribution)$/.test(after ?? ''))
    return true;
  const before = tokens.slice(Math.max(0, noun.at - 3), noun.at).map(({ lower }) => lower);
  return before.some((word) =>
    /^(?:heads?|director|manager|president|chief|vice-president)$/.test(word),
  );
}
