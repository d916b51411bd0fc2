import type { Token } from '../tokens';

/** Whether the word at a place is a sure (true) or a likely (false) cue of a scene, or none (undefined). */
export type ReadCue = (tokens: readonly Token[], at: number) => boolean | undefined;

/** Where a scene's cue stands, and whether it tells the scene beyond doubt. */
export interface Cue {
  readonly at: number;
  readonly sure: boolean;
}

/** Rows of a cue table: each word of the list is read by `read`. */
export function cues(list: string, read: ReadCue): [string, ReadCue][] {
  return list.split(' ').map((word) => [word, read]);
}

/** The first sure cue among tokens, else the first likely one; `read` judges a token, undefined for none. */
export function surestCue(
  tokens: readonly Token[],
  read: (at: number) => boolean | undefined,
): Cue | undefined {
  let likely: Cue | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const sure = read(at);
    if (sure) return { at, sure };
    if (sure === false) likely ??= { at, sure };
  }
  return likely;
}

/** Whether the word at `at` is one that the pattern takes. */
export function isWordAt(tokens: readonly Token[], at: number, pattern: RegExp): boolean {
  return pattern.test(tokens[at]?.lower ?? '');
}

/** Whether a wanted word stands among tokens [from, to); tokens of the kind that is passed over are none. */
export function within(
  tokens: readonly Token[],
  from: number,
  to: number,
  wanted: ReadonlySet<string> | RegExp,
  passedOver: Token['kind'] = 'name',
): boolean {
  for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === passedOver) continue;
    if (wanted instanceof RegExp ? wanted.test(lower) : wanted.has(lower)) return true;
  }
  return false;
}
