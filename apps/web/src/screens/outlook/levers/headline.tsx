/**
 * @module The answer in one line: how likely the peak is in time, how sure that is, what the hand has changed, how high and how long.
 */
import type { CityPath, PeakSummary, Quantiles } from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { emDash, formatShare, formatValue } from '../../../view/number.ts';
import { unitWord } from './parameter-words.ts';
import type { Progress, Sample } from './sample.ts';

const points = (difference: number): string => formatShare(difference, true).replace('%', '');

/** The year by which half the draws have their peak; null where fewer than half have one. */
export const middleYear = ({ years, distribution }: PeakSummary): number | null => {
  let sum = 0;
  for (const year of years) {
    sum += distribution[String(year)] ?? 0;
    if (sum >= 0.5) return year;
  }
  return null;
};

function Tile({
  label,
  children,
  note,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly note: ReactNode;
}) {
  return (
    <div className="outlook-tile">
      <div className="outlook-tile-label">{label}</div>
      <div className="outlook-tile-value">{children}</div>
      <div className="outlook-tile-note">{note}</div>
    </div>
  );
}

export function Headline({
  sample,
  path,
  settled,
  progress,
}: {
  readonly sample: Sample | null;
  readonly path: CityPath | null;
  readonly settled: boolean;
  readonly progress: Progress | null;
}) {
  const words = useWords();
  const { t } = words;
  const summary = sample?.summary ?? null;
  const early = summary?.pBy['2030'] ?? null;
  const before = sample?.base.pBy['2030'] ?? null;
  const last = summary?.years.at(-1) ?? '';
  const unit = unitWord('10k-tCO2', words);
  const level = (q: Quantiles): string =>
    `${formatValue(Math.round(convertNumber(q.p05, 'tCO2', '10k-tCO2')))}–${formatValue(Math.round(convertNumber(q.p95, 'tCO2', '10k-tCO2')))}`;
  return (
    <>
      <div className="outlook-tiles">
        <Tile
          label={t('levers.pBy2030')}
          note={
            early && before
              ? t('levers.delta', { delta: points(early.value - before.value), base: formatShare(before.value) })
              : t('levers.computing')
          }
        >
          {early ? (
            <>
              <span data-probability="">{formatShare(early.value)}</span>
              <small> ± {points(early.standardError).replace('+', '')}</small>
            </>
          ) : (
            emDash
          )}
        </Tile>
        <Tile
          label={t('levers.middle')}
          note={
            summary
              ? t('levers.notByShare', { year: last, share: formatShare(summary.distribution.notByHorizon ?? 0) })
              : ''
          }
        >
          {summary ? (middleYear(summary) ?? t('levers.none', { year: last })) : emDash}
        </Tile>
        <Tile label={t('levers.pathPeak')} note={t('levers.pathPeakNote')}>
          {path ? (path.peak.year ?? t('levers.none', { year: path.years.at(-1) ?? '' })) : emDash}
        </Tile>
        <Tile
          label={t('levers.level', { unit })}
          note={
            summary
              ? t('levers.middleIs', {
                  value: formatValue(Math.round(convertNumber(summary.level.p50, 'tCO2', '10k-tCO2'))),
                })
              : ''
          }
        >
          {summary ? level(summary.level) : emDash}
        </Tile>
        <Tile label={t('levers.plateau')} note={t('levers.plateauNote')}>
          {summary ? `${formatValue(summary.plateauYears.p05)}–${formatValue(summary.plateauYears.p95)}` : emDash}
        </Tile>
        <Tile
          label={t('levers.above')}
          note={summary?.p2030Above2025 ? `± ${points(summary.p2030Above2025.standardError).replace('+', '')}` : ''}
        >
          {summary?.p2030Above2025 ? formatShare(summary.p2030Above2025.value) : emDash}
        </Tile>
      </div>
      <p className="outlook-state" aria-live="polite" data-settled={settled ? '' : undefined}>
        {settled
          ? t('levers.settled', { draws: formatValue(sample?.draws ?? 0) })
          : t('levers.quick', { draws: formatValue(sample?.draws ?? 0) })}
        {progress ? <progress value={progress.done} max={progress.total} aria-label={t('levers.computing')} /> : null}
      </p>
    </>
  );
}
