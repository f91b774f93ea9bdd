/**
 * @module A tree of HTML as lines of text: one paragraph per line, a table row per line with tabs between its cells.
 * Choosing the part of a page that is worth reading is left to `main-text.ts`.
 */
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, walk } from './tree.ts';

/** Elements that never hold words of the text. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'select',
  'option',
  'button',
  'input',
  'textarea',
  'datalist',
  'dialog',
  'map',
  'link',
  'meta',
  'title',
]);

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
  'ucapcontent',
]);

export interface BlockTextOptions {
  /** Elements to pass over with all they hold. */
  readonly skip?: (element: HtmlElement) => boolean;
  /** Mammoth's footnotes: take the marks out of the text and label the notes at the end. */
  readonly footnotes?: boolean;
}

export interface BlockText {
  readonly text: string;
  readonly footnotes: number;
}

/**
 * Prints the tree. Blanks are folded as a browser would; indentation by ideographic blanks is taken off.
 * A table inside a cell is printed into that cell: one row stays one line.
 */
export function blockText(root: HtmlNode, options: BlockTextOptions = {}): BlockText {
  const lines: string[] = [];
  let line = '';
  let cellDepth = 0;
  let preDepth = 0;
  let row: string[] | null = null;
  const rows: (string[] | null)[] = [];
  let footnotes = 0;
  let prefix = '';
  const endLine = (): void => {
    const words = foldBlanks(line);
    line = '';
    if (words === '') return;
    const folded = prefix + words;
    prefix = '';
    if (cellDepth > 0 && row) {
      const last = row.length - 1;
      row[last] = joinInCell(row[last] ?? '', folded);
    } else {
      lines.push(folded);
    }
  };
  walk(root, {
    enter(node) {
      if (isText(node)) {
        line += preDepth > 0 ? node.value : node.value.replace(/[\t\n\f\r ]+/g, ' ');
        if (preDepth > 0) for (const part of splitOff()) pushPart(part);
        return false;
      }
      if (!isElement(node)) return 'childNodes' in node;
      const name = node.tagName;
      if (silent.has(name) || isHidden(node) || options.skip?.(node)) return false;
      if (options.footnotes && isFootnoteMark(node)) return false;
      if (name === 'br') {
        endLine();
        return false;
      }
      if (blocks.has(name)) endLine();
      if (name === 'pre') preDepth++;
      if (name === 'tr' && cellDepth === 0) {
        rows.push(row);
        row = [];
      }
      if (name === 'td' || name === 'th') {
        if (cellDepth === 0 && row) row.push('');
        cellDepth++;
      }
      if (
        options.footnotes &&
        name === 'li' &&
        /^(?:.*-)?(?:footnote|endnote)-\d+$/.test(attribute(node, 'id') ?? '')
      ) {
        footnotes++;
        prefix = `［${footnotes}］`;
      }
      return true;
    },
    leave(node) {
      if (!isElement(node)) return;
      const name = node.tagName;
      if (blocks.has(name)) {
        endLine();
        if (name === 'pre') preDepth--;
      }
      if (name === 'td' || name === 'th') {
        endLine();
        cellDepth--;
      }
      if (name === 'tr' && cellDepth === 0 && row) {
        const cells = row;
        row = rows.pop() ?? null;
        if (cells.some((c) => c !== '')) lines.push(cells.join('\t').trimEnd());
      }
    },
  });
  endLine();
  return { text: lines.join('\n'), footnotes };

  function splitOff(): string[] {
    const parts = line.split(/\r\n|\r|\n/);
    line = parts.pop() ?? '';
    return parts;
  }
  function pushPart(part: string): void {
    const rest = line;
    line = part;
    endLine();
    line = rest;
  }
}

const isHidden = (element: HtmlElement): boolean =>
  element.attrs.some(
    (a) =>
      a.name === 'hidden' ||
      (a.name === 'aria-hidden' && a.value === 'true') ||
      (a.name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(a.value)),
  );

/** Mammoth prints `<sup><a href="#footnote-1">[1]</a></sup>` in the text and an arrow back behind each note. */
function isFootnoteMark(element: HtmlElement): boolean {
  const link = element.tagName === 'sup' ? element.childNodes.find(isElement) : element;
  if (link?.tagName !== 'a') return false;
  return /^#(?:.*-)?(?:footnote|endnote)(?:-ref)?-\d+$/.test(attribute(link, 'href') ?? '');
}

/** Indentation and stray blanks are typesetting; a blank between words stays. */
function foldBlanks(line: string): string {
  return line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Paragraphs of one cell stand in one line: nothing between Chinese characters, a blank between words. */
const joinInCell = (before: string, after: string): string =>
  before === '' ? after : before + (/[A-Za-z\d%]$/.test(before) && /^[A-Za-z\d]/.test(after) ? ' ' : '') + after;
