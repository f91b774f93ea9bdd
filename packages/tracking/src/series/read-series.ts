/**
 * @module A table of numbers as series: one row a number, with its period, unit, method, quality and dates. Every fault is named at its row.
 * Opening files is left to the apps.
 */
import type { Table, TableCell } from '@dafeng/accounting';
import {
  absent,
  getUnit,
  isQuantity,
  isUnitId,
  parsePeriod,
  parsePrintedUnit,
  type Quantity,
  type Reported,
  reported,
  type UnitId,
} from '@dafeng/quantity';
import { getIndicator, matchIndicator, readPrintedUnit } from '@dafeng/reference';
import { accept, fault, refuse, type TrackingFault, type TrackingResult } from '../tracking-fault.ts';
import { dayNumber } from './calendar.ts';
import {
  findConflicts,
  type IndicatorSeries,
  placeSeries,
  type Quality,
  qualities,
  type SeriesOrigin,
  type SeriesPoint,
} from './indicator-series.ts';

const columns: Readonly<Record<string, readonly string[]>> = {
  indicator: ['指标'],
  period: ['时期', '期间', '月份', '年份'],
  value: ['数值', '值'],
  unit: ['单位'],
  since: ['基期', '较'],
  basis: ['口径'],
  method: ['方法', '核算方法'],
  quality: ['质量'],
  due: ['应报日期'],
  received: ['收到日期', '报送日期'],
  source: ['来源'],
  target: ['目标'],
  scope: ['范围'],
};
/** Whose number it is, as the months of a city name it (`city`, `body:ID`, `sector:ID`): read where there is no column `scope`. */
const subjects = ['subject', '主体'];
const required = ['indicator', 'period', 'value'] as const;

const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim();

interface Row {
  readonly number: number;
  readonly get: (name: string) => string;
}

/**
 * Series out of a table. Columns: `indicator` (id or Chinese name), `period` (2025, 2025Q3, 2025-09, 2025-01..2025-09), `value` (blank: not
 * reported), and where needed `unit`, `since` (year a fall is measured from), `basis`, `method`, `quality`, `due`, `received`, `source`,
 * `target`, `scope`; Chinese headings too.
 * @param area division code of the area, for changes of the area
 */
export const readSeries = (
  table: Table,
  { area = null, origin = 'import' }: { readonly area?: string | null; readonly origin?: SeriesOrigin } = {},
): TrackingResult<readonly IndicatorSeries[]> => {
  const faults: TrackingFault[] = [];
  const [head = [], ...body] = table.rows;
  // A column by its own name stands before another by a second name: `scope` where `subject` is kept beside it.
  const own = new Set(head.map((cell) => textOf(cell).toLowerCase()));
  const names = head.map((cell) => {
    const name = textOf(cell);
    const known = (id: string) => id === name.toLowerCase() || (columns[id]?.includes(name) === true && !own.has(id));
    return Object.keys(columns).find(known) ?? name;
  });
  if (!names.includes('scope')) {
    const subject = names.findIndex((name) => subjects.includes(name.toLowerCase()));
    if (subject >= 0) names[subject] = 'scope';
  }
  const lacking = required.filter((name) => !names.includes(name));
  if (lacking.length > 0)
    return refuse(
      fault(
        'missing-column',
        table.file,
        [`${table.file} 缺少列：${lacking.join('、')}。`, `${table.file} has no column ${lacking.join(', ')}.`],
        [
          '首行写列名：indicator, period, value, unit …（或 指标、时期、数值、单位）。',
          'Name the columns in the first row: indicator, period, value, unit and so on.',
        ],
      ),
    );
  const groups = new Map<string, { readonly first: Omit<IndicatorSeries, 'points'>; readonly points: SeriesPoint[] }>();
  for (const [index, cells] of body.entries()) {
    const row: Row = { number: index + 2, get: (name) => textOf(cells[names.indexOf(name)]) };
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const read = readRow(table.file, row, faults);
    if (!read) continue;
    const said = row.get('scope');
    const scope = said === '' || said === 'city' ? '全市' : said;
    const target = row.get('target') || null;
    const key = `${read.indicator} ${scope} ${target ?? ''}`;
    const group = groups.get(key) ?? { first: { indicator: read.indicator, target, scope, area, origin }, points: [] };
    group.points.push(read.point);
    groups.set(key, group);
  }
  const series = [...groups.values()].map(({ first, points }) => ({ ...first, points }));
  faults.push(...series.flatMap((one) => findConflicts(placeSeries(one))));
  return faults.length > 0 ? refuse(...faults) : accept(series);
};

const readRow = (
  file: string,
  { number, get }: Row,
  faults: TrackingFault[],
): { readonly indicator: string; readonly point: SeriesPoint } | null => {
  const place = `${file} 第 ${number} 行`;
  const before = faults.length;
  const complain = (code: TrackingFault['code'], zh: string, en: string, remedy: readonly [string, string]): void => {
    faults.push(fault(code, place, [`${place}：${zh}。`, `${file}, row ${number}: ${en}.`], remedy));
  };
  const name = get('indicator');
  const printed = {
    unit: get('unit') || null,
    kindOfValue: get('since') === '' ? ('level' as const) : ('reduction' as const),
  };
  const indicator = getIndicator(name) ?? getIndicator(matchIndicator(name, printed)?.id ?? '');
  if (indicator === null && get('target') === '')
    complain(
      'unknown-target',
      `指标目录里没有“${name}”，又没有写 target`,
      `the catalogue has no ${name}, and target is blank`,
      [
        '写指标目录的 id 或名称（见 docs/reference/indicators.md），或在 target 列写方案目标的 id。',
        'Write an id of docs/reference/indicators.md, or the id of the target of the plan in `target`.',
      ],
    );
  const period = parsePeriod(get('period'));
  if (!period)
    complain('not-a-period', `“${get('period')}”不是时期`, `"${get('period')}" is no period`, [
      '写作 2025、2025Q3、2025-09 或 2025-01..2025-09。',
      'Write 2025, 2025Q3, 2025-09 or 2025-01..2025-09.',
    ]);
  const quality = (get('quality') || 'final') as Quality;
  if (!qualities.includes(quality))
    complain('unknown-quality', `不认识的质量“${quality}”`, `there is no quality ${quality}`, [
      `可用：${qualities.join('、')}。`,
      `Use ${qualities.join(', ')}.`,
    ]);
  for (const column of ['due', 'received'])
    if (get(column) !== '' && dayNumber(get(column)) === null)
      complain('not-a-date', `${column} 列“${get(column)}”不是日期`, `"${get(column)}" in ${column} is no date`, [
        '写作 2025-10-15。',
        'Write 2025-10-15.',
      ]);
  const since = get('since') === '' ? null : Number(get('since'));
  if (since !== null && !Number.isInteger(since))
    complain('not-a-number', `since 列“${get('since')}”不是年份`, `"${get('since')}" in since is no year`, [
      '写基期年份，如 2020。',
      'Write a year such as 2020.',
    ]);
  if (since === null && get('value') !== '' && (indicator?.sense === 'cut' || indicator?.sense === 'growth'))
    complain('since-missing', `${indicator.zh}没有写较哪一年`, `${indicator.en} does not say since which year`, [
      '在 since 列写基期：累计下降写 2020，同比写上一年。',
      'Fill `since`: 2020 for a cumulative fall, the year before for a change year on year.',
    ]);
  const value = readValue(get, indicator, complain);
  if (faults.length > before || !period) return null;
  return {
    indicator: indicator?.id ?? name,
    point: {
      period,
      since,
      value,
      method: get('method') || null,
      quality,
      due: get('due') || null,
      received: get('received') || null,
      source: get('source') || file,
      locator: `${file}:${number}`,
    },
  };
};

const readValue = (
  get: Row['get'],
  indicator: ReturnType<typeof getIndicator>,
  complain: (code: TrackingFault['code'], zh: string, en: string, remedy: readonly [string, string]) => void,
): Reported<Quantity> => {
  const text = get('value').replace(/,(?=\d{3}\b)/g, '');
  if (text === '') return absent('not-reported');
  const value = Number(text);
  if (!Number.isFinite(value)) {
    complain('not-a-number', `“${text}”不是数`, `"${text}" is no number`, [
      '没有数就留空。',
      'Leave it blank where there is none.',
    ]);
    return absent('rejected');
  }
  const printed = get('unit');
  const other = parsePrintedUnit(printed, indicator?.dimension);
  const unit: UnitId | null =
    printed === ''
      ? (indicator?.unit ?? null)
      : isUnitId(printed)
        ? printed
        : ((indicator ? readPrintedUnit(printed, indicator.unit) : null) ?? (other?.times === 1 ? other.unit : null));
  if (unit === null || (indicator !== null && getUnit(unit).dimension !== indicator.dimension)) {
    complain('unknown-unit', `单位“${printed}”不能用`, `the unit "${printed}" does not do`, [
      indicator ? `${indicator.zh}用 ${indicator.unit}。` : '写单位，如 万吨标准煤、%。',
      indicator ? `Use ${indicator.unit}.` : 'Write a unit such as 10k-tce or %.',
    ]);
    return absent('rejected');
  }
  const quantity = { value: value === 0 ? 0 : value, unit, basis: get('basis') || (indicator?.basis ?? 'plain') };
  if (isQuantity(quantity)) return reported(quantity);
  complain('unknown-basis', `“${get('basis')}”不是 ${unit} 的口径`, `"${get('basis')}" is no basis of ${unit}`, [
    '口径如 calorific、equivalent@2024、constant@2020；不清楚就留空。',
    'A basis is calorific, equivalent@2024, constant@2020; leave it blank where it is not known.',
  ]);
  return absent('rejected');
};
