import type { DraftParty } from './draft';
import { isGovernment, kindOf, type Entity, isCompany } from './entities';
import type { MergedDraft } from './merge-drafts';
import type { EnglishStory } from './read-story';
import type { Token } from './tokens';

const HOSTED = /^(?:investment|expansion|jv|partnership)$/;

/**
 * The deal's parties with the government, zone or city that receives it: one that signs in the deal's own sentence, or
 * the place of the official who holds the talks ("Song Xibin, mayor of Harbin").
 */
export function addHosts(story: EnglishStory, deal: MergedDraft): DraftParty[] {
  const parties = deal.parties.map((party) => asHost(party, deal));
  if (!HOSTED.test(deal.type) || parties.some(({ role }) => role === 'host')) return parties;
  const host = zoneIn(deal) ?? officialsPlace(story, deal);
  if (!host || parties.some(({ entity }) => entity === host)) return parties;
  return [...parties, { entity: host, role: 'host' }];
}

/** In a project a government is host, whatever the verb made of it. */
function asHost(party: DraftParty, deal: MergedDraft): DraftParty {
  const isProject = deal.type === 'investment' || deal.type === 'expansion' || deal.type === 'jv';
  return isProject && party.role !== 'host' && isGovernment(party.entity) && party.role !== 'target'
    ? { ...party, role: 'host' }
    : party;
}

const ZONE =
  /(?:zone|park|area|district|county|state|territory|municipality|authority|government|administration)$/;

/** "in the Ulanqab development zone": a zone or park named in the deal's sentence. */
function zoneIn(deal: MergedDraft): Entity | undefined {
  const { tokens } = deal.lead.sentence;
  const found = tokens.find(
    (token, i) =>
      token.entity &&
      kindOf(token.entity) !== 'person' &&
      ZONE.test(token.entity.key.join(' ')) &&
      !deal.parties.some(({ entity }) => entity === token.entity) &&
      isReceiver(tokens, i),
  );
  return found?.entity;
}

function isReceiver(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 4; k--)
    if (/^(?:in|into|at|with|by|to)$/.test(tokens[k]?.lower ?? '')) return true;
  return tokens[i + 1]?.kind === 'possessive';
}

/** Who speaks for a place whose official the story names. */
const DELEGATES = /^(?:delegation|delegates|mayor|governor|officials)$/;

/** Talks that an official holds are talks with his place. */
function officialsPlace(story: EnglishStory, deal: MergedDraft): Entity | undefined {
  const { tokens } = deal.lead.sentence;
  const official = tokens.find((token) => token.entity?.officeOf)?.entity?.officeOf;
  if (official) return official;
  const isDelegation = tokens.some(({ lower }) => DELEGATES.test(lower));
  return isDelegation ? story.entities.find((entity) => entity.officeOf)?.officeOf : undefined;
}

/** The parties of a project without a host with the body that its sentence or one beside it deals with; where that body sits tells no place. */
export function addBodyDealtWith(
  story: EnglishStory,
  deal: MergedDraft,
  parties: DraftParty[],
): DraftParty[] {
  if (parties.some(({ role }) => role === 'host')) return parties;
  const host = dealtWith(story, deal);
  const isKnown = !host || parties.some(({ entity }) => entity === host);
  return isKnown ? parties : [...parties, { entity: host, role: 'host' }];
}

/** What investors and their hosts do together. */
const DEALINGS =
  /^(?:signed|inked|agreement|agreements|memorandum|mou|mous|accord|pact|exchanged|talks|discussions|negotiations|negotiating|leased|handed|certificate|licence|incentive|incentives|grant|grants|decision|package|allotted|allocated|lured|wooed|courted)$/;

const HOST_NAMES =
  /(?:zone|zones|park|area|government|municipality|authority|administration|county|district|council|agency|ministry|committee|secretariat)$|^(?:city|state|county|government|municipality|province) of\b/;

const CLEARS_ONLY =
  /\b(?:planning|environment\w*|protection|competition|securities|foreign|central|federal reserve|police|port)\b/;

/** "signed the agreement with Timrå municipality", "the Katowice zone has issued a support decision to X": near the deal's own sentence. */
function dealtWith(story: EnglishStory, deal: MergedDraft): Entity | undefined {
  if (!/^(?:investment|expansion)$/.test(deal.type)) return undefined;
  const at = deal.lead.sentence.index;
  const near = [at, at + 1, at - 1, at + 2].flatMap((i) => story.sentences[i] ?? []);
  for (const { tokens, isHeadline, index } of near) {
    if (isHeadline || !tokens.some(({ kind, lower }) => kind === 'word' && DEALINGS.test(lower)))
      continue;
    const firm = deal.parties.find(({ role }) => role === 'investor')?.entity;
    const isOther =
      index !== at && tokens.some(({ entity }) => isCompany(entity) && entity !== firm);
    const found = isOther
      ? undefined
      : tokens.find(({ entity }, i) => isHostName(tokens, i, entity))?.entity;
    if (found && found !== firm) return found;
  }
  return undefined;
}

function isHostName(tokens: readonly Token[], i: number, entity: Entity | undefined): boolean {
  if (!entity || kindOf(entity) === 'person') return false;
  const name = entity.name.toLowerCase();
  return (
    HOST_NAMES.test(name) &&
    !CLEARS_ONLY.test(name) &&
    !/^(?:near|outside)$/.test(tokens[i - 1]?.lower ?? '')
  );
}
