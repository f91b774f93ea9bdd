/**
 * @module Energy CO2 of a balance, cell by cell: rows by a rule, factors by a set, totals with their coverage. Other gases, processes and
 * purchased power are left to the inventory.
 */
import {
  type AbsenceReason,
  absent,
  createExplain,
  type Explain,
  type Part,
  type Reported,
  reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import { type FactorSet, findRegion } from '@dafeng/reference';
import { type BalanceCell, cellKey, type EnergyBalance, productsOf } from '../balance/energy-balance.ts';
import { type Amount, explainAmount } from '../balance/explain-cell.ts';
import type { FlowId } from '../balance/flow.ts';
import { compareProducts, getProduct, type ProductId } from '../balance/product.ts';
import { type Notice, notice } from '../fault.ts';
import { oncePer } from '../once-per.ts';
import { aggregateNotices, partsNotices } from './aggregate-notices.ts';
import { type Co2Account, type Co2Amount, type Co2Cell, sumCells } from './co2-cell.ts';
import type { Co2Rule } from './co2-rule.ts';
import { accountFuelCo2 } from './fuel-co2.ts';
import { accountIndustryActivity, explainInput } from './industry-activity.ts';
import { countRecoveredGasOnce } from './recovered-gas.ts';
import { fuelResolver } from './resolve-fuel.ts';

const places = (cell: BalanceCell | undefined) => cell?.entries.map(({ place }) => place) ?? [];

const groupBy = <K, V>(items: readonly V[], keyOf: (item: V) => K): ReadonlyMap<K, readonly V[]> => {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

interface BurningRow {
  readonly flow: FlowId;
  readonly group: string;
  /** Rows that it stands for where none of them is printed; null for a row that always counts. */
  readonly of: readonly FlowId[] | null;
}
/** Rows of final consumption that burn: those of the rule, then totals in place of parts that are not printed. */
const burningRows = oncePer((rule: Co2Rule): readonly BurningRow[] => [
  ...rule.sectors.map(({ flow, group }) => ({ flow, group, of: null })),
  ...rule.instead
    .filter(({ flow }) => !rule.sectors.some((sector) => sector.flow === flow))
    .map(({ flow, of }) => ({
      flow,
      group: rule.sectors.find((sector) => sector.flow === of[0])?.group ?? 'all',
      of,
    })),
]);
const isPrinted = (balance: EnergyBalance, flow: FlowId, product: ProductId): boolean =>
  balance.cells.has(cellKey(flow, product));

export interface Co2Choice {
  /** Asked for fuels that the set has no factor for; what it answers is named in the notices. */
  readonly completion?: FactorSet | null;
  readonly unit?: 'MtCO2' | 'tCO2';
}
/** A printed cell of a row that burns which has no CO2. */
export interface MissingCell {
  readonly flow: FlowId;
  readonly product: ProductId;
  readonly why: AbsenceReason;
}
/** The cells alone, without totals: what the inventory makes its lines of. */
export interface Co2Cells<T extends Trace | null> {
  readonly cells: readonly Co2Cell<T>[];
  /** Each printed fuel cell of the rows that burn, with its CO2 or the reason why there is none. */
  readonly parts: readonly Part<Co2Amount<T>>[];
  readonly missing: readonly MissingCell[];
  readonly notices: readonly Notice[];
}

/** As `accountCo2`, cells only. */
export const accountCo2Cells = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  set: FactorSet,
  rule: Co2Rule,
  { completion = null, unit = 'MtCO2' }: Co2Choice = {},
): Co2Cells<T> => {
  const notices: Notice[] = [...balance.notices];
  const cells: Co2Cell<T>[] = [];
  const parts: Part<Co2Amount<T>>[] = [];
  const missing: MissingCell[] = [];
  const standIns = new Map<string, { message: Notice['message']; cells: string[] }>();
  const unmapped = new Map<ProductId, { because: Notice['message']; cells: string[] }>();
  const region = findRegion(balance.region);

  const resolve = fuelResolver(set, completion, region, balance.year);
  const account = (flow: FlowId, product: ProductId, sectorGroup: string, activity: Reported<Amount<T>>): void => {
    if (!activity.ok) return;
    const id = cellKey(flow, product);
    const resolved = resolve(product, sectorGroup);
    const made = resolved.ok ? accountFuelCo2(explain, activity.value, resolved.value, unit) : null;
    if (!resolved.ok || made === null) {
      const because = resolved.ok
        ? { zh: '因子的单位与用量不符', en: 'the factor is per another unit than the amount' }
        : resolved.error.message;
      const held = unmapped.get(product) ?? { because, cells: [] };
      held.cells.push(id);
      unmapped.set(product, held);
      missing.push({ flow, product, why: 'outside-validity' });
      parts.push({ id, item: absent('outside-validity', because.en) });
      return;
    }
    for (const { message } of resolved.notices) {
      const held = standIns.get(message.zh) ?? { message, cells: [] };
      held.cells.push(id);
      standIns.set(message.zh, held);
    }
    const { co2, heat } = made;
    cells.push({ flow, product, activity: activity.value, factor: resolved.value, co2, heat });
    parts.push({ id, item: reported(co2) });
  };

  const products = [...productsOf(balance)].sort(compareProducts);
  const fuels = products.filter((product) => ['fuel', 'other'].includes(getProduct(product).kind));
  for (const { flow, group, of } of burningRows(rule))
    for (const product of fuels) {
      if (getProduct(product).kind !== 'fuel' || !isPrinted(balance, flow, product)) continue;
      if (of === null || !of.some((part) => isPrinted(balance, part, product)))
        account(flow, product, group, explainAmount(explain, balance, flow, product));
    }
  for (const product of fuels) {
    notices.push(...partsNotices(balance, rule, product));
    if (getProduct(product).kind !== 'fuel') continue;
    const { total, notices: found } = accountIndustryActivity(explain, balance, product, rule);
    notices.push(...found);
    for (const { flow, group } of rule.power)
      account(flow, product, group, explainInput(explain, balance, flow, product, notices));
    account(rule.industry.flow, product, rule.industry.group, total);
  }
  // Other energy is counted in standard coal: waste heat, biomass and the like; whether any of it emits fossil CO2 the balance does not say.
  for (const cell of balance.cells.values())
    if (
      getProduct(cell.product).kind === 'other' &&
      [...rule.sectors, rule.industry].some(({ flow }) => flow === cell.flow)
    ) {
      const id = cellKey(cell.flow, cell.product);
      const because = {
        zh: '按标准煤计量，含余热、生物质等，平衡表不分',
        en: 'counted in standard coal; waste heat, biomass and others are not told apart',
      };
      const held = unmapped.get(cell.product) ?? { because, cells: [] };
      held.cells.push(id);
      unmapped.set(cell.product, held);
      missing.push({ flow: cell.flow, product: cell.product, why: 'NE' });
      parts.push({ id, item: absent('NE', because.en) });
    }

  for (const [product, { because, cells: ids }] of unmapped)
    notices.push(
      notice(
        'unmapped-product',
        [
          `${getProduct(product).zh} 有 ${ids.length} 个单元格没有排放因子，未计入合计：${because.zh}。`,
          `${product}: ${ids.length} cells without a factor, in no total: ${because.en}.`,
        ],
        ids,
        ids.flatMap((id) => places(balance.cells.get(id))),
      ),
    );
  for (const { message, cells: ids } of standIns.values())
    notices.push({ code: 'factor-stands-in', message, cells: ids, places: [] });
  const unproven = cells.filter(
    ({ flow, product }) => flow === rule.industry.flow && rule.industry.unproven.includes(product),
  );
  if (unproven.length > 0)
    notices.push(
      notice(
        'industry-not-proven',
        [
          `工业的${unproven.map(({ product }) => getProduct(product).zh).join('、')}排放按规则推算，未能用已发表数据逐格验证。`,
          `industrial CO2 of ${unproven.map(({ product }) => product).join(', ')} follows the rule but is not confirmed by published cells.`,
        ],
        unproven.map(({ flow, product }) => cellKey(flow, product)),
      ),
    );
  for (const known of rule.exceptions)
    if (findRegion(known.region) === region && known.year === balance.year)
      notices.push(
        notice('known-exception', [known.because.zh, known.because.en], [cellKey(rule.industry.flow, known.product)]),
      );
  notices.push(...aggregateNotices(balance, rule));
  return { cells, parts, missing, notices };
};

/**
 * CO2 = sum over rows and fuels of activity x factor, for a balance in physical units.
 *
 * Shape: `balance` physical; cells come in the order of the rule and of the official columns, in Mt. Electricity and heat emit nothing where
 * they are used: their fuel counts in industry, so nothing is counted twice. Coking, refining, washing, gas works and losses do not emit.
 * Gotchas: totals of coal and oil never count beside their products; a product without a factor is named in `notices` and is missing from
 * the coverage, never zero.
 * @example accountCo2(balance, ceads2007, getCo2Rule('ceads'), fullTracer)
 */
export const accountCo2 = <T extends Trace | null>(
  balance: EnergyBalance,
  set: FactorSet,
  rule: Co2Rule,
  tracer: Tracer<T>,
): Co2Account<T> => {
  const explain = createExplain(tracer);
  const { cells, parts, notices } = accountCo2Cells(explain, balance, set, rule);
  const { total, coverage } = explain.sum('directEmissions', parts, 'MtCO2');
  const sumsOf = <K>(groups: ReadonlyMap<K, readonly Co2Cell<T>[]>): ReadonlyMap<K, Co2Amount<T>> =>
    new Map(
      [...groups].flatMap(([key, group]) => {
        const sum = sumCells(explain, group);
        return sum ? [[key, sum] as const] : [];
      }),
    );
  const { alternatives, notices: beside } = countRecoveredGasOnce(
    explain,
    balance,
    cells,
    total.ok ? total.value : null,
  );
  return {
    region: balance.region,
    year: balance.year,
    factorSet: { id: set.id, edition: set.edition.id },
    rule,
    cells,
    byFlow: sumsOf(groupBy(cells, ({ flow }) => flow)),
    byProduct: sumsOf(groupBy(cells, ({ product }) => product)),
    total,
    coverage,
    alternatives,
    notices: [...notices, ...beside],
  };
};
