/** @module Tasks as short lines: title, standing, share done, next day. */
import type { WorkTask } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { Missing } from '../../parts/target-value.tsx';
import { formatShare } from '../../view/number.ts';

const shapes: Readonly<Record<WorkTask['standing'], string>> = {
  unplanned: '○',
  'not-started': '◌',
  'under-way': '◐',
  overdue: '■',
  done: '●',
  suspended: '‖',
  ended: '✕',
};

export function Standing({ task }: { readonly task: Pick<WorkTask, 'standing' | 'standingName' | 'standingWhy'> }) {
  const { pick } = useWords();
  return (
    <span className={`standing standing-${task.standing}`} title={pick(task.standingWhy)}>
      <span aria-hidden="true">{shapes[task.standing]}</span> {pick(task.standingName)}
    </span>
  );
}

/** The share done as a bar with its number; from what it follows is said beside it. */
export function Share({ task }: { readonly task: Pick<WorkTask, 'progress' | 'progressFrom' | 'milestones'> }) {
  const { t } = useWords();
  if (task.progress === null) return <Missing why={t('work.progress.none')} />;
  return (
    <span className="done-share">
      <progress value={task.progress} max={100} aria-label={t('work.progress')} />
      <span className="done-number">{formatShare(task.progress / 100, false, 0)}</span>
      <span className="quiet">
        {task.progressFrom === 'milestones'
          ? t('work.progress.milestones', { done: task.milestones.done, total: task.milestones.total })
          : t('work.progress.report')}
      </span>
    </span>
  );
}

export function TaskLines({ cityId, tasks }: { readonly cityId: string; readonly tasks: readonly WorkTask[] }) {
  return (
    <ul className="task-lines">
      {tasks.map((task) => (
        <li key={task.key}>
          <Link to="/cities/$cityId/tasks/$task" params={{ cityId, task: task.key }}>
            {task.title}
          </Link>
          <div className="task-line-facts">
            <Standing task={task} />
            {task.progress === null ? null : <Share task={task} />}
            {task.next === null ? null : <DueDay day={task.next.due} daysLeft={task.next.daysLeft} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
