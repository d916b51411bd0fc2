import type { DealType, Role } from '../labels';
import type { DraftParty } from './draft';
import { kindOf, type Entity, isCompany } from './entities';
import { isLender } from './nominals/money';
import { slot } from './phrases/slot';
import type { MergedDraft } from './merge-drafts';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';

/** The two sides that a deal of a type has, the doer first. */
export const SIDES: Readonly<Partial<Record<DealType, readonly [Role, Role]>>> = {
  acquisition: ['acquirer', 'target'],
  contract: ['contractor', 'buyer'],
  funding: ['investor', 'target'],
  loan: ['lender', 'target'],
};

/**
 * The deal's parties with the side that its own sentences leave out: backers and lenders from the sentences behind it, and, in a story
 * of one deal, the firm that the story is about.
 */
export function completeParties(
  story: EnglishStory,
  deal: MergedDraft,
  isOnly: boolean,
): DraftParty[] {
  const { parties, type, lead } = deal;
  const missing = SIDES[type]?.find((role) => !parties.some((party) => party.role === role));
  if (!missing || parties.some(({ role }) => role === 'partner' || role === 'operator'))
    return parties;
  const known = new Set(parties.map(({ entity }) => entity));
  const near = story.sentences.slice(lead.sentence.index, lead.sentence.index + 4);
  const found =
    missing === 'investor'
      ? backersIn(near)
      : missing === 'lender'
        ? lendersIn(near)
        : isOnly
          ? protagonists(story, lead.sentence)
          : [];
  const added = found.filter((entity) => !known.has(entity)).slice(0, 3);
  return [...parties, ...added.map((entity) => ({ entity, role: missing }))];
}

const BACKED =
  /\b(?:round|backers?|investors?|investment|funding|led by|participat\w+|joined|venture|shareholders?|raise|placing)\b/;
const FROM_OR_BY = new Set(['by', 'from', 'including', 'include', 'includes', 'alongside']);

function backersIn(sentences: readonly Sentence[]): Entity[] {
  for (const { tokens } of sentences) {
    if (!BACKED.test(tokens.map(({ lower }) => lower).join(' '))) continue;
    const named = slot(tokens, 0, FROM_OR_BY);
    const subject = tokens.some(({ lower }) => /^(?:participated|joined|contributed)$/.test(lower))
      ? tokens.flatMap(({ entity }) => (entity && entity.org > 0 ? [entity] : []))
      : [];
    const found = named.length > 0 ? named : subject;
    if (found.length > 0) return found;
  }
  return [];
}

function lendersIn(sentences: readonly Sentence[]): Entity[] {
  const found: Entity[] = [];
  for (const { tokens } of sentences)
    for (const { entity } of tokens)
      if (entity && kindOf(entity) === 'org' && isLender(entity) && !found.includes(entity))
        found.push(entity);
  return found;
}

/** The firm that a story is about: named twice or more, and among the first in it. */
function protagonists(story: EnglishStory, { index }: Sentence): Entity[] {
  const firms = story.entities.filter(
    (entity) =>
      isCompany(entity) && entity.mentions > 1 && entity.first <= index + 1 && entity.first < 4,
  );
  return firms.sort((a, b) => b.mentions - a.mentions || a.first - b.first).slice(0, 1);
}
