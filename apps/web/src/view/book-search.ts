/**
 * @module What the screen of one year's books keeps in its address: tab, chosen cell, how the sheet is shown. What the tabs of
 * results keep is theirs, and the trace keeps its own.
 */
import { listOf, oneOf, type RawSearch, textOf } from './search-params.ts';

export const sheetTabs = [
  'energy',
  'economy',
  'processes',
  'agriculture',
  'waste',
  'land',
  'fugitive',
  'exchange',
] as const;
export type SheetTab = (typeof sheetTabs)[number];
export const resultTabs = ['inventory', 'flows', 'compare', 'quality'] as const;
export const bookTabs = [...sheetTabs, ...resultTabs, 'changes'] as const;
export type BookTab = (typeof bookTabs)[number];
export const isSheetTab = (tab: BookTab): tab is SheetTab => (sheetTabs as readonly string[]).includes(tab);

export interface BookSearch {
  readonly tab?: BookTab | undefined;
  /** `energy:final.industry:raw_coal` */
  readonly cell?: string | undefined;
  readonly hide?: 'empty' | undefined;
  /** The year before beside every number. */
  readonly before?: 'yes' | undefined;
  /** Blocks of rows that are folded. */
  readonly fold?: string[] | undefined;
  readonly side?: 'checks' | 'cell' | undefined;
  readonly do?: 'method' | 'close' | 'reopen' | 'fill' | undefined;
}
export const readBookSearch = (raw: RawSearch): BookSearch => ({
  tab: oneOf(raw, 'tab', bookTabs),
  cell: textOf(raw, 'cell'),
  hide: oneOf(raw, 'hide', ['empty']),
  before: oneOf(raw, 'before', ['yes']),
  fold: listOf(raw, 'fold'),
  side: oneOf(raw, 'side', ['checks', 'cell']),
  do: oneOf(raw, 'do', ['method', 'close', 'reopen', 'fill']),
});
