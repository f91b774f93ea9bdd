/**
 * @module One line per year: state, method, how full the books are, what they come to, what needs attention, and the ways in.
 */
import type { BookSummary } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { addressOf } from '../../api/client.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { formatDate, formatNumber } from '../../view/number.ts';
import { BookStatus } from './book-status.tsx';
import { UploadButton } from './upload-button.tsx';

type TotalKey = 'energyTotal' | 'directEnergyCo2' | 'assessmentCo2' | 'greenhouseGases' | 'removals';
export const totals: readonly { readonly key: TotalKey; readonly word: MessageKey }[] = [
  { key: 'energyTotal', word: 'book.total.energy' },
  { key: 'directEnergyCo2', word: 'book.total.direct' },
  { key: 'assessmentCo2', word: 'book.total.assessment' },
  { key: 'greenhouseGases', word: 'book.total.ghg' },
  { key: 'removals', word: 'book.total.removals' },
];

export function BooksTable({
  items,
  mayWrite,
}: {
  readonly items: readonly BookSummary[];
  readonly mayWrite: boolean;
}) {
  const { t, pick } = useWords();
  const unitOf = (key: TotalKey) => {
    const unit = items.find((item) => item[key].value !== null)?.[key].unit ?? items[0]?.[key].unit;
    return unit === undefined ? '' : pick(unit);
  };
  return (
    <div className="scroll-x">
      <table className="grid grid-roomy books">
        <thead>
          <tr>
            <th scope="col">{t('book.year')}</th>
            {totals.map(({ key, word }) => (
              <th scope="col" key={key} className="figure">
                {t(word)}
                <div className="quiet">{unitOf(key)}</div>
              </th>
            ))}
            <th scope="col">{t('book.cells')}</th>
            <th scope="col">{t('book.method')}</th>
            <th scope="col">{t('plan.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const { book } = item;
            const params = { cityId: book.cityId, bookId: book.id };
            return (
              <tr key={book.id}>
                <th scope="row" className="nowrap">
                  <Link to="/cities/$cityId/accounts/$bookId" params={params} className="big">
                    {t('book.ofYear', { year: book.year })}
                  </Link>
                  <div>
                    <BookStatus status={book.status} />
                  </div>
                </th>
                {totals.map(({ key, word }) => (
                  <td key={key} className="figure" data-label={t(word)}>
                    <FigureValue figure={item[key]} bookId={book.id} compact name={t(word)} />
                    <span className="narrow-only quiet"> {unitOf(key)}</span>
                  </td>
                ))}
                <td>
                  <span className="nowrap">{t('book.cellsCount', { count: formatNumber(book.counts.cells) })}</span>
                  <div className="quiet">
                    {(['filled', 'estimated', 'absent', 'comments'] as const)
                      .filter((kind) => book.counts[kind] > 0)
                      .map((kind) => t(`book.count.${kind}`, { count: book.counts[kind] }))
                      .join(' · ')}
                  </div>
                  {item.attention > 0 ? (
                    <Link
                      to="/cities/$cityId/accounts/$bookId"
                      params={params}
                      search={{ tab: 'quality' }}
                      className="doubt-link"
                    >
                      ▲ {t('book.attention', { count: item.attention })}
                    </Link>
                  ) : null}
                </td>
                <td>
                  {pick(book.method.name)}
                  <div className="quiet">
                    {book.method.gwpSet}
                    {' · '}
                    {t('book.changedAt', { date: formatDate(book.updatedAt) })}
                  </div>
                </td>
                <td>
                  <div className="row-actions">
                    <Link to="/cities/$cityId/accounts/$bookId" params={params}>
                      {t(book.status === 'open' && mayWrite ? 'book.fill' : 'book.open')}
                    </Link>
                    <a href={addressOf('/books/:bookId/template', { bookId: book.id }, { filled: 'yes' })} download>
                      {t('book.templateFilled')}
                    </a>
                    {mayWrite && book.status === 'open' ? <UploadButton book={book} link /> : null}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
