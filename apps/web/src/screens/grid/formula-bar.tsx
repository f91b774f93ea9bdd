/**
 * @module The line above the sheet that says everything of the chosen cell: name, exact value, unit, status, source, last year's value, and the
 * ways to its history, remarks and the number it goes into.
 */
import type { GridHead } from '@dafeng/contract';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { type GridCell, type NotationKey, notationKeys } from '../../view/grid-model.ts';
import { emDash, formatNumber } from '../../view/number.ts';
import { entryWords } from './entry-words.ts';
import { markOf } from './sheet-row.tsx';

type Status = GridCell['status'];
const choosable: readonly Status[] = ['measured', 'reported', 'estimated', 'default'];

export function FormulaBar({
  row,
  column,
  cell,
  year,
  mayWrite,
  count,
  trace,
  onKey,
  onStatus,
  onOpen,
}: {
  readonly row: GridHead;
  readonly column: GridHead;
  readonly cell: GridCell | undefined;
  readonly year: number;
  readonly mayWrite: boolean;
  /** Cells selected. */
  readonly count: number;
  readonly trace: ReactNode;
  readonly onKey: (key: NotationKey | null) => void;
  readonly onStatus: (status: Status) => void;
  readonly onOpen: () => void;
}) {
  const { t, pick } = useWords();
  const unit = column.unit ?? row.unit;
  const value =
    cell === undefined
      ? emDash
      : cell.value === null
        ? (cell.absence ?? emDash)
        : markOf[cell.status] + formatNumber(cell.value);
  const source = cell === undefined ? null : entryWords(cell.entries[0], t);
  return (
    <div className="formula" role="status" aria-live="polite" aria-label={t('book.grid.formula')}>
      <span className="formula-name">
        {pick(row.name)}
        <span className="quiet"> × </span>
        {pick(column.name)}
        {count > 1 ? <span className="quiet"> {t('book.grid.selected', { count })}</span> : null}
      </span>
      <span className={`formula-value total-${cell?.status ?? 'none'}`}>
        <b>{value}</b> {pick(unit)}
      </span>
      {mayWrite ? (
        <>
          <Select<string>
            size="small"
            className="formula-choice"
            aria-label={t('book.grid.key')}
            value={cell?.absence !== null && cell?.absence !== undefined && cell.absence.length < 3 ? cell.absence : ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('book.grid.number') },
              ...notationKeys.map((key) => ({ value: key, label: t(`book.key.${key}`) })),
            ]}
            onChange={(key) => onKey(key === '' ? null : (key as NotationKey))}
          />
          {cell !== undefined && cell.value !== null ? (
            <Select<Status>
              size="small"
              className="formula-choice"
              aria-label={t('book.grid.status')}
              value={cell.status}
              popupMatchSelectWidth={false}
              options={(cell.status === 'filled' ? (['filled', ...choosable] as const) : choosable).map((status) => ({
                value: status,
                label: t(`book.cellStatus.${status}`),
                disabled: status === 'filled',
              }))}
              onChange={onStatus}
            />
          ) : null}
        </>
      ) : cell === undefined ? null : (
        <span className="quiet">{t(`book.cellStatus.${cell.status}`)}</span>
      )}
      <span className="quiet formula-before">
        {t('book.grid.before', { year: year - 1 })}{' '}
        {cell?.previous === null || cell?.previous === undefined ? emDash : formatNumber(cell.previous)}
      </span>
      {source === null ? null : <span className="quiet formula-source">{source}</span>}
      <span className="formula-acts">
        {trace}
        <Button type="link" size="small" onClick={onOpen}>
          {t('book.grid.more')}
          {cell !== undefined && cell.comments > 0 ? `（${cell.comments}）` : ''}
        </Button>
      </span>
    </div>
  );
}
