/**
 * @module Where the heads of a sheet are and what they say, in one spelling: the signature by which next year's file is known again. It
 * changes with the heads, not with the numbers, the number of rows or the year.
 */
import { matchFlow } from '../balance/flow.ts';
import { plainName } from '../balance/printed-name.ts';
import { matchProduct } from '../balance/product.ts';
import { longHeadingOf } from '../balance/read-long-form.ts';
import { readNumber } from '../balance/read-number.ts';
import { readBalanceUnit } from '../balance/read-unit.ts';
import { type TableCell, textOf } from '../balance/table.ts';
import { matchActivity } from '../inventory/activity-catalogue.ts';
import { matchActivityHeading } from './activity-headings.ts';
import { type SheetGrid, spreadHeads } from './sheet-grid.ts';

const topRows = 20;
const yearText = /^(?:19|20)\d{2}\s*年?$/;
export const isYearText = (text: string): boolean => yearText.test(text.normalize('NFKC'));
const isAmount = (cell: TableCell | undefined): boolean => {
  const text = textOf(cell);
  if (text === '' || isYearText(text)) return false;
  const read = readNumber(cell);
  return read.ok && read.number.ok;
};
const isWord = (cell: TableCell | undefined): boolean => textOf(cell) !== '' && !isAmount(cell);
/** 原煤\nRaw Coal is known by its first line. */
export const firstLine = (text: string): string => text.split(/[\r\n]/)[0] ?? '';

const isKnownHead = (text: string): boolean =>
  isYearText(text) ||
  [text, firstLine(text)].some(
    (one) =>
      matchActivityHeading(one) !== null ||
      longHeadingOf(one) !== null ||
      matchProduct(one) !== null ||
      matchFlow(one) !== null ||
      matchActivity(one) !== null,
  );

export interface SheetHeads {
  /** Index of the lowest row of the heads. */
  readonly headRow: number;
  /** Text over each column: the lowest that is no unit. */
  readonly texts: readonly string[];
  /** Texts over each column from top to bottom, units among them. */
  readonly stacks: readonly (readonly string[])[];
  /** Rows above the heads, as one text. */
  readonly title: string;
}

/**
 * The heads of a sheet: the row near the top, without an amount, that names most; with the rows of units below it. Null where no row has
 * two words.
 */
export const findHeads = (grid: SheetGrid): SheetHeads | null => {
  const rows = spreadHeads(grid);
  const top = rows.slice(0, topRows);
  const score = (cells: readonly TableCell[]): number => {
    const words = new Set(cells.map(textOf).filter((text) => text !== ''));
    if (words.size < 2 || cells.some(isAmount)) return 0;
    const known = [...words].filter(isKnownHead).length;
    // A row of notes (单位：万吨 制表：…) has words too, none of them known.
    return known >= 2 ? 1000 + known : [...words].some((word) => /[:：]/.test(word)) ? 0 : 1;
  };
  const scores = top.map(score);
  const best = scores.indexOf(Math.max(...scores));
  if (best < 0 || (scores[best] ?? 0) === 0) return null;
  const isUnits = (cells: readonly TableCell[] | undefined): boolean => {
    const words = (cells ?? []).map(textOf).filter((text) => text !== '');
    return (
      words.length > 0 &&
      words.every((word) => readBalanceUnit(word.replace(/^[(（]|[)）]$/g, '')) !== null || word === '单位')
    );
  };
  let headRow = best;
  while (isUnits(rows[headRow + 1])) headRow += 1;
  // A line over the heads that is no title belongs to them: 煤炭 over 原煤 and 洗精煤.
  let firstRow = best;
  while (
    firstRow > 0 &&
    (rows[firstRow - 1] ?? []).filter(isWord).length >= 2 &&
    !(rows[firstRow - 1] ?? []).some((cell) => /[:：]/.test(textOf(cell)))
  )
    firstRow -= 1;
  const width = Math.max(...rows.slice(firstRow, headRow + 1).map((cells) => cells.length));
  const stacks = Array.from({ length: width }, (_, column) =>
    rows.slice(firstRow, headRow + 1).flatMap((cells) => {
      const text = textOf(cells[column]);
      return text === '' ? [] : [text];
    }),
  );
  return {
    headRow,
    stacks,
    texts: stacks.map(
      (stack) =>
        [...stack].reverse().find((text) => readBalanceUnit(text.replace(/^[(（]|[)）]$/g, '')) === null) ??
        stack.at(-1) ??
        '',
    ),
    title: rows
      .slice(0, firstRow)
      .flat()
      .map(textOf)
      .filter((text) => text !== '')
      .join(' '),
  };
};

/** The texts of the heads in one spelling, years left out. Empty where the sheet has no heads. */
export const signatureOf = (grid: SheetGrid): string => {
  const heads = findHeads(grid);
  if (!heads) return '';
  const spell = (text: string): string =>
    plainName(text.normalize('NFKC').replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, 'yyyy')) || text.trim();
  return heads.stacks
    .map((stack) => stack.map(spell).join('>'))
    .join('|')
    .replace(/\|+$/, '');
};
