/**
 * @module The one way in for uploaded sheets: what each is, its cells for the book, and everything that is wrong at its cell. Nothing of a
 * faulty file is taken; storing what was read is left to those who hold the books.
 */
import { columnLetter, textOf } from '../balance/table.ts';
import { type BookCell, bookCellKey } from '../books/book-cell.ts';
import { nameOfCell } from './cell-name.ts';
import { checkMagnitude } from './checks/check-magnitude.ts';
import { checkSigns } from './checks/check-signs.ts';
import { checkTotals } from './checks/check-totals.ts';
import { type FoundSheet, nothingFound, placeOfEntry, warnOfEntries } from './found-cells.ts';
import { signatureOf } from './header-signature.ts';
import { applyMapping } from './mapping/apply-mapping.ts';
import { readActivitySheet } from './read-activity-sheet.ts';
import { type EnergySheet, readEnergySheet } from './read-energy-sheet.ts';
import { readProfileSheet, type SheetProfile } from './read-profile-sheet.ts';
import { isArea, placeIn, type SheetContext } from './reading-context.ts';
import { firstRowOf, recogniseSheet, type SheetKind } from './recognise-sheet.ts';
import { listAddresses, type SheetFault, type SheetWarning, sheetFault, sheetWarning } from './sheet-fault.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { readMarker } from './template-marker.ts';

export interface SheetReading extends FoundSheet {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** Of the heads, for remembering a mapping. */
  readonly signature: string;
  readonly profile: SheetProfile | null;
}
export interface SheetsReading {
  readonly sheets: readonly SheetReading[];
  /** Of all sheets together; empty where there is any fault. */
  readonly cells: readonly BookCell[];
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly SheetWarning[];
}

/**
 * Reads the sheets of one file for one book.
 *
 * **Shape**: cells have the unit of the balance or the catalogue; entries the unit they were printed in, with file, sheet, row, column.
 * **Gotchas**: a blank leaves no cell; a notation key leaves a cell without a number; rows under one code add. With any fault there are no
 * cells. A doubt (`confirmation` not null) becomes a warning when its text is in `known.confirmed`.
 * **Errors**: faults by cell, as `SheetFault`.
 */
export const readSheets = (grids: readonly SheetGrid[], context: SheetContext): SheetsReading => {
  const earlier = context.fileSha256 === null ? undefined : context.known.uploads?.get(context.fileSha256);
  const ofFile = earlier === undefined ? [] : [duplicate(context, earlier)];
  const sheets = grids.map((grid) => readOne(grid, context));
  const twice = twoSheets(sheets, context);
  const found = [...ofFile, ...sheets.flatMap(({ faults }) => faults), ...twice];
  if (found.length === 0 && sheets.every(({ kind }) => kind === 'unknown' || kind === 'guide'))
    found.push(nothingKnown(context));
  const warnings = sheets.flatMap((sheet) => sheet.warnings);
  return {
    sheets,
    faults: found,
    warnings,
    cells: found.length > 0 ? [] : sheets.flatMap(({ cells }) => cells),
  };
};

const readOne = (grid: SheetGrid, context: SheetContext): SheetReading => {
  const known = recogniseSheet(grid);
  const signature = signatureOf(grid);
  const mapping = context.known.mappings?.get(signature);
  const kind = known === 'unknown' && mapping ? 'mapped' : known;
  const base = { sheet: grid.name, kind, signature, profile: kind === 'profile' ? readProfileSheet(grid) : null };
  const strange = strangeTemplate(grid, context) ?? strangeProfile(base.profile, grid, context);
  if (strange) return { ...base, ...nothingFound, faults: [strange] };
  const found = readKind(grid, kind, context, mapping);
  const judged = judge(found, context);
  if (found.faults.length === 0) return { ...base, ...judged };
  // A person mends a sheet in one go: what can be read beside the faulty cells is judged too, as if those were blank.
  const rest = withoutCells(grid, found.faults);
  const beside = rest === null ? null : readKind(rest, kind, context, mapping);
  if (beside === null || beside.faults.length > 0) return { ...base, ...judged };
  const also = judge(beside, context);
  return { ...base, ...judged, faults: [...judged.faults, ...also.faults], warnings: also.warnings };
};

/** The grid with the cells of the faults blank; null where a fault has no cell of its own. */
const withoutCells = (grid: SheetGrid, faults: readonly SheetFault[]): SheetGrid | null => {
  const gone = new Set(faults.map(({ row, column }) => (row === null || column === null ? null : `${column}${row}`)));
  if (gone.has(null)) return null;
  return {
    ...grid,
    rows: grid.rows.map((cells, row) =>
      cells.map((cell, column) => (gone.has(`${columnLetter(column)}${row + 1}`) ? { value: null } : cell)),
    ),
  };
};

const noBalance = (found: FoundSheet): EnergySheet => ({ ...found, balance: null });
const readKind = (
  grid: SheetGrid,
  kind: SheetKind,
  context: SheetContext,
  mapping: Parameters<typeof applyMapping>[1] | undefined,
): EnergySheet => {
  if (kind === 'energy-long' || kind === 'energy-official')
    return readEnergySheet(grid, kind === 'energy-long' ? 'long' : 'official', firstRowOf(grid), context);
  if (kind === 'activities') return noBalance(readActivitySheet(grid, context));
  if (kind === 'mapped' && mapping) return applyMapping(grid, mapping, context);
  if (kind !== 'unknown' || grid.hidden || grid.rows.every((cells) => cells.every(({ value }) => textOf(value) === '')))
    return noBalance(nothingFound);
  return noBalance({
    ...nothingFound,
    warnings: [
      sheetWarning(
        'unknown-sheet',
        [
          `工作表“${grid.name}”不是认识的格式，没有导入；可以指定一次各列含义，以后照用。`,
          `Sheet "${grid.name}" has no known form and was not taken; say once what its columns mean, and it will be known.`,
        ],
        [placeIn(context.file, grid.name, columnLetter)(null, null)],
      ),
    ],
  });
};

/** Judges the numbers of a sheet that could be read, and takes out what a person has confirmed. */
export const judge = ({ cells, faults, warnings, balance }: EnergySheet, context: SheetContext): FoundSheet => {
  const { file, year, known } = context;
  const slips = checkMagnitude(cells, year, known, file);
  const slipped = new Set(slips.map(({ cell }) => cell?.split(':').at(-1)));
  const totals = balance === null ? { faults: [], warnings: [] } : checkTotals(balance, cells, file);
  const found = [
    ...faults,
    ...checkSigns(cells, file),
    ...slips,
    // A number in another unit upsets the total of its column: the unit is the thing to mend.
    ...totals.faults.filter(({ cell }) => cell === null || !slipped.has(cell.split(':').at(-1))),
  ];
  const isConfirmed = ({ confirmation }: SheetFault) =>
    confirmation !== null && known.confirmed?.has(confirmation) === true;
  return {
    cells,
    faults: found.filter((one) => !isConfirmed(one)),
    warnings: [
      ...warnings,
      ...warnOfEntries(cells, file, nameOfCell),
      ...totals.warnings,
      ...found
        .filter(isConfirmed)
        .map((one) =>
          sheetWarning(
            'confirmed',
            [`已确认：${one.message.zh}`, `Confirmed: ${one.message.en}`],
            [one],
            one.cell === null ? [] : [one.cell],
          ),
        ),
    ],
  };
};

const duplicate = ({ file, fileSha256 }: SheetContext, earlier: string): SheetFault =>
  sheetFault(
    'duplicate-upload',
    { file, sheet: null, row: null, column: null },
    [
      `这个文件已经导入过（${earlier}），内容完全相同。`,
      `This file is in the book already (as ${earlier}), byte for byte.`,
    ],
    ['不必再传；要改数请改过再传。', 'There is nothing to do; change it first where a number is to change.'],
    { cell: fileSha256 ?? '' },
  );

const nothingKnown = ({ file }: SheetContext): SheetFault =>
  sheetFault(
    'unknown-layout',
    { file, sheet: null, row: null, column: null },
    ['文件里没有一张认识的表。', 'No sheet of the file has a known form.'],
    [
      '请用模板、官方版式的能源平衡表或长表，或先指定各列含义。',
      'Use the template, the official layout of a balance or the long form, or say what its columns mean.',
    ],
  );

/** A template of another year or area is named before a single number is looked at. */
const strangeTemplate = (grid: SheetGrid, { file, area, year }: SheetContext): SheetFault | null => {
  const marker = readMarker(grid);
  if (!marker) return null;
  const place = { file, sheet: grid.name, row: null, column: null };
  if (marker.year !== year)
    return sheetFault(
      'other-year',
      place,
      [
        `这是 ${marker.year} 年的模板，账本是 ${year} 年。`,
        `This is the template of ${marker.year}; the book is of ${year}.`,
      ],
      [
        `请下载 ${year} 年的模板，或打开 ${marker.year} 年的账本。`,
        `Download the template of ${year}, or open the book of ${marker.year}.`,
      ],
    );
  if (!isArea(marker.area, area) && !isArea(marker.areaName, area))
    return sheetFault(
      'other-area',
      place,
      [
        `这是${marker.areaName}的模板，账本是${area.name}的。`,
        `This is the template of ${marker.areaName}; the book is of ${area.name}.`,
      ],
      [`请用${area.name}的模板。`, `Use the template of ${area.name}.`],
    );
  return null;
};
const strangeProfile = (
  profile: SheetProfile | null,
  grid: SheetGrid,
  { file, area, year }: SheetContext,
): SheetFault | null => {
  if (!profile) return null;
  const at = placeIn(file, grid.name, columnLetter);
  if (profile.year !== null && profile.year !== year)
    return sheetFault(
      'other-year',
      at(profile.yearRow, 1),
      [
        `基本信息写的是 ${profile.year} 年，账本是 ${year} 年。`,
        `The profile says ${profile.year}; the book is of ${year}.`,
      ],
      [`请改用 ${year} 年的表。`, `Use the sheets of ${year}.`],
    );
  if (profile.area !== null && !isArea(profile.area, area) && !(profile.code !== null && profile.code === area.code))
    return sheetFault(
      'other-area',
      at(null, 1),
      [
        `基本信息写的是${profile.area}，账本是${area.name}的。`,
        `The profile says ${profile.area}; the book is of ${area.name}.`,
      ],
      [`请上传${area.name}的表。`, `Upload the sheets of ${area.name}.`],
    );
  return null;
};

/** One cell in two sheets of a file: adding could count it twice, overwriting could lose it; a person decides. */
const twoSheets = (sheets: readonly SheetReading[], { file }: SheetContext): readonly SheetFault[] => {
  const first = new Map<string, SheetReading>();
  const clashes = new Map<string, { readonly a: SheetReading; readonly b: SheetReading; readonly cells: BookCell[] }>();
  for (const sheet of sheets)
    for (const cell of sheet.cells) {
      const key = bookCellKey(cell);
      const other = first.get(key);
      if (!other) first.set(key, sheet);
      else {
        const pair = `${other.sheet}\u0000${sheet.sheet}`;
        const clash = clashes.get(pair) ?? { a: other, b: sheet, cells: [] };
        clash.cells.push(cell);
        clashes.set(pair, clash);
      }
    }
  return [...clashes.values()].map(({ a, b, cells }) => {
    const places = cells.flatMap(({ entries }) => entries.slice(0, 1)).map((entry) => placeOfEntry(file, entry));
    const [place] = places;
    const { zh, en } = nameOfCell(cells[0] as BookCell);
    return sheetFault(
      'two-sheets',
      place ?? { file, sheet: b.sheet, row: null, column: null },
      [
        `${zh}等 ${cells.length} 格在“${a.sheet}”和“${b.sheet}”两张表里都有（${listAddresses(places)}）。`,
        `${en} and ${cells.length - 1} more are in both "${a.sheet}" and "${b.sheet}" (${listAddresses(places)}).`,
      ],
      ['请只留一张表里的数，或把两处的数合在一行。', 'Keep them in one sheet, or put both into one row.'],
    );
  });
};
