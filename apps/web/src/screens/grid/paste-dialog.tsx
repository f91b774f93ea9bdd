/**
 * @module A paste before it is written: what each cell would become and what cannot be read, at its cell. Nothing is written until confirmed.
 */
import type { CellRemark, CellWrite, Grid } from '@dafeng/contract';
import { Modal } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { emDash, formatNumber } from '../../view/number.ts';
import { placeWord } from './entry-words.ts';

export interface Pasted {
  readonly cells: readonly CellWrite[];
  readonly remarks: readonly CellRemark[];
}
const most = 200;

export function PasteDialog({
  pasted,
  grid,
  busy,
  onWrite,
  onCancel,
}: {
  readonly pasted: Pasted | null;
  readonly grid: Grid;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}) {
  const { t, pick } = useWords();
  if (pasted === null) return null;
  const nameOf = (side: 'rows' | 'columns', id: string) => pick(grid[side].find((head) => head.id === id)?.name) || id;
  const nameOfKey = (key: string | null) => {
    const [row, column] = (key ?? '').split(':').slice(-2);
    return row === undefined || column === undefined ? '' : `${nameOf('rows', row)} × ${nameOf('columns', column)}`;
  };
  const before = new Map(grid.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const worded = (cell: { value: number | null; absence?: string | null } | undefined) =>
    cell === undefined ? emDash : cell.value === null ? (cell.absence ?? emDash) : formatNumber(cell.value);
  const faults = pasted.remarks.filter(({ severity }) => severity === 'fault');
  const warnings = pasted.remarks.filter(({ severity }) => severity === 'warning');
  return (
    <Modal
      open
      width={720}
      title={t('book.paste.title')}
      okText={t('book.paste.write', { count: pasted.cells.length })}
      okButtonProps={{ disabled: pasted.cells.length === 0, loading: busy }}
      cancelText={t('common.cancel')}
      onOk={onWrite}
      onCancel={onCancel}
    >
      <p>{t('book.paste.count', { cells: pasted.cells.length, faults: faults.length, warnings: warnings.length })}</p>
      {[...faults, ...warnings].length === 0 ? null : (
        <ul className="remarks">
          {[...faults, ...warnings].slice(0, most).map((remark, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no name of their own and keep their order.
            <li key={i} className={`remark remark-${remark.severity}`}>
              <b>
                {remark.severity === 'fault' ? '■' : '▲'}{' '}
                {remark.cell === null ? placeWord({ ...remark, sheet: null }) : nameOfKey(remark.cell)}
              </b>{' '}
              {pick(remark.message)} <span className="quiet">{pick(remark.remedy)}</span>
            </li>
          ))}
        </ul>
      )}
      {pasted.cells.length === 0 ? null : (
        <div className="scroll-x paste-list">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('book.cell')}</th>
                <th scope="col" className="figure">
                  {t('book.up.before')}
                </th>
                <th scope="col" className="figure">
                  {t('book.up.after')}
                </th>
              </tr>
            </thead>
            <tbody>
              {pasted.cells.slice(0, most).map((cell) => (
                <tr key={`${cell.row}:${cell.column}`}>
                  <td>
                    {nameOf('rows', cell.row)} × {nameOf('columns', cell.column)}
                  </td>
                  <td className="figure">{worded(before.get(`${cell.row}:${cell.column}`))}</td>
                  <td className="figure">
                    <b>{worded(cell)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {pasted.cells.length > most ? (
            <p className="quiet">{t('book.paste.more', { count: pasted.cells.length - most })}</p>
          ) : null}
        </div>
      )}
    </Modal>
  );
}
