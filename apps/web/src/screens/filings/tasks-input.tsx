/** @module What a body says of each of its tasks: share done, what was done, what stands in the way. */
import type { FieldValue } from '@dafeng/contract';
import { Input } from 'antd';
import { useWords } from '../../i18n/index.ts';
import type { InputProps } from './field-input.tsx';
import { NumberInput } from './number-input.tsx';

export type TaskRows = Extract<FieldValue, readonly { task: string }[]>;
export const taskRowsOf = (value: FieldValue | undefined): TaskRows =>
  Array.isArray(value) ? value.filter((row): row is TaskRows[number] => 'task' in row) : [];

export function TasksInput({ detail, field, value, onChange }: InputProps) {
  const { t, pick } = useWords();
  const rows = taskRowsOf(value);
  const set = (task: string, next: Partial<TaskRows[number]>) => {
    const old = rows.find((row) => row.task === task) ?? { task, progress: null, done: '', problem: '' };
    onChange([...rows.filter((row) => row.task !== task), { ...old, ...next }]);
  };
  if (detail.taskChoices.length === 0) return <p className="quiet">{t('work.field.noTasks')}</p>;
  return (
    <fieldset className="field-rows">
      <legend className="visually-hidden">{pick(field.name)}</legend>
      <ol>
        {detail.taskChoices.map((task) => {
          const row = rows.find((one) => one.task === task.key);
          return (
            <li key={task.key} className="task-answer">
              <div className="task-answer-head">
                <span>
                  <span className="quiet">{task.section}</span> {task.title}
                </span>
                <span className="task-answer-share">
                  <span className="quiet">{t('work.progress')}</span>
                  <NumberInput
                    aria-label={t('work.field.progressOf', { task: task.title })}
                    field={{ type: 'progress', unit: null }}
                    value={row?.progress ?? null}
                    onChange={(progress) => set(task.key, { progress })}
                  />
                </span>
              </div>
              <Input.TextArea
                aria-label={t('work.field.doneOf', { task: task.title })}
                placeholder={t('work.field.done')}
                autoSize={{ minRows: 2, maxRows: 12 }}
                value={row?.done ?? ''}
                onChange={(event) => set(task.key, { done: event.target.value })}
              />
              <Input.TextArea
                aria-label={t('work.field.problemOf', { task: task.title })}
                placeholder={t('work.field.problem')}
                autoSize={{ minRows: 1, maxRows: 8 }}
                value={row?.problem ?? ''}
                onChange={(event) => set(task.key, { problem: event.target.value })}
              />
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
