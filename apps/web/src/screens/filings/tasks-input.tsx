/**
 * @module What a body says of each of its tasks: share done, what was done, what stands in the way. Where tasks are many each is folded to
 * its line until it is opened.
 */
import type { FieldValue, FilingDetail } from '@dafeng/contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatAmount } from '../../view/number.ts';
import type { InputProps } from './field-input.tsx';
import { isBlank } from './filing-content.ts';
import { NumberInput } from './number-input.tsx';

export type TaskRows = Extract<FieldValue, readonly { task: string }[]>;
type TaskRow = TaskRows[number];
export const taskRowsOf = (value: FieldValue | undefined): TaskRows =>
  Array.isArray(value) ? value.filter((row): row is TaskRow => 'task' in row) : [];

/** More tasks than this and each is folded. */
const many = 8;

export function TasksInput({ detail, field, value, onChange }: InputProps) {
  const { t, pick } = useWords();
  const rows = taskRowsOf(value);
  // What was filled when the form was opened stands open; it is not folded while somebody types.
  const [filled] = useState(() => new Set(rows.filter((row) => !isBlank([row])).map(({ task }) => task)));
  const set = (task: string, next: Partial<TaskRow>) => {
    const old = rows.find((row) => row.task === task) ?? { task, progress: null, done: '', problem: '' };
    onChange([...rows.filter((row) => row.task !== task), { ...old, ...next }]);
  };
  if (detail.taskChoices.length === 0) return <p className="quiet">{t('work.field.noTasks')}</p>;
  const folds = detail.taskChoices.length > many;
  const given = rows.filter((row) => !isBlank([row])).length;
  return (
    <fieldset className="field-rows">
      <legend className="visually-hidden">{pick(field.name)}</legend>
      <ol>
        {detail.taskChoices.map((task) => {
          const row = rows.find((one) => one.task === task.key);
          const answer = <TaskAnswer task={task} row={row} onSet={(next) => set(task.key, next)} />;
          return (
            <li key={task.key} className="task-answer">
              {folds ? (
                <details open={filled.has(task.key)}>
                  <summary>
                    <span className="quiet">{task.section}</span> {task.title}{' '}
                    <span className={row === undefined || isBlank([row]) ? 'quiet' : 'task-given'}>
                      {row === undefined || isBlank([row])
                        ? t('work.field.notFilled')
                        : row.progress === null
                          ? t('work.field.filled')
                          : formatAmount(row.progress, '%')}
                    </span>
                  </summary>
                  {answer}
                </details>
              ) : (
                <>
                  <div>
                    <span className="quiet">{task.section}</span> {task.title}
                  </div>
                  {answer}
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p className="quiet">{t('work.field.given', { given, all: detail.taskChoices.length })}</p>
    </fieldset>
  );
}

function TaskAnswer({
  task,
  row,
  onSet,
}: {
  readonly task: FilingDetail['taskChoices'][number];
  readonly row: TaskRow | undefined;
  readonly onSet: (next: Partial<TaskRow>) => void;
}) {
  const { t } = useWords();
  return (
    <div className="task-answer-fields">
      <span className="task-answer-share">
        <span className="quiet">{t('work.progress')}</span>
        <NumberInput
          aria-label={t('work.field.progressOf', { task: task.title })}
          field={{ type: 'progress', unit: null }}
          value={row?.progress ?? null}
          onChange={(progress) => onSet({ progress })}
        />
      </span>
      <Input.TextArea
        aria-label={t('work.field.doneOf', { task: task.title })}
        placeholder={t('work.field.done')}
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={row?.done ?? ''}
        onChange={(event) => onSet({ done: event.target.value })}
      />
      <Input.TextArea
        aria-label={t('work.field.problemOf', { task: task.title })}
        placeholder={t('work.field.problem')}
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={row?.problem ?? ''}
        onChange={(event) => onSet({ problem: event.target.value })}
      />
    </div>
  );
}
