import { type Draft, partiesOf } from '../draft';
import { isGovernment } from '../entities';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import { castOf, tenseOf, wordBefore } from './cast';

type ReadCue = (tokens: readonly Token[], at: number) => boolean | undefined;

const near = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .some(({ lower, kind }) => kind !== 'name' && pattern.test(lower));

/** Words of working together: true where two firms beside them are enough. */
const CUES: ReadonlyMap<string, ReadCue> = new Map<string, ReadCue>([
  ...words(
    'tie-up alliance co-producers co-producer allied interline codeshare codesharing code-share co-marketing co-promotion cross-promotion cross-selling cross-sell reciprocal-use cross-licence cobranded co-branded co-brand loyalty integration',
    () => true,
  ),
  ...words('pact convention accord charter memorandum framework', (tokens, at) =>
    near(
      tokens,
      at - 5,
      at + 8,
      /^(?:integration|cooperation|co-operation|collaboration|joint|shared|training|train|research|data|brand|marketing|loyalty|technology|together|on|strategic|signed|develop|recognition|exchange|exchanges|students|diplomas)$/,
    )
      ? true
      : undefined,
  ),
  ...words('cooperation co-operation collaboration joint-marketing', (tokens, at) =>
    near(
      tokens,
      at,
      at + 4,
      /^(?:agreement|deal|pact|accord|framework|contract|convention|plan|programme|between|with|of)$/,
    )
      ? true
      : undefined,
  ),
  ...words('partners partner', (tokens, at) =>
    near(tokens, at - 3, at, /^(?:become|became|becomes|named|as|becoming)$/) &&
    !near(tokens, at - 3, at, /^(?:equity|managing|senior|venture)$/)
      ? true
      : undefined,
  ),
  ...words('partnership', (tokens, at) =>
    near(tokens, at + 1, at + 4, /^(?:that|between|of|with|which)$/) ||
    (near(tokens, at + 1, at + 2, /^\.$/) &&
      near(tokens, at - 6, at, /^(?:announced?|announces|signed?|unveiled|agreed|agree|struck)$/))
      ? true
      : undefined,
  ),
  ...words('franchise', (tokens, at) =>
    near(tokens, at - 3, at, /^(?:master|sole|exclusive)$/) ? true : undefined,
  ),
  ...words('rights', (tokens, at) =>
    near(tokens, at - 3, at, /^(?:sole|exclusive|distribution|marketing)$/) &&
    near(tokens, at + 1, at + 4, /^(?:to|for|in)$/) &&
    near(tokens, at + 1, at + 5, /^(?:sell|distribute|market|for|in)$/)
      ? true
      : undefined,
  ),
  ...words('licence license', (tokens, at) =>
    near(tokens, at - 2, at, /^(?:under|exclusive|worldwide|on)$/) ? true : undefined,
  ),
  ...words('conversation conversations', (tokens, at) =>
    near(tokens, at + 1, at + 3, /^with$/) ? true : undefined,
  ),
  ...words('mutual reciprocal', (tokens, at) =>
    near(
      tokens,
      at + 1,
      at + 2,
      /^(?:recognition|use|access|promotion|lounge|maintenance|support)$/,
    )
      ? true
      : undefined,
  ),
  ...words('hand', (tokens, at) =>
    near(tokens, at + 1, at + 3, /^(?:in)$/) && near(tokens, at + 1, at + 4, /^(?:glove|hand)$/)
      ? true
      : undefined,
  ),
  ...words('together jointly', (tokens, at) =>
    near(
      tokens,
      at - 8,
      at + 6,
      /^(?:develop|developing|market|promote|promoting|train|bottle|research|study|design|test|work|working|explore|sell|offer)$/,
    )
      ? true
      : undefined,
  ),
  ...words('joint common shared', (tokens, at) =>
    near(
      tokens,
      at + 1,
      at + 3,
      /^(?:laboratory|lab|collection|research|brand|marketing|programme|program|project|label|range|platform|campaign|movements|development|service|ticket|ticketing|course|degree|routes|back|catalogue|standard|curriculum)$/,
    )
      ? true
      : undefined,
  ),
  ...words('linked linking link pairing pair', (tokens, at) =>
    near(tokens, at + 1, at + 5, /^(?:networks|systems|up|with|apps|cards|schemes)$/)
      ? true
      : undefined,
  ),
  ...words('sharing', (tokens, at) =>
    near(tokens, at + 1, at + 3, /^(?:codes|routes|spectrum|data|know-how|technology)$/)
      ? true
      : undefined,
  ),
  ...words('talking', (tokens, at) => (near(tokens, at + 1, at + 2, /^to$/) ? true : undefined)),
]);

function words(list: string, read: ReadCue): [string, ReadCue][] {
  return list.split(' ').map((word) => [word, read]);
}

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
