/** @module How the emissions of the newest book changed on the year before, by what made the change. */
import type { BookSummary } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inventoryComparisonQuery } from '../../../api/inventory.ts';
import { useWords } from '../../../i18n/index.ts';
import { Waterfall } from '../../inventory/waterfall.tsx';

export function ChangeBlock({ cityId, books }: { readonly cityId: string; readonly books: BookSummary }) {
  const { t } = useWords();
  const { book } = books;
  const comparison = useQuery({
    ...inventoryComparisonQuery(book.id, { with: 'previous' }),
    enabled: book.previousId !== null,
  });
  if (comparison.data === undefined) return null;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.change')}</h2>
        <Link to="/cities/$cityId/accounts/$bookId" params={{ cityId, bookId: book.id }} search={{ tab: 'compare' }}>
          {t('common.open')}
        </Link>
      </div>
      <Waterfall comparison={comparison.data} names={{ before: String(book.year - 1), after: String(book.year) }} />
    </section>
  );
}
