import { type Draft, partiesOf } from '../draft';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import { firmsOf } from './cast';

const WISHES =
  /^(?:offers?|offered|wants?|would|hopes?|asks?|asked|seeks?|proposes?|proposed|volunteers?|volunteered|willing|keen|ready)$/;
const RUNS = /^(?:run|operate|manage|reopen|revive|restore|relaunch)$/;
const SERVICES =
  /^(?:line|lines|railway|railways|railroad|ferry|ferries|express|train|trains|tram|trams|bus|buses|service|services|airport|airfield|port|harbour|hospital|clinic|station|stadium|pool|pools|theatre|zoo|market|museum|bridge|prison|school|schools|lift|cableway|waterworks|network)$/;

/** "X has offered to run the ferries of Y": a firm's wish to run something that is there. */
export function operatorWish(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex((token, i) => RUNS.test(token.lower) || isPhrase(tokens, i));
  if (at < 1 || !tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => WISHES.test(lower)))
    return undefined;
  if (!tokens.slice(at + 1, at + 10).some(({ lower }) => SERVICES.test(lower))) return undefined;
  const [operator, ...others] = firmsOf(sentence);
  if (!operator || operator.at > at || others.some((other) => other.at < at)) return undefined;
  return {
    type: 'partnership',
    parties: partiesOf(['operator', [operator.entity]]),
    sentence,
    at,
    trigger: 'scene:operator',
    form: 'plan',
    stage: 'proposed',
    score: 2.15,
  };
}

/** "take on", "take over the running of", "bring back". */
function isPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const { lower } = tokens[at] as Token;
  return (lower === 'take' && next === 'on') || (lower === 'bring' && next === 'back');
}
