import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { resolveUrl } from './resolve-url';
import { visitAttributes } from './tag-attributes';
import { escapeText } from './xml-tree';

/** Elements that carry text and structure; all others lose their tags and keep their text. */
const KEPT = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del ' +
    'details dfn dir div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p ' +
    'picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th ' +
    'thead time tr tt u ul var video wbr'
  ).split(' '),
);

/** Elements that are no text at all: gone with what they hold. */
const DROPPED = new Set(['script', 'style', 'applet', 'template', 'noembed', 'noframes']);

const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr']);

const ADDRESSES = new Set(['href', 'src', 'cite', 'poster']);
const ATTRIBUTES = new Set(
  'href src cite poster alt title datetime colspan rowspan headers scope lang dir start reversed width height span'.split(
    ' ',
  ),
);

/** Open elements that are tracked; deeper ones lose their tags. */
const DEPTH_LIMIT = 100;

/** The commonest tags as publishers write them: copied without a closer look. */
const PLAIN_TAGS = new Set(
  [
    'p',
    'b',
    'i',
    'em',
    'strong',
    'li',
    'ul',
    'ol',
    'div',
    'span',
    'td',
    'tr',
    'h2',
    'h3',
    'blockquote',
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
);

/** Elements that HTML has or had, beyond those kept: in a title any other `<name>` is taken for text about itself. */
const OTHER = new Set(
  (
    'applet area base basefont blink body button canvas datalist dialog embed fieldset font form frame frameset head html ' +
    'iframe input keygen label legend link map marquee meta meter nav nobr noscript object optgroup option output param ' +
    'progress script select style svg template textarea title'
  ).split(' '),
);

/** Elements that end a line; in plain text they become a space. */
const BLOCKS = new Set(
  'p div br li ul ol dl dt dd tr td th table h1 h2 h3 h4 h5 h6 hr blockquote pre section'.split(
    ' ',
  ),
);

/** The commonest link: an absolute address and nothing else. */
const PLAIN_LINK = /^<a href="https?:\/\/[^"'<>\s\\]+">$/;

/**
 * Makes a publisher's HTML safe to store and to show: an allow-list of elements and attributes, addresses of http(s) and
 * mailto only and made absolute, every element closed. No styles, no scripts, no frames, no handlers. Text is kept
 * wherever it is not code. One pass, linear, total.
 *
 * @param base Absolute address that relative links are resolved against; without one they stay relative.
 */
export function sanitizeHtml(html: string, base?: string): string {
  if (!html.includes('<')) return html;
  return new Sanitizer(html, { base, textOnly: false }).run();
}

/**
 * The text of a fragment of HTML on one line: for titles, names, categories. Code is dropped; entities are decoded once
 * more, so that what was escaped twice comes out right; `<Name>` of no HTML element is text.
 */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return collapseSpace(html);
  return collapseSpace(decodeHTML(new Sanitizer(html, { textOnly: true }).run()));
}

/** A run of white space as one space, none at the ends. */
export function collapseSpace(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
}

class Sanitizer {
  private output = '';
  private position = 0;
  private hasCdata = false;
  private readonly open: string[] = [];
  private readonly absent = new Set<string>();

  constructor(
    private readonly html: string,
    private readonly options: { readonly base?: string; readonly textOnly: boolean },
  ) {}

  run(): string {
    const { html } = this;
    for (;;) {
      const start = html.indexOf('<', this.position);
      if (start < 0) break;
      this.output += html.slice(this.position, start);
      this.readMarkup(start);
    }
    this.output += html.slice(this.position);
    this.closeTo(0);
    return this.hasCdata ? this.output.replace(/\]\](>|&gt;)/g, '') : this.output;
  }

  /** indexOf that remembers what no longer occurs, so that hostile text costs one search and not one for each tag. */
  private find(what: string, from: number): number {
    if (this.absent.has(what)) return -1;
    const at = this.html.indexOf(what, from);
    if (at < 0) this.absent.add(what);
    return at;
  }

  private readMarkup(start: number): void {
    const next = this.html.charCodeAt(start + 1);
    const isEnd = next === 0x2f;
    if (next === 0x21 || next === 0x3f) this.skipDeclaration(start);
    else if (isLetter(isEnd ? this.html.charCodeAt(start + 2) : next)) this.readTag(start, isEnd);
    else this.keepAsText(start);
  }

  private keepAsText(start: number): void {
    this.output += '&lt;';
    this.position = start + 1;
  }

  /** Comments, doctypes, and the marks of CDATA that was packed twice. A comment without `-->` ends at `>`, or takes the rest where there is none. */
  private skipDeclaration(start: number): void {
    if (this.html.startsWith('<![CDATA[', start)) {
      this.hasCdata = true;
      this.position = start + 9;
      return;
    }
    const isComment = this.html.startsWith('<!--', start);
    const arrow = isComment ? this.find('-->', start + 2) : -1;
    const end = arrow >= 0 ? arrow + 2 : this.find('>', start + 2);
    if (end >= 0) this.position = end + 1;
    else if (isComment) this.position = this.html.length;
    else this.keepAsText(start);
  }

  private readTag(start: number, isEnd: boolean): void {
    const end = this.find('>', start) < 0 ? -1 : endOfTag(this.html, start + 1);
    const tag = this.html.slice(start, end + 1);
    const name = tagName(tag, isEnd ? 2 : 1);
    if (end < 0) this.position = this.html.length;
    else if (this.options.textOnly && !KEPT.has(name) && !OTHER.has(name)) this.keepAsText(start);
    else {
      this.position = end + 1;
      this.writeTag(name, tag, isEnd);
    }
  }

  private writeTag(name: string, tag: string, isEnd: boolean): void {
    if (DROPPED.has(name)) {
      if (!isEnd && !tag.endsWith('/>')) this.skipContent(name);
    } else if (this.options.textOnly) this.output += BLOCKS.has(name) ? ' ' : '';
    else if (!KEPT.has(name)) return;
    else if (isEnd) this.closeElement(name);
    else this.openTag(name, tag);
  }

  private openTag(name: string, tag: string): void {
    if (VOID.has(name)) this.output += `<${name}${this.attributes(tag)}>`;
    else if (this.open.length < DEPTH_LIMIT) {
      this.open.push(name);
      this.output +=
        PLAIN_TAGS.has(tag) || PLAIN_LINK.test(tag) ? tag : `<${name}${this.attributes(tag)}>`;
      if (tag.endsWith('/>')) this.closeTo(this.open.length - 1);
    }
  }

  private closeElement(name: string): void {
    const at = this.open.lastIndexOf(name);
    if (at >= 0) this.closeTo(at);
  }

  private closeTo(depth: number): void {
    while (this.open.length > depth) this.output += `</${this.open.pop() ?? ''}>`;
  }

  /** Past `</name …>`; where that never comes, past the start tag only, so that a lone tag cannot eat a story. */
  private skipContent(name: string): void {
    if (this.absent.has(name)) return;
    const end = new RegExp(`</${name}(?![\\w-])[^>]{0,100}>`, 'gi');
    end.lastIndex = this.position;
    if (end.exec(this.html)) this.position = end.lastIndex;
    else this.absent.add(name);
  }

  private attributes(tag: string): string {
    if (!tag.includes('=')) return '';
    let kept = '';
    const seen: string[] = [];
    visitAttributes(tag, endOfName(tag, 1), (name, raw) => {
      if (!ATTRIBUTES.has(name) || seen.includes(name)) return;
      seen.push(name);
      const value = raw.includes('&') ? decodeHTMLAttribute(raw) : raw;
      const safe = ADDRESSES.has(name) ? safeAddress(value, this.options.base) : value;
      if (safe !== undefined) kept += ` ${name}="${escapeValue(safe)}"`;
    });
    return kept;
  }
}

function escapeValue(value: string): string {
  return /[&<>"]/.test(value) ? escapeText(value).replaceAll('"', '&quot;') : value;
}

const PLAIN_ADDRESS = /^https?:\/\/[\w\-./~%?=&+:,;@!$()*#]+$/;

/** An address that a reader may follow, absolute where a base is known; undefined for any other scheme. */
function safeAddress(address: string, base: string | undefined): string | undefined {
  if (PLAIN_ADDRESS.test(address)) return address;
  const clean = address.replace(/[\u0000-\u0020\u007f-\u009f]+/g, (space) =>
    space === ' ' ? ' ' : '',
  );
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^(https?|mailto)$/.test(scheme)) return undefined;
  return resolveUrl(clean.trim(), base);
}

/** The element's name in lower case, without an xhtml prefix; empty where what follows the name is no part of a tag. */
function tagName(tag: string, from: number): string {
  const end = endOfName(tag, from);
  const next = tag.charCodeAt(end);
  if (next > 0x2f && next !== 0x3e) return '';
  const name = tag.slice(from, end).toLowerCase();
  return name.startsWith('xhtml:') || name.startsWith('h:')
    ? name.slice(name.indexOf(':') + 1)
    : name;
}

function endOfName(tag: string, from: number): number {
  let end = from;
  while (end < tag.length && isNamePart(tag.charCodeAt(end))) end++;
  return end;
}

/** Where a tag's `>` stands outside quotes; the first `>` where a quote does not close before the next tag. */
function endOfTag(html: string, from: number): number {
  let quote = 0;
  let first = -1;
  for (let i = from; i < html.length; i++) {
    const c = html.charCodeAt(i);
    if (c === 0x3e) {
      if (quote === 0) return i;
      if (first < 0) first = i;
    } else if (c === quote) quote = 0;
    else if (quote === 0 && (c === 0x22 || c === 0x27) && html.charCodeAt(i - 1) === 0x3d)
      quote = c;
    else if (c === 0x3c && (quote === 0 || first >= 0)) return first >= 0 ? first : i - 1;
  }
  return first;
}

function isLetter(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
}

function isNamePart(c: number): boolean {
  return isLetter(c) || (c >= 0x30 && c <= 0x3a) || c === 0x2d || c === 0x5f;
}
