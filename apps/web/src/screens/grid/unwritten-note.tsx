/**
 * @module Cells that were typed and not written: who changed the book meanwhile, what one typed, what stands there now, and the choice.
 */
import type { Grid } from '@dafeng/contract';
import { Alert, Button } from 'antd';
import { conflictFrom, problemFrom } from '../../api/problem.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { emDash, formatDateTime, formatNumber } from '../../view/number.ts';
import { isRecord } from '../../view/storage.ts';
import type { BookWrites } from './use-book-writes.ts';

const most = 8;
const changedAt = (current: unknown): string =>
  isRecord(current) && typeof current.changedAt === 'string' ? formatDateTime(current.changedAt) : emDash;

export function UnwrittenNote({ bookId, writes }: { readonly bookId: string; readonly writes: BookWrites }) {
  const { t, pick } = useWords();
  const { unwritten } = writes;
  if (unwritten === null) return null;
  const problem = unwritten.error === null ? null : problemFrom(unwritten.error);
  const conflict = problem === null ? null : conflictFrom(problem);
  const grids = queryClient.getQueriesData<Grid>({ queryKey: ['books', bookId, 'grid'] }).map(([, grid]) => grid);
  const nameOf = (side: 'rows' | 'columns', id: string) => {
    for (const grid of grids) {
      const found = grid?.[side].find((head) => head.id === id);
      if (found !== undefined) return pick(found.name);
    }
    return id;
  };
  const standing = (row: string, column: string) => {
    for (const grid of grids) {
      const cell = grid?.cells.find((one) => one.row === row && one.column === column);
      if (cell !== undefined) return cell.value === null ? (cell.absence ?? emDash) : formatNumber(cell.value);
    }
    return emDash;
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="notice"
      title={
        problem === null
          ? t('book.unwritten.kept')
          : conflict === null || conflict.actorName === null
            ? pick(problem.message)
            : t('book.unwritten.conflict', { by: conflict.actorName, at: changedAt(problem.current) })
      }
      description={
        <>
          {problem === null || conflict !== null ? null : <div>{pick(problem.remedy)}</div>}
          <ul className="unwritten">
            {unwritten.cells.slice(0, most).map((cell) => (
              <li key={`${cell.row}:${cell.column}`}>
                {nameOf('rows', cell.row)} · {nameOf('columns', cell.column)}：{t('book.unwritten.now')}{' '}
                {standing(cell.row, cell.column)}，{t('book.unwritten.mine')}{' '}
                <b>{cell.value === null ? (cell.absence ?? t('book.unwritten.empty')) : formatNumber(cell.value)}</b>
              </li>
            ))}
            {unwritten.cells.length > most ? (
              <li>{t('book.unwritten.more', { count: unwritten.cells.length - most })}</li>
            ) : null}
          </ul>
          {problem === null ? null : (
            <div className="quiet">
              {t('common.code')} <code>{problem.code}</code>
            </div>
          )}
          <div className="row-actions">
            <Button size="small" type="primary" onClick={() => void writes.writeAgain()}>
              {t('book.unwritten.again')}
            </Button>
            <Button size="small" onClick={writes.dropUnwritten}>
              {t('book.unwritten.drop')}
            </Button>
          </div>
        </>
      }
    />
  );
}
