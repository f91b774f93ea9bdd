/** @module Whether a year may still be written, by word and shape. */
import type { Book } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

export function BookStatus({ status }: { readonly status: Book['status'] }) {
  const { t } = useWords();
  return (
    <span className={`book-status book-status-${status}`}>
      <span aria-hidden="true">{status === 'closed' ? '■' : '○'}</span>{' '}
      {t(status === 'closed' ? 'book.status.closed' : 'book.status.open')}
    </span>
  );
}
