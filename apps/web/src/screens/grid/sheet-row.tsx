/**
 * @module One row of a sheet. It is drawn again only when its own cells, its part of the selection or its editing change.
 */
import type { GridHead } from '@dafeng/contract';
import { memo, type ReactNode } from 'react';
import type { Translate, Words } from '../../i18n/index.ts';
import { type GridCell, type GridView, keyOf } from '../../view/grid-model.ts';
import { emDash, formatNumber } from '../../view/number.ts';
import { entryWords } from './entry-words.ts';

/** For the eye in a narrow column; the formula bar shows every digit. */
export const shownInCell = (value: number): string =>
  formatNumber(Number(value.toFixed(Math.abs(value) >= 1000 ? 2 : 4)));

/** Typography of a status: ≈ and italic for estimates, dotted for defaults; never colour alone. */
export const markOf: Readonly<Record<GridCell['status'], string>> = {
  measured: '',
  reported: '',
  estimated: '≈',
  default: '',
  filled: '≈',
};

export interface RowProps {
  readonly row: GridHead;
  readonly r: number;
  readonly columns: readonly GridHead[];
  readonly cellAt: GridView['cellAt'];
  /** Column that is typed into, -1 in the other rows. */
  readonly active: number;
  /** First and last selected column, -1 where none is. */
  readonly from: number;
  readonly to: number;
  /** The input, in the row that is being edited. */
  readonly editor: ReactNode | null;
  readonly before: boolean;
  /** Cells that something was noticed of, as `row:column`. */
  readonly failing: ReadonlySet<string>;
  readonly fold: boolean | null;
  readonly onFold: (part: string) => void;
  readonly pick: Words['pick'];
  readonly foldWord: string;
  /** In a list of activities: last year's number, state and source stand beside the number of the year. */
  readonly facts: Translate | null;
}

export const SheetRow = memo(function SheetRow(props: RowProps) {
  const { row, r, columns, cellAt, active, from, to, editor, before, failing, fold, pick } = props;
  const sum = row.total && row.level === 0;
  return (
    <tr className={sum ? 'sheet-sum' : row.total ? 'sheet-part-sum' : undefined}>
      <th
        scope="row"
        className={`sheet-name sheet-level-${Math.min(row.level, 2)}`}
        title={pick(row.note) || undefined}
      >
        {fold === null ? null : (
          <button
            type="button"
            className="sheet-fold"
            tabIndex={-1}
            aria-expanded={!fold}
            aria-label={`${props.foldWord} ${pick(row.partName ?? row.name)}`}
            onClick={() => props.onFold(row.part)}
          >
            {fold ? '▸' : '▾'}
          </button>
        )}
        {pick(row.name)}
        {row.unit === null ? null : <span className="sheet-unit">{pick(row.unit)}</span>}
      </th>
      {columns.map((column, c) => {
        const cell = cellAt.get(keyOf(row.id, column.id));
        const chosen = c >= from && c <= to;
        let mark = 'sheet-cell';
        if (cell !== undefined) mark += ` sheet-${cell.status}`;
        if (column.total) mark += ' sheet-column-sum';
        if (chosen) mark += ' sheet-chosen';
        if (c === active) mark += ' sheet-active';
        if (failing.has(`${row.id}:${column.id}`) || (cell !== undefined && cell.flags.length > 0))
          mark += ' sheet-flag';
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside a grid a td is a gridcell, which may be selected.
          <td
            key={column.id}
            id={c === active ? 'sheet-active-cell' : undefined}
            data-r={r}
            data-c={c}
            className={mark}
            aria-selected={chosen || undefined}
          >
            {c === active && editor !== null ? editor : <CellText cell={cell} before={before} pick={pick} />}
          </td>
        );
      })}
      {props.facts === null ? null : (
        <CellFacts cell={cellAt.get(keyOf(row.id, columns.at(-1)?.id ?? ''))} t={props.facts} />
      )}
    </tr>
  );
});

function CellFacts({ cell, t }: { readonly cell: GridCell | undefined; readonly t: Translate }) {
  return (
    <>
      <td className="sheet-fact sheet-cell">{cell?.previous == null ? '' : shownInCell(cell.previous)}</td>
      <td className="sheet-fact">
        {cell === undefined || cell.value === null ? '' : t(`book.cellStatus.${cell.status}`)}
      </td>
      <td className="sheet-fact">{entryWords(cell?.entries[0], t)}</td>
    </>
  );
}

function CellText({
  cell,
  before,
}: {
  readonly cell: GridCell | undefined;
  readonly before: boolean;
  readonly pick: Words['pick'];
}) {
  if (cell === undefined) return null;
  return (
    <>
      {cell.comments > 0 || cell.comment !== null ? <i className="sheet-comment" /> : null}
      {cell.value === null ? (
        <span className="sheet-key">{cell.absence === null || cell.absence.length > 3 ? emDash : cell.absence}</span>
      ) : (
        markOf[cell.status] + shownInCell(cell.value)
      )}
      {before ? <small>{cell.previous === null ? emDash : shownInCell(cell.previous)}</small> : null}
    </>
  );
}
