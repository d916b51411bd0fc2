import type { ListingPage, PageNode } from './listing-page';

/** Numbers that are equal for nodes reached by the same path: by tags alone, and by tags and classes. */
export interface Signatures {
  readonly byTag: readonly number[];
  readonly byClass: readonly number[];
  /** By the last four steps of the path alone: where tags are left open, each item lies deeper than the one before. */
  readonly byEnd: () => readonly number[];
}

/** Tags whose siblings are always of one kind, whatever their classes say. */
const ALIKE = new Set(['li', 'tr', 'dt', 'dd', 'article', 'td']);
/** Class words that tell a state or a place in the row, not a kind. */
const STATE =
  /^(odd|even|first|last|active|current|selected|alt|alternate|sticky|new|on|cur|hover|clearfix|cf|fl|fr|left|right)$|^(category|tag|status|format|author|post|id|item|node|entry|row|nth|delay|has|no|is)-|\d{3,}/;

/** Signs every node of the page by its path from the root. Linear. */
export function signaturesOf(page: ListingPage): Signatures {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  const shared = sharedClasses(page);
  const byTag: number[] = [];
  const byClass: number[] = [];
  page.nodes.forEach(({ tag, parent }, i) => {
    byTag.push(idOf(`t${byTag[parent] ?? -1} ${tag}`));
    byClass.push(idOf(`c${byClass[parent] ?? -1} ${tag}.${shared[i]}`));
  });
  return { byTag, byClass, byEnd: () => endPaths(page, shared) };
}

/** Made on demand: few pages leave tags open. */
function endPaths({ nodes }: ListingPage, shared: readonly string[]): number[] {
  const ids = new Map<string, number>();
  const steps: (readonly string[])[] = [];
  return nodes.map(({ tag, parent }, i) => {
    const own = [...(steps[parent] ?? []).slice(-3), `${tag}.${shared[i]}`];
    steps.push(own);
    const path = own.join(' ');
    const id = ids.get(path) ?? ids.size;
    ids.set(path, id);
    return id;
  });
}

/**
 * The classes of each node that tell its kind. Among three or more siblings of one tag those count that at least
 * 60 % of them share: themes add `odd`, `post-123` or the category to each, and no list of such words is ever whole.
 */
function sharedClasses(page: ListingPage): string[] {
  const own = page.nodes.map(classWords);
  const shared = own.map((words) => words.join('.'));
  for (const siblings of siblingSets(page.nodes)) {
    if (siblings.length < 3) continue;
    const counts = new Map<string, number>();
    for (const i of siblings)
      for (const word of own[i] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    const common = new Set(
      [...counts].filter(([, n]) => n >= siblings.length * 0.6).map(([word]) => word),
    );
    const tag = page.nodes[siblings[0] ?? 0]?.tag ?? '';
    if (common.size === 0 && !ALIKE.has(tag)) continue;
    for (const i of siblings)
      shared[i] = (own[i] ?? []).filter((word) => common.has(word)).join('.');
  }
  return shared;
}

function siblingSets(nodes: readonly PageNode[]): Iterable<number[]> {
  const sets = new Map<string, number[]>();
  nodes.forEach(({ parent, tag }, i) => {
    const key = `${parent} ${tag}`;
    const set = sets.get(key);
    if (set) set.push(i);
    else sets.set(key, [i]);
  });
  return sets.values();
}

/** The class words of a node that are no states, sorted; at most twelve, since utility classes come by the dozen. */
export function classWords({ element }: PageNode): string[] {
  const words = (element.attribs.class ?? '').slice(0, 500).split(/\s+/);
  return words
    .filter((word) => word !== '' && !STATE.test(word))
    .sort()
    .slice(0, 12);
}
