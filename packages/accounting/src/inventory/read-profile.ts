/**
 * @module The sheet that says whose inventory it is: area, division code, year, method. Two columns of names and values, or one row under its
 * headings.
 */
import { plainName } from '../balance/printed-name.ts';
import { type Table, textOf } from '../balance/table.ts';

export interface Profile {
  readonly area: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly method: string | null;
}
const names = {
  area: ['地区', '城市', '名称', '地区名称', 'area', 'city'],
  region: ['行政区划代码', '区划代码', '代码', 'region', 'code'],
  year: ['年份', '年度', '核算年份', '清单年份', 'year'],
  method: ['方法', '核算方法', 'method'],
} as const;
type Field = keyof typeof names;
const byName = new Map<string, Field>(
  (Object.keys(names) as Field[]).flatMap((field) => names[field].map((name) => [plainName(name), field] as const)),
);

const profileOf = (pairs: readonly (readonly [string, string])[]): Profile | null => {
  const found = new Map<Field, string>();
  for (const [name, value] of pairs) {
    const field = byName.get(plainName(name));
    if (field !== undefined && value !== '') found.set(field, value);
  }
  if (!found.has('area') || !found.has('year')) return null;
  const year = /^(\d{4})年?$/.exec(found.get('year') ?? '');
  return {
    area: found.get('area') ?? null,
    region: found.get('region') ?? null,
    year: year ? Number(year[1]) : null,
    method: found.get('method') ?? null,
  };
};

/** The profile a table holds; null where it is another sheet. */
export const readProfile = (table: Table): Profile | null => {
  const rows = table.rows.map((cells) => cells.map(textOf)).filter((cells) => cells.some((text) => text !== ''));
  const isNarrow = rows.every((cells) => cells.filter((text) => text !== '').length <= 3);
  const down = isNarrow ? profileOf(rows.map(([name = '', value = '']) => [name, value])) : null;
  const [head, values, ...more] = rows;
  return (
    down ??
    (head && values && more.length === 0 ? profileOf(head.map((name, index) => [name, values[index] ?? ''])) : null)
  );
};
