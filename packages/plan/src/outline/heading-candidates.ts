/**
 * @module Every place of a clean text that may be a heading: a label at the start of a paragraph, or run in behind a closed sentence.
 * Which candidates are headings, and of what level, is left to `read-outline`.
 */
import type { CleanText } from '../clean-text.ts';
import { type HeadingLabel, readHeadingLabel } from '../text/heading-label.ts';
import { type Span, toParagraphs } from '../text/paragraphs.ts';

export interface HeadingCandidate {
  readonly label: HeadingLabel | null;
  /** Positions in the clean text. */
  readonly start: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** End of the paragraph. */
  readonly end: number;
  readonly title: string;
  /** True where the heading does not start its paragraph. */
  readonly runIn: boolean;
  readonly paragraphStart: number;
}

/** No printed heading of a plan is longer. */
const LONGEST_TITLE = 90;
const runIn = /[。）〕](?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、](?!\d))/g;
const leader = /[.…·．。]{3,}\d{0,4}$|[.…·]{2,}\d{1,4}$/;

/** A gap of wide or several blanks in the original parts a heading from its text: （一）加强领导　各县（区）要…. */
const gapEnd = (clean: CleanText, start: number, end: number): number => {
  for (let i = start + 4; i < end; i += 1) {
    const from = (clean.origin[i - 1] as number) + 1;
    const to = clean.origin[i] as number;
    if (to - from < 1 || to - from > 8) continue;
    const gap = clean.original.slice(from, to);
    if (/^(?:\u3000+|[ \u00a0]{2,})$/.test(gap)) return i;
  }
  return end;
};

/** （一）能源行动（牵头单位：市能源局）: the bodies are no part of the heading. */
const bodiesInTitle = /[（〔【](?:责任|负责|牵头|主责|配合)(?:单位|部门)[：:]/;

const titleEndOf = (clean: CleanText, start: number, end: number): number => {
  const head = clean.text.slice(start, Math.min(end, start + 400));
  const stop = head.indexOf('。');
  let length = stop < 0 ? head.length : stop;
  const colon = head.indexOf('：');
  if (colon > 1 && !bodiesInTitle.test(head) && colon <= 24 && colon < length && length > 30) length = colon;
  const bodies = head.slice(0, length).search(bodiesInTitle);
  if (bodies > 1) length = bodies;
  if (length > 24) {
    const gap = gapEnd(clean, start, start + Math.min(length, 60)) - start;
    if (gap >= 4 && gap < Math.min(length, 60)) length = gap;
  }
  return start + length;
};

const toCandidate = (clean: CleanText, at: number, paragraph: Span, label: HeadingLabel | null): HeadingCandidate => {
  let titleStart = at + (label?.length ?? 0);
  while (
    titleStart < paragraph.end &&
    (clean.text.charCodeAt(titleStart) <= 0x20 || clean.text.charAt(titleStart) === '：')
  )
    titleStart += 1;
  const titleEnd = titleEndOf(clean, titleStart, paragraph.end);
  const title = clean.text.slice(titleStart, titleEnd).replace(leader, '');
  return {
    label,
    start: at,
    titleStart,
    titleEnd,
    end: paragraph.end,
    title,
    runIn: at !== paragraph.start,
    paragraphStart: paragraph.start,
  };
};

/** 1 总则 above 1.1 背景: a number without a mark is a label where the numbers below it say so. */
const bareNumber = /^(\d{1,2})(?=[\u3400-\u9fff][^。；，]{1,23}$)/;

const labelBareNumbers = (text: string, candidates: readonly HeadingCandidate[]): HeadingCandidate[] => {
  const chapters = new Set(
    candidates.filter(({ label }) => label?.style === 'decimal').map(({ label }) => label?.path[0] as number),
  );
  if (chapters.size === 0) return [...candidates];
  return candidates.map((candidate) => {
    if (candidate.label !== null || candidate.end - candidate.start > 26) return candidate;
    const numeral = bareNumber.exec(text.slice(candidate.start, candidate.end))?.[1];
    if (numeral === undefined || !chapters.has(Number(numeral))) return candidate;
    const length = numeral.length;
    const label: HeadingLabel = { style: 'decimal', ordinal: Number(numeral), length, path: [Number(numeral)] };
    return {
      ...candidate,
      label,
      titleStart: candidate.start + length,
      title: text.slice(candidate.start + length, candidate.titleEnd),
    };
  });
};

/** In order of place. Paragraphs without a label are candidates too: principles may carry none. */
export const findHeadingCandidates = (clean: CleanText): HeadingCandidate[] => {
  const { text } = clean;
  const candidates: HeadingCandidate[] = [];
  for (const paragraph of toParagraphs(text)) {
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40));
    if (text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 300)).includes('\t')) continue;
    candidates.push(toCandidate(clean, paragraph.start, paragraph, readHeadingLabel(head)));
    const body = text.slice(paragraph.start, paragraph.end);
    for (const match of body.matchAll(runIn)) {
      const at = paragraph.start + match.index + 1;
      const label = readHeadingLabel(text.slice(at, Math.min(paragraph.end, at + 40)));
      if (label !== null) candidates.push(toCandidate(clean, at, paragraph, label));
    }
  }
  return labelBareNumbers(text, candidates).filter(
    (candidate) => candidate.label === null || candidate.title.length <= LONGEST_TITLE,
  );
};
