/**
 * Namespaces that feeds use, each with the module name that keys carry. The empty module is the feed's own vocabulary:
 * publishers bind RSS elements to half a dozen addresses, all of which mean the same words.
 */
const MODULES: Readonly<Record<string, string>> = {
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'backend.userland.com/rss092': '',
  'backend.userland.com/rss093': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'www.rssboard.org/rss-specification': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1#': '',
  'purl.org/atom/ns#': 'atom',
  'purl.org/echo': 'atom',
  'purl.org/pie': 'atom',
  'example.com/necho': 'atom',
  'www.w3.org/2005/atom': 'atom',
  'www.sitemaps.org/schemas/sitemap/0.9': '',
  'www.google.com/schemas/sitemap/0.84': '',
  'www.google.com/schemas/sitemap-news/0.9': 'news',
  'www.google.com/schemas/sitemap-image/1.1': 'image',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'www.georss.org/georss': 'georss',
  'www.opengis.net/gml': 'gml',
  'www.w3.org/2003/01/geo/wgs84_pos#': 'geo',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'www.w3.org/xml/1998/namespace': 'xml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

/** The module of a namespace address, or undefined where it is none that feeds are read by. */
export function moduleOfNamespace(uri: string): string | undefined {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  return MODULES[key.endsWith('/') ? key.slice(0, -1) : key];
}

/**
 * Turns element names as written into keys: `title`, `dc:date`, `content:encoded`, whatever prefix or case the publisher
 * chose. A prefix that is bound nowhere, or to an address nobody knows, stands for itself: most such feeds only forgot
 * the declaration. Bindings hold for the whole file, not for a subtree: the same prefix twice in one feed was never seen.
 */
export class XmlNames {
  private readonly prefixes = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private isAtom = false;

  /** In an Atom file the Atom words are the feed's own; elsewhere they are `atom:link` and the like. */
  treatAsAtom(): void {
    this.isAtom = true;
    this.keys.clear();
  }

  /** Notes `xmlns:prefix="uri"`. */
  bind(prefix: string, uri: string): void {
    const module = moduleOfNamespace(uri);
    if (module === undefined || this.prefixes.get(prefix) === module) return;
    this.prefixes.set(prefix, module);
    this.keys.clear();
  }

  /** The key of a name as written. */
  key(name: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon)).toLowerCase();
    const local = name.slice(colon + 1).toLowerCase();
    const key = colon <= 0 ? local : this.inModule(this.prefixes.get(prefix) ?? prefix, local);
    this.keys.set(name, key);
    return key;
  }

  /** The key of a name under a default namespace of its own: `<body xmlns="http://www.w3.org/1999/xhtml">`. */
  keyIn(name: string, uri: string): string {
    const module = moduleOfNamespace(uri);
    return module === undefined || name.includes(':')
      ? this.key(name)
      : this.inModule(module, name.toLowerCase());
  }

  private inModule(module: string, local: string): string {
    return module === '' || (module === 'atom' && this.isAtom) ? local : `${module}:${local}`;
  }
}
