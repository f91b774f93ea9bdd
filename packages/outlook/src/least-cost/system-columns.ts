/**
 * @module The columns of a cost model and the expressions over them that rows are made of: capacity standing, activity by slice, emissions,
 * production and use of a carrier. Which rows follow is left to the row files.
 */
import { type Affine, affine, type ProgramDraft, plus, times } from '../linear-program/linear-program.ts';
import type { CostModel, Mode, Technology } from './cost-model.ts';

export interface SystemColumns {
  readonly newCapacity: (technology: Technology, period: number) => Affine;
  /** Residual plus what was built within its life. */
  readonly capacity: (technology: Technology, period: number) => Affine;
  readonly activity: (technology: Technology, mode: Mode, slice: number, period: number) => Affine;
  readonly activityOfYear: (technology: Technology, period: number) => Affine;
  readonly production: (carrier: string, slice: number, period: number) => Affine;
  readonly use: (carrier: string, slice: number, period: number) => Affine;
  readonly emissions: (gas: string, period: number) => Affine;
}

const nothing = affine(0);

export const addColumns = (model: CostModel, draft: ProgramDraft): SystemColumns => {
  const { periods, slices, technologies } = model;
  const built = new Map<string, readonly Affine[]>();
  const active = new Map<string, readonly Affine[]>();
  const key = (technology: Technology, mode: Mode, slice: number) => `${technology.id}|${mode.id}|${slice}`;
  for (const technology of technologies) {
    const { id, capacity } = technology;
    if (capacity)
      built.set(
        id,
        periods.map((period, index) => draft.column(`new|${id}|${period.id}`, 0, capacity.mostNew[index])),
      );
    for (const mode of technology.modes)
      for (const [slice, { id: name }] of slices.entries())
        active.set(
          key(technology, mode, slice),
          periods.map((period) => draft.column(`activity|${id}|${mode.id}|${name}|${period.id}`)),
        );
  }
  const newCapacity = (technology: Technology, period: number) => built.get(technology.id)?.[period] ?? nothing;
  const activity = (technology: Technology, mode: Mode, slice: number, period: number) =>
    active.get(key(technology, mode, slice))?.[period] ?? nothing;
  const runs = technologies.flatMap((technology) => technology.modes.map((mode) => ({ technology, mode })));
  const over = (of: (mode: Mode) => readonly number[] | undefined, slice: number, period: number) =>
    plus(
      ...runs.flatMap(({ technology, mode }) => {
        const factor = of(mode)?.[period] ?? 0;
        return factor === 0 ? [] : [times(factor, activity(technology, mode, slice, period))];
      }),
    );
  return {
    newCapacity,
    capacity: (technology, period) => {
      const { capacity } = technology;
      if (!capacity) return nothing;
      const year = periods[period]?.year ?? 0;
      return plus(
        affine(capacity.residual[period] ?? 0),
        ...periods
          .slice(0, period + 1)
          .flatMap((of, index) => (year - of.year < capacity.lifeYears ? [newCapacity(technology, index)] : [])),
      );
    },
    activity,
    activityOfYear: (technology, period) =>
      plus(...technology.modes.flatMap((mode) => slices.map((_, slice) => activity(technology, mode, slice, period)))),
    production: (carrier, slice, period) => over(({ outputs }) => outputs[carrier], slice, period),
    use: (carrier, slice, period) => over(({ inputs }) => inputs[carrier], slice, period),
    emissions: (gas, period) =>
      plus(
        affine(model.gases.find(({ id }) => id === gas)?.exogenous[period] ?? 0),
        ...slices.map((_, slice) => over(({ emissions }) => emissions[gas], slice, period)),
      ),
  };
};
