/**
 * @module The sheet with its tools: formula bar, table, panels, paste. What the keys do is in `use-sheet-keys.ts`, what is written in
 * `use-book-writes.ts`.
 */
import type { Book, CellWrite, Grid } from '@dafeng/contract';
import { Checkbox } from 'antd';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useTraceAddress } from '../../parts/trace/trace-address.ts';
import { mayKeepBooks, useSession } from '../../shell/current-city.ts';
import type { SheetTab } from '../../view/book-search.ts';
import { keyOf, sizeOf } from '../../view/grid-model.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellPanel } from './cell-panel.tsx';
import { ChecksPanel, rowAndColumn } from './checks-panel.tsx';
import { FormulaBar } from './formula-bar.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { SheetLegend } from './sheet-legend.tsx';
import { SheetTable } from './sheet-table.tsx';
import type { BookWrites } from './use-book-writes.ts';
import { useSheetKeys } from './use-sheet-keys.ts';
import { useSheetPlace } from './use-sheet-place.ts';

export function Sheet({
  grid,
  book,
  tab,
  mayWrite,
  writes,
}: {
  readonly grid: Grid;
  readonly book: Book;
  readonly tab: SheetTab;
  readonly mayWrite: boolean;
  readonly writes: BookWrites;
}) {
  const { t, pick } = useWords();
  const mayRemark = mayKeepBooks(useSession());
  const trace = useTraceAddress();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const place = useSheetPlace(grid);
  const { view, selection, named, search, navigate } = place;
  const keys = useSheetKeys({ grid, bookId: book.id, place, table, mayWrite, writes });

  const failing = useMemo(
    () => new Set(grid.identities.filter(({ holds }) => !holds).flatMap(({ cells }) => cells.map(rowAndColumn))),
    [grid.identities],
  );
  const failed = grid.identities.filter(({ holds }) => !holds).length;
  const attention = failed + grid.notices.length;
  const { row: rowId, column: columnId } = named.at;
  const row = grid.rows.find(({ id }) => id === rowId) ?? view.rows[selection.at.r];
  const column = grid.columns.find(({ id }) => id === columnId) ?? view.columns[selection.at.c];
  const cell = row === undefined || column === undefined ? undefined : view.cellAt.get(keyOf(row.id, column.id));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen cell is brought into sight whenever another one is chosen.
  useEffect(() => {
    frame.current?.querySelector('.sheet-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [rowId, columnId]);

  useRoomBelow(frame);
  const show = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const { fold } = place;
  const onFold = useCallback(
    (part: string) => {
      const next = fold.includes(part) ? fold.filter((one) => one !== part) : [...fold, part];
      void navigate({ search: (old) => ({ ...old, fold: next }), replace: true, resetScroll: false });
    },
    [fold, navigate],
  );
  const goTo = (key: string) => {
    const [r, c] = key.split(':');
    if (r === undefined || c === undefined || c === '') return;
    place.stand({ row: r, column: c });
    table.current?.focus({ preventScroll: true });
  };
  const label = t(`book.tab.${tab}`);
  const side = search.side;
  if (row === undefined || column === undefined) return null;
  const rewrite = (change: Partial<CellWrite>) => {
    if (cell === undefined) return;
    void writes.write('edit', [
      {
        sheet: grid.sheet,
        row: row.id,
        column: column.id,
        value: cell.value,
        absence: null,
        status: cell.status,
        ...change,
      },
    ]);
  };
  const flags = grid.notices
    .filter(({ cells }) => cells.some((key) => rowAndColumn(key) === `${row.id}:${column.id}`))
    .map(({ message }) => pick(message));
  return (
    <div className="sheet-screen">
      {book.status === 'closed' ? <p className="sheet-closed">■ {t('book.closedNote')}</p> : null}
      <div className="sheet-tools">
        {grid.sheet === 'energy' ? (
          <Checkbox
            checked={search.before === 'yes'}
            onChange={(event) => show({ before: event.target.checked ? 'yes' : undefined })}
          >
            {t('book.grid.showBefore', { year: book.year - 1 })}
          </Checkbox>
        ) : null}
        <Checkbox
          checked={place.hideEmpty}
          onChange={(event) => show({ hide: event.target.checked ? 'empty' : undefined })}
        >
          {t('book.grid.hideEmpty')}
        </Checkbox>
        {place.hideEmpty ? (
          <span className="quiet">{t('book.grid.hidden', { rows: view.rowsHidden, columns: view.columnsHidden })}</span>
        ) : null}
        {grid.identities.length > 0 || attention > 0 ? (
          <button
            type="button"
            className={attention > 0 ? 'body-link sheet-doubt' : 'body-link accent'}
            aria-expanded={side === 'checks'}
            onClick={() => show({ side: side === 'checks' ? undefined : 'checks' })}
          >
            {attention > 0
              ? `▲ ${t('book.checks.open', { failed, notices: grid.notices.length })}`
              : `● ${t('book.checks.allHold', { total: grid.identities.length })}`}
          </button>
        ) : null}
        {writes.busy ? <span className="quiet">{t('book.saving')}</span> : null}
        <SheetLegend mayWrite={mayWrite} />
      </div>
      <FormulaBar
        row={row}
        column={column}
        cell={cell}
        year={book.year}
        mayWrite={mayWrite}
        count={sizeOf(selection)}
        trace={
          grid.sheet === 'energy' ? (
            <button
              type="button"
              className="body-link accent"
              onClick={() => trace.open({ ref: `energy:${row.id}:coalEquivalent`, bookId: book.id })}
            >
              {t('book.grid.trace')} <span aria-hidden="true">ⓘ</span>
            </button>
          ) : null
        }
        onKey={(key) => keys.setKey(key)}
        onStatus={(status) => rewrite({ status })}
        onOpen={() => show({ side: side === 'cell' ? undefined : 'cell' })}
      />
      <div className="sheet-body">
        <SheetTable
          view={view}
          label={`${label} ${book.year}`}
          factsBefore={grid.sheet === 'activities' ? book.year - 1 : null}
          selection={selection}
          before={search.before === 'yes' && grid.sheet === 'energy'}
          failing={failing}
          onFold={onFold}
          frame={frame}
          table={table}
          events={keys.events}
          editor={
            keys.editing === null ? null : (
              <CellEditor
                editing={keys.editing}
                label={`${pick(row.name)} × ${pick(column.name)}`}
                onChange={keys.type}
                onDone={keys.done}
                onCancel={keys.cancel}
                onLeave={keys.leave}
              />
            )
          }
        />
        {side === 'checks' ? (
          <ChecksPanel grid={grid} onGo={goTo} onClose={() => show({ side: undefined })} />
        ) : side === 'cell' ? (
          <CellPanel
            book={book}
            address={{ sheet: grid.sheet, row: row.id, column: column.id }}
            row={row}
            column={column}
            cell={cell}
            flags={flags}
            mayWrite={mayWrite}
            mayRemark={mayRemark}
            onWrite={rewrite}
            onClose={() => show({ side: undefined })}
          />
        ) : null}
      </div>
      <PasteDialog
        pasted={keys.pasted}
        grid={grid}
        busy={writes.busy}
        onWrite={keys.writePasted}
        onCancel={keys.dropPasted}
      />
    </div>
  );
}

/** How far down the sheet begins, for the style sheet: it fills the window below, whatever notes stand above it. */
function useRoomBelow(frame: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = frame.current;
    const body = element?.closest<HTMLElement>('.sheet-body');
    if (!element || !body) return;
    const fit = () => {
      const scrolled = document.getElementById('content')?.scrollTop ?? 0;
      body.style.setProperty('--sheet-top', `${Math.round(element.getBoundingClientRect().top + scrolled)}px`);
    };
    fit();
    const watch = new ResizeObserver(fit);
    const page = body.closest('.page');
    if (page !== null) watch.observe(page);
    return () => watch.disconnect();
  }, [frame]);
}
