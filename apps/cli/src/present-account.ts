/**
 * @module Accounts as the contract prints them: plain numbers that wear their unit in the name or beside them. Tables for people are in
 * `print-account.ts`.
 */
import {
  type Co2Account,
  type Co2Cell,
  type EnergyAccount,
  type EnergyBalance,
  type FuelFactor,
  type IdentityResult,
  listIdentities,
  type Notice,
} from '@dafeng/accounting';
import {
  type Coverage,
  convert,
  getUnit,
  type Quantity,
  type Reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';

/** Units as the interchange form writes them. */
const interchange: Readonly<Partial<Record<UnitId, string>>> = {
  '10k-t': '1e4 t',
  '100m-m3': '1e8 m3',
  '1e10-kJ': '1e10 kJ',
  '100m-kWh': '1e8 kWh',
  '10k-tce': '1e4 tce',
};
const unitText = (unit: UnitId): string => interchange[unit] ?? getUnit(unit).en;
const factorUnits: Readonly<Partial<Record<UnitId, string>>> = { 'tCO2/10k-m3': 'tCO2/1e4 m3' };

const numberIn = (item: Reported<{ readonly value: Quantity }>): number | null =>
  item.ok ? item.value.value.value : null;

export interface PresentedNotice {
  readonly code: string;
  readonly message: string;
  readonly messageEn: string;
  readonly cells: readonly string[];
  readonly places: readonly string[];
}
const presentNotice = ({ code, message, cells, places }: Notice): PresentedNotice => ({
  code,
  message: message.zh,
  messageEn: message.en,
  cells,
  places: places.map(({ file, row, column }) =>
    [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', '),
  ),
});

const presentCoverage = ({ expected, present, missing, settled }: Coverage) => ({
  expected,
  present,
  missing,
  settled,
});

/** What one unit of the fuel emits, in t CO2 per t or 1e4 m3, and the ids it came from. */
const presentFactor = ({ factor, activity, co2 }: Co2Cell<Trace>) => {
  if (factor.kind === 'effective') {
    const { quantity, id, source, locator, status } = factor.emission.factor;
    return {
      factor: quantity.value,
      factorUnit: factorUnits[quantity.unit] ?? quantity.unit,
      factorId: id as string,
      source: source as string,
      locator,
      status,
    };
  }
  const per = activity.value.unit === '100m-m3' ? '10k-m3' : 't';
  const amount = convert(activity.value as unknown as Quantity<'mass', 'plain'>, per as 't').value;
  const emitted = convert(co2.value, 'tCO2').value;
  const { heat, carbon, oxidation } = factor;
  return {
    factor: amount === 0 ? null : emitted / amount,
    factorUnit: per === 't' ? 'tCO2/t' : 'tCO2/1e4 m3',
    factorId: [heat, carbon, oxidation].map((part) => part.factor.id as string).join(' × '),
    source: carbon.factor.source as string,
    locator: carbon.factor.locator,
    status: carbon.factor.status,
  };
};

const howFound = (factor: FuelFactor) => (factor.kind === 'effective' ? factor.emission : factor.carbon).variant;

export const presentCo2 = (account: Co2Account<Trace>) => ({
  region: account.region,
  year: account.year,
  factorSet: account.factorSet.id,
  edition: account.factorSet.edition,
  method: account.rule.id,
  boundary: 'territorial: fuels burnt in the area; electricity and heat count where their fuel burns',
  cells: account.cells.map((cell) => ({
    flow: cell.flow,
    product: cell.product,
    activity: cell.activity.value.value,
    unit: unitText(cell.activity.value.unit),
    ...presentFactor(cell),
    found: howFound(cell.factor),
    co2Mt: cell.co2.value.value,
  })),
  totals: {
    byFlow: Object.fromEntries([...account.byFlow].map(([flow, { value }]) => [flow, value.value])),
    byProduct: Object.fromEntries([...account.byProduct].map(([product, { value }]) => [product, value.value])),
    co2Mt: numberIn(account.total),
  },
  alternatives: account.alternatives.map(({ id, zh, en, total }) => ({ id, zh, en, co2Mt: total.value.value })),
  coverage: presentCoverage(account.coverage),
  warnings: account.notices.map(presentNotice),
});

/** `powerCoalRate` is in tce per 1e4 kWh (1e4 tce over 1e8 kWh); `heatRate` and the shares are plain ratios; rows are in 1e4 tce. */
export const presentEnergy = (account: EnergyAccount<Trace>) => {
  const { powerCoalRate, heat } = account.rates;
  return {
    region: account.region,
    year: account.year,
    accounting: account.accounting,
    unit: '1e4 tce',
    rates: {
      powerCoalRate: numberIn(powerCoalRate),
      powerCoalRateUnit: 'tce/1e4 kWh',
      powerCoalRateGcePerKwh: powerCoalRate.ok ? convert(powerCoalRate.value.value, 'gce/kWh').value : null,
      heatRate: numberIn(heat),
    },
    rows: account.rows.map(({ flow, calorific, coalEquivalent, printedCoalEquivalent }) => ({
      flow,
      calorific: numberIn(calorific),
      coalEquivalent: numberIn(coalEquivalent),
      ...(printedCoalEquivalent === null ? {} : { printedCoalEquivalent }),
    })),
    nonFossilShare: {
      calorific: numberIn(account.nonFossilShare.calorific),
      coalEquivalent: numberIn(account.nonFossilShare.coalEquivalent),
    },
    coefficients: account.coefficients,
    warnings: account.notices.map(presentNotice),
  };
};

export interface CheckedBalance {
  readonly balance: EnergyBalance;
  readonly results: readonly IdentityResult[];
}

export const presentCheck = (checked: readonly CheckedBalance[]) => {
  const all = checked.flatMap(({ balance: { region, year }, results }) =>
    results.map((result) => ({ region, year, ...result })),
  );
  return {
    identities: all,
    summary: listIdentities().flatMap(({ id, zh, en }) => {
      const tested = all.filter((result) => result.id === id);
      const holding = tested.filter(({ holds }) => holds).length;
      return tested.length === 0 ? [] : [{ id, zh, en, tested: tested.length, holds: holding }];
    }),
    warnings: checked.flatMap(({ balance }) => balance.notices.map(presentNotice)),
  };
};
