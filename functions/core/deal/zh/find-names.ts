import type { FoundName } from './name-book';
import { HINTS } from './lexicon/triggers';
import { namesBySuffix, namesOfBodies } from './names/by-form';
import {
  latinNames,
  namesBeforeBrackets,
  namesInQuotes,
  namesOfIssuers,
  namesOfPersons,
} from './names/by-mark';
import { namesInSlots } from './names/by-slot';
import type { ReadText } from './read-text';

/**
 * Every name of firms, bodies and persons that a story's words mark: legal forms, trades, brackets with an alias or a
 * foreign name, quotes round a brand, and the slots of verbs that only a party fills. Linear in the text.
 */
export function findNames(text: ReadText): FoundName[] {
  const found: FoundName[] = [];
  for (const sentence of text.sentences) {
    const stretch = { text, from: sentence.start, to: sentence.end };
    found.push(
      ...namesBySuffix(stretch),
      ...namesOfBodies(stretch),
      ...namesBeforeBrackets(stretch),
      ...namesInQuotes(stretch),
      ...latinNames(stretch),
      ...namesOfPersons(stretch),
      ...(HINTS.test(text.plain.slice(sentence.start, sentence.end)) ? namesInSlots(stretch) : []),
      ...namesOfIssuers(stretch),
    );
  }
  return found;
}
