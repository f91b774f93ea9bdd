/**
 * @module Everything of one cell: its entries and their sources, how it was filled, remarks, and its history.
 */
import type { Book, CellWrite, GridHead } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { type CellAddress, cellCommentsQuery, cellHistoryQuery, refreshBooks } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import type { GridCell } from '../../view/grid-model.ts';
import { emDash, formatDateTime, formatNumber } from '../../view/number.ts';
import { entryWords } from './entry-words.ts';

export function CellPanel({
  book,
  address,
  row,
  column,
  cell,
  flags,
  mayWrite,
  mayRemark,
  onWrite,
  onClose,
}: {
  readonly book: Book;
  readonly address: CellAddress;
  readonly row: GridHead;
  readonly column: GridHead;
  readonly cell: GridCell | undefined;
  /** What was noticed of the cell, in words. */
  readonly flags: readonly string[];
  readonly mayWrite: boolean;
  readonly mayRemark: boolean;
  readonly onWrite: (change: Partial<CellWrite>) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const unit = column.unit ?? row.unit;
  return (
    <aside className="sheet-side" aria-label={t('book.cell')}>
      <div className="block-head">
        <h2>
          {pick(row.name)} × {pick(column.name)}
        </h2>
        <Button size="small" type="text" onClick={onClose} aria-label={t('common.close')}>
          ✕
        </Button>
      </div>
      {row.note === null ? null : <p className="quiet">{pick(row.note)}</p>}
      {flags.map((flag) => (
        <p key={flag} className="cell-flag">
          ▲ {flag}
        </p>
      ))}
      <dl className="facts">
        <dt>{t('book.cell.value')}</dt>
        <dd>
          {cell === undefined || cell.value === null
            ? cell?.absence == null
              ? t('book.cell.empty')
              : cell.absence
            : `${formatNumber(cell.value)} ${pick(unit)}`}
        </dd>
        {cell === undefined || cell.value === null ? null : (
          <>
            <dt>{t('book.grid.status')}</dt>
            <dd>{t(`book.cellStatus.${cell.status}`)}</dd>
          </>
        )}
        {cell?.method == null ? null : (
          <>
            <dt>{t('book.cell.method')}</dt>
            <dd>{cell.method}</dd>
          </>
        )}
        {cell?.spread == null ? null : (
          <>
            <dt>{t('book.cell.spread')}</dt>
            <dd>{t('book.cell.share', { value: formatNumber(cell.spread) })}</dd>
          </>
        )}
        {cell !== undefined && cell.entries.length > 0 ? (
          <>
            <dt>{t('book.cell.entries')}</dt>
            <dd>
              <ol className="plain-list">
                {cell.entries.map((entry, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and keep their order.
                  <li key={i}>
                    {formatNumber(entry.value)} {entry.unit} <span className="quiet">{entryWords(entry, t)}</span>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        ) : null}
        {cell?.comment == null ? null : (
          <>
            <dt>{t('book.cell.note')}</dt>
            <dd>{cell.comment}</dd>
          </>
        )}
      </dl>
      {mayWrite && cell !== undefined && cell.value !== null ? (
        <FactsForm key={`${address.row} ${address.column} ${book.revision}`} cell={cell} onWrite={onWrite} />
      ) : null}
      <Remarks book={book} address={address} mayRemark={mayRemark} />
      <History book={book} address={address} />
    </aside>
  );
}

function FactsForm({
  cell,
  onWrite,
}: {
  readonly cell: GridCell;
  readonly onWrite: (change: Partial<CellWrite>) => void;
}) {
  const { t } = useWords();
  const [source, setSource] = useState(cell.entries[0]?.source ?? '');
  const [comment, setComment] = useState(cell.comment ?? '');
  const [uncertainty, setUncertainty] = useState(cell.uncertainty);
  const same =
    source === (cell.entries[0]?.source ?? '') && comment === (cell.comment ?? '') && uncertainty === cell.uncertainty;
  // Several entries add to the number; a new source would melt them into one.
  const several = cell.entries.length > 1;
  return (
    <Form layout="vertical" size="small" className="cell-form">
      {several ? <p className="quiet">{t('book.cell.several', { count: cell.entries.length })}</p> : null}
      <Form.Item label={t('book.cell.source')}>
        <Input
          aria-label={t('book.cell.source')}
          value={source}
          maxLength={300}
          disabled={several}
          placeholder={t('book.cell.sourceHint')}
          onChange={(event) => setSource(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('book.cell.uncertainty')}>
        <InputNumber
          aria-label={t('book.cell.uncertainty')}
          value={uncertainty}
          min={0}
          max={10}
          step={0.01}
          disabled={several}
          onChange={setUncertainty}
        />
      </Form.Item>
      <Form.Item label={t('book.cell.note')}>
        <Input.TextArea
          aria-label={t('book.cell.note')}
          rows={2}
          value={comment}
          maxLength={1000}
          disabled={several}
          onChange={(event) => setComment(event.target.value)}
        />
      </Form.Item>
      <Button
        type="primary"
        disabled={same || several}
        onClick={() => onWrite({ source: source || null, comment: comment || null, uncertainty })}
      >
        {t('common.save')}
      </Button>
    </Form>
  );
}

function Remarks({
  book,
  address,
  mayRemark,
}: {
  readonly book: Book;
  readonly address: CellAddress;
  readonly mayRemark: boolean;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const comments = useQuery(cellCommentsQuery(book.id));
  const add = useMutation({
    mutationFn: () =>
      call('POST', '/books/:bookId/comments', { params: { bookId: book.id }, body: { ...address, text: text.trim() } }),
    onSuccess: async () => {
      setText('');
      await refreshBooks();
    },
  });
  const resolve = useMutation({
    mutationFn: (id: string) =>
      call('POST', '/books/:bookId/comments/:id/resolve', { params: { bookId: book.id, id } }),
    onSuccess: refreshBooks,
  });
  const mine = (comments.data?.items ?? []).filter(
    ({ sheet, row, column }) => sheet === address.sheet && row === address.row && column === address.column,
  );
  return (
    <section className="cell-section">
      <h3>{t('book.comments')}</h3>
      {mine.length === 0 ? <p className="quiet">{t('book.cell.noRemark')}</p> : null}
      <ol className="history">
        {mine.map((comment) => (
          <li key={comment.id} className={comment.resolvedAt === null ? undefined : 'history-undone'}>
            {comment.text}
            <div className="quiet">
              {comment.by} · {formatDateTime(comment.at)}
              {comment.resolvedAt === null && mayRemark ? (
                <Button type="link" size="small" onClick={() => resolve.mutate(comment.id)}>
                  {t('book.resolve')}
                </Button>
              ) : comment.resolvedAt === null ? null : (
                ` · ${t('book.resolved')}`
              )}
            </div>
          </li>
        ))}
      </ol>
      {mayRemark ? (
        <>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            aria-label={t('book.remark')}
            placeholder={t('book.remark')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            size="small"
            className="cell-add"
            disabled={text.trim() === ''}
            loading={add.isPending}
            onClick={() => add.mutate()}
          >
            {t('book.remarkAdd')}
          </Button>
        </>
      ) : null}
      {add.isError ? <ProblemNote error={add.error} /> : null}
      {resolve.isError ? <ProblemNote error={resolve.error} /> : null}
    </section>
  );
}

function History({ book, address }: { readonly book: Book; readonly address: CellAddress }) {
  const { t } = useWords();
  const history = useQuery(cellHistoryQuery(book.id, address));
  const worded = (side: { value: number | null; absence: string | null } | null) =>
    side === null ? emDash : side.value === null ? (side.absence ?? emDash) : formatNumber(side.value);
  return (
    <section className="cell-section">
      <h3>{t('book.cell.history')}</h3>
      {history.isError ? <ProblemNote error={history.error} /> : null}
      {history.data?.items.length === 0 ? <p className="quiet">{t('book.cell.noHistory')}</p> : null}
      <ol className="history">
        {history.data?.items.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`} className={entry.undone ? 'history-undone' : undefined}>
            <del>{worded(entry.before)}</del> → <b>{worded(entry.after)}</b>
            <div className="quiet">
              {entry.by} · {formatDateTime(entry.at)}
              {entry.undone ? ` · ${t('review.historyUndone')}` : ''}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
