import { CodePoints } from '../text/code-points';
import { chooseCut } from './choose-cut';
import { plainLines } from './plain-lines';
import { stripMarker } from './line-cues';
import type { Story } from './story';
import { SPLIT_WEIGHT } from './weigh-split';

/** Stories of a plain text, one paragraph a line, headline first; spans of the text exactly as it stands. */
export function splitPlainText(text: string, title?: string): Story[] {
  if (text.trim() === '') return [];
  const lines = plainLines(text);
  const points = new CodePoints(text);
  const headline = title?.trim() || lines[0]?.text || '';
  const page = { lines, opened: new Map(), closed: new Map() };
  const cut = chooseCut(page, [headline], SPLIT_WEIGHT.plainText);
  if (!cut) return [{ title: headline, start: 0, end: points.length }];
  return cut.sections.map(({ head, body }) => ({
    title: stripMarker(lines[head]?.text ?? ''),
    start: points.fromUtf16(lines[head]?.start ?? 0),
    end: points.fromUtf16(lines[body[body.length - 1] ?? head]?.end ?? 0),
  }));
}
