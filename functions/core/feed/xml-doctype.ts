import { PermanentError } from '../errors';

/** Bounds of a document's own entities: enough for the few that old feeds declare for accents, too little to multiply. */
const ENTITY_LIMITS = { count: 300, valueChars: 1024 } as const;

/**
 * Reads past `<!DOCTYPE …>` at `start` and gives the internal general entities that it declares. Nothing outside the
 * document is ever read, and a value stays as it is written: one that refers to another declared entity is refused,
 * since expanding such chains is how a few hundred bytes become gigabytes.
 *
 * @throws PermanentError for nested, oversized or too many declarations.
 */
export function readDoctype(
  source: string,
  start: number,
): { readonly end: number; readonly entities: ReadonlyMap<string, string> } {
  const entities = new Map<string, string>();
  const gt = indexOrEnd(source, '>', start);
  const bracket = source.indexOf('[', start);
  if (bracket < 0 || bracket > gt) return { end: gt + 1, entities };
  const end = endOfSubset(source, bracket + 1);
  const subset = source.slice(bracket + 1, end);
  for (const [, name = '', double, single] of subset.matchAll(DECLARATION)) {
    if (entities.size >= ENTITY_LIMITS.count)
      throw new PermanentError('more than 300 entities declared');
    const value = double ?? single ?? '';
    if (value.length > ENTITY_LIMITS.valueChars)
      throw new PermanentError(
        `entity "${name.slice(0, 40)}" is declared longer than 1,024 characters`,
      );
    entities.set(name, value);
  }
  refuseNested(entities);
  return { end: indexOrEnd(source, '>', end) + 1, entities };
}

/** `<!ENTITY name "value">`; parameter entities (`% name`) and external ones (SYSTEM, PUBLIC) do not match. */
const DECLARATION = /<!ENTITY\s{1,20}([^\s%"'<>&;]{1,100})\s{1,20}(?:"([^"]*)"|'([^']*)')/g;

/** Where the internal subset's `]` stands, outside quotes and comments. */
function endOfSubset(source: string, from: number): number {
  const token = /"[^"]*"|'[^']*'|<!--|\]/g;
  token.lastIndex = from;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[0] === ']') return match.index;
    if (match[0] === '<!--') token.lastIndex = indexOrEnd(source, '-->', match.index);
  }
  return source.length;
}

function refuseNested(entities: ReadonlyMap<string, string>): void {
  for (const [name, value] of entities) {
    for (const [, inner = ''] of value.matchAll(/&([^\s&;#]{1,100});/g)) {
      if (entities.has(inner))
        throw new PermanentError(`entity "${name}" is declared by another one, "${inner}"`);
    }
  }
}

function indexOrEnd(source: string, what: string, from: number): number {
  const at = source.indexOf(what, from);
  return at < 0 ? source.length : at;
}
