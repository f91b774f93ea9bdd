/**
 * @module An inventory as the contract prints it: totals by gas in tCO2e and the three totals, sectors, keys and traces. Wording for people is
 * in `print-inventory.ts`.
 */
import {
  type ActivityEntry,
  assessLevel,
  getCategory,
  type Inventory,
  type InventoryTotal,
  inventoryRootIds,
  listSectors,
  lookUpFactor,
  type Notice,
  propagateUncertainty,
} from '@dafeng/accounting';
import { type AbsenceReason, type Coverage, sumQuantities, type Trace } from '@dafeng/quantity';

const isKey = (why: AbsenceReason): boolean => ['NO', 'NE', 'NA', 'IE', 'C'].includes(why);
const coverageOf = ({ expected, present, missing, settled }: Coverage) => ({ expected, present, missing, settled });
const presentTotal = ({ total, coverage }: InventoryTotal<Trace>) => ({
  value: total.ok ? total.value.value.value : null,
  unit: total.ok ? (total.value.value.unit as string) : null,
  basis: total.ok ? total.value.value.basis : null,
  why: total.ok ? null : total.why,
  coverage: coverageOf(coverage),
});
const numberIn = (of: InventoryTotal<Trace> | undefined): number | null =>
  of?.total.ok ? of.total.value.value.value : null;

/** Emissions of some gases in tCO2e, summed exactly; null of none. */
const co2eOf = ({ lines }: Inventory<Trace>, gases: (gas: string) => boolean): number | null => {
  const parts = lines.flatMap(({ gas, kind, co2e }) =>
    kind === 'emission' && gases(gas) && co2e.ok ? [co2e.value.value] : [],
  );
  const sum = sumQuantities(parts as never);
  return sum.ok ? (sum.value as { readonly value: number }).value : null;
};
const fluorinated = (gas: string) => !['co2', 'ch4', 'n2o'].includes(gas);

const sectorsOf = (inventory: Inventory<Trace>) =>
  listSectors().map(({ id, zh, en }) => {
    const categories = inventory.categories.filter(({ category }) => getCategory(category).sector === id);
    const lines = inventory.lines.filter(
      ({ category, kind }) => getCategory(category).sector === id && kind !== 'memo',
    );
    const there = lines.flatMap(({ co2e }) => (co2e.ok ? [co2e.value.value] : []));
    const sum = sumQuantities(there as never);
    return {
      sector: id,
      zh,
      en,
      co2e: sum.ok ? (sum.value as { readonly value: number }).value : null,
      categories: categories.map((one) => {
        const { code, zh: name, en: english, parent, crf, gpc } = getCategory(one.category);
        return {
          category: code,
          parent,
          zh: name,
          en: english,
          crf,
          gpc,
          co2e: numberIn(one),
          why: one.total.ok ? null : one.total.why,
          byGas: Object.fromEntries([...one.byGas].map(([gas, total]) => [gas, numberIn(total)])),
          coverage: coverageOf(one.coverage),
        };
      }),
    };
  });

/** 95 % interval of all gases by error propagation, and the key categories by level. */
const presentQuality = (inventory: Inventory<Trace>, activities: readonly ActivityEntry[]) => {
  const stated = new Map(activities.map((entry) => [`activities:${entry.activity}:${entry.year}`, entry]));
  const propagated = propagateUncertainty(inventory, {
    factor: lookUpFactor(),
    entry: (leaf) => {
      const known = leaf.kind === 'observation' && leaf.cell !== undefined ? stated.get(leaf.cell) : undefined;
      return known ? { uncertainty: known.uncertainty, spread: null, status: known.status } : null;
    },
  });
  const whole = propagated.find(({ root }) => root.id === inventoryRootIds.total('greenhouseGases'));
  return {
    uncertainty: whole
      ? {
          low: whole.value - whole.halfWidth,
          high: whole.value + whole.halfWidth,
          method: 'error-propagation',
          relative: whole.relative.ok ? whole.relative.value : null,
        }
      : null,
    keyCategories: assessLevel(inventory)
      .ranked.filter(({ isKey }) => isKey)
      .map(({ category, gas, valueTco2e, contribution, cumulative }) => ({
        category,
        gas,
        co2e: valueTco2e,
        contribution,
        cumulative,
      })),
  };
};

export const presentInventory = (
  inventory: Inventory<Trace>,
  activities: readonly ActivityEntry[],
  notices: readonly Notice[] = [],
) => {
  const { totals, method } = inventory;
  return {
    area: inventory.area,
    region: inventory.region,
    year: inventory.year,
    method: { id: method.id, zh: method.zh, en: method.en, factorSets: method.factorSets },
    gwpSet: method.gwpSet,
    unit: 'tCO2e',
    sectors: sectorsOf(inventory),
    totals: {
      co2: co2eOf(inventory, (gas) => gas === 'co2'),
      ch4: co2eOf(inventory, (gas) => gas === 'ch4'),
      n2o: co2eOf(inventory, (gas) => gas === 'n2o'),
      fgases: co2eOf(inventory, fluorinated),
      co2e: numberIn(totals.greenhouseGases),
    },
    directEnergyCo2: presentTotal(totals.directEnergyCo2),
    assessmentCo2: presentTotal(totals.assessmentCo2),
    greenhouseGases: presentTotal(totals.greenhouseGases),
    netImport: presentTotal(totals.netImport),
    removals: numberIn(totals.removals),
    byGas: Object.fromEntries([...totals.byGas].map(([gas, total]) => [gas, presentTotal(total)])),
    ...presentQuality(inventory, activities),
    notationKeys: [
      ...inventory.lines.flatMap(({ id, amount }) =>
        amount.ok || !isKey(amount.why) ? [] : [{ id, key: amount.why }],
      ),
      ...inventory.categories.flatMap(({ category, total, coverage }) =>
        !total.ok && coverage.missing[0]?.id === category ? [{ id: category, key: total.why }] : [],
      ),
    ],
    lines: inventory.lines.map(({ id, category, gas, kind, label, amount, co2e, from }) => ({
      id,
      category,
      gas,
      kind,
      label: label.zh,
      labelEn: label.en,
      amount: amount.ok ? amount.value.value.value : null,
      unit: amount.ok ? (amount.value.value.unit as string) : null,
      co2e: co2e.ok ? co2e.value.value.value : null,
      why: amount.ok ? null : amount.why,
      from,
    })),
    alternatives: inventory.alternatives.map(({ id, category, zh, en, amount }) => ({
      id,
      category,
      zh,
      en,
      value: amount.value.value,
      unit: amount.value.unit as string,
    })),
    warnings: [...notices, ...inventory.notices].map(({ code, message, cells, places }) => ({
      code,
      message: message.zh,
      messageEn: message.en,
      cells,
      places,
    })),
    trace: totals.greenhouseGases.total.ok ? totals.greenhouseGases.total.value.trace : null,
  };
};
export type PresentedInventory = ReturnType<typeof presentInventory>;
