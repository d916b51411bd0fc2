import { type Draft, partiesOf } from '../draft';
import { isGovernment } from '../entities';
import type { Sentence } from '../syntax';
import { castOf, tenseOf, wordBefore } from './cast';
import { cues, type ReadCue, within } from './cue-table';

/** Words of working together: true where two firms beside them are enough. */
const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...cues(
    'tie-up alliance co-producers co-producer allied interline codeshare codesharing code-share co-marketing co-promotion cross-promotion cross-selling cross-sell reciprocal-use cross-licence cobranded co-branded co-brand loyalty integration',
    () => true,
  ),
  ...cues('pact convention accord charter memorandum framework', (tokens, at) =>
    within(
      tokens,
      at - 5,
      at + 8,
      /^(?:integration|cooperation|co-operation|collaboration|joint|shared|training|train|research|data|brand|marketing|loyalty|technology|together|on|strategic|signed|develop|recognition|exchange|exchanges|students|diplomas)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('cooperation co-operation collaboration joint-marketing', (tokens, at) =>
    within(
      tokens,
      at,
      at + 4,
      /^(?:agreement|deal|pact|accord|framework|contract|convention|plan|programme|between|with|of)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('partners partner', (tokens, at) =>
    within(tokens, at - 3, at, /^(?:become|became|becomes|named|as|becoming)$/) &&
    !within(tokens, at - 3, at, /^(?:equity|managing|senior|venture)$/)
      ? true
      : undefined,
  ),
  ...cues('partnership', (tokens, at) =>
    within(tokens, at + 1, at + 4, /^(?:that|between|of|with|which)$/) ||
    (within(tokens, at + 1, at + 2, /^\.$/) &&
      within(tokens, at - 6, at, /^(?:announced?|announces|signed?|unveiled|agreed|agree|struck)$/))
      ? true
      : undefined,
  ),
  ...cues('franchise', (tokens, at) =>
    within(tokens, at - 3, at, /^(?:master|sole|exclusive)$/) ? true : undefined,
  ),
  ...cues('rights', (tokens, at) =>
    within(tokens, at - 3, at, /^(?:sole|exclusive|distribution|marketing)$/) &&
    within(tokens, at + 1, at + 4, /^(?:to|for|in)$/) &&
    within(tokens, at + 1, at + 5, /^(?:sell|distribute|market|for|in)$/)
      ? true
      : undefined,
  ),
  ...cues('licence license', (tokens, at) =>
    within(tokens, at - 2, at, /^(?:under|exclusive|worldwide|on)$/) ? true : undefined,
  ),
  ...cues('conversation conversations', (tokens, at) =>
    within(tokens, at + 1, at + 3, /^with$/) ? true : undefined,
  ),
  ...cues('mutual reciprocal', (tokens, at) =>
    within(
      tokens,
      at + 1,
      at + 2,
      /^(?:recognition|use|access|promotion|lounge|maintenance|support)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('hand', (tokens, at) =>
    within(tokens, at + 1, at + 3, /^(?:in)$/) && within(tokens, at + 1, at + 4, /^(?:glove|hand)$/)
      ? true
      : undefined,
  ),
  ...cues('together jointly', (tokens, at) =>
    within(
      tokens,
      at - 8,
      at + 6,
      /^(?:develop|developing|market|promote|promoting|train|bottle|research|study|design|test|work|working|explore|sell|offer)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('joint common shared', (tokens, at) =>
    within(
      tokens,
      at + 1,
      at + 3,
      /^(?:laboratory|lab|collection|research|brand|marketing|programme|program|project|label|range|platform|campaign|movements|development|service|ticket|ticketing|course|degree|routes|back|catalogue|standard|curriculum)$/,
    )
      ? true
      : undefined,
  ),
  ...cues('linked linking link pairing pair', (tokens, at) =>
    within(tokens, at + 1, at + 5, /^(?:networks|systems|up|with|apps|cards|schemes)$/)
      ? true
      : undefined,
  ),
  ...cues('sharing', (tokens, at) =>
    within(tokens, at + 1, at + 3, /^(?:codes|routes|spectrum|data|know-how|technology)$/)
      ? true
      : undefined,
  ),
  ...cues('talking', (tokens, at) => (within(tokens, at + 1, at + 2, /^to$/) ? true : undefined)),
]);

/** "The new cooperation agreement lets A train B's staff": two firms or more that work together, whatever verb says so. */
export function alliance(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ kind, lower }, i) => kind === 'word' && CUES.get(lower)?.(tokens, i) === true,
  );
  if (at < 0) return undefined;
  const cast = castOf(sentence).filter(
    (actor) => !/^(?:for|in|at)$/.test(tokens[actor.at - 1]?.lower ?? '') || actor.entity.org > 0,
  );
  const sides = cast.filter(({ entity }) => !isGovernment(entity));
  if (sides.length < 2 || sides.length > 4) return undefined;
  if (sides.every((actor) => wordBefore(tokens, actor.at) === 'of')) return undefined;
  return {
    type: 'partnership',
    parties: partiesOf(['partner', sides.map(({ entity }) => entity)]),
    sentence,
    at,
    trigger: 'scene:partnership',
    form: tenseOf(sentence),
    score: 2.15,
  };
}
