/**
 * @module What is behind a warning as bars with their own numbers: sectors and the enterprises in them, then the same excess by counties. What was
 * allowed and what was used are the server's.
 */
import type { WarningLine } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { formatShare } from '../../../view/number.ts';
import { TrackValue } from '../track-value.tsx';
import { type Cause, groupCauses, type ShownCause } from './group-causes.ts';

export function Causes({ warning, cityId }: { readonly warning: WarningLine; readonly cityId: string }) {
  const { t, pick } = useWords();
  const { sectors, counties } = groupCauses(warning.causes);
  const none = sectors.length === 0 && counties.length === 0;
  return (
    <section>
      <h3 className="block-sub">{t('warn.causes')}</h3>
      {none ? (
        <p className="quiet">
          {pick(warning.causesWhy) || t(warning.state === 'cleared' ? 'warn.clearedCauses' : 'warn.noCauses')}
        </p>
      ) : null}
      {sectors.length === 0 ? null : <Bars title={t('warn.bySector')} causes={sectors} cityId={cityId} />}
      {counties.length === 0 ? null : <Bars title={t('warn.byCounty')} causes={counties} cityId={cityId} />}
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
  const unit = causes[0]?.cause.excess.unit;
  return (
    <div className="scroll-x">
      <table className="grid cause-bars">
        <caption>{unit === undefined ? title : t('common.aside', { text: title, aside: pick(unit) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('warn.cause.who')}</th>
            <th scope="col">{t('warn.cause.share')}</th>
            <th scope="col" className="figure">
              {t('warn.cause.excess')}
            </th>
            <th scope="col" className="figure">
              {t('warn.cause.now')}
            </th>
            <th scope="col" className="figure">
              {t('warn.cause.allowed')}
            </th>
            <th scope="col" className="figure">
              {t('warn.cause.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map((shown) => (
            <CauseRow key={`${shown.cause.of} ${shown.cause.label.zh}`} shown={shown} cityId={cityId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CauseRow({
  shown: { cause, from, to, more, within },
  cityId,
}: {
  readonly shown: ShownCause;
  readonly cityId: string;
}) {
  const { t, pick } = useWords();
  const number = (figure: Cause['now'], word: string) => (
    <TrackValue figure={figure} cityId={cityId} name={`${pick(cause.label)} ${word}`} />
  );
  return (
    <tr className={within ? 'cause-within' : undefined}>
      <th scope="row">
        <CauseName cause={cause} cityId={cityId} />
      </th>
      <td className="cause-cell">
        <span className="cause-track">
          <span className="cause-zero" style={{ left: `${from}%` }} />
          <span
            className={more ? 'cause-bar' : 'cause-bar cause-bar-less'}
            style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }}
          />
        </span>
        <span className="cause-share">
          {cause.share === null ? '—' : formatShare(cause.share, false, 0)}
          {more ? null : <span className="visually-hidden"> {t('warn.less')}</span>}
        </span>
      </td>
      <td className="figure">{number(cause.excess, t('warn.cause.excess'))}</td>
      <td className="figure">{number(cause.now, t('warn.cause.now'))}</td>
      <td className="figure">{number(cause.allowed, t('warn.cause.allowed'))}</td>
      <td className="figure">{number(cause.before, t('warn.cause.before'))}</td>
    </tr>
  );
}

/** Leads to the months of whoever it is. */
function CauseName({ cause, cityId }: { readonly cause: Cause; readonly cityId: string }) {
  const { pick } = useWords();
  const { organisationId, sector } = cause;
  const subject = organisationId !== null ? `body:${organisationId}` : sector !== null ? `sector:${sector}` : null;
  if (subject === null) return <>{pick(cause.label)}</>;
  return (
    <Link to="/cities/$cityId/months" params={{ cityId }} search={{ subject }}>
      {pick(cause.label)}
    </Link>
  );
}
