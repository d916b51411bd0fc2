import type { FoundPlace } from '../../../text/find-places';
import { type Entity, EntityTable } from '../entities';
import { capitalEvidence } from '../capital-evidence';
import { type Mention, findMentions, isTicker } from '../find-mentions';
import type { Located } from '../read-story';
import type { Sentence } from '../syntax';
import { type Token, isCapitalised } from '../tokens';
import { hasUselessCapitals, isQuote } from './headline';

interface Named {
  readonly table: EntityTable;
  readonly sentences: Sentence[];
}

/** Names of the running text first; headlines, whose capitals tell nothing, borrow what it knows. */
export function nameAll(
  masked: Token[][],
  headlines: boolean[],
  spans: readonly { start: number; end: number }[],
  text: string,
  places: readonly Located<FoundPlace>[],
): Named {
  const table = new EntityTable(new Set(places.map(({ value }) => value.name.toLowerCase())));
  const body = masked.filter((_, i) => !headlines[i]);
  const evidence = capitalEvidence(body);
  const context = text.toLowerCase();
  const sentences = masked.map((tokens, i): Sentence => {
    const { start = 0, end = 0 } = spans[i] ?? {};
    const base = {
      index: i,
      start,
      end,
      isHeadline: headlines[i] === true,
      isQuote: isQuote(text, start, end),
      focus: undefined,
      topic: undefined,
      recent: [],
      context,
    };
    if (base.isHeadline && hasUselessCapitals(tokens)) return { ...base, tokens };
    const mentions = findMentions(tokens, evidence);
    return {
      ...base,
      tokens: mergeNames(
        tokens,
        mentions,
        mentions.map((mention) => table.add(tokens, mention, i)),
      ),
    };
  });
  const adopted = new Map<Entity, Entity>();
  for (const sentence of sentences) bracketAliases(sentence.tokens, table, adopted);
  adoptAll(sentences, adopted);
  return {
    table,
    sentences: sentences.map((sentence) =>
      sentence.tokens.some((t) => t.kind === 'name') || !sentence.isHeadline
        ? sentence
        : { ...sentence, tokens: borrowNames(sentence.tokens, table) },
    ),
  };
}

function mergeNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Token[] {
  const out: Token[] = [];
  let i = 0;
  mentions.forEach((mention, k) => {
    for (; i < mention.from; i++) pushPlain(out, tokens, i);
    const first = tokens[mention.from] as Token;
    const last = tokens[mention.to - 1] as Token;
    if (mention.bracketed && out.at(-1)?.text === '<') out.pop();
    out.push({ ...first, kind: 'name', end: last.end, entity: entities[k] });
    i = mention.bracketed ? mention.to + 1 : mention.to;
  });
  for (; i < tokens.length; i++) pushPlain(out, tokens, i);
  return out;
}

/** Tickers in angle brackets are dropped. */
function pushPlain(out: Token[], tokens: readonly Token[], i: number): void {
  const token = tokens[i] as Token;
  if (isTicker(tokens, i) || (token.text === '<' && isTicker(tokens, i + 1))) return;
  const isTickerPart =
    (tokens[i - 1]?.text === '<' || tokens[i - 2]?.text === '<' || tokens[i - 3]?.text === '<') &&
    /^[A-Z.>]+$/.test(token.text);
  if (isTickerPart) return;
  out.push(token);
}

/** "Scottish and Newcastle (S&N)": a short capital form in brackets behind a name is another name for it. */
function bracketAliases(
  tokens: readonly Token[],
  table: EntityTable,
  adopted: Map<Entity, Entity>,
): void {
  for (let i = 0; i + 3 < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    const inside = tokens[i + 2];
    if (!entity || tokens[i + 1]?.text !== '(' || tokens[i + 3]?.text !== ')' || !inside) continue;
    if (inside.kind === 'word' && !/^[A-Z&]{2,8}$/.test(inside.text)) continue;
    if (inside.kind !== 'name' && inside.kind !== 'word') continue;
    if (
      inside.entity &&
      inside.entity !== entity &&
      inside.entity.mentions > 0 &&
      inside.entity.key.length > 2
    )
      continue;
    const name = inside.entity?.name ?? inside.text;
    if (inside.entity && inside.entity !== entity) adopted.set(inside.entity, entity);
    table.alias(entity, name);
  }
}

/** Every mention of a short form becomes one of the full name's. */
function adoptAll(sentences: readonly Sentence[], adopted: ReadonlyMap<Entity, Entity>): void {
  if (adopted.size === 0) return;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const full = token.entity && adopted.get(token.entity);
      if (full) {
        token.entity = full;
        full.mentions++;
      }
    }
  }
}

/** In a headline, words that the text knows as names are names, whatever their capitals. */
function borrowNames(tokens: readonly Token[], table: EntityTable): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = token.kind === 'word' ? longestKnown(tokens, i, table) : undefined;
    if (!found) {
      pushPlain(out, tokens, i);
      continue;
    }
    out.push({
      ...token,
      kind: 'name',
      end: tokens[found.to - 1]?.end ?? token.end,
      entity: found.entity,
    });
    i = found.to - 1;
  }
  return out;
}

function longestKnown(
  tokens: readonly Token[],
  at: number,
  table: EntityTable,
): { entity: Entity; to: number } | undefined {
  for (let to = Math.min(tokens.length, at + 4); to > at; to--) {
    const words = tokens.slice(at, to);
    if (
      words.some((word) => word.kind !== 'word') ||
      (to === at + 1 && (words[0]?.text.length ?? 0) < 4)
    )
      continue;
    const entity = table.find(words.map((word) => word.lower));
    if (entity && isCapitalised(words[0])) return { entity, to };
  }
  return undefined;
}
