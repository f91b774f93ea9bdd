/**
 * @module What a person should know about the pages of a PDF that were not read, or not wholly.
 * Finding these pages is left to `unread-pages.ts` and `read-pdf.ts`.
 */
import type { Bilingual, DocumentNote, PageSpan, UnreadReason } from '../document.ts';

interface NotedPage {
  readonly askew: string;
  readonly damaged: boolean;
}

const unread: Readonly<Record<UnreadReason, Bilingual>> = {
  picture: { zh: '是图片', en: 'is a picture' },
  drawing: { zh: '的文字是描成的图形', en: 'holds letters drawn as outlines' },
  font: { zh: '的字体不含文字编码', en: 'is set in a font that does not identify its characters' },
};

/** The notes of a document, in the order of its pages. */
export function collectNotes(
  text: string,
  spans: readonly PageSpan[],
  pages: readonly NotedPage[],
  footnoteMarks: number,
): DocumentNote[] {
  const notes: DocumentNote[] = [];
  for (const span of spans) {
    const page = pages[span.number - 1];
    if (!span.read) {
      notes.push({
        code: 'page-not-read',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页${unread[span.why ?? 'picture'].zh}，未读。`,
          en: `Page ${span.number} ${unread[span.why ?? 'picture'].en} and was not read.`,
        },
      });
    }
    if (page && page.askew.trim().length > 0) {
      notes.push({
        code: 'rotated-text-left-out',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页有斜放或侧放的文字，未读：${page.askew.trim().slice(0, 20)}`,
          en: `Page ${span.number} has words set askew, left out: ${page.askew.trim().slice(0, 20)}`,
        },
      });
    }
    if (page?.damaged) {
      notes.push({
        code: 'page-damaged',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页数据有损坏，文字可能不全，请对照原文。`,
          en: `Page ${span.number} is damaged and words may be missing; check the original.`,
        },
      });
    }
    const unknown = text.slice(span.start, span.end).split('\ufffd').length - 1;
    if (unknown > 0) {
      notes.push({
        code: 'glyphs-unreadable',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页有 ${unknown} 个字符无法辨认，请对照原文。`,
          en: `Page ${span.number} has ${unknown} characters that the file does not identify; check the original.`,
        },
      });
    }
  }
  if (footnoteMarks > 0) {
    notes.push({
      code: 'footnotes-moved',
      message: {
        zh: `${footnoteMarks} 处脚注标记已从句中移出，脚注内容另成段落。`,
        en: `${footnoteMarks} footnote marks were taken out of the sentences; the notes stand as paragraphs of their own.`,
      },
    });
  }
  return notes;
}
