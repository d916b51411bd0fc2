import type { Draft } from '../draft';
import type { Sentence } from '../syntax';
import { alliance } from './alliance';
import { backing } from './backing';
import { flotation } from './flotation';
import { jointOwners } from './joint-owners';
import { lending } from './lending';
import { operatorWish } from './operator-wish';

/** What a sentence says as a whole where no frame of a verb or noun gives it, most telling first. */
const SCENES: readonly ((sentence: Sentence) => Draft | undefined)[] = [
  jointOwners,
  flotation,
  lending,
  backing,
  alliance,
  operatorWish,
];

/** Frames that know a kind of deal by itself: what they read of the same firms stands. */
const FIRM_FRAMES =
  /^(?:buy|bid|sell|spin|win|award|hire|round|list|become|idiom|noun:(?:takeover|offer|sale|stake|merger|contract|concession|listing|round|jv))$/;

/** Frames that only know that firms deal with each other or build something: a scene says it better. */
const isVague = ({ trigger }: Draft): boolean => !FIRM_FRAMES.test(trigger);

/** The drafts of a sentence with what its scene adds or, where a frame was vague, puts in its place. */
export function addScene(
  sentence: Sentence,
  framed: readonly Draft[],
  isSound: (draft: Draft) => boolean,
): Draft[] {
  for (const read of SCENES) {
    const scene = read(sentence);
    if (scene && isSound(scene)) return withScene(scene, framed);
  }
  return [...framed];
}

function withScene(scene: Draft, framed: readonly Draft[]): Draft[] {
  const known = framed.filter((draft) => shares(draft, scene));
  const rival = known.find((draft) => !isVague(draft) && draft.score >= 2);
  const isRead =
    rival !== undefined &&
    !isNewShares(scene, rival) &&
    (rival.type !== scene.type || sidesOf(rival).length >= sidesOf(scene).length);
  if (isRead || known.some((draft) => isOldChild(draft, scene))) return [...framed];
  const stage = scene.stage ?? known.find((draft) => draft.stage !== undefined)?.stage;
  const parties = sidesAs(scene, rival);
  return [
    ...framed.filter((draft) => !known.includes(draft)),
    { ...scene, parties, ...(stage ? { stage } : {}) },
  ];
}

/** "Is buying new shares in", "sells a fifth of itself for new money": no takeover. */
function isNewShares({ type, score }: Draft, rival: Draft): boolean {
  if (type === 'listing') return score > 2.2 && rival.type === 'divestment';
  return type === 'funding' && score > 2.5 && /^(?:acquisition|divestment)$/.test(rival.type);
}

/** "The state began the sale of 30% of X to the public": the sale's own sides are the flotation's. */
function sidesAs(scene: Draft, rival: Draft | undefined): Draft['parties'] {
  const isSale =
    scene.type === 'listing' &&
    rival?.type === 'divestment' &&
    rival.parties.some(({ entity, role }) => role === 'target' && entity.id >= 0);
  return isSale ? rival.parties : scene.parties;
}

const sidesOf = ({ parties }: Draft): Draft['parties'] =>
  parties.filter(({ role }) => role !== 'host');

/** "X, a venture of A and B, is to invest": the news is what the old venture does. */
function isOldChild({ trigger, parties }: Draft, scene: Draft): boolean {
  const child = scene.parties.find(({ role }) => role === 'target')?.entity;
  return (
    trigger === 'invest' &&
    child !== undefined &&
    parties.length === 1 &&
    parties[0]?.entity === child
  );
}

function shares(a: Draft, b: Draft): boolean {
  return a.parties.some(({ entity }) => b.parties.some((party) => party.entity === entity));
}
