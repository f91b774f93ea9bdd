/**
 * @module The years of a city's books, newest first, with what each comes to; from here a year is begun, filled by a workbook, opened.
 */
import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { booksQuery } from '../../api/books.ts';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { mayKeepBooks, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { BooksTable } from './books-table.tsx';
import { NewBookDialog } from './new-book-dialog.tsx';
import { TotalsStrip } from './totals-strip.tsx';

const IndicatorSeries = lazy(() =>
  import('../inventory/indicator-series.tsx').then((m) => ({ default: m.IndicatorSeries })),
);
const routeApi = getRouteApi('/app/cities/$cityId/accounts');

export function AccountsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const keeps = mayKeepBooks(useSession());
  const books = useQuery(booksQuery(cityId));
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('nav.accounts'), city);
  if (books.isError) return <Failed error={books.error} reset={() => void books.refetch()} />;
  const items = books.data?.items ?? [];
  const newest = items[0];
  const begin = () => void navigate({ search: (old) => ({ ...old, new: 'yes' }) });
  return (
    <Page
      title={t('book.title', { city })}
      note={t('book.note')}
      actions={
        <>
          {newest === undefined ? null : (
            <Button icon={<DownloadOutlined />} href={addressOf('/books/:bookId/template', { bookId: newest.book.id })}>
              {t('book.template', { year: newest.book.year })}
            </Button>
          )}
          {keeps ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
              {t('book.new')}
            </Button>
          ) : null}
        </>
      }
    >
      {books.isPending ? <Waiting /> : null}
      {books.isSuccess && items.length === 0 ? (
        <Nothing title={t('book.none', { city })} hint={t(keeps ? 'book.noneHint' : 'book.noneHintReader')}>
          {keeps ? (
            <Button type="primary" onClick={begin}>
              {t('book.newFirst')}
            </Button>
          ) : null}
        </Nothing>
      ) : null}
      {items.length > 0 ? (
        <>
          <BooksTable items={items} mayWrite={keeps} />
          {items.length > 1 ? <TotalsStrip items={items} city={city} /> : null}
          <Suspense fallback={<Waiting rows={6} />}>
            <IndicatorSeries cityId={cityId} />
          </Suspense>
        </>
      ) : null}
      {keeps ? (
        <NewBookDialog
          cityId={cityId}
          open={search.new === 'yes'}
          years={items.map(({ book }) => book.year)}
          onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }) })}
        />
      ) : null}
    </Page>
  );
}
