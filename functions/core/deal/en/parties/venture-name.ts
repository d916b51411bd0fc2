import type { DraftParty } from '../draft';
import { kindOf, type Entity } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import type { EnglishStory } from '../read-story';
import type { Token } from '../tokens';

const VENTURE =
  /^(?:venture|ventures|company|firm|entity|jv|business|subsidiary|newco|vehicle|spin-in|joint-venture|outfit|operator|corporation)$/;
const CALLED = /^(?:called|named|dubbed|christened|styled|titled|entitled|baptised)$/;
const FOUNDED =
  /^(?:form|forming|formed|create|creating|created|establish|establishing|established|incorporate|incorporating|incorporated|launch|launching|launched|found|founded|co-found|co-founded|co-own|register|registered|capitalise)$/;
const SHARED =
  /^(?:a|an|their|new|joint|jointly|owned|common|shared|equal|fifty-fifty|50-50|co-owned|[0-9]{2}[:/-][0-9]{2})$/;

/** A joint venture's parties with the new firm as its target, where the deal's sentence or the two behind it name that firm. */
export function addVentureName(story: EnglishStory, deal: MergedDraft): DraftParty[] {
  const { parties, lead } = deal;
  if (deal.type === 'divestment') return nameSpinOff(story, deal);
  if (deal.type !== 'jv') return parties;
  const near = story.sentences.slice(lead.sentence.index, lead.sentence.index + 3);
  for (const { tokens } of near) {
    const name = ventureIn(tokens);
    if (!name) continue;
    const others = parties.filter(({ entity, role }) => entity !== name && role !== 'target');
    if (others.filter(({ role }) => role === 'partner').length < 2) continue;
    return [...others, { entity: name, role: 'target' }];
  }
  return parties;
}

/** "will spin off its alkali division into a company to be called X": the division by its new name. */
function nameSpinOff(story: EnglishStory, { parties, lead }: MergedDraft): DraftParty[] {
  const target = parties.find(({ role }) => role === 'target')?.entity;
  if (!target || target.id >= 0 || !/^(?:spin|noun:spin)/.test(lead.trigger)) return parties;
  for (const { tokens } of story.sentences.slice(lead.sentence.index, lead.sentence.index + 4)) {
    const at = tokens.findIndex(
      ({ entity }, i) => i > 0 && entity && (isNamed(tokens, i) || isAppositive(tokens, i)),
    );
    const name = tokens[at]?.entity;
    if (!name) continue;
    const sellers = parties.filter(({ entity, role }) => role !== 'target' && entity !== name);
    return [{ entity: name, role: 'target' }, ...sellers];
  }
  return parties;
}

/** "a fifty-fifty company, Kassø Flex", "to be called X", "set up X", "X, a venture of". */
function ventureIn(tokens: readonly Token[]): Entity | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    if (!entity || kindOf(entity) === 'person' || entity.place > 2) continue;
    if (
      isNamed(tokens, i) ||
      isAppositive(tokens, i) ||
      isFounded(tokens, i) ||
      isDescribed(tokens, i)
    )
      return entity;
  }
  return tokens[0]?.entity && isDescribed(tokens, 0) ? tokens[0].entity : undefined;
}

/** "a company named X", "to be known as X", "into X". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const called = CALLED.test(before) || (before === 'as' && tokens[at - 2]?.lower === 'known');
  return called && tokens.slice(Math.max(0, at - 24), at).some(({ lower }) => VENTURE.test(lower));
}

/** "a new company, X," "the joint venture, X". */
function isAppositive(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  if (!VENTURE.test(tokens[noun]?.lower ?? '')) return false;
  const after = tokens[at + 1];
  if (after?.kind === 'possessive' || (noun === at - 2 && after && !/^[,.;)–—]$/.test(after.text)))
    return false;
  const before = tokens.slice(Math.max(0, noun - 4), noun).map(({ lower }) => lower);
  return before.filter((word) => SHARED.test(word)).length > (noun === at - 2 ? 0 : 1);
}

/** "to set up X", "have created X". */
function isFounded(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind === 'possessive') return false;
  const before = tokens[at - 1]?.lower ?? '';
  return FOUNDED.test(before) || (before === 'up' && /^set/.test(tokens[at - 2]?.lower ?? ''));
}

/** "X, a 60:40 venture of", "X, their joint company", "X, in which A holds". */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== ',') return false;
  const head = tokens[at + 2]?.lower ?? '';
  if (head === 'in' && tokens[at + 3]?.lower === 'which') return true;
  const behind = tokens.slice(at + 2, at + 8);
  const stop = behind.findIndex(
    ({ kind, lower }) => kind === 'name' || lower === 'of' || lower === ',',
  );
  const words = (stop < 0 ? behind : behind.slice(0, stop)).map(({ lower }) => lower);
  return (
    /^(?:a|an|the|their)$/.test(head) &&
    words.some((word) => VENTURE.test(word)) &&
    words.some((word) => /^(?:joint|jointly|new|equal|venture|jv|joint-venture)$/.test(word))
  );
}
