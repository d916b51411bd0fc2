import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment } from '../entities';
import { slot } from '../phrases/slot';
import {
  type Nominal,
  draftOf,
  facilityNear,
  has,
  moneyNear,
  orgs,
  possessorBefore,
  without,
} from './nominal';

/** "signed an agreement with Y": a deal of a kind that the noun does not tell. */
export function readAgreement(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (!n.verb || !has(n, 'light', 'win', 'drop', 'finish', 'buy')) return undefined;
  const others = slot(tokens, noun.to, new Set(['with', 'between']), {
    to: noun.to + 12,
    places: true,
  });
  const subject =
    n.passive && n.verb.at > noun.at
      ? slot(tokens, n.verb.to, new Set(['by', 'between']), { to: n.verb.to + 12 })
      : n.subject();
  const sides = [...without(subject, others), ...others];
  const shipped = passiveExport(n, subject);
  if (shipped) return shipped;
  const plant = facilityNear(tokens, noun.to, noun.to + 24);
  if (
    plant &&
    others.length === 1 &&
    orgs(others).length === 1 &&
    orgs(subject).filter((entity) => !isGovernment(entity)).length === 0
  )
    return draftOf(n, 'investment', partiesOf(['investor', others], ['host', subject]), 2.1);
  if (sides.length < 2 || sides.every(isGovernment)) return undefined;
  const equity = tokens.some((token) => /^(?:shareholder|stake|equity)$/.test(token.lower));
  if (equity && others.length > 0)
    return draftOf(
      n,
      'acquisition',
      partiesOf(['target', others], ['acquirer', without(subject, others)]),
      2,
    );
  const supply = tokens
    .slice(noun.to, noun.to + 16)
    .some((token) => /^(?:supply|deliver|export|ship|purchase|sponsor)$/.test(token.lower));
  if (supply)
    return draftOf(
      n,
      'contract',
      partiesOf(['contractor', without(subject, others)], ['buyer', others]),
      2,
    );
  const facility = facilityNear(tokens, noun.to, noun.to + 24);
  const hosts = sides.filter(isGovernment);
  if (facility && hosts.length > 0)
    return draftOf(
      n,
      'investment',
      partiesOf(['host', hosts], ['investor', without(sides, hosts)]),
      2,
    );
  return draftOf(n, 'partnership', partiesOf(['partner', sides.slice(0, 4)]), 2.05);
}

/** "A deal to ship cattle to Y has been signed by X". */
function passiveExport(n: Nominal, subject: readonly Entity[]): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun, verb } = n;
  if (!n.passive || !verb || verb.at < noun.at || subject.length === 0) return undefined;
  const trade = tokens
    .slice(noun.to, verb.at)
    .findIndex((token) => /^(?:supply|ship|export|sell|deliver|provide)$/.test(token.lower));
  if (trade < 0) return undefined;
  const buyer = slot(tokens, noun.to + trade, new Set(['to']), { to: verb.at, places: true });
  return draftOf(
    n,
    'contract',
    partiesOf(['buyer', buyer], ['contractor', without(subject, buyer)]),
    2.2,
  );
}

/** "an expansion of its mill", "X's plan for a plant": a project told by a noun. */
export function readProject(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const money = moneyNear(tokens, Math.max(0, noun.at - 8), noun.to + 10);
  const facility = facilityNear(tokens, noun.at - 6, noun.to + 14);
  const fromWhom = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 10 });
  const owner = possessorBefore(tokens, noun.at);
  const subject = fromWhom.length > 0 ? fromWhom : owner ? [owner] : n.subject();
  const investors = orgs(subject);
  if (investors.length === 0 || investors.every(isGovernment) || (!facility && !money))
    return undefined;
  const strong =
    n.verb !== undefined && has(n, 'light', 'drop', 'approve', 'start', 'finish', 'build', 'award');
  const proposal = /proposal|plan|scheme|idea|pitch|blueprint/.test(noun.text) && facility;
  if (!strong && !proposal) return undefined;
  if (noun.cls === 'project' && !facility && !/invest|outlay|capital/.test(noun.text))
    return undefined;
  if (noun.cls === 'expansion' && n.verb?.lemma === 'have') return undefined;
  const type =
    noun.cls === 'expansion' && !/refurb|renov/.test(noun.text) ? 'expansion' : 'investment';
  const draft = draftOf(
    n,
    type,
    partiesOf(['investor', investors]),
    (strong ? 1.7 : 1.5) +
      (money ? 0.5 : 0) +
      (facility ? 0.4 : 0) +
      (fromWhom.length > 0 || owner ? 0.2 : 0),
  );
  return proposal && !draft.stage ? { ...draft, stage: 'proposed' } : draft;
}
