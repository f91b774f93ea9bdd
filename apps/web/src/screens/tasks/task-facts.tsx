/** @module The facts above a task, and the dialog in which the office names the lead, the officer, and whether it is still chased. */
import type { WorkDetail } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { handOversQuery, refreshDispatch } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { Missing } from '../../parts/target-value.tsx';
import { Share, Standing } from './task-lines.tsx';

export function TaskFacts({ task }: { readonly task: WorkDetail }) {
  const { t, pick } = useWords();
  const [editing, setEditing] = useState(false);
  const others = task.bodies.filter(({ id }) => id !== task.lead?.id);
  return (
    <>
      {task.unmatched ? <Alert className="notice" type="warning" showIcon title={t('work.unmatched')} /> : null}
      <dl className="filing-facts">
        <div>
          <dt>{t('work.standing')}</dt>
          <dd>
            <Standing task={task} /> <span className="quiet">{pick(task.standingWhy)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('work.progress')}</dt>
          <dd>
            <Share task={task} />
          </dd>
        </div>
        <div>
          <dt>{t('work.lead')}</dt>
          <dd>
            {task.lead === null ? <Missing why={t('work.noLead')} /> : task.lead.name}
            {task.leadFrom === 'office' ? <span className="quiet"> {t('work.leadByOffice')}</span> : null}
          </dd>
        </div>
        {others.length === 0 ? null : (
          <div>
            <dt>{t('tasks.participants')}</dt>
            <dd>{others.map(({ name }) => name).join(t('work.listComma'))}</dd>
          </div>
        )}
        {task.assignee === null ? null : (
          <div>
            <dt>{t('work.assignee')}</dt>
            <dd>{task.assignee.name}</dd>
          </div>
        )}
        {task.next === null ? null : (
          <div>
            <dt>{t('work.next')}</dt>
            <dd>
              {task.next.title} <DueDay day={task.next.due} daysLeft={task.next.daysLeft} />
            </dd>
          </div>
        )}
        {task.mayPlan ? (
          <div className="no-print">
            <Button size="small" onClick={() => setEditing(true)}>
              {t('work.editTask')}
            </Button>
          </div>
        ) : null}
      </dl>
      {task.note === null || task.note === '' ? null : <blockquote className="step-note">{task.note}</blockquote>}
      {editing ? <TaskDialog task={task} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

interface Values {
  readonly leadId: string | null;
  readonly assigneeId: string | null;
  readonly status: WorkDetail['status'];
  readonly note: string | null;
}

function TaskDialog({ task, onClose }: { readonly task: WorkDetail; readonly onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Values>();
  const organisations = useQuery(organisationsQuery(task.cityId));
  const members = useQuery(handOversQuery(task.cityId));
  const change = useMutation({
    mutationFn: ({ leadId, assigneeId, note, status }: Values) =>
      call('PATCH', '/cities/:cityId/work/:task', {
        params: { cityId: task.cityId, task: task.key },
        body: {
          expectedRevision: task.revision,
          leadId: leadId ?? null,
          assigneeId: assigneeId ?? null,
          note: note ?? null,
          status,
        },
      }),
    onSuccess: async () => {
      onClose();
      await refreshDispatch();
    },
  });
  return (
    <Modal
      open
      title={t('work.editTask')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {change.isError ? <ProblemNote error={change.error} /> : null}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          leadId: task.leadFrom === 'office' ? (task.lead?.id ?? null) : null,
          assigneeId: task.assignee?.id ?? null,
          status: task.status,
          note: task.note,
        }}
        onFinish={(values) => change.mutate(values)}
      >
        <Form.Item name="leadId" label={t('work.lead')} extra={t('work.leadHint')}>
          <Select
            allowClear
            placeholder={t('work.leadByPlan', {
              lead: task.leadFrom === 'plan' ? (task.lead?.name ?? '') : t('work.noLead'),
            })}
            showSearch={{ optionFilterProp: 'label' }}
            options={(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="assigneeId" label={t('work.assignee')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(members.data?.members ?? []).map(({ id, name, organisation }) => ({
              value: id,
              label: organisation === null ? name : `${name} · ${organisation.name}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="status" label={t('work.chase')} extra={t('work.chaseHint')}>
          <Select
            options={(['active', 'suspended', 'ended'] as const).map((status) => ({
              value: status,
              label: t(`work.chase.${status}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('work.noteWord')}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
