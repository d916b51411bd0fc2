import { type Draft, partiesOf } from '../draft';
import { type Entity, isCompany } from '../entities';
import { STAGE_LADDER, type Stage } from '../../labels';
import { isParty } from '../phrases/parties';
import { subjectOf } from '../phrases/subject';
import { type Sentence, sumOf } from '../syntax';
import type { Token } from '../tokens';
import { type CueMatch, findCues, indexCues, isSite } from './cue-patterns';
import { ENLARGING, NO_SITE_NEWS, SITE_CUES } from './site-cues';

const INDEX = indexCues(Object.entries(SITE_CUES) as [Stage, string][]);

/**
 * A project told by what happens at its site, whatever the verb: "the first pile was driven for X's hub", "now rising: a hall whose owner
 * is X". Undefined where the sentence names no firm, or tells of a quarrel or a fire there.
 */
export function siteDraft(sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  if (!tokens.some((token) => isFirm(token)) || !tokens.some(isSite)) return undefined;
  if (tokens.some(({ kind, lower }) => kind === 'word' && NO_SITE_NEWS.has(lower)))
    return undefined;
  const cue = leading(findCues(tokens, INDEX));
  const owners = cue ? ownersOf(sentence, cue) : [];
  if (!cue || owners.length === 0) return undefined;
  const money = sumOf(tokens);
  const grows = tokens.some(({ kind, lower }) => kind === 'word' && ENLARGING.has(lower));
  return {
    type: grows ? 'expansion' : 'investment',
    parties: partiesOf(['investor', owners]),
    sentence,
    at: cue.from,
    trigger: 'site',
    form: cue.value === 'proposed' ? 'plan' : 'past',
    score: 2.05 + (money ? 0.2 : 0),
    ...(cue.value === 'proposed' ? {} : { stage: cue.value }),
    ...(money ? { money } : {}),
  };
}

/** Given up or let through says more than built, and built more than planned. */
function leading(cues: readonly CueMatch<Stage>[]): CueMatch<Stage> | undefined {
  return cues.reduce<CueMatch<Stage> | undefined>(
    (best, cue) => (best && rank(best.value) >= rank(cue.value) ? best : cue),
    undefined,
  );
}

function rank(stage: Stage): number {
  return stage === 'cancelled' ? 100 : STAGE_LADDER.indexOf(stage);
}

function isFirm(token: Token | undefined): token is Token & { entity: Entity } {
  return isParty(token) && isCompany(token.entity);
}

/** Whose site it is: "X's hub", "the cannery of X", "a hall whose owner is X", the subject, or the only firm that is named. */
function ownersOf(sentence: Sentence, cue: CueMatch<Stage>): Entity[] {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!isFirm(token)) continue;
    if (tokens[i + 1]?.kind === 'possessive' && siteWithin(tokens, i + 2, 9)) return [token.entity];
    if (isOwnerPhrase(tokens, i)) return [token.entity];
  }
  const subject = subjectOf(sentence, cue.from).filter(
    (entity) => isCompany(entity) && tokens.some((token) => token.entity === entity),
  );
  if (subject.length > 0) return subject.slice(0, 2);
  const named = tokens.filter(
    (token, i) => isFirm(token) && (cue.value === 'approved' || !isOther(tokens[i - 1])),
  );
  const firms = [...new Set(named.map(({ entity }) => entity as Entity))];
  const marked = firms.filter(({ org }) => org > 0); // "Steel", "Ltd": what stands without may be a place
  const [owner, other] = marked.length > 0 ? marked : firms;
  return owner && !other ? [owner] : [];
}

/** "with X", "from X": the other side of something, not the one whose site it is. */
function isOther(before: Token | undefined): boolean {
  return /^(?:with|from|against|to|operator|like|near|beside)$/.test(before?.lower ?? '');
}

function siteWithin(tokens: readonly Token[], from: number, steps: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct') return false;
    if (isSite(token)) return true;
  }
  return false;
}

/** "the cannery of X", "a centre run by X", "the mill X is erecting", "owner X": what stands before the name makes it the owner. */
function isOwnerPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'owner' || before === 'developer' || before === 'parent') return true;
  if (before === 'is' && /^(?:owner|developer|backer|operator)$/.test(tokens[at - 2]?.lower ?? ''))
    return true;
  const isLink = /^(?:of|by|that|which)$/.test(before);
  for (let i = at - (isLink ? 2 : 1), steps = 0; i >= 0 && steps < (isLink ? 3 : 1); i--, steps++) {
    const token = tokens[i] as Token;
    if (isSite(token)) return true;
    if (token.kind !== 'word') return false;
  }
  return false;
}
