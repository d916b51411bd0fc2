import type { Draft } from '../draft';
import type { Sentence } from '../syntax';
import { backing } from './backing';
import { jointOwners } from './joint-owners';
import { lending } from './lending';

/** What a sentence says as a whole where no frame of a verb or noun gives it, most telling first. */
const SCENES: readonly ((sentence: Sentence) => Draft | undefined)[] = [
  jointOwners,
  lending,
  backing,
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
  const told = known.find(({ stage }) => stage !== undefined)?.stage;
  return [
    ...framed.filter((draft) => !known.includes(draft)),
    told && !scene.stage ? { ...scene, stage: told } : scene,
  ];
}

/** "Is buying new shares in", "sells a fifth of itself for new money": no takeover. */
function isNewShares(scene: Draft, rival: Draft): boolean {
  return (
    scene.type === 'funding' && scene.score > 2.5 && /^(?:acquisition|divestment)$/.test(rival.type)
  );
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
