import { type Draft, partiesOf } from '../draft';
import { kindOf } from '../entities';
import { slot } from '../phrases/slot';
import { isPassive } from '../syntax';
import {
  INTO,
  type Predicate,
  clauseHas,
  draftOf,
  hasFacilityAfter,
  moneyAfter,
} from './predicate';

const EQUITY =
  /^(?:equity|shares?|stake|round|series|preference|convertible|venture|stock|capital|start-up|startup)$/;

/** "will invest 40 million in a plant" (a project) or "in X" (shares of an unlisted firm). */
export function readInvest(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (p.passive || isEstimate(p)) return undefined;
  const money = object.money ?? moneyAfter(sentence.tokens, verb.to, 10);
  const isInvest = /^(?:invest|reinvest|plough|plow|inject|pour|pump|sink)$/.test(verb.lemma);
  if (!money && !(isInvest && p.verb.form !== 'ing')) return undefined;
  if (weak && (!money || !hasFacilityAfter(sentence.tokens, verb.to))) return undefined;
  const investors = p.subject().filter((entity) => kindOf(entity) === 'org');
  const into = slot(sentence.tokens, verb.to, INTO, { to: verb.to + 16 });
  const firm = into.filter((entity) => kindOf(entity) === 'org' && !investors.includes(entity));
  const facility = hasFacilityAfter(sentence.tokens, verb.to);
  const inProject =
    money !== undefined &&
    investors.length > 0 &&
    /\b(?:plant|factory|mill|warehouse|investment|project|free zone|industrial park)\b/.test(
      sentence.context,
    );
  if (
    !isInvest &&
    !facility &&
    firm.length === 0 &&
    !(inProject && /^(?:lay|stump|cough|register|commit|put|spend)$/.test(verb.lemma))
  )
    return undefined;
  if (!money && !facility && firm.length === 0) return undefined;
  const isFunding = firm.length > 0 && (!facility || clauseHas(p, EQUITY));
  const parties = isFunding
    ? partiesOf(['target', firm], ['investor', investors])
    : partiesOf(['investor', investors]);
  const expands = clauseHas(p, EXPANSION_WORDS);
  const score =
    1.6 + (money ? 0.5 : 0) + (facility ? 0.5 : 0) + (investors.length > 0 ? 0.3 : -0.6);
  const draft = draftOf(
    p,
    isFunding ? 'funding' : expands ? 'expansion' : 'investment',
    parties,
    score,
    'invest',
  );
  return money ? { ...draft, money } : draft;
}

const EXPANSION_WORDS =
  /^(?:expand|expanding|expansion|enlarge|extension|extend|upgrade|upgrading|double|doubling|modernise|modernisation|enlarging|existing|second|additional|raise|increase|boost)$/;

/** "put capital cost at $168 million", "is put at": what somebody reckons, not what somebody spends. */
function isEstimate({ sentence, verb }: Predicate): boolean {
  if (!/^(?:put|lay|set)$/.test(verb.lemma)) return false;
  const { tokens } = sentence;
  const money = tokens.findIndex(
    (token, i) => i >= verb.to && i < verb.to + 12 && token.kind === 'money',
  );
  const before = tokens.slice(verb.to, Math.max(verb.to, money)).map(({ lower }) => lower);
  return (
    isPassive(tokens, verb.at, verb.to) ||
    (before.includes('at') && !before.some((word) => /^(?:into|in|towards?|behind|up)$/.test(word)))
  );
}
