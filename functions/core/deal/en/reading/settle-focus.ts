import type { Entity } from '../entities';
import { governor, isModifierName, isParty } from '../phrases/parties';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';

/** What "it" means in each sentence: its own first free firm, or the one the text was about before. */
export function settleFocus(sentences: readonly Sentence[]): void {
  for (const sentence of sentences) sentence.topic = topicOf(sentence.tokens);
  const firms = sentences.map(firmsOf);
  let focus: Entity | undefined;
  for (const sentence of sentences) {
    sentence.recent = recentFirms(firms, sentence.index);
    sentence.focus = focus ?? announced(sentences, sentence);
    if (sentence.topic && !sentence.isHeadline) focus = sentence.topic;
  }
}

function topicOf(tokens: readonly Token[]): Entity | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    if (!isParty(tokens[i]) || !entity || tokens[i + 1]?.kind === 'possessive') continue;
    if (!isModifierName(tokens, i) && governor(tokens, i) === 'free') return entity;
  }
  return tokens.find((token) => isParty(token))?.entity;
}

/** Firms that a sentence of running text names among its first 80 words. */
function firmsOf({ isHeadline, tokens }: Sentence): Entity[] {
  const firms: Entity[] = [];
  if (isHeadline) return firms;
  for (let i = 0; i < Math.min(tokens.length, 80); i++) {
    const token = tokens[i];
    if (isParty(token) && !firms.includes(token.entity)) firms.push(token.entity);
  }
  return firms;
}

/** Firms of the two sentences before, latest first. */
function recentFirms(firms: readonly Entity[][], index: number): Entity[] {
  const last = firms[index - 1] ?? [];
  const older = firms[index - 2] ?? [];
  return [...last, ...older.filter((firm) => !last.includes(firm))];
}

/** "A Scottish firm is set to ...": a lead without a name speaks of the firm that the text names next. */
function announced(sentences: readonly Sentence[], sentence: Sentence): Entity | undefined {
  const own = new Set(sentence.tokens.map((token) => token.entity));
  for (const { topic, isHeadline } of sentences.slice(sentence.index + 1, sentence.index + 4))
    if (topic && !isHeadline && !own.has(topic)) return topic;
  return undefined;
}
