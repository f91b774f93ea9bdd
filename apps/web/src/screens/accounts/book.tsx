/**
 * @module One year's books: its state and acts at the head, its sheets and results as tabs that stand in the address.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { bookQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayKeepBooks, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { bookTabs, isSheetTab } from '../../view/book-search.ts';
import { SheetTab } from '../grid/sheet-tab.tsx';
import { UnwrittenNote } from '../grid/unwritten-note.tsx';
import { useBookWrites } from '../grid/use-book-writes.ts';
import { BookActions } from './book-actions.tsx';
import { BookDialogs } from './book-dialogs.tsx';
import { BookStatus } from './book-status.tsx';
import { tabScreens, tabWord } from './book-tabs.ts';
import { useTabOfCell } from './use-tab-of-cell.ts';
import { WorkbookDrop } from './workbook-drop.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/accounts/$bookId');

export function BookScreen() {
  const { t, pick } = useWords();
  const { cityId, bookId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const keeps = mayKeepBooks(useSession());
  const answer = useQuery(bookQuery(bookId));
  const found = useTabOfCell(bookId, search.tab === undefined ? search.cell : undefined);
  const writes = useBookWrites(bookId);
  const book = answer.data;
  const city = here === undefined ? '' : pick(here.name);
  useTitle(book === undefined ? undefined : t('book.ofYear', { year: book.year }), t('nav.accounts'), city);
  if (answer.isError && book === undefined) return <Failed error={answer.error} reset={() => void answer.refetch()} />;
  if (book === undefined) return <Waiting />;
  const tab = search.tab ?? found;
  const Screen = tabScreens[tab];
  const mayWrite = keeps && book.status === 'open';
  return (
    <Page
      wide
      title={t('book.heading', { city, year: book.year })}
      note={
        <span className="book-facts">
          <BookStatus status={book.status} />
          <button
            type="button"
            className="body-link accent"
            onClick={() => void navigate({ search: (old) => ({ ...old, do: 'method' }) })}
          >
            {pick(book.method.name)} · {book.method.gwpSet}
          </button>
          <span className="no-phone">{t('book.cellsCount', { count: book.counts.cells })}</span>
          {book.previousId === null ? null : (
            <Link
              to="/cities/$cityId/accounts/$bookId"
              params={{ cityId, bookId: book.previousId }}
              search={{ tab: search.tab }}
            >
              ← {book.year - 1}
            </Link>
          )}
          {book.nextId === null ? null : (
            <Link
              to="/cities/$cityId/accounts/$bookId"
              params={{ cityId, bookId: book.nextId }}
              search={{ tab: search.tab }}
            >
              {book.year + 1} →
            </Link>
          )}
        </span>
      }
      actions={<BookActions book={book} tab={tab} mayWrite={mayWrite} keeps={keeps} writes={writes} />}
    >
      <nav className="tabs book-tabs" aria-label={t('book.tabs')}>
        {bookTabs
          .filter((id) => isSheetTab(id) || tabScreens[id] !== null)
          .map((id) => (
            <Link
              key={id}
              to="/cities/$cityId/accounts/$bookId"
              params={{ cityId, bookId }}
              search={{ tab: id, hide: search.hide, before: search.before }}
              className={id === tab ? 'tab-here' : undefined}
              aria-current={id === tab ? 'page' : undefined}
            >
              {t(tabWord(id))}
            </Link>
          ))}
      </nav>
      <UnwrittenNote bookId={bookId} writes={writes} />
      {writes.problem === null ? null : <ProblemNote error={writes.problem} onRetry={writes.clearProblem} />}
      {isSheetTab(tab) ? (
        <SheetTab key={`${bookId} ${tab}`} book={book} tab={tab} mayWrite={mayWrite} writes={writes} />
      ) : Screen === undefined || Screen === null ? (
        <Nothing title={t('book.tabNotYet')} />
      ) : (
        <Suspense fallback={<Waiting />}>
          <Screen book={book} writes={writes} />
        </Suspense>
      )}
      {mayWrite ? <WorkbookDrop book={book} city={city} /> : null}
      <BookDialogs book={book} keeps={keeps} city={city} />
    </Page>
  );
}
