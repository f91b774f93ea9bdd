/**
 * @module Tasks by bodies: who leads ●, who takes part ○, who is bound by a clause said once ◌. Heads stay in view; a row opens its task.
 */
import type { TaskMatrix } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { columnOrder, rowOrder } from './matrix-order.ts';

const marks = { L: '●', P: '○', I: '◌' } as const;
const words: Readonly<Record<keyof typeof marks, MessageKey>> = {
  L: 'tasks.lead',
  P: 'tasks.participants',
  I: 'tasks.implied',
};

export function MatrixLegend() {
  const { t } = useWords();
  return (
    <p className="legend">
      <span>● {t('tasks.legend.lead')}</span>
      <span>○ {t('tasks.legend.participant')}</span>
      <span>◌ {t('tasks.legend.implied')}</span>
    </p>
  );
}

export function Matrix({
  matrix,
  cityId,
  sort,
  body,
  q,
  onBody,
}: {
  readonly matrix: TaskMatrix;
  readonly cityId: string;
  readonly sort: 'plan' | 'load';
  readonly body: string | undefined;
  readonly q: string | undefined;
  readonly onBody: (id: string | undefined) => void;
}) {
  const { t } = useWords();
  const columns = columnOrder(matrix.organisations, sort, body);
  const rows = rowOrder(matrix, columns, body).filter((row) => matrix.tasks[row]?.title.includes(q ?? '') ?? false);
  const most = Math.max(1, ...matrix.organisations.map((o) => o.lead + o.participant + o.implied));
  return (
    <div className="table-frame matrix-frame">
      <table className="matrix">
        <caption className="visually-hidden">{t('tasks.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t('tasks.task')}
            </th>
            {columns.map((column) => {
              const organisation = matrix.organisations[column];
              if (organisation === undefined) return null;
              const { lead, participant, implied } = organisation;
              const height = (count: number) => ({ height: `${(30 * count) / most}px` });
              const load = `${t('tasks.lead')} ${lead}，${t('tasks.participants')} ${participant}${implied > 0 ? `，${t('tasks.implied')} ${implied}` : ''}`;
              return (
                <th key={organisation.id} scope="col" className="matrix-body">
                  <button
                    type="button"
                    aria-pressed={body === organisation.id}
                    title={`${organisation.name}：${load}`}
                    onClick={() => onBody(body === organisation.id ? undefined : organisation.id)}
                  >
                    <span className="matrix-name">{organisation.name}</span>
                    <span className="matrix-bar" aria-hidden="true">
                      <span className="load-implied" style={height(implied)} />
                      <span className="load-participant" style={height(participant)} />
                      <span className="load-lead" style={height(lead)} />
                    </span>
                    <span className="matrix-load">
                      <span className="visually-hidden">{load}</span>
                      <span aria-hidden="true">
                        {lead > 0 ? `${lead}/` : ''}
                        {participant + implied}
                      </span>
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const task = matrix.tasks[row];
            if (task === undefined) return null;
            return (
              <tr key={task.id}>
                <th scope="row">
                  <Link to="/cities/$cityId/tasks/$task" params={{ cityId, task: task.id }}>
                    <span className="quiet">{task.section}</span> {task.title}
                  </Link>
                </th>
                {columns.map((column) => {
                  const mark = matrix.cells[row]?.[column] ?? '';
                  const organisation = matrix.organisations[column];
                  return mark === '' || organisation === undefined ? (
                    <td key={organisation?.id ?? column} />
                  ) : (
                    <td
                      key={organisation.id}
                      title={t('tasks.cell', { task: task.title, body: organisation.name, role: t(words[mark]) })}
                    >
                      <span aria-hidden="true">{marks[mark]}</span>
                      <span className="visually-hidden">{t(words[mark])}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
