/**
 * @module The paragraphs before the first chapter: letterhead, document number, letter of transmittal, title.
 * Which of them is the title, the issuer or the date is left to `document-facts`.
 */
import { readHeadingLabel } from '../text/heading-label.ts';
import type { Span } from '../text/paragraphs.ts';

/** More paragraphs than this never precede the first chapter of a plan. */
const LIMIT = 80;
const chapterTitle =
  /^(?:总体要求|总体思路|指导思想|总则|工作目标|主要目标|发展基础|现状|规划背景|重点任务|背景|形势|基本情况|编制|前言)/;

/** How many of `paragraphs` precede the first chapter heading. */
export const countFrontMatter = (text: string, paragraphs: readonly Span[]): number => {
  let firstChapter = -1;
  for (let i = 0; i < paragraphs.length && i < LIMIT; i += 1) {
    const { start, end } = paragraphs[i] as Span;
    const paragraph = text.slice(start, Math.min(end, start + 60));
    const label = readHeadingLabel(paragraph);
    if (label === null || label.ordinal !== 1) continue;
    if (label.style !== 'han' && label.style !== 'chapter' && label.style !== 'part') continue;
    // A letter of transmittal may count its points too: prefer the 一、 that opens the plan itself.
    if (chapterTitle.test(paragraph.slice(label.length).trimStart())) return i;
    if (firstChapter < 0) firstChapter = i;
  }
  return firstChapter < 0 ? Math.min(paragraphs.length, 12) : firstChapter;
};
