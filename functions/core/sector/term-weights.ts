import generated from './term-weights.generated.json';
import type { Vote } from './sector-terms';

/** The lexicon's weights of strong, plain and weak terms, by which a vote's level is known. */
export const LEVELS: readonly number[] = [3, 1.2, 0.4];

export type Mode = 'deal' | 'topic';

interface ModeWeights {
  /** By level, then sector: what a term counts of which the training stories say nothing. */
  readonly priors: readonly (readonly number[])[];
  readonly byTerm: ReadonlyMap<string, number>;
}

let loaded: Readonly<Record<Mode, ModeWeights>> | undefined;

/** What a term gives a sector, 0 to 3.2: learned where the training stories have the term, else the mean of its level and sector. */
export function weighTerm(term: string, { sector, weight }: Vote, mode: Mode): number {
  const { priors, byTerm } = (loaded ??= load())[mode];
  const whole = byTerm.get(`${term}|${sector}`) ?? priors[LEVELS.indexOf(weight)]?.[sector] ?? 0;
  return whole / generated.unit;
}

function load(): Readonly<Record<Mode, ModeWeights>> {
  const [deal, topic] = generated.modes.map(({ priors, terms }) => ({
    priors,
    byTerm: new Map(
      terms.split(';').map((entry) => {
        const at = entry.lastIndexOf('|');
        return [entry.slice(0, at), Number(entry.slice(at + 1))] as const;
      }),
    ),
  }));
  const none: ModeWeights = { priors: [], byTerm: new Map() };
  return { deal: deal ?? none, topic: topic ?? none };
}
