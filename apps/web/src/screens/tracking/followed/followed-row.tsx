/** @module One followed target as a row: its numbers open their trace, its name opens its page. */
import type { TrackedTarget } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { memo } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { Missing } from '../../../parts/target-value.tsx';
import { GoalBox } from '../goal-box.tsx';
import { LightMark } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';
import { numberText } from '../number-text.ts';
import { StandingCell } from '../standing-cell.tsx';
import { TrackValue } from '../track-value.tsx';
import { whyText } from '../why-text.ts';
import { DataCell } from './data-cell.tsx';

export const FollowedRow = memo(function FollowedRow({
  target,
  cityId,
  at,
  sets,
  onAssign,
}: {
  readonly target: TrackedTarget;
  readonly cityId: string;
  readonly at: string | undefined;
  readonly sets: readonly SchemeHolder[];
  readonly onAssign: ((target: TrackedTarget) => void) | undefined;
}) {
  const words = useWords();
  const { t, pick, locale } = words;
  const { light, result, estimate, forecast } = target;
  const judged = (light.judged === 'estimate' ? estimate.standing : null) ?? result.standing ?? estimate.standing;
  const level = light.fired?.level ?? null;
  const why = whyText(light.dark, words) || t('track.notFollowed');
  const value = (figure: TrackedTarget['goal'], word: string) => (
    <TrackValue figure={figure} cityId={cityId} name={`${target.name} ${word}`} />
  );
  return (
    <tr className={target.followed || target.pending ? undefined : 'row-dark'}>
      <td className="nowrap" data-label={t('track.col.light')} title={pick(light.fired?.arithmetic)}>
        <LightMark level={level} worst={worstOrder(level, sets)} why={target.pending ? t('track.pendingHint') : why} />
      </td>
      <th scope="row" className="target-name">
        <Link
          to="/cities/$cityId/targets/$itemId"
          params={{ cityId, itemId: target.itemId }}
          search={at === undefined ? {} : { at }}
        >
          {locale === 'en' && target.indicatorName !== null ? pick(target.indicatorName) : target.name}
        </Link>
        {target.ambiguous ? <span className="mark mark-doubt"> ▲ {t('target.ambiguous')}</span> : null}
        <div className="quiet">
          {target.section}
          {target.scope === '全市' ? null : ` · ${target.scope}`}
          {target.bodies.length === 0 ? null : ` · ${target.bodies.map(({ name }) => name).join('、')}`}
        </div>
      </th>
      <td className="figure" data-label={t('track.col.goal')}>
        <GoalBox target={target} cityId={cityId} />
        {target.pending && onAssign !== undefined ? (
          <Button size="small" type="link" className="assign-link" onClick={() => onAssign(target)}>
            {t('track.assign')}
          </Button>
        ) : null}
      </td>
      <td className="figure" data-label={t('track.col.required')}>
        {judged === null ? <Missing why={why} /> : value(judged.required, t('track.col.required'))}
      </td>
      <td className="figure" data-label={t('track.col.result')}>
        <StandingCell of={result} cityId={cityId} name={`${target.name} ${t('track.col.result')}`} />
      </td>
      <td className="figure" data-label={t('track.col.estimate')}>
        <StandingCell of={estimate} cityId={cityId} name={`${target.name} ${t('track.col.estimate')}`} />
      </td>
      <td className="figure" data-label={t('track.col.forecast')}>
        {value(forecast.figure, t('track.col.forecast'))}
        {forecast.low === null || forecast.high === null ? null : (
          <small className="quiet">
            {numberText(forecast.low, forecast.figure.unit.id)} – {numberText(forecast.high, forecast.figure.unit.id)}
          </small>
        )}
      </td>
      <td className="figure" data-label={t('track.col.gap')}>
        {judged === null ? <Missing why={why} /> : value(judged.shortfall, t('track.col.gap'))}
      </td>
      <td className="figure" data-label={t('track.col.need')}>
        <TrackValue
          figure={target.yearlyNeed}
          cityId={cityId}
          name={`${target.name} ${t('track.col.need')}`}
          withUnit
        />
      </td>
      <td data-label={t('track.col.data')}>
        <DataCell target={target} cityId={cityId} />
      </td>
    </tr>
  );
});
