/**
 * @module Activity data as sheets to fill, one a tab of the catalogue, one row an item and year, last year's number grey beside it.
 */
import { absenceLabel, getUnit, listUnits, type NotationKey, type UnitId } from '@dafeng/quantity';
import type { BookCell } from '../../books/book-cell.ts';
import {
  type Activity,
  type ActivityTab,
  listActivities,
  listActivityTabs,
} from '../../inventory/activity-catalogue.ts';
import { templateVersion, writeMarker } from '../template-marker.ts';
import type { TemplateRequest } from './energy-template.ts';
import { type ChoiceList, type WrittenCell, type WrittenSheet, written } from './written-sheet.ts';

export const notationKeys: readonly NotationKey[] = ['NO', 'NE', 'NA', 'IE', 'C'];
/** Excel allows 255 characters in a list written out. */
const longestList = 250;
const headings = [
  ['代码\nCode', 30],
  ['项目\nItem', 34],
  ['年份\nYear', 8],
  ['数值\nValue', 14],
  ['单位\nUnit', 14],
  ['标识\nNotation key', 14],
  ['来源\nSource', 24],
  ['不确定性（±%）\nUncertainty', 14],
  ['备注\nComment', 24],
  ['上年数\nPrevious year', 14],
] as const;
const column = { unit: 4, key: 5 } as const;

/** Units a person may choose instead: of one dimension, its own first. */
const unitsFor = (unit: UnitId): readonly string[] => {
  const own = getUnit(unit);
  const others = listUnits().filter(
    ({ dimension, parts, id }) => dimension === own.dimension && parts === null && id !== unit,
  );
  const names = [own.zh];
  for (const { zh } of own.parts === null ? others : [])
    if (!names.includes(zh) && !zh.includes(',') && [...names, zh].join(',').length < longestList) names.push(zh);
  return names;
};

/** Items that need years before print those the book holds, and the year of the book. */
const yearsOf = (activity: Activity, year: number, held: readonly BookCell[]): readonly number[] => {
  if (activity.years === 'this') return [year];
  const years = new Set(held.filter(({ row }) => row === activity.id).map(({ column: of }) => Number(of)));
  return [...new Set([...years, year])].filter((one) => one <= year).sort((a, b) => a - b);
};

const rowsOf = (
  activity: Activity,
  { year, cells = [], previous = [] }: TemplateRequest,
): readonly (readonly (WrittenCell | null)[])[] => {
  const held = cells.filter(({ sheet }) => sheet === 'activities');
  return yearsOf(activity, year, held).map((of) => {
    const find = (list: readonly BookCell[], wanted: number) =>
      list.find((cell) => cell.sheet === 'activities' && cell.row === activity.id && Number(cell.column) === wanted);
    const cell = find(held, of);
    const before = find(previous, of - 1) ?? find(held, of - 1);
    const note = activity.note === null ? undefined : `${activity.note.zh} ${activity.note.en}`;
    const sources = [...new Set((cell?.entries ?? []).flatMap(({ source }) => source ?? []))].join('；');
    const input = written('input');
    return [
      written('fixed')(activity.id),
      written('label')(activity.zh, note ?? activity.en),
      written('fixed')(of),
      input(cell?.value ?? null),
      input(getUnit(cell?.unit ?? activity.unit).zh),
      input(
        cell === undefined || cell.value !== null || cell.absence === null || cell.absence === 'not-reported'
          ? null
          : cell.absence,
      ),
      input(sources === '' ? null : sources),
      input(cell?.uncertainty == null ? null : Number((cell.uncertainty * 100).toPrecision(12))),
      input(cell?.comment ?? null),
      written('reference')(before?.value ?? before?.absence ?? null),
    ];
  });
};

const activityTab = (tab: ActivityTab, zh: string, en: string, request: TemplateRequest): WrittenSheet => {
  const { area, year } = request;
  const marker = writeMarker({
    version: templateVersion,
    year,
    area: area.code ?? area.name,
    areaName: area.name,
    sheet: 'activities',
  });
  const firstRow = 4;
  const items = listActivities(tab).map((activity) => ({ activity, rows: rowsOf(activity, request) }));
  const lists: ChoiceList[] = [];
  let row = firstRow;
  for (const { activity, rows } of items) {
    const values = unitsFor(activity.unit);
    const last = lists.at(-1);
    if (last && last.values.join() === values.join())
      lists[lists.length - 1] = { ...last, lastRow: row + rows.length - 1 };
    else
      lists.push({
        column: column.unit,
        firstRow: row,
        lastRow: row + rows.length - 1,
        values,
        message: `按${getUnit(activity.unit).zh}填，或选同一量纲的单位，系统折算。`,
      });
    row += rows.length;
  }
  // A sheet without items has no row a list could stand in.
  if (row > firstRow)
    lists.push({
      column: column.key,
      firstRow,
      lastRow: row - 1,
      values: notationKeys,
      message: notationKeys.map((key) => `${key} ${absenceLabel(key).zh}`).join('，'),
    });
  return {
    name: zh,
    rows: [
      [written('fixed')(marker)],
      [written('title')(`${area.name} ${zh} ${year} 年`)],
      [written('note')(`${en}. 同一代码可以写多行，数值相加。 Rows with one code add.`)],
      headings.map(([text]) => written('head')(text)),
      ...items.flatMap(({ rows }) => rows),
    ],
    widths: headings.map(([, width]) => width),
    frozenRows: firstRow,
    frozenColumns: 2,
    hiddenRows: [0],
    lists,
  };
};

export const activityTemplates = (request: TemplateRequest): readonly WrittenSheet[] =>
  listActivityTabs().map(({ id, zh, en }) => activityTab(id, zh, en, request));
