/**
 * @module Beginning a year: which year, by which method edition, with which warming potentials.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { methodsQuery, refreshBooks } from '../../api/books.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { type MethodChoice, MethodFields } from './method-fields.tsx';

export function NewBookDialog({
  cityId,
  open,
  years,
  onClose,
}: {
  readonly cityId: string;
  readonly open: boolean;
  readonly years: readonly number[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const methods = useQuery({ ...methodsQuery, enabled: open });
  const [year, setYear] = useState<number | null>(null);
  const [choice, setChoice] = useState<MethodChoice>({ method: 'guide-2011', gwpSet: undefined });
  const offered = years.length === 0 ? new Date().getFullYear() - 1 : Math.max(...years) + 1;
  const wanted = year ?? offered;
  const taken = years.includes(wanted);
  const create = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/books', {
        params: { cityId },
        body: {
          year: wanted,
          method: choice.method,
          ...(choice.gwpSet === undefined ? {} : { gwpSet: choice.gwpSet }),
        },
      }),
    onSuccess: async (book) => {
      await refreshBooks();
      await navigate({ to: '/cities/$cityId/accounts/$bookId', params: { cityId, bookId: book.id } });
    },
  });
  return (
    <Modal
      open={open}
      title={t('book.new')}
      okText={t('book.create', { year: wanted })}
      okButtonProps={{ disabled: taken, loading: create.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => create.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label={t('book.year')}
          {...(taken ? { validateStatus: 'error', help: t('book.yearTaken', { year: wanted }) } : {})}
        >
          <InputNumber
            aria-label={t('book.year')}
            value={wanted}
            min={1949}
            max={2100}
            precision={0}
            onChange={(value) => setYear(value)}
          />
        </Form.Item>
        <MethodFields methods={methods.data?.items ?? []} choice={choice} onChange={setChoice} />
      </Form>
      {create.isError ? <ProblemNote error={create.error} /> : null}
    </Modal>
  );
}
