/** @module A model under a scenario: the differences of all its ancestors, eldest first, laid over the model. */
import type { CityModel } from '../model/city-model.ts';
import type { Parameter } from '../model/parameter.ts';
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import type { ParameterChange, Scenario } from './scenario.ts';

/** What a run works with: which levers act, and the parameters in the order of the model with a scenario's values in them. */
export interface ResolvedScenario {
  readonly id: string | null;
  readonly leversOn: readonly boolean[];
  readonly parameters: readonly Parameter[];
}

/** A value set by a scenario keeps the spread around it; a share or a bounded spread that cannot hold it becomes certain. */
const changed = (parameter: Parameter, { value, source, status }: ParameterChange): Parameter => {
  const { distribution: before } = parameter;
  const bounded = before?.kind === 'triangular' || before?.kind === 'pert' || before?.kind === 'empirical';
  const impossible =
    (bounded && before.kind !== 'empirical' && !(before.low <= value && value <= before.high)) ||
    before?.kind === 'empirical' ||
    (before?.kind === 'lognormal' && value <= 0) ||
    (before?.kind === 'beta' && !(value > 0 && value < 1));
  return { ...parameter, value, source, status, distribution: impossible ? null : before };
};

/** The model itself where `id` is null. Errors: `unknown-scenario`. */
export const resolveScenario = (model: CityModel, id: string | null): OutlookResult<ResolvedScenario> => {
  const line: Scenario[] = [];
  for (let at = id; at !== null; ) {
    const found = model.scenarios.find((scenario) => scenario.id === at);
    if (!found)
      return refuse(
        'unknown-scenario',
        { zh: `没有情景“${at}”。`, en: `there is no scenario ${at}.` },
        {
          zh: `现有：${model.scenarios.map((one) => one.id).join('、') || '无'}。`,
          en: `There are: ${model.scenarios.map((one) => one.id).join(', ') || 'none'}.`,
        },
      );
    line.unshift(found);
    at = found.parent;
  }
  const on = new Map(model.levers.map((lever) => [lever.id, lever.on]));
  const set = new Map<string, ParameterChange>();
  for (const { levers, set: changes } of line) {
    for (const [lever, active] of levers) on.set(lever, active);
    for (const [path, change] of changes) set.set(path, change);
  }
  return accept({
    id,
    leversOn: model.levers.map((lever) => on.get(lever.id) ?? lever.on),
    parameters: model.parameters.map((parameter) => {
      const change = set.get(parameter.id);
      return change ? changed(parameter, change) : parameter;
    }),
  });
};
