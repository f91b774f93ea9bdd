/** @module Whether a rectification is owed and by when, by shape and word. */
import type { Rectification } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { Sure } from './marks.tsx';

const shapes: Readonly<Record<Rectification['state'], string>> = {
  'not-notified': '○',
  due: '▲',
  overdue: '■',
  done: '●',
  'done-late': '●',
  unknown: '○',
};

export function RectificationMark({ rectification }: { readonly rectification: Rectification }) {
  const { t, pick } = useWords();
  const { state, stateName, due, done, why, status } = rectification;
  return (
    <span className={`assess-rect assess-rect-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span> {pick(stateName)}
      {due === null ? (
        <span className="quiet"> {pick(why)}</span>
      ) : (
        <>
          {' '}
          {t('assess.due', { day: due, days: rectification.workingDays })}{' '}
          {status === null || status === 'first-hand' ? null : (
            <>
              {t('assess.calendar')} <Sure status={status} />
            </>
          )}
        </>
      )}
      {done === null ? null : <span className="quiet"> {t('assess.doneOn', { day: done.on, who: done.by })}</span>}
    </span>
  );
}
