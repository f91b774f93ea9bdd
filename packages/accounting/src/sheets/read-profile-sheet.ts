/**
 * @module The sheet that says whose book it is: area, code, year, method, one a row. Deciding whether that is the book at hand is left to
 * `read-sheets.ts`.
 */
import { plainName } from '../balance/printed-name.ts';
import { textOf } from '../balance/table.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface SheetProfile {
  readonly area: string | null;
  readonly code: string | null;
  readonly year: number | null;
  readonly method: string | null;
  /** Index of the row of the year, for messages. */
  readonly yearRow: number | null;
}
export const profileLabels = {
  area: ['地区', '地区名称', '城市', '行政区', 'area'],
  code: ['行政区划代码', '代码', '区划代码', 'code'],
  year: ['年份', '年度', '核算年份', 'year'],
  method: ['核算方法', '方法', '方法版本', 'method'],
} as const;
type Label = keyof typeof profileLabels;

const labelOf = (printed: string): Label | null => {
  const text = plainName(printed.replace(/^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*)[A-Za-z].*$/su, '$1'));
  return (
    (Object.keys(profileLabels) as Label[]).find((label) =>
      profileLabels[label].some((name) => plainName(name) === text),
    ) ?? null
  );
};

/** Null where fewer than two of the labels are there. */
export const readProfileSheet = (grid: SheetGrid): SheetProfile | null => {
  const found = new Map<Label, { readonly text: string; readonly row: number }>();
  for (const [row, cells] of grid.rows.entries()) {
    const label = labelOf(textOf(cells[0]?.value));
    if (label !== null && !found.has(label)) found.set(label, { text: textOf(cells[1]?.value), row });
  }
  const text = (label: Label): string | null => found.get(label)?.text || null;
  const year = /^((?:19|20)\d{2})年?$/.exec(text('year') ?? '')?.[1];
  return found.size < 2
    ? null
    : {
        area: text('area'),
        code: text('code'),
        year: year === undefined ? null : Number(year),
        method: text('method')?.split(/\s/)[0] ?? null,
        yearRow: found.get('year')?.row ?? null,
      };
};
