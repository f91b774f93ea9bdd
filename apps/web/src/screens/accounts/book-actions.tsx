/**
 * @module What can be done with a year's books: take back and do again, files in and out, method, closing and reopening.
 */
import { DownloadOutlined, MoreOutlined, PrinterOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Book } from '@dafeng/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { type BookSearch, type BookTab, isSheetTab } from '../../view/book-search.ts';
import type { BookWrites } from '../grid/use-book-writes.ts';
import { UploadButton } from './upload-button.tsx';

export function BookActions({
  book,
  tab,
  mayWrite,
  keeps,
  writes,
}: {
  readonly book: Book;
  readonly tab: BookTab;
  readonly mayWrite: boolean;
  readonly keeps: boolean;
  readonly writes: BookWrites;
}) {
  const { t, locale } = useWords();
  const navigate = useNavigate({ from: '/cities/$cityId/accounts/$bookId' });
  const open = (act: BookSearch['do']) => void navigate({ search: (old) => ({ ...old, do: act }) });
  const asked = tab === 'energy' ? { sheet: 'energy' } : { sheet: 'activities', tab };
  const file = (label: string, address: string) => (
    <a href={address} download>
      {label}
    </a>
  );
  const exportOf = (format: 'xlsx' | 'csv') =>
    addressOf('/books/:bookId/grid/export', { bookId: book.id }, { ...asked, format, language: locale });
  const template = (filled: 'yes' | 'no') => addressOf('/books/:bookId/template', { bookId: book.id }, { filled });
  const files: MenuProps['items'] = [
    ...(isSheetTab(tab)
      ? [
          { key: 'xlsx', label: file(t('common.exportXlsx'), exportOf('xlsx')) },
          { key: 'csv', label: file(t('common.exportCsv'), exportOf('csv')) },
          { type: 'divider' as const },
        ]
      : []),
    { key: 'template', label: file(t('book.templateEmpty'), template('no')) },
    { key: 'filled', label: file(t('book.templateFilled'), template('yes')) },
  ];
  const more: MenuProps['items'] = [
    { key: 'method', label: t('book.do.method') },
    ...(mayWrite ? [{ key: 'fill', label: t('book.do.fill') }] : []),
    ...(keeps
      ? [
          {
            key: book.status === 'open' ? 'close' : 'reopen',
            label: t(`book.do.${book.status === 'open' ? 'close' : 'reopen'}`),
          },
        ]
      : []),
  ];
  return (
    <>
      {mayWrite ? (
        <>
          <Button
            icon={<UndoOutlined />}
            disabled={!book.canUndo || writes.busy}
            onClick={() => void writes.undo()}
            aria-label={t('book.undo')}
            title={`${t('book.undo')}（Ctrl+Z）`}
          />
          <Button
            icon={<RedoOutlined />}
            disabled={!book.canRedo || writes.busy}
            onClick={() => void writes.redo()}
            aria-label={t('book.redo')}
            title={`${t('book.redo')}（Ctrl+Y）`}
          />
          <UploadButton book={book} />
        </>
      ) : null}
      <Dropdown trigger={['click']} menu={{ items: files }}>
        <Button icon={<DownloadOutlined />}>{t('book.files')}</Button>
      </Dropdown>
      <Button
        className="no-phone"
        icon={<PrinterOutlined />}
        onClick={() => window.print()}
        aria-label={t('common.print')}
        title={t('common.print')}
      />
      <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => open(key as BookSearch['do']) }}>
        <Button icon={<MoreOutlined />} aria-label={t('book.more')} title={t('book.more')} />
      </Dropdown>
    </>
  );
}
