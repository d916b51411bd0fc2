import { Parser } from 'htmlparser2';
import { PermanentError } from '../errors';

/** A feed of an OPML list. */
export interface OpmlSource {
  /** The feed's address: http or https. */
  readonly url: string;
  readonly title: string;
  /** The site's address. */
  readonly htmlUrl?: string;
  /** Folders it stands in, outermost first, then what its `category` says; each once. */
  readonly categories: readonly string[];
}

/** Bounds of what is imported: no reader's list comes near them. */
const OPML_LIMITS = { sizeChars: 5_000_000, sources: 5000, depth: 50 } as const;

/**
 * Reads the feeds of an OPML 1.0 or 2.0 list in order, each address once. Ill-formed lists are read as far as they go;
 * outlines that are no feeds are folders.
 *
 * @throws PermanentError for what is no OPML and for lists beyond any person's.
 * @see http://opml.org/spec2.opml
 */
export function parseOpml(text: string): OpmlSource[] {
  if (text.length > OPML_LIMITS.sizeChars)
    throw new PermanentError('an OPML list of over five million characters');
  const reader = new OpmlReader();
  const parser = new Parser(reader, {
    xmlMode: true,
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  parser.end(text);
  if (!reader.isOpml) throw new PermanentError('no OPML: the file has no <opml> element');
  return [...reader.sources.values()];
}

class OpmlReader {
  readonly sources = new Map<string, OpmlSource>();
  isOpml = false;
  private readonly folders: (string | undefined)[] = [];

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'opml') this.isOpml = true;
    if (name !== 'outline') return;
    if (this.folders.length >= OPML_LIMITS.depth)
      throw new PermanentError('OPML folders nested over 50 deep');
    const url = (attributes.xmlurl ?? attributes.url ?? '').trim();
    const isFeed =
      /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) && (attributes.type ?? 'rss') !== 'link';
    if (isFeed) this.add(url, attributes);
    this.folders.push(isFeed ? undefined : titleOf(attributes));
  }

  onclosetag(name: string): void {
    if (name === 'outline') this.folders.pop();
  }

  private add(url: string, attributes: Readonly<Record<string, string>>): void {
    if (this.sources.has(url)) return;
    if (this.sources.size >= OPML_LIMITS.sources)
      throw new PermanentError('an OPML list of over 5,000 feeds');
    const htmlUrl = (attributes.htmlurl ?? '').trim();
    const named = (attributes.category ?? '')
      .split(',')
      .map((name) => name.trim().replace(/^\/+/, ''));
    const categories = [...this.folders, ...named].filter((name): name is string => Boolean(name));
    this.sources.set(url, {
      url,
      title: titleOf(attributes) || url,
      ...(/^https?:\/\//i.test(htmlUrl) && { htmlUrl }),
      categories: [...new Set(categories)],
    });
  }
}

function titleOf({ title, text }: Readonly<Record<string, string>>): string {
  return (title?.trim() || text?.trim() || '').replace(/\s+/g, ' ').slice(0, 500);
}

/** Writes an OPML 2.0 list that parseOpml, and any feed reader, reads back: one folder for each first category. */
export function writeOpml(sources: readonly OpmlSource[], title = 'Sources'): string {
  const folders = new Map<string, OpmlSource[]>();
  for (const source of sources) {
    const folder = source.categories[0] ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), source]);
  }
  const body = [...folders].flatMap(([folder, members]) => {
    if (folder === '') return members.map((source) => outline(source, '    '));
    return [
      `    <outline text="${escape(folder)}" title="${escape(folder)}">`,
      ...members.map((source) => outline(source, '      ')),
      '    </outline>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escape(title)}</title></head>`,
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ url, title, htmlUrl, categories }: OpmlSource, indent: string): string {
  const name = escape(title);
  const site = htmlUrl === undefined ? '' : ` htmlUrl="${escape(htmlUrl)}"`;
  const more = categories.slice(1).join(',');
  const category = more === '' ? '' : ` category="${escape(more)}"`;
  return `${indent}<outline type="rss" text="${name}" title="${name}" xmlUrl="${escape(url)}"${site}${category}/>`;
}

/** Text as an attribute's value; what XML 1.0 cannot hold is left out. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]+/g, ' ');
}
