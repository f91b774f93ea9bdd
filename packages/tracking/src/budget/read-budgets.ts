/**
 * @module A table of budgets and what was issued: one row an amount, the budget named anew in each. Every fault is named at its row; which body
 * or sector a name means is left to the callers.
 */
import type { Table, TableCell } from '@dafeng/accounting';
import { getUnit, isQuantity, isUnitId, parsePrintedUnit, type UnitId } from '@dafeng/quantity';
import { getIndicator, matchIndicator } from '@dafeng/reference';
import { dayNumber } from '../series/calendar.ts';
import { accept, fault, refuse, type TrackingFault, type TrackingResult } from '../tracking-fault.ts';
import type { Budget } from './budget.ts';

/** What a budget is followed by where it says no more. */
export const budgetIndicator: Readonly<Record<Budget['kind'], string>> = {
  energy: 'total-energy-consumption',
  carbon: 'total-co2-emissions',
};

export interface WrittenIssue {
  readonly action: 'issue' | 'adjust';
  readonly year: number;
  readonly amount: number;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
  /** Where it stands in the file. */
  readonly place: string;
}
export interface WrittenBudget {
  readonly name: string;
  readonly kind: Budget['kind'];
  readonly indicator: string;
  readonly unit: UnitId;
  readonly basis: string;
  /** Names as written; null where the cell is blank. */
  readonly region: string | null;
  readonly sector: string | null;
  readonly entity: string | null;
  readonly parent: string | null;
  readonly from: number;
  readonly to: number;
  readonly carry: boolean;
  readonly issues: readonly WrittenIssue[];
  readonly place: string;
}

/** Columns by id, as an export heads them. */
export const budgetTableColumns: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  name: { zh: '名称', en: 'name' },
  kind: { zh: '类别', en: 'kind' },
  indicator: { zh: '指标', en: 'indicator' },
  unit: { zh: '计量单位', en: 'unit' },
  basis: { zh: '口径', en: 'basis' },
  region: { zh: '区县', en: 'region' },
  sector: { zh: '行业', en: 'sector' },
  entity: { zh: '用能单位', en: 'entity' },
  parent: { zh: '上级预算', en: 'parent' },
  from: { zh: '起始年', en: 'from' },
  to: { zh: '终止年', en: 'to' },
  carry: { zh: '结转', en: 'carry' },
  year: { zh: '年份', en: 'year' },
  action: { zh: '动作', en: 'action' },
  amount: { zh: '额度', en: 'amount' },
  on: { zh: '日期', en: 'on' },
  document: { zh: '文号', en: 'document' },
  reason: { zh: '理由', en: 'reason' },
};
const words: Readonly<Record<string, string>> = {
  用能: 'energy',
  用能预算: 'energy',
  能源: 'energy',
  碳: 'carbon',
  碳预算: 'carbon',
  碳排放: 'carbon',
  下达: 'issue',
  调整: 'adjust',
  是: 'yes',
  true: 'yes',
  否: 'no',
  false: 'no',
};

const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim();
type Get = (column: string) => string;
type Complain = (
  code: TrackingFault['code'],
  column: string,
  zh: string,
  en: string,
  remedy: readonly [string, string],
) => void;

const word = (text: string): string => words[text] ?? text;

const numberIn = (get: Get, column: string, complain: Complain): number | null => {
  const text = get(column).replace(/,(?=\d{3}\b)/g, '');
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  complain('not-a-number', column, `“${text}”不是数`, `"${text}" is no number`, [
    '填数，不带单位。',
    'Give a number without a unit.',
  ]);
  return null;
};
const yearIn = (get: Get, column: string, complain: Complain): number | null => {
  const value = numberIn(get, column, complain);
  if (value === null || Number.isInteger(value)) return value;
  complain('not-a-period', column, `“${get(column)}”不是年份`, `"${get(column)}" is no year`, [
    '写作 2026。',
    'Write 2026.',
  ]);
  return null;
};

const readUnit = (
  get: Get,
  indicator: string,
  complain: Complain,
): { readonly unit: UnitId; readonly basis: string } | null => {
  const known = getIndicator(indicator);
  const printed = get('unit');
  const unit = isUnitId(printed)
    ? printed
    : printed === ''
      ? (known?.unit ?? null)
      : (parsePrintedUnit(printed, known?.dimension)?.unit ?? null);
  if (unit === null || (known !== null && getUnit(unit).dimension !== known.dimension)) {
    complain('unknown-unit', 'unit', `计量单位“${printed}”不能用`, `the unit "${printed}" does not do`, [
      known ? `${known.zh}用 ${getUnit(known.unit).zh}。` : '写计量单位，如 万吨标准煤。',
      known ? `Use ${known.unit}.` : 'Write a unit such as 10k-tce.',
    ]);
    return null;
  }
  const basis = get('basis') || (known?.basis ?? 'unstated');
  if (isQuantity({ value: 0, unit, basis })) return { unit, basis };
  complain('unknown-basis', 'basis', `“${basis}”不是 ${unit} 的口径`, `"${basis}" is no basis of ${unit}`, [
    '用能写 calorific（当量）或 equivalent@…（等价），碳写 territorial 或 with-net-power-import；未定写 unstated。',
    'Energy is calorific or equivalent@…, CO2 territorial or with-net-power-import; unstated where not settled.',
  ]);
  return null;
};

const readIssue = (get: Get, place: string, from: number | null, complain: Complain): WrittenIssue | null => {
  const amount = numberIn(get, 'amount', complain);
  if (amount === null) return null;
  const action = word(get('action') || 'issue');
  const year = yearIn(get, 'year', complain) ?? from;
  if (action !== 'issue' && action !== 'adjust') {
    complain('unknown-state', 'action', `动作“${action}”不能导入`, `the action "${action}" is not imported`, [
      '写“下达”或“调整”；收回在页面上做。',
      'Write issue or adjust; withdraw on the page.',
    ]);
    return null;
  }
  if (action === 'issue' && amount < 0)
    complain('negative-input', 'amount', `下达额度 ${amount} 小于0`, `an issue of ${amount} is below 0`, [
      '调减写“调整”。',
      'A cut is an adjust.',
    ]);
  if (dayNumber(get('on')) === null)
    complain('not-a-date', 'on', `“${get('on')}”不是日期`, `"${get('on')}" is no date`, [
      '写作 2026-01-10。',
      'Write 2026-01-10.',
    ]);
  for (const column of ['document', 'reason'])
    if (get(column) === '')
      complain('missing-input', column, `没有写${budgetTableColumns[column]?.zh}`, `${column} is blank`, [
        '下达须有文号和理由。',
        'An issue needs its document and reason.',
      ]);
  return year === null
    ? null
    : { action, year, amount, on: get('on'), document: get('document'), reason: get('reason'), place };
};

/**
 * Budgets out of a table. Columns `name`, `kind`, `from`, and where needed the others of `budgetTableColumns`, by id or Chinese head; rows of
 * one name, kind and first year are one budget, and say the same of it.
 * @param placeOf how a row is named in messages; by default file and row
 */
export const readBudgets = (
  table: Table,
  placeOf: (row: number) => string = (row) => `${table.file} 第 ${row} 行`,
): TrackingResult<readonly WrittenBudget[]> => {
  const faults: TrackingFault[] = [];
  const [head = [], ...body] = table.rows;
  const names = head.map((cell) => {
    const name = textOf(cell);
    return (
      Object.keys(budgetTableColumns).find((id) => id === name.toLowerCase() || budgetTableColumns[id]?.zh === name) ??
      name
    );
  });
  const lacking = ['name', 'kind', 'from'].filter((name) => !names.includes(name));
  if (lacking.length > 0)
    return refuse(
      fault(
        'missing-column',
        table.file,
        [
          `${table.file} 缺少列：${lacking.map((id) => budgetTableColumns[id]?.zh).join('、')}。`,
          `${table.file} has no column ${lacking.join(', ')}.`,
        ],
        ['先导出一份，照它的列填写。', 'Export one and fill in its columns.'],
      ),
    );
  const budgets = new Map<string, WrittenBudget>();
  for (const [index, cells] of body.entries()) {
    // Notes under the table stand in its first column alone.
    if (cells.filter((cell) => textOf(cell) !== '').length < lacking.length + 2) continue;
    const get: Get = (column) => textOf(cells[names.indexOf(column)]);
    const place = placeOf(index + 2);
    const before = faults.length;
    const complain: Complain = (code, column, zh, en, remedy) => {
      const head = budgetTableColumns[column] ?? { zh: column, en: column };
      faults.push(fault(code, place, [`${place}“${head.zh}”：${zh}。`, `${place}, ${head.en}: ${en}.`], remedy));
    };
    const kind = word(get('kind'));
    if (kind !== 'energy' && kind !== 'carbon') {
      complain('unknown-state', 'kind', `“${get('kind')}”不是预算类别`, `"${get('kind')}" is no kind of budget`, [
        '写“用能”或“碳”。',
        'Write energy or carbon.',
      ]);
      continue;
    }
    const written = get('indicator') || budgetIndicator[kind];
    const indicator =
      getIndicator(written)?.id ?? matchIndicator(written, { unit: null, kindOfValue: 'level' })?.id ?? null;
    if (indicator === null)
      complain('unknown-target', 'indicator', `指标目录里没有“${written}”`, `the catalogue has no ${written}`, [
        '写指标目录里的名称，或留空。',
        'Write a name of the catalogue, or leave it blank.',
      ]);
    const from = yearIn(get, 'from', complain);
    const to = yearIn(get, 'to', complain) ?? from;
    if (get('name') === '')
      complain('missing-input', 'name', '没有名称', 'the name is blank', ['写预算名称。', 'Write a name.']);
    if (from === null && faults.length === before)
      complain('not-a-period', 'from', '没有写起始年', 'the first year is blank', ['写作 2026。', 'Write 2026.']);
    if (from !== null && to !== null && to < from)
      complain('not-a-period', 'to', `终止年 ${to} 早于起始年 ${from}`, `${to} is before ${from}`, [
        '改正年份。',
        'Correct the years.',
      ]);
    const measure = indicator === null ? null : readUnit(get, indicator, complain);
    const issue = readIssue(get, place, from, complain);
    if (issue !== null && from !== null && to !== null && (issue.year < from || issue.year > to))
      complain(
        'not-a-period',
        'year',
        `${issue.year} 年不在预算 ${from}–${to} 年内`,
        `${issue.year} is outside ${from}–${to}`,
        ['改正年份。', 'Correct the year.'],
      );
    if (faults.length > before || from === null || to === null || measure === null || indicator === null) continue;
    const one: WrittenBudget = {
      name: get('name'),
      kind,
      indicator,
      ...measure,
      region: get('region') || null,
      sector: get('sector') || null,
      entity: get('entity') || null,
      parent: get('parent') || null,
      from,
      to,
      carry: to > from && word(get('carry')) === 'yes',
      issues: [],
      place,
    };
    const key = `${kind} ${one.name} ${from}`;
    const known = budgets.get(key) ?? one;
    const same = (['indicator', 'unit', 'basis', 'region', 'sector', 'entity', 'parent', 'to', 'carry'] as const).find(
      (field) => known[field] !== one[field],
    );
    if (same !== undefined)
      complain(
        'two-values',
        same,
        `“${one.name}”前面写的是“${known[same] ?? ''}”`,
        `${one.name} said "${known[same] ?? ''}" before`,
        ['同一预算各行写一样。', 'Say the same in every row of a budget.'],
      );
    budgets.set(key, { ...known, issues: issue === null ? known.issues : [...known.issues, issue] });
  }
  return faults.length > 0 ? refuse(...faults) : accept([...budgets.values()]);
};
