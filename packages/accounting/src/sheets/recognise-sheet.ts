/**
 * @module What a sheet is: our template by its marker, else a known form by its heads. Reading it is left to the reader of the form.
 */
import { isLongForm, longHeadingOf } from '../balance/read-long-form.ts';
import { isWideForm } from '../balance/read-wide-form.ts';
import { textOf } from '../balance/table.ts';
import { findActivityColumns } from './activity-headings.ts';
import { readProfileSheet } from './read-profile-sheet.ts';
import { type SheetGrid, spreadHeads } from './sheet-grid.ts';
import { readMarker } from './template-marker.ts';

export type SheetKind = 'energy-long' | 'energy-official' | 'activities' | 'profile' | 'guide' | 'mapped' | 'unknown';

/** Row from which the sheet is read: the line of the marker is none of it. */
export const firstRowOf = (grid: SheetGrid): number => (readMarker(grid) === null ? 0 : 1);

export const recogniseSheet = (grid: SheetGrid): SheetKind => {
  const marker = readMarker(grid);
  if (marker?.sheet === 'guide') return 'guide';
  if (marker?.sheet === 'profile') return 'profile';
  if (marker?.sheet === 'activities' && findActivityColumns(grid)) return 'activities';
  const table = { file: grid.name, rows: spreadHeads(grid, firstRowOf(grid)) };
  // Item, value and unit alone head a sheet of activity data; a balance names its products.
  const headings = (table.rows[0] ?? []).map((cell) => longHeadingOf(textOf(cell))?.heading);
  if (isLongForm(table) && headings.includes('product')) return 'energy-long';
  if (findActivityColumns(grid)) return 'activities';
  if (isWideForm(table)) return 'energy-official';
  return readProfileSheet(grid) ? 'profile' : 'unknown';
};
