/** @module The value of a declared field as text to read: an answer, a table of targets or of tasks. What is missing says so. */
import type { FieldValue, FilingDetail, FormField } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trackingQuery } from '../../api/tracking.ts';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatAmount, formatYear } from '../../view/number.ts';
import { TrackValue } from '../tracking/track-value.tsx';
import { isBlank } from './filing-content.ts';
import { targetRowsOf } from './targets-input.tsx';
import { taskRowsOf } from './tasks-input.tsx';

export function FieldText({
  detail,
  field,
  value,
}: {
  readonly detail: Pick<FilingDetail, 'cityId' | 'targetChoices' | 'taskChoices'>;
  readonly field: FormField;
  readonly value: FieldValue | undefined;
}) {
  const { t, pick, locale } = useWords();
  if (isBlank(value)) return <Missing why={t('work.field.blank')} />;
  // A year is read as one, without a thousands mark.
  if (typeof value === 'number' && field.unit?.zh === '年') return <>{formatYear(value, locale)}</>;
  if (typeof value === 'number')
    return <>{formatAmount(value, field.type === 'progress' ? '%' : field.unit === null ? null : pick(field.unit))}</>;
  if (field.type === 'choice') {
    const choice = field.choices.find(({ id }) => id === value);
    return <>{choice === undefined ? String(value) : pick(choice.name)}</>;
  }
  if (typeof value === 'string') return <p className="field-words">{value}</p>;
  return field.type === 'targets' ? (
    <TargetsText detail={detail} value={value} />
  ) : (
    <TasksText detail={detail} value={value} />
  );
}

interface RowsProps {
  readonly detail: Pick<FilingDetail, 'cityId' | 'targetChoices' | 'taskChoices'>;
  readonly value: FieldValue | undefined;
}

/** Each number of the body beside the city's target and the newest number of the series that follows it; the name leads to the series. */
function TargetsText({ detail, value }: RowsProps) {
  const { t, locale } = useWords();
  const unitWord = useUnitWord();
  const followed = useQuery(trackingQuery(detail.cityId, undefined));
  return (
    <table className="grid field-table">
      <thead>
        <tr>
          <th scope="col">{t('work.field.target')}</th>
          {(['work.field.value', 'work.field.cityHas', 'work.field.cityNow'] as const).map((word) => (
            <th key={word} scope="col" className="figure">
              {t(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targetRowsOf(value).map((row) => {
          const target = detail.targetChoices.find(({ key }) => key === row.target);
          const unit = unitWord(target?.unit ?? null);
          const series = followed.data?.targets.find(({ itemId }) => itemId === target?.itemId);
          const standing = series?.result.standing ?? series?.estimate.standing ?? null;
          return (
            <tr key={row.target}>
              <th scope="row">
                {target === undefined ? (
                  row.target
                ) : (
                  <Link to="/cities/$cityId/targets/$itemId" params={{ cityId: detail.cityId, itemId: target.itemId }}>
                    {target.name}
                  </Link>
                )}{' '}
                <span className="quiet">{formatYear(target?.year ?? null, locale)}</span>
              </th>
              <td className="figure">
                {row.value === null ? <Missing why={t('work.field.blank')} /> : formatAmount(row.value, unit)}
              </td>
              <td className="figure quiet">
                {target === undefined || target.value === null ? (
                  <Missing why={t('work.field.cityHasNone')} />
                ) : (
                  formatAmount(target.value, unit, target.comparator ?? '=')
                )}
              </td>
              <td className="figure">
                {standing === null ? (
                  <Missing why={t('track.notFollowed')} />
                ) : (
                  <>
                    <TrackValue
                      figure={standing.figure}
                      cityId={detail.cityId}
                      name={target?.name ?? row.target}
                      withUnit
                    />{' '}
                    <span className="quiet">{standing.until}</span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function TasksText({ detail, value }: RowsProps) {
  const { t } = useWords();
  return (
    <ol className="task-texts">
      {taskRowsOf(value).map((row) => (
        <li key={row.task}>
          <div className="task-answer-head">
            <Link to="/cities/$cityId/tasks/$task" params={{ cityId: detail.cityId, task: row.task }}>
              {detail.taskChoices.find(({ key }) => key === row.task)?.title ?? row.task}
            </Link>
            <span className="nowrap">
              {row.progress === null ? <Missing why={t('work.progress.none')} /> : formatAmount(row.progress, '%')}
            </span>
          </div>
          {row.done === '' ? null : <p className="field-words">{row.done}</p>}
          {row.problem === '' ? null : (
            <p className="field-words">
              <span aria-hidden="true">▲ </span>
              {t('work.field.problem')}：{row.problem}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
