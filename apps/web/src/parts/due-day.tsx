/** @module A due day with what it means today, in words and by shape: ■ overdue, ▲ within the week, plain otherwise. */
import { useWords } from '../i18n/index.ts';
import { formatDate } from '../view/number.ts';
import { Missing } from './target-value.tsx';

/** Days before the due day from which it is marked. */
const soon = 7;

export function DueDay({
  day,
  daysLeft,
  settled = false,
}: {
  readonly day: string | null | undefined;
  /** As the server counts them; negative once the day has passed. */
  readonly daysLeft: number | null | undefined;
  /** Nothing is owed any more: the day is shown without a mark. */
  readonly settled?: boolean;
}) {
  const { t } = useWords();
  if (day === null || day === undefined) return <Missing why={t('work.due.none')} />;
  if (settled || daysLeft === null || daysLeft === undefined || daysLeft > soon)
    return <span className="due nowrap">{formatDate(day)}</span>;
  return (
    <span className={daysLeft < 0 ? 'due due-overdue' : 'due due-soon'}>
      <span className="nowrap">
        <span aria-hidden="true">{daysLeft < 0 ? '■' : '▲'} </span>
        {daysLeft < 0
          ? t('work.due.late', { days: -daysLeft })
          : daysLeft === 0
            ? t('work.due.today')
            : t('work.due.in', { days: daysLeft })}
      </span>{' '}
      <span className="quiet nowrap">{formatDate(day)}</span>
    </span>
  );
}
