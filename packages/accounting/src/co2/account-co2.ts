/**
 * @module Energy CO2 of a balance, cell by cell: rows by a rule, factors by a set, totals with their coverage. Other gases, processes and
 * purchased power are left to the inventory.
 */
import {
  absent,
  type Coverage,
  createExplain,
  type Explained,
  type Part,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import { type FactorSet, findRegion } from '@dafeng/reference';
import { type BalanceCell, cellKey, type EnergyBalance, numberOf, productsOf } from '../balance/energy-balance.ts';
import { type Amount, explainAmount } from '../balance/explain-cell.ts';
import { type FlowId, getFlow } from '../balance/flow.ts';
import { compareProducts, getProduct, listProducts, type ProductId } from '../balance/product.ts';
import { sumNumbers } from '../balance/sum-numbers.ts';
import { type Notice, notice } from '../fault.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import type { Co2Rule } from './co2-rule.ts';
import { accountFuelCo2, type FuelFactor, type ResolvedFuel, resolveFuelFactor } from './fuel-co2.ts';
import { accountIndustryActivity } from './industry-activity.ts';

export type Co2Amount<T extends Trace | null> = Explained<Quantity<'co2', 'territorial'>, T>;

export interface Co2Cell<T extends Trace | null> {
  readonly flow: FlowId;
  readonly product: ProductId;
  readonly activity: Amount<T>;
  readonly factor: FuelFactor;
  /** In Mt. */
  readonly co2: Co2Amount<T>;
}
/** The same total by another reading of the balance, shown beside the plain rule. */
export interface Co2Alternative<T extends Trace | null> extends Record<'zh' | 'en', string> {
  readonly id: string;
  readonly total: Co2Amount<T>;
}
export interface Co2Account<T extends Trace | null> {
  readonly region: string;
  readonly year: number;
  readonly factorSet: { readonly id: string; readonly edition: string };
  readonly rule: Co2Rule;
  readonly cells: readonly Co2Cell<T>[];
  readonly byFlow: ReadonlyMap<FlowId, Co2Amount<T>>;
  readonly byProduct: ReadonlyMap<ProductId, Co2Amount<T>>;
  readonly total: Reported<Co2Amount<T>>;
  /** Fuel cells of burning rows that are printed: how many have a factor, and which have none. */
  readonly coverage: Coverage;
  readonly alternatives: readonly Co2Alternative<T>[];
  readonly notices: readonly Notice[];
}

/** Gases that blast furnaces and converters give back; their carbon came in as coke. */
const recoveredGases: readonly ProductId[] = ['blast_furnace_gas', 'converter_gas', 'other_gas'];
const places = (cell: BalanceCell | undefined) => cell?.entries.map(({ place }) => place) ?? [];

const sumCells = <T extends Trace | null>(
  explain: ReturnType<typeof createExplain<T>>,
  cells: readonly Co2Cell<T>[],
): Co2Amount<T> | null => {
  const parts = cells.map(({ flow, product, co2 }) => ({ id: cellKey(flow, product), item: reported(co2) }));
  const { total } = explain.sum('directEmissions', parts, 'MtCO2');
  return total.ok ? total.value : null;
};

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

/** Rows that burn for a product: those of the rule, and a total in place of parts that are not printed. */
const rowsOf = (balance: EnergyBalance, product: ProductId, rule: Co2Rule): readonly Co2Rule['sectors'][number][] =>
  [
    ...rule.sectors,
    ...rule.instead
      .filter(({ of }) => of.every((flow) => numberOf(balance, flow, product) === null))
      .map(({ flow, of }) => ({ flow, group: rule.sectors.find((sector) => sector.flow === of[0])?.group ?? 'all' })),
  ].filter(({ flow }) => numberOf(balance, flow, product) !== null);

const aggregateNotices = (balance: EnergyBalance, rule: Co2Rule): Notice[] => {
  const flows = [...rule.sectors.map(({ flow }) => flow), rule.industry.flow];
  const aggregates = listProducts().filter(({ kind }) => kind === 'aggregate');
  const cells = aggregates.flatMap(({ id }) => flows.flatMap((flow) => balance.cells.get(cellKey(flow, id)) ?? []));
  return cells.flatMap((cell) => {
    const product = getProduct(cell.product);
    const parts = product.parts.flatMap((part) => numberOf(balance, cell.flow, part) ?? []);
    const key = cellKey(cell.flow, cell.product);
    const name = `${getFlow(cell.flow).zh} ${product.zh}`;
    if (parts.length === 0 && cell.value !== 0)
      return [
        notice(
          'aggregate-only',
          [
            `${name} 只有合计 ${cell.value}，没有分品种，未计入排放。`,
            `${key} is printed as a total only (${cell.value}); it is not in the emissions.`,
          ],
          [key],
          places(cell),
        ),
      ];
    const sum = sumNumbers(parts);
    return isWithinTolerance(cell.value, sum)
      ? []
      : [
          notice(
            'aggregate-differs',
            [
              `${name} 合计 ${cell.value} 与分品种之和 ${sum} 不符；按分品种计。`,
              `${key} is ${cell.value}, its products add up to ${sum}; the products count.`,
            ],
            [key],
            places(cell),
          ),
        ];
  });
};

const partsNotices = (balance: EnergyBalance, rule: Co2Rule, product: ProductId): Notice[] =>
  rule.instead.flatMap(({ flow, of }) => {
    const whole = numberOf(balance, flow, product);
    const parts = of.flatMap((part) => numberOf(balance, part, product) ?? []);
    if (whole === null || parts.length === 0 || isWithinTolerance(whole, sumNumbers(parts))) return [];
    const key = cellKey(flow, product);
    return [
      notice(
        'parts-differ',
        [
          `${getFlow(flow).zh} ${getProduct(product).zh} 为 ${whole}，各部分之和为 ${sumNumbers(parts)}；按各部分计。`,
          `${key} is ${whole}, its parts add up to ${sumNumbers(parts)}; the parts count.`,
        ],
        [key],
        places(balance.cells.get(key)),
      ),
    ];
  });

const alternativesOf = <T extends Trace | null>(
  explain: ReturnType<typeof createExplain<T>>,
  balance: EnergyBalance,
  cells: readonly Co2Cell<T>[],
  total: Co2Amount<T> | null,
): { alternatives: readonly Co2Alternative<T>[]; notices: readonly Notice[] } => {
  const recovered = recoveredGases.filter((product) => (numberOf(balance, 'supply.recovery', product) ?? 0) > 0);
  const burnt = cells.filter(({ product }) => recovered.includes(product));
  const gases = sumCells(explain, burnt);
  if (!total || !gases || gases.value.value === 0) return { alternatives: [], notices: [] };
  const names = recovered.map((product) => getProduct(product).zh).join('、');
  return {
    alternatives: [
      {
        id: 'coke-carbon-once',
        zh: `不另计回收的${names}：其碳已随焦炭计入（高炉煤气碳平衡的下限）`,
        en: `without recovered ${recovered.join(', ')}: its carbon came in as coke (lower bound of the blast-furnace balance)`,
        total: explain.difference('directEmissions', total, gases),
      },
    ],
    notices: [
      notice(
        'blast-furnace-gas',
        [
          `${names}是回收能，碳可能已在焦炭中计过一次；按规则两处都计，另列只计一次的结果。`,
          `${recovered.join(', ')} is recovered energy whose carbon may be counted with coke already; the rule counts both, the total with one is shown beside it.`,
        ],
        recovered.map((product) => cellKey('supply.recovery', product)),
      ),
    ],
  };
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
  const notices: Notice[] = [...balance.notices];
  const cells: Co2Cell<T>[] = [];
  const parts: Part<Co2Amount<T>>[] = [];
  const standIns = new Map<string, { message: Notice['message']; cells: string[] }>();
  const unmapped = new Map<ProductId, { because: Notice['message']; cells: string[] }>();
  const region = findRegion(balance.region);

  // One answer for a product and group, however many rows ask.
  const answers = new Map<string, ResolvedFuel>();
  const resolve = (product: ProductId, sectorGroup: string): ResolvedFuel => {
    const key = `${product} ${sectorGroup}`;
    const answer = answers.get(key) ?? resolveFuelFactor(set, { product, sectorGroup, region, year: balance.year });
    answers.set(key, answer);
    return answer;
  };
  const account = (flow: FlowId, product: ProductId, sectorGroup: string, activity: Reported<Amount<T>>): void => {
    if (!activity.ok) return;
    const id = cellKey(flow, product);
    const resolved = resolve(product, sectorGroup);
    const co2 = resolved.ok ? accountFuelCo2(explain, activity.value, resolved.value) : null;
    if (!resolved.ok || co2 === null) {
      const because = resolved.ok
        ? { zh: '因子的单位与用量不符', en: 'the factor is per another unit than the amount' }
        : resolved.error.message;
      const held = unmapped.get(product) ?? { because, cells: [] };
      held.cells.push(id);
      unmapped.set(product, held);
      parts.push({ id, item: absent('outside-validity', because.en) });
      return;
    }
    for (const { message } of resolved.notices) {
      const held = standIns.get(message.zh) ?? { message, cells: [] };
      held.cells.push(id);
      standIns.set(message.zh, held);
    }
    cells.push({ flow, product, activity: activity.value, factor: resolved.value, co2 });
    parts.push({ id, item: reported(co2) });
  };

  const products = [...productsOf(balance)].sort(compareProducts);
  const fuels = products.filter((product) => ['fuel', 'other'].includes(getProduct(product).kind));
  const burning = new Map(
    fuels.map((product) => [product, getProduct(product).kind === 'fuel' ? rowsOf(balance, product, rule) : []]),
  );
  for (const flow of new Set([...rule.sectors, ...rule.instead].map((row) => row.flow)))
    for (const product of fuels) {
      const row = burning.get(product)?.find((one) => one.flow === flow);
      if (row) account(flow, product, row.group, explainAmount(explain, balance, flow, product));
    }
  for (const product of fuels) {
    notices.push(...partsNotices(balance, rule, product));
    if (getProduct(product).kind !== 'fuel') continue;
    const { total, notices: found } = accountIndustryActivity(explain, balance, product, rule);
    notices.push(...found);
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

  const { total, coverage } = explain.sum('directEmissions', parts, 'MtCO2');
  const sumsOf = <K>(groups: ReadonlyMap<K, readonly Co2Cell<T>[]>): ReadonlyMap<K, Co2Amount<T>> =>
    new Map(
      [...groups].flatMap(([key, group]) => {
        const sum = sumCells(explain, group);
        return sum ? [[key, sum] as const] : [];
      }),
    );
  const { alternatives, notices: beside } = alternativesOf(explain, balance, cells, total.ok ? total.value : null);
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
