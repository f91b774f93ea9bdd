/**
 * @module What hands do in a sheet: moving, selecting, typing, clearing, copying, pasting, taking back.
 */
import type { CellWrite, Grid } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { problemFrom } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.ts';
import {
  boundsOf,
  keyOf,
  moved,
  type NotationKey,
  only,
  readTyped,
  type Spot,
  textOfCell,
  tsvOf,
} from '../../view/grid-model.ts';
import type { Editing } from './cell-editor.tsx';
import type { Pasted } from './paste-dialog.tsx';
import type { BookWrites } from './use-book-writes.ts';
import type { SheetPlace } from './use-sheet-place.ts';

const spotOf = (target: EventTarget): Spot | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-r]') : null;
  return cell === null ? null : { r: Number(cell.dataset.r), c: Number(cell.dataset.c) };
};

export function useSheetKeys({
  grid,
  bookId,
  place,
  table,
  mayWrite,
  writes,
}: {
  readonly grid: Grid;
  readonly bookId: string;
  readonly place: SheetPlace;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly mayWrite: boolean;
  readonly writes: BookWrites;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const { view, selection, select, named } = place;
  const [editing, setEditingState] = useState<Editing | null>(null);
  // Leaving the input fires once more when it goes: only the first counts.
  const now = useRef<Editing | null>(null);
  const setEditing = (next: Editing | null) => {
    now.current = next;
    setEditingState(next);
  };
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const focus = () => table.current?.focus({ preventScroll: true });
  const here = view.cellAt.get(keyOf(named.at.row, named.at.column));
  const sheet = grid.sheet;

  const refuse = () => void message.info(t(grid.book.status === 'closed' ? 'book.closedNote' : 'book.readOnly'), 3);
  const edit = (text: string, replaced: boolean) => {
    if (!mayWrite) refuse();
    else setEditing({ text, unreadable: false, replaced });
  };
  /** Writes what was typed. False where it cannot be read: the input stays open with the reason. */
  const commit = (): boolean => {
    const open = now.current;
    if (open === null) return true;
    const typed = readTyped(open.text);
    if (typed.kind === 'unreadable') {
      setEditing({ ...open, unreadable: true });
      return false;
    }
    setEditing(null);
    if (open.text.trim() === textOfCell(here)) return true;
    const { row, column } = named.at;
    const write: CellWrite = {
      sheet,
      row,
      column,
      value: typed.kind === 'number' ? typed.value : null,
      absence: typed.kind === 'key' ? typed.key : null,
      status: 'reported',
    };
    void writes.write(typed.kind === 'empty' ? 'clear' : 'edit', [write]);
    return true;
  };
  const chosen = (): { row: string; column: string }[] => {
    const { top, bottom, left, right } = boundsOf(selection);
    return view.rows
      .slice(top, bottom + 1)
      .flatMap((row) => view.columns.slice(left, right + 1).map((column) => ({ row: row.id, column: column.id })));
  };
  const clear = () => {
    if (!mayWrite) {
      refuse();
      return;
    }
    const cells = chosen().filter(({ row, column }) => view.cellAt.has(keyOf(row, column)));
    void writes.write(
      'clear',
      cells.map((cell) => ({ sheet, ...cell, value: null, absence: null, status: 'reported' })),
    );
  };
  const size = { rows: view.rows.length, columns: view.columns.length };
  const go = (key: string, held: { shift: boolean; ctrl: boolean }): boolean => {
    const next = moved(selection, key, held, size);
    if (next !== null) select(next);
    return next !== null;
  };

  const paste = useMutation({
    mutationFn: (text: string) =>
      call('POST', '/books/:bookId/paste', {
        params: { bookId },
        body: {
          sheet,
          ...(grid.tab === null ? {} : { tab: grid.tab }),
          row: view.rows[boundsOf(selection).top]?.id ?? named.at.row,
          column: view.columns[boundsOf(selection).left]?.id ?? named.at.column,
          text,
        },
      }),
    onSuccess: (answer) => setPasted(answer),
    onError: (error) => {
      const { message: said, remedy } = problemFrom(error);
      void message.error(`${pick(said)} ${pick(remedy)}`, 6);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const { key } = event;
    const done = () => event.preventDefault();
    if (ctrl) {
      const low = key.toLowerCase();
      if (low === 'z' || low === 'y') {
        done();
        if (!mayWrite) refuse();
        else void (low === 'y' || event.shiftKey ? writes.redo() : writes.undo());
      } else if (low === 'a') {
        done();
        select({ at: { r: 0, c: 0 }, to: { r: size.rows - 1, c: size.columns - 1 } });
      } else if (go(key, { shift: event.shiftKey, ctrl: true })) done();
      return;
    }
    // Out of the sheet by keyboard: Tab at the edge is the browser's.
    const { at } = selection;
    if (key === 'Tab' && (event.shiftKey ? at.c === 0 : at.c === size.columns - 1)) return;
    if (key === 'F2' || (key === 'Enter' && mayWrite && !event.shiftKey)) {
      done();
      edit(textOfCell(here), false);
    } else if (key === 'Delete' || key === 'Backspace') {
      done();
      clear();
    } else if (go(key, { shift: event.shiftKey, ctrl: false })) done();
    else if (key.length === 1 && key !== ' ') {
      done();
      edit(key, true);
    }
  };
  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event.target);
    if (spot === null || event.button !== 0) return;
    event.preventDefault();
    if (!commit()) return;
    select(event.shiftKey ? { at: selection.at, to: spot } : only(spot));
    focus();
  };
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1 || now.current !== null) return;
    const spot = spotOf(event.target);
    if (spot !== null && (spot.r !== selection.to.r || spot.c !== selection.to.c))
      select({ at: selection.at, to: spot });
  };
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', tsvOf(view, selection));
  };
  return {
    editing,
    pasted,
    type: (text: string) => {
      if (now.current !== null) setEditing({ ...now.current, text, unreadable: false });
    },
    done: (key: 'Enter' | 'Tab', shift: boolean) => {
      if (!commit()) return;
      go(key, { shift, ctrl: false });
      focus();
    },
    cancel: () => {
      setEditing(null);
      focus();
    },
    leave: () => void commit(),
    /** A notation key for all chosen cells, or none: the cell is opened to type a number. */
    setKey: (key: NotationKey | null) => {
      if (key === null) {
        edit('', true);
        return;
      }
      void writes.write(
        'edit',
        chosen().map((cell) => ({ sheet, ...cell, value: null, absence: key, status: 'reported' })),
      );
    },
    writePasted: () => {
      if (pasted === null) return;
      const { cells } = pasted;
      setPasted(null);
      focus();
      void writes.write('paste', cells);
    },
    dropPasted: () => {
      setPasted(null);
      focus();
    },
    events: {
      onKeyDown,
      onMouseDown,
      onMouseOver,
      onDoubleClick: (event: MouseEvent) => {
        if (spotOf(event.target) !== null) edit(textOfCell(here), false);
      },
      onCopy,
      onCut: (event: ClipboardEvent) => {
        onCopy(event);
        clear();
      },
      onPaste: (event: ClipboardEvent) => {
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        if (!mayWrite) refuse();
        else if (text.trim() !== '') paste.mutate(text);
      },
    },
  };
}
