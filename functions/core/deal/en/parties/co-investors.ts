import type { DraftParty } from '../draft';
import { kindOf, type Entity } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import { isModifierName } from '../phrases/parties';
import type { EnglishStory } from '../read-story';
import type { Token } from '../tokens';
import { isOutsider } from './bystanders';

const JOINS =
  /^(?:participated|participating|participates|participation|joined|joining|joins|alongside|co-led|co-leading|contributed|contributing|followed|following|tagging|chipped|chipping|part|backers?|backed|subscribed|came|returned|reinvested|investors?|included|including|includes|topped|pitched|behind|plus)$/;
const HOW_FAR = 16;

/** A round's parties with the investors that the lead's sentence and the two behind it name beside it: "with participation from X and Y". */
export function addCoInvestors(story: EnglishStory, deal: MergedDraft): DraftParty[] {
  const { parties, type, lead } = deal;
  if (type !== 'funding' || parties.some(({ role }) => role === 'seller')) return parties;
  const target = parties.find(({ role }) => role === 'target')?.entity;
  const found: Entity[] = [];
  for (const { tokens, isHeadline, index } of story.sentences.slice(
    lead.sentence.index,
    lead.sentence.index + 3,
  )) {
    if (isHeadline || (index > lead.sentence.index && !isOfRound(tokens))) continue;
    tokens.forEach((token, i) => {
      if (token.kind === 'word' && JOINS.test(token.lower) && isJoining(tokens, i))
        for (const entity of namesAround(tokens, i, target))
          if (!found.includes(entity)) found.push(entity);
    });
  }
  const added = found
    .filter((entity) => !parties.some((party) => party.entity === entity))
    .slice(0, 5);
  return [...parties, ...added.map((entity): DraftParty => ({ entity, role: 'investor' }))];
}

function isOfRound(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ lower }) =>
      /^(?:round|series|investors?|backers?|raise|participated|participation|joined|subscribed|led|funding|financing|placement|co-led|chipped)$/.test(
        lower,
      ),
    ) &&
    !tokens.some(({ lower }) => /^(?:previous|previously|earlier|2019|2020|2021|2022)$/.test(lower))
  );
}

/** "took part", not "part of"; "came in", "backers include X", not "backer of". */
function isJoining(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  const before = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (lower === 'part') return /^(?:took|taking|take|takes)$/.test(before);
  if (/^(?:came|topped|pitched|chipped|chipping)$/.test(lower)) return next === 'in';
  if (lower === 'behind')
    return tokens[i + 1]?.kind === 'punct' || next === 'it' || next === 'them';
  if (/^investors?$/.test(lower))
    return (
      tokens[i + 1]?.kind === 'name' || /^(?:including|include|are|were|were:|such)$/.test(next)
    );
  if (lower === 'backed') return next === 'by';
  return true;
}

function namesAround(tokens: readonly Token[], at: number, target: Entity | undefined): Entity[] {
  const names: Entity[] = [];
  for (let i = Math.max(0, at - HOW_FAR); i < Math.min(tokens.length, at + HOW_FAR); i++) {
    const token = tokens[i] as Token;
    if (token.text === ';' && i < at) names.length = 0;
    if (token.text === ';' && i > at) break;
    const { entity } = token;
    if (!entity || entity === target || kindOf(entity) !== 'org') continue;
    if (isModifierName(tokens, i) || tokens[i + 1]?.kind === 'possessive') continue;
    if (
      /^(?:of|in|at|near|rival|called|said|says)$/.test(tokens[i - 1]?.lower ?? '') ||
      /^(?:said|says|told|founder|chief|ceo|reported)$/.test(tokens[i + 1]?.lower ?? '')
    )
      continue;
    if (isOutsider(entity)) continue;
    names.push(entity);
  }
  return names;
}
