import { type Draft, partiesOf } from '../draft';
import type { Entity } from '../entities';
import { FACILITIES } from '../nouns';
import { slot } from '../phrases/slot';
import { clauseOf } from '../syntax';
import type { Token } from '../tokens';
import {
  FROM,
  type Nominal,
  TO,
  draftOf,
  has,
  moneyNear,
  orgs,
  possessorBefore,
  without,
} from './nominal';

/** "a loan of 20 million from X", "issued bonds": who borrows from whom. */
export function readLoan(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:financing|credit|facility|package|bonds?|notes?|mortgages?|loans?|refinancing)$/.test(
      noun.text,
    ) &&
    !n.verb
  )
    return readLooseLoan(n);
  if (/^(?:facility|package)$/.test(noun.text) && FACILITIES.has(tokens[noun.at - 1]?.lower ?? ''))
    return undefined;
  if (/^(?:facility|facilities)$/.test(noun.text) && !hasLoanContext(tokens)) return undefined;
  if (!n.verb) return readLooseLoan(n);
  const money = moneyNear(tokens, n.verb.at, noun.to + 14);
  const from = slot(tokens, noun.to, FROM, { to: noun.to + 24 });
  const to = slot(tokens, Math.min(noun.to, n.verb.to), TO, { to: noun.to + 22 });
  const subject = orgs(
    n.passive && n.verb.at > noun.at
      ? slot(tokens, n.verb.to, new Set(['by']), { to: n.verb.to + 12 })
      : n.subject(),
  );
  const gives =
    has(n, 'lend', 'approve', 'award') &&
    !(has(n, 'borrow') && from.length > 0) &&
    (to.length > 0 || subject.some(isLender));
  if (!money && from.length + to.length === 0) return undefined;
  if (gives) {
    const target = without(to, subject);
    return draftOf(
      n,
      'loan',
      partiesOf(['lender', subject], ['target', target]),
      2 + (target.length > 0 ? 0.4 : 0) + (money ? 0.3 : 0),
    );
  }
  if (!has(n, 'borrow', 'win', 'light', 'raise', 'sell', 'drop', 'finish', 'talk'))
    return undefined;
  const lenders = from.length > 0 ? from : subject.filter(isLender);
  const others = [sentence.topic, sentence.focus].filter(
    (entity) => entity !== undefined && !lenders.includes(entity),
  ) as Entity[];
  const own = without(subject, lenders);
  const target = own.length > 0 || lenders.length === 0 ? own : others.slice(0, 1);
  return draftOf(
    n,
    'loan',
    partiesOf(['target', target], ['lender', lenders]),
    1.8 + (money ? 0.4 : 0) + (lenders.length > 0 ? 0.4 : 0),
  );
}

function hasLoanContext(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'money' ||
      /^(?:revolving|credit|loan|lender|lenders|bank|banks|syndicated|borrow|asset-backed)$/.test(
        token.lower,
      ),
  );
}

/** Whether a name's words say that it lends: a bank, a fund, a finance house. */
export function isLender(entity: Entity): boolean {
  return entity.key.some((word) =>
    /^(?:bank|banco|banque|lending|credit|finance|financial|fund|lender|capital|kredit|leasing|bancorp|eksportkasse|infrastructure)$/.test(
      word,
    ),
  );
}

function readLooseLoan(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const from = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 12 });
  const to = slot(tokens, noun.to, new Set(['to', 'for']), { to: noun.to + 12 });
  const money = moneyNear(tokens, noun.at - 6, noun.to + 8);
  if (
    !money ||
    (from.length === 0 && to.length === 0) ||
    n.governedBy === 'in' ||
    noun.text === 'loans'
  )
    return undefined;
  const target = to.length > 0 ? to : without(orgs(n.subject()), from);
  return draftOf(n, 'loan', partiesOf(['lender', from], ['target', target]), 1.9);
}

/** "a seed round led by X": the firm and its investors. */
export function readRound(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:round|safe note|funding|placement|convertible|capital increase|rounds|share placement)$/.test(
      noun.text,
    ) &&
    !n.verb &&
    !/\b(?:subscribed|led|closed)\b/.test(tokens.map((token) => token.lower).join(' '))
  )
    return undefined;
  const [from, to] = clauseOf(tokens, noun.at);
  const money = moneyNear(tokens, from, to) ?? moneyNear(tokens, noun.at - 12, noun.to + 12);
  const leaders = slot(tokens, noun.at - 6 < 0 ? 0 : noun.at - 6, new Set(['from', 'by']), {
    to: noun.to + 30,
  });
  const joins =
    n.verb !== undefined &&
    /^(?:participate|take|join|lead|co-lead|anchor|contribute|follow|come|underwrite)$/.test(
      n.verb.lemma,
    ) &&
    !n.passive;
  if (joins) return readBacker(n, money);
  if (!money && leaders.length === 0) return undefined;
  const target = without(orgs(n.subject()), leaders);
  const score =
    1.7 + (leaders.length > 0 ? 0.5 : 0) + (money ? 0.4 : 0) + (has(n, 'raise') ? 0.3 : 0);
  const draft = draftOf(n, 'funding', partiesOf(['target', target], ['investor', leaders]), score);
  return money ? { ...draft, money } : draft;
}

/** "X participated in the round", "led a seed round in Y": the subject puts money in. */
function readBacker(n: Nominal, money: Token | undefined): Draft | undefined {
  const { sentence, noun } = n;
  const investors = orgs(n.subject());
  const named = slot(sentence.tokens, noun.to, new Set(['in', 'of', 'for', 'by']), {
    to: noun.to + 8,
  });
  const firm = without(named, investors);
  const known = sentence.focus && !investors.includes(sentence.focus) ? [sentence.focus] : [];
  const target = firm.length > 0 ? firm : known;
  if (investors.length === 0 || target.length === 0) return undefined;
  const draft = draftOf(n, 'funding', partiesOf(['target', target], ['investor', investors]), 2.1);
  return money ? { ...draft, money } : draft;
}

/** "its flotation on the exchange", "the IPO of X". */
export function readListing(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  if (
    /^(?:float|listing|debut|listings|share sale|share offering|public issue)$/.test(noun.text) &&
    !hasMarket(tokens)
  )
    return undefined;
  const of = slot(tokens, noun.to, new Set(['of', 'by']), { to: noun.to + 8 });
  const owner = possessorBefore(tokens, noun.at);
  const target = orgs(of.length > 0 ? of : owner ? [owner] : n.subject()).filter(
    (entity) => !/exchange|bourse/.test(entity.key.join(' ')),
  );
  if (target.length === 0) return undefined;
  const seller = of.length > 0 && n.verb ? without(orgs(n.subject()), of) : [];
  const score = 1.6 + (n.verb ? 0.5 : 0) + (moneyNear(tokens, 0, tokens.length) ? 0.2 : 0);
  return draftOf(
    n,
    'listing',
    partiesOf(['target', target.slice(0, 1)], ['seller', seller]),
    score,
  );
}

function hasMarket(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      /^(?:exchange|bourse|market|shares|listing|ipo|stock|sec|trading|board)$/.test(token.lower) ||
      (token.kind === 'name' && /exchange|bourse/i.test(token.text)),
  );
}
