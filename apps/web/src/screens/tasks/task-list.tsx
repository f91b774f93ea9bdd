/**
 * @module Tasks as a list in plan order: who leads, who takes part, how many targets stand in each.
 */
import type { TaskItem } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { formatNumber } from '../../view/number.ts';

export function TaskList({
  tasks,
  cityId,
  body,
  onBody,
}: {
  readonly tasks: readonly TaskItem[];
  readonly cityId: string;
  readonly body: string | undefined;
  readonly onBody: (id: string | undefined) => void;
}) {
  const { t } = useWords();
  return (
    <div className="table-frame">
      <table className="grid tasks">
        <caption className="visually-hidden">{t('nav.tasks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tasks.section')}</th>
            <th scope="col">{t('tasks.task')}</th>
            <th scope="col">● {t('tasks.lead')}</th>
            <th scope="col">○ {t('tasks.participants')}</th>
            <th scope="col">◌ {t('tasks.implied')}</th>
            <th scope="col" className="figure">
              {t('tasks.targets')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => {
            const none = task.lead.length + task.participants.length + task.impliedParticipants.length === 0;
            return (
              <tr key={task.id}>
                <td className="nowrap">{task.section}</td>
                <th scope="row" className="task-name">
                  <Link to="/cities/$cityId/tasks/$task" params={{ cityId, task: task.id }}>
                    {task.title}
                  </Link>
                  <div className="quiet">{task.sectionTitle.split(' › ').slice(0, -1).join(' › ')}</div>
                </th>
                <td
                  data-label={`● ${t('tasks.lead')}`}
                  className={task.lead.length === 0 && !none ? 'cell-empty' : undefined}
                >
                  {none ? (
                    <Missing why={t('tasks.noBodies')} />
                  ) : task.lead.length === 0 ? (
                    <Missing why={t('tasks.noLead')} />
                  ) : (
                    <Bodies bodies={task.lead} body={body} onBody={onBody} />
                  )}
                </td>
                <td
                  data-label={`○ ${t('tasks.participants')}`}
                  className={task.participants.length === 0 ? 'cell-empty' : undefined}
                >
                  <Bodies
                    bodies={task.participants}
                    body={body}
                    onBody={onBody}
                    tail={task.openList ? t('tasks.openList') : undefined}
                  />
                </td>
                <td
                  data-label={`◌ ${t('tasks.implied')}`}
                  className={task.impliedParticipants.length === 0 ? 'cell-empty' : undefined}
                >
                  <Bodies bodies={task.impliedParticipants} body={body} onBody={onBody} />
                </td>
                <td className={task.targets === 0 ? 'figure cell-empty' : 'figure'} data-label={t('tasks.targets')}>
                  {task.targets > 0 ? (
                    <Link to="/targets" search={{ city: [cityId], section: task.section }}>
                      {formatNumber(task.targets)}
                    </Link>
                  ) : (
                    0
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Bodies({
  bodies,
  body,
  onBody,
  tail,
}: {
  readonly bodies: TaskItem['lead'];
  readonly body: string | undefined;
  readonly onBody: (id: string | undefined) => void;
  /** Said after the last name, where the printed list is left open. */
  readonly tail?: string | undefined;
}) {
  return (
    <span className="bodies">
      {bodies.map((ref) =>
        ref.organisationId === null ? (
          <span key={ref.printed}>{ref.name}</span>
        ) : (
          <button
            key={ref.printed}
            type="button"
            className={ref.organisationId === body ? 'body-link body-here' : 'body-link'}
            title={ref.printed === ref.name ? undefined : ref.printed}
            onClick={() => onBody(ref.organisationId === body ? undefined : (ref.organisationId ?? undefined))}
          >
            {ref.name}
          </button>
        ),
      )}
      {tail === undefined ? null : <span className="quiet">{tail}</span>}
    </span>
  );
}
