import type { RawText } from './raw-feed';
import type { XmlElement, XmlReader } from './xml-tree';

const HTML_TYPES = new Set([
  'html',
  'text/html',
  'xhtml',
  'application/xhtml+xml',
  'application/xml',
  'text/xml',
]);

/**
 * The text of a field whose markup nobody announced (all of RSS): what stands in it is read as HTML, whether it was
 * escaped, put in CDATA or left naked.
 */
export function htmlField(reader: XmlReader, element: XmlElement): RawText {
  const isNaked = element.children.length > 0;
  return { value: isNaked ? reader.markup(element) : reader.text(element), isHtml: true };
}

/**
 * An Atom text construct: `type` says how to read it, and Atom 0.3's `mode` how it was packed. Where both say nothing,
 * markup inside speaks for itself.
 *
 * @see RFC 4287 §3.1 and §4.1.3.3; Atom 0.3 §3.1 (mode: xml, escaped, base64)
 */
export function textConstruct(reader: XmlReader, element: XmlElement): RawText {
  const type = (reader.attribute(element, 'type') ?? '').toLowerCase();
  const mode = (reader.attribute(element, 'mode') ?? '').toLowerCase();
  if (mode === 'base64' || isBinary(type)) return unpackBase64(reader.text(element));
  if (element.children.length > 0) return { value: reader.markup(element), isHtml: true };
  const value = reader.text(element);
  return { value, isHtml: isHtml(type, mode) };
}

function isHtml(type: string, mode: string): boolean {
  return HTML_TYPES.has(type) || type.endsWith('+xml') || (type === '' && mode === 'escaped');
}

/** A media type that is neither text nor XML comes as base64; a word that is no media type is taken for text. */
function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !type.endsWith('xml');
}

/** Base64 that holds text, as Atom allows it; what does not decode stays as it is. */
function unpackBase64(text: string): RawText {
  const packed = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return { value: text, isHtml: true };
  return { value: new TextDecoder().decode(Buffer.from(packed, 'base64')), isHtml: true };
}
