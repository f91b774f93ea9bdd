/** @module The list of warnings: shape of the level, target, message, state, since when. Those about data stand below the others. */
import type { WarningLine } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { LightShape } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';

interface Feed {
  readonly sets: readonly SchemeHolder[];
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
}

export function WarningFeed({ items, ...feed }: Feed & { readonly items: readonly WarningLine[] }) {
  const { t } = useWords();
  const [lights, data] = [items.filter(({ kind }) => kind === 'light'), items.filter(({ kind }) => kind === 'data')];
  return (
    <div className="warn-feed">
      <Lines items={lights} {...feed} />
      {data.length === 0 ? null : (
        <>
          <h2 className="block-sub">
            {t('warn.data')} <span className="quiet">{data.length}</span>
          </h2>
          <Lines items={data} {...feed} />
        </>
      )}
    </div>
  );
}

function Lines({ items, sets, open, onOpen }: Feed & { readonly items: readonly WarningLine[] }) {
  const { t, pick } = useWords();
  return (
    <ol>
      {items.map((warning) => (
        <li key={warning.key} id={`warning-${warning.key}`}>
          <button
            type="button"
            className={warning.key === open ? 'warn-line warn-line-here' : 'warn-line'}
            aria-current={warning.key === open}
            onClick={() => onOpen(warning.key)}
          >
            <span className="warn-line-shape">
              <LightShape level={warning.level} worst={worstOrder(warning.level, sets)} />
              <span className="visually-hidden">{pick(warning.level?.label)}</span>
            </span>
            <span>
              <b>{warning.name}</b>
              {warning.headline ? <span className="mark mark-soft"> {t('track.headline')}</span> : null}
              <span className="warn-line-message">{pick(warning.message)}</span>
              <span className="quiet">
                <span className={`warn-state warn-state-${warning.state}`}>{t(`warn.state.${warning.state}`)}</span>
                {warning.level === null ? null : ` · ${pick(warning.level.label)}`}
                {warning.since === null ? null : ` · ${t('warn.since', { day: warning.since })}`}
                {warning.notices.length === 0 ? null : ` · ${t('warn.noticeCount', { count: warning.notices.length })}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
