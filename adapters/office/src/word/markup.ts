/** @module WordprocessingML in short: text, runs, paragraphs, fields, cells. Knows no report. */

/** Text of a document; characters that XML cannot hold are dropped. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface RunLook {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly colour?: string;
}
const lookOf = ({ italic, bold, colour }: RunLook): string => {
  const inner = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour.replace('#', '').toUpperCase()}"/>` : ''}`;
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
};
/** One run; line breaks stay line breaks. */
export const run = (text: string, look: RunLook = {}): string =>
  text === ''
    ? ''
    : `<w:r>${lookOf(look)}${text
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
        .join('<w:br/>')}</w:r>`;

export interface ParagraphLook {
  readonly style: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Kept on the page of what follows. */
  readonly keepNext?: boolean;
}
export const paragraph = (inner: string, { style, align, keepNext }: ParagraphLook): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}${align && align !== 'left' ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>${inner}</w:p>`;

/** A field with the result it had when written; Word renews it on demand. */
export const field = (instruction: string, result: string, dirty = false): string =>
  `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const bookmarked = (id: number, name: string, inner: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;

export interface CellLook {
  /** Twentieths of a point. */
  readonly width: number;
  readonly span?: number;
  readonly shade?: string;
}
export const cell = (inner: string, { width, span, shade }: CellLook): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span && span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>${inner}</w:tc>`;
/** Rows never break over pages; the head is repeated on each. */
export const row = (cells: readonly string[], head = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
export const table = (style: string, widths: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
