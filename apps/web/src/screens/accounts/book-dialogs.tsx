/**
 * @module The acts on a whole year that ask first: method, closing (typed year), reopening (a reason). Which is open stands in the address.
 */
import type { Book } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { bookQuery, methodsQuery, refreshBooks } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { FillDialog } from './fill-dialog.tsx';
import { type MethodChoice, MethodFields } from './method-fields.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/accounts/$bookId');

export function BookDialogs({
  book,
  keeps,
  city,
}: {
  readonly book: Book;
  readonly keeps: boolean;
  readonly city: string;
}) {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const close = () => void navigate({ search: (old) => ({ ...old, do: undefined }) });
  if (search.do === 'method')
    return <MethodDialog book={book} mayChange={keeps && book.status === 'open'} onClose={close} />;
  if (search.do === 'close' && keeps && book.status === 'open')
    return <CloseDialog book={book} city={city} onClose={close} />;
  if (search.do === 'reopen' && keeps && book.status === 'closed') return <ReopenDialog book={book} onClose={close} />;
  if (search.do === 'fill' && keeps && book.status === 'open') return <FillDialog book={book} onClose={close} />;
  return null;
}

/** An act on the whole book; the cache takes the answer. */
function useBookAct(act: () => Promise<Book>, said: string, onDone: () => void) {
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: async (book) => {
      queryClient.setQueryData(bookQuery(book.id).queryKey, book);
      void message.success(said);
      onDone();
      await refreshBooks();
    },
    onError: refreshBooks,
  });
}

interface DialogProps {
  readonly book: Book;
  readonly onClose: () => void;
}

function MethodDialog({ book, mayChange, onClose }: DialogProps & { readonly mayChange: boolean }) {
  const { t, pick } = useWords();
  const methods = useQuery(methodsQuery);
  const [choice, setChoice] = useState<MethodChoice>({ method: book.method.id, gwpSet: book.method.gwpSet });
  const set = useBookAct(
    () =>
      call('PUT', '/books/:bookId/method', {
        params: { bookId: book.id },
        body: {
          expectedRevision: book.revision,
          method: choice.method,
          ...(choice.gwpSet === undefined ? {} : { gwpSet: choice.gwpSet }),
        },
      }),
    t('book.methodSet'),
    onClose,
  );
  const moved =
    choice.method !== book.method.id || (choice.gwpSet !== undefined && choice.gwpSet !== book.method.gwpSet);
  return (
    <Modal
      open
      width={640}
      title={t('book.do.method')}
      okText={t('book.methodSetButton')}
      okButtonProps={mayChange ? { disabled: !moved, loading: set.isPending } : { hidden: true }}
      cancelText={t(mayChange ? 'common.cancel' : 'common.close')}
      onOk={() => set.mutate()}
      onCancel={onClose}
    >
      {mayChange ? (
        <>
          <p className="page-note">{t('book.methodChanges')}</p>
          <Form layout="vertical">
            <MethodFields methods={methods.data?.items ?? []} choice={choice} onChange={setChoice} />
          </Form>
        </>
      ) : (
        <p>
          <b>{pick(book.method.name)}</b> · {book.method.gwpSet}
          {book.status === 'closed' ? <span className="quiet"> {t('book.methodClosed')}</span> : null}
        </p>
      )}
      <h3>{t('book.pins')}</h3>
      <dl className="facts pins">
        {Object.entries(book.method.factorSets).map(([role, pin]) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>
              <code>{pin}</code>
            </dd>
          </div>
        ))}
      </dl>
      {book.method.notes.length === 0 ? null : (
        <ul className="method-notes">
          {book.method.notes.map((note) => (
            <li key={note.zh}>▲ {pick(note)}</li>
          ))}
        </ul>
      )}
      {set.isError ? <ProblemNote error={set.error} /> : null}
    </Modal>
  );
}

function CloseDialog({ book, city, onClose }: DialogProps & { readonly city: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const wanted = String(book.year);
  const act = useBookAct(
    () =>
      call('POST', '/books/:bookId/close', { params: { bookId: book.id }, body: { expectedRevision: book.revision } }),
    t('book.closed', { year: book.year }),
    onClose,
  );
  return (
    <Modal
      open
      title={t('book.closeTitle', { city, year: book.year })}
      okText={t('book.do.close')}
      okButtonProps={{ danger: true, disabled: typed.trim() !== wanted, loading: act.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => act.mutate()}
      onCancel={onClose}
    >
      <p>{t('book.closeHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('book.closeType', { year: wanted })}>
          <Input
            autoFocus
            aria-label={t('book.closeType', { year: wanted })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
      {act.isError ? <ProblemNote error={act.error} /> : null}
    </Modal>
  );
}

const leastReason = 4;
function ReopenDialog({ book, onClose }: DialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const act = useBookAct(
    () =>
      call('POST', '/books/:bookId/reopen', {
        params: { bookId: book.id },
        body: { expectedRevision: book.revision, reason: reason.trim() },
      }),
    t('book.reopened', { year: book.year }),
    onClose,
  );
  return (
    <Modal
      open
      title={t('book.reopenTitle', { year: book.year })}
      okText={t('book.do.reopen')}
      okButtonProps={{ disabled: reason.trim().length < leastReason, loading: act.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => act.mutate()}
      onCancel={onClose}
    >
      <p>{t('book.reopenHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('book.reason')}>
          <Input.TextArea
            autoFocus
            aria-label={t('book.reason')}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {act.isError ? <ProblemNote error={act.error} /> : null}
    </Modal>
  );
}
