/** @module The numbers of one target side by side: goal, requirement, result, estimate, forecast, gap, need; each opens its trace. */
import type { TrackedTarget } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { Missing } from '../../../parts/target-value.tsx';
import { GoalBox } from '../goal-box.tsx';
import { numberText } from '../number-text.ts';
import { StandingCell } from '../standing-cell.tsx';
import { TrackValue } from '../track-value.tsx';
import { whyText } from '../why-text.ts';

export function Standings({ target, cityId }: { readonly target: TrackedTarget; readonly cityId: string }) {
  const words = useWords();
  const { t } = words;
  const { light, result, estimate, forecast } = target;
  const judged = (light.judged === 'estimate' ? estimate.standing : null) ?? result.standing ?? estimate.standing;
  const why = whyText(light.dark, words) || t('track.notFollowed');
  const value = (figure: TrackedTarget['goal'], word: string) => (
    <TrackValue figure={figure} cityId={cityId} name={word} withUnit />
  );
  return (
    <dl className="standings">
      <div>
        <dt>{t('track.col.goal')}</dt>
        <dd>
          <GoalBox target={target} cityId={cityId} />
        </dd>
      </div>
      <div>
        <dt title={t('track.col.requiredHint')}>{t('track.col.required')}</dt>
        <dd>{judged === null ? <Missing why={why} /> : value(judged.required, t('track.col.required'))}</dd>
      </div>
      <div>
        <dt title={t('track.col.resultHint')}>{t('track.col.result')}</dt>
        <dd>
          <StandingCell of={result} cityId={cityId} name={t('track.col.result')} />
        </dd>
      </div>
      <div>
        <dt title={t('track.col.estimateHint')}>{t('track.col.estimate')}</dt>
        <dd>
          <StandingCell of={estimate} cityId={cityId} name={t('track.col.estimate')} />
        </dd>
      </div>
      <div>
        <dt title={t('track.col.forecastHint')}>{t('track.col.forecast')}</dt>
        <dd>
          {value(forecast.figure, t('track.col.forecast'))}
          {forecast.low === null || forecast.high === null ? null : (
            <small className="quiet">
              {' '}
              {numberText(forecast.low, forecast.figure.unit.id)} – {numberText(forecast.high, forecast.figure.unit.id)}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt title={t('track.col.gapHint')}>{t('track.col.gap')}</dt>
        <dd>{judged === null ? <Missing why={why} /> : value(judged.shortfall, t('track.col.gap'))}</dd>
      </div>
      <div>
        <dt title={t('track.col.needHint')}>{t('track.col.need')}</dt>
        <dd>{value(target.yearlyNeed, t('track.col.need'))}</dd>
      </div>
    </dl>
  );
}
