/**
 * @module References to the numbers of a book: what a screen passes back to open one. A reference names the number, never its value, so
 * that it leads to the number as it stands now.
 *
 *   total:directEnergyCo2 · gas:ch4 · category:1.A.2 · category:1.A.2:ch4 · line:ID · co2e:ID · alternative:ID
 *   energy:final.industry:calorific · energy-share:coalEquivalent · energy-rate:power
 */
import type { Inventory } from '@dafeng/accounting';
import {
  convertNumber,
  createExplain,
  type Dimension,
  type Explained,
  fullTracer,
  mapReported,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';
import type { BookAccounts } from './book-accounts.ts';
import { nameOfCategory, nameOfGas, nameOfLine, nameOfRow, totalNames } from './names.ts';

export type AnyExplained = Explained<Quantity<Dimension, string>, Trace>;
export interface Referred {
  readonly title: { readonly zh: string; readonly en: string };
  readonly item: Reported<AnyExplained>;
}

/** CO2 and CO2e of a city are spoken of in 万吨; the step from tonnes stands in the trace. Masses of other gases stay in tonnes. */
const spoken: Readonly<Record<string, UnitId>> = { tCO2: '10k-tCO2', tCO2e: '10k-tCO2e' };
const explain = createExplain(fullTracer);
export const asSpoken = (item: Reported<AnyExplained>): Reported<AnyExplained> =>
  mapReported(item, (explained) => {
    const unit = spoken[explained.value.unit];
    return unit === undefined
      ? explained
      : (explain.convert(explained.trace.term, explained as never, unit as never) as unknown as AnyExplained);
  });

/** The unit that a number in `unit` is spoken of in. */
export const spokenUnit = (unit: UnitId): UnitId => spoken[unit] ?? unit;
/** A bare number of the core in that unit. */
export const spokenNumber = (value: number, unit: UnitId): number => convertNumber(value, unit, spokenUnit(unit));

export type TotalId = Exclude<keyof Inventory['totals'], 'byGas'>;
export const totalIds: readonly TotalId[] = [
  'directEnergyCo2',
  'assessmentCo2',
  'greenhouseGases',
  'removals',
  'netImport',
];

const split = (ref: string): readonly [string, string] => {
  const at = ref.indexOf(':');
  return at < 0 ? [ref, ''] : [ref.slice(0, at), ref.slice(at + 1)];
};
const join = (zh: string, en: string) => ({ zh, en });

/** The number a reference names, in the unit it is spoken of in; null where it names none of this book. */
export const findReferred = (accounts: BookAccounts, ref: string): Referred | null => {
  const found = find(accounts, ref);
  return found === null ? null : { ...found, item: asSpoken(found.item) };
};

const find = (accounts: BookAccounts, ref: string): Referred | null => {
  const { inventory, energy } = accounts;
  const [kind, rest] = split(ref);
  switch (kind) {
    case 'total': {
      const id = totalIds.find((one) => one === rest);
      return id === undefined ? null : { title: totalNames[id], item: inventory.totals[id].total };
    }
    case 'gas': {
      const found = [...inventory.totals.byGas].find(([gas]) => gas === rest);
      return found ? { title: nameOfGas(found[0]), item: found[1].total } : null;
    }
    case 'category': {
      const [code, gas] = rest.split(':');
      const category = inventory.categories.find((one) => one.category === code);
      if (!category) return null;
      const name = nameOfCategory(category.category);
      if (gas === undefined) return { title: name, item: category.total };
      const found = [...category.byGas].find(([id]) => id === gas);
      if (!found) return null;
      const of = nameOfGas(found[0]);
      return { title: join(`${name.zh} ${of.zh}`, `${name.en}, ${of.en}`), item: found[1].total };
    }
    case 'line':
    case 'co2e': {
      const line = inventory.lines.find(({ id }) => id === rest);
      return line ? { title: nameOfLine(line), item: kind === 'line' ? line.amount : line.co2e } : null;
    }
    case 'alternative': {
      const found = inventory.alternatives.find(({ id }) => id === rest);
      return found ? { title: join(found.zh, found.en), item: reported(found.amount as AnyExplained) } : null;
    }
    case 'energy': {
      const at = rest.lastIndexOf(':');
      const row = energy?.rows.find(({ flow }) => flow === rest.slice(0, at));
      const basis = rest.slice(at + 1);
      if (!row || (basis !== 'calorific' && basis !== 'coalEquivalent')) return null;
      return { title: nameOfRow(row.flow), item: row[basis] as Reported<AnyExplained> };
    }
    case 'energy-share': {
      if (!energy || (rest !== 'calorific' && rest !== 'coalEquivalent')) return null;
      return { title: join('非化石能源占比', 'Non-fossil share'), item: energy.nonFossilShare[rest] };
    }
    case 'energy-rate': {
      if (!energy) return null;
      if (rest === 'power') return { title: join('发电煤耗', 'Coal rate of power'), item: energy.rates.powerCoalRate };
      return rest === 'heat' ? { title: join('供热煤耗比', 'Fuel per heat made'), item: energy.rates.heat } : null;
    }
    default:
      return null;
  }
};
