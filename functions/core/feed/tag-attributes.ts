/**
 * The attributes of one start tag as written, values undecoded: calls `visit` with each name in lower case and its
 * value, in order, repeats included. By hand and not by expression: most of the time of sanitising is spent here.
 *
 * @param tag From `<` to `>`, name included; `from` is where the name ends.
 */
export function visitAttributes(
  tag: string,
  from: number,
  visit: (name: string, value: string) => void,
): void {
  const end = tag.endsWith('>') ? tag.length - 1 : tag.length;
  let i = from;
  while (i < end) {
    if (isBetween(tag.charCodeAt(i))) {
      i++;
      continue;
    }
    const nameStart = i;
    while (i < end && tag.charCodeAt(i) !== EQUALS && !isBetween(tag.charCodeAt(i))) i++;
    const name = tag.slice(nameStart, i).toLowerCase();
    const at = skipSpace(tag, i);
    if (tag.charCodeAt(at) !== EQUALS || at >= end) {
      visit(name, '');
      continue;
    }
    i = skipSpace(tag, at + 1);
    const close = endOfValue(tag, i, end);
    const isQuoted = isQuote(tag.charCodeAt(i)) && i < end;
    visit(name, tag.slice(isQuoted ? i + 1 : i, close));
    i = isQuoted ? close + 1 : Math.max(close, i);
  }
}

/** Where a value ends: at its quote, or before the next space; at the end of the tag where neither comes. */
function endOfValue(tag: string, from: number, end: number): number {
  const first = tag.charCodeAt(from);
  if (isQuote(first)) {
    const close = tag.indexOf(first === DOUBLE ? '"' : "'", from + 1);
    return close < 0 ? end : close;
  }
  let i = from;
  while (i < end && tag.charCodeAt(i) > 0x20) i++;
  return i;
}

const [EQUALS, DOUBLE, SINGLE, SLASH] = [0x3d, 0x22, 0x27, 0x2f];

function isQuote(c: number): boolean {
  return c === DOUBLE || c === SINGLE;
}

function isBetween(c: number): boolean {
  return c <= 0x20 || c === SLASH || isQuote(c);
}

function skipSpace(tag: string, from: number): number {
  let i = from;
  while (tag.charCodeAt(i) <= 0x20) i++;
  return i;
}
