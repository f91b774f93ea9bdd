/** @module A workbook dropped anywhere on the screen of a year is read into a preview. */
import type { Book } from '@dafeng/contract';
import { Modal } from 'antd';
import { useCallback } from 'react';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { FileDrop } from '../plan/file-drop.tsx';
import { useWorkbook } from './upload-button.tsx';

export function WorkbookDrop({ book, city }: { readonly book: Book; readonly city: string }) {
  const { t } = useWords();
  const { mutate, isError, error, reset } = useWorkbook(book);
  const take = useCallback((file: File) => mutate(file), [mutate]);
  return (
    <>
      <FileDrop cityId={book.cityId} cityName={`${city} ${t('book.ofYear', { year: book.year })}`} onFile={take} />
      <Modal open={isError} onCancel={reset} footer={null} title={t('book.up.failed')}>
        {isError ? <ProblemNote error={error} /> : null}
      </Modal>
    </>
  );
}
