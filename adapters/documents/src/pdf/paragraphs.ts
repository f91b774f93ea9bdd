/**
 * @module Lines to paragraphs, over columns and pages: no break inside a sentence, each heading on a line of its own.
 * The signs are those of Chinese typesetting: a first line indented by two characters, a last line that ends early, 。 at its end.
 */
import { endsSentence, startsHeading } from './characters.ts';

/** A line ready to be joined: its text and where it stands between the edges of its column. Lengths in points. */
export interface TextLine {
  readonly text: string;
  readonly page: number;
  /** Lines of one column share this number; it grows along the document. */
  readonly region: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Edges that the text of the column keeps to. */
  readonly left: number;
  readonly rightEdge: number;
  /** Usual distance of baselines in the column. */
  readonly pitch: number;
  /** `row`: a table row, a paragraph of its own. `footnote`: moved behind the paragraph that runs over the page. */
  readonly kind: 'body' | 'row' | 'footnote';
}

/** A stretch of one paragraph that comes from one page. */
export interface Piece {
  readonly page: number;
  readonly text: string;
  readonly moved: boolean;
}

export type Paragraph = readonly Piece[];

/** Joins lines into paragraphs, in reading order. */
export function joinParagraphs(lines: readonly TextLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Piece[] = [];
  let currentText = '';
  let firstLine: TextLine | undefined;
  let previous: TextLine | undefined;
  let footnotes: Paragraph[] = [];
  const flush = (): void => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
    currentText = '';
    previous = undefined;
    paragraphs.push(...footnotes);
    footnotes = [];
  };
  for (const line of lines) {
    if (line.kind === 'footnote') {
      joinFootnote(footnotes, line);
      continue;
    }
    if (line.kind === 'row') {
      flush();
      paragraphs.push([{ page: line.page, text: line.text, moved: false }]);
      continue;
    }
    for (const [index, text] of splitGluedHeading(line.text).entries()) {
      // A heading glued to the end of a line counts as an indented line of its own.
      const place = index === 0 ? { ...line, text } : { ...line, text, x: line.left + line.size * 2 };
      const joins =
        index === 0 && previous && firstLine && !startsParagraph(previous, place, currentText, previous === firstLine);
      if (!joins) {
        flush();
        firstLine = place;
      }
      const piece = current.length === 0 ? text : joint(currentText, text) + text;
      current.push({ page: line.page, text: piece, moved: false });
      currentText += piece;
      previous = place;
    }
  }
  flush();
  return paragraphs;
}

/** Some writers set a heading on the same line as the end of the paragraph before it, a wide blank between. */
function splitGluedHeading(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    const glued = /[。！？）］] +(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.exec(rest);
    if (!glued) break;
    parts.push(rest.slice(0, glued.index + 1));
    rest = rest.slice(glued.index + glued[0].length);
  }
  return [...parts, rest];
}

function joinFootnote(footnotes: Paragraph[], line: TextLine): void {
  const last = footnotes.at(-1);
  const piece = { page: line.page, text: line.text, moved: true };
  if (last && !/^[[〔［(（]?(?:\d{1,3}|[①-⑳*＊†])/.test(line.text)) {
    footnotes[footnotes.length - 1] = [
      ...last,
      { ...piece, text: joint(last.at(-1)?.text ?? '', line.text) + line.text },
    ];
  } else {
    footnotes.push([piece]);
  }
}

function startsParagraph(previous: TextLine, next: TextLine, textSoFar: string, single: boolean): boolean {
  const em = next.size;
  const ended = endsSentence(previous.text);
  const heading = startsHeading(next.text);
  const openBracket = hasOpenBracket(textSoFar);
  const short = previous.right < previous.rightEdge - firstTokenWidth(next.text, em) - em * 1.6;
  if (short) return ended || heading || !openBracket;
  if (Math.abs(previous.size - next.size) > Math.max(previous.size, em) * 0.1 && (ended || single)) return true;
  if (heading && (ended || !openBracket) && next.x - next.left > em * 0.9) return true;
  if (heading && ended) return true;
  // Signature and date stand far to the right, each on a line of its own, and would pass for full lines.
  if (single && !openBracket && previous.x - previous.left > em * 6) return true;
  // The line is full and its sentence goes on: only a heading that happens to fill its line may end here.
  if (!ended)
    return (
      single &&
      startsHeading(previous.text) &&
      next.x - next.left > em * 0.9 &&
      previous.x - previous.left > em * 0.9 &&
      !openBracket
    );
  if (next.x - next.left > em * 0.9) return true;
  const sameColumn = previous.region === next.region;
  return sameColumn && next.y - previous.y > next.pitch * 1.35;
}

/** A title or bracket opened and not yet closed: the text cannot end here. */
function hasOpenBracket(text: string): boolean {
  const tail = text.slice(-200);
  return /《[^》]*$/.test(tail) || /（[^）]*$/.test(tail) || /［[^］]*$/.test(tail) || /〔[^〕]*$/.test(tail);
}

/** What the typesetter could not fit on the line before: a word or number is never broken, a closing mark never begins a line. */
function firstTokenWidth(text: string, em: number): number {
  const token = /^(?:[“‘《（〔［(]*)(?:[A-Za-z\d.,%~～—-]+|.)[，。、；：！？”’》）〕］%]*/u.exec(text)?.[0] ?? '';
  let width = 0;
  for (const c of token) width += /[\u2000-\uffff]/.test(c) ? em : em / 2;
  return width;
}

/** What stands between two lines of one sentence: a blank between Latin words, nothing otherwise. */
function joint(before: string, after: string): string {
  return /[A-Za-z,;:)]$/.test(before) && /^[A-Za-z(]/.test(after) ? ' ' : '';
}
