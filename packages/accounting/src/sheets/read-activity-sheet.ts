/**
 * @module A sheet of activity data, one item a row, as cells of the book. Items are found by code or name, columns by their headings.
 * Whether the numbers make sense is in `checks/`.
 */
import { type AbsenceReason, absenceReasons, getUnit, parsePrintedUnit } from '@dafeng/quantity';
import { readNumber } from '../balance/read-number.ts';
import { fitsUnit, readBalanceUnit } from '../balance/read-unit.ts';
import { columnLetter, type TableCell, textOf } from '../balance/table.ts';
import { type Activity, getActivity, matchActivity } from '../inventory/activity-catalogue.ts';
import { type ActivityColumns, type ActivityHeading, findActivityColumns } from './activity-headings.ts';
import { nameOfCell } from './cell-name.ts';
import { collectCells, type FoundEntry, type FoundSheet, nothingFound } from './found-cells.ts';
import { checkNumberCells, indexKey } from './number-cells.ts';
import { placeIn, type SheetContext } from './reading-context.ts';
import { type SheetFault, type SheetPlace, sheetFault } from './sheet-fault.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { nearActivities, suggestion } from './similar-name.ts';

export const numberRemedy = [
  '请填数；没有数时留空，或填标识 NE、NO、NA、IE、C。',
  'Give a number; leave it blank or use a notation key (NE, NO, NA, IE, C) where there is none.',
] as const;
export const notANumber = (place: SheetPlace, text: string, cell?: string): SheetFault =>
  sheetFault(
    'not-a-number',
    place,
    [`“${text}”不是数。`, `"${text}" is no number.`],
    numberRemedy,
    cell === undefined ? {} : { cell },
  );

/** ±5%, 5, 0.05 shown as 5 %: half width of the 95 % interval, relative. Null where the cell is blank. */
const readShare = (cell: { readonly value: TableCell; readonly percent?: boolean }): number | null | 'unreadable' => {
  const text = textOf(cell.value)
    .normalize('NFKC')
    .replace(/^[±+]\s*\/?-?\s*/, '')
    .replace(/\s*%$/, '');
  const read = readNumber(typeof cell.value === 'number' ? cell.value : text);
  if (!read.ok) return 'unreadable';
  if (!read.number.ok) return null;
  const share = cell.percent && typeof cell.value === 'number' ? read.number.value : read.number.value / 100;
  return share >= 0 ? share : 'unreadable';
};

const readKey = (text: string): AbsenceReason | null | 'unreadable' => {
  const key = text.normalize('NFKC').trim().toUpperCase();
  // The list of the template says the key with its meaning: NO 不发生.
  const short = /^(NO|NE|NA|IE|C)(?![A-Z])/.exec(key)?.[1];
  return key === '' ? null : (absenceReasons.find((reason) => reason === short) ?? 'unreadable');
};

/** Reads every row under the headings. A row without number and key is not reported and leaves no cell. */
export const readActivitySheet = (grid: SheetGrid, context: SheetContext): FoundSheet => {
  const columns = findActivityColumns(grid);
  if (!columns) return nothingFound;
  const { file } = context;
  const at = placeIn(file, grid.name, columnLetter);
  const checked = checkNumberCells(
    grid,
    file,
    (row, column) => row > columns.headRow && column === columns.at.get('value'),
  );
  const faults: SheetFault[] = [...checked.faults];
  const found: FoundEntry[] = [];
  const earlier: SheetPlace[] = [];
  let ofYear = 0;
  for (let row = columns.headRow + 1; row < grid.rows.length; row += 1) {
    const refused = checked.refused.has(indexKey(row, columns.at.get('value') ?? -1));
    const read = readRow(grid, row, columns, context, refused);
    faults.push(...read.faults);
    if (!read.entry) continue;
    found.push(read.entry);
    // The years of two surveys are their own; a sheet of nothing else is no sheet of another year.
    const isSurvey = getActivity(read.entry.row).years === 'both-ends';
    if (isSurvey || Number(read.entry.column) === context.year) ofYear += 1;
    else earlier.push(at(row, columns.at.get('year') ?? null));
  }
  // Years before belong to a history; a sheet that has no other is last year's sheet.
  if (found.length > 0 && ofYear === 0 && faults.length === 0) {
    const held = [...new Set(found.map(({ column }) => column))].sort().join('、');
    faults.push(
      sheetFault(
        'other-year',
        at(
          earlier[0]?.row === undefined || earlier[0].row === null ? null : earlier[0].row - 1,
          columns.at.get('year') ?? null,
        ),
        [
          `整张表都是 ${held} 年的数，账本是 ${context.year} 年。`,
          `All of the sheet is of ${held}; the book is of ${context.year}.`,
        ],
        [`请改用 ${context.year} 年的表。`, `Use the sheet of ${context.year}.`],
      ),
    );
  }
  const { cells, warnings } = collectCells(found, context.fileSha256, nameOfCell);
  return { cells, faults, warnings: [...checked.warnings, ...warnings] };
};

interface ReadRow {
  readonly entry: FoundEntry | null;
  readonly faults: readonly SheetFault[];
}
const noRow: ReadRow = { entry: null, faults: [] };

const readRow = (
  grid: SheetGrid,
  row: number,
  { at: headings, unit: columnUnit }: ActivityColumns,
  context: SheetContext,
  refused: boolean,
): ReadRow => {
  const cellOf = (heading: ActivityHeading) => grid.rows[row]?.[headings.get(heading) ?? -1] ?? { value: null };
  const textIn = (heading: ActivityHeading): string => textOf(cellOf(heading).value);
  const place = (heading: ActivityHeading): SheetPlace =>
    placeIn(context.file, grid.name, columnLetter)(row, headings.get(heading) ?? null);
  const [code, item] = [textIn('code'), textIn('item')];
  const value = cellOf('value');
  const number = readNumber(refused ? null : value.value);
  const key = readKey(textIn('key'));
  const isBlank = number.ok && !number.number.ok && number.number.why === 'not-reported' && key === null && !refused;
  const activity: Activity | null =
    (code === '' ? null : matchActivity(code)) ?? (item === '' ? null : matchActivity(item));
  // Notes and subheadings have no number; a row of an item left blank is not reported.
  if (isBlank || (activity === null && code === '' && item === '' && textOf(value.value) === '')) return noRow;

  const faults: SheetFault[] = [];
  const heading: ActivityHeading = headings.has('code') && (code !== '' || item === '') ? 'code' : 'item';
  if (activity === null) {
    const [zh, en] = suggestion(nearActivities(code === '' ? item : item === '' ? code : item));
    const printed = code === '' ? item : code;
    return {
      entry: null,
      faults: [
        sheetFault(
          'unknown-activity',
          place(heading),
          printed === ''
            ? ['这一行有数，没有代码和项目名。', 'This row has a number and neither code nor item.']
            : [`不认识的代码或项目“${printed}”。`, `Unknown code or item "${printed}".`],
          [`${zh}请用模板里的代码。`, `${en}Use a code of the template.`],
        ),
      ],
    };
  }
  const yearText = textIn('year').normalize('NFKC').replace(/年$/, '');
  const year = yearText === '' ? context.year : /^(?:19|20)\d{2}$/.test(yearText) ? Number(yearText) : null;
  if (year === null)
    faults.push(
      sheetFault(
        'not-a-year',
        place('year'),
        [`“${textIn('year')}”不是年份。`, `"${textIn('year')}" is no year.`],
        ['请填四位年份。', 'Give four digits.'],
      ),
    );
  else if (year > context.year || (year < context.year && activity.years === 'this'))
    faults.push(
      sheetFault(
        'other-year',
        place('year'),
        [
          `这一行是 ${year} 年的数，账本是 ${context.year} 年。`,
          `This row is of ${year}; the book is of ${context.year}.`,
        ],
        activity.years === 'this'
          ? [`“${activity.zh}”只填 ${context.year} 年。`, `Give "${activity.en}" of ${context.year} only.`]
          : [`请填 ${context.year} 年或以前的数。`, `Give ${context.year} or years before.`],
      ),
    );
  const cell = `activities:${activity.id}:${year ?? context.year}`;
  if (!number.ok)
    faults.push(
      number.code === 'formula'
        ? sheetFault(
            'formula',
            place('value'),
            [
              `单元格是公式“${number.text}”，没有算出的数。`,
              `The cell holds a formula (${number.text}) and no number.`,
            ],
            ['请粘贴为数值。', 'Paste it as a value.'],
            { cell },
          )
        : notANumber(place('value'), number.text, cell),
    );
  if (key === 'unreadable')
    faults.push(
      sheetFault(
        'missing-value-text',
        place('key'),
        [`“${textIn('key')}”不是标识。`, `"${textIn('key')}" is no notation key.`],
        [
          'NO 不发生、NE 未估算、NA 不适用、IE 列在别处、C 保密，之外请写在备注。',
          'NO not occurring, NE not estimated, NA not applicable, IE included elsewhere, C confidential; anything else is a comment.',
        ],
        { cell },
      ),
    );
  const unitText = textIn('unit');
  // The catalogue knows the dimension: 万吨 of CO2 is no 万吨 of clinker.
  const unit =
    unitText === '' ? (columnUnit ?? { unit: activity.unit, times: 1 }) : readActivityUnit(unitText, activity);
  if (unit === null || !fitsUnit(unit.unit, activity.unit)) {
    const wanted = getUnit(activity.unit);
    if (number.ok && number.number.ok)
      faults.push(
        sheetFault(
          unit === null ? 'unknown-unit' : 'unit-mismatch',
          place('unit'),
          unit === null
            ? [`不认识的单位“${unitText}”。`, `Unknown unit "${unitText}".`]
            : [
                `“${activity.zh}”的单位是${getUnit(unit.unit).zh}，量纲不对。`,
                `"${activity.en}" is given in ${getUnit(unit.unit).en}, another kind of quantity.`,
              ],
          [`请按${wanted.zh}填。`, `Give it in ${wanted.en}.`],
          { cell },
        ),
      );
  }
  const uncertainty = readShare(cellOf('uncertainty'));
  if (uncertainty === 'unreadable')
    faults.push(
      sheetFault(
        'not-a-share',
        place('uncertainty'),
        [`“${textIn('uncertainty')}”不是不确定性。`, `"${textIn('uncertainty')}" is no uncertainty.`],
        ['请填百分数，如 5 表示 ±5%。', 'Give per cent: 5 is ±5 %.'],
        { cell },
      ),
    );
  if (
    faults.length > 0 ||
    refused ||
    year === null ||
    !number.ok ||
    key === 'unreadable' ||
    uncertainty === 'unreadable'
  )
    return { entry: null, faults };
  const [source, comment] = [textIn('source'), textIn('comment')];
  return {
    faults,
    entry: {
      sheet: 'activities',
      row: activity.id,
      column: String(year),
      unit: activity.unit,
      content:
        number.number.ok && unit !== null
          ? { value: number.number.value * unit.times, unit: unit.unit }
          : { absent: number.number.ok || number.number.why === 'not-reported' ? (key ?? 'NE') : number.number.why },
      source: source === '' ? null : source,
      place: place('value'),
      uncertainty,
      comment: comment === '' ? null : comment,
    },
  };
};

/** As the catalogue prints it, else as balances do. */
export const readActivityUnit = (text: string, activity: Activity): ReturnType<typeof readBalanceUnit> => {
  const own = getUnit(activity.unit);
  const plain = text.normalize('NFKC').trim();
  return plain === own.zh.normalize('NFKC') || plain === own.en || plain === own.id
    ? { unit: activity.unit, times: 1 }
    : (parsePrintedUnit(plain, own.dimension) ?? readBalanceUnit(plain));
};
