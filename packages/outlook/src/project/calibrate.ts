/**
 * @module The least correction of a model's base year that brings it to an inventory: every sector and fuel may move by a factor, each at
 * the price of how sure it was. What still differs is the residual and is shown.
 */
import type { CityModel, Co2Total } from '../model/city-model.ts';
import type { Parameter } from '../model/parameter.ts';
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import { naturalExp, naturalLog } from '../sampling/portable-functions.ts';
import { projectPath } from './project-path.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** A figure of the inventory or balance of the base year. */
export type Observation =
  | {
      readonly kind: 'energy';
      readonly id: string;
      /** Null: all sectors, or all fuels. */
      readonly sector: string | null;
      readonly fuel: string | null;
      /** tce. */
      readonly value: number;
      /** How sure the figure is. */
      readonly relativeSd: number;
    }
  | {
      readonly kind: 'process';
      readonly id: string;
      readonly sector: string | null;
      readonly value: number;
      readonly relativeSd: number;
    }
  | {
      readonly kind: 'co2';
      readonly id: string;
      readonly total: Co2Total;
      readonly value: number;
      readonly relativeSd: number;
    };

export interface Calibration {
  readonly model: CityModel;
  /** Factor on the energy of a sector and fuel (or its process CO2), with the spread it was allowed. */
  readonly corrections: readonly { readonly cell: string; readonly factor: number; readonly allowedSd: number }[];
  /** ln(model / figure) before and after. */
  readonly residuals: readonly { readonly id: string; readonly before: number; readonly after: number }[];
}

interface Cell {
  readonly key: string;
  readonly sector: string;
  readonly fuel: string | null;
  readonly value: number;
  readonly sd: number;
}

const steps = 60;
const settled = 1e-13;

const spreadOf = (parameters: readonly (Parameter | null | undefined)[]): number =>
  Math.sqrt(
    parameters.reduce((sum, parameter) => {
      if (!parameter?.distribution) return sum;
      const { distribution: d, value } = parameter;
      const relative =
        d.kind === 'lognormal'
          ? d.sd
          : d.kind === 'normal' && value !== 0
            ? d.sd / Math.abs(value)
            : d.kind === 'triangular' || d.kind === 'pert'
              ? (d.high - d.low) / 5 / Math.abs(value || 1)
              : 0;
      return sum + relative * relative;
    }, 0),
  );

const cellsOf = (
  model: CityModel,
  path: {
    energy: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
    processBySector: Readonly<Record<string, readonly number[]>>;
  },
  least: number,
): readonly Cell[] =>
  model.sectors.flatMap((sector): readonly Cell[] => [
    ...model.fuels.flatMap(({ id }): readonly Cell[] => {
      const value = path.energy[sector.id]?.[id]?.[0] ?? 0;
      const sd = Math.max(least, spreadOf([sector.intensity, sector.energy, sector.activity, sector.shares.get(id)]));
      return value > 0 ? [{ key: `${sector.id}/${id}`, sector: sector.id, fuel: id, value, sd }] : [];
    }),
    ...(sector.processCo2 && (path.processBySector[sector.id]?.[0] ?? 0) > 0
      ? [
          {
            key: `${sector.id}/process`,
            sector: sector.id,
            fuel: null,
            value: path.processBySector[sector.id]?.[0] ?? 0,
            sd: Math.max(least, spreadOf([sector.processCo2.amount, sector.activity])),
          },
        ]
      : []),
  ]);

/** What one unit of a cell adds to a figure. */
const weightOf = (model: CityModel, cell: Cell, observation: Observation, importFactor: number): number => {
  if (observation.kind === 'energy')
    return cell.fuel !== null &&
      (observation.sector ?? cell.sector) === cell.sector &&
      (observation.fuel ?? cell.fuel) === cell.fuel
      ? 1
      : 0;
  if (observation.kind === 'process')
    return cell.fuel === null && (observation.sector ?? cell.sector) === cell.sector ? 1 : 0;
  if (cell.fuel === null) return observation.total === 'with-process' ? 1 : 0;
  const fuel = model.fuels.find(({ id }) => id === cell.fuel);
  const factor = (fuel?.factor?.value ?? 0) * (fuel?.factor?.scale ?? 1);
  if (fuel?.kind === 'fossil') return factor;
  if (observation.total === 'direct') return 0;
  return fuel?.kind === 'heat' ? factor : fuel?.kind === 'electricity' ? importFactor : 0;
};

const scaled = (parameter: Parameter, factor: number): Parameter => ({
  ...parameter,
  value: parameter.value * factor,
  distribution: ((d) =>
    d === null || d.kind === 'lognormal' || d.kind === 'beta'
      ? d
      : d.kind === 'normal'
        ? {
            ...d,
            sd: d.sd * factor,
            low: d.low === null ? null : d.low * factor,
            high: d.high === null ? null : d.high * factor,
          }
        : d.kind === 'empirical'
          ? { ...d, values: d.values.map((value) => value * factor) }
          : { ...d, low: d.low * factor, high: d.high * factor })(parameter.distribution),
});

/** The model with each sector's energy and shares moved by the factors of its cells. */
const moved = (model: CityModel, cells: readonly Cell[], factors: readonly number[]): CityModel => {
  const parameters = [...model.parameters];
  const put = (before: Parameter, after: Parameter): void => {
    parameters[before.index] = after;
  };
  const sectors = model.sectors.map((sector) => {
    const own = cells.flatMap((cell, index) =>
      cell.sector === sector.id ? [{ ...cell, factor: factors[index] ?? 1 }] : [],
    );
    const energy = own.filter(({ fuel }) => fuel !== null);
    const before = energy.reduce((sum, { value }) => sum + value, 0);
    const after = energy.reduce((sum, { value, factor }) => sum + value * factor, 0);
    const level = sector.intensity ?? sector.energy;
    const ratio = before > 0 ? after / before : 1;
    if (level) put(level, scaled(level, ratio));
    const shares = new Map(
      [...sector.shares].map(([fuel, share]) => {
        const cell = energy.find((one) => one.fuel === fuel);
        const next = scaled(share, (cell?.factor ?? 1) / ratio);
        // A share cannot pass 1; its own spread is relative from here on.
        put(share, next);
        return [fuel, next] as const;
      }),
    );
    const emitted = own.find(({ fuel }) => fuel === null);
    if (sector.processCo2 && emitted) put(sector.processCo2.amount, scaled(sector.processCo2.amount, emitted.factor));
    const now = (parameter: Parameter | null): Parameter | null =>
      parameter ? (parameters[parameter.index] ?? parameter) : null;
    return {
      ...sector,
      intensity: now(sector.intensity),
      energy: now(sector.energy),
      shares,
      processCo2: sector.processCo2 && {
        ...sector.processCo2,
        amount: now(sector.processCo2.amount) ?? sector.processCo2.amount,
      },
    };
  });
  return { ...model, sectors, parameters };
};

/**
 * Minimises Σ (δ_i/σ_i)² + Σ (ln(Σ_i a_oi x_i e^δ_i + rest) - ln y_o)²/σ_o² by Gauss-Newton; δ are logarithms of the factors.
 *
 * `leastSd`: spread of cells that state none. Stocks are not moved. Errors: `total-zero` for a figure that nothing in the model adds to,
 * `value-negative` for one that is not above 0.
 */
export const calibrate = (
  model: CityModel,
  observations: readonly Observation[],
  leastSd: number,
): OutlookResult<Calibration> => {
  const path = projectPath(model);
  if (!path.ok) return path;
  const fixed = new Set(model.sectors.filter(({ stock }) => stock !== null).map(({ id }) => id));
  const cells = cellsOf(model, path.value, leastSd).filter(({ sector }) => !fixed.has(sector));
  const grid = model.power?.grid.factor;
  const importFactor =
    model.power && grid
      ? (grid.value * grid.scale) /
        (model.power.calorific.value * model.power.calorific.scale) /
        (1 - (model.power.loss ? model.power.loss.value * model.power.loss.scale : 0))
      : 0;
  const rows: { observation: Observation; weights: readonly number[]; rest: number }[] = [];
  for (const observation of observations) {
    if (!(observation.value > 0) || !(observation.relativeSd > 0))
      return refuse(
        'value-negative',
        { zh: `${observation.id} 应大于 0。`, en: `${observation.id} should be above 0.` },
        { zh: '没有的项不要写成 0。', en: 'Leave out what does not occur.' },
      );
    const weights = cells.map((cell) => weightOf(model, cell, observation, importFactor));
    if (weights.every((weight) => weight === 0))
      return refuse(
        'total-zero',
        { zh: `模型里没有 ${observation.id} 的部分。`, en: `nothing in the model adds to ${observation.id}.` },
        { zh: '请先在模型中加上这个部门和品种。', en: 'Add that sector and fuel to the model first.' },
      );
    const now = observation.kind === 'co2' ? (path.value.co2[observation.total][0] ?? 0) : null;
    const linear = weights.reduce((sum, weight, index) => sum + weight * (cells[index]?.value ?? 0), 0);
    // What the cells do not hold: own plants, power sold, stocks.
    rows.push({ observation, weights, rest: now === null ? 0 : now - linear });
  }
  const delta = cells.map(() => 0);
  const modelled = (row: (typeof rows)[number]): number =>
    row.rest +
    row.weights.reduce(
      (sum, weight, index) => sum + weight * (cells[index]?.value ?? 0) * naturalExp(delta[index] ?? 0),
      0,
    );
  const residual = (row: (typeof rows)[number]): number => naturalLog(modelled(row) / row.observation.value);
  const before = rows.map(residual);
  for (let step = 0; step < steps; step += 1) {
    const normal = cells.map((cell, i) => cells.map((_, j) => (i === j ? 1 / (cell.sd * cell.sd) : 0)));
    const right = cells.map((cell, i) => -(delta[i] ?? 0) / (cell.sd * cell.sd));
    for (const row of rows) {
      const total = modelled(row);
      const slope = row.weights.map(
        (weight, index) => (weight * (cells[index]?.value ?? 0) * naturalExp(delta[index] ?? 0)) / total,
      );
      const weight = 1 / (row.observation.relativeSd * row.observation.relativeSd);
      const gap = residual(row);
      for (let i = 0; i < slope.length; i += 1) {
        if (slope[i] === 0) continue;
        right[i] = (right[i] ?? 0) - weight * gap * (slope[i] ?? 0);
        const line = normal[i];
        if (line)
          for (let j = 0; j < slope.length; j += 1)
            line[j] = (line[j] ?? 0) + weight * (slope[i] ?? 0) * (slope[j] ?? 0);
      }
    }
    const change = solveSymmetric(normal, right);
    let largest = 0;
    for (const [index, value] of change.entries()) {
      delta[index] = (delta[index] ?? 0) + value;
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest < settled) break;
  }
  const factors = delta.map(naturalExp);
  return accept({
    model: moved(model, cells, factors),
    corrections: cells.map(({ key, sd }, index) => ({ cell: key, factor: factors[index] ?? 1, allowedSd: sd })),
    residuals: rows.map((row, index) => ({ id: row.observation.id, before: before[index] ?? 0, after: residual(row) })),
  });
};
