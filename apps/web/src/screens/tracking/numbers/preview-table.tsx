/** @module The numbers of a file row by row: what is new, what replaces another number and which, what stands already. */
import type { SeriesImportPreview } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { emDash, formatNumber } from '../../../view/number.ts';
import { periodWord } from '../month-text.ts';

const first = 60;
type Point = SeriesImportPreview['points'][number];

export function PreviewTable({ points, total }: { readonly points: readonly Point[]; readonly total: number }) {
  const { t, pick, locale } = useWords();
  const [all, setAll] = useState(false);
  if (points.length === 0) return null;
  // What replaces another number is what a person must look at.
  const ordered = points.toSorted(
    (a, b) => Number(b.change === 'revision') - Number(a.change === 'revision') || a.row - b.row,
  );
  return (
    <>
      <div className="table-frame">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col" className="figure">
                {t('track.in.rowHead')}
              </th>
              <th scope="col">{t('track.subject')}</th>
              <th scope="col">{t('targets.indicator')}</th>
              <th scope="col">{t('track.pic.period')}</th>
              <th scope="col" className="figure">
                {t('field.value')}
              </th>
              <th scope="col">{t('targets.unit')}</th>
              <th scope="col">{t('track.in.change')}</th>
              <th scope="col">{t('track.point.quality')}</th>
              <th scope="col">{t('track.point.received')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? ordered : ordered.slice(0, first)).map((point) => (
              <tr key={point.row} className={point.change === 'same' ? 'row-dark' : undefined}>
                <td className="figure">{point.row}</td>
                <td>{pick(point.subjectName)}</td>
                <td>
                  {pick(point.name)}
                  {point.targetId === null ? null : <code className="quiet"> {point.targetId}</code>}
                </td>
                <td className="nowrap">
                  {periodWord(point.period, locale)}
                  {point.since === null ? null : (
                    <small className="quiet"> {t('target.base', { year: point.since })}</small>
                  )}
                </td>
                <td className="figure">
                  {point.value === null ? <span title={t('track.in.blank')}>{emDash}</span> : formatNumber(point.value)}
                </td>
                <td>{pick(point.unit)}</td>
                <td className="nowrap">
                  {t(`track.in.change.${point.change}`)}
                  {point.change === 'revision' ? (
                    <small className="quiet">
                      {' '}
                      <s>{point.before === null ? emDash : formatNumber(point.before)}</s>
                    </small>
                  ) : null}
                </td>
                <td>{t(`track.quality.${point.quality}`)}</td>
                <td className="nowrap">{point.received ?? emDash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="table-foot quiet">
        {t('common.shown', { shown: all ? points.length : Math.min(first, points.length), total })}
        {all || points.length <= first ? null : (
          <Button size="small" onClick={() => setAll(true)}>
            {t('track.in.showAll')}
          </Button>
        )}
      </p>
    </>
  );
}
