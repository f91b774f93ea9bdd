/**
 * @module Rows that tie activity to capacity and keep capacity within its bounds: by slice, over the year, growth, least and most, reserve.
 */
import { affine, type ProgramDraft, plus, times } from '../linear-program/linear-program.ts';
import type { CostModel, Technology } from './cost-model.ts';
import type { SystemColumns } from './system-columns.ts';

const none = Number.NEGATIVE_INFINITY;
const free = Number.POSITIVE_INFINITY;

const addTechnology = (model: CostModel, draft: ProgramDraft, columns: SystemColumns, technology: Technology): void => {
  const { id, capacity, modes } = technology;
  for (const [period, { id: at, year }] of model.periods.entries()) {
    const limit = (what: string) => ({ kind: 'limit', id: `${what}:${id}:${at}` }) as const;
    const run = columns.activityOfYear(technology, period);
    const [leastRun, mostRun] = [technology.leastActivity[period] ?? 0, technology.mostActivity[period] ?? free];
    if (leastRun > 0 || mostRun < free) draft.row(`activity|${id}|${at}`, run, leastRun, mostRun, limit('activity'));
    if (!capacity) continue;
    const standing = columns.capacity(technology, period);
    const ofYear = (slice: number) =>
      (capacity.factor[slice]?.[period] ?? 1) * (model.slices[slice]?.share[period] ?? 0) * capacity.activityPerUnit;
    if (modes.length > 0) {
      for (const [slice, { id: name }] of model.slices.entries()) {
        const active = plus(...modes.map((mode) => columns.activity(technology, mode, slice, period)));
        const room = times(-ofYear(slice), standing);
        draft.row(`run|${id}|${name}|${at}`, plus(active, room), none, 0);
      }
      const available = capacity.availability[period] ?? 1;
      const whole = model.slices.reduce((sum, _, slice) => sum + ofYear(slice), 0);
      if (available < 1) draft.row(`available|${id}|${at}`, plus(run, times(-available * whole, standing)), none, 0);
    }
    const [least, most] = [capacity.least[period] ?? 0, capacity.most[period] ?? free];
    if (least > 0 || most < free) draft.row(`capacity|${id}|${at}`, standing, least, most, limit('capacity'));
    const leastNew = capacity.leastNew[period] ?? 0;
    if (leastNew > 0)
      draft.row(`new|${id}|${at}`, columns.newCapacity(technology, period), leastNew, free, limit('new'));
    const before = model.periods[period - 1];
    if (capacity.growth && before) {
      const factor = (1 + capacity.growth.rate) ** (year - before.year);
      const grown = plus(standing, times(-factor, columns.capacity(technology, period - 1)));
      draft.row(`growth|${id}|${at}`, grown, none, capacity.growth.seed, limit('growth'));
    }
  }
};

const addReserve = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): void => {
  const { reserveMargin } = model;
  if (!reserveMargin) return;
  for (const [period, { id: at }] of model.periods.entries()) {
    const firm = plus(
      affine(0),
      ...model.technologies.flatMap((technology) => {
        const counted = (technology.capacity?.reserve[period] ?? 0) * (technology.capacity?.activityPerUnit ?? 0);
        return counted === 0 ? [] : [times(counted, columns.capacity(technology, period))];
      }),
    );
    for (const [slice, { id: name, share }] of model.slices.entries()) {
      const part = share[period] ?? 0;
      const tagged = model.carriers.filter(({ reserveTag }) => (reserveTag[period] ?? 0) !== 0);
      if (part === 0 || tagged.length === 0) continue;
      const margin = reserveMargin[period] ?? 0;
      const load = plus(
        ...tagged.map(({ id, reserveTag }) =>
          times(((reserveTag[period] ?? 0) * margin) / part, columns.production(id, slice, period)),
        ),
      );
      draft.row(`reserve|${name}|${at}`, plus(load, times(-1, firm)), none, 0, { kind: 'limit', id: `reserve:${at}` });
    }
  }
};

export const addCapacityRows = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): void => {
  for (const technology of model.technologies) addTechnology(model, draft, columns, technology);
  addReserve(model, draft, columns);
};
