/**
 * @module The budgets as a tree: who, what may be used, what is used, what remains, how the year is expected to end. A row opens the budget.
 */
import type { BudgetLine, BudgetTree } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import type { BudgetSearch } from './budget-search.ts';
import { VerdictMark } from './verdict-mark.tsx';

const digits = 1;

export function BudgetTable({
  cityId,
  tree,
  search,
}: {
  readonly cityId: string;
  readonly tree: BudgetTree;
  readonly search: BudgetSearch;
}) {
  const { t, pick } = useWords();
  const units = new Set(tree.budgets.map(({ unit }) => unit.id));
  const [first] = tree.budgets;
  const oneUnit = units.size === 1 && first !== undefined ? pick(first.unit) : null;
  const head = (word: 'allowed' | 'used' | 'remaining' | 'expected' | 'overrun') => (
    <th scope="col" className="figure">
      {t(`budget.${word}`)}
      {oneUnit === null ? null : <small className="budget-unit">{oneUnit}</small>}
    </th>
  );
  return (
    <div className="table-frame budget-frame">
      <table className="grid budget-table">
        <caption className="visually-hidden">{t('budget.tableOf', { month: tree.at })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget.name')}</th>
            <th scope="col">{t('budget.years')}</th>
            {head('allowed')}
            {head('used')}
            {head('remaining')}
            {head('expected')}
            {head('overrun')}
            <th scope="col">{t('budget.state')}</th>
          </tr>
        </thead>
        <tbody>
          {tree.budgets.map((line) => (
            <BudgetRow
              key={line.id}
              cityId={cityId}
              line={line}
              search={search}
              compact={oneUnit !== null}
              open={line.id === search.budget}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BudgetRow({
  cityId,
  line,
  search,
  compact,
  open,
}: {
  readonly cityId: string;
  readonly line: BudgetLine;
  readonly search: BudgetSearch;
  readonly compact: boolean;
  readonly open: boolean;
}) {
  const { t, pick } = useWords();
  const figure = (word: 'allowed' | 'used' | 'remaining' | 'expected' | 'overrun') => (
    <FigureValue
      figure={line[word]}
      bookId={null}
      cityId={cityId}
      compact={compact}
      digits={digits}
      name={`${line.name} ${t(`budget.${word}`)}`}
    />
  );
  const place = [line.region?.name, pick(line.sector?.name), line.entity?.name].filter(Boolean).join(' · ');
  return (
    <tr className={open ? 'budget-open' : undefined}>
      <th scope="row" style={{ paddingLeft: 8 + line.depth * 18 }}>
        {line.depth > 0 ? (
          <span className="budget-branch" aria-hidden="true">
            └
          </span>
        ) : null}
        <Link
          to="/cities/$cityId/budgets"
          params={{ cityId }}
          search={{ ...search, budget: open ? undefined : line.id, dialog: undefined, row: undefined }}
          resetScroll={false}
          aria-expanded={open}
          aria-label={t('budget.openRow', { name: line.name, level: line.depth + 1 })}
        >
          {line.name}
        </Link>
        {place === '' || place === line.name ? null : <div className="quiet">{place}</div>}
      </th>
      <td className="nowrap" data-label={t('budget.years')}>
        {line.from === line.to ? line.from : `${line.from}–${line.to}`}
        {line.carry ? <div className="quiet">{t('budget.rolling')}</div> : null}
      </td>
      <td className="figure" data-label={t('budget.allowed')}>
        {figure('allowed')}
        {line.carried === null || line.carried.value === null || line.carried.value === 0 ? null : (
          <div className="quiet">
            {t('budget.withCarried')}{' '}
            <FigureValue figure={line.carried} bookId={null} cityId={cityId} compact digits={digits} />
          </div>
        )}
      </td>
      <td className="figure" data-label={t('budget.used')}>
        {figure('used')}
        {line.until === null ? null : <div className="quiet">{t('budget.until', { month: line.until })}</div>}
      </td>
      <td className="figure" data-label={t('budget.remaining')}>
        {figure('remaining')}
      </td>
      <td className="figure" data-label={t('budget.expected')}>
        {figure('expected')}
        {line.expectedLow === null || line.expectedHigh === null ? null : (
          <div className="quiet">
            <FigureValue figure={line.expectedLow} bookId={null} cityId={cityId} compact digits={digits} />–
            <FigureValue figure={line.expectedHigh} bookId={null} cityId={cityId} compact digits={digits} />
          </div>
        )}
      </td>
      <td className="figure" data-label={t('budget.overrun')}>
        {figure('overrun')}
      </td>
      <td>
        <VerdictMark verdict={line.verdict} />
      </td>
    </tr>
  );
}
