import type { Document } from '../document/document';
import type { HtmlTree } from '../html/parse-html';
import { CodePoints } from '../text/code-points';
import { detectLanguage } from '../text/language';
import { chooseCut } from './choose-cut';
import { coversText } from './covers-text';
import { stripMarker } from './line-cues';
import type { PageLine } from './page-line';
import { readLines } from './read-lines';
import type { Cut, Section } from './sections';
import { splitPlainText } from './split-plain-text';
import { storyDay } from './story-day';
import type { Story } from './story';
import { SPLIT_WEIGHT } from './weigh-split';

export { splitPlainText };

/** The stories of a page and the text that their spans point into: the document's own where it holds one story. */
export interface SplitPage {
  readonly text: string;
  readonly stories: readonly Story[];
}

/** Splits a page into its stories; one story that spans the whole text where it holds no more. */
export function splitStories(tree: HtmlTree | null, document: Document): SplitPage {
  const { text, title } = document;
  if (!tree) return { text, stories: splitPlainText(text, title ?? undefined) };
  const page = readLines(tree);
  const cut = chooseCut(page, pageTitles(page.lines, document), SPLIT_WEIGHT.markup);
  if (cut && coversText(page.lines, cut, text)) return render(page.lines, cut);
  if (text === '') return { text, stories: [] };
  return { text, stories: [{ title: title ?? '', start: 0, end: new CodePoints(text).length }] };
}

function pageTitles(lines: readonly PageLine[], document: Document): string[] {
  const h1 = lines.find((line) => line.level === 1 && !line.boilerplate)?.text;
  return [h1, document.title].filter((title) => title !== undefined && title !== null);
}

function render(lines: readonly PageLine[], cut: Cut): SplitPage {
  const parts: string[] = [];
  const stories: Story[] = [];
  let start = 0;
  for (const section of cut.sections) {
    const title = stripMarker(lines[section.head]?.text ?? '');
    const text = [title, ...bodyLines(lines, section)].join('\n');
    const length = new CodePoints(text).length;
    parts.push(text);
    const published = section.dateline === null ? undefined : storyDay(section.dateline);
    const language = detectLanguage(text);
    const anchor = lines[section.head]?.anchor;
    stories.push({
      title,
      start,
      end: start + length,
      ...(published && { published }),
      ...(language && { language }),
      ...(anchor && { anchor }),
    });
    start += length + 1;
  }
  return { text: parts.join('\n'), stories };
}

/** A section's paragraphs; an opening that was split off for its bold or its brackets goes back to its paragraph. */
function bodyLines(lines: readonly PageLine[], { body }: Section): string[] {
  const texts: string[] = [];
  let opening = '';
  for (const i of body) {
    const line = lines[i];
    if (!line) continue;
    if (line.runIn) opening = line.text.endsWith('】') ? line.text : `${line.text} `;
    else {
      texts.push(opening + line.text);
      opening = '';
    }
  }
  if (opening.trim() !== '') texts.push(opening.trim());
  return texts;
}
