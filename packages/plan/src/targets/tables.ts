/**
 * @module Indicator tables: one indicator per row, its target values in the columns that a year heads; base-year columns are left out.
 * Rows come as lines with tabs between the cells; prose inside other tables is left to the sentence reader.
 */
import type { Comparator, KindOfValue } from '../reading.ts';
import type { QualitativeDraft } from './qualitative.ts';
import type { Draft, DraftWarning } from './read-amounts.ts';
import { closeQuotes } from './subjects.ts';

export interface TableReading {
  readonly drafts: readonly Draft[];
  /** Cells that leave the number to the level above. */
  readonly assigned: readonly QualitativeDraft[];
  readonly warnings: readonly DraftWarning[];
  /** Stretches of the text that are tables read here; the sentence reader passes them over. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Header {
  readonly name: number;
  readonly unit: number | null;
  readonly years: readonly { readonly column: number; readonly year: number }[];
}

const NAME_HEAD = /^(?:(?:主要|具体|核心|关键|二级|三级)?(?:指标|目标)(?:名称|内容)?|名称)$/;
const UNIT_HEAD = /^(?:计量)?单位$/;
const YEAR_HEAD = /((?:19|20)\d\d)年?/;
const BASE_HEAD = /(?:现状|基期|基准|实际|完成值|基数)/;
const VALUE =
  /^[（[]?(?:累计|约|达到|下降|降低|增长|提高|≥|≧|>|≤|≦|<|不低于|不少于|超过|不超过|不高于|低于|控制在)?-?(\d+(?:,\d{3})*(?:\.\d+)?)/;
const UNIT_BEHIND =
  /^(%|‰|个百分点|百分点|[万亿千百]*(?:千瓦时|千瓦|吨标准煤|吨|立方米|平方米|公里|公顷|亩|辆|个|座|家|户|元))/;

function splitCells(surface: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && surface[i] !== '\t') continue;
    cells.push({ text: surface.slice(from, i).trim(), start: from, end: i });
    from = i + 1;
  }
  return cells;
}

/** A header names the indicator column and heads at least one column with a year to come. */
function readHeader(cells: readonly Cell[], documentYear: number | null): Header | null {
  const name = cells.findIndex((cell) => NAME_HEAD.test(cell.text.replace(/\s/g, '')));
  if (name < 0) return null;
  const unit = cells.findIndex((cell) => UNIT_HEAD.test(cell.text));
  const years = cells.flatMap((cell, column) => {
    const year = Number(YEAR_HEAD.exec(cell.text)?.[1] ?? Number.NaN);
    const ahead = year >= (documentYear ?? 2021) && year <= 2070 && !BASE_HEAD.test(cell.text);
    return ahead && column !== name ? [{ column, year }] : [];
  });
  return years.length === 0 ? null : { name, unit: unit < 0 ? null : unit, years };
}

/** Finds and reads the indicator tables of a text. Linear in its length. */
export function readTables(surface: string, documentYear: number | null): TableReading {
  const drafts: Draft[] = [];
  const assigned: QualitativeDraft[] = [];
  const warnings: DraftWarning[] = [];
  const spans: { start: number; end: number }[] = [];
  let header: Header | null = null;
  let at = 0;
  while (at < surface.length) {
    let end = surface.indexOf('\n', at);
    if (end < 0) end = surface.length;
    if (!surface.slice(at, Math.min(end, at + 400)).includes('\t')) header = null;
    else {
      const cells = splitCells(surface, at, end);
      const opened = readHeader(cells, documentYear);
      if (opened !== null) header = opened;
      if (header !== null) {
        spans.push({ start: at, end });
        if (opened === null) readRow(surface, cells, header, { drafts, assigned, warnings });
      }
    }
    at = end + 1;
  }
  return { drafts, assigned, warnings, spans };
}

function readRow(
  surface: string,
  cells: readonly Cell[],
  header: Header,
  found: { drafts: Draft[]; assigned: QualitativeDraft[]; warnings: DraftWarning[] },
): void {
  const { drafts, assigned, warnings } = found;
  const named = cells[header.name];
  if (named === undefined || named.text.length < 2 || /^[\d.\s]+$/.test(named.text)) return;
  const own = /（([^（）]{1,12})）$/.exec(named.text)?.[1] ?? null;
  const ownUnit = own !== null && UNIT_BEHIND.test(own) ? own : null;
  const name = closeQuotes(
    (ownUnit === null ? named.text : named.text.slice(0, named.text.lastIndexOf('（')))
      .replace(/^\d{1,2}[.、．]?/, '')
      .replace(/[\s*＊]/g, ''),
  );
  const unitCell = header.unit === null ? '' : (cells[header.unit]?.text ?? '').replace(/\s/g, '');
  const unit = ownUnit ?? (unitCell === '' || unitCell === '-' || unitCell === '/' ? null : unitCell);
  for (const { column, year } of header.years) {
    const cell = cells[column];
    const match = cell === undefined ? null : VALUE.exec(cell.text);
    if (
      cell !== undefined &&
      name.length >= 2 &&
      /^(?:完成|达到)?[^，]{0,8}(?:下达|下|定|考核|分解)[^，]{0,8}(?:任务|目标|要求|指标)/.test(cell.text)
    ) {
      assigned.push({
        indicator: name,
        year,
        start: named.start,
        end: cell.end,
        valueAt: cell.start,
        pendingAssignment: true,
      });
      continue;
    }
    if (cell === undefined || match === null || name.length < 2) continue;
    const numeral = match[1] as string;
    const rest = cell.text.slice(match[0].length).replace(/^[）\]]/, '');
    const valueAt = surface.indexOf(numeral, cell.start);
    const place = { start: named.start, end: cell.end };
    if (/^(?:-{1,2}|至)\d/.test(rest)) {
      warnings.push({
        code: 'range-not-a-target',
        message: `“${cell.text}”是一个区间，未作为单一数值目标读出。`,
        ...place,
      });
      continue;
    }
    const printed = UNIT_BEHIND.exec(rest)?.[1] ?? null;
    drafts.push({
      indicator: name.replace(/(?:比20\d\d年)?(?:累计)?(?:下降|降低|减少)$/, ''),
      value: Number(numeral.replaceAll(',', '')),
      unit: printed ?? unit,
      year,
      periodStart: null,
      comparator: comparatorOf(match[0], rest),
      kindOfValue: kindOf(name, cell.text, printed ?? unit),
      qualifier: /左右|以上|以下|以内/.exec(rest)?.slice(0, 1) ?? [],
      scope: null,
      implied: false,
      ambiguous: false,
      start: named.start,
      end: cell.end,
      valueAt,
      doubts: (printed ?? unit) === null ? [{ code: 'unit-missing', message: `表中“${name}”没有单位。` }] : [],
    });
  }
}

function comparatorOf(front: string, rest: string): Comparator {
  if (/以上|及以上/.test(rest) || /≥|≧|>|不低于|不少于|超过(?!$)/.test(front.replace('不超过', ''))) return '>=';
  if (/以下|以内/.test(rest) || /≤|≦|<|不超过|不高于|低于|控制在/.test(front)) return '<=';
  return /左右/.test(rest) || front.includes('约') ? '~=' : '=';
}

function kindOf(name: string, cell: string, unit: string | null): KindOfValue {
  if (/(?:下降|降低|减少|降幅|削减)/.test(name) || /^(?:下降|降低|-)/.test(cell)) return 'reduction';
  if (/(?:增长|增速|提高)/.test(name) || /^(?:增长|提高)/.test(cell)) return 'increase';
  if (/^新增/.test(name)) return 'addition';
  if (unit === '%') return /(?:覆盖率|绿地率|绿化率|保护率)$/.test(name) ? 'coverage' : 'share';
  return 'level';
}
