import { type Draft, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { slot } from '../phrases/slot';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';

/**
 * The draft of a sale with its seller, where its sentence tells it beside the deal: "its owner, X", "previously held by X", "X told unions".
 */
export function withSeller(draft: Draft): Draft {
  if (!/^(?:acquisition|divestment)$/.test(draft.type)) return draft;
  if (draft.parties.some(({ role }) => role === 'seller' || role === 'partner')) return draft;
  const taken = draft.parties.map(({ entity }) => entity);
  const { tokens } = draft.sentence;
  const named = ownerNamed(tokens) ?? holder(tokens) ?? client(tokens);
  const owner = named ?? (draft.type === 'divestment' ? speaker(tokens) : undefined);
  if (!owner || taken.includes(owner)) return draft;
  return { ...draft, parties: [...draft.parties, ...partiesOf(['seller', [owner]])] };
}

function isOwner(entity: Entity | undefined): entity is Entity {
  return entity !== undefined && kindOf(entity) !== 'place';
}

/** "its owner Gulf Bakers", "the seller, X", "whose owners, the Garfields": the name right behind the word. */
function ownerNamed(tokens: readonly Token[]): Entity | undefined {
  for (let i = 1; i < tokens.length; i++) {
    if (!/^(?:owners?|sellers?|vendors?|parent)$/.test(tokens[i]?.lower ?? '')) continue;
    if (!/^(?:its|the|their|whose|current|present)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    let at = i + 1;
    while (
      at < i + 4 &&
      (tokens[at]?.text === ',' || /^(?:the|is|are)$/.test(tokens[at]?.lower ?? ''))
    )
      at++;
    if (isOwner(tokens[at]?.entity)) return tokens[at]?.entity;
  }
  return undefined;
}

const FORMERLY = /^(?:previously|formerly|currently|until|now|hitherto|long)$/;

/** "previously held by X", "held since 1908 by X". */
function holder(tokens: readonly Token[]): Entity | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const { lower } = tokens[i] as Token;
    if (!/^(?:held|owned|controlled|run)$/.test(lower)) continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (!FORMERLY.test(before?.lower ?? '') && !/^(?:since|for)$/.test(after?.lower ?? ''))
      continue;
    return slot(tokens, i + 1, new Set(['by']), { to: i + 8, persons: true })[0];
  }
  return undefined;
}

/** "on behalf of X": whom the agents of a sale act for. */
function client(tokens: readonly Token[]): Entity | undefined {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'behalf' && tokens[i + 1]?.lower === 'of',
  );
  return at < 0 ? undefined : slot(tokens, at, new Set(['of']), { to: at + 8, persons: true })[0];
}

/** ", Corran Group told unions", ", says Cortiça Real": the firm that speaks behind the sentence's comma. */
function speaker(tokens: readonly Token[]): Entity | undefined {
  for (let i = 1; i < tokens.length; i++) {
    if (!/^(?:said|says|told)$/.test(tokens[i]?.lower ?? '')) continue;
    const before = tokens[i - 1]?.entity;
    const after = tokens[i + 1]?.entity;
    const isTag = tokens[i - 2]?.text === ',' || tokens[i - 1]?.text === ',';
    const firm = isTag ? (before ?? after) : i < 3 ? before : undefined;
    if (firm && kindOf(firm) === 'org') return firm;
  }
  return undefined;
}

/** "... on the table," said Ann Lee, chief executive of Corran: the firm that "we" stands for in somebody's words. */
export function speakersFirm({ tokens }: Sentence): Entity[] {
  const said = tokens.findIndex((token, i) => i > 0 && SAID.test(token.lower));
  if (said < 0) return [];
  const firm = tokens[said + 1]?.entity;
  if (firm && kindOf(firm) === 'org') return [firm];
  return slot(tokens, said + 1, new Set(['of', 'at', 'for']), { to: said + 14 }).slice(0, 1);
}

const SAID = /^(?:said|says|told|added|conceded|admitted|confirmed|explained)$/;
