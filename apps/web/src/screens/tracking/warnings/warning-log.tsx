/** @module What happened to a warning, newest first: lights, notes of people, notices that went out because of it. */
import type { WarningLine } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { LightShape } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';
import { monthWord } from '../month-text.ts';

export function WarningLog({
  warning,
  sets,
  cityId,
}: {
  readonly warning: WarningLine;
  readonly sets: readonly SchemeHolder[];
  readonly cityId: string;
}) {
  const { t, pick, locale } = useWords();
  return (
    <>
      {warning.notices.length === 0 ? null : (
        <section>
          <h3 className="block-sub">{t('warn.notices')}</h3>
          <ul className="plain-list">
            {warning.notices.map((notice) => (
              <li key={notice.id}>
                <Link to="/cities/$cityId/filings/$filingId" params={{ cityId, filingId: notice.id }}>
                  {notice.number ?? t('warn.notice')}
                </Link>{' '}
                {notice.organisationName}{' '}
                <span className="quiet">
                  {notice.state in noticeStates
                    ? t(noticeStates[notice.state as keyof typeof noticeStates])
                    : notice.state}
                  {notice.due === null ? null : ` · ${t('warn.due', { day: notice.due })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="block-sub">{t('warn.log')}</h3>
        <ol className="warn-log">
          {warning.log.toReversed().map((entry) => (
            <li key={entry.event}>
              <span className="quiet warn-log-day">{entry.on}</span>
              <span>
                {entry.kind === 'light' ? (
                  <>
                    <LightShape level={entry.level} worst={worstOrder(entry.level, sets)} /> {pick(entry.level?.label)}{' '}
                    {entry.month === null ? null : (
                      <span className="quiet">{t('warn.lightOf', { month: monthWord(entry.month, locale) })}</span>
                    )}
                  </>
                ) : (
                  <>
                    {entry.by ?? ''} {t(`warn.${entry.kind}`)}
                  </>
                )}{' '}
                → {t(`warn.state.${entry.state}`)}
                {entry.note === null || entry.note === '' ? null : <span className="warn-log-note">{entry.note}</span>}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const noticeStates = {
  draft: 'warn.notice.draft',
  submitted: 'warn.notice.submitted',
  reviewed: 'warn.notice.reviewed',
  returned: 'warn.notice.returned',
  approved: 'warn.notice.approved',
  withdrawn: 'warn.notice.withdrawn',
} as const;
