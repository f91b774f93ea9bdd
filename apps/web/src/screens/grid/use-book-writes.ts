/**
 * @module Every write of a book from the screen: cells, undo, redo, one after another with the revision the last one left. What could not be
 * written is kept, shown and offered again; nothing typed is lost to a conflict, a broken line or a sign-in that ran out.
 */
import type { Book, CellWrite, Grid } from '@dafeng/contract';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bookQuery, refreshBooks } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { problemFrom } from '../../api/problem.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { forget, isRecord, keep, recall } from '../../view/storage.ts';

export type WriteKind = 'edit' | 'paste' | 'clear';
/** What was meant to be written and was not. */
export interface Unwritten {
  readonly kind: WriteKind;
  readonly cells: readonly CellWrite[];
  /** Null after a reload: why it was not written is no longer known. */
  readonly error: unknown;
}
const shelf = (bookId: string) => `book.${bookId}.unwritten`;
const isKept = (value: unknown): value is { kind: WriteKind; cells: CellWrite[] } =>
  isRecord(value) && Array.isArray(value.cells) && value.cells.length > 0 && typeof value.kind === 'string';

/** Shows what was typed at once; the server's answer replaces it. */
function withWrites(grid: Grid | undefined, cells: readonly CellWrite[]): Grid | undefined {
  if (grid === undefined) return grid;
  const mine = cells.filter(({ sheet }) => sheet === grid.sheet);
  if (mine.length === 0) return grid;
  const next = new Map(grid.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  for (const write of mine) {
    if (!grid.rows.some(({ id }) => id === write.row)) continue;
    const key = `${write.row}:${write.column}`;
    if (write.value === null && (write.absence ?? null) === null) {
      next.delete(key);
      continue;
    }
    const old = next.get(key);
    next.set(key, {
      row: write.row,
      column: write.column,
      value: write.value,
      unit: write.unit ?? old?.unit ?? '',
      absence: write.absence ?? null,
      status: write.status ?? 'reported',
      method: null,
      spread: null,
      uncertainty: old?.uncertainty ?? null,
      comment: write.comment ?? old?.comment ?? null,
      comments: old?.comments ?? 0,
      previous: old?.previous ?? null,
      entries: [],
      flags: [],
    });
  }
  return { ...grid, cells: [...next.values()] };
}

export function useBookWrites(bookId: string) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [unwritten, setUnwritten] = useState<Unwritten | null>(() => {
    const kept = recall('session', shelf(bookId), isKept);
    return kept === null ? null : { ...kept, error: null };
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (unwritten === null) forget('session', shelf(bookId));
    else keep('session', shelf(bookId), { kind: unwritten.kind, cells: unwritten.cells });
  }, [bookId, unwritten]);

  /** Steps wait for each other, so that each names the revision the one before left. */
  const inLine = useCallback(
    (step: (revision: number) => Promise<{ book: Book }>): Promise<boolean> => {
      setBusy((n) => n + 1);
      const done = line.current.then(async () => {
        try {
          const known = await queryClient.ensureQueryData(bookQuery(bookId));
          const { book } = await step(known.revision);
          queryClient.setQueryData(bookQuery(bookId).queryKey, book);
          setProblem(null);
          await refreshBooks();
          return true;
        } finally {
          setBusy((n) => n - 1);
        }
      });
      line.current = done.catch(() => undefined);
      return done;
    },
    [bookId],
  );

  const write = useCallback(
    async (kind: WriteKind, cells: readonly CellWrite[]): Promise<boolean> => {
      if (cells.length === 0) return true;
      queryClient.setQueriesData<Grid>({ queryKey: ['books', bookId, 'grid'] }, (grid) => withWrites(grid, cells));
      try {
        return await inLine(async (expectedRevision) => {
          const answer = await call('PATCH', '/books/:bookId/cells', {
            params: { bookId },
            body: { expectedRevision, kind, cells: [...cells] },
          });
          for (const remark of answer.remarks) {
            void message.warning(`${pick(remark.message)} ${pick(remark.remedy)}`, 6);
          }
          return answer;
        });
      } catch (error) {
        setUnwritten((now) => ({ kind, cells: [...(now?.cells ?? []), ...cells], error }));
        await refreshBooks();
        return false;
      }
    },
    [bookId, inLine, message, pick],
  );
  const turn = useCallback(
    async (way: 'undo' | 'redo'): Promise<void> => {
      try {
        await inLine(async (expectedRevision) => {
          const answer = await call('POST', way === 'undo' ? '/books/:bookId/undo' : '/books/:bookId/redo', {
            params: { bookId },
            body: { expectedRevision },
          });
          void message.info(t(way === 'undo' ? 'book.undone' : 'book.redone', { what: pick(answer.change.summary) }));
          return answer;
        });
      } catch (error) {
        const { code, message: said } = problemFrom(error);
        if (code === 'nothing-to-undo') void message.info(pick(said));
        else setProblem(error);
        await refreshBooks();
      }
    },
    [bookId, inLine, message, pick, t],
  );
  /** Writes again what was not written, on what stands there now. */
  const writeAgain = useCallback(async () => {
    if (unwritten === null) return;
    setUnwritten(null);
    await write(unwritten.kind, unwritten.cells);
  }, [unwritten, write]);

  return {
    write,
    undo: useCallback(() => turn('undo'), [turn]),
    redo: useCallback(() => turn('redo'), [turn]),
    busy: busy > 0,
    unwritten,
    writeAgain,
    dropUnwritten: useCallback(() => setUnwritten(null), []),
    problem,
    clearProblem: useCallback(() => setProblem(null), []),
  };
}
export type BookWrites = ReturnType<typeof useBookWrites>;
