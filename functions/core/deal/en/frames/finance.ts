import { type Draft, partiesOf } from '../draft';
import { kindOf } from '../entities';
import { slot } from '../phrases/slot';
import { BY, FROM, type Predicate, clauseHas, draftOf, moneyAfter } from './predicate';

const STRONG_RAISE = /^(?:raise|pull|haul|rake|drum|amass)$/;

/** "raised $4 million from X": money for shares; a flotation where the clause speaks of the market. */
export function readRaise(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (
    p.passive ||
    !object.money ||
    object.noun?.cls === 'contract' ||
    object.noun?.cls === 'loan' ||
    object.hasGoods
  )
    return undefined;
  if (
    tokens
      .slice(verb.to, object.to + 8)
      .some((token) =>
        /^(?:stake|dividend|price|prices|bid|offer|estimate|profit|contract|order|loan|bond|bonds|notes|sukuk|tariff|guidance|credit|facility|debt|fees?|damages|compensation|refunds?|grants?|fines?|tax|taxes|subsidy|subsidies|revenues?|sales|dividends?|profits?|premiums?)$/.test(
          token.lower,
        ),
      )
  )
    return undefined;
  const investors = slot(tokens, verb.to, new Set(['from', 'by']), { to: verb.to + 22 });
  const hasRound = clauseHas(
    p,
    /^(?:round|series|seed|venture|investors?|funding|placement|convertible|pre-seed|bridge|backers?|angels?|shares|equity|capital)$/,
  );
  if (!STRONG_RAISE.test(verb.lemma) && investors.length === 0 && !hasRound) return undefined;
  if (weak && investors.length === 0) return undefined;
  const target = p.subject().filter((entity) => !investors.includes(entity));
  if (clauseHas(p, /^(?:ipo|flotation|float|listing|bourse|exchange|offering|prospectus)$/))
    return draftOf(p, 'listing', partiesOf(['target', target]), 2.1, 'float');
  return draftOf(
    p,
    'funding',
    partiesOf(['target', target], ['investor', investors]),
    2 + (investors.length > 0 ? 0.4 : 0) + (hasRound ? 0.3 : 0),
    'raise',
  );
}

/** "will list on the exchange", "made its debut": the firm whose shares go to the public. */
export function readFloat(p: Predicate, weak: boolean): Draft | undefined {
  const { sentence, verb } = p;
  if (weak) return undefined;
  const multi = verb.to - verb.at > 1;
  const market = clauseHas(
    p,
    /^(?:exchange|bourse|nasdaq|nyse|aim|market|board|flotation|ipo|shares?|listing|stock|trading|euronext|sgx|debut)$/,
  );
  const named = sentence.tokens
    .slice(p.clause[0], p.clause[1])
    .some(
      (token) =>
        token.kind === 'name' &&
        /exchange|bourse|nasdaq|market|jse|nse|bse/i.test(token.entity?.name ?? ''),
    );
  if (!(multi && verb.lemma !== 'make') && !(market || named)) return undefined;
  if (verb.lemma === 'list' && p.passive) return undefined;
  const target = (p.object.names.length > 0 && !p.passive ? p.object.names : p.subject()).filter(
    (entity) => kindOf(entity) === 'org',
  );
  if (target.length === 0) return undefined;
  return draftOf(p, 'listing', partiesOf(['target', target.slice(0, 1)]), multi ? 2.1 : 2, 'float');
}

const LENDERS =
  /bank|kredit|credit|^(?:bank|banks|banco|banque|lender|lenders|credit|finance|financial|fund|bancorp|loan|ifc|ebrd|adb|afdb|eib|lending|leasing|insurance|eksportkasse|kredit|corporation|window|board|boards)$/;

/** "lent X 30 million", "approved a credit for X": a lender that gives money. */
export function readLend(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (p.passive || weak || !object.money) return undefined;
  const lenders = p.subject().filter((entity) => kindOf(entity) === 'org');
  const isLender = lenders.some((entity) => entity.key.some((word) => LENDERS.test(word)));
  const isLend = /^(?:lend|loan|sanction|advance|disburse)$/.test(verb.lemma);
  const named = slot(sentence.tokens, verb.to, new Set(['to', 'for', 'towards']), {
    to: verb.to + 22,
  }).filter((entity) => !lenders.includes(entity));
  const target =
    named.length > 0 || !isLend
      ? named
      : sentence.recent.filter((entity) => !lenders.includes(entity)).slice(0, 1);
  if (!(isLend || (isLender && target.length > 0)) || object.hasStake) return undefined;
  return draftOf(
    p,
    'loan',
    partiesOf(['lender', lenders], ['target', target]),
    1.8 + (target.length > 0 ? 0.5 : 0),
    'lend',
  );
}

/** "has tapped the local market for R$ 300 million": borrowing without a loan by name. */
export function readTap(p: Predicate): Draft | undefined {
  if (p.verb.lemma === 'borrow' && !p.passive) return readBorrowed(p);
  const debt = readDebt(p);
  if (debt) return debt;
  const { sentence, verb } = p;
  if (
    p.passive ||
    verb.lemma !== 'tap' ||
    !sentence.tokens.slice(verb.to, verb.to + 6).some((token) => /^markets?$/.test(token.lower))
  )
    return undefined;
  const money = moneyAfter(sentence.tokens, verb.to, 14);
  const lenders = slot(sentence.tokens, verb.to, BY, { to: verb.to + 22 });
  const target = p.subject().filter((entity) => !lenders.includes(entity));
  if (!money || target.length === 0) return undefined;
  return {
    ...draftOf(p, 'loan', partiesOf(['target', target], ['lender', lenders]), 2.2, 'lend'),
    money,
  };
}

/** "has obtained Sh7.8 billion in long-term debt from X", "is seeking $40 million from the bank". */
function readDebt(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const { tokens } = sentence;
  if (p.passive || !object.money) return undefined;
  const at = tokens.indexOf(object.money);
  if (at - verb.to > 3) return undefined;
  const rest = tokens.slice(at + 1, at + 6).map(({ lower }) => lower);
  const isDebt =
    rest[0] === 'in' &&
    rest.some((word) =>
      /^(?:debt|loans?|credit|financing|finance|borrowings?|mezzanine)$/.test(word),
    );
  const lenders = slot(tokens, at, new Set(['from', 'by', 'with']), { to: at + 20 });
  const target = p.subject().filter((entity) => !lenders.includes(entity));
  const fromBanks =
    lenders.length > 0 &&
    lenders.every(
      ({ key }) =>
        !key.some((word) => /^(?:investment|growth|venture|ventures|private)$/.test(word)) &&
        key.some((word) =>
          /^(?:bank|banks|banco|banque|bancorp|lending|credit|eximbank)$|^(?:ifc|ebrd|eib|adb|afdb)$/.test(
            word,
          ),
        ),
    );
  if (target.length === 0 || !(isDebt || fromBanks)) return undefined;
  return draftOf(p, 'loan', partiesOf(['target', target], ['lender', lenders]), 2.3, 'lend');
}

/** "borrowed Sh3 billion from X". */
function readBorrowed(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const lenders = slot(sentence.tokens, verb.to, FROM, { to: verb.to + 14 });
  const target = p.subject().filter((entity) => !lenders.includes(entity));
  if (!object.money || lenders.length === 0) return undefined;
  return draftOf(p, 'loan', partiesOf(['target', target], ['lender', lenders]), 2.2, 'lend');
}
