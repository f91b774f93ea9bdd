/**
 * @module What reading a document yields: its text with page spans and notes, or one named error.
 * How each format is read is left to the folders beside this file; what the text means is left to the plan reader.
 */

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** One message in both languages; screens show `zh` first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type DocumentFormat = 'txt' | 'docx' | 'pdf' | 'html';

/**
 * `page-not-read`: the page is a picture, a drawing or set in a font without meaning, its words are missing from the text.
 * `page-damaged`: the page has errors that were passed over, words may be missing. `rotated-text-left-out`: words set askew
 * (stamps, watermarks) were left out. `glyphs-unreadable`: the file does not say which characters some glyphs are; they stand as U+FFFD.
 * `encoding-detected`: the file is not UTF-8. `main-text-chosen`: navigation and furniture of a web page were left out.
 * `picture-left-out`: pictures in a Word file were not read. `footnotes-moved`: footnotes stand as paragraphs of their own, their marks
 * are taken out of the sentences. `numbering-restored`: automatic list numbers were written into the text.
 */
export type DocumentNoteCode =
  | 'page-not-read'
  | 'page-damaged'
  | 'rotated-text-left-out'
  | 'glyphs-unreadable'
  | 'encoding-detected'
  | 'main-text-chosen'
  | 'picture-left-out'
  | 'footnotes-moved'
  | 'numbering-restored';

/** Something the person should know about the text; the text itself is whole apart from what a note names. */
export interface DocumentNote {
  readonly code: DocumentNoteCode;
  readonly message: Bilingual;
  /** Page number, counted from 1, where the note belongs to one page. */
  readonly page?: number;
  /** Position in `text` (UTF-16 code units) where the note belongs: for an unread page, where its words would stand. */
  readonly at?: number;
}

/** `picture`: a scan or photograph. `drawing`: letters drawn as outlines. `font`: a font that does not say which characters it draws. */
export type UnreadReason = 'picture' | 'drawing' | 'font';

/** A page's stretch `[start, end)` of the text. Sentences run across pages: a span may begin in the middle of a paragraph. */
export interface PageSpan {
  /** Counted from 1, as the file orders its pages (not the printed page number). */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** False where the words of the page are not in the text. A blank page is read. */
  readonly read: boolean;
  readonly why?: UnreadReason;
}

export interface DocumentText {
  /**
   * For txt the file as decoded, untouched (a byte order mark stays, as U+FEFF): offsets count in the file itself. For the other formats
   * one paragraph per line, table cells separated by a tab, no line break inside a sentence.
   */
  readonly text: string;
  /** SHA-256 of the bytes of the file, lower-case hex. */
  readonly sha256: string;
  /** Length of `text` in UTF-16 code units. */
  readonly characters: number;
  readonly format: DocumentFormat;
  /** For txt and html: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  readonly encoding?: TextEncodingName;
  /** For pdf only: one entry per page, in order. */
  readonly pages?: readonly PageSpan[];
  readonly notes: readonly DocumentNote[];
}

/** What the reader of one format returns; hash and length are added at the door. */
export type ReadText = Omit<DocumentText, 'sha256' | 'characters'>;

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How far the work is: `done` of `total` steps (pages for pdf). */
export interface ReadingProgress {
  readonly stage: 'opening' | 'reading' | 'composing';
  readonly done: number;
  readonly total: number;
}
