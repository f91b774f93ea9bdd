/**
 * @module The form of one number: whose, of what, for when. What stands there now is shown; a blank value takes the number back. What is typed
 * survives a reload.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { call } from '../../../api/client.ts';
import { indicatorsQuery, organisationsQuery } from '../../../api/queries.ts';
import { monthsQuery, refreshTracking, seriesPointsQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { mayDispatch, useSession } from '../../../shell/current-city.ts';
import { formatNumber } from '../../../view/number.ts';
import { isRecord, keep, recall } from '../../../view/storage.ts';
import { emptyPoint, type PointDraft, pointFaults, readPointDraft, standingValue } from './point-draft.ts';

export function PointDialog({ cityId, onClose }: { readonly cityId: string; readonly onClose: () => void }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const session = useSession();
  const own = mayDispatch(session) ? null : (session?.user.organisationId ?? null);
  const key = `point.${cityId}`;
  const [draft, setDraft] = useState<PointDraft>(() => {
    const kept = readPointDraft(recall('session', key, isRecord), emptyPoint);
    return own === null ? kept : { ...kept, subject: `body:${own}` };
  });
  const [tried, setTried] = useState(false);
  const subjects = useSubjects(cityId, own);
  const catalogue = useQuery(indicatorsQuery);
  const standing = useQuery({
    ...seriesPointsQuery(cityId, { subject: draft.subject, indicator: draft.indicator }),
    enabled: draft.indicator !== '',
  });
  const before = standingValue(standing.data?.items ?? [], draft);
  const faults = pointFaults(draft);
  const set = (change: Partial<PointDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep('session', key, next);
  };
  const send = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/series/points', { params: { cityId }, body: bodyOf(draft, before) }),
    onSuccess: async () => {
      // The next number is usually of the same series: only period and value begin anew.
      keep('session', key, { ...draft, period: '', value: '' });
      void message.success(t('track.one.done'));
      await refreshTracking(cityId);
      onClose();
    },
    onError: () => void standing.refetch(),
  });
  const help = (field: keyof PointDraft) => {
    const fault = tried ? faults[field] : undefined;
    return fault === undefined ? {} : { validateStatus: 'error' as const, help: t(fault) };
  };
  const text = (field: 'period' | 'since' | 'value' | 'unit' | 'received' | 'source' | 'method', hint: string) => (
    <Input value={draft[field]} placeholder={hint} onChange={(event) => set({ [field]: event.target.value })} />
  );
  const chosen = catalogue.data?.items.find(({ id }) => id === draft.indicator);
  return (
    <Modal
      open
      width={620}
      title={t('track.in.one')}
      okText={t('track.one.enter')}
      cancelText={t('common.cancel')}
      confirmLoading={send.isPending}
      onOk={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) send.mutate();
      }}
      onCancel={onClose}
    >
      {send.isError ? <ProblemNote error={send.error} /> : null}
      <Form layout="vertical" component="div">
        <Form.Item label={t('track.subject')}>
          <Select<string>
            value={draft.subject}
            disabled={own !== null}
            showSearch={{ optionFilterProp: 'label' }}
            options={subjects}
            onChange={(subject) => set({ subject })}
          />
        </Form.Item>
        <Form.Item label={t('targets.indicator')} required {...help('indicator')}>
          <Select<string>
            {...(draft.indicator === '' ? {} : { value: draft.indicator })}
            showSearch={{ optionFilterProp: 'label' }}
            options={(catalogue.data?.items ?? []).map(({ id, name, unitLabel }) => ({
              value: id,
              label: t('common.aside', { text: pick(name), aside: pick(unitLabel) }),
            }))}
            onChange={(indicator) => set({ indicator })}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item label={t('track.pic.period')} required {...help('period')}>
            {text('period', '2026-03')}
          </Form.Item>
          <Form.Item label={t('field.value')} extra={t('track.one.blank')} {...help('value')}>
            {text('value', '')}
          </Form.Item>
          <Form.Item label={t('targets.unit')}>
            {text('unit', chosen === undefined ? t('common.optional') : pick(chosen.unitLabel))}
          </Form.Item>
          <Form.Item label={t('track.one.since')} {...help('since')}>
            {text('since', t('common.optional'))}
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item label={t('track.point.quality')}>
            <Select<PointDraft['quality']>
              value={draft.quality}
              options={(['final', 'preliminary', 'estimate', 'poor'] as const).map((value) => ({
                value,
                label: t(`track.quality.${value}`),
              }))}
              onChange={(quality) => set({ quality })}
            />
          </Form.Item>
          <Form.Item label={t('track.point.received')} {...help('received')}>
            {text('received', t('track.one.today'))}
          </Form.Item>
          <Form.Item label={t('common.source')}>{text('source', t('common.optional'))}</Form.Item>
          <Form.Item label={t('track.point.method')}>{text('method', t('common.optional'))}</Form.Item>
        </div>
      </Form>
      {before === null ? null : (
        <p className="quiet">{t('track.one.before', { value: formatNumber(before), unit: pick(chosen?.unitLabel) })}</p>
      )}
    </Modal>
  );
}

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
function bodyOf(draft: PointDraft, before: number | null) {
  const { since, unit, received, source, method } = draft;
  return {
    subject: draft.subject,
    indicator: draft.indicator,
    period: draft.period.trim(),
    value: draft.value.trim() === '' ? null : Number(draft.value.trim()),
    quality: draft.quality,
    expected: before,
    ...(filled(since) === undefined ? {} : { since: Number(since.trim()) }),
    ...(filled(unit) === undefined ? {} : { unit: unit.trim() }),
    ...(filled(received) === undefined ? {} : { received: received.trim() }),
    ...(filled(source) === undefined ? {} : { source: source.trim() }),
    ...(filled(method) === undefined ? {} : { method: method.trim() }),
  };
}

/** The city, its bodies, and sectors of which there are numbers; an officer has its own body alone. */
function useSubjects(cityId: string, own: string | null) {
  const { t, pick } = useWords();
  const bodies = useQuery(organisationsQuery(cityId)).data?.items;
  const known = useQuery(monthsQuery(cityId, { subject: 'city' })).data?.subjects;
  return useMemo(() => {
    const all = [
      { value: 'city', label: t('track.subject.city') },
      ...(known ?? [])
        .filter(({ subject }) => subject.startsWith('sector:'))
        .map(({ subject, name }) => ({ value: subject, label: pick(name) })),
      ...(bodies ?? []).map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    ];
    return own === null ? all : all.filter(({ value }) => value === `body:${own}`);
  }, [bodies, known, own, pick, t]);
}
