import type { Stage } from '../../labels';
import { type Draft, partiesOf } from '../draft';
import { type Entity, isGovernment, kindOf, isCompany } from '../entities';
import { coordinated } from '../phrases/coordinated';
import { slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import { type Sentence, sumOf } from '../syntax';
import { type CueMatch, findCues, indexCues, isSite } from './cue-patterns';
import { ENLARGING } from './site-cues';

/** What a firm and the zone, town or state that receives its plant settle or haggle over; written as SITE_CUES. */
const HOST_CUES: Readonly<Partial<Record<Stage, string>>> = {
  talks: `
    ~haggle|~bargain|~negotiate|~dicker with x .. @
    ~be in|holding [advanced] discussions|talks|negotiations|dialogue with x .. @
    ~thrash|~hammer|~work out terms|details|conditions .. @
    ~sound out x .. @
    ~talk|~speak|~negotiate|~discuss|~wrangle about|over|on .. plot|land|site|extension .. @
    ~be talking|speaking|negotiating|haggling about|over|on|with .. @
    negotiations|talks|discussions .. between x .. @
    ~bargain|~haggle with x .. over incentives|land|terms
  `,
  mou: `
    ~shake hands|~agree in principle|outline with x .. @
    outline accord|agreement|deal .. @
    ~sign|~initial|~ink|~exchange .. memorandum|intent|mou|protocol|heads .. @
    under heads|memorandum|mou|protocol of .. @
    letter|statement|memorandum|declaration of intent|understanding .. @
  `,
  signed: `
    ~sign|~ink|~seal|~conclude|~clinch|~finalise|~finalize|~execute|~strike|~reach .. deal|pact|agreement|accord|package|lease|undertaking with|for|on|covering .. @
    ~sign|~ink|~seal|~conclude|~clinch|~finalise|~finalize|~execute .. land|tax|incentive|incentives|investment|reinvestment|settlement|project deal|pact|agreement|accord|package|contract .. @
    ~sign on the dotted line for a .. @
    ~bag|~land|~attract|~snare|~net|~lure .. @ from x
    ~concede|~lease|~allot|~allocate|~grant|~sell .. lot|plot|land|hectares|acres|site to x .. @
    ~grow|~expand|~enlarge .. @ .. with x
  `,
};

const INDEX = indexCues(Object.entries(HOST_CUES) as [Stage, string][]);

/** A plant that its firm and the place where it will stand have settled or talk about; undefined where either has no name. */
export function hostDraft(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  if (tokens.some(({ kind, lower }) => kind === 'word' && OTHER_DEAL.test(lower))) return undefined;
  const cue = findCues(tokens, INDEX)[0];
  if (!cue || !tokens.some(isSite)) return undefined;
  const sides = sidesOf(sentence, cue);
  const hosts = sides.filter(isHost);
  const firms = sides.filter((entity) => isCompany(entity) && !isHost(entity));
  if (hosts.length === 0 || firms.length === 0) return undefined;
  const grows = tokens.some(({ kind, lower }) => kind === 'word' && ENLARGING.has(lower));
  const money = sumOf(tokens);
  return {
    type: grows ? 'expansion' : 'investment',
    parties: partiesOf(['host', hosts.slice(0, 1)], ['investor', firms.slice(0, 2)]),
    sentence,
    at: cue.from,
    trigger: 'host',
    stage: cue.value,
    form: 'past',
    score: 2.3,
    ...(money ? { money } : {}),
  };
}

const OTHER_DEAL =
  /^(?:buy|acquire|purchase|takeover|stake|shares?|merger|merge|loans?|cooperation|co-operation|alliance|research|supply|tender|contractor|builder|operate|manage)$/;

function sidesOf(sentence: Sentence, { from, to }: CueMatch<Stage>): Entity[] {
  const { tokens } = sentence;
  const after = slot(tokens, from, OTHER_SIDE, { to: to + 14, places: true });
  const first = tokens.findIndex(
    ({ entity }) => entity !== undefined && kindOf(entity) !== 'person',
  );
  const opening = first < 0 || first > from ? [] : coordinated(tokens, first, true);
  return [...new Set([...after, ...opening, ...subjectOf(sentence, from)])].filter((entity) =>
    tokens.some((token) => token.entity === entity),
  );
}

const OTHER_SIDE = new Set(['with', 'between', 'to', 'from', 'by', 'out']);

/** A zone, a town, a county or the agency that brings firms to one: no ministry, which buys what it signs for. */
function isHost(entity: Entity): boolean {
  const name = entity.key.join(' ');
  return HOST.test(name) || (kindOf(entity) === 'place' && isGovernment(entity));
}

const HOST =
  /\b(?:zone|park|parks|county|estates?|district|city|municipality|province|prefecture|town|territory|township)$|^(?:city|state|town|county|government|prefecture|province) of\b|\b(?:development (?:authority|corporation|agency|board|zone)|board of investments?|people's committee|committee|municipal government|city (?:hall|government|council)|assembly|council|governor's office)$|^invest\b/;
