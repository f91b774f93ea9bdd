/**
 * @module The official layout of a balance: rows of flows under columns of products, headings over one or several rows, with a title that
 * names region, year and unit. Columns are found by the text of their headings, never by position. Grouping is left to
 * `assemble-balance.ts`.
 */
import { type Fault, fault, type Outcome, refuse } from '../fault.ts';
import { assembleBalances, type FoundNumber } from './assemble-balance.ts';
import type { EnergyBalance } from './energy-balance.ts';
import { type Flow, matchFlow } from './flow.ts';
import { splitBracket } from './printed-name.ts';
import { matchProduct, type Product } from './product.ts';
import { numberFault } from './read-long-form.ts';
import { readNumber } from './read-number.ts';
import { type BalanceUnit, readBalanceUnit } from './read-unit.ts';
import { columnLetter, type Table, type TableCell, textOf } from './table.ts';

/** What the sheet may leave unsaid. */
export interface WideFormContext {
  readonly region?: string;
  readonly year?: number;
}
interface Column {
  readonly index: number;
  readonly product: Product | null;
  readonly printed: string;
  readonly unit: BalanceUnit | null;
}

/** A heading with its English beside or below it: all of it, the part before the Latin letters, and the lines one by one. */
const readings = (text: string): readonly string[] => [
  text,
  ...text.split(/\n|\r/),
  text.replace(/^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*)[A-Za-z].*$/su, '$1'),
  text.replace(/^(\p{Script=Han}+)\s*[(（].*$/su, '$1'),
];
const firstMatch = <T>(text: string, match: (reading: string) => T | null): T | null => {
  if (text === '') return null;
  for (const reading of readings(text)) {
    const found = match(reading);
    if (found) return found;
  }
  return null;
};
const isNumberCell = (cell: TableCell | undefined): boolean => {
  if (textOf(cell) === '') return false;
  const read = readNumber(cell);
  return read.ok && read.number.ok;
};
const unitIn = (text: string): BalanceUnit | null => {
  for (const match of text.matchAll(/[(（]([^()（）]+)[)）]/gu)) {
    const unit = readBalanceUnit(match[1] ?? '');
    if (unit) return unit;
  }
  return text === '' ? null : (readBalanceUnit(text) ?? null);
};

/** Label columns stand left of the first product. */
const labelOf = (cells: readonly TableCell[], firstProduct: number): { flow: Flow | null; text: string } => {
  const texts = cells
    .slice(0, firstProduct)
    .map(textOf)
    .filter((text) => text !== '');
  for (const text of texts) {
    const flow = firstMatch(text, matchFlow);
    if (flow) return { flow, text };
  }
  return { flow: null, text: texts[0] ?? '' };
};

/** The last row before the numbers that holds most product headings decides which columns are products. */
export const findWideColumns = (table: Table): { columns: readonly Column[]; firstRow: number } | null => {
  const scores = table.rows
    .slice(0, 15)
    .map((cells) => cells.filter((cell) => firstMatch(textOf(cell), matchProduct)).length);
  const best = scores.indexOf(Math.max(...scores));
  if ((scores[best] ?? 0) < 2) return null;
  const width = Math.max(...table.rows.map((cells) => cells.length));
  const start = (table.rows[best] ?? []).findIndex((cell) => firstMatch(textOf(cell), matchProduct));
  let firstRow = best + 1;
  while (firstRow < table.rows.length) {
    const cells = table.rows[firstRow] ?? [];
    if (cells.slice(start).some(isNumberCell) || (labelOf(cells, start).flow && firstRow > best)) break;
    firstRow += 1;
  }
  const heads = table.rows.slice(Math.max(0, best - 2), firstRow);
  // A title over the table is no heading of a column: it stands in a row with no other text.
  const headRows = heads.filter((cells) => cells.filter((cell) => textOf(cell) !== '').length > 1);
  const columns = Array.from({ length: width - start }, (_, offset): Column => {
    const index = start + offset;
    const texts = headRows.map((cells) => textOf(cells[index])).filter((text) => text !== '');
    const named = [...texts].reverse().find((text) => firstMatch(text, matchProduct));
    const unit = [...texts].reverse().flatMap((text) => unitIn(text) ?? []);
    return {
      index,
      product: named === undefined ? null : firstMatch(named, matchProduct),
      printed: splitBracket((named ?? texts.find((text) => !readBalanceUnit(text)) ?? '').split('\n')[0] ?? '').name,
      unit: unit[0] ?? null,
    };
  });
  return { columns: columns.filter(({ printed }) => printed !== ''), firstRow };
};

const titleOf = (table: Table, firstRow: number): string =>
  table.rows
    .slice(0, firstRow)
    .flat()
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');

/** 6-25 Energy Balance of Yunnan - 2007 */
const englishRegionIn = (title: string): string | null => {
  const found =
    /energy balance(?: sheet| table)? of ([a-z][a-z' ]*?)\s*(?:province|municipality|autonomous region)?\s*(?=[-–—,;:(（\d]|$)/i.exec(
      title,
    )?.[1];
  return found === undefined || /standard|physical|coal/i.test(found) ? null : found.trim() || null;
};

const regionIn = (title: string): string | null => {
  const match = /(\p{Script=Han}{2,10}?)(?:地区)?能源平衡表/u.exec(
    title.replace(/\d{4}\s*年?/g, '').replace(/\s+/g, ''),
  );
  const before = match?.[1];
  if (before === undefined) return englishRegionIn(title);
  return before.replace(/^(?:表|续表|综合|地区)+/, '') || null;
};

/** Whether the sheet has the official layout: some row is headed by at least two products. */
export const isWideForm = (table: Table): boolean => findWideColumns(table) !== null;

/**
 * Reads one balance in the official layout. Region and year come from the title or from `context`; units from the headings, a row under
 * them, or the title (单位：万吨标准煤). A row with numbers under an unknown label is a fault; an unknown product a notice.
 */
export const readWideForm = (table: Table, context: WideFormContext = {}): Outcome<readonly EnergyBalance[]> => {
  const layout = findWideColumns(table);
  const whole = { file: table.file, row: null, column: null };
  if (!layout)
    return refuse(
      fault(
        'unknown-layout',
        whole,
        [
          '既不是长表，也不是官方版式的能源平衡表。',
          'neither the long form nor the official layout of an energy balance.',
        ],
        [
          '长表的表头是 region,year,flow,product,value,unit；官方版式第一列为行名，表头为能源品种。',
          'Head the long form region,year,flow,product,value,unit; in the official layout rows are flows and columns products.',
        ],
      ),
    );
  const { columns, firstRow } = layout;
  const faults: Fault[] = [];
  const title = titleOf(table, firstRow);
  // The first words of the sheet name the table; the heads below them do not.
  const words = table.rows
    .slice(0, firstRow)
    .flat()
    .map(textOf)
    .filter((text) => text !== '');
  const caption = (words.find((text) => /\p{Script=Han}/u.test(text)) ?? words[0])?.slice(0, 80) ?? null;
  // What the sheet says of itself comes first: a template of another year is then found out, not relabelled.
  const region = regionIn(title) ?? context.region ?? null;
  if (region === null)
    faults.push(
      fault(
        'missing-region',
        whole,
        ['标题里没有地区名称。', 'the title names no region.'],
        ['请用 --region 给出。', 'Give --region.'],
      ),
    );
  const yearText = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(title)?.[0];
  const year = yearText === undefined ? (context.year ?? null) : Number(yearText);
  if (year === null)
    faults.push(
      fault(
        'not-a-year',
        whole,
        ['标题里没有年份。', 'the title names no year.'],
        ['请用 --year 给出。', 'Give --year.'],
      ),
    );
  const tableUnit = readBalanceUnit(/单位[:：]\s*([^\s，,；;)）]+)/.exec(title)?.[1] ?? '');

  const seen = new Map<Product, Column>();
  for (const column of columns) {
    if (!column.product) continue;
    const other = seen.get(column.product);
    if (other)
      faults.push(
        fault(
          'repeated-column',
          { file: table.file, row: firstRow, column: columnLetter(column.index) },
          [
            `“${column.printed}”列与 ${columnLetter(other.index)} 列是同一品种。`,
            `"${column.printed}" is the product of column ${columnLetter(other.index)} again.`,
          ],
          ['请合并成一列。', 'Make one column of the two.'],
        ),
      );
    seen.set(column.product, column);
    if (column.unit === null && tableUnit === null)
      faults.push(
        fault(
          'unknown-unit',
          { file: table.file, row: firstRow, column: columnLetter(column.index) },
          [`“${column.printed}”列没有单位。`, `column "${column.printed}" names no unit.`],
          ['请在表头写明，如 原煤（万吨）。', 'Name it in the heading, such as 原煤（万吨）.'],
        ),
      );
  }

  const found: FoundNumber[] = [];
  const labels = Math.min(...columns.map(({ index }) => index));
  for (let index = firstRow; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? [];
    const row = index + 1;
    const { flow, text } = labelOf(cells, labels);
    if (!flow) {
      const filled = columns.find((column) => isNumberCell(cells[column.index]));
      if (filled)
        faults.push(
          fault(
            'unknown-flow',
            { file: table.file, row, column: columnLetter(0) },
            [`不认识的平衡表行“${text}”。`, `unknown row of the balance "${text}".`],
            ['请用能源平衡表的行名；注释行不要带数。', 'Use a row name of the energy balance; notes carry no numbers.'],
          ),
        );
      continue;
    }
    for (const column of columns) {
      const cell = cells[column.index];
      const place = { file: table.file, row, column: columnLetter(column.index) };
      const number = readNumber(cell);
      if (!number.ok) {
        faults.push(numberFault(place, number.code, number.text));
        continue;
      }
      const unit = column.unit ?? tableUnit ?? (column.product ? null : { unit: '10k-tce' as const, times: 1 });
      if (unit === null) continue;
      found.push({
        region: region ?? '',
        year: year ?? 0,
        flow,
        product: column.product,
        printedProduct: column.printed,
        value: number.number.ok
          ? { value: number.number.value * unit.times, unit: unit.unit }
          : { absent: number.number.why },
        place,
        citation: caption,
      });
    }
  }
  if (faults.length > 0) return refuse(...faults);
  if (found.length === 0)
    return refuse(
      fault(
        'no-cells',
        whole,
        ['表里没有一个数。', 'the table holds no number.'],
        ['请提供填好的能源平衡表。', 'Give a filled energy balance.'],
      ),
    );
  return assembleBalances(found);
};
