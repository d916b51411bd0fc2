import { BRACKET_NOTICE, DIGEST, LABELS, NOTICES, SUBHEADS } from './cue-words';
import { isWide, readingLength } from './page-line';

const STOP = /[.。](?:["'”’»」』）)\]]{0,3})$/u;
const SENTENCE_END = /[.!?。！？…؟।](?:["'”’»」』）)\]]{0,3})$/u;
const STOP_END = /(?:(?<!\.\.)\.|[。;；,，、:：])["'”’»」』）)\]]{0,2}$/u;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|jän|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|ene|abr|ago|set|dic|gen|mag|giu|lug|ott)[a-zé]*\\.?';
const DATE = new RegExp(
  `\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?|\\b\\d{1,2}\\.?\\s+${MONTH},?\\s+\\d{4}|\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?(?:\\s+\\d{4})?|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}月\\d{1,2}日`,
  'iu',
);
const BY =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+[\p{Lu}(]\S*(?:\s+\S+){0,5}$|^(?:[Bb]y|BY)\s+[\p{Lu}(][^.!?]{2,60}\d{4}|^文\s+\p{L}{2,4}$|^(?:文|撰文|作者|记者|記者|责任编辑|責任編輯|责编|編輯|编辑|来源|來源|通讯员|取材・文|執筆)\s*[/／|｜:：]/u;
const CLOCK =
  /^(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h)?|\d{1,2}\s?[ap]\.?m\.?)(?=\s|$|[-–—:|,])/iu;

/** A sentence or a paragraph of them, as against a headline, a label or a list entry. */
export function isProse(text: string): boolean {
  const length = readingLength(text);
  if (length >= 180) return true;
  const end = text.slice(-5);
  return length >= (STOP.test(end) ? 28 : 40) && SENTENCE_END.test(end);
}

/** A text that breaks off to be read elsewhere. */
export function breaksOff(text: string): boolean {
  return /(?:…|\.\.\.|。。。)[\])）]?$/u.test(text.slice(-6));
}

/** A day or an instant with little else: a dateline under a headline, or the head of a day in a diary. */
export function isDateLine(text: string): boolean {
  if (text.length > 90) return false;
  const rest = text.replace(DATE, '');
  if (rest === text) return false;
  return (
    rest.replace(/[^\p{L}]/gu, '').length <= (isWide(text) ? 14 : 36) && !SENTENCE_END.test(rest)
  );
}

/** Who wrote it, or where it came from. */
export function isByline(text: string): boolean {
  return text.length <= 120 && BY.test(text) && !/[.。]$/u.test(text);
}

/** Entries of a live blog begin with the time of day. */
export function isClockLine(text: string): boolean {
  return CLOCK.test(text);
}

const ORIGINAL_TITLE = /^(?:原(?:标题|標題)|副标题)\s*[:：]/u;

/** When, by whom, from where: what stands between a headline and its story. */
export function isMeta(text: string): boolean {
  return (
    isDateLine(text) ||
    isByline(text) ||
    ORIGINAL_TITLE.test(text) ||
    (isClockLine(text) && text.length <= 20)
  );
}

/** Could stand above a story: short, not a sentence that ended in a full stop, not a date or a name of an author. */
export function isHeadlineLike(text: string): boolean {
  const length = readingLength(text);
  if (length < 6 || length > 190) return false;
  if (STOP_END.test(text.slice(-4)) || /^[-–—•·*＊]\s?/u.test(text) || !/\p{L}/u.test(text))
    return false;
  if (text.startsWith('【') && BRACKET_NOTICE.test(text)) return false;
  return !isMeta(text) && !isClockLine(text) && !isLabel(text);
}

/** Longer and fuller than a subhead: four words or more, seven ideographs or more. */
export function isFullHeadline(text: string): boolean {
  const bare = stripMarker(text);
  if (isWide(bare)) return readingLength(bare) >= 17;
  return (bare.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) >= 4;
}

const MARKER =
  /^(?:[◆◇■□●○▲△▼▶►★☆※§»►▪•]+\s*|\(?\d{1,2}[.)）、．](?!\d)\s*|（[一二三四五六七八九十\d]{1,3}）\s*|[一二三四五六七八九十]{1,3}、\s*|[①-⑳]\s*|\[\d{1,2}\]\s*|#\d{1,2}:?\s+|\d{1,2}\s+[-–—:]\s+)/u;

/** The line without its number, bullet or bracket: the headline a reader would quote. */
export function stripMarker(text: string): string {
  const bracket = /^[【［[](.{2,200})[】］\]]$/u.exec(text);
  return (bracket?.[1] ?? text).replace(MARKER, '').trim() || text;
}

/** The kind of number, bullet or bracket that a line opens with; null where it opens with none. */
export function markerKind(text: string): string | null {
  if (/^[【].{2,200}[】]$/u.test(text)) return 'bracket';
  const marker = MARKER.exec(text)?.[0];
  if (!marker) return null;
  const first = marker.trim();
  if (/\d/.test(first)) return `number${first.replace(/\d+/g, '')}`;
  if (/[一二三四五六七八九十]/u.test(first)) return 'han-number';
  return /[①-⑳]/u.test(first) ? 'circled' : `mark ${first[0] ?? ''}`;
}

/** All capitals of a script that has them, four letters or more; digits and a few letters without case may stand among them. */
export function isAllCaps(text: string): boolean {
  if (text !== text.toUpperCase()) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 4 && capitals * 10 >= letters * 9;
}

/** A subhead of the kind that stands inside one article. */
export function isSubhead(text: string): boolean {
  return text.length <= 60 && SUBHEADS.test(stripMarker(text));
}

/** The head of a list that is no story, or a line of a page's furniture. */
export function isLabel(text: string): boolean {
  if (text.length <= 110 && LABELS.test(stripMarker(text))) return true;
  return text.length <= 100 && NOTICES.test(text);
}

/** A title that names a column, a desk or a round-up; long ones tell news of their own. */
export function isDigestTitle(title: string): boolean {
  const name = title.split(/\s[-–—|_·]\s|[|_｜]/u)[0] ?? '';
  return readingLength(name) <= 60 && DIGEST.test(name);
}
