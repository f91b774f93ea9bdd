/**
 * @module The tabs of a year's books that show results and history: their words and their screens, each loaded when first opened. The sheets
 * that are filled are drawn by the grid.
 */
import type { Book } from '@dafeng/contract';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { MessageKey } from '../../i18n/index.ts';
import type { BookTab } from '../../view/book-search.ts';
import type { BookWrites } from '../grid/use-book-writes.ts';

export interface BookTabProps {
  readonly book: Book;
  readonly writes: BookWrites;
}
type Screen = LazyExoticComponent<ComponentType<BookTabProps>>;

/** Null: the screen does not exist yet and its tab is not shown. */
export const tabScreens: Readonly<Partial<Record<BookTab, Screen | null>>> = {
  inventory: lazy(() => import('../inventory/inventory-tab.tsx').then((m) => ({ default: m.InventoryTab }))),
  flows: lazy(() => import('../inventory/flows-tab.tsx').then((m) => ({ default: m.FlowsTab }))),
  compare: lazy(() => import('../inventory/compare-tab.tsx').then((m) => ({ default: m.CompareTab }))),
  quality: lazy(() => import('../inventory/quality-tab.tsx').then((m) => ({ default: m.QualityTab }))),
  changes: lazy(() => import('./changes.tsx').then(({ Changes }) => ({ default: Changes }))),
};
export const tabWord = (tab: BookTab): MessageKey => `book.tab.${tab}`;
