/** Words of one language for labels, by what they are labels of. */
export interface LabelWords {
  readonly types: Words;
  readonly stages: Words;
  readonly sectors: Words;
  readonly roles: Words;
  readonly reviews?: Words;
}
type Words = Readonly<Record<string, string>>;

/** Which words say the values of a filter's parameter; the other parameters take no labels. */
const WORDS_OF: Readonly<Record<string, keyof LabelWords>> = {
  type: 'types',
  stage: 'stages',
  stage_gte: 'stages',
  sector: 'sectors',
  role: 'roles',
  review: 'reviews',
};

/** A label of a filter's parameter in words; undefined where the parameter takes no labels, or there is no such label. */
export function labelWord(words: LabelWords, parameter: string, label: string): string | undefined {
  const kind = Object.hasOwn(WORDS_OF, parameter) ? WORDS_OF[parameter] : undefined;
  const own = kind && words[kind];
  return own && Object.hasOwn(own, label) ? own[label] : undefined;
}
