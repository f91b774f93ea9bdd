/**
 * @module Cells of a balance as explained quantities: each printed number an observation with its file and row. Which cells count, and
 * as what, is left to the accounts.
 */
import {
  type Explain,
  type Explained,
  type Quantity,
  quantity,
  type Reported,
  reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';
import {
  type BalanceCell,
  type BalanceEntry,
  cellKey,
  type EnergyBalance,
  getCell,
  unitOfCell,
} from './energy-balance.ts';
import { type FlowId, getFlow } from './flow.ts';
import { getProduct, type ProductId } from './product.ts';

/** Dimensions in which fuels stand in a physical balance. */
export type FuelDimension = 'mass' | 'volume';
export type Amount<T extends Trace | null, D extends FuelDimension = FuelDimension> = Explained<
  Quantity<D, 'plain'>,
  T
>;
export type UnstatedEnergy<T extends Trace | null> = Explained<Quantity<'energy', 'unstated'>, T>;

/** The file without the folders of the machine it was read on: a trace is the same wherever it was made. */
const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '');

const locatorOf = (cell: BalanceCell, { place, citation }: BalanceEntry): string =>
  [
    `${getFlow(cell.flow).zh} × ${getProduct(cell.product).zh}`,
    place.row === null ? null : `row ${place.row}`,
    place.column,
    citation,
  ]
    .filter((part) => part !== null)
    .join(', ');

const explainEntry = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  cell: BalanceCell,
  entry: BalanceEntry,
  unit: UnitId,
  basis: 'plain' | 'unstated',
): Explained<Quantity, T> => {
  const printed = explain.observation(
    'activityData',
    quantity(entry.value, entry.unit, basis as 'unstated') as unknown as Quantity<'energy', 'unstated'>,
    // A run without traces writes no text.
    explain.isRecording
      ? {
          source: nameOf(entry.place.file),
          locator: locatorOf(cell, entry),
          period: String(balance.year),
          cell: `energy:${cellKey(cell.flow, cell.product)}`,
        }
      : null,
  );
  const stated = entry.unit === unit ? printed : explain.convert('activityData', printed, unit as 'tce');
  return stated as unknown as Explained<Quantity, T>;
};

const explainEntries = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  cell: BalanceCell,
  basis: 'plain' | 'unstated',
): Explained<Quantity, T> => {
  const unit = unitOfCell(balance.accounting, cell.product);
  const [first, ...more] = cell.entries;
  const only = explainEntry(explain, balance, cell, first, unit, basis);
  if (more.length === 0) return only;
  const found = [only, ...more.map((entry) => explainEntry(explain, balance, cell, entry, unit, basis))];
  // Rows of one code add; their ids keep the order of the sheet.
  const parts = found.map((item, index) => ({
    id: `row-${cell.entries[index]?.place.row ?? index}-${index}`,
    item: reported(item as unknown as Explained<Quantity<'energy', 'unstated'>, T>),
  }));
  const { total } = explain.sum('activityData', parts, unit as 'tce');
  if (!total.ok) throw new RangeError(`a cell without entries: ${cell.flow}:${cell.product}`);
  return total.value as unknown as Explained<Quantity, T>;
};

/** A cell of a fuel, in t or m3 with their multiples, or why there is none. The product decides the dimension. */
export const explainAmount = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
): Reported<Amount<T>> => {
  const cell = getCell(balance, flow, product);
  return cell.ok ? reported(explainEntries(explain, balance, cell.value, 'plain') as unknown as Amount<T>) : cell;
};

/** A cell in standard coal, of no basis until a method of calculation is chosen: the table prints a fuel once for both. */
export const explainEnergy = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
): Reported<UnstatedEnergy<T>> => {
  const cell = getCell(balance, flow, product);
  return cell.ok
    ? reported(explainEntries(explain, balance, cell.value, 'unstated') as unknown as UnstatedEnergy<T>)
    : cell;
};
