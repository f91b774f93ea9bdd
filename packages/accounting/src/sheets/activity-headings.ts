/**
 * @module Headings of a sheet of activity data, as our templates print them and as offices write them. Columns are found by their text.
 */
import { plainName, splitBracket } from '../balance/printed-name.ts';
import { type BalanceUnit, readBalanceUnit } from '../balance/read-unit.ts';
import { textOf } from '../balance/table.ts';
import type { SheetGrid } from './sheet-grid.ts';

export type ActivityHeading =
  | 'code'
  | 'item'
  | 'year'
  | 'value'
  | 'unit'
  | 'key'
  | 'source'
  | 'uncertainty'
  | 'comment'
  | 'previous';
const names: Readonly<Record<ActivityHeading, readonly string[]>> = {
  code: ['代码', '编码', '编号', '指标代码', '活动代码', 'code', 'id', 'activity'],
  item: ['项目', '活动', '指标', '名称', '指标名称', '项目名称', '活动水平', '活动数据', 'item', 'name'],
  year: ['年份', '年度', '年', '统计年度', 'year'],
  value: ['数值', '数量', '值', '活动水平数据', '本年数', '本年', 'value', 'amount'],
  unit: ['单位', '计量单位', 'unit'],
  key: ['标识', '缺失标识', '标记', '通报标识', 'notation key', 'key'],
  source: ['来源', '数据来源', '出处', '资料来源', 'source'],
  uncertainty: ['不确定性', '不确定度', '不确定性%', 'uncertainty'],
  comment: ['备注', '说明', '注', 'comment', 'note', 'remark'],
  previous: ['上年数', '上年', '上年数值', '去年数', 'previous', 'previous year'],
};
const byName = new Map<string, ActivityHeading>(
  (Object.keys(names) as ActivityHeading[]).flatMap((heading) =>
    names[heading].map((name) => [plainName(name), heading] as const),
  ),
);

/** A heading, its bracket and its second language left out: 数值 Value, 不确定性（±%）. */
export const matchActivityHeading = (printed: string): ActivityHeading | null => {
  const { name } = splitBracket(printed.split(/[\r\n]/)[0] ?? '');
  return (
    byName.get(plainName(printed)) ??
    byName.get(plainName(name)) ??
    byName.get(plainName(name.replace(/^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*)[A-Za-z].*$/su, '$1'))) ??
    null
  );
};

export interface ActivityColumns {
  /** Index of the row of headings. */
  readonly headRow: number;
  readonly at: ReadonlyMap<ActivityHeading, number>;
  /** 数值（万吨） names one unit for the whole column. */
  readonly unit: BalanceUnit | null;
}

/** How many rows from the top may hold titles and notes before the headings. */
const headRows = 15;

/** The headings of a sheet of activity data: a code or an item, and a value. Null where there are none. */
export const findActivityColumns = (grid: SheetGrid): ActivityColumns | null => {
  for (const [headRow, cells] of grid.rows.slice(0, headRows).entries()) {
    const at = new Map<ActivityHeading, number>();
    let unit: BalanceUnit | null = null;
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell.value);
      const heading = text === '' ? null : matchActivityHeading(text);
      if (heading === null || at.has(heading)) continue;
      at.set(heading, column);
      const { bracket } = splitBracket(text);
      if (heading === 'value' && bracket !== null) unit = readBalanceUnit(bracket);
    }
    if ((at.has('code') || at.has('item')) && at.has('value') && at.size >= 3) return { headRow, at, unit };
  }
  return null;
};
