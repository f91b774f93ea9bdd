/**
 * @module What the screens of results keep in their address: method and GWP set looked through, view, opened categories, what is
 * compared with what.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { GwpSet, MethodId } from '../../parts/trace/trace-address.ts';
import { listOf, oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export const methodIds = ['guide-2011', 'guide-2025', 'ipcc-2006', 'ceads'] as const satisfies readonly MethodId[];
export const gwpSets = [
  'SAR-100',
  'TAR-100',
  'AR4-100',
  'AR5-100',
  'AR5ccf-100',
  'AR6-100',
] as const satisfies readonly GwpSet[];
export const inventoryViews = ['tree', 'lines', 'ipcc', 'crf', 'gpc'] as const;
export type InventoryViewId = (typeof inventoryViews)[number];

export interface InventorySearch {
  /** Left out: the method of the book. */
  readonly method?: MethodId | undefined;
  readonly gwp?: GwpSet | undefined;
  readonly view?: InventoryViewId | undefined;
  /** Columns by gas. */
  readonly gases?: 'yes' | undefined;
  /** Opened categories; left out: the sectors. */
  readonly open?: string[] | undefined;
  readonly basis?: 'coalEquivalent' | undefined;
  /** Node of the energy flows looked at. */
  readonly node?: string | undefined;
  readonly with?: 'previous' | 'method' | 'book' | undefined;
  readonly other?: string | undefined;
  readonly otherGwp?: GwpSet | undefined;
  /** The simulation on screen. */
  readonly run?: string | undefined;
}

export const readInventorySearch = (raw: RawSearch): InventorySearch => ({
  method: oneOf(raw, 'method', methodIds),
  gwp: oneOf(raw, 'gwp', gwpSets),
  view: oneOf(raw, 'view', inventoryViews),
  gases: oneOf(raw, 'gases', ['yes']),
  open: listOf(raw, 'open'),
  basis: oneOf(raw, 'basis', ['coalEquivalent']),
  node: textOf(raw, 'node'),
  with: oneOf(raw, 'with', ['previous', 'method', 'book']),
  other: textOf(raw, 'other'),
  otherGwp: oneOf(raw, 'otherGwp', gwpSets),
  run: textOf(raw, 'run'),
});

export interface InventoryAddress {
  readonly search: InventorySearch;
  readonly change: (next: InventorySearch) => void;
}
/** The tabs stand under the frame of the books, which owns the rest of the address. */
export function useInventoryAddress(): InventoryAddress {
  const raw = useSearch({ strict: false }) as RawSearch;
  const navigate = useNavigate();
  return {
    search: readInventorySearch(raw),
    change: (next) =>
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
  };
}
