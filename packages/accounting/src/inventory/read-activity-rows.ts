/**
 * @module Activity data in the long form, one row an item and year: numbers, notation keys, units, uncertainty, each fault at its cell. Free
 * layouts are mapped elsewhere; what the items emit is left to the streams.
 */
import { type AbsenceReason, getUnit, sumQuantities, type UnitId } from '@dafeng/quantity';
import { numberFault } from '../balance/read-long-form.ts';
import { readNumber } from '../balance/read-number.ts';
import { fitsUnit, readBalanceUnit } from '../balance/read-unit.ts';
import { columnLetter, type Table, textOf } from '../balance/table.ts';
import type { BookEntry } from '../books/book-cell.ts';
import { type Fault, type FaultCode, fault, type Notice, notice, type Outcome, refuse, succeed } from '../fault.ts';
import { type Activity, getActivity, matchActivity } from './activity-catalogue.ts';
import { type ActivityColumns, type ActivityHeading, findActivityColumns } from './activity-columns.ts';
import type { ActivityEntry } from './inventory.ts';

export interface ActivityRows {
  readonly entries: readonly ActivityEntry[];
  /** Regions that the sheet names, in the order of their first row; empty where it has no such column. */
  readonly regions: readonly string[];
  readonly years: readonly number[];
  readonly notices: readonly Notice[];
}
export interface ActivityContext {
  /** Year of the books: taken where a row has none, and a row of another year is a fault for items of one year. */
  readonly year?: number;
}
interface FoundRow {
  readonly activity: Activity;
  readonly year: number;
  readonly entry: BookEntry | null;
  readonly absence: AbsenceReason | null;
  readonly uncertainty: number | null;
  readonly row: number;
}

/** Whether the table is an activity sheet, by its headings. */
export const isActivityTable = (table: Table): boolean => findActivityColumns(table) !== null;

const notationKeys: Readonly<Record<string, AbsenceReason>> = { NO: 'NO', NE: 'NE', NA: 'NA', IE: 'IE', C: 'C' };

/** The key alone, or as the list of the template offers it, with its meaning: NO 不发生. */
const keyIn = (text: string): AbsenceReason | null =>
  notationKeys[/^(NO|NE|NA|IE|C)(?![A-Z])/.exec(text.normalize('NFKC').trim().toUpperCase())?.[1] ?? ''] ?? null;

/** Reads one row at a time, gathering every fault. */
const createRowReader = (
  table: Table,
  { at, isPercent }: ActivityColumns,
  context: ActivityContext,
  faults: Fault[],
) => {
  const say = (
    code: FaultCode,
    row: number,
    heading: ActivityHeading,
    text: readonly [string, string],
    remedy: readonly [string, string],
  ): null => {
    const column = at.get(heading);
    faults.push(
      fault(code, { file: table.file, row, column: column === undefined ? null : columnLetter(column) }, text, remedy),
    );
    return null;
  };
  const readYear = (row: number, text: string, activity: Activity): number | null => {
    const year =
      text === '' ? context.year : /^(?:19|20)\d{2}(?:年|\.0+)?$/.test(text) ? Number(text.slice(0, 4)) : undefined;
    if (year === undefined)
      return say(
        'not-a-year',
        row,
        'year',
        [`“${text}”不是年份。`, `"${text}" is no year.`],
        ['请填四位年份。', 'Give a year of four digits.'],
      );
    if (context.year !== undefined && activity.years === 'this' && year !== context.year)
      return say(
        'other-year',
        row,
        'year',
        [
          `这一行是 ${year} 年，账本是 ${context.year} 年：可能用了另一年的模板。`,
          `the row is of ${year}, the books are of ${context.year}: another year's template?`,
        ],
        ['请用本年模板，或改正年份。', 'Take the template of the year, or mend the year.'],
      );
    return year;
  };
  const readUnit = (row: number, text: string, activity: Activity): { unit: UnitId; times: number } | null => {
    const own = getUnit(activity.unit);
    if (text === '' || text === own.zh || text === own.en) return { unit: activity.unit, times: 1 };
    const read = readBalanceUnit(text);
    if (read && fitsUnit(read.unit, activity.unit)) return read;
    return say(
      read ? 'unit-mismatch' : 'unknown-unit',
      row,
      'unit',
      read
        ? [`${activity.zh}的单位不能是${text}。`, `${activity.en} is not counted in ${text}.`]
        : [`不认识的单位“${text}”。`, `unknown unit "${text}".`],
      [`请用${own.zh || own.id}。`, `Use ${own.en || own.id}.`],
    );
  };
  const readUncertainty = (row: number, text: string): number | null => {
    if (text === '') return null;
    const percent = isPercent || text.endsWith('%');
    const value = Number(text.replace(/[±%\s]/g, ''));
    if (Number.isFinite(value) && value >= 0) return percent ? value / 100 : value;
    return say(
      'not-an-uncertainty',
      row,
      'uncertainty',
      [`“${text}”不是不确定性。`, `"${text}" is no uncertainty.`],
      ['请填 95 % 区间的半宽，如 10%。', 'Give half the 95 % interval, such as 10%.'],
    );
  };
  return (cells: Table['rows'][number], index: number): FoundRow | null => {
    const row = index + 1;
    const get = (heading: ActivityHeading) => {
      const column = at.get(heading);
      return column === undefined ? undefined : cells[column];
    };
    const [code, item] = [textOf(get('code')), textOf(get('item'))];
    if (code === '' && item === '') return null;
    // `85%` is a number where a percentage is asked.
    const percent = /^([^%]+)%$/.exec(textOf(get('value')).normalize('NFKC'))?.[1];
    const number = readNumber(percent ?? get('value'));
    const key = keyIn(textOf(get('key')));
    const isBlank = number.ok && !number.number.ok && number.number.why === 'not-reported' && key === null;
    const activity = (code === '' ? null : matchActivity(code)) ?? (item === '' ? null : matchActivity(item));
    if (activity === null)
      // Headings between the rows of a template hold no number.
      return isBlank
        ? null
        : say(
            'unknown-activity',
            row,
            code === '' ? 'item' : 'code',
            [`不认识的项目“${code || item}”。`, `unknown item "${code || item}".`],
            ['请用模板里的代码或名称。', 'Use a code or name of the template.'],
          );
    if (!number.ok) {
      const column = columnLetter(at.get('value') ?? 0);
      faults.push(numberFault({ file: table.file, row, column }, number.code, number.text));
      return null;
    }
    if (isBlank) return null;
    if (percent !== undefined && activity.unit !== '%')
      return say(
        'percent',
        row,
        'value',
        [
          `“${percent}%”是百分数，${activity.zh}不是比例。`,
          `"${percent}%" is a percentage; ${activity.en} is no share.`,
        ],
        [
          `请按${getUnit(activity.unit).zh || activity.unit}填数。`,
          `Give it in ${getUnit(activity.unit).en || activity.unit}.`,
        ],
      );
    const year = readYear(row, textOf(get('year')), activity);
    const uncertainty = readUncertainty(row, textOf(get('uncertainty')));
    if (year === null) return null;
    const base = { activity, year, uncertainty, row };
    if (!number.number.ok) {
      const why = number.number.why === 'not-reported' ? key : number.number.why;
      return { ...base, entry: null, absence: why };
    }
    const unit = readUnit(row, percent === undefined ? textOf(get('unit')) : '', activity);
    if (unit === null) return null;
    const value = number.number.value * unit.times;
    const share =
      activity.unit === '%' && !activity.id.endsWith('.index') ? inUnit([{ value, unit: unit.unit }], '%') : 0;
    if (share > 100)
      return say(
        'not-a-share',
        row,
        'value',
        [`${activity.zh}是 ${share}%，超过 100%。`, `${activity.en} is ${share} %, more than 100 %.`],
        ['请核对。', 'Check it.'],
      );
    if (value < 0 && !activity.isSigned)
      return say(
        'negative-amount',
        row,
        'value',
        [`${activity.zh}不能是负数（${value}）。`, `${activity.en} cannot be negative (${value}).`],
        ['请核对；没有发生的填 NO。', 'Check it; write NO where it does not occur.'],
      );
    const source = [textOf(get('source')), textOf(get('note'))].filter((text) => text !== '').join('；');
    return {
      ...base,
      absence: null,
      entry: {
        value,
        unit: unit.unit,
        source: source === '' ? null : source,
        place: { file: table.file, fileSha256: null, sheet: null, row, column: columnLetter(at.get('value') ?? 0) },
      },
    };
  };
};

const inUnit = (entries: readonly Pick<BookEntry, 'value' | 'unit'>[], unit: UnitId): number => {
  const total = sumQuantities(
    entries.map(({ value, unit: own }) => ({ value, unit: own, basis: 'plain' as const })) as never,
    unit as never,
  );
  return total.ok ? (total.value as { readonly value: number }).value : 0;
};

/** Rows of one item and year as one entry: numbers add, a number stands before a notation key, the widest uncertainty holds. */
const assemble = (found: readonly FoundRow[], file: string): Pick<ActivityRows, 'entries' | 'notices'> => {
  const groups = new Map<string, FoundRow[]>();
  for (const row of found) {
    const key = `${row.activity.id}:${row.year}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const notices: Notice[] = [];
  const entries = [...groups.values()].map((rows): ActivityEntry => {
    const [first] = rows as [FoundRow, ...FoundRow[]];
    const { activity, year } = first;
    const own = rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    if (rows.length > 1)
      notices.push(
        notice(
          'repeated-activity',
          [
            `${activity.zh} ${year} 年出现 ${rows.length} 次（第 ${rows.map(({ row }) => row).join('、')} 行），已相加；若是重复录入请删去。`,
            `${activity.en} of ${year} is there ${rows.length} times (rows ${rows.map(({ row }) => row).join(', ')}); they add. Delete what was entered twice.`,
          ],
          [`activities:${activity.id}:${year}`],
          rows.map(({ row }) => ({ file, row, column: null })),
        ),
      );
    const stated = rows.flatMap(({ uncertainty }) => (uncertainty === null ? [] : [uncertainty]));
    return {
      activity: activity.id,
      year,
      unit: activity.unit,
      value: own.length === 0 ? null : inUnit(own, activity.unit),
      absence: own.length === 0 ? first.absence : null,
      entries: own,
      status: 'reported',
      uncertainty: stated.length === 0 ? null : Math.max(...stated),
    };
  });
  return { entries, notices };
};

/**
 * Reads an activity sheet. Blank values are not reported; NO, NE, NA, IE and C stand in the value or in a column of their own.
 * Errors: every fault of the sheet at once, each with its row and column; a fault takes nothing of the sheet.
 */
export const readActivityRows = (table: Table, context: ActivityContext = {}): Outcome<ActivityRows> => {
  const columns = findActivityColumns(table);
  if (columns === null)
    return refuse(
      fault(
        'missing-column',
        { file: table.file, row: 1, column: null },
        ['表头没有“代码（或项目）”和“数值”两列。', 'no columns for code (or item) and value.'],
        [
          '长表的表头是 地区、年份、代码、数值、单位、来源。',
          'The long form is headed region, year, code, value, unit, source.',
        ],
      ),
    );
  const faults: Fault[] = [];
  const read = createRowReader(table, columns, context, faults);
  const rows = table.rows.slice(columns.row + 1);
  const found = rows.flatMap((cells, index) => read(cells, columns.row + 1 + index) ?? []);
  if (faults.length > 0) return refuse(...faults);
  const region = columns.at.get('region');
  const regions = region === undefined ? [] : rows.map((cells) => textOf(cells[region])).filter((text) => text !== '');
  return succeed({
    ...assemble(found, table.file),
    regions: [...new Set(regions)],
    years: [
      ...new Set(found.map(({ activity, year }) => (getActivity(activity.id).years === 'this' ? year : 0))),
    ].filter(Boolean),
  });
};
