import { labelWord } from '../filter/label-word';
import { countryName } from './country-name';
import type { DigestLanguage } from './subscription';
import { wordsOf, type DigestWords } from './words';

/** A filter as people read it: "in talks or further · China". Empty for all deals. @param filter In its one spelling. */
export function filterText(filter: string, language: DigestLanguage): string {
  const words = wordsOf(language);
  const pairs = [...new URLSearchParams(filter)];
  return pairs.map(([name, value]) => partText(name, value, words, language)).join(' · ');
}

function partText(
  name: string,
  value: string,
  words: DigestWords,
  language: DigestLanguage,
): string {
  const said = (label: string): string | undefined => labelText(name, label, words, language);
  const values = value.split(',').map((one) => said(one) ?? one);
  const list = values.join(words.or);
  if (name === 'stage_gte') return words.orFurther(list);
  if (name === 'q') return words.quote(value);
  // What has no words of its own stands as it is asked for on the web.
  return said(value.split(',')[0] ?? '') === undefined ? `${name}=${value}` : list;
}

function labelText(
  name: string,
  label: string,
  words: DigestWords,
  language: DigestLanguage,
): string | undefined {
  if (name === 'country') return countryName(label, language);
  const word = labelWord(words, name, label);
  if (word !== undefined) return word;
  return ['party', 'region', 'city', 'source'].includes(name) ? label : undefined;
}
