/**
 * @module Factor sets by family: editions, how many factors, how many from memory or at second hand, and the books that use them.
 */
import type { FactorSetSummary } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';

export function FactorSets({
  sets,
  onChoose,
}: {
  readonly sets: readonly FactorSetSummary[];
  readonly onChoose: (id: string) => void;
}) {
  const { t, pick } = useWords();
  const families = [...new Set(sets.map(({ family }) => family))];
  return (
    <>
      <div className="table-frame">
        <table className="grid factor-sets">
          <thead>
            <tr>
              <th scope="col" className="sticky-left">
                {t('factor.set')}
              </th>
              <th scope="col">{t('factor.editions')}</th>
              <th scope="col" className="figure">
                {t('factor.count')}
              </th>
              <th scope="col" className="figure">
                {t('factor.fromMemory')}
              </th>
              <th scope="col" className="figure">
                {t('factor.secondHand')}
              </th>
              <th scope="col" className="figure">
                {t('factor.confirmedCount')}
              </th>
              <th scope="col">{t('factor.usedBy')}</th>
            </tr>
          </thead>
          {families.map((family) => {
            const some = sets.filter((set) => set.family === family);
            return (
              <tbody key={family}>
                <tr>
                  <th colSpan={7} scope="rowgroup" className="group-head">
                    {pick(some[0]?.familyName)}
                  </th>
                </tr>
                {some.map((set) => (
                  <tr key={set.id}>
                    <th scope="row" className="sticky-left target-name">
                      <button type="button" className="body-link accent" onClick={() => onChoose(set.id)}>
                        {pick(set.name)}
                      </button>
                      {set.note === null ? null : <div className="quiet">{pick(set.note)}</div>}
                    </th>
                    <td className="quiet-cell">{set.editions.map(({ id }) => id).join('、')}</td>
                    <td className="figure">{set.factors}</td>
                    <td className={set.fromMemory > set.confirmed ? 'figure check-attention' : 'figure'}>
                      {set.fromMemory === 0 ? <span className="quiet">·</span> : `M ${set.fromMemory}`}
                    </td>
                    <td className="figure">
                      {set.secondHand === 0 ? <span className="quiet">·</span> : set.secondHand}
                    </td>
                    <td className="figure">
                      {set.confirmed === 0 ? <span className="quiet">·</span> : `✓ ${set.confirmed}`}
                    </td>
                    <td>
                      <UsedBy uses={set.usedBy} />
                    </td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      <p className="quiet">{t('factor.marksHint')}</p>
    </>
  );
}

/** Books by city, their years as links. */
export function UsedBy({
  uses,
}: {
  readonly uses: readonly { bookId: string; cityId: string; city: { zh: string; en: string }; year: number }[];
}) {
  const { t, pick } = useWords();
  if (uses.length === 0) return <span className="quiet">{t('factor.usedByNone')}</span>;
  const cities = [...new Set(uses.map(({ cityId }) => cityId))];
  return (
    <>
      {cities.map((cityId) => {
        const some = uses.filter((use) => use.cityId === cityId).toSorted((a, b) => a.year - b.year);
        return (
          <div key={cityId}>
            {pick(some[0]?.city)}{' '}
            {some.map((use) => (
              <span key={use.bookId}>
                <Link
                  to="/cities/$cityId/accounts/$bookId"
                  params={{ cityId, bookId: use.bookId }}
                  search={{ tab: 'inventory' }}
                >
                  {use.year}
                </Link>{' '}
              </span>
            ))}
          </div>
        );
      })}
    </>
  );
}
