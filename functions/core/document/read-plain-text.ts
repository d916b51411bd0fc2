import { normalizeSpace } from '../html/normalize-space';
import { unwrapLines } from '../html/unwrap-lines';
import { detectLanguage } from '../text/language';
import { EMPTY_DOCUMENT, type Document } from './document';
import { endsSentence, textSize } from './prose-size';

const LONGEST_TITLE = 250;
const MARKUP = /<(?:[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?\/?>|!doctype|!--|\/[a-z]|\?xml)/i;
/** Markup is looked for no further than this: what has none by then is text. */
const LOOKED_AT = 200_000;

/** True for a body that is text and no markup: by what the server says of a body without tags, or by its lack of them. */
export function isPlainText(body: string, contentType = ''): boolean {
  if (/^\s*text\/(?:plain|markdown)\b/i.test(contentType))
    return !/<html[\s>]|<body[\s>]/i.test(body.slice(0, 5000));
  return !MARKUP.test(body.slice(0, LOOKED_AT));
}

/**
 * A plain text as a document: all of it is kept, one paragraph a line, the headline too. The first line is the headline
 * where it reads like one.
 */
export function readPlainText(text: string): Document {
  const lines = unwrapLines(text)
    .map(normalizeSpace)
    .filter((line) => line !== '');
  const [first = ''] = lines;
  const isTitle =
    lines.length > 1 && textSize(first) <= LONGEST_TITLE && !/[.。!！;；,，]$/u.test(first);
  const whole = lines.join('\n');
  return {
    ...EMPTY_DOCUMENT,
    title: isTitle && !(endsSentence(first) && textSize(first) > 120) ? first : null,
    language: detectLanguage(whole),
    text: whole,
    warnings: whole === '' ? ['no text found'] : [],
  };
}
