import type { Entity } from '../entities';
import { governor, isModifierName, isParty } from '../phrases/parties';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';

/** What "it" means in each sentence: its own first free firm, or the one the text was about before. */
export function settleFocus(sentences: readonly Sentence[]): void {
  for (const sentence of sentences) sentence.topic = topicOf(sentence.tokens);
  let focus: Entity | undefined;
  for (const sentence of sentences) {
    sentence.recent = recentFirms(sentences, sentence.index);
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

function recentFirms(sentences: readonly Sentence[], index: number): Entity[] {
  const firms: Entity[] = [];
  for (const sentence of sentences.slice(Math.max(0, index - 2), index).reverse()) {
    if (sentence.isHeadline) continue;
    for (const token of sentence.tokens.slice(0, 80))
      if (isParty(token) && !firms.includes(token.entity)) firms.push(token.entity);
  }
  return firms;
}

/** "A Scottish firm is set to ...": a lead without a name speaks of the firm that the text names next. */
function announced(sentences: readonly Sentence[], sentence: Sentence): Entity | undefined {
  const own = new Set(sentence.tokens.map((token) => token.entity));
  for (const { topic, isHeadline } of sentences.slice(sentence.index + 1, sentence.index + 4))
    if (topic && !isHeadline && !own.has(topic)) return topic;
  return undefined;
}
