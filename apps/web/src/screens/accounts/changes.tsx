/**
 * @module What was done to a year's books, newest first, and the remarks on its cells.
 */
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { bookChangesQuery, cellCommentsQuery, refreshBooks } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayKeepBooks, useSession } from '../../shell/current-city.ts';
import { cellWord } from '../../view/grid-model.ts';
import { formatDateTime } from '../../view/number.ts';
import type { BookTabProps } from './book-tabs.ts';

export function Changes({ book, writes }: BookTabProps) {
  const { t, pick } = useWords();
  const keeps = mayKeepBooks(useSession());
  const changes = useInfiniteQuery(bookChangesQuery(book.id));
  const comments = useQuery(cellCommentsQuery(book.id));
  const resolve = useMutation({
    mutationFn: (id: string) =>
      call('POST', '/books/:bookId/comments/:id/resolve', { params: { bookId: book.id, id } }),
    onSuccess: refreshBooks,
  });
  if (changes.isPending || comments.isPending) return <Waiting />;
  if (changes.isError) return <ProblemNote error={changes.error} />;
  if (comments.isError) return <ProblemNote error={comments.error} />;
  const items = changes.data.pages.flatMap((page) => page.items);
  const latest = items.find(({ undone }) => !undone);
  const remarks = comments.data.items.toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
  return (
    <div className="changes">
      <section>
        <h2>{t('book.changes')}</h2>
        {items.length === 0 ? <Nothing title={t('book.changesNone')} /> : null}
        <ol className="history">
          {items.map((change) => (
            <li key={change.id} className={change.undone ? 'history-undone' : undefined}>
              <div>
                <b>{change.by}</b> {pick(change.summary)}
                {change.file === null ? null : <span className="quiet"> · {change.file}</span>}
                {change.undone ? <span className="quiet"> · {t('review.historyUndone')}</span> : null}
                {change === latest && keeps && book.status === 'open' && book.canUndo ? (
                  <Button type="link" size="small" disabled={writes.busy} onClick={() => void writes.undo()}>
                    {t('common.undo')}
                  </Button>
                ) : null}
              </div>
              <div className="quiet">{formatDateTime(change.at)}</div>
            </li>
          ))}
        </ol>
        {changes.hasNextPage ? (
          <Button loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
            {t('book.changesMore')}
          </Button>
        ) : null}
      </section>
      <section>
        <h2>{t('book.comments')}</h2>
        {remarks.length === 0 ? <p className="quiet">{t('book.commentsNone')}</p> : null}
        <ol className="history">
          {remarks.map((comment) => (
            <li key={comment.id} className={comment.resolvedAt === null ? undefined : 'history-undone'}>
              <div>{comment.text}</div>
              <div className="quiet">
                {comment.by} · {formatDateTime(comment.at)} ·{' '}
                <Link
                  to="/cities/$cityId/accounts/$bookId"
                  params={{ cityId: book.cityId, bookId: book.id }}
                  search={{ cell: cellWord(comment), side: 'cell' }}
                >
                  {t('book.toCell')}
                </Link>
                {comment.resolvedAt === null && keeps ? (
                  <Button
                    type="link"
                    size="small"
                    loading={resolve.isPending && resolve.variables === comment.id}
                    onClick={() => resolve.mutate(comment.id)}
                  >
                    {t('book.resolve')}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
        {resolve.isError ? <ProblemNote error={resolve.error} /> : null}
      </section>
    </div>
  );
}
