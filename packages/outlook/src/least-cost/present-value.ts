/**
 * @module What a payment of some year is worth at the start of the model: running costs in the middle of their year, investments at its
 * beginning, what is left of a plant at the end as a credit. Conventions of OSeMOSYS (Howells and others, 2011).
 */
import type { CostModel } from './cost-model.ts';

const firstYear = ({ periods }: CostModel): number => periods[0]?.year ?? 0;
/** The last year of the model. */
export const lastYear = ({ periods }: CostModel): number => {
  const last = periods.at(-1);
  return last ? last.year + last.years - 1 : 0;
};

/** Present value of one unit a year over all years of a period, paid in mid-year. */
export const runningWeight = (model: CostModel, period: number): number => {
  const { year = 0, years = 0 } = model.periods[period] ?? {};
  let weight = 0;
  for (let k = 0; k < years; k += 1) weight += (1 + model.discountRate) ** -(year + k - firstYear(model) + 0.5);
  return weight;
};

/** Present value of one unit of investment in a period, less what is left of it after the last year. */
export const investmentWeight = (model: CostModel, period: number, lifeYears: number): number => {
  const { year = 0 } = model.periods[period] ?? {};
  const { discountRate: rate, depreciation } = model;
  const [first, last] = [firstYear(model), lastYear(model)];
  const paid = (1 + rate) ** -(year - first);
  const used = last - year + 1;
  if (used >= lifeYears) return paid;
  const left =
    depreciation === 'straight-line' || rate === 0
      ? 1 - used / lifeYears
      : 1 - ((1 + rate) ** used - 1) / ((1 + rate) ** lifeYears - 1);
  return paid - left * (1 + rate) ** -(1 + last - first);
};
