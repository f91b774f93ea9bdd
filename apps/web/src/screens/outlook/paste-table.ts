/** @module A table pasted from a spreadsheet: cells parted by tabs, commas or semicolons; the first row names the columns, the first column is the year. */
export interface PastedTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly year: number; readonly values: readonly (number | null)[] }[];
}
export interface PasteFault {
  readonly row: number;
  readonly kind: 'year' | 'number' | 'width' | 'empty';
  readonly text: string;
}

const cellsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.split(/[,，;；]/)).map((cell) => cell.trim());
const isGap = (cell: string): boolean => cell === '' || /^(—|-|–|na|n\/a|null|…)$/i.test(cell);
/** Thousands may be grouped by blanks or, between tabs, by commas. */
const toNumber = (cell: string): number => Number(cell.replace(/[\s,，\u00a0]/g, '').replace('−', '-'));

export const readPasted = (text: string): PastedTable | PasteFault => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [head = '', ...body] = lines;
  const heads = cellsOf(head).slice(1);
  if (heads.length === 0 || body.length === 0) return { row: 1, kind: 'empty', text: head };
  const rows: PastedTable['rows'][number][] = [];
  for (const [index, line] of body.entries()) {
    const [year = '', ...cells] = cellsOf(line);
    const row = index + 2;
    if (!/^\d{4}年?$/.test(year)) return { row, kind: 'year', text: year };
    if (cells.length !== heads.length) return { row, kind: 'width', text: String(cells.length) };
    const values: (number | null)[] = [];
    for (const cell of cells) {
      const value = isGap(cell) ? null : toNumber(cell);
      if (value !== null && !Number.isFinite(value)) return { row, kind: 'number', text: cell };
      values.push(value);
    }
    rows.push({ year: Number(year.slice(0, 4)), values });
  }
  return { heads, rows };
};
export const isFault = (read: PastedTable | PasteFault): read is PasteFault => 'kind' in read;
