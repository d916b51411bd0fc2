import { kindOf, type Entity } from './entities';
import type { Sentence } from './syntax';
import type { Token } from './tokens';

const UNIT = /^(?:unit|subsidiary|arm|affiliate|division|offshoot|brand)$/;
const FILLER =
  /^(?:a|an|the|its|is|which|wholly|fully|majority|part|jointly|partly|wholly-owned|owned|listed|local|new|main|holding|former|now|and|was|ultimately|also|a|company|firm|group|private|publicly|state|trading|german|french|dutch|japanese|chinese|indian|american|british|swiss|italian|spanish|korean|australian|canadian)$/;

/** Enters who owns whom, as the text says it: "a unit of X", "X subsidiary Y", "X's Y unit", "owned by X", "its parent, X". */
export function noteParents(sentences: readonly Sentence[]): void {
  for (const { tokens, focus } of sentences) {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (UNIT.test(token.lower)) noteUnit(tokens, i, focus);
      else if (token.lower === 'by') noteOwner(tokens, i);
      else if (token.lower === 'parent') noteParent(tokens, i, focus);
      else if (/-(?:owned|controlled)$/.test(token.lower)) noteOwned(tokens, i);
    });
  }
}

function noteUnit(tokens: readonly Token[], at: number, focus: Entity | undefined): void {
  const child = nameBefore(tokens, at);
  if (tokens[at + 1]?.lower === 'of') return own(child ?? focus, nameAfter(tokens, at + 2));
  const before = tokens[at - 1];
  const next =
    firmAt(tokens, at + 1) ?? (tokens[at + 1]?.text === ',' ? firmAt(tokens, at + 2) : undefined);
  if (next)
    return own(
      next,
      ownerBefore(tokens, at) ?? (/^(?:its|their)$/.test(before?.lower ?? '') ? focus : undefined),
    );
  // "BP's Amselco Minerals unit"
  const named = firmAt(tokens, at - 1);
  if (named && tokens[at - 2]?.kind === 'possessive') own(named, firmAt(tokens, at - 3));
}

/** "Halden subsidiary Corran", "Halden's packaging arm, Corran": the firm before the noun. */
function ownerBefore(tokens: readonly Token[], at: number): Entity | undefined {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const found = firmAt(tokens, i);
    if (found) return found;
    if (tokens[i]?.kind !== 'word' && tokens[i]?.kind !== 'possessive') return undefined;
  }
  return undefined;
}

/** "owned by X", "controlled by X": the firm before it is X's. */
function noteOwner(tokens: readonly Token[], at: number): void {
  if (!/(?:^|-)(?:owned|controlled)$/.test(tokens[at - 1]?.lower ?? '')) return;
  own(nameBefore(tokens, at - 1), nameAfter(tokens, at + 1));
}

/** "Corran's parent, Halden", "its parent Halden". */
function noteParent(tokens: readonly Token[], at: number, focus: Entity | undefined): void {
  const before = tokens[at - 1];
  const child =
    before?.kind === 'possessive'
      ? firmAt(tokens, at - 2)
      : /^(?:its|the)$/.test(before?.lower ?? '')
        ? focus
        : undefined;
  let to = at + 1;
  while (/^(?:company|group|firm|,)$/.test(tokens[to]?.lower ?? '') && to - at < 3) to++;
  own(child, firmAt(tokens, to));
}

/** "Halden-owned Corran": only where the text names Halden elsewhere too. */
function noteOwned(tokens: readonly Token[], at: number): void {
  const key = (tokens[at]?.lower ?? '').replace(/-(?:owned|controlled)$/, '');
  const owner = tokens.find(({ entity }) => entity?.key.join(' ') === key)?.entity;
  for (let i = at + 1; owner && i < Math.min(tokens.length, at + 5); i++) {
    const child = firmAt(tokens, i);
    if (child) return own(child, owner);
  }
}

function own(child: Entity | undefined, parent: Entity | undefined): void {
  if (child && parent && child !== parent && parent.parent !== child) child.parent ??= parent;
}

function firmAt(tokens: readonly Token[], i: number): Entity | undefined {
  const entity = tokens[i]?.entity;
  return entity && kindOf(entity) === 'org' ? entity : undefined;
}

function nameAfter(tokens: readonly Token[], from: number): Entity | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    const found = firmAt(tokens, i);
    if (found) return tokens[i + 1]?.kind === 'possessive' ? undefined : found;
    if (tokens[i]?.kind === 'punct') return undefined;
  }
  return undefined;
}

/** The name that a description behind it is of: "Corran, a wholly owned unit of". */
function nameBefore(tokens: readonly Token[], at: number): Entity | undefined {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const found = firmAt(tokens, i);
    if (found) return found;
    const token = tokens[i] as Token;
    const isPlain = token.kind === 'word' && (FILLER.test(token.lower) || i > at - 4);
    if (!isPlain && token.text !== ',') return undefined;
  }
  return undefined;
}
