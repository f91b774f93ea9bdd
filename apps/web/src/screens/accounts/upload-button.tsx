/**
 * @module Choosing a workbook for a year: it is read by the server, nothing is written, and the preview opens under its own address.
 */
import { UploadOutlined } from '@ant-design/icons';
import type { Book } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Modal } from 'antd';
import { sendWorkbook } from '../../api/books.ts';
import { fileTooLarge, uploadLimit } from '../../api/upload.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatBytes } from '../../view/number.ts';
import { ChooseWorkbook } from './choose-workbook.tsx';

type SomeBook = Pick<Book, 'id' | 'cityId'>;

/** Reading a workbook into a preview; the screen goes to the preview when it is there. */
export function useWorkbook(book: SomeBook) {
  const { t } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (file: File) => {
      if (file.size > uploadLimit) throw fileTooLarge(formatBytes(file.size), formatBytes(uploadLimit));
      const hide = message.loading(t('book.up.reading', { file: file.name }), 0);
      try {
        return await sendWorkbook(book.id, file);
      } finally {
        hide();
      }
    },
    onSuccess: ({ id }) =>
      navigate({
        to: '/cities/$cityId/accounts/$bookId/uploads/$uploadId',
        params: { cityId: book.cityId, bookId: book.id, uploadId: id },
      }),
  });
}

export function UploadButton({ book, link = false }: { readonly book: SomeBook; readonly link?: boolean }) {
  const { t } = useWords();
  const send = useWorkbook(book);
  return (
    <>
      <ChooseWorkbook
        label={t('book.up.choose')}
        onChoose={(file) => send.mutate(file)}
        {...(link ? { type: 'link', size: 'small', className: 'flush' } : { icon: <UploadOutlined /> })}
        loading={send.isPending}
      >
        {t('book.up.button')}
      </ChooseWorkbook>
      <Modal open={send.isError} onCancel={() => send.reset()} footer={null} title={t('book.up.failed')}>
        {send.isError ? <ProblemNote error={send.error} /> : null}
      </Modal>
    </>
  );
}
