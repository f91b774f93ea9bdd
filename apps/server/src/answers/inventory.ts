/**
 * @module The inventory and the energy account as the API shows them: every number a figure with its reference, every total with what it
 * holds. The numbers are the core's.
 */
import {
  categoryChain,
  changeOf,
  getCategory,
  type Inventory,
  type InventoryLine,
  type InventoryTotal,
  listEnergyFlows,
  shareOf,
} from '@dafeng/accounting';
import type {
  Book as BookAnswer,
  EnergyAccount as EnergyAnswer,
  Figure,
  Inventory as InventoryAnswer,
  Notice,
} from '@dafeng/contract';
import { absent, type Trace, type UnitId } from '@dafeng/quantity';
import type { BookAccounts } from '../books/book-accounts.ts';
import { nameOfCategory, nameOfColumn, nameOfLine, nameOfPart, nameOfRow } from '../books/names.ts';
import { asSpoken, type TotalId, totalIds } from '../books/refs.ts';
import { toMethodIdentity } from './books.ts';
import { toCoverage, toFigure, toUnit } from './figures.ts';

interface CoreNotice {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly cells: readonly string[];
}
export const toNotice = ({ code, message, cells }: CoreNotice): Notice => ({ code, message, cells: [...cells] });

const unitOfTotal: Readonly<Record<TotalId, UnitId>> = {
  directEnergyCo2: '10k-tCO2',
  assessmentCo2: '10k-tCO2',
  greenhouseGases: '10k-tCO2e',
  removals: '10k-tCO2e',
  netImport: '10k-tCO2',
};
export const toTotal = (id: TotalId, total: InventoryTotal<Trace>): Figure =>
  toFigure(asSpoken(total.total), { unit: unitOfTotal[id], ref: `total:${id}` });

const fromOf = (line: InventoryLine): InventoryAnswer['lines'][number]['from'] => {
  if ('flow' in line.from) return { sheet: 'energy', row: line.from.flow, column: line.from.product };
  const [activity] = line.from.activities;
  return activity === undefined ? null : { sheet: 'activities', row: activity, column: '' };
};
const spokenOf = (line: InventoryLine | undefined): number | null => {
  const item = line === undefined ? null : asSpoken(line.co2e);
  return item?.ok ? item.value.value.value : null;
};

export const toInventory = (
  accounts: BookAccounts,
  book: BookAnswer,
  before: { readonly inventory: Inventory<Trace>; readonly answer: InventoryAnswer['previous'] } | null,
): InventoryAnswer => {
  const { inventory, method, restated } = accounts;
  const whole = inventory.totals.greenhouseGases.total;
  const linesBefore = new Map(before?.inventory.lines.map((line) => [line.id, line]));
  const categoriesBefore = new Map(before?.inventory.categories.map((one) => [one.category, one]));
  return {
    book,
    method: toMethodIdentity(method),
    restated,
    totals: {
      directEnergyCo2: toTotal('directEnergyCo2', inventory.totals.directEnergyCo2),
      assessmentCo2: toTotal('assessmentCo2', inventory.totals.assessmentCo2),
      greenhouseGases: toTotal('greenhouseGases', inventory.totals.greenhouseGases),
      removals: toTotal('removals', inventory.totals.removals),
      netImport: toTotal('netImport', inventory.totals.netImport),
      byGas: Object.fromEntries(
        [...inventory.totals.byGas].map(([gas, { total }]) => [
          gas,
          toFigure(asSpoken(total), { unit: gas === 'co2' ? '10k-tCO2' : 't', ref: `gas:${gas}` }),
        ]),
      ),
    },
    coverage: Object.fromEntries(totalIds.map((id) => [id, toCoverage(inventory.totals[id].coverage, nameOfPart)])),
    categories: inventory.categories.map(({ category: code, total: tonnes, coverage, byGas }) => {
      const { parent, sector } = getCategory(code);
      const total = asSpoken(tonnes);
      const earlier = asSpoken(categoriesBefore.get(code)?.total ?? absent('not-reported'));
      const apart = total.ok && (total.value.value.value < 0 || sector === 'purchased');
      return {
        code,
        parent,
        level: categoryChain(code).length - 1,
        name: nameOfCategory(code),
        sector,
        total: toFigure(total, { unit: '10k-tCO2e', ref: `category:${code}` }),
        byGas: Object.fromEntries(
          [...byGas].map(([gas, one]) => [
            gas,
            toFigure(asSpoken(one.total), { unit: gas === 'co2' ? '10k-tCO2' : 't', ref: `category:${code}:${gas}` }),
          ]),
        ),
        share: apart ? null : shareOf(tonnes, whole),
        previous: earlier.ok ? earlier.value.value.value : null,
        change: changeOf(total, earlier),
        coverage: toCoverage(coverage, nameOfPart),
      };
    }),
    lines: inventory.lines.map((line) => ({
      id: line.id,
      category: line.category,
      gas: line.gas,
      name: nameOfLine(line),
      kind: line.kind,
      amount: toFigure(asSpoken(line.amount), { unit: line.gas === 'co2' ? '10k-tCO2' : 't', ref: `line:${line.id}` }),
      co2e: toFigure(asSpoken(line.co2e), { unit: '10k-tCO2e', ref: `co2e:${line.id}` }),
      previous: spokenOf(linesBefore.get(line.id)),
      from: fromOf(line),
    })),
    alternatives: inventory.alternatives.map(({ id, zh, en, category, amount }) => ({
      id,
      name: { zh, en },
      category,
      amount: toFigure(asSpoken({ ok: true, value: amount }), { unit: '10k-tCO2', ref: `alternative:${id}` }),
    })),
    notices: inventory.notices.map(toNotice),
    previous: before?.answer ?? null,
  };
};

const levelOf = (flow: string): number =>
  flow.endsWith('.total') || !flow.includes('.') ? 0 : flow.split('.').length - 1;

/** Null where the book has no balance: the screen says so and offers the template. */
export const toEnergy = (
  { energy, input, coefficients }: BookAccounts,
  book: BookAnswer,
  variants: EnergyAnswer['variants'],
): EnergyAnswer | null => {
  if (energy === null || input.balance === null || coefficients === null) return null;
  const flows = listEnergyFlows(input.balance, coefficients);
  const row = (flow: string) => energy.rows.find((one) => one.flow === flow);
  const total = row('consumption.total');
  const figureOf = (flow: string, basis: 'calorific' | 'coalEquivalent'): Figure =>
    toFigure(row(flow)?.[basis] ?? absent('not-reported'), { unit: '10k-tce', ref: `energy:${flow}:${basis}` });
  return {
    book,
    accounting: energy.accounting,
    powerCoalRate: toFigure(energy.rates.powerCoalRate, { unit: 'tce/10k-kWh', ref: 'energy-rate:power' }),
    heatRate: toFigure(energy.rates.heat, { unit: '1', ref: 'energy-rate:heat' }),
    totals: {
      calorific: figureOf(total?.flow ?? 'consumption.total', 'calorific'),
      coalEquivalent: figureOf(total?.flow ?? 'consumption.total', 'coalEquivalent'),
    },
    variants,
    nonFossilShare: {
      calorific: toFigure(energy.nonFossilShare.calorific, { unit: '1', ref: 'energy-share:calorific' }),
      coalEquivalent: toFigure(energy.nonFossilShare.coalEquivalent, { unit: '1', ref: 'energy-share:coalEquivalent' }),
    },
    rows: energy.rows.map(({ flow }) => ({
      flow,
      name: nameOfRow(flow),
      level: levelOf(flow),
      calorific: figureOf(flow, 'calorific'),
      coalEquivalent: figureOf(flow, 'coalEquivalent'),
    })),
    coefficients: energy.coefficients.map((one) => ({
      product: one.product,
      name: nameOfColumn(one.product),
      id: one.id,
      value: one.value,
      unit: toUnit(one.unit as UnitId),
      source: one.source,
      locator: one.locator,
    })),
    sankey: {
      nodes: flows.nodes.map(({ id, zh, en, kind }) => ({ id, name: { zh, en }, kind })),
      links: flows.links.map(({ source, target, group, calorific, coalEquivalent }) => ({
        source,
        target,
        product: group,
        calorific,
        coalEquivalent,
      })),
      notShown: flows.notShown.map((product) => nameOfColumn(product)),
    },
    notices: energy.notices.map(toNotice),
  };
};
