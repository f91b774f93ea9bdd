/**
 * @module A web page to text: its encoding, its main text, its title in front.
 * Nothing is fetched: frames, styles and scripts of the page are not read.
 */
import { decodeDeclared } from '../decode-text.ts';
import type { DocumentNote, ReadText } from '../document.ts';
import { refuse } from '../document-error.ts';
import type { ReadingWatch } from '../reading-watch.ts';
import { blockText } from './block-text.ts';
import { findMainText, isFurniture, weighText } from './main-text.ts';
import { findPageTitle } from './page-title.ts';
import { parseHtml } from './tree.ts';

/** Where a page declares its encoding: the first 1024 bytes (HTML standard, 4.2.5.4); sites overstep it. */
const declarationBytes = 4096;

/**
 * Reads a page.
 * **Errors**: `undecodable-text`, `no-text`, `time-limit`, `cancelled`.
 */
export function readHtml(bytes: Uint8Array, watch: ReadingWatch): ReadText {
  const { text: source, encoding } = decodeDeclared(bytes, declaredEncoding(bytes));
  const tree = parseHtml(source.replace(/^\uFEFF/, ''));
  watch.check();
  watch.report({ stage: 'reading', done: 1, total: 2 });
  const weights = weighText(tree);
  const main = findMainText(tree, weights);
  const { text: body } = blockText(main, { skip: (element) => isFurniture(element, weights) });
  watch.check();
  if (body.trim() === '') refuse('no-text');
  const title = findPageTitle(tree);
  const text = title && !holdsTitle(body, title) ? `${title}\n${body}` : body;
  return { text, encoding, format: 'html', notes: collectNotes(blockText(tree).text.length, text.length, encoding) };
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(opening)?.[1] ??
    null
  );
}

/** Whether the text begins with its title anyway, blanks apart. */
function holdsTitle(text: string, title: string): boolean {
  const squash = (s: string): string => s.replace(/\s+/g, '');
  return squash(text.slice(0, 2000)).includes(squash(title));
}

function collectNotes(all: number, kept: number, encoding: string): DocumentNote[] {
  const notes: DocumentNote[] = [];
  if (kept < all) {
    notes.push({
      code: 'main-text-chosen',
      message: {
        zh: `网页共 ${all} 字，取正文 ${kept} 字；菜单、页脚等未读。`,
        en: `Of ${all} characters on the page ${kept} are the main text; menus and footers were left out.`,
      },
    });
  }
  if (encoding !== 'utf-8') {
    notes.push({
      code: 'encoding-detected',
      message: {
        zh: `网页编码为 ${encoding}，已按此读取。`,
        en: `The page is encoded in ${encoding} and was read as such.`,
      },
    });
  }
  return notes;
}
