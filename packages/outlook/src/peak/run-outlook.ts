/**
 * @module The outlook of a city: draws of its model under a scenario, when CO2 peaks and how sure that is, what drives the spread, what each
 * lever adds, and every assumption with its source. Printing and charts are left to apps.
 */
import { city as settings } from '../generated/outlook.ts';
import type { CityModel } from '../model/city-model.ts';
import { inputGroups } from '../model/parameter.ts';
import { accept, type OutlookResult } from '../outlook-error.ts';
import { type CompiledModel, compileModel } from '../project/compiled-model.ts';
import { type DrawPlan, drawNormals, noiseOf, planDraws, type SamplingMethod } from '../sampling/draw-plan.ts';
import { naturalLog } from '../sampling/portable-functions.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { fitLine, linearShapley } from './linear-attribution.ts';
import { type DrawnPaths, runDraws } from './run-draws.ts';
import { type PeakSummary, type Probability, peakIndices, probabilityOf, summariseDraws } from './summarise-draws.ts';

export interface OutlookOptions {
  readonly scenario?: string | null;
  readonly draws?: number;
  readonly seed?: number;
  readonly method?: SamplingMethod;
  /** Leave out the runs without each lever. */
  readonly skipRemoval?: boolean;
}
export interface Attribution {
  /** Year whose ln CO2 is attributed. */
  readonly year: number;
  /** Part of the spread by group of inputs; they add to 1. */
  readonly effects: readonly { readonly input: string; readonly shapley: number }[];
  /** Part of the variance that a line in the inputs explains; the effects are those of the line. */
  readonly explained: number;
}
export interface LeverRemoval {
  readonly id: string;
  /** P(peak <= 2030) without it less with it, on the same draws. */
  readonly change: number;
  readonly pWithout: Probability;
}
export interface Outlook {
  readonly seed: number;
  readonly draws: number;
  readonly method: string;
  readonly scenario: string | null;
  readonly peakOf: CityModel['peakOf'];
  readonly summary: PeakSummary;
  readonly attribution: Attribution | null;
  readonly removal: readonly LeverRemoval[];
  readonly assumptions: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
    readonly status: string;
    readonly drawn: boolean;
  }[];
  readonly unknown: CityModel['unknown'];
  /** Greatest change of a stated correlation that made them fit together; 0 for none. */
  readonly correlationCorrection: number;
}

/** The year that spreads are attributed in: 2030, or the middle of a horizon that does not hold it. */
const yearOf = ({ baseYear, horizon }: CityModel): number =>
  2030 > baseYear && 2030 <= horizon ? 2030 : Math.round((baseYear + horizon) / 2);

export const attributeSpread = (
  compiled: CompiledModel,
  plan: DrawPlan,
  { co2, count, years, first }: DrawnPaths,
): Attribution | null => {
  const year = yearOf(compiled.model);
  const t = year - compiled.model.baseYear;
  const y = Float64Array.from({ length: count }, (_, draw) => naturalLog(co2[draw * years + t] as number));
  if (!y.every(Number.isFinite) || count < 2 * plan.inputs.length + 2) return null;
  const z = drawNormals(plan, first, count);
  const columns = plan.inputs.map((_, dimension) => z.subarray(dimension * count, (dimension + 1) * count));
  const groupOf = plan.inputs.map(({ group }) => inputGroups.indexOf(group));
  // Shocks up to the year act by their sum, all but a factor: one more input of the group of growth.
  for (let driver = 0; driver < compiled.drivers.count; driver += 1) {
    if ((compiled.drivers.shockSd[driver] as number) < 0) continue;
    for (let u = 1; u <= t; u += 1) {
      columns.push(
        Float64Array.from({ length: count }, (_, draw) => noiseOf(plan.seed, driver * years + u, first + draw)),
      );
      groupOf.push(inputGroups.indexOf('growth'));
    }
  }
  const { beta, r2 } = fitLine(columns, y);
  const place = new Map(Array.from(plan.correlated, (dimension, k) => [dimension, k]));
  const correlation = columns.map((_, i) =>
    columns.map((__, j) => {
      if (i === j) return 1;
      const [a, b] = [place.get(i), place.get(j)];
      return a === undefined || b === undefined ? 0 : (plan.copula?.matrix[a]?.[b] ?? 0);
    }),
  );
  const used = [...new Set(groupOf)].sort((a, b) => a - b);
  const shapley = linearShapley(
    beta,
    correlation,
    groupOf.map((group) => used.indexOf(group)),
    used.length,
  );
  return {
    year,
    effects: used
      .map((group, k) => ({ input: inputGroups[group] ?? '', shapley: shapley[k] ?? 0 }))
      .sort((a, b) => b.shapley - a.shapley),
    explained: r2,
  };
};

/** P(peak <= 2030) without each acting lever, on the first draws of the run. */
const removeLevers = (compiled: CompiledModel, plan: DrawPlan): readonly LeverRemoval[] => {
  const { model, scenario } = compiled;
  const t = 2030 - model.baseYear;
  if (t < 0 || 2030 >= model.horizon) return [];
  const draws = Math.min(settings.draws.removal, plan.draws);
  const few: DrawPlan = { ...plan, draws, each: Math.ceil(draws / plan.repeats) };
  const early = (one: CompiledModel): Probability => {
    const peaks = peakIndices(runDraws(one, few));
    return probabilityOf(few, draws, (draw) => (peaks[draw] as number) <= t);
  };
  const whole = early(compiled);
  return compiled.levers.map(({ index }) => {
    const leversOn = scenario.leversOn.map((on, place) => on && place !== index);
    const pWithout = early(compileModel(model, { ...scenario, leversOn }));
    return { id: model.levers[index]?.id ?? '', change: pWithout.value - whole.value, pWithout };
  });
};

/** What the workers of a run need before they start: the compiled model and the plan of its draws. Errors as of the parts. */
export const prepareOutlook = (
  model: CityModel,
  { scenario = null, draws = settings.draws.paths, seed = settings.draws.seed, method = 'sobol' }: OutlookOptions = {},
): OutlookResult<{ readonly compiled: CompiledModel; readonly plan: DrawPlan }> => {
  const resolved = resolveScenario(model, scenario);
  if (!resolved.ok) return resolved;
  const compiled = compileModel(model, resolved.value);
  const plan = planDraws(compiled, { draws, seed, repeats: settings.draws.repeats, method });
  return plan.ok ? accept({ compiled, plan: plan.value }) : plan;
};

/** The whole outlook in one thread. The same model, scenario, draws, seed and method give the same numbers on every machine. */
export const runOutlook = (model: CityModel, options: OutlookOptions = {}): OutlookResult<Outlook> => {
  const prepared = prepareOutlook(model, options);
  if (!prepared.ok) return prepared;
  const { compiled, plan } = prepared.value;
  const drawn = runDraws(compiled, plan);
  return accept(concludeOutlook(compiled, plan, drawn, options));
};

/** The outlook from draws that workers have made and `joinDraws` has joined. */
export const concludeOutlook = (
  compiled: CompiledModel,
  plan: DrawPlan,
  drawn: DrawnPaths,
  options: OutlookOptions = {},
): Outlook => {
  const { model, scenario } = compiled;
  return {
    seed: plan.seed,
    draws: plan.draws,
    method:
      plan.method === 'sobol'
        ? `sobol, owen-scrambled, ${plan.repeats} x ${plan.each}`
        : `latin-hypercube, ${plan.repeats} x ${plan.each}`,
    scenario: scenario.id,
    peakOf: model.peakOf,
    summary: summariseDraws(model, plan, drawn),
    attribution: attributeSpread(compiled, plan, drawn),
    removal: options.skipRemoval ? [] : removeLevers(compiled, plan),
    assumptions: scenario.parameters.map(({ id, value, unit, source, status, distribution }) => ({
      id,
      value,
      unit,
      source,
      status,
      drawn: distribution !== null,
    })),
    unknown: model.unknown,
    correlationCorrection: plan.copula?.correction ?? 0,
  };
};
