/**
 * @module What a breakdown must fulfil beyond its schema: an indicator of the catalogue, a unit with its basis, a budget above of the very same kind.
 */
import type { NewBreakdown, UnitOfWork } from '@dafeng/database';
import { isQuantity } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { invalidField } from '../http/invalid-field.ts';
import { notFound } from '../http/problem-error.ts';

/** Errors: `field-invalid`. */
export const checkMeasure = ({
  indicatorId,
  unit,
  basis,
}: Pick<NewBreakdown, 'indicatorId' | 'unit' | 'basis'>): void => {
  if (getIndicator(indicatorId) === null)
    throw invalidField(
      'indicatorId',
      [`指标目录里没有“${indicatorId}”。`, `The catalogue has no ${indicatorId}.`],
      ['从指标目录中选择。', 'Choose one of the catalogue.'],
    );
  if (!isQuantity({ value: 0, unit, basis }))
    throw invalidField(
      'unit',
      [`“${unit}（${basis}）”不是可用的单位和口径。`, `${unit} (${basis}) is no unit with its basis.`],
      ['从列出的单位和口径中选择。', 'Choose one of those offered.'],
    );
};

/** The budget above is of this city, and in the very unit, basis and year of the shares. */
export const checkBudgetAbove = async (
  work: UnitOfWork,
  breakdown: Omit<NewBreakdown, 'name' | 'origin'>,
): Promise<void> => {
  if (breakdown.budgetId === null) return;
  const above = await work.budgets.get(breakdown.budgetId);
  if (above === null || above.cityId !== breakdown.cityId) throw notFound();
  if (
    breakdown.kind !== 'amount' ||
    above.unit !== breakdown.unit ||
    above.basis !== breakdown.basis ||
    above.indicatorId !== breakdown.indicatorId ||
    breakdown.year < above.from ||
    breakdown.year > above.to
  )
    throw invalidField(
      'budgetId',
      [
        `预算“${above.name}”是 ${above.from}–${above.to} 年的 ${above.unit}（${above.basis}），与分解的指标、单位、口径或年份不同。`,
        `The budget ${above.name} is in ${above.unit} (${above.basis}) for ${above.from}–${above.to}: indicator, unit, basis or year differ.`,
      ],
      ['改成同一指标、单位、口径和年份，按总量分解。', 'Make them alike, and break down an amount.'],
    );
};
