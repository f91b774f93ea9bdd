/** @module Every breakdown of the city, newest first, and the targets that came of them. */
import type { BreakdownLine } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyTargetsQuery } from '../../api/budgets.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { StatusWord } from './status-word.tsx';

export function BreakdownList({
  cityId,
  items,
}: {
  readonly cityId: string;
  readonly items: readonly BreakdownLine[];
}) {
  const { t, pick } = useWords();
  return (
    <div className="scroll-x">
      <table className="grid grid-roomy">
        <thead>
          <tr>
            <th scope="col">{t('split.name')}</th>
            <th scope="col" className="wide-only">
              {t('split.measure')}
            </th>
            <th scope="col">{t('split.year')}</th>
            <th scope="col" className="figure">
              {t('split.total')}
            </th>
            <th scope="col">{t('split.status')}</th>
            <th scope="col" className="wide-only">
              {t('split.changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link to="/cities/$cityId/breakdown" params={{ cityId }} search={{ id: line.id }}>
                  {line.name}
                </Link>
                <div className="quiet">{line.origin}</div>
              </th>
              <td className="wide-only">
                {pick(line.indicatorName)}
                <div className="quiet">{t(`split.kind.${line.kind}`)}</div>
              </td>
              <td>{line.year}</td>
              <td className="figure">
                <FigureValue figure={line.total} bookId={null} digits={line.places} />
              </td>
              <td>
                <StatusWord line={line} />
              </td>
              <td className="wide-only">
                {line.changedBy}
                <div className="quiet">{line.changedAt.slice(0, 10)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function BodyTargets({ cityId }: { readonly cityId: string }) {
  const { t, pick } = useWords();
  const query = useQuery(bodyTargetsQuery(cityId));
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="block-sub">{t('split.targets')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('split.body')}</th>
              <th scope="col">{t('split.measure')}</th>
              <th scope="col">{t('split.year')}</th>
              <th scope="col" className="figure">
                {t('split.share')}
              </th>
              <th scope="col">{t('budget.document')}</th>
              <th scope="col">{t('split.status')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id} className={one.inForce ? undefined : 'budget-gone'}>
                <th scope="row">{one.name}</th>
                <td>
                  {pick(one.indicatorName)}
                  <span className="quiet"> {t(`split.kind.${one.kind}`)}</span>
                </td>
                <td>{one.year}</td>
                <td className="figure">
                  <FigureValue figure={one.figure} bookId={null} cityId={cityId} name={one.name} />
                </td>
                <td>
                  {one.document}
                  <div className="quiet">{one.on}</div>
                </td>
                <td>
                  {one.inForce
                    ? t('split.inForce')
                    : one.withdrawn === null
                      ? t('split.replaced')
                      : t('split.withdrawnBy', { document: one.withdrawn.document })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
