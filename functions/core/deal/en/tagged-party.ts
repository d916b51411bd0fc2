import type { Evidence } from '../../text/evidence';
import type { TaggedParty } from '../tagged-deal';
import type { DraftParty } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import { spanEvidence } from './quote';
import type { EnglishStory } from './read-story';

/** A party with its kind, its home and where the text names it first. */
export function taggedParty(story: EnglishStory, { entity, role }: DraftParty): TaggedParty {
  return {
    name: entity.name,
    aliases: [...entity.aliases].slice(0, 6),
    role,
    kind: partyKind(story, entity),
    ...(entity.country ? { country: entity.country } : {}),
    ...(entity.parent ? { parent: entity.parent.name } : {}),
    evidence: nameEvidence(story, entity),
  };
}

const KINDS: readonly (readonly [RegExp, TaggedParty['kind']])[] = [
  [
    /\b(?:university|institute|college|academy|laboratory|laboratories|school|schools|research centre|research center|observatory)\b/,
    'institute',
  ],
  [/\b(?:national oil|national petroleum|state railways?)\b/, 'state-owned'],
  [
    /\b(?:fund|funds|pension|pensions|superannuation|capital partners|ventures|venture partners|venture capital|private equity|growth partners|angels|endowment|reit|equity partners)\b/,
    'fund',
  ],
  [
    /\b(?:association|federation|union|chamber|society|league|guild|confederation|cooperative|co-operative|co-op|coop|alliance of)\b/,
    'association',
  ],
  [/\b(?:family|families|brothers|founders?|management|managers)$/, 'person'],
];

function partyKind(story: EnglishStory, entity: Entity): TaggedParty['kind'] {
  if (kindOf(entity) === 'person') return 'person';
  const key = entity.key.join(' ');
  if (/\b(?:bank|insurance|airlines?|steel|railways?|motors)\b/.test(key))
    return isStateOwned(story, entity) ? 'state-owned' : 'company';
  const known = KINDS.find(([words]) => words.test(key))?.[1];
  if (known) return known;
  if (isGovernment(entity)) return 'government';
  if (isStateOwned(story, entity)) return 'state-owned';
  return entity.org > 0 || entity.id >= 0 ? 'company' : 'unknown';
}

/** "state-owned Halden Oil", "the state miner Halden", "government-owned". */
function isStateOwned({ text }: EnglishStory, { name }: Entity): boolean {
  const at = text.indexOf(name);
  return (
    at > 0 &&
    /\b(?:[Ss]tate|[Gg]overnment|[Pp]ublicly|[Ff]ederally)-(?:owned|run|controlled|backed) (?:[\p{Ll}-]+ ){0,4}$|\b[Ss]tate (?:[\p{Ll}-]+ ){1,3}$/u.test(
      text.slice(Math.max(0, at - 60), at),
    )
  );
}

/** Where the name first stands in the text. */
function nameEvidence(story: EnglishStory, entity: Entity): Evidence {
  const start = Math.max(0, story.text.indexOf(entity.name));
  const found = story.text.startsWith(entity.name, start);
  const sentence = story.sentences[entity.first];
  const span = found ? spanEvidence(story, start, start + entity.name.length) : undefined;
  return (
    span ??
    spanEvidence(story, sentence?.start ?? 0, sentence?.end ?? 0) ?? { start: 0, end: 0, text: '' }
  );
}
