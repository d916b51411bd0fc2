import type { Draft } from '../draft';
import type { NounMatch, VerbMatch } from '../lexicon';
import { parseObject } from '../objects';
import { subjectOf } from '../phrases/subject';
import { type Sentence, clauseOf, isPassive } from '../syntax';
import type { VerbClass } from '../verbs';
import { readMerge, readPartner, readTalk } from './ally';
import { readBuild, readExpand } from './build';
import { readBid, readBuy } from './buy';
import { readFloat, readLend, readRaise, readTap } from './finance';
import { readEntrusted, readHire } from './hire';
import { readInvest } from './invest';
import { readHandover, readLet, readOrder, readSupply } from './order';
import { readBecome, readPay } from './pay';
import type { Predicate } from './predicate';
import {
  readApproved,
  readDrop,
  readOpened,
  readGreenLight,
  readPermit,
  readSiteChoice,
  readStart,
} from './progress';
import { readPutUp, readSell, readSpin } from './sell';

/** What a verb and its arguments say, as a draft; undefined where they say no deal. */
export function verbDraft(
  sentence: Sentence,
  verb: VerbMatch,
  nouns: readonly NounMatch[],
): Draft | undefined {
  const { tokens } = sentence;
  const predicate: Predicate = {
    sentence,
    verb,
    passive: verb.form !== 'base' && verb.form !== 'ing' && isPassive(tokens, verb.at, verb.to),
    object: parseObject(sentence, verb.to, nouns),
    subject: () => subjectOf(sentence, verb.at),
    clause: clauseOf(tokens, verb.at),
  };
  for (const { cls, read } of framesOf(verb)) {
    const reading = verb.readings.get(cls);
    const draft = reading && read(predicate, reading.weak);
    if (draft) return draft;
  }
  return undefined;
}

/** The frames of a verb's classes, worked out once for all verbs that share their readings. */
function framesOf({ readings }: VerbMatch): readonly Frame[] {
  const known = FRAMES_OF.get(readings);
  if (known) return known;
  const frames = FRAMES.filter(({ cls }) => readings.has(cls));
  FRAMES_OF.set(readings, frames);
  return frames;
}

const FRAMES_OF = new WeakMap<VerbMatch['readings'], readonly Frame[]>();

interface Frame {
  readonly cls: VerbClass;
  readonly read: (predicate: Predicate, weak: boolean) => Draft | undefined;
}

/** Frames in the order they are tried: the ones that ask for more of the object first. */
const FRAMES: readonly Frame[] = [
  { cls: 'become', read: readBecome },
  { cls: 'award', read: readPermit },
  { cls: 'win', read: readPermit },
  { cls: 'award', read: readEntrusted },
  { cls: 'invest', read: readPutUp },
  { cls: 'pay', read: readPay },
  { cls: 'order', read: readOrder },
  { cls: 'hire', read: readHire },
  { cls: 'borrow', read: readTap },
  { cls: 'raise', read: readRaise },
  { cls: 'buy', read: readBuy },
  { cls: 'bid', read: readBid },
  { cls: 'sell', read: readSell },
  { cls: 'spin', read: readSpin },
  { cls: 'merge', read: readMerge },
  { cls: 'lend', read: readLend },
  { cls: 'expand', read: readExpand },
  { cls: 'build', read: readBuild },
  { cls: 'invest', read: readInvest },
  { cls: 'partner', read: readPartner },
  { cls: 'float', read: readFloat },
  { cls: 'supply', read: readSupply },
  { cls: 'talk', read: readTalk },
  { cls: 'lease', read: readLet },
  { cls: 'finish', read: readHandover },
  { cls: 'borrow', read: readTap },
  { cls: 'drop', read: readDrop },
  { cls: 'start', read: readStart },
  { cls: 'finish', read: readOpened },
  { cls: 'approve', read: readApproved },
  { cls: 'approve', read: readGreenLight },
  { cls: 'award', read: readGreenLight },
  { cls: 'hire', read: readSiteChoice },
];
