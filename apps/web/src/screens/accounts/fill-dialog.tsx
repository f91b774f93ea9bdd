/**
 * @module The simplified balance: the province's balance and the city's drivers go in, the cells that the missing-data ladder would fill come
 * back, each with its method, spread and explanation; they are written as one change and marked as filled.
 */
import { UploadOutlined } from '@ant-design/icons';
import type { Book, FillProposal } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { bookQuery, refreshBooks, sendProvince } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatShare, formatValue } from '../../view/number.ts';
import { ChooseWorkbook } from './choose-workbook.tsx';

const keyOf = ({ row, column }: FillProposal['cells'][number]) => `${row}:${column}`;

export function FillDialog({ book, onClose }: { readonly book: Book; readonly onClose: () => void }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const propose = useMutation({ mutationFn: (file: File) => sendProvince(book.id, file) });
  const cells = propose.data?.cells ?? [];
  const apply = useMutation({
    mutationFn: ({ file, fileName }: Pick<FillProposal, 'file' | 'fileName'>) =>
      call('POST', '/books/:bookId/fill/apply', {
        params: { bookId: book.id },
        body: { expectedRevision: book.revision, file, fileName },
      }),
    onSuccess: async ({ book: next, written }) => {
      queryClient.setQueryData(bookQuery(book.id).queryKey, next);
      void message.success(t('book.fillBalance.done', { count: written }));
      onClose();
      await refreshBooks();
    },
    onError: refreshBooks,
  });
  return (
    <Modal
      open
      width={960}
      title={t('book.fillBalance.title', { year: book.year })}
      okText={t('book.fillBalance.apply', { count: cells.length })}
      okButtonProps={{ disabled: cells.length === 0, loading: apply.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => {
        if (propose.data !== undefined) apply.mutate(propose.data);
      }}
      onCancel={onClose}
    >
      <p>{t('book.fillBalance.hint')}</p>
      <ChooseWorkbook
        label={t('book.fillBalance.choose')}
        onChoose={(file) => propose.mutate(file)}
        className="fill-choose"
        icon={<UploadOutlined />}
        loading={propose.isPending}
      >
        {t(propose.isPending ? 'book.fillBalance.reading' : 'book.fillBalance.choose')}
      </ChooseWorkbook>
      {propose.isError ? <ProblemNote error={propose.error} /> : null}
      {apply.isError ? <ProblemNote error={apply.error} /> : null}
      {propose.data === undefined ? null : (
        <>
          <p>
            {cells.length === 0
              ? t('book.fillBalance.none')
              : t('book.fillBalance.count', { count: cells.length, area: propose.data.area })}
          </p>
          <ul className="method-notes">
            {propose.data.notices.map((notice) => (
              <li key={`${notice.code} ${notice.cells.join()}`}>▲ {pick(notice.message)}</li>
            ))}
          </ul>
        </>
      )}
      {cells.length === 0 ? null : (
        <div className="scroll-x fill-list">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('book.cell')}</th>
                <th scope="col" className="figure">
                  {t('book.cell.value')}
                </th>
                <th scope="col">{t('book.fillBalance.method')}</th>
                <th scope="col" className="figure">
                  {t('book.fillBalance.spread')}
                </th>
                <th scope="col">{t('book.fillBalance.why')}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={keyOf(cell)}>
                  <td>{pick(cell.name)}</td>
                  <td className="figure total-filled">
                    ≈{formatValue(cell.value)} <span className="quiet">{cell.unit}</span>
                  </td>
                  <td>{pick(cell.methodName)}</td>
                  <td className="figure">±{formatShare(cell.spread)}</td>
                  <td className="quiet">{pick(cell.explained)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}
