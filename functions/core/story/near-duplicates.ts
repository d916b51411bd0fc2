import { bandKeys, minhash, resemblance, type Resemblance, type Signature } from './minhash';

/** A story as it is compared. */
export interface ComparedStory {
  readonly title?: string;
  readonly text: string;
}

/** A bucket that many texts fall into holds a form letter, not copies; more of them are not compared. */
const MAX_BUCKET = 64;

/** Groups records that tell the same text; keeps a signature of each, nothing else. */
export class NearDuplicateGroups {
  private readonly buckets = new Map<string, number[]>();
  private readonly signatures: Signature[] = [];
  private readonly groups: string[] = [];

  /** The id of the earliest record seen that tells the same text; `id` itself where none does. */
  group(id: string, story: ComparedStory): string {
    const signature = storySignature(story);
    const keys = bandKeys(signature);
    const best = this.nearest(signature, keys);
    const group = best === undefined ? id : (this.groups[best] ?? id);
    const at = this.signatures.push(signature) - 1;
    this.groups.push(group);
    for (const key of keys) {
      const bucket = this.buckets.get(key);
      if (!bucket) this.buckets.set(key, [at]);
      else if (bucket.length < MAX_BUCKET) bucket.push(at);
    }
    return group;
  }

  private nearest(signature: Signature, keys: readonly string[]): number | undefined {
    const candidates = new Set(keys.flatMap((key) => this.buckets.get(key) ?? []));
    let best: number | undefined;
    let most = 0;
    for (const at of candidates) {
      const found = resemblance(signature, this.signatures[at] ?? signature);
      const score = found.whole + found.contained;
      if (isSameStory(found) && score > most) [best, most] = [at, score];
    }
    return best;
  }
}

/** The signature of a story; its headline counts only where it has no text, since every paper writes its own. */
export function storySignature({ title = '', text }: ComparedStory): Signature {
  const headline = title.trim();
  const body =
    headline !== '' && text.trimStart().startsWith(headline)
      ? text.trimStart().slice(headline.length)
      : text;
  return minhash(body.trim() === '' ? headline : body);
}

/**
 * Do two texts tell the same story: one a copy of the other, edited, cut or carried by another paper? Limits set on
 * copies and look-alikes made from our own stories (`test/quality/near-duplicates.test.ts`).
 */
export function isSameStory({
  whole,
  contained,
  lead,
  facts,
  factsLost,
  size,
}: Resemblance): boolean {
  if (whole >= 0.8 && factsLost <= 2) return true; // a correction changes one figure, a form letter all of them
  if (size < 12) return contained >= 0.8 && facts >= 0.7 && size >= 6;
  if (whole >= 0.7) return facts >= 0.35;
  if (whole >= 0.42 && facts >= 0.55) return true;
  return contained >= 0.58 && facts >= 0.6 && (lead >= 0.18 || contained >= 0.8); // a copy that was cut
}
