/**
 * @module A sheet of the books to read and fill: asks for it and opens it when it has come.
 */
import type { Book } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { gridQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import type { SheetTab as Tab } from '../../view/book-search.ts';
import { Sheet } from './sheet.tsx';
import type { BookWrites } from './use-book-writes.ts';

export function SheetTab({
  book,
  tab,
  mayWrite,
  writes,
}: {
  readonly book: Book;
  readonly tab: Tab;
  readonly mayWrite: boolean;
  readonly writes: BookWrites;
}) {
  const { t } = useWords();
  const asked = tab === 'energy' ? { sheet: 'energy' as const, tab: undefined } : { sheet: 'activities' as const, tab };
  const grid = useQuery(gridQuery(book.id, asked));
  if (grid.isError && grid.data === undefined)
    return <ProblemNote error={grid.error} onRetry={() => void grid.refetch()} />;
  if (grid.data === undefined) return <Waiting rows={12} />;
  if (grid.data.rows.length === 0) return <Nothing title={t('book.grid.none')} />;
  return <Sheet grid={grid.data} book={book} tab={tab} mayWrite={mayWrite} writes={writes} />;
}
