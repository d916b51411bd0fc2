import { detectLanguage } from '../text/language';

/** From this length on the text's own words tell more than a template that declares English over any text. */
const TELLING_LENGTH = 400;

/**
 * The language of a page: what it declares, unless its script, or under a declared English its words, tell otherwise.
 *
 * @returns BCP 47, two letters where possible; null where neither tells.
 */
export function chooseLanguage(text: string, declared: string | null): string | null {
  const told = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
  const detected = detectLanguage(text);
  if (told === null || detected === null || detected === told) return detected ?? told;
  if (isOfOwnScript(detected) || isOfOwnScript(told)) return detected;
  return told === 'en' && text.length >= TELLING_LENGTH ? detected : told;
}

/** Languages that a few letters tell. */
function isOfOwnScript(language: string): boolean {
  return ['zh', 'ja', 'ko', 'th', 'he', 'el', 'ta', 'bn'].includes(language);
}
