/**
 * @module The same thing worked out another way, beside the plain rule: reference approach, carbon balance of blast-furnace gas.
 */
import type { Inventory } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';

export function Alternatives({ inventory, by }: { readonly inventory: Inventory; readonly by: MethodAsked }) {
  const { t, pick } = useWords();
  if (inventory.alternatives.length === 0) return null;
  const bookId = inventory.book.id;
  return (
    <section className="result-section">
      <h2>{t('inv.alternatives')}</h2>
      <p className="quiet">{t('inv.alternativesHint')}</p>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('inv.alternative')}</th>
            <th scope="col" className="figure">
              {t('inv.otherWay')}
            </th>
            <th scope="col" className="figure">
              {t('inv.plainRule')}
            </th>
            <th scope="col">{t('inv.category')}</th>
          </tr>
        </thead>
        <tbody>
          {inventory.alternatives.map((one) => {
            const category = inventory.categories.find(({ code }) => code === one.category);
            const plain = category?.byGas.co2 ?? category?.total;
            return (
              <tr key={one.id}>
                <th scope="row">{pick(one.name)}</th>
                <td className="figure">
                  <FigureValue figure={one.amount} bookId={bookId} name={pick(one.name)} {...by} />
                </td>
                <td className="figure">
                  {plain === undefined ? null : <FigureValue figure={plain} bookId={bookId} {...by} />}
                </td>
                <td>
                  {one.category} {pick(category?.name)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
