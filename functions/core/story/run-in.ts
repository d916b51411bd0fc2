import { BRACKET_NOTICE } from './cue-words';
import { joined, type Draft, type Piece } from './line-piece';
import { isByline, isDateLine, isLabel } from './line-cues';
import { readingLength, type PageLine } from './page-line';

/**
 * A draft as one line, or as two where it opens with a headline of its own: **bold words** or 【…】 before the text.
 * The pair is joined again where the headline turns out to be none.
 */
export function splitRunIn(draft: Draft): PageLine[] {
  const { pieces, line } = draft;
  const { text } = line;
  const apart = splitDate(draft) ?? splitKicker(draft);
  if (apart) return apart;
  const bracket = bracketEnd(text);
  const cut = bracket || boldEnd(pieces, text);
  if (cut === 0) return [line];
  const kind = bracket ? 'bracket' : 'run-in';
  const head = {
    ...line,
    text: text.slice(0, cut).trim(),
    keys: [`${kind} ${line.keys[0] ?? ''}`, kind],
    runIn: true,
    bold: !bracket,
  };
  return [
    head,
    {
      ...line,
      text: text.slice(cut).trim(),
      keys: [],
      gap: 0,
      afterRule: false,
      anchor: undefined,
    },
  ];
}

/** A headline and, set apart in the same line, its day: `<a>Headline</a> <span>2026-11-03</span>`, in either order. */
function splitDate({ pieces, line }: Draft): PageLine[] | null {
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  const last = shown.length - 1;
  if (last < 1 || last > 3) return null;
  const ends = [shown[last], shown[0]];
  const at = ends.findIndex((piece) => piece && isDateLine(joined([piece])) && piece.inline !== '');
  const date = ends[at];
  if (!date) return null;
  const rest = shown.filter((piece) => piece !== date);
  const head = joined(rest);
  if (isDateLine(head) || readingLength(head) < 8 || readingLength(head) > 200) return null;
  const linked = joined(rest.filter((piece) => piece.linked)).length / head.length;
  const bold = rest.every((piece) => piece.bold);
  const headline = { ...line, text: head, keys: [`dated ${line.keys[0] ?? ''}`], linked, bold };
  const day = {
    ...line,
    text: joined([date]),
    keys: [],
    linked: 0,
    bold: false,
    gap: 0,
    anchor: undefined,
  };
  return at === 0 ? [headline, day] : [day, { ...headline, gap: 0 }];
}

/** A desk or a place set small before the headline in bold, in one line of the source but seldom on the screen. */
function splitKicker({ pieces, line }: Draft): PageLine[] | null {
  const [kicker, ...rest] = pieces.filter((piece) => piece.text.trim() !== '');
  if (!kicker || rest.length === 0 || kicker.bold || kicker.inline === '') return null;
  const word = joined([kicker]);
  const head = joined(rest);
  if (readingLength(word) > 30 || readingLength(head) < 12 || readingLength(head) > 200)
    return null;
  if (!rest.every((piece) => piece.bold)) return null;
  const own = { ...line, text: head, keys: [`kicker ${line.keys[0] ?? ''}`], bold: true, gap: 0 };
  return [{ ...line, text: word, keys: [], bold: false }, own];
}

/** Where the bracketed headline that opens a text ends; 0 where none does. */
export function bracketEnd(text: string): number {
  if (!text.startsWith('【')) return 0;
  const end = text.indexOf('】');
  if (end < 6 || end > 120 || end + 1 >= text.trimEnd().length) return 0;
  return BRACKET_NOTICE.test(text.slice(1, end)) ? 0 : end + 1;
}

function boldEnd(pieces: readonly Piece[], text: string): number {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '');
  if (!pieces[first]?.bold) return 0;
  let end = first + 1;
  while (pieces[end]?.bold || pieces[end]?.text.trim() === '') end++;
  const head = joined(pieces.slice(0, end));
  if (end >= pieces.length || head.length >= text.length || !text.startsWith(head)) return 0;
  const length = readingLength(head);
  if (length < 12 || length > 170 || isDateLine(head) || isByline(head) || isLabel(head)) return 0;
  return head.length;
}
