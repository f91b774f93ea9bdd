/**
 * @module The headings of an activity sheet in the long form, in Chinese and English: which column is which, by text and never by place. The
 * rows are read in `read-activity-rows.ts`.
 */
import { plainName, splitBracket } from '../balance/printed-name.ts';
import { type Table, textOf } from '../balance/table.ts';

const headings = {
  code: ['代码', '编码', 'code', 'id', 'activity'],
  item: ['项目', '名称', '活动数据', '指标', 'item', 'name'],
  region: ['地区', '区域', '行政区', 'region', 'area'],
  year: ['年份', '年度', '年', 'year'],
  value: ['数值', '数量', '活动水平', '值', 'value', 'amount'],
  unit: ['单位', '计量单位', 'unit'],
  key: ['标识', '标识符', '注释符', 'notation', 'notationkey', 'key'],
  source: ['来源', '资料来源', '数据来源', 'source'],
  uncertainty: ['不确定性', '不确定度', 'uncertainty'],
  note: ['备注', '说明', 'note', 'notes', 'comment'],
} as const;
export type ActivityHeading = keyof typeof headings;

const byName = new Map<string, ActivityHeading>(
  (Object.keys(headings) as ActivityHeading[]).flatMap((id) =>
    headings[id].map((name) => [plainName(name), id] as const),
  ),
);

export interface ActivityColumns {
  /** Place of the heading row, from 0. */
  readonly row: number;
  readonly at: ReadonlyMap<ActivityHeading, number>;
  readonly printed: readonly string[];
  /** The uncertainty column counts per cent. */
  readonly isPercent: boolean;
}

/** The heading row of an activity sheet; null where the table is none: it names items, numbers, and no flows of a balance. */
export const findActivityColumns = (table: Table): ActivityColumns | null => {
  for (const [row, cells] of table.rows.slice(0, 15).entries()) {
    const printed = cells.map(textOf);
    const at = new Map<ActivityHeading, number>();
    let isPercent = false;
    for (const [index, text] of printed.entries()) {
      // Our templates print the second language on a line of its own.
      const { name, bracket } = splitBracket(text.split(/[\r\n]/)[0] ?? '');
      const id = byName.get(plainName(name).replace(/_/g, ''));
      if (id === undefined || at.has(id)) continue;
      at.set(id, index);
      if (id === 'uncertainty' && bracket?.includes('%')) isPercent = true;
    }
    const isBalance = printed.some((text) =>
      ['flow', 'product', '流向', '品种', '能源品种'].includes(text.toLowerCase()),
    );
    if (at.has('value') && (at.has('code') || at.has('item')) && !isBalance) return { row, at, printed, isPercent };
  }
  return null;
};
