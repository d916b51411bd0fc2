const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, as `matchAll` gives them, without the copy that it makes of the pattern at each call:
 * the rules ask hundreds of times a story.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
