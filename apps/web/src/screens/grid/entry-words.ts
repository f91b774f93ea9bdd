/** @module Where a number of a cell was read, as a line: file, sheet and cell, and who says so. */
import type { Translate } from '../../i18n/index.ts';
import type { GridCell } from '../../view/grid-model.ts';

type Entry = GridCell['entries'][number];
export function entryWords(entry: Entry | undefined, t: Translate): string | null {
  if (entry === undefined) return null;
  const { place, source } = entry;
  const from =
    place === null
      ? null
      : place.file === 'screen'
        ? t('book.entry.screen')
        : `${place.file}${place.sheet === null ? '' : ` ${placeWord(place)}`}`;
  return [source, from].filter((part) => part !== null && part !== '').join(' · ') || null;
}

/** `表1!C7`, as spreadsheets write it. */
export function placeWord(place: {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}): string {
  const cell = `${place.column ?? ''}${place.row ?? ''}`;
  if (place.sheet === null) return cell;
  return cell === '' ? place.sheet : `${place.sheet}!${cell}`;
}
