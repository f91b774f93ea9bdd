/** @module Rows of emissions and of what a plan wishes: caps by period and in total, and the plan's targets, each under its id. */
import { type Affine, affine, type ProgramDraft, plus, times } from '../linear-program/linear-program.ts';
import type { CostModel, PlanTargetRow } from './cost-model.ts';
import type { SystemColumns } from './system-columns.ts';

const none = Number.NEGATIVE_INFINITY;
const free = Number.POSITIVE_INFINITY;

export const capRow = (gas: string, period: string): string => `cap|${gas}|${period}`;

export const addEmissionRows = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): void => {
  for (const gas of model.gases) {
    const { id, cap, totalCap } = gas;
    for (const [period, { id: at }] of model.periods.entries()) {
      const most = cap[period] ?? free;
      if (most < free)
        draft.row(capRow(id, at), columns.emissions(id, period), none, most, { kind: 'target', id: `${id}-cap:${at}` });
    }
    if (totalCap < free)
      draft.row(
        capRow(id, 'total'),
        plus(...model.periods.map(({ years }, period) => times(years, columns.emissions(id, period)))),
        none,
        totalCap,
        { kind: 'target', id: `${id}-cap:total` },
      );
  }
};

/** What a target measures, so that the target says `measured >= bound` or `<= bound`. */
const measured = (model: CostModel, columns: SystemColumns, target: PlanTargetRow): { of: Affine; bound: number } => {
  const { measure, period, value } = target;
  const found = (ids: readonly string[]) => model.technologies.filter(({ id }) => ids.includes(id));
  switch (measure.kind) {
    case 'emissions':
      return { of: columns.emissions(measure.gas, period), bound: value };
    case 'capacity':
      return { of: plus(...found(measure.technologies).map((one) => columns.capacity(one, period))), bound: value };
    case 'activity':
      return {
        of: plus(...found(measure.technologies).map((one) => columns.activityOfYear(one, period))),
        bound: value,
      };
    case 'consumption': {
      const wanted = model.carriers.filter(({ id }) => measure.carriers.includes(id));
      return {
        of: plus(
          ...wanted.flatMap(({ id, demand, yearDemand }) => [
            affine(yearDemand[period] ?? 0),
            ...model.slices.map((_, slice) =>
              plus(affine(demand[slice]?.[period] ?? 0), columns.use(id, slice, period)),
            ),
          ]),
        ),
        bound: value,
      };
    }
    case 'share': {
      const part = found(measure.technologies).map((one) => columns.activityOfYear(one, period));
      const whole = found(measure.among).map((one) => columns.activityOfYear(one, period));
      return { of: plus(...part, times(-value, plus(...whole))), bound: 0 };
    }
  }
};

export const addTargetRows = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): void => {
  for (const target of model.targets) {
    const { of, bound } = measured(model, columns, target);
    const [low, high] = target.bound === 'at-least' ? [bound, free] : [none, bound];
    draft.row(`target|${target.id}`, of, low, high, { kind: 'target', id: target.id });
  }
};
