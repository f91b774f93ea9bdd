/**
 * @module What does not hold in the sheet: identities with their difference, and notices with their message; a click leads to the cells.
 */
import type { Grid } from '@dafeng/contract';
import { Button } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { emDash, formatNumber } from '../../view/number.ts';

/** Row and column of a key, with the sheet in front or without it. */
export const rowAndColumn = (key: string): string => key.split(':').slice(-2).join(':');

export function ChecksPanel({
  grid,
  onGo,
  onClose,
}: {
  readonly grid: Grid;
  readonly onGo: (rowAndColumn: string) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const failing = grid.identities.filter(({ holds }) => !holds);
  const nameOf = (product: string) => pick(grid.columns.find(({ id }) => id === product)?.name) || product;
  return (
    <aside className="sheet-side" aria-label={t('book.checks')}>
      <div className="block-head">
        <h2>{t('book.checks')}</h2>
        <Button size="small" type="text" onClick={onClose} aria-label={t('common.close')}>
          ✕
        </Button>
      </div>
      <p className="quiet">
        {t('book.checks.count', { holds: grid.identities.length - failing.length, total: grid.identities.length })}
      </p>
      <ul className="check-list">
        {failing.map((check) => (
          <li key={`${check.id} ${check.product}`}>
            <button type="button" className="check" onClick={() => onGo(rowAndColumn(check.cells[0] ?? ''))}>
              <span className="check-name">
                ■ {nameOf(check.product)} · {pick(check.name)}
              </span>
              <span>
                {t('book.checks.sides', {
                  left: check.left === null ? emDash : formatNumber(Number(check.left.toFixed(4))),
                  right: formatNumber(Number(check.right.toFixed(4))),
                })}
                <b> {t('book.checks.difference', { value: formatNumber(Number(check.difference.toFixed(4))) })}</b>
              </span>
              {check.known === null ? null : <span className="quiet">{pick(check.known)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {grid.notices.length === 0 ? null : (
        <>
          <h3>{t('book.notices', { count: grid.notices.length })}</h3>
          <ul className="check-list">
            {grid.notices.map((notice, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same notice may stand twice, and the list is not reordered.
              <li key={`${notice.code} ${i}`}>
                <button type="button" className="check" onClick={() => onGo(rowAndColumn(notice.cells[0] ?? ''))}>
                  <span>▲ {pick(notice.message)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
