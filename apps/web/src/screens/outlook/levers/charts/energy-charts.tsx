/**
 * @module The energy behind the path: final energy by fuel, and the non-fossil share beside what the plan wants.
 */
import type { CityModel, CityPath } from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import { memo, useMemo } from 'react';
import { useWords } from '../../../../i18n/index.ts';
import { accent, muted, seriesColours } from '../../../../theme.ts';
import { formatShare } from '../../../../view/number.ts';
import { fuelWord, unitWord } from '../parameter-words.ts';
import { line, pointsOf, targetMarks, valueAxis, yearAxis, yearTooltip } from './line-look.ts';
import { LiveChart } from './live-chart.tsx';

const shown = '10k-tce';
/** Final energy by fuel over all sectors, in the shown unit. */
const byFuel = (model: CityModel, path: CityPath) =>
  model.fuels
    .map(({ id }) => ({
      id,
      values: path.years.map((_, t) =>
        convertNumber(
          model.sectors.reduce((sum, sector) => sum + (path.energy[sector.id]?.[id]?.[t] ?? 0), 0),
          'tce',
          shown,
        ),
      ),
    }))
    .filter(({ values }) => values.some((value) => value > 0));

export const EnergyMix = memo(function EnergyMix({
  model,
  path,
  source,
}: {
  readonly model: CityModel;
  readonly path: CityPath;
  readonly source: string;
}) {
  const words = useWords();
  const { t } = words;
  const unit = unitWord(shown, words);
  const fuels = useMemo(() => byFuel(model, path), [model, path]);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 62, top: 34, bottom: 6, containLabel: true },
      tooltip: yearTooltip(unit),
      xAxis: yearAxis(path.years),
      yAxis: valueAxis(unit),
      series: fuels.map(({ id, values }, k) => ({
        ...line(fuelWord(id, words), pointsOf(path.years, values), {
          color: seriesColours[(k + 6) % seriesColours.length] ?? muted,
          width: 1,
          type: 'solid',
        }),
        stack: 'fuels',
        areaStyle: { opacity: 0.55 },
      })),
    }),
    [path, fuels, unit, words],
  );
  return (
    <LiveChart
      title={t('levers.chart.mix', { unit })}
      option={option}
      height={240}
      source={source}
      table={{
        heads: [t('levers.col.year'), ...fuels.map(({ id }) => fuelWord(id, words))],
        rows: path.years.map((year, k) => [String(year), ...fuels.map(({ values }) => values[k] ?? null)]),
      }}
    />
  );
});

export const SharePath = memo(function SharePath({
  model,
  path,
  basePath,
  source,
}: {
  readonly model: CityModel;
  readonly path: CityPath;
  readonly basePath: CityPath;
  readonly source: string;
}) {
  const { t, pick } = useWords();
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 62, top: 34, bottom: 6, containLabel: true },
      tooltip: yearTooltip('', (value) => formatShare(value)),
      xAxis: yearAxis(path.years),
      yAxis: { ...valueAxis('%', (value) => formatShare(value, false, 0)), scale: true },
      series: [
        line(t('levers.line.base'), pointsOf(path.years, basePath.nonFossilShare), {
          color: muted,
          width: 1.5,
          type: 'dotted',
          label: path.nonFossilShare.some((value, k) => value !== basePath.nonFossilShare[k]),
        }),
        line(t('levers.line.current'), pointsOf(path.years, path.nonFossilShare), {
          color: accent,
          width: 2.5,
          type: [7, 4],
        }),
        targetMarks(
          model.targets.flatMap(({ indicator, sense, value, year, name }) =>
            indicator === 'non-fossil-share'
              ? [{ year, value: value.value * value.scale, atLeast: sense === 'at-least', name: pick(name) }]
              : [],
          ),
          (value) => formatShare(value),
        ),
      ],
    }),
    [path, basePath, model, t, pick],
  );
  return (
    <LiveChart
      title={t('levers.chart.share')}
      option={option}
      height={240}
      source={source}
      table={{
        heads: [t('levers.col.year'), t('levers.col.current'), t('levers.col.base')],
        rows: path.years.map((year, k) => [
          String(year),
          path.nonFossilShare[k] ?? null,
          basePath.nonFossilShare[k] ?? null,
        ]),
      }}
    />
  );
});
