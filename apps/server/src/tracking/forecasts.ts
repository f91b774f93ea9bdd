/**
 * @module What the outlook model of a city says of the target years of its plan, with the bounds of its draws; or why it says nothing. How a model
 * projects is the outlook package's.
 */
import type { City } from '@dafeng/database';
import { type AskedFigure, forecastFigures, forecastUnits, isForecastIndicator } from '@dafeng/outlook';
import { convertNumber, getUnit, type Quantity, type UnitId } from '@dafeng/quantity';
import type { Forecast, TrackedTarget } from '@dafeng/tracking';
import type { OutlookModels } from '../outlook/models.ts';

export interface TargetForecasts {
  readonly of: ReadonlyMap<string, Forecast>;
  /** Why there is none, by target. */
  readonly why: ReadonlyMap<string, string>;
}

/** Draws behind the bounds: as many as move them by less than they are printed with, few enough to be made while somebody waits. */
const draws = 1024;

const askedOf = ({ indicator, scope, year, base, form, value }: TrackedTarget): AskedFigure | string => {
  if (!value.ok) return '目标值待定 / the number of the target is not known yet';
  if (indicator === null || !isForecastIndicator(indicator.id) || scope !== '全市')
    return '推演模型不含这个指标 / the model does not speak of this indicator';
  if (year === null) return '目标没有年份 / the target has no year';
  return { indicator: indicator.id, year, base: form === 'fall' ? base : null };
};

export const makeForecaster = (models: OutlookModels) => {
  const kept = new Map<string, TargetForecasts>();
  return (city: City, targets: readonly TrackedTarget[]): TargetForecasts => {
    const model = models.city(city.slug)?.model ?? null;
    if (model === null)
      return {
        of: new Map(),
        why: new Map(targets.map(({ id }) => [id, '本市还没有推演模型 / the city has no outlook model yet'])),
      };
    const asked = targets.map((target) => ({ target, ask: askedOf(target) }));
    const key = JSON.stringify([city.id, asked.map(({ target, ask }) => [target.id, ask, target.value])]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const questions = asked.flatMap(({ ask }) => (typeof ask === 'string' ? [] : [ask]));
    const figures = forecastFigures(model, questions, { draws });
    const of = new Map<string, Forecast>();
    const why = new Map<string, string>();
    let index = 0;
    for (const { target, ask } of asked) {
      if (typeof ask === 'string') {
        why.set(target.id, ask);
        continue;
      }
      const figure = figures.ok ? (figures.value[index] ?? null) : null;
      index += 1;
      if (figure === null || !target.value.ok) {
        why.set(target.id, '推演模型不含目标年或基期 / the model does not reach the target year or the base year');
        continue;
      }
      const { unit, basis } = target.value.value;
      const number = (value: number): Quantity =>
        ({ value: toUnit(value, forecastUnits[ask.indicator], unit), unit, basis }) as Quantity;
      of.set(target.id, {
        value: number(figure.median),
        low: number(figure.low),
        high: number(figure.high),
        source: `${model.name.zh}推演，${draws}次抽样，区间含九成 / outlook ${model.name.en}, ${draws} draws, 90 % of them within`,
      });
    }
    kept.set(key, { of, why });
    const [oldest] = kept.keys();
    if (kept.size > forecastsKept && oldest !== undefined) kept.delete(oldest);
    return { of, why };
  };
};
const forecastsKept = 20;
const toUnit = (value: number, from: UnitId, unit: UnitId): number =>
  getUnit(from).dimension === getUnit(unit).dimension ? convertNumber(value, from, unit) : Number.NaN;
