/**
 * @module What an uploaded workbook would change in a year's books, before anything is written: its sheets, every fault at its cell, the doubts
 * one may confirm, the changes. The address leads back to it; it is read anew against the book each time.
 */
import type { Book, Upload } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, App, Button, Popconfirm } from 'antd';
import { bookQuery, refreshBooks, uploadQuery } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayKeepBooks, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { formatBytes, formatDateTime } from '../../view/number.ts';
import { UploadButton } from '../accounts/upload-button.tsx';
import { MappingDialog } from './mapping-dialog.tsx';
import { Remarks } from './remarks.tsx';
import { UploadChanges } from './upload-changes.tsx';
import { UploadSheets } from './upload-sheets.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/accounts/$bookId/uploads/$uploadId');
type Revision = Parameters<typeof call<'PATCH', '/uploads/:id'>>[2]['body'];

export function UploadScreen() {
  const { t } = useWords();
  const { cityId, bookId, uploadId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { message } = App.useApp();
  const keeps = mayKeepBooks(useSession());
  const book = useQuery(bookQuery(bookId)).data;
  const answer = useQuery(uploadQuery(uploadId));
  const upload = answer.data;
  useTitle(t('book.up.crumb'), upload?.fileName);
  const take = (next: Upload) => queryClient.setQueryData(uploadQuery(uploadId).queryKey, next);
  const toBook = () => navigate({ to: '/cities/$cityId/accounts/$bookId', params: { cityId, bookId } });

  const revise = useMutation({
    mutationFn: (body: Revision) => call('PATCH', '/uploads/:id', { params: { id: uploadId }, body }),
    onSuccess: (next) => {
      take(next);
      void navigate({ search: (old) => ({ ...old, map: undefined }), replace: true });
    },
  });
  const commit = useMutation({
    mutationFn: async () => {
      // The preview was read against the book as it stands; a book that moved since is read again first.
      const { revision } = await queryClient.fetchQuery({ ...bookQuery(bookId), staleTime: 0 });
      return call('POST', '/uploads/:id/commit', { params: { id: uploadId }, body: { expectedRevision: revision } });
    },
    onSuccess: async ({ written }) => {
      void message.success(t('book.up.done', { count: written }));
      await refreshBooks();
      await queryClient.invalidateQueries({ queryKey: ['uploads'] });
      await toBook();
    },
    onError: () => void answer.refetch(),
  });
  const discard = useMutation({
    mutationFn: () => call('DELETE', '/uploads/:id', { params: { id: uploadId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['uploads'] });
      void message.info(t('book.up.discarded'));
      await toBook();
    },
  });
  if (answer.isError && upload === undefined)
    return <Failed error={answer.error} reset={() => void answer.refetch()} />;
  if (upload === undefined || book === undefined) return <Waiting rows={10} />;
  const waits = upload.status === 'read';
  const mayWrite = keeps && waits && book.status === 'open';
  const mapped = upload.sheets.find(({ name }) => name === search.map);
  return (
    <Page
      title={t('book.up.title', { file: upload.fileName })}
      note={t('book.up.facts', {
        size: formatBytes(upload.size),
        by: upload.by,
        at: formatDateTime(upload.at),
      })}
      actions={
        <>
          <Button onClick={() => void toBook()}>{t('book.up.toBook')}</Button>
          {mayWrite ? (
            <>
              <Popconfirm
                title={t('book.up.discardSure')}
                okText={t('book.up.discard')}
                cancelText={t('common.cancel')}
                onConfirm={() => discard.mutate()}
              >
                <Button loading={discard.isPending}>{t('book.up.discard')}</Button>
              </Popconfirm>
              {upload.faults > 0 ? <UploadButton book={book} /> : null}
              <Button
                type="primary"
                disabled={!upload.mayCommit || upload.changes.length === 0}
                loading={commit.isPending}
                onClick={() => commit.mutate()}
              >
                {t('book.up.commit')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Standing upload={upload} book={book} />
      {[commit, revise, discard].map((act, i) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the three acts keep their order.
        act.isError ? <ProblemNote key={i} error={act.error} onRetry={act.reset} /> : null,
      )}
      <div className="upload">
        <UploadSheets
          upload={upload}
          mayMap={mayWrite}
          onMap={(sheet) => void navigate({ search: (old) => ({ ...old, map: sheet }) })}
        />
        <Remarks
          upload={upload}
          book={book}
          mayConfirm={mayWrite}
          busy={revise.isPending}
          onConfirm={(confirmed) => revise.mutate({ confirmed: [...confirmed] })}
        />
        <UploadChanges upload={upload} />
      </div>
      {mapped === undefined || !mayWrite ? null : (
        <MappingDialog
          key={mapped.name}
          sheet={mapped}
          book={book}
          busy={revise.isPending}
          error={revise.isError ? revise.error : null}
          onApply={(mapping, remember) =>
            revise.mutate({ mappings: [{ sheet: mapped.name, mapping, remember }], confirmed: upload.confirmed })
          }
          onClose={() => void navigate({ search: (old) => ({ ...old, map: undefined }) })}
        />
      )}
    </Page>
  );
}

/** The first thing the eye meets: whether it can be written, and if not, why. */
function Standing({ upload, book }: { readonly upload: Upload; readonly book: Book }) {
  const { t } = useWords();
  const { duplicateOf } = upload;
  return (
    <>
      {duplicateOf === null || upload.status !== 'read' ? null : (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={t('book.up.duplicate', {
            by: duplicateOf.by,
            at: formatDateTime(duplicateOf.at),
            year: duplicateOf.year,
          })}
          description={t('book.up.duplicateHint')}
        />
      )}
      {upload.status === 'committed' ? (
        <Alert
          type="success"
          showIcon
          className="notice"
          title={t('book.up.committed')}
          description={t('book.up.committedHint')}
        />
      ) : upload.status === 'discarded' ? (
        <Alert type="info" showIcon className="notice" title={t('book.up.discarded')} />
      ) : book.status === 'closed' ? (
        <Alert type="warning" showIcon className="notice" title={t('book.closedNote')} />
      ) : upload.faults > 0 ? (
        <Alert
          type="error"
          showIcon
          className="notice"
          title={t('book.up.faultsStand', { count: upload.faults })}
          description={t('book.up.faultsHint')}
        />
      ) : upload.changes.length === 0 ? (
        <Alert type="info" showIcon className="notice" title={t('book.up.nothing')} />
      ) : (
        <Alert
          type="success"
          showIcon
          className="notice"
          title={t('book.up.ready', {
            count: upload.sheets.reduce((sum, sheet) => sum + sheet.added + sheet.changed, 0),
          })}
        />
      )}
    </>
  );
}
