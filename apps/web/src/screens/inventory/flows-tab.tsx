/**
 * @module Where the energy of a year comes from and where it goes, in either basis: the flows as a picture, the rows of the balance, the
 * rates and coefficients they rest on.
 */
import type { Book, EnergyAccount } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { energyQuery } from '../../api/inventory.ts';
import { problemFrom } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { Coefficients, EnergyRows } from './energy-rows.tsx';
import { useInventoryAddress } from './inventory-search.ts';
import { Notices } from './notices.tsx';
import { Sankey } from './sankey.tsx';

export function FlowsTab({ book }: { readonly book: Book }) {
  const { pick } = useWords();
  const energy = useQuery(energyQuery(book.id));
  if (energy.isPending) return <Waiting rows={12} />;
  if (energy.isError) {
    const problem = problemFrom(energy.error);
    return problem.code === 'balance-missing' ? (
      <Nothing title={pick(problem.message)} hint={pick(problem.remedy)} />
    ) : (
      <ProblemNote error={energy.error} onRetry={() => void energy.refetch()} />
    );
  }
  return <Shown energy={energy.data} />;
}

function Shown({ energy }: { readonly energy: EnergyAccount }) {
  const { t, pick } = useWords();
  const { search, change } = useInventoryAddress();
  const basis = search.basis ?? 'calorific';
  const bookId = energy.book.id;
  return (
    <div className="results">
      <div className="filters">
        <Segmented<'calorific' | 'coalEquivalent'>
          value={basis}
          aria-label={t('flow.basis')}
          options={[
            { value: 'calorific', label: t('flow.calorific') },
            { value: 'coalEquivalent', label: t('flow.coalEquivalent') },
          ]}
          onChange={(next) => change({ basis: next === 'calorific' ? undefined : next })}
        />
        <span className="filter-note quiet">
          {t(basis === 'calorific' ? 'flow.calorificHint' : 'flow.equivalentHint')}
        </span>
      </div>
      <div className="totals">
        <section className="total">
          <h3>{t('flow.total')}</h3>
          <p className="total-number">
            <FigureValue figure={energy.totals[basis]} bookId={bookId} name={t('flow.total')} />
          </p>
          <p className="total-own">
            {t(basis === 'calorific' ? 'flow.inEquivalent' : 'flow.inCalorific')}{' '}
            <FigureValue
              figure={energy.totals[basis === 'calorific' ? 'coalEquivalent' : 'calorific']}
              bookId={bookId}
            />
          </p>
        </section>
        <section className="total">
          <h3>{t('flow.nonFossil')}</h3>
          <p className="total-number">
            <FigureValue figure={energy.nonFossilShare[basis]} bookId={bookId} percent name={t('flow.nonFossil')} />
          </p>
          <p className="total-own">
            {t(basis === 'calorific' ? 'flow.inEquivalent' : 'flow.inCalorific')}{' '}
            <FigureValue
              figure={energy.nonFossilShare[basis === 'calorific' ? 'coalEquivalent' : 'calorific']}
              bookId={bookId}
              percent
            />
          </p>
        </section>
        <section className="total">
          <h3>{t('flow.powerRate')}</h3>
          <p className="total-number">
            <FigureValue figure={energy.powerCoalRate} bookId={bookId} name={t('flow.powerRate')} />
          </p>
          <p className="quiet">{t('flow.powerRateHint', { year: energy.book.year })}</p>
        </section>
        <section className="total">
          <h3>{t('flow.heatRate')}</h3>
          <p className="total-number">
            <FigureValue figure={energy.heatRate} bookId={bookId} name={t('flow.heatRate')} />
          </p>
          <p className="quiet">{t('flow.heatRateHint')}</p>
        </section>
      </div>
      <Sankey
        energy={energy}
        basis={basis}
        node={search.node}
        onNode={(node) => change({ node: node === search.node ? undefined : node })}
      />
      <EnergyRows energy={energy} />
      {energy.variants.length === 0 ? null : (
        <section className="result-section">
          <h2>{t('flow.variants')}</h2>
          <table className="grid">
            <tbody>
              {energy.variants.map((variant) => (
                <tr key={variant.id}>
                  <th scope="row">{pick(variant.name)}</th>
                  <td className="figure">
                    <FigureValue figure={variant.figure} bookId={bookId} name={pick(variant.name)} />
                  </td>
                  <td className="quiet-cell">{pick(variant.clause)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Coefficients energy={energy} />
      <Notices notices={energy.notices} />
    </div>
  );
}
