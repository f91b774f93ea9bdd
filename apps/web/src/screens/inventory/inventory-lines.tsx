/**
 * @module Every line of the inventory in one table, as it was made: amount of the gas, CO2 equivalent, the cell it comes from.
 */
import type { Inventory } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { LineName, UnitHead } from './category-tree.tsx';
import { gasName } from './gas-name.ts';

export function InventoryLines({ inventory, by }: { readonly inventory: Inventory; readonly by: MethodAsked }) {
  const { t, pick } = useWords();
  const bookId = inventory.book.id;
  return (
    <>
      <div className="table-frame">
        <table className="grid inventory">
          <thead>
            <tr>
              <th scope="col">{t('inv.code')}</th>
              <th scope="col">{t('inv.line')}</th>
              <th scope="col">{t('inv.gas')}</th>
              <th scope="col" className="figure">
                {t('inv.gasAmount')}
              </th>
              <th scope="col" className="figure">
                <UnitHead figure={inventory.totals.greenhouseGases} />
              </th>
              <th scope="col">{t('inv.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {inventory.lines.map((line) => (
              <tr key={line.id}>
                <td>{line.category}</td>
                <th scope="row" className="target-name">
                  <LineName line={line} inventory={inventory} />
                </th>
                <td>{gasName(line.gas)}</td>
                <td className="figure">
                  <FigureValue figure={line.amount} bookId={bookId} name={pick(line.name)} {...by} />
                </td>
                <td className="figure">
                  <FigureValue figure={line.co2e} bookId={bookId} compact name={pick(line.name)} {...by} />
                </td>
                <td className="quiet">{t(`inv.kind.${line.kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('inv.lineCount', { count: inventory.lines.length })}</p>
    </>
  );
}
