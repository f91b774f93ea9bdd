/**
 * @module A file of numbers in the long form as rows ready to be stored, with every fault at its row and column. What a column means is the core's;
 * whose number it is and which target of the city is meant is found here. Nothing is written.
 */
import type { SheetGrid, Table, TableCell } from '@dafeng/accounting';
import type { NewSeriesPoint, Organisation } from '@dafeng/database';
import { periodCode, type UnitId } from '@dafeng/quantity';
import { type IndicatorSeries, readSeries, type TrackingFault } from '@dafeng/tracking';
import type { BaseTarget } from './city-base.ts';
import { readSector, readSubject, scopeOf, subjectName, subjectOf } from './subjects.ts';

export interface SeriesFault {
  readonly code: string;
  readonly place: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
}
export interface ReadPoint {
  readonly row: number;
  readonly point: NewSeriesPoint;
}
export interface SeriesFileReading {
  /** Rows that may be taken; all of them only where there is no fault. */
  readonly points: readonly ReadPoint[];
  readonly faults: readonly SeriesFault[];
}
export interface SeriesFileContext {
  readonly cityId: string;
  readonly bodies: readonly Organisation[];
  readonly targets: readonly BaseTarget[];
  /** The one body that the sender may report for; null for the office. */
  readonly ownBody: string | null;
  readonly origin: 'report' | 'import';
}

const headings: Readonly<Record<string, readonly string[]>> = {
  indicator: ['指标'],
  period: ['时期', '期间', '月份', '年份'],
  value: ['数值', '值'],
  subject: ['主体', '对象'],
  sector: ['行业'],
  scope: ['范围'],
  target: ['目标'],
};
const columnOfFault: Readonly<Record<string, string>> = {
  'unknown-target': 'indicator',
  'not-a-period': 'period',
  'not-a-number': 'value',
  'unknown-unit': 'unit',
  'unknown-basis': 'basis',
  'unknown-quality': 'quality',
  'since-missing': 'since',
};
const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();
const nameOfHead = (cell: TableCell): string => {
  const text = textOf(cell);
  return Object.keys(headings).find((id) => id === text.toLowerCase() || headings[id]?.includes(text)) ?? text;
};

/** A month that a spreadsheet program made a date of. */
const asPeriod = (text: string): string => /^(\d{4}-\d{2})-01$/.exec(text)?.[1] ?? text;

const toFault = ({ code, place, message, remedy }: TrackingFault): SeriesFault => {
  const row = Number(/第 (\d+) 行/.exec(place)?.[1] ?? Number.NaN);
  const named = code === 'not-a-date' ? (/(due|received) 列/.exec(message.zh)?.[1] ?? null) : null;
  const since = code === 'not-a-number' && message.zh.includes('since 列') ? 'since' : null;
  return {
    code,
    place,
    row: Number.isNaN(row) ? null : row,
    column: named ?? since ?? columnOfFault[code] ?? null,
    message,
    remedy,
  };
};

/** Whose number a row is, and which target; null where a fault was found. */
const readPlace = (
  get: (name: string) => string,
  context: SeriesFileContext,
  complain: (code: string, column: string, zh: string, en: string, remedyZh: string, remedyEn: string) => void,
): { readonly scope: string; readonly sector: string | null; readonly target: string } | null => {
  const { bodies, targets, ownBody } = context;
  const [said, printed] = [get('subject'), get('scope')];
  const subject =
    said === '' && printed !== '' ? (readSubject(printed, bodies) ?? subjectOf(printed)) : readSubject(said, bodies);
  let ok = true;
  if (subject === null) {
    ok = false;
    complain(
      'unknown-subject',
      'subject',
      `本市没有“${said}”这个单位或行业`,
      `the city has no body or sector ${said}`,
      '写单位全称、行业 id，全市留空；外市的单位不能报在本市。',
      'Write the name of a body of this city or the id of a sector; leave it blank for the city.',
    );
  } else if (ownBody !== null && subject !== `body:${ownBody}`) {
    ok = false;
    const name = subjectName(subject, bodies);
    complain(
      'not-own-body',
      'subject',
      `您只能报本单位的数，这一行是“${name.zh}”的`,
      `you report for your own body; this row is of ${name.en}`,
      '请删去其他单位的行，或由市双碳办导入。',
      'Take rows of others out, or let the city office import them.',
    );
  }
  const sector = get('sector') === '' ? null : readSector(get('sector'));
  if (get('sector') !== '' && sector === null) {
    ok = false;
    complain(
      'unknown-sector',
      'sector',
      `没有行业“${get('sector')}”`,
      `there is no sector ${get('sector')}`,
      '写行业 id 或名称，见模板的说明页。',
      'Write the id or name of a sector, see the second sheet of the template.',
    );
  }
  const meant = get('target');
  const target = targets.find((one) => one.itemId === meant || one.target.id === meant);
  if (meant !== '' && target === undefined) {
    ok = false;
    complain(
      'unknown-target',
      'target',
      `现行方案没有目标“${meant}”`,
      `the plan in force has no target ${meant}`,
      '写模板 target 列的 id，或留空。',
      'Write the id in the column target of the template, or leave it blank.',
    );
  }
  return ok && subject !== null ? { scope: scopeOf(subject), sector, target: target?.target.id ?? '' } : null;
};

interface Prepared {
  readonly table: Table;
  readonly sectors: ReadonlyMap<number, string>;
  readonly faults: readonly SeriesFault[];
}

/** The table with whose number it is as the core's scope; rows with a fault of ours are emptied, so that row numbers stay. */
const prepare = (file: string, rows: Table['rows'], context: SeriesFileContext): Prepared => {
  const faults: SeriesFault[] = [];
  const sectors = new Map<number, string>();
  const [head = [], ...body] = rows;
  const names = head.map(nameOfHead);
  // Whose number it is goes in as the scope alone: the core reads either column.
  const kept = names.filter((name) => !['scope', 'subject', 'target'].includes(name));
  const made = body.map((cells, index): readonly TableCell[] => {
    const row = index + 2;
    const get = (name: string): string => textOf(cells[names.indexOf(name)]);
    // A row of the template that nobody filled.
    if (get('period') === '' && get('value') === '') return [];
    const place = readPlace(get, context, (code, column, zh, en, remedyZh, remedyEn) =>
      faults.push({
        code,
        place: `${file} 第 ${row} 行`,
        row,
        column,
        message: { zh: `${file} 第 ${row} 行：${zh}。`, en: `${file}, row ${row}: ${en}.` },
        remedy: { zh: remedyZh, en: remedyEn },
      }),
    );
    if (place === null) return [];
    if (place.sector !== null) sectors.set(row, place.sector);
    return [
      ...kept.map((name) => (name === 'period' ? asPeriod(get('period')) : (cells[names.indexOf(name)] ?? null))),
      place.scope,
      place.target,
    ];
  });
  return { table: { file, rows: [[...kept, 'scope', 'target'], ...made] }, sectors, faults };
};

const rowOf = (locator: string): number => Number(locator.slice(locator.lastIndexOf(':') + 1));

const pointsOf = (
  { indicator, target, scope, points }: IndicatorSeries,
  { sectors }: Prepared,
  { origin }: SeriesFileContext,
): readonly ReadPoint[] =>
  points.map(({ period, since, value, method, quality, due, received, source, locator }) => {
    const row = rowOf(locator);
    return {
      row,
      point: {
        subject: subjectOf(scope),
        sector: sectors.get(row) ?? null,
        indicator,
        target,
        period: periodCode(period),
        since,
        value: value.ok ? value.value.value : null,
        absence: value.ok ? null : value.why,
        unit: value.ok ? (value.value.unit as UnitId) : null,
        basis: value.ok ? value.value.basis : null,
        method,
        quality,
        due,
        received,
        source,
        locator,
        origin,
      },
    };
  });

const readTable = (file: string, rows: Table['rows'], context: SeriesFileContext): SeriesFileReading => {
  const prepared = prepare(file, rows, context);
  const { table } = prepared;
  const read = readSeries(table, { area: context.cityId, origin: context.origin });
  if (read.ok)
    return { points: read.value.flatMap((series) => pointsOf(series, prepared, context)), faults: prepared.faults };
  const faults = [...prepared.faults, ...read.faults.map(toFault)];
  const faulty = new Set(faults.map(({ row }) => row));
  // What is right is shown beside what is wrong.
  const rest = readSeries(
    { file, rows: table.rows.map((cells, index) => (index > 0 && faulty.has(index + 1) ? [] : cells)) },
    { area: context.cityId, origin: context.origin },
  );
  return { points: rest.ok ? rest.value.flatMap((series) => pointsOf(series, prepared, context)) : [], faults };
};

const isLongForm = (rows: Table['rows']): boolean => {
  const names = (rows[0] ?? []).map(nameOfHead);
  return ['indicator', 'period', 'value'].every((name) => names.includes(name));
};

/** One row that was typed, by the names of its columns. */
export const readSeriesRow = (
  fields: Readonly<Record<string, string | number | null | undefined>>,
  context: SeriesFileContext,
  label: string,
): SeriesFileReading => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const columns = [...new Set(['indicator', 'period', 'value', ...given.map(([name]) => name)])];
  return readTable(label, [columns, columns.map((name) => fields[name] ?? null)], context);
};

/** @param grids the sheets of the file; those that are not in the long form (notes, lists) are passed over as long as one is */
export const readSeriesFile = (
  fileName: string,
  grids: readonly SheetGrid[],
  context: SeriesFileContext,
): SeriesFileReading => {
  const tables = grids.map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map(({ value }) => value)) }));
  const usable = tables.filter(({ rows }) => isLongForm(rows));
  if (usable.length === 0)
    return {
      points: [],
      faults: [
        {
          code: 'missing-column',
          place: fileName,
          row: 1,
          column: null,
          message: {
            zh: `${fileName} 首行没有 indicator（指标）、period（时期）、value（数值）三列。`,
            en: `The first row of ${fileName} does not name the columns indicator, period and value.`,
          },
          remedy: { zh: '下载模板，按模板的列填写。', en: 'Download the template and fill in its columns.' },
        },
      ],
    };
  const readings = usable.map(({ name, rows }) =>
    readTable(usable.length > 1 ? `${fileName}[${name}]` : fileName, rows, context),
  );
  return { points: readings.flatMap(({ points }) => points), faults: readings.flatMap(({ faults }) => faults) };
};
