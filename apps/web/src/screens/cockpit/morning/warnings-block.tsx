/** @module Open warnings, the worst and newest first, each with what is behind it. */
import type { Cockpit } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../../i18n/index.ts';
import { formatNumber } from '../../../view/number.ts';
import { LightMark } from '../../tracking/light-mark.tsx';
import { worstOf } from './lights-block.tsx';

type State = Cockpit['warnings']['items'][number]['state'];
const stateWords: Readonly<Record<State, MessageKey>> = {
  open: 'cockpit.state.open',
  acknowledged: 'cockpit.state.acknowledged',
  escalated: 'cockpit.state.escalated',
  cleared: 'cockpit.state.cleared',
};

export function WarningsBlock({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t, pick } = useWords();
  const { open, items } = cockpit.warnings;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.warnings', { count: formatNumber(open) })}</h2>
        <Link to="/cities/$cityId/warnings" params={{ cityId }}>
          {t('cockpit.allWarnings')}
        </Link>
      </div>
      {items.length === 0 ? <p className="quiet">{t('cockpit.noWarnings')}</p> : null}
      <ul className="cockpit-lines">
        {items.map((warning) => (
          <li key={warning.key}>
            <span>
              <LightMark level={warning.level} worst={worstOf(cockpit.lights.levels)} />{' '}
              <Link to="/cities/$cityId/warnings" params={{ cityId }} search={{ key: warning.key } as object}>
                {warning.name}
              </Link>
            </span>
            <span className="quiet">
              {warning.since ?? ''} {t(stateWords[warning.state])}
              {warning.message === null ? '' : ` · ${pick(warning.message)}`}
              {warning.causes.length === 0
                ? ''
                : ` · ${t('cockpit.because', { causes: warning.causes.map(pick).join('、') })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
