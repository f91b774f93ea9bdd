/**
 * @module The three totals side by side, removals apart: they answer different questions and are never netted in silence.
 */
import type { Inventory } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { CoverageLine } from './coverage-line.tsx';

type TotalId = 'directEnergyCo2' | 'assessmentCo2' | 'greenhouseGases' | 'removals';
const cards: readonly { readonly id: TotalId; readonly name: MessageKey; readonly hint: MessageKey }[] = [
  { id: 'directEnergyCo2', name: 'inv.total.direct', hint: 'inv.total.directHint' },
  { id: 'assessmentCo2', name: 'inv.total.assessment', hint: 'inv.total.assessmentHint' },
  { id: 'greenhouseGases', name: 'inv.total.all', hint: 'inv.total.allHint' },
  { id: 'removals', name: 'inv.total.removals', hint: 'inv.total.removalsHint' },
];

export function ThreeTotals({
  inventory,
  own,
  by,
}: {
  readonly inventory: Inventory;
  /** The numbers of the books, where those shown are a restatement. */
  readonly own: Inventory | undefined;
  readonly by: MethodAsked;
}) {
  const { t } = useWords();
  const bookId = inventory.book.id;
  return (
    <div className="totals">
      {cards.map(({ id, name, hint }) => {
        const coverage = inventory.coverage[id];
        return (
          <section key={id} className={id === 'removals' ? 'total total-apart' : 'total'}>
            <h3>{t(name)}</h3>
            <p className="total-number">
              <FigureValue figure={inventory.totals[id]} bookId={bookId} name={t(name)} {...by} />
              {inventory.restated ? <span className="mark mark-doubt"> ↻ {t('inv.restatedMark')}</span> : null}
            </p>
            {own === undefined ? null : (
              <p className="total-own">
                {t('inv.ownNumber')} <FigureValue figure={own.totals[id]} bookId={bookId} name={t(name)} />
              </p>
            )}
            <p className="quiet">{t(hint)}</p>
            {id === 'assessmentCo2' ? (
              <p className="quiet">
                {t('inv.netImport')} <FigureValue figure={inventory.totals.netImport} bookId={bookId} {...by} />
              </p>
            ) : null}
            {coverage === undefined ? null : <CoverageLine coverage={coverage} />}
          </section>
        );
      })}
    </div>
  );
}
