/** @module How the state of a number reads in the sheet, and the keys, at the end of the tool line. */
import { Popover } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { notationKeys } from '../../view/grid-model.ts';

export function SheetLegend({ mayWrite }: { readonly mayWrite: boolean }) {
  const { t } = useWords();
  return (
    <span className="legend sheet-legend">
      <span>{t('book.cellStatus.reported')} 12.3</span>
      <span className="total-estimated">{t('book.cellStatus.estimated')} ≈12.3</span>
      <span>
        {t('book.cellStatus.default')} <span className="total-default">12.3</span>
      </span>
      <Popover
        trigger="click"
        content={
          <div className="sheet-help">
            <ul>
              {notationKeys.map((key) => (
                <li key={key}>{t(`book.key.${key}`)}</li>
              ))}
            </ul>
            {mayWrite ? <p>{t('book.grid.keysHelp')}</p> : <p>{t('book.grid.keysHelpReader')}</p>}
          </div>
        }
      >
        <button type="button" className="body-link accent">
          {t('book.grid.help')}
        </button>
      </Popover>
    </span>
  );
}
