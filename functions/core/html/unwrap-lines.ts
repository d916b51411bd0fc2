/** Lines of this width or less are those of a terminal, a wire or a mail; longer ones are paragraphs. */
const WIDEST_WRAP = 100;

/**
 * The lines of a preformatted text; where it was wrapped by hand at a width, the lines of a paragraph become one.
 * Wrapped means: four lines or more, none wider than 100 characters, and most lines that another follows nearly full.
 */
export function unwrapLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const sizes = lines.map((line) => line.trimEnd().length);
  const widest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const isFull = (i: number): boolean =>
    (sizes[i] ?? 0) >= widest * 0.7 && /[\p{L}\p{N}]/u.test(lines[i] ?? '');
  const followed = sizes.flatMap((size, i) => (size > 0 && (sizes[i + 1] ?? 0) > 0 ? [i] : []));
  const isWrapped =
    followed.length >= 3 &&
    widest <= WIDEST_WRAP &&
    followed.filter(isFull).length * 3 >= followed.length * 2;
  if (!isWrapped || widest < 40) return lines;
  const whole: string[] = [];
  lines.forEach((line, i) => {
    const goesOn =
      i > 0 && isFull(i - 1) && (sizes[i] ?? 0) > 0 && !/^\s*(?:[-*•◆●■]|\d+[.)])\s/.test(line);
    if (goesOn) whole[whole.length - 1] += `\n${line}`;
    else whole.push(line);
  });
  return whole;
}
