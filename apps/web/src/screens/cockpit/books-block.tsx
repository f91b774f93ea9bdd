/**
 * @module The newest year of a city's books at a glance: energy and the totals side by side, each opening down to its cells.
 */
import type { BookSummary, Figure } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';

const shown: readonly (readonly [MessageKey, (books: BookSummary) => Figure])[] = [
  ['city.books.energy', ({ energyTotal }) => energyTotal],
  ['city.books.direct', ({ directEnergyCo2 }) => directEnergyCo2],
  ['city.books.assessment', ({ assessmentCo2 }) => assessmentCo2],
  ['city.books.greenhouse', ({ greenhouseGases }) => greenhouseGases],
  ['city.books.removals', ({ removals }) => removals],
];

export function BooksBlock({ cityId, books }: { readonly cityId: string; readonly books: BookSummary }) {
  const { t, pick } = useWords();
  const { book } = books;
  return (
    <section className="block block-wide">
      <div className="block-head">
        <h2>{t('city.books.title', { year: book.year })}</h2>
        <Link to="/cities/$cityId/accounts/$bookId" params={{ cityId, bookId: book.id }} search={{ tab: 'inventory' }}>
          {t('city.books.open')}
        </Link>
      </div>
      <dl className="figure-list">
        {shown.map(([word, figureOf]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>
              <FigureValue figure={figureOf(books)} bookId={book.id} name={t(word)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {pick(book.method.name)} · {book.method.gwpSet} ·{' '}
        {t(book.status === 'closed' ? 'city.books.closed' : 'city.books.draft')}
      </p>
    </section>
  );
}
