/**
 * @module A sheet as a table with frozen heads and first column. Its sums stay in sight: each sum row sticks below the heads while its parts are
 * read, the last one at the foot. A plain table of fixed layout: 40 × 33 cells need no window.
 */
import type { GridHead } from '@dafeng/contract';
import { Fragment, type ReactNode, type Ref, useLayoutEffect } from 'react';
import { useWords } from '../../i18n/index.ts';
import { boundsOf, type GridView, type Selection } from '../../view/grid-model.ts';
import { SheetRow } from './sheet-row.tsx';

export interface SheetTableProps {
  readonly view: GridView;
  readonly label: string;
  /** Year before, where the sheet is a list with the facts of each number beside it. */
  readonly factsBefore: number | null;
  readonly selection: Selection;
  readonly editor: ReactNode | null;
  readonly before: boolean;
  readonly failing: ReadonlySet<string>;
  readonly onFold: (part: string) => void;
  readonly frame: Ref<HTMLDivElement>;
  readonly table: Ref<HTMLTableElement>;
  readonly events: Pick<
    React.ComponentProps<'table'>,
    'onKeyDown' | 'onMouseDown' | 'onMouseOver' | 'onDoubleClick' | 'onCopy' | 'onCut' | 'onPaste'
  >;
}
const nothing = -1;

export function SheetTable({
  view,
  label,
  factsBefore,
  selection,
  editor,
  before,
  failing,
  onFold,
  frame,
  table,
  events,
}: SheetTableProps) {
  const { t, pick } = useWords();
  const bounds = boundsOf(selection);
  usePaintedMark(view);
  let r = nothing;
  return (
    <div className="sheet-frame" ref={frame}>
      <table
        ref={table}
        className={factsBefore === null ? 'sheet' : 'sheet sheet-list'}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is typed into is what ARIA calls a grid.
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={view.rows.length + 1}
        aria-colcount={view.columns.length + 1}
        aria-activedescendant="sheet-active-cell"
        {...events}
      >
        <colgroup>
          <col className="sheet-name-width" />
          {view.columns.map(({ id }) => (
            <col key={id} className="sheet-cell-width" />
          ))}
          {factsBefore === null ? null : (
            <>
              <col className="sheet-cell-width" />
              <col className="sheet-status-width" />
              <col className="sheet-source-width" />
            </>
          )}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="sheet-corner">
              {t('book.grid.corner')}
            </th>
            {view.columns.map((column, c) => (
              <ColumnHead key={column.id} column={column} here={c >= bounds.left && c <= bounds.right} />
            ))}
            {factsBefore === null ? null : (
              <>
                <th scope="col">{t('book.grid.before', { year: factsBefore })}</th>
                <th scope="col" className="sheet-fact">
                  {t('book.grid.status')}
                </th>
                <th scope="col" className="sheet-fact">
                  {t('book.cell.source')}
                </th>
              </>
            )}
          </tr>
        </thead>
        {view.blocks.map((block) => {
          const first = block.rows[0];
          const ownSum = first?.total === true && first.level === 0;
          return (
            <tbody key={block.part}>
              {ownSum || block.name === null ? null : (
                <tr className="sheet-block">
                  <th scope="rowgroup">
                    <button
                      type="button"
                      className="sheet-fold"
                      tabIndex={-1}
                      aria-expanded={!block.folded}
                      aria-label={`${t('book.grid.fold')} ${pick(block.name)}`}
                      onClick={() => onFold(block.part)}
                    >
                      {block.folded ? '▸' : '▾'}
                    </button>
                    {pick(block.name)}
                    <span className="sheet-unit">{/^\d/.test(block.part) ? block.part : ''}</span>
                  </th>
                  <td colSpan={view.columns.length + (factsBefore === null ? 0 : 3)} />
                </tr>
              )}
              {block.rows.map((row, i) => {
                r += 1;
                const inside = r >= bounds.top && r <= bounds.bottom;
                const here = r === selection.at.r;
                return (
                  <Fragment key={row.id}>
                    <SheetRow
                      row={row}
                      r={r}
                      columns={view.columns}
                      cellAt={view.cellAt}
                      active={here ? selection.at.c : nothing}
                      from={inside ? bounds.left : nothing}
                      to={inside ? bounds.right : nothing}
                      editor={here ? editor : null}
                      before={before}
                      failing={failing}
                      fold={i === 0 && ownSum && (block.folded || block.rows.length > 1) ? block.folded : null}
                      onFold={onFold}
                      pick={pick}
                      foldWord={t('book.grid.fold')}
                      facts={factsBefore === null ? null : t}
                    />
                  </Fragment>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function ColumnHead({ column, here }: { readonly column: GridHead; readonly here: boolean }) {
  const { pick } = useWords();
  return (
    <th scope="col" className={here ? 'sheet-head-here' : undefined} title={pick(column.name)}>
      <span className="sheet-head-name">{pick(column.name)}</span>
      {column.unit === null ? null : <span className="sheet-unit">{pick(column.unit)}</span>}
    </th>
  );
}

/** From the answer's arrival to the painted grid, as a measure that the bench and the browser tests read. */
function usePaintedMark(view: GridView): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once for every new view.
  useLayoutEffect(() => {
    const arrived = performance.getEntriesByName('dafeng:grid-arrived').at(-1);
    if (arrived === undefined) return;
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        performance.measure('dafeng:grid-painted', { start: arrived.startTime, end: performance.now() });
        performance.clearMarks('dafeng:grid-arrived');
      }, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, [view]);
}
