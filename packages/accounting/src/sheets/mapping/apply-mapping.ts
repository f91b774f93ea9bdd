/**
 * @module A free-form sheet read by what a person has said of it. Numbers go the same way as those of the known forms, with the same faults.
 */
import { getUnit, type UnitId } from '@dafeng/quantity';
import { assembleBalances, type FoundNumber } from '../../balance/assemble-balance.ts';
import { type Flow, getFlow, isFlowId, matchFlow } from '../../balance/flow.ts';
import { getProduct, isProductId, matchProduct, type Product } from '../../balance/product.ts';
import { readNumber } from '../../balance/read-number.ts';
import { type BalanceUnit, fitsUnit, readBalanceUnit } from '../../balance/read-unit.ts';
import { columnLetter, type TableCell, textOf } from '../../balance/table.ts';
import { type Activity, getActivity, isActivityId, matchActivity } from '../../inventory/activity-catalogue.ts';
import { nameOfCell } from '../cell-name.ts';
import { collectCells, type FoundEntry, nothingFound } from '../found-cells.ts';
import { findHeads, signatureOf } from '../header-signature.ts';
import { checkNumberCells, indexKey } from '../number-cells.ts';
import { notANumber } from '../read-activity-sheet.ts';
import { type EnergySheet, takeBalance } from '../read-energy-sheet.ts';
import { placeIn, type SheetContext } from '../reading-context.ts';
import { type SheetFault, type SheetPlace, type SheetWarning, sheetFault, sheetWarning } from '../sheet-fault.ts';
import { type SheetGrid, spreadHeads } from '../sheet-grid.ts';
import { nearActivities, nearFlows, nearProducts, suggestion } from '../similar-name.ts';
import type { ColumnMapping, SheetMapping } from './sheet-mapping.ts';

/** A number with the words around it, before any of them is understood. */
interface Crossing {
  readonly label: string;
  readonly labelPlace: SheetPlace;
  readonly column: ColumnMapping;
  readonly cell: TableCell;
  readonly place: SheetPlace;
  readonly row: number;
}

/**
 * Reads the sheet by the mapping.
 *
 * **Gotchas**: a label the mapping does not have is matched by its name; where the sheet names no unit, that of the balance or catalogue is
 * taken, and a slip is caught by magnitude.
 * **Errors**: `mapping-does-not-fit` where the heads are not those it was made for; those of the known forms.
 */
export const applyMapping = (grid: SheetGrid, mapping: SheetMapping, context: SheetContext): EnergySheet => {
  const heads = findHeads(grid);
  const at = placeIn(context.file, grid.name, columnLetter);
  if (!heads || signatureOf(grid) !== mapping.signature)
    return {
      ...nothingFound,
      balance: null,
      faults: [
        sheetFault(
          'mapping-does-not-fit',
          at(null, null),
          ['表头与当初指定各列含义时不同。', 'The heads are not those that the columns were explained for.'],
          ['请重新指定各列含义。', 'Say again what the columns mean.'],
        ),
      ],
    };
  const rows = spreadHeads(grid);
  const numberColumns = mapping.columns.filter(
    ({ role }) => role === (mapping.layout === 'list' ? 'value' : 'numbers'),
  );
  const isNumberCell = (row: number, column: number) =>
    row > heads.headRow && numberColumns.some((one) => one.column === column);
  const checked = checkNumberCells(grid, context.file, isNumberCell);
  const crossings: Crossing[] = [];
  for (let row = heads.headRow + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (const column of numberColumns) {
      const cell = checked.refused.has(indexKey(row, column.column)) ? null : (cells[column.column] ?? null);
      if (textOf(cell) === '') continue;
      crossings.push({
        label: textOf(cells[mapping.labelColumn]),
        labelPlace: at(row, mapping.labelColumn),
        column: { ...column, heading: heads.texts[column.column] ?? column.heading },
        cell,
        place: at(row, column.column),
        row,
      });
    }
  }
  const known = { faults: checked.faults, warnings: [...checked.warnings, remembered(grid, at(null, null))] };
  const reader = { mapping, rows, context, at };
  return mapping.sheet === 'energy'
    ? readEnergy(crossings, reader, known, grid)
    : readActivities(crossings, reader, known);
};

interface Reader {
  readonly mapping: SheetMapping;
  readonly rows: readonly (readonly TableCell[])[];
  readonly context: SheetContext;
  readonly at: (row: number | null, column: number | null) => SheetPlace;
}
interface Known {
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly SheetWarning[];
}

const remembered = (grid: SheetGrid, place: SheetPlace): SheetWarning =>
  sheetWarning(
    'mapping-remembered',
    [`工作表“${grid.name}”按指定过的各列含义读取。`, `Sheet "${grid.name}" is read by what was said of its columns.`],
    [place],
  );

const columnOf = ({ mapping }: Reader, role: ColumnMapping['role']): number | null =>
  mapping.columns.find((column) => column.role === role)?.column ?? null;
const textBeside = (reader: Reader, row: number, role: ColumnMapping['role']): string => {
  const column = columnOf(reader, role);
  return column === null ? '' : textOf(reader.rows[row]?.[column]);
};
/** What the mapping says of a label; `left out` where it leaves the row out, null where it does not know it. */
const targetOf = (mapping: SheetMapping, label: string): string | 'left out' | null => {
  const row = mapping.rows.find((one) => one.label === label);
  return row === undefined ? null : (row.target ?? 'left out');
};

/** The unit beside the number, of its column, of the sheet; null where none is stated, a fault where it is not known. */
const statedUnit = (reader: Reader, { row, column }: Crossing): BalanceUnit | null | 'unknown' => {
  const beside = textBeside(reader, row, 'unit');
  if (beside !== '') return readBalanceUnit(beside) ?? 'unknown';
  const unit: UnitId | null = column.unit ?? reader.mapping.unit;
  return unit === null ? null : { unit, times: 1 };
};
const unknownUnit = (reader: Reader, { row }: Crossing): SheetFault =>
  sheetFault(
    'unknown-unit',
    reader.at(row, columnOf(reader, 'unit')),
    [`不认识的单位“${textBeside(reader, row, 'unit')}”。`, `Unknown unit "${textBeside(reader, row, 'unit')}".`],
    ['请写 万吨、亿立方米、亿千瓦时 等。', 'Give 1e4 t, 1e8 m3, 1e8 kWh or the like.'],
  );
const yearOf = (reader: Reader, { row, column }: Crossing): number | null => {
  const text = (column.target === 'year' ? column.heading : textBeside(reader, row, 'year')).normalize('NFKC');
  if (text === '') return reader.context.year;
  const found = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};
const notAYear = (reader: Reader, { row, place }: Crossing): SheetFault =>
  sheetFault(
    'not-a-year',
    columnOf(reader, 'year') === null ? place : reader.at(row, columnOf(reader, 'year')),
    ['没有认出年份。', 'The year could not be read.'],
    ['请填四位年份。', 'Give four digits.'],
  );

const readEnergy = (crossings: readonly Crossing[], reader: Reader, known: Known, grid: SheetGrid): EnergySheet => {
  const { mapping, context } = reader;
  const faults: SheetFault[] = [...known.faults];
  const found: FoundNumber[] = [];
  for (const crossing of crossings) {
    const { label, labelPlace, column, cell, place, row } = crossing;
    const target = targetOf(mapping, label);
    if (target === 'left out') continue;
    const other =
      column.role === 'numbers'
        ? (column.target ?? column.heading)
        : textBeside(reader, row, mapping.labels === 'flow' ? 'product' : 'flow');
    const [flowText, productText] = mapping.labels === 'flow' ? [target ?? label, other] : [other, target ?? label];
    const flow: Flow | null = isFlowId(flowText) ? getFlow(flowText) : matchFlow(flowText);
    const product: Product | null = isProductId(productText) ? getProduct(productText) : matchProduct(productText);
    if (flow === null) {
      const [zh, en] = suggestion(nearFlows(flowText));
      faults.push(
        sheetFault(
          'unknown-flow',
          labelPlace,
          [`不认识的平衡表行“${flowText}”。`, `Unknown row of the balance "${flowText}".`],
          [`${zh}请指定它的含义，或不导入这一行。`, `${en}Say what it means, or leave the row out.`],
        ),
      );
      continue;
    }
    if (product === null) {
      const [zh, en] = suggestion(nearProducts(productText));
      faults.push(
        sheetFault(
          'unknown-product',
          mapping.labels === 'product' ? labelPlace : place,
          [`不认识的能源品种“${productText}”。`, `Unknown product "${productText}".`],
          [`${zh}请指定它的含义，或不导入。`, `${en}Say what it means, or leave it out.`],
        ),
      );
      continue;
    }
    const read = readNumber(cell);
    const unit = statedUnit(reader, crossing);
    const year = yearOf(reader, crossing);
    if (!read.ok) faults.push(notANumber(place, read.text, `energy:${flow.id}:${product.id}`));
    if (unit === 'unknown') faults.push(unknownUnit(reader, crossing));
    if (year === null) faults.push(notAYear(reader, crossing));
    if (!read.ok || unit === 'unknown' || year === null) continue;
    const source = textBeside(reader, row, 'source');
    found.push({
      region: textBeside(reader, row, 'region') || context.area.name,
      year,
      flow,
      product,
      printedProduct: product.zh,
      value: read.number.ok
        ? { value: read.number.value * (unit?.times ?? 1), unit: unit?.unit ?? product.unit }
        : { absent: read.number.why },
      place,
      citation: source === '' ? null : source,
    });
  }
  if (faults.length > 0 || found.length === 0) return { cells: [], faults, warnings: known.warnings, balance: null };
  return takeBalance(assembleBalances(found), known, grid.name, context);
};

const readActivities = (crossings: readonly Crossing[], reader: Reader, known: Known): EnergySheet => {
  const { mapping, context } = reader;
  const faults: SheetFault[] = [...known.faults];
  const found: FoundEntry[] = [];
  const later: SheetPlace[] = [];
  for (const crossing of crossings) {
    const { label, labelPlace, cell, place, row } = crossing;
    const target = targetOf(mapping, label);
    if (target === 'left out') continue;
    const activity: Activity | null =
      target !== null && isActivityId(target) ? getActivity(target) : matchActivity(label);
    if (activity === null) {
      const [zh, en] = suggestion(nearActivities(label));
      faults.push(
        sheetFault(
          'unknown-activity',
          labelPlace,
          [`不认识的项目“${label}”。`, `Unknown item "${label}".`],
          [`${zh}请指定它的含义，或不导入这一行。`, `${en}Say what it means, or leave the row out.`],
        ),
      );
      continue;
    }
    const read = readNumber(cell);
    const unit = statedUnit(reader, crossing);
    const year = yearOf(reader, crossing);
    const key = `activities:${activity.id}:${year ?? context.year}`;
    if (!read.ok) faults.push(notANumber(place, read.text, key));
    if (unit === 'unknown') faults.push(unknownUnit(reader, crossing));
    if (year === null) faults.push(notAYear(reader, crossing));
    if (unit !== 'unknown' && unit !== null && !fitsUnit(unit.unit, activity.unit))
      faults.push(
        sheetFault(
          'unit-mismatch',
          place,
          [
            `“${activity.zh}”的单位是${getUnit(unit.unit).zh}，量纲不对。`,
            `"${activity.en}" is given in ${getUnit(unit.unit).en}, another kind of quantity.`,
          ],
          [`请按${getUnit(activity.unit).zh}填。`, `Give it in ${getUnit(activity.unit).en}.`],
          { cell: key },
        ),
      );
    if (!read.ok || unit === 'unknown' || year === null) continue;
    // Years the item is not asked for in this book are another book's.
    if (year > context.year || (year < context.year && activity.years === 'this')) {
      later.push(place);
      continue;
    }
    if (!read.number.ok && read.number.why === 'not-reported') continue;
    const source = textBeside(reader, row, 'source');
    found.push({
      sheet: 'activities',
      row: activity.id,
      column: String(year),
      unit: activity.unit,
      content: read.number.ok
        ? { value: read.number.value * (unit?.times ?? 1), unit: unit?.unit ?? activity.unit }
        : { absent: read.number.why },
      source: source === '' ? null : source,
      place,
      uncertainty: null,
      comment: null,
    });
  }
  const collected =
    faults.length > 0 ? { cells: [], warnings: [] } : collectCells(found, context.fileSha256, nameOfCell);
  const leftOut =
    later.length === 0
      ? []
      : [
          sheetWarning(
            'other-years-left-out',
            [
              `其他年份的 ${later.length} 个数未导入 ${context.year} 年账本。`,
              `${later.length} numbers of other years are not taken into the book of ${context.year}.`,
            ],
            later,
          ),
        ];
  return {
    cells: collected.cells,
    faults,
    warnings: [...known.warnings, ...collected.warnings, ...leftOut],
    balance: null,
  };
};
