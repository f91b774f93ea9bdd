/** @module The picture of one target in its frame: title with unit, the numbers as a table, source, downloads. */
import type { TargetDetail } from '@dafeng/contract';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { isShare } from '../number-text.ts';
import { PathChart } from '../path-chart.tsx';
import { isEmpty, rowsOf } from '../path-picture.ts';
import { pictureOf } from './target-picture.ts';

export function TargetFigure({
  detail,
  compact = false,
}: {
  readonly detail: TargetDetail;
  readonly compact?: boolean;
}) {
  const { t, pick } = useWords();
  const picture = useMemo(() => pictureOf(detail, pick), [detail, pick]);
  if (isEmpty(picture)) return <p className="quiet">{t('track.pic.nothing')}</p>;
  const unit = isShare(picture.unitId) ? '%' : picture.unit;
  const { name, year } = detail.target;
  const title = t('common.aside', { text: year === null ? name : `${name} ${year}`, aside: unit });
  const { forecast } = detail.target;
  const source = [t('track.pic.source', { at: detail.at }), picture.forecast === null ? '' : pick(forecast.source)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <ChartFrame
      compact={compact}
      title={title}
      source={source}
      table={{
        heads: [t('track.pic.kind'), t('track.pic.period'), unit, t('track.pic.low'), t('track.pic.high')],
        rows: rowsOf(picture, {
          path: t('track.pic.path'),
          result: t('track.pic.result'),
          estimate: t('track.pic.estimate'),
          forecast: t('track.pic.forecast'),
          goal: t('track.col.goal'),
        }),
      }}
    >
      {() => <PathChart picture={picture} title={title} compact={compact} />}
    </ChartFrame>
  );
}
