/** @module The numbers behind a target, newest first: period, value, method, quality, when it came, from where; what stood before is kept. */
import type { TargetDetail } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { unitSuffix } from '../../../view/number.ts';
import { periodWord } from '../month-text.ts';
import { numberText } from '../number-text.ts';
import { TrackValue } from '../track-value.tsx';

type Series = TargetDetail['series'][number];
const first = 14;

export function PointsTable({ series, cityId }: { readonly series: Series; readonly cityId: string }) {
  const { t, pick, locale } = useWords();
  const [all, setAll] = useState(false);
  const points = series.points.toReversed();
  const name = pick(series.name);
  return (
    <div>
      <h3 className="block-sub">
        {name} <span className="quiet">{t(`track.origin.${series.origin}`)}</span>
      </h3>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('track.pic.period')}</th>
              <th scope="col" className="figure">
                {t('field.value')}
              </th>
              <th scope="col">{t('track.point.quality')}</th>
              <th scope="col">{t('track.point.received')}</th>
              <th scope="col">{t('track.point.method')}</th>
              <th scope="col">{t('common.source')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? points : points.slice(0, first)).map((point) => (
              <tr key={`${point.period}~${point.since ?? ''}`}>
                <th scope="row" className="nowrap">
                  {periodWord(point.period, locale)}
                  {point.since === null ? null : (
                    <small className="quiet"> {t('target.base', { year: point.since })}</small>
                  )}
                </th>
                <td className="figure">
                  <TrackValue figure={point.figure} cityId={cityId} name={`${name} ${point.period}`} withUnit />
                  {point.earlier.map((before, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: earlier numbers have no name and keep their order.
                    <small key={i} className="point-earlier" title={`${before.source} ${before.locator}`}>
                      <s>
                        {before.value === null
                          ? '—'
                          : numberText(before.value, point.figure.unit.id) +
                            (point.figure.unit.id === '1' ? '' : unitSuffix(pick(point.figure.unit)))}
                      </s>{' '}
                      {before.received ?? ''}
                    </small>
                  ))}
                </td>
                <td className="nowrap">
                  {point.quality === 'poor' ? <span className="mark mark-doubt">▲ </span> : null}
                  {t(`track.quality.${point.quality}`)}
                </td>
                <td className="nowrap">
                  {point.received ?? '—'}
                  {point.due !== null && (point.received ?? '9999') > point.due ? (
                    <span className="mark mark-doubt"> ▲ {t('track.point.due', { day: point.due })}</span>
                  ) : null}
                </td>
                <td>{point.method ?? '—'}</td>
                <td>
                  {point.source} <span className="quiet">{point.locator}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all || points.length <= first ? null : (
        <Button type="link" className="flush" onClick={() => setAll(true)}>
          {t('track.point.all', { count: points.length })}
        </Button>
      )}
    </div>
  );
}
