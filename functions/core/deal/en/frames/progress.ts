import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment, kindOf, isCompany } from '../entities';
import { slot } from '../phrases/slot';
import {
  BY,
  TO,
  clauseHasMoney,
  draftOf,
  hasFacilityAfter,
  isFuture,
  subjectHasFacility,
  type Predicate,
} from './predicate';

/** "has shelved its factory", "put the plant on ice", "will not be built": a project given up. */
export function readDrop(p: Predicate): Draft | undefined {
  const { sentence, object, verb } = p;
  const facility = p.passive ? subjectHasFacility(p) : object.hasFacility;
  if (
    !facility ||
    object.noun ||
    !/^(?:scrap|shelve|abandon|cancel|axe|ditch|drop|halt|mothball|park|freeze|bin|kill|suspend|scupper|put|postpone)$/.test(
      verb.lemma,
    )
  )
    return undefined;
  const owners = (
    p.passive
      ? [...slot(sentence.tokens, verb.to, BY, { to: verb.to + 10 }), ...sentence.recent]
      : p.subject()
  )
    .filter((entity) => kindOf(entity) === 'org')
    .slice(0, 1);
  if (owners.length === 0) return undefined;
  return {
    ...draftOf(p, 'investment', partiesOf(['investor', owners]), 2.1, 'drop'),
    stage: 'cancelled',
  };
}

/** "Work on X's first plant is starting": a project whose diggers are on site. */
export function readStart(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  const subject = tokens.slice(p.clause[0], verb.at).map((token) => token.lower);
  const object = tokens.slice(verb.to, verb.to + 3).map((token) => token.lower);
  const isWork = (word: string): boolean =>
    /^(?:work|works|construction|building|piling|earthworks|diggers|builders|excavation|pouring|erecting|laying)$/.test(
      word,
    );
  const runs =
    !isFuture(p) && subject.some((word) => /^(?:operations|production|output)$/.test(word));
  const onSite = object.some(
    (word, i) => isWork(word) && (word !== 'work' || object[i + 1] === 'on'),
  );
  const works = runs || subject.some(isWork) || onSite;
  if (!works || !hasFacilityAfter(tokens, p.clause[0], 40)) return undefined;
  const named = object.some(isWork)
    ? p.subject()
    : tokens
        .slice(p.clause[0])
        .filter((token) => token.entity && kindOf(token.entity) === 'org' && token.entity.org > 0)
        .map((token) => token.entity as Entity);
  const by = slot(tokens, p.clause[0], BY, { to: verb.to + 12 });
  const owners =
    by.length > 0 ? by : named.length > 0 ? named : sentence.focus ? [sentence.focus] : [];
  const investors = owners.filter(isCompany).slice(0, 1);
  if (investors.length === 0) return undefined;
  const enlarges = subject
    .concat(
      object,
      tokens.slice(verb.to, verb.to + 8).map((token) => token.lower),
    )
    .some((word) => /^(?:expansion|extension|second)$/.test(word));
  return {
    ...draftOf(
      p,
      enlarges ? 'expansion' : 'investment',
      partiesOf(['investor', investors]),
      2.1,
      'build',
    ),
    stage: runs ? 'completed' : 'under-construction',
  };
}

/** "inaugurated a Rs 320 crore spinning mill": a project that runs. */
export function readOpened(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  if (
    !/^(?:inaugurate|commission|open|cut|unveil|switch|start)$/.test(verb.lemma) ||
    verb.form === 'base' ||
    verb.form === 'ing'
  )
    return undefined;
  if (!(p.passive ? subjectHasFacility(p) : object.hasFacility)) return undefined;
  const owners = (
    p.passive
      ? [...slot(sentence.tokens, verb.to, BY, { to: verb.to + 10 }), ...ownersIn(p)]
      : p.subject()
  ).filter(isCompany);
  if (owners.length === 0) return undefined;
  return {
    ...draftOf(
      p,
      'investment',
      partiesOf(['investor', owners.slice(0, 1)]),
      clauseHasMoney(p) ? 2.2 : 2,
      'build',
    ),
    stage: 'completed',
  };
}

/** Owners named before the verb: "X's new plant was opened". */
function ownersIn(p: Predicate): Entity[] {
  const { tokens } = p.sentence;
  return tokens
    .slice(p.clause[0], p.verb.at)
    .flatMap((token, i) =>
      token.entity && tokens[p.clause[0] + i + 1]?.kind === 'possessive' ? [token.entity] : [],
    );
}

/** "Planners have given the green light to X's distribution centre". */
export function readApproved(p: Predicate): Draft | undefined {
  const { object, verb, sentence } = p;
  if (p.passive || !object.hasFacility || object.noun?.cls === 'loan') return undefined;
  const named = object.owner
    ? [object.owner]
    : slot(sentence.tokens, verb.to, new Set(['by', 'for', 'from']), { to: verb.to + 16 });
  const investors = named.filter(isCompany);
  if (investors.length === 0) return undefined;
  return {
    ...draftOf(p, 'investment', partiesOf(['investor', investors]), 2.1, 'build'),
    stage: 'approved',
  };
}

/** "has chosen Dresden for a new design centre". */
export function readSiteChoice(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  if (p.passive || !/^(?:choose|pick|select|name|tap)$/.test(p.verb.lemma)) return undefined;
  const place = tokens
    .slice(p.verb.to, p.verb.to + 4)
    .find((token) => token.entity && kindOf(token.entity) === 'place');
  const investors = p.subject().filter(isCompany);
  if (!place || investors.length === 0 || !hasFacilityAfter(tokens, p.verb.to, 14))
    return undefined;
  return draftOf(p, 'investment', partiesOf(['investor', investors]), 2.2, 'build');
}

const PERMIT =
  /^(?:certificates?|licen[cs]es?|permits?|registrations?|permission|consent|approval|clearance|go-ahead|nod)$/;

/** "have handed an investment certificate to X for a factory", "was granted a permit to build": a project let through. */
export function readPermit(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  if (!/^(?:award|grant|issue|hand|give|get|receive|obtain|win|secure|gain)$/.test(verb.lemma))
    return undefined;
  const permit = tokens.slice(verb.to, verb.to + 7).findIndex(({ lower }) => PERMIT.test(lower));
  if (permit < 0 || !hasFacilityAfter(tokens, p.clause[0], 60)) return undefined;
  const gives = /^(?:award|grant|issue|hand|give)$/.test(verb.lemma);
  const takers =
    gives && !p.passive ? slot(tokens, verb.to, TO, { to: verb.to + 16 }) : p.subject();
  const giver =
    gives && !p.passive
      ? p.subject()
      : slot(tokens, verb.to, GIVERS, { to: verb.to + 16, places: true });
  const investors = takers.filter(isCompany);
  const named = investors.length > 0 || !p.passive ? investors : plansOwner(p);
  if (named.length === 0) return undefined;
  return {
    ...draftOf(
      p,
      'investment',
      partiesOf(['investor', named.slice(0, 2)], ['host', giver.filter(isGovernment)]),
      2.3,
      'build',
    ),
    stage: 'approved',
  };
}

const GIVERS = new Set(['by', 'from']);

/** "Plans for X's scheme have been given the green light": whose plans they are. */
function plansOwner(p: Predicate): Entity[] {
  const { sentence, clause, verb } = p;
  const by = slot(sentence.tokens, clause[0], GIVERS, { to: verb.at });
  const own = by.length > 0 ? by : ownersIn(p);
  const firms = (own.length > 0 ? own : sentence.focus ? [sentence.focus] : []).filter(isCompany);
  return firms.slice(0, 1);
}

/** "Plans for a tidal scheme have been given the green light by the government". */
export function readGreenLight(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const rest = sentence.tokens
    .slice(verb.to, verb.to + 4)
    .map(({ lower }) => lower)
    .join(' ');
  const isLit =
    (/^(?:give|grant)$/.test(verb.lemma) &&
      /^(?:the |its |their |outline |full |planning |final )*(?:green light|go-ahead|go ahead|nod|thumbs|all-clear|permission|consent|approval|planning)/.test(
        rest,
      )) ||
    /^(?:approve|okay|ok|clear|green-light|pass|wave|nod|rubber-stamp|back|sanction)$/.test(
      verb.lemma,
    );
  if (!p.passive || !isLit || !subjectHasFacility(p)) return undefined;
  const investors = plansOwner(p);
  if (investors.length === 0) return undefined;
  return {
    ...draftOf(p, 'investment', partiesOf(['investor', investors]), 2.1, 'build'),
    stage: 'approved',
  };
}
