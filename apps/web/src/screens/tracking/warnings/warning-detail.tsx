/** @module One warning opened: what it says with its arithmetic, what is behind it, what was done and what can be. */
import type { WarningLine } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { LightMark } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';
import { monthWord } from '../month-text.ts';
import { Causes } from './causes.tsx';
import { WarningActs } from './warning-acts.tsx';
import { WarningLog } from './warning-log.tsx';

export function WarningDetail({
  warning,
  cityId,
  sets,
  onBack,
}: {
  readonly warning: WarningLine;
  readonly cityId: string;
  readonly sets: readonly SchemeHolder[];
  readonly onBack: () => void;
}) {
  const { t, pick, locale } = useWords();
  return (
    <article className="warn-detail" aria-label={warning.name}>
      <Button type="link" className="warn-back flush" onClick={onBack}>
        ← {t('warn.back')}
      </Button>
      <header className="block-head">
        <h2>
          {warning.itemId === null ? (
            warning.name
          ) : (
            <Link to="/cities/$cityId/targets/$itemId" params={{ cityId, itemId: warning.itemId }}>
              {warning.name}
            </Link>
          )}
        </h2>
        <LightMark level={warning.level} worst={worstOrder(warning.level, sets)} />
      </header>
      <p className="quiet">
        <span className={`warn-state warn-state-${warning.state}`}>{t(`warn.state.${warning.state}`)}</span>
        {warning.since === null ? null : ` · ${t('warn.since', { day: warning.since })}`}
        {` · ${t('warn.lastLight', { month: monthWord(warning.at, locale) })}`}
        {warning.itemId === null ? ` · ${t('warn.gone')}` : null}
      </p>
      <p className="warn-message">{pick(warning.message)}</p>
      {warning.arithmetic === null ? null : <p className="arithmetic">{pick(warning.arithmetic)}</p>}
      <WarningActs warning={warning} cityId={cityId} />
      {warning.kind === 'light' ? <Causes warning={warning} cityId={cityId} /> : null}
      <section>
        <h3 className="block-sub">{t('warn.bodies')}</h3>
        {warning.bodies.length === 0 ? (
          <p className="quiet">{t('targets.noBody')}</p>
        ) : (
          <p>
            {warning.bodies.map((body, i) => (
              <span key={body.organisationId}>
                {i === 0 ? '' : '、'}
                <Link to="/cities/$cityId/targets" params={{ cityId }} search={{ body: body.organisationId }}>
                  {body.name}
                </Link>
              </span>
            ))}
          </p>
        )}
      </section>
      <WarningLog warning={warning} sets={sets} cityId={cityId} />
    </article>
  );
}
