/**
 * @module The log of a budget, newest first: what was issued, adjusted, taken back, by which document, why and by whom. Nothing is ever removed.
 */
import type { BudgetDetail, BudgetLogRow } from '@dafeng/contract';
import { Button } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { formatDateTime, formatDifference, formatNumber } from '../../view/number.ts';

export function BudgetLog({
  detail,
  onWithdraw,
}: {
  readonly detail: BudgetDetail;
  /** Absent for those who may only read. */
  readonly onWithdraw?: (row: string) => void;
}) {
  const { t, pick } = useWords();
  const amount = (row: BudgetLogRow) => {
    if (row.amount !== null) return row.action === 'adjust' ? formatDifference(row.amount) : formatNumber(row.amount);
    return t('budget.ofRow', { number: row.ofNumber ?? '—' });
  };
  if (detail.log.length === 0) return <p className="quiet">{t('budget.noLog')}</p>;
  return (
    <div className="scroll-x">
      <table className="grid">
        <caption className="visually-hidden">{t('budget.log')}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('budget.action')}</th>
            <th scope="col">{t('budget.year')}</th>
            <th scope="col" className="figure">
              {t('budget.amount')}
              <small className="budget-unit">{pick(detail.line.unit)}</small>
            </th>
            <th scope="col">{t('budget.on')}</th>
            <th scope="col">{t('budget.document')}</th>
            <th scope="col">{t('budget.by')}</th>
            {onWithdraw === undefined ? null : <td className="no-print" />}
          </tr>
        </thead>
        <tbody>
          {detail.log.toReversed().map((row) => (
            <tr key={row.id} className={row.standing || row.amount === null ? undefined : 'budget-gone'}>
              <td>{row.number}</td>
              <td className="nowrap">
                {t(`budget.act.${row.action}`)}
                {row.standing || row.amount === null ? null : <div className="quiet">{t('budget.notStanding')}</div>}
              </td>
              <td>{row.year}</td>
              <td className="figure">{amount(row)}</td>
              <td className="nowrap">{row.on}</td>
              <td>
                {row.document}
                <div className="quiet">{row.reason}</div>
              </td>
              <td>
                {row.by}
                <div className="quiet nowrap">{formatDateTime(row.at)}</div>
              </td>
              {onWithdraw === undefined ? null : (
                <td className="no-print">
                  {row.standing ? (
                    <Button
                      size="small"
                      onClick={() => onWithdraw(row.id)}
                      aria-label={t('budget.withdrawRow', { number: row.number })}
                    >
                      {t('budget.act.withdraw')}
                    </Button>
                  ) : null}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
