/**
 * @module What the province assigned to a target: value, unit, base year, document; or taking it back. What is typed survives a reload, and
 * somebody else's entry in between is shown, not overwritten.
 */
import type { TrackedTarget } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshTracking } from '../../api/tracking.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import type { Comparator } from '../../view/number.ts';
import { forget, isRecord, keep, recall } from '../../view/storage.ts';
import { type AssignmentDraft, faultsOf, readDraft } from './assignment-draft.ts';

const comparators: readonly Comparator[] = ['>=', '<=', '=', '~='];
const comparatorWords = {
  '>=': 'target.comparator.ge',
  '<=': 'target.comparator.le',
  '=': 'target.comparator.eq',
  '~=': 'target.comparator.about',
} as const;

export function AssignmentDialog({
  cityId,
  target,
  onClose,
}: {
  readonly cityId: string;
  readonly target: TrackedTarget;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const key = `assignment.${target.itemId}`;
  const { assignment } = target;
  const [draft, setDraft] = useState<AssignmentDraft>(() =>
    readDraft(recall('session', key, isRecord), {
      value: assignment?.value == null ? '' : String(assignment.value),
      // A share is assigned in per cent, whatever it is counted in.
      unit: assignment?.unit ?? (target.unit.id === '1' ? '%' : target.unit.zh),
      base: assignment?.base == null ? (target.base === null ? '' : String(target.base)) : String(assignment.base),
      comparator: assignment?.comparator ?? target.comparator,
      document: assignment?.document ?? '',
      note: '',
    }),
  );
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const set = (change: Partial<AssignmentDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep('session', key, next);
  };
  const enter = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/tracking/assignments', {
        params: { cityId },
        body: {
          itemId: target.itemId,
          value: Number(draft.value.trim()),
          unit: draft.unit.trim(),
          ...(draft.base.trim() === '' ? {} : { base: Number(draft.base.trim()) }),
          comparator: draft.comparator,
          document: draft.document.trim(),
          ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
          expectedRevision: assignment?.revision ?? 0,
        },
      }),
    onSuccess: async () => {
      forget('session', key);
      void message.success(t('track.assign.done'));
      await refreshTracking(cityId);
      onClose();
    },
  });
  const help = (field: keyof AssignmentDraft) => {
    const fault = tried ? faults[field] : undefined;
    return fault === undefined ? {} : { validateStatus: 'error' as const, help: t(fault) };
  };
  return (
    <Modal
      open
      title={t('track.assign.title', { name: target.name })}
      okText={t('track.assign.enter')}
      cancelText={t('common.cancel')}
      confirmLoading={enter.isPending}
      onOk={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) enter.mutate();
      }}
      onCancel={onClose}
    >
      {enter.isError ? <ProblemNote error={enter.error} /> : null}
      <p className="quiet">{t('track.assign.hint')}</p>
      <Form layout="vertical" component="div">
        <div className="form-row">
          <Form.Item label={t('field.comparator')}>
            <Select<Comparator>
              value={draft.comparator}
              options={comparators.map((value) => ({ value, label: t(comparatorWords[value]) }))}
              onChange={(comparator) => set({ comparator })}
            />
          </Form.Item>
          <Form.Item label={t('field.value')} required {...help('value')}>
            <Input
              autoFocus
              inputMode="decimal"
              value={draft.value}
              onChange={(event) => set({ value: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('targets.unit')} required {...help('unit')}>
            <Input value={draft.unit} onChange={(event) => set({ unit: event.target.value })} />
          </Form.Item>
          <Form.Item label={t('targets.base')} {...help('base')}>
            <Input
              inputMode="numeric"
              placeholder={t('common.optional')}
              value={draft.base}
              onChange={(event) => set({ base: event.target.value })}
            />
          </Form.Item>
        </div>
        <Form.Item label={t('track.assign.document')} required {...help('document')}>
          <Input
            maxLength={300}
            placeholder={t('track.assign.documentHint')}
            value={draft.document}
            onChange={(event) => set({ document: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('field.note')}>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            placeholder={t('common.optional')}
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </Form.Item>
      </Form>
      <p className="quiet">{t('track.assign.unitHint', { unit: pick(target.unit) })}</p>
    </Modal>
  );
}
