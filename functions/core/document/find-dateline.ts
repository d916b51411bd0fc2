import { isTag } from 'domhandler';
import { textBlocks } from '../html/text-blocks';
import type { HtmlTree } from '../html/parse-html';
import { attr } from '../html/node-text';
import { isFuture, readDate } from './read-date';

/** A block longer than this tells a story, not a date. */
const LONGEST_LINE = 200;
/** Blocks of a page that are looked at. */
const MOST_BLOCKS = 600;

const CLOCK = String.raw`(?:[T,،\s|·•–-]{0,4}(?:(?:at|um|kl\.?|om|à|às|alle|o|saat|ore|klo|上午|下午|午前|午後|오전|오후)\s?)?\d{1,2}\s?[:：.時时시h]\s?\d{1,2}(?:[:：분]\s?\d{0,2})?(?:분)?(?:\s?[ap]\.?\s?m\b\.?)?(?:\s?\(?(?:[A-Z]{2,5}|Z|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?)\b\)?)?)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\d)(?:19|20)\d{2}\s?([-/.年년])\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}(?!\d)\s?[日일號号.]?(?:\s?[(（].{1,3}[)）])?${CLOCK}`,
    'u',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th|er|º|\.)?[\s-](?:de\s|of\s)?\p{L}{3,12}\.?,?[\s-](?:de\s|del\s)?(?:19|20)\d{2}(?!\d)${CLOCK}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}(?!\d)${CLOCK}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\d./-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}(?![\d/-])${CLOCK}`,
    'iu',
  ),
];

const PUBLISHED_LABEL =
  /(?:publi|posted|发布|發布|发表|時間|时间|日期|来源|掲載|公開|配信|등록|입력|게재|veröffentlicht|erstellt|stand|created|issued|(?<!up)date|опубликовано|nashr|นเผยแพร่|تاريخ|نشر)/iu;
const MODIFIED_LABEL =
  /(?:updated|update|modified|edited|更新|修改|最終|수정|aktualisiert|mis à jour|actualizado|atualizado|aggiornat|bijgewerkt|обновлено|تحديث|עודכן)/iu;

interface Sighting {
  readonly date: string;
  readonly score: number;
  readonly isUpdate: boolean;
}

/**
 * The dates that a page shows its readers, in a short line with a label ("Updated : 2015-09-02", "发布时间：2026年11月3日 09:12")
 * or near the headline. The line that looks most like a dateline wins; the first of equals.
 */
export function findDateline(
  tree: HtmlTree,
  hints: { readonly isDayFirst: boolean; readonly now?: string },
): { published: string | null; modified: string | null } {
  const blocks = textBlocks(tree).slice(0, MOST_BLOCKS);
  const headline = blocks.findIndex(({ tag }) => tag === 'h1');
  const sightings: Sighting[] = [];
  for (const [i, { text, element, linkDensity }] of blocks.entries()) {
    if (text.length > LONGEST_LINE || linkDensity > 0.9) continue;
    const found = dateOf(text, hints.isDayFirst);
    if (!found || isFuture(found.date, hints.now)) continue;
    // Text outside any element lies in the document itself, which has no attributes.
    const own = isTag(element) ? `${attr(element, 'class')} ${attr(element, 'id')}` : '';
    const names = `${own} ${element.parent && isTag(element.parent) ? attr(element.parent, 'class') : ''}`;
    const isUpdate = MODIFIED_LABEL.test(found.before) && !PUBLISHED_LABEL.test(found.before);
    const distance = headline < 0 ? i : Math.abs(i - headline);
    const score =
      (PUBLISHED_LABEL.test(found.before) || isUpdate ? 3 : 0) +
      (/date|time|publish|posted|byline|info|meta|source/i.test(names) ? 2 : 0) +
      (found.date.length > 10 ? 1 : 0) +
      (text.length < 60 ? 1 : 0) +
      Math.max(0, 3 - distance / 4);
    if (score >= 2) sightings.push({ date: found.date, score, isUpdate });
  }
  const best = (isUpdate: boolean): string | null =>
    sightings
      .filter((sighting) => sighting.isUpdate === isUpdate)
      .reduce<Sighting | null>((top, next) => (top && top.score >= next.score ? top : next), null)
      ?.date ?? null;
  return { published: best(false), modified: best(true) };
}

function dateOf(text: string, isDayFirst: boolean): { date: string; before: string } | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    const date =
      match && (readDate(match[0], isDayFirst) ?? readDate(withoutClock(match[0]), isDayFirst));
    if (match && date) return { date, before: text.slice(0, match.index) };
  }
  return null;
}

/** The day alone, where the time beside it cannot be read. */
function withoutClock(text: string): string {
  return text.replace(/[T,،\s|·•–-]{0,4}\d{1,2}\s?[:：.時时시h]\s?\d{2}.*$/u, '').trim();
}
