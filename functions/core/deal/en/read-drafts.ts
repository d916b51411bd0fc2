import type { Draft } from './draft';
import { idiomDrafts } from './frames/idiom-drafts';
import { hostDraft } from './frames/host-drafts';
import { orderDraft, outdoesOthers } from './frames/order-drafts';
import { siteDraft } from './frames/site-drafts';
import { withSeller } from './frames/owners';
import { verbDraft } from './frames/verb-draft';
import type { Reading } from './loose/features';
import { readLoosely } from './loose/read-loosely';
import { readingsOf } from './loose/readings';
import { nounDraft } from './nominals/noun-draft';
import type { EnglishStory } from './read-story';
import { addScene } from './scenes/add-scenes';
import { bracketedList, signingRound } from './signing-rounds';

/**
 * What each sentence says: by the frames of its verbs and deal nouns, or, where none of them gives a sound draft, by its words
 * taken together.
 */
export function readDrafts(story: EnglishStory, isSound: (draft: Draft) => boolean): Draft[] {
  return readingsOf(story).flatMap((reading) => {
    const { sentence } = reading;
    const drafts = framedDrafts(reading, story).filter(isSound);
    const framed = addScene(sentence, drafts, isSound);
    const hosted = hostDraft(sentence);
    if (hosted && isSound(hosted) && !framed.some(isProject)) return [hosted];
    const order = orderDraft(sentence);
    if (order && isSound(order)) {
      if (!framed.some(({ score }) => score >= 2)) return [...framed, order];
      const isOneSided = framed.every(
        ({ type, parties }) => parties.length < 2 && /^(?:investment|expansion)$/.test(type),
      );
      if (isOneSided && order.parties.length > 1) return [order];
      if (outdoesOthers(order) && !framed.some(({ type }) => type === 'contract')) return [order];
    }
    if (framed.some(({ score }) => score >= 2)) return framed;
    const site = siteDraft(sentence);
    if (site && isSound(site)) return [...framed, site];
    if (sentence.isHeadline) return framed;
    const loose = readLoosely(reading);
    return loose && isSound(loose) ? [...framed, loose] : framed;
  });
}

/** A turn of phrase says what its words mean together: other readings of them, or with other parts for its parties, go. */
function outdoes(idiom: Draft, draft: Draft): boolean {
  if (idiom.trigger !== 'idiom' || draft.trigger === 'idiom') return false;
  const shared = draft.parties.flatMap((party) =>
    idiom.parties
      .filter(({ entity }) => entity === party.entity)
      .map(({ role }) => [role, party.role]),
  );
  const isBuyerless = !draft.parties.some(({ role }) => role === 'acquirer' || role === 'partner');
  if (idiom.type === 'divestment' && draft.type === 'acquisition' && isBuyerless)
    return shared.length > 0;
  if (idiom.parties.length < 2) return false;
  if (draft.at >= idiom.at && draft.at < idiom.at + 3)
    return shared.length > 0 || draft.at === idiom.at;
  return (
    /^(?:acquisition|divestment)$/.test(draft.type) &&
    shared.some(([role, other]) => role !== other)
  );
}

function isProject({ type, score, parties }: Draft): boolean {
  return score >= 2 && parties.length > 1 && /^(?:investment|expansion|jv)$/.test(type);
}

/** All that the verbs and deal nouns of a sentence say. */
function framedDrafts({ sentence, verbs, nouns }: Reading, story: EnglishStory): Draft[] {
  const { tokens } = sentence;
  const fromVerbs = verbs.map((verb) => verbDraft(sentence, verb, nouns));
  const fromNouns = nouns.map((noun) => nounDraft(sentence, noun, nouns, verbs));
  const all = [
    signingRound(story, sentence),
    ...idiomDrafts(sentence),
    ...fromVerbs,
    ...fromNouns,
    ...bracketedList(sentence),
  ];
  const told = all.filter((draft) => draft !== undefined).map(withSeller);
  const found = told.filter((draft) => !told.some((idiom) => outdoes(idiom, draft)));
  const talks = found.find((draft) => draft.trigger === 'noun:talks');
  // "talks about developing a plant": what the talks are about is no second deal.
  const contract = found.find((draft) =>
    /^(?:noun:contract|noun:concession|hire)$/.test(draft.trigger),
  );
  const money = found.find((draft) => /^(?:raise|noun:round|lend|noun:loan)$/.test(draft.trigger));
  return found.filter((draft) => {
    // "raised $10m to open more clinics": what the money is for.
    if (
      money &&
      /^(?:build|expand)$/.test(draft.trigger) &&
      draft.at > money.at &&
      tokens[draft.at - 1]?.lower === 'to'
    )
      return false;
    if (talks && draft.form === 'ing' && draft.at > talks.at) return false;
    // "won the contract to build an airport", "hired X to build": the work is the contract's.
    return !(
      contract &&
      /^(?:build|expand)$/.test(draft.trigger) &&
      draft.at > contract.at &&
      draft.at - contract.at < 24
    );
  });
}
