/** @module What is behind a warning as bars: sectors by their share of the excess, then the enterprises, counties and departments in them. */
import type { WarningLine } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { formatShare } from '../../../view/number.ts';
import { groupCauses, type ShownCause } from './group-causes.ts';

export function Causes({ warning, cityId }: { readonly warning: WarningLine; readonly cityId: string }) {
  const { t, pick } = useWords();
  const { sectors, bodies } = groupCauses(warning.causes);
  const none = sectors.length === 0 && bodies.length === 0;
  return (
    <section>
      <h3 className="block-sub">{t('warn.causes')}</h3>
      {none ? <p className="quiet">{pick(warning.causesWhy) || t('warn.noCauses')}</p> : null}
      {sectors.length === 0 ? null : <Bars title={t('warn.bySector')} causes={sectors} cityId={cityId} />}
      {bodies.length === 0 ? null : <Bars title={t('warn.byBody')} causes={bodies} cityId={cityId} />}
      {none ? null : <p className="quiet">{t('warn.causesNote')}</p>}
    </section>
  );
}

function Bars({
  title,
  causes,
  cityId,
}: {
  readonly title: string;
  readonly causes: readonly ShownCause[];
  readonly cityId: string;
}) {
  const { t, pick } = useWords();
  return (
    <table className="cause-bars">
      <caption>{title}</caption>
      <tbody>
        {causes.map(({ cause, from, to, more }) => (
          <tr key={`${cause.of} ${cause.label.zh}`}>
            <th scope="row">
              {cause.organisationId !== null ? (
                <Link
                  to="/cities/$cityId/months"
                  params={{ cityId }}
                  search={{ subject: `body:${cause.organisationId}` }}
                >
                  {pick(cause.label)}
                </Link>
              ) : cause.sector !== null ? (
                <Link
                  to="/cities/$cityId/months"
                  params={{ cityId }}
                  search={{ subject: cause.sector.startsWith('sector:') ? cause.sector : `sector:${cause.sector}` }}
                >
                  {pick(cause.label)}
                </Link>
              ) : (
                pick(cause.label)
              )}
              {cause.of === '' ? null : <small className="quiet"> {cause.of}</small>}
            </th>
            <td className="cause-track">
              <span className="cause-zero" style={{ left: `${from}%` }} />
              <span
                className={more ? 'cause-bar' : 'cause-bar cause-bar-less'}
                style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
              />
            </td>
            <td className="figure">
              {cause.share === null ? '—' : formatShare(cause.share, false, 0)}
              {more ? null : <span className="visually-hidden"> {t('warn.less')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
