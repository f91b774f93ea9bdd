/** @module Budgets of the year at a glance: used against issued, and what the year is expected to come to. */
import type { Cockpit } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { FigureValue } from '../../../parts/figure.tsx';

type Budget = Cockpit['budgets'][number];

export function BudgetBlock({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t, pick } = useWords();
  if (cockpit.budgets.length === 0) return null;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.budgets')}</h2>
        <Link to={`/cities/${cityId}/budgets` as string}>{t('cockpit.allBudgets')}</Link>
      </div>
      <ul className="cockpit-lines">
        {cockpit.budgets.map((budget) => (
          <li key={budget.id}>
            <span>
              <b>{pick(budget.name)}</b> <Verdict budget={budget} />
            </span>
            <Bar budget={budget} />
            <span className="quiet">
              {t('cockpit.used')} <FigureValue figure={budget.used} bookId={null} cityId={cityId} /> /{' '}
              {t('cockpit.issued')} <FigureValue figure={budget.issued} bookId={null} cityId={cityId} />
              {budget.until === null ? '' : ` · ${budget.until}`}
              {budget.expected.value === null ? null : (
                <>
                  {' · '}
                  {t('cockpit.expected')} <FigureValue figure={budget.expected} bookId={null} cityId={cityId} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Verdict({ budget }: { readonly budget: Budget }) {
  const { t } = useWords();
  if (budget.overrun === null) return <span className="quiet">○ {t('cockpit.budgetUnknown')}</span>;
  return budget.overrun ? (
    <span className="cockpit-overdue">■ {t('cockpit.budgetOver')}</span>
  ) : (
    <span>● {t('cockpit.budgetWithin')}</span>
  );
}

/** Drawn lengths only: the numbers stand beside it. */
function Bar({ budget: { used, issued } }: { readonly budget: Budget }) {
  if (used.value === null || issued.value === null || issued.value <= 0) return null;
  const share = Math.min(1, Math.max(0, used.value / issued.value));
  return (
    <svg className="cockpit-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100} height={6} fill="#E6EBE9" />
      <rect width={100 * share} height={6} fill="#1F6F5C" />
    </svg>
  );
}
