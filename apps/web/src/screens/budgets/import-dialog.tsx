/**
 * @module Budgets out of a file: checked first, with every fault at its row, then written as a whole or not at all.
 */
import type { BudgetImport } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { refreshBudgets, sendBudgets } from '../../api/budgets.ts';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { ChooseWorkbook } from '../accounts/choose-workbook.tsx';

export function ImportDialog({
  cityId,
  kind,
  onClose,
}: {
  readonly cityId: string;
  readonly kind: 'energy' | 'carbon';
  readonly onClose: () => void;
}) {
  const { t, locale } = useWords();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: (chosen: File) => sendBudgets(cityId, chosen, true, () => {}).done,
  });
  const write = useMutation({
    mutationFn: (chosen: File) => sendBudgets(cityId, chosen, false, () => {}).done,
    onSuccess: async (result) => {
      if (result.faults.length > 0) return;
      await refreshBudgets();
      void message.success(t('budget.imported', { created: result.created, issued: result.issued }));
      onClose();
    },
  });
  const checked = check.data;
  const ready = checked !== undefined && checked.faults.length === 0 && file !== null;
  return (
    <Modal
      open
      width={640}
      title={t('budget.import')}
      okText={t('budget.importWrite')}
      okButtonProps={{ disabled: !ready || checked.created + checked.issued === 0, loading: write.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => file !== null && write.mutate(file)}
      onCancel={onClose}
    >
      <p className="page-note">{t('budget.importHint')}</p>
      <p>
        <a
          href={addressOf('/cities/:cityId/budgets/export', { cityId }, { kind, format: 'xlsx', language: locale })}
          download
        >
          {t('budget.importTemplate')}
        </a>
      </p>
      <ChooseWorkbook
        label={t('budget.import')}
        loading={check.isPending}
        onChoose={(chosen) => {
          setFile(chosen);
          write.reset();
          check.mutate(chosen);
        }}
      >
        {file === null ? t('budget.importChoose') : file.name}
      </ChooseWorkbook>
      {check.isError ? <ProblemNote error={check.error} /> : null}
      {write.isError ? <ProblemNote error={write.error} /> : null}
      {checked === undefined ? null : <Result result={write.data ?? checked} />}
    </Modal>
  );
}

function Result({ result }: { readonly result: BudgetImport }) {
  const { t, pick } = useWords();
  if (result.faults.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        className="notice"
        title={t('budget.importFine', { created: result.created, issued: result.issued, unchanged: result.unchanged })}
      />
    );
  return (
    <Alert
      type="error"
      showIcon
      className="notice"
      title={t('budget.importFaults', { count: result.faults.length })}
      description={
        <ul>
          {result.faults.map((fault) => (
            <li key={fault.message.zh}>
              {pick(fault.message)} <span className="quiet">{pick(fault.remedy)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
