import type { Element } from 'domhandler';
import type { Piece } from './line-piece';

const BOLD_TAGS = new Set('b strong h1 h2 h3 h4 h5 h6 th dt summary caption legend big'.split(' '));
const HEAD_TAGS = /^(?:h[1-6]|dt|summary|th|caption|legend)$/;

/** True where the element itself sets its text bold, as browsers do. */
export function isBold({ name, attribs }: Element): boolean {
  if (BOLD_TAGS.has(name)) return true;
  return attribs.style !== undefined && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribs.style);
}

/** Tag, classes, type size and colour: what decides how text looks. Digits differ from item to item, so they are left out. */
export function styleName({ name, attribs }: Element): string {
  if (!attribs.class && !attribs.style && name !== 'font') return name;
  const classes = (attribs.class ?? '').slice(0, 120).trim().split(/\s+/);
  const stable = classes.map((word) => word.replace(/\d+/g, '')).filter(Boolean);
  const size = /font-size\s*:\s*([^;]{1,12})/i.exec(attribs.style ?? '')?.[1] ?? '';
  const font = name === 'font' ? `${attribs.size ?? ''}${attribs.color ?? ''}` : '';
  return [name, ...stable.slice(0, 4).map((word) => `.${word}`), size.trim(), font].join('');
}

/** 1-6 where the innermost blocks are a heading, else 0. */
export function headingLevel(blocks: readonly Element[]): number {
  for (const { name } of blocks.slice(-3).reverse()) {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return Number(level);
  }
  return 0;
}

/** Names of a line's looks, most specific first: where it stands, how it is set, its tag, and `bold`. */
export function styleKeys(blocks: readonly Element[], pieces: readonly Piece[]): string[] {
  const element = blocks[blocks.length - 1];
  if (!element) return [];
  const inline = pieces[0]?.inline ?? '';
  const whole = pieces.every((piece) => piece.inline.startsWith(inline)) ? inline : '';
  const bold = pieces.every((piece) => piece.bold);
  const own = `${styleName(element)}>${whole}${bold ? '!' : ''}`;
  const parent = blocks[blocks.length - 2];
  const keys = parent ? [`${styleName(parent)}>${own}`, own] : [own];
  if (HEAD_TAGS.test(element.name)) keys.push(element.name);
  else if (bold) keys.push('bold');
  return keys;
}
