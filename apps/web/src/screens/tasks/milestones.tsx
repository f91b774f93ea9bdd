/**
 * @module Milestones of a task in order of their days: reached or not, with the way back from each act. Who may set them and who may reach
 * them is the server's to say.
 */
import { CheckOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import type { Milestone, WorkDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { formatDate } from '../../view/number.ts';
import { DoneDialog } from './done-dialog.tsx';
import { MilestoneDialog } from './milestone-dialog.tsx';

export function Milestones({ task }: { readonly task: WorkDetail }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [editing, setEditing] = useState<Milestone | 'new' | null>(null);
  const [finishing, setFinishing] = useState<Milestone | null>(null);
  const restore = useMutation({
    mutationFn: (id: string) => call('POST', '/milestones/:id/restore', { params: { id } }),
    onSettled: () => refreshDispatch(),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call('DELETE', '/milestones/:id', { params: { id } }),
    onSuccess: async (_, id) => {
      const key = `removed-${id}`;
      void message.open({
        key,
        type: 'info',
        duration: 10,
        content: (
          <>
            {t('work.milestone.removed')}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                restore.mutate(id);
              }}
            >
              {t('common.undo')}
            </Button>
          </>
        ),
      });
      await refreshDispatch();
    },
  });
  const takeBack = useMutation({
    mutationFn: ({ id, revision }: Milestone) =>
      call('POST', '/milestones/:id/done', { params: { id }, body: { expectedRevision: revision, doneAt: null } }),
    onSettled: () => refreshDispatch(),
  });
  const failed = [remove, restore, takeBack].find(({ isError }) => isError);
  return (
    <section className="milestones">
      <div className="block-head">
        <h2>
          {t('work.milestones')}{' '}
          <span className="quiet">
            {task.milestones.done}/{task.milestones.total}
          </span>
        </h2>
        {task.mayPlan ? (
          <Button className="no-print" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('work.milestone.add')}
          </Button>
        ) : null}
      </div>
      {failed === undefined ? null : <ProblemNote error={failed.error} />}
      {task.milestoneList.length === 0 ? (
        <p className="quiet">{t(task.mayPlan ? 'work.milestone.none' : 'work.milestone.noneReader')}</p>
      ) : null}
      <ol className="milestone-list">
        {task.milestoneList.map((one) => (
          <li
            key={one.id}
            className={one.doneAt !== null ? 'milestone-done' : one.overdue ? 'milestone-late' : undefined}
          >
            <span className="milestone-shape" aria-hidden="true">
              {one.doneAt !== null ? '●' : one.overdue ? '■' : '○'}
            </span>
            <div className="milestone-what">
              <div>{one.title}</div>
              <div className="quiet">
                {[
                  one.organisation?.name,
                  one.doneAt === null
                    ? one.evidenceNeeded
                      ? t('work.milestone.needsEvidence')
                      : undefined
                    : t('work.milestone.doneBy', { who: one.doneBy?.name ?? '', day: formatDate(one.doneAt) }),
                  one.doneNote ?? undefined,
                  one.evidence === 0 ? undefined : t('work.milestone.files', { count: one.evidence }),
                ]
                  .filter((text) => text !== undefined && text !== '')
                  .join(' · ')}
              </div>
            </div>
            <DueDay day={one.due} daysLeft={one.daysLeft} settled={one.doneAt !== null} />
            <span className="milestone-acts no-print">
              {one.mayComplete ? (
                one.doneAt === null ? (
                  <Button size="small" icon={<CheckOutlined />} onClick={() => setFinishing(one)}>
                    {t('work.milestone.done')}
                  </Button>
                ) : (
                  <Button size="small" type="link" onClick={() => takeBack.mutate(one)}>
                    {t('work.milestone.takeBack')}
                  </Button>
                )
              ) : null}
              {task.mayPlan ? (
                <>
                  <Button
                    size="small"
                    type="text"
                    icon={<EditOutlined />}
                    aria-label={t('work.milestone.editOf', { title: one.title })}
                    onClick={() => setEditing(one)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('work.milestone.removeOf', { title: one.title })}
                    onClick={() => remove.mutate(one.id)}
                  />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {task.removedMilestones.length === 0 || !task.mayPlan ? null : (
        <details className="work-fold no-print">
          <summary>{t('work.milestone.gone', { count: task.removedMilestones.length })}</summary>
          <ul className="plain-list">
            {task.removedMilestones.map((one) => (
              <li key={one.id}>
                <del>{one.title}</del> <span className="quiet">{formatDate(one.due)}</span>{' '}
                <Button type="link" size="small" onClick={() => restore.mutate(one.id)}>
                  {t('work.milestone.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing === null ? null : (
        <MilestoneDialog task={task} milestone={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {finishing === null ? null : (
        <DoneDialog
          cityId={task.cityId}
          rules={task.evidenceRules}
          milestone={finishing}
          onClose={() => setFinishing(null)}
        />
      )}
    </section>
  );
}
