/**
 * @module The hidden line by which a template says what it is: version, year, area, sheet. It stands in the first cell of every sheet, so a
 * sheet copied into another workbook still says it.
 */
import { textOf } from '../balance/table.ts';
import type { SheetGrid } from './sheet-grid.ts';

export const templateVersion = 1;
export type TemplateSheetKind = 'guide' | 'profile' | 'energy' | 'activities';
export interface TemplateMarker {
  readonly version: number;
  readonly year: number;
  /** Division code, or the name where the area has none. */
  readonly area: string;
  readonly areaName: string;
  readonly sheet: TemplateSheetKind;
}

const pattern =
  /^dafeng-template\/(\d+) year=((?:19|20)\d{2}) area=(\S+) name=(\S+) sheet=(guide|profile|energy|activities)$/;

export const writeMarker = ({ version, year, area, areaName, sheet }: TemplateMarker): string =>
  `dafeng-template/${version} year=${year} area=${encodeURIComponent(area)} name=${encodeURIComponent(areaName)} sheet=${sheet}`;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
/** The marker of the first cell; null where the sheet is no template of ours. */
export const readMarker = (grid: SheetGrid): TemplateMarker | null => {
  const match = pattern.exec(textOf(grid.rows[0]?.[0]?.value));
  return match
    ? {
        version: Number(match[1]),
        year: Number(match[2]),
        area: decode(match[3] ?? ''),
        areaName: decode(match[4] ?? ''),
        sheet: match[5] as TemplateSheetKind,
      }
    : null;
};
