/** @module What a cell of the books is called in a message: 工业·原煤, 2024 年硅酸盐水泥熟料产量. */
import { getFlow, isFlowId } from '../balance/flow.ts';
import { getProduct, isProductId } from '../balance/product.ts';
import { getActivity, isActivityId } from '../inventory/activity-catalogue.ts';
import type { CellName } from './found-cells.ts';

export const nameOfCell: CellName = ({ sheet, row, column }) => {
  if (sheet === 'energy') {
    const flow = isFlowId(row) ? getFlow(row) : { zh: row, en: row };
    const product = isProductId(column) ? getProduct(column) : { zh: column, en: column };
    return { zh: `“${flow.zh}·${product.zh}”`, en: `"${flow.en}, ${product.en}"` };
  }
  const activity = isActivityId(row) ? getActivity(row) : { zh: row, en: row };
  return { zh: `${column} 年“${activity.zh}”`, en: `"${activity.en}" of ${column}` };
};
