/**
 * @module Which tab holds a cell that an address names without its tab, as the leaves of a trace do: the energy balance by its sheet, an
 * activity by looking for its row in the tabs.
 */
import { useQueries } from '@tanstack/react-query';
import { gridQuery } from '../../api/books.ts';
import { type SheetTab, sheetTabs } from '../../view/book-search.ts';
import { readCellWord } from '../../view/grid-model.ts';

const activityTabs = sheetTabs.filter((tab) => tab !== 'energy');

/** Energy while it is not known. */
export function useTabOfCell(bookId: string, word: string | undefined): SheetTab {
  const place = readCellWord(word);
  const wanted = place?.sheet === 'activities' ? activityTabs : [];
  return useQueries({
    queries: wanted.map((tab) => gridQuery(bookId, { sheet: 'activities', tab })),
    combine: (grids) => wanted.find((_, i) => grids[i]?.data?.rows.some(({ id }) => id === place?.row)) ?? 'energy',
  });
}
