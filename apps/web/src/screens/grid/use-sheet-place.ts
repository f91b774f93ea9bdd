/**
 * @module Where one stands in a sheet: the selection, kept by the names of rows and columns so that hiding and folding do not move it, and
 * written to the address a moment after it rests.
 */
import type { Grid } from '@dafeng/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { cellWord, type GridView, readCellWord, type Selection, type Spot, viewOf } from '../../view/grid-model.ts';

const routeApi = getRouteApi('/app/cities/$cityId/accounts/$bookId');
const restMs = 250;

interface Named {
  readonly row: string;
  readonly column: string;
}
interface NamedSelection {
  readonly at: Named;
  readonly to: Named;
}
const nobody: readonly string[] = [];

export function useSheetPlace(grid: Grid) {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const first: Named = { row: grid.rows[0]?.id ?? '', column: grid.columns[0]?.id ?? '' };
  const asked = (word: string | undefined): Named | null => {
    const place = readCellWord(word);
    return place !== null && place.sheet === grid.sheet && grid.rows.some(({ id }) => id === place.row) ? place : null;
  };
  const [named, setNamed] = useState<NamedSelection>(() => {
    const at = asked(search.cell) ?? first;
    return { at, to: at };
  });
  const written = useRef(search.cell);
  const fold = search.fold ?? nobody;
  const folded = useMemo(() => new Set(fold), [fold]);
  const hideEmpty = search.hide === 'empty';
  const { row, column } = named.at;
  // Where somebody stands only matters while empty rows are hidden; else the view need not be made again at every step.
  const keepRow = hideEmpty ? row : '';
  const keepColumn = hideEmpty ? column : '';
  const view: GridView = useMemo(
    () => viewOf(grid, { folded, hideEmpty, keep: { row: keepRow, column: keepColumn } }),
    [grid, folded, hideEmpty, keepRow, keepColumn],
  );
  const spotOf = ({ row: r, column: c }: Named): Spot => ({
    r: Math.max(
      0,
      view.rows.findIndex(({ id }) => id === r),
    ),
    c: Math.max(
      0,
      view.columns.findIndex(({ id }) => id === c),
    ),
  });
  const selection: Selection = { at: spotOf(named.at), to: spotOf(named.to) };
  const nameOf = ({ r, c }: Spot): Named => ({
    row: view.rows[r]?.id ?? first.row,
    column: view.columns[c]?.id ?? first.column,
  });
  const select = (next: Selection) => setNamed({ at: nameOf(next.at), to: nameOf(next.to) });

  const word = cellWord({ sheet: grid.sheet, row, column });
  useEffect(() => {
    if (written.current === undefined && row === first.row && column === first.column) return;
    if (written.current === word) return;
    const timer = setTimeout(() => {
      written.current = word;
      void navigate({ search: (old) => ({ ...old, cell: word }), replace: true, resetScroll: false });
    }, restMs);
    return () => clearTimeout(timer);
  }, [word, navigate, row, column, first.row, first.column]);

  const stand = useCallback(
    (at: Named) => {
      setNamed({ at, to: at });
      const part = grid.rows.find(({ id }) => id === at.row)?.part;
      if (part !== undefined && fold.includes(part)) {
        void navigate({
          search: (old) => ({ ...old, fold: fold.filter((one) => one !== part) }),
          replace: true,
          resetScroll: false,
        });
      }
    },
    [fold, grid.rows, navigate],
  );
  // An address that somebody else changed (a trace's leaf, a remark's link) leads to its cell.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address moves the selection.
  useEffect(() => {
    if (search.cell === written.current) return;
    written.current = search.cell;
    const place = asked(search.cell);
    if (place !== null) stand({ row: place.row, column: place.column });
  }, [search.cell]);

  return { view, selection, select, stand, named, search, navigate, fold, hideEmpty };
}
export type SheetPlace = ReturnType<typeof useSheetPlace>;
