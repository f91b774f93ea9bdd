/** @module All charts of the levers page, in the order in which they answer: how much, when, which targets, what moves it. */
import type { CityModel, CityPath, Co2Total } from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import type { MessageKey } from '../../../../i18n/index.ts';
import { useWords } from '../../../../i18n/index.ts';
import { Nothing } from '../../../../parts/states.tsx';
import { formatDifference, formatShare, formatValue } from '../../../../view/number.ts';
import { unitWord } from '../parameter-words.ts';
import type { Depth, Sample } from '../sample.ts';
import { type ComparisonLine, EmissionsFan } from './emissions-fan.tsx';
import { EnergyMix, SharePath } from './energy-charts.tsx';
import { LevelBars } from './level-bars.tsx';
import { PeakHistogram } from './peak-histogram.tsx';

const inputKeys: Readonly<Record<string, MessageKey>> = {
  growth: 'levers.input.growth',
  intensity: 'levers.input.intensity',
  'fuel-mix': 'levers.input.fuelMix',
  power: 'levers.input.power',
  factors: 'levers.input.factors',
  'base-data': 'levers.input.baseData',
  process: 'levers.input.process',
  delivery: 'levers.input.delivery',
  delay: 'levers.input.delay',
};
const points = (difference: number): string => formatShare(difference, true).replace('%', '');

export function OutlookCharts({
  model,
  total,
  path,
  basePath,
  sample,
  depth,
  settled,
  lines,
  source,
}: {
  readonly model: CityModel;
  readonly total: Co2Total;
  readonly path: CityPath;
  readonly basePath: CityPath;
  readonly sample: Sample | null;
  readonly depth: Depth | null;
  readonly settled: boolean;
  readonly lines: readonly ComparisonLine[];
  readonly source: string;
}) {
  const words = useWords();
  const { t, pick } = words;
  const drawn = sample ? `${source} · ${t('levers.draws', { draws: formatValue(sample.draws) })}` : source;
  const unit = unitWord('10k-tCO2', words);
  const nameOf = (id: string): string => pick(model.levers.find((lever) => lever.id === id)?.name) || id;
  const removed = sample?.avoided.byLever.map(({ id, co2 }) => {
    const tonnes = convertNumber(co2, 'tCO2', '10k-tCO2');
    const change = depth?.removal.find((one) => one.id === id)?.change;
    return { id, name: nameOf(id), tonnes, change };
  });
  return (
    <div className="outlook-charts">
      <div className="outlook-wide">
        <EmissionsFan
          model={model}
          total={total}
          path={path}
          basePath={basePath}
          summary={sample?.summary ?? null}
          lines={lines}
          source={drawn}
        />
      </div>
      {sample ? <PeakHistogram summary={sample.summary} base={sample.base} source={drawn} /> : null}
      {sample && model.targets.length > 0 ? (
        <LevelBars
          title={t('levers.chart.targets')}
          source={drawn}
          most={1}
          bars={sample.summary.targets.map(({ id, pMet, standardError }) => ({
            id,
            name: pick(model.targets.find((one) => one.id === id)?.name) || id,
            value: pMet,
            error: standardError,
            text: `${formatShare(pMet)} ± ${points(standardError).replace('+', '')}`,
          }))}
          table={{
            heads: [t('levers.col.target'), t('levers.col.clause'), t('levers.col.met'), t('levers.col.error')],
            rows: sample.summary.targets.map(({ id, pMet, standardError }) => {
              const target = model.targets.find((one) => one.id === id);
              return [pick(target?.name) || id, target?.clause ?? '', pMet, standardError];
            }),
          }}
        />
      ) : null}
      {removed && removed.length > 0 ? (
        <LevelBars
          title={t('levers.chart.removal', { year: sample?.avoided.year ?? '', unit })}
          source={`${settled ? t('levers.removalNote') : t('levers.removalLater')} · ${source}`}
          bars={removed.map(({ id, name, tonnes, change }) => ({
            id,
            name,
            value: tonnes,
            text: `${formatDifference(Number(tonnes.toFixed(1)))}${change !== undefined && settled ? t('levers.pChange', { change: points(change) }) : ''}`,
          }))}
          table={{
            heads: [t('levers.col.lever'), t('levers.col.removed', { unit }), t('levers.col.pChange')],
            rows: removed.map(({ name, tonnes, change }) => [name, tonnes, settled ? (change ?? null) : null]),
          }}
        />
      ) : null}
      {depth?.attribution ? (
        <LevelBars
          title={t('levers.chart.spread', { year: depth.attribution.year })}
          source={`${t('levers.explained', { share: formatShare(depth.attribution.explained) })} · ${source}`}
          stale={!settled}
          bars={depth.attribution.effects.map(({ input, shapley }) => {
            const key = inputKeys[input];
            return { id: input, name: key === undefined ? input : t(key), value: shapley, text: formatShare(shapley) };
          })}
          table={{
            heads: [t('levers.col.input'), t('levers.col.shapley')],
            rows: depth.attribution.effects.map(({ input, shapley }) => {
              const key = inputKeys[input];
              return [key === undefined ? input : t(key), shapley];
            }),
          }}
        />
      ) : null}
      <SharePath model={model} path={path} basePath={basePath} source={source} />
      <EnergyMix model={model} path={path} source={source} />
      {model.targets.length === 0 ? <Nothing title={t('levers.noTargets')} hint={t('levers.noTargetsHint')} /> : null}
    </div>
  );
}
