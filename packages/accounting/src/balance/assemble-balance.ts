/**
 * @module Printed numbers to balances: one per region and year, repeated codes added and named, units checked against the product.
 * Finding the numbers in a sheet is left to the two readers.
 */
import { type AbsenceReason, type Absent, absent, convert, getUnit, type UnitId } from '@dafeng/quantity';
import { type Fault, fault, type Notice, notice, type Outcome, type Place, refuse, succeed } from '../fault.ts';
import {
  type BalanceAccounting,
  type BalanceCell,
  type BalanceEntry,
  cellKey,
  type EnergyBalance,
  type UnknownCell,
  unitOfCell,
} from './energy-balance.ts';
import { type Flow, type FlowId, getFlow } from './flow.ts';
import { getProduct, type Product } from './product.ts';
import { fitsUnit } from './read-unit.ts';
import { sumNumbers } from './sum-numbers.ts';

/** A number or a blank found in a sheet, its row and column already known by name. */
export interface FoundNumber {
  readonly region: string;
  readonly year: number;
  readonly flow: Flow;
  /** Null where the heading is no known product. */
  readonly product: Product | null;
  readonly printedProduct: string;
  readonly value: { readonly value: number; readonly unit: UnitId } | { readonly absent: AbsenceReason };
  readonly place: Place;
  readonly citation: string | null;
}

/** Standard coal has a mass or a volume of fuel in tce; a physical table never has. */
const accountingOf = (found: readonly FoundNumber[]): BalanceAccounting | 'mixed' => {
  const tells = found.flatMap(({ product, value }) =>
    product && 'unit' in value && getUnit(product.unit).dimension !== 'energy'
      ? [getUnit(value.unit).dimension === 'energy']
      : [],
  );
  if (tells.length > 0) return tells.every(Boolean) ? 'standard-coal' : tells.some(Boolean) ? 'mixed' : 'physical';
  return found.some(({ product }) => product?.kind === 'total') ? 'standard-coal' : 'physical';
};

const mixed = (found: readonly FoundNumber[]): Fault => {
  const odd = found.find(
    ({ product, value }) =>
      product &&
      'unit' in value &&
      getUnit(product.unit).dimension !== 'energy' &&
      getUnit(value.unit).dimension === 'energy',
  ) as FoundNumber;
  return fault(
    'mixed-accounting',
    odd.place,
    [
      `${odd.region} ${odd.year} 年的表里实物量与标准煤混在一起。`,
      `the table of ${odd.region} ${odd.year} mixes physical units and standard coal.`,
    ],
    ['请分成实物量表和标准量表。', 'Split it into a physical table and a table in standard coal.'],
  );
};

const unitFault = (item: FoundNumber, unit: UnitId, wanted: UnitId): Fault =>
  fault(
    'unit-mismatch',
    item.place,
    [`${item.printedProduct}的单位是 ${getUnit(unit).zh}。`, `${item.printedProduct} is given in ${getUnit(unit).en}.`],
    [`请折成${getUnit(wanted).zh}。`, `Give it in ${getUnit(wanted).en}.`],
  );

/** In the unit asked for, as the quantity core converts. */
const inUnit = (entry: BalanceEntry, unit: UnitId): number =>
  entry.unit === unit ? entry.value : convert({ value: entry.value, unit: entry.unit, basis: 'unstated' }, unit).value;

const total = (entries: readonly BalanceEntry[], unit: UnitId): number => {
  return sumNumbers(entries.map((entry) => inUnit(entry, unit)));
};

const signNotices = (cells: Iterable<BalanceCell>): Notice[] =>
  [...cells].flatMap(({ flow, product, value, entries }) => {
    const { part, isNegative, zh, en } = getFlow(flow);
    const where = entries.map(({ place }) => place);
    const name = getProduct(product);
    if ((part === 'final' || part === 'loss' || part === 'consumption') && value < 0)
      return [
        notice(
          'negative-consumption',
          [
            `${zh} ${name.zh} 是负数 ${value}，按原数计入。`,
            `${en}, ${name.en} is negative (${value}); counted as printed.`,
          ],
          [cellKey(flow, product)],
          where,
        ),
      ];
    if (isNegative && value > 0)
      return [
        notice(
          'sign-of-row',
          [
            `${zh} ${name.zh} 印为正数 ${value}，该行应为负，未改动。`,
            `${en}, ${name.en} is printed positive (${value}) in a negative row; left as it is.`,
          ],
          [cellKey(flow, product)],
          where,
        ),
      ];
    return [];
  });

const repeatedNotice = (cell: BalanceCell): Notice => {
  const rows = cell.entries.map(({ place }) => place.row ?? 0).join('、');
  return notice(
    'repeated-cell',
    [
      `${getFlow(cell.flow).zh} ${getProduct(cell.product).zh} 出现 ${cell.entries.length} 次（第 ${rows} 行），已相加；若是重复录入请删去。`,
      `${cell.flow}, ${cell.product} is there ${cell.entries.length} times (rows ${rows}); they add. Delete what was entered twice.`,
    ],
    [cellKey(cell.flow, cell.product)],
    cell.entries.map(({ place }) => place),
  );
};

const unknownNotices = (unknown: readonly UnknownCell[]): Notice[] => {
  const byName = new Map<string, UnknownCell[]>();
  for (const cell of unknown) byName.set(cell.product, [...(byName.get(cell.product) ?? []), cell]);
  return [...byName].map(([name, cells]) =>
    notice(
      'unknown-product',
      [
        `不认识的能源品种“${name}”，${cells.length} 个数未计入任何合计。`,
        `unknown product "${name}": ${cells.length} numbers are in no total.`,
      ],
      cells.map(({ flow }) => `${flow}:${name}`),
      cells.map(({ place }) => place),
    ),
  );
};

const assembleOne = (found: readonly FoundNumber[]): Outcome<EnergyBalance> => {
  const [first] = found as readonly [FoundNumber, ...FoundNumber[]];
  const accounting = accountingOf(found);
  if (accounting === 'mixed') return refuse(mixed(found));
  const faults: Fault[] = [];
  const entries = new Map<string, { flow: FlowId; product: Product; entries: BalanceEntry[] }>();
  const absences = new Map<string, Absent>();
  const unknown: UnknownCell[] = [];
  for (const item of found) {
    const { product, value, place, citation } = item;
    const flow = item.flow.id;
    if (product === null) {
      if ('value' in value) unknown.push({ product: item.printedProduct, flow, value: value.value, place });
      continue;
    }
    const key = cellKey(flow, product.id);
    if ('absent' in value) {
      absences.set(key, absent(value.absent));
      continue;
    }
    const wanted = unitOfCell(accounting, product.id);
    if (!fitsUnit(value.unit, wanted)) {
      faults.push(unitFault(item, value.unit, wanted));
      continue;
    }
    const held = entries.get(key) ?? { flow, product, entries: [] };
    held.entries.push({ value: value.value, unit: value.unit, place, citation });
    entries.set(key, held);
  }
  if (faults.length > 0) return refuse(...faults);
  const cells = new Map<string, BalanceCell>();
  for (const [key, held] of entries) {
    const { flow, product } = held;
    absences.delete(key);
    cells.set(key, {
      flow,
      product: product.id,
      value: total(held.entries, unitOfCell(accounting, product.id)),
      entries: held.entries as [BalanceEntry, ...BalanceEntry[]],
    });
  }
  const notices = [
    ...[...cells.values()].filter(({ entries: all }) => all.length > 1).map(repeatedNotice),
    ...unknownNotices(unknown),
    ...signNotices(cells.values()),
  ];
  return succeed({
    region: first.region,
    year: first.year,
    accounting,
    file: first.place.file,
    cells,
    absences,
    unknown,
    notices,
  });
};

/** Balances by region and year, in the order in which they first occur; every fault of every one of them when there is any. */
export const assembleBalances = (found: readonly FoundNumber[]): Outcome<readonly EnergyBalance[]> => {
  const groups = new Map<string, FoundNumber[]>();
  for (const item of found) {
    const key = `${item.region}\u0000${item.year}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const outcomes = [...groups.values()].map(assembleOne);
  const faults = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.faults));
  return faults.length > 0
    ? refuse(...faults)
    : succeed(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
};
