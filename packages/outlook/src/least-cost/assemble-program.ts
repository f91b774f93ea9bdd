/**
 * @module A cost model as a linear program: all rows, and the objective as the present value of building, keeping and running the system.
 *
 * min Σ_p [investment·(worth now − worth left)·new + running weight·(fixed·capacity + variable·activity + price·emissions + unmet)]
 */
import { type Affine, draftProgram, type LinearProgram, plus, times } from '../linear-program/linear-program.ts';
import { addBalanceRows, addStorageRows } from './balance-rows.ts';
import { addCapacityRows } from './capacity-rows.ts';
import type { CostModel } from './cost-model.ts';
import { investmentWeight, runningWeight } from './present-value.ts';
import { addColumns, type SystemColumns } from './system-columns.ts';
import { addEmissionRows, addTargetRows } from './target-rows.ts';

export interface AssembledModel {
  readonly program: LinearProgram;
  readonly columns: SystemColumns;
  /** The objective as an expression. */
  readonly cost: Affine;
}

const costOf = (model: CostModel, columns: SystemColumns, unmet: readonly Affine[]): Affine => {
  const parts: Affine[] = [];
  for (const period of model.periods.keys()) {
    const weight = runningWeight(model, period);
    for (const technology of model.technologies) {
      const { capacity, modes } = technology;
      if (capacity) {
        const worth = investmentWeight(model, period, capacity.lifeYears);
        parts.push(
          times((capacity.investment[period] ?? 0) * worth, columns.newCapacity(technology, period)),
          times((capacity.fixedCost[period] ?? 0) * weight, columns.capacity(technology, period)),
        );
      }
      for (const mode of modes)
        for (const slice of model.slices.keys())
          parts.push(
            times((mode.variableCost[period] ?? 0) * weight, columns.activity(technology, mode, slice, period)),
          );
    }
    for (const { id, price } of model.gases)
      if ((price[period] ?? 0) !== 0) parts.push(times((price[period] ?? 0) * weight, columns.emissions(id, period)));
    const gap = unmet[period];
    if (gap && model.unmetCost !== null) parts.push(times(model.unmetCost * weight, gap));
  }
  return plus(...parts);
};

export const assembleProgram = (model: CostModel): AssembledModel => {
  const draft = draftProgram();
  const columns = addColumns(model, draft);
  addCapacityRows(model, draft, columns);
  const unmet = addBalanceRows(model, draft, columns);
  addStorageRows(model, draft, columns);
  addEmissionRows(model, draft, columns);
  addTargetRows(model, draft, columns);
  const cost = costOf(model, columns, unmet);
  draft.addCost(cost);
  return { program: draft.build(), columns, cost };
};
