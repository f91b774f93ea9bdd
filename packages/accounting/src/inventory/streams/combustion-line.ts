/**
 * @module Ids, names and categories of lines of combustion, by row and fuel: they are the same in every inventory and made once. What is
 * emitted is left to `combustion.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import { cellKey } from '../../balance/energy-balance.ts';
import { type FlowId, getFlow } from '../../balance/flow.ts';
import { getProduct, type ProductId } from '../../balance/product.ts';
import { type Category, categoryOfFlow } from '../category.ts';
import { getGas } from '../gas.ts';
import type { GasId, InventoryLine } from '../inventory.ts';

export type CombustionGas = 'co2' | 'ch4' | 'n2o';
export interface LineShape {
  readonly id: string;
  readonly category: string;
  readonly gas: GasId;
  readonly label: Bilingual;
  readonly kind: 'emission';
  readonly from: InventoryLine['from'];
}
export interface CellShape {
  readonly category: Category;
  readonly lines: Readonly<Record<CombustionGas, LineShape>>;
}

const shapes = new Map<FlowId, Map<ProductId, CellShape | null>>();

const makeShape = (flow: FlowId, product: ProductId): CellShape | null => {
  const category = categoryOfFlow(flow);
  if (category === null) return null;
  const [row, fuel] = [getFlow(flow), getProduct(product)];
  const from = { flow, product };
  const line = (gas: CombustionGas): LineShape => ({
    id: `${category.code}/${cellKey(flow, product)}/${gas}`,
    category: category.code,
    gas,
    label: { zh: `${row.zh} ${fuel.zh} ${getGas(gas).zh}`, en: `${row.en}, ${fuel.en}, ${getGas(gas).en}` },
    kind: 'emission',
    from,
  });
  return { category, lines: { co2: line('co2'), ch4: line('ch4'), n2o: line('n2o') } };
};

/** What the lines of a row and fuel are called; null where the row does not burn. */
export const shapeOfCell = (flow: FlowId, product: ProductId): CellShape | null => {
  let row = shapes.get(flow);
  if (!row) {
    row = new Map();
    shapes.set(flow, row);
  }
  const known = row.get(product);
  if (known !== undefined) return known;
  const made = makeShape(flow, product);
  row.set(product, made);
  return made;
};
