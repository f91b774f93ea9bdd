/**
 * @module A physical balance in standard coal: which coefficient each cell takes, and the cell multiplied by it. The two methods of
 * calculation (当量, 等价) are left to `account-energy.ts`.
 *
 * Source: China Energy Statistical Yearbook 2008, appendix 4 and tables 4-1, 4-2; GB/T 2589-2020.
 */
import {
  type Explain,
  type Explained,
  narrowQuantity,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  yearOf,
} from '@dafeng/quantity';
import { type FactorSet, findRegion, getFactorSet, type ResolvedFactor, resolveFactor } from '@dafeng/reference';
import { cellKey, type EnergyBalance, getCell } from '../balance/energy-balance.ts';
import { explainAmount, explainEnergy, type UnstatedEnergy } from '../balance/explain-cell.ts';
import { type FlowId, getFlow, partsOfFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { COEFFICIENTS } from '../generated/balance.ts';

/** A coefficient of standard coal and where it was found. */
export interface Coefficient {
  readonly product: ProductId;
  readonly flows: readonly FlowId[];
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly locator: string;
}
interface FoundCoefficient {
  readonly id: string;
  readonly quantity: Quantity;
  readonly source: string;
  readonly locator: string;
}

const bySet = (resolved: ResolvedFactor): FoundCoefficient => ({
  id: resolved.factor.id,
  quantity: resolved.factor.quantity,
  source: resolved.factor.source,
  locator: resolved.factor.locator,
});

/** Rows of the balance to the groups in which coefficients differ. */
const groupOf = (flow: FlowId): string => {
  if (flow === 'transform.thermal_power') return 'thermal-power';
  if (flow === 'transform.heating') return 'heating';
  const { part } = getFlow(flow);
  return part === 'supply' ? 'supply' : part === 'transform' ? 'all' : 'final';
};

const { useSpecific, national, default: byDefault, source, locator } = COEFFICIENTS;

const ownRow = (flow: FlowId, product: ProductId): FoundCoefficient | null => {
  const { part } = getFlow(flow);
  const found = useSpecific.rows.find(
    (row) =>
      row.product === product &&
      (row.flows as readonly string[]).some((named) => named === flow || named === part) &&
      // A row named by itself comes before the part of the table it stands in.
      !useSpecific.rows.some(
        (other) => other !== row && other.product === product && (other.flows as readonly string[]).includes(flow),
      ),
  );
  if (!found) return null;
  const basis = found.unit === 'kgce/MJ' ? 'calorific/calorific' : 'calorific/plain';
  return {
    id: `${national}/${product}/table-4-1-over-4-2`,
    quantity: { value: found.value, unit: found.unit, basis },
    source,
    locator,
  };
};

const variesByUse = (product: ProductId): boolean =>
  new Set(useSpecific.rows.flatMap((row) => (row.product === product ? [row.value] : []))).size > 1;

/** The nation of the year whose tables are known has its own coefficients; all others take the default table, completed by them. */
export const defaultCoefficientSet = (balance: EnergyBalance): string =>
  findRegion(balance.region) === useSpecific.region && balance.year === useSpecific.year ? national : byDefault;

/** The coefficient for a cell, or null where neither the set nor what completes it has one. */
const findCoefficient = (
  set: FactorSet,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
): FoundCoefficient | null => {
  const own = set.id === national ? ownRow(flow, product) : null;
  if (own) return own;
  const region = findRegion(balance.region);
  const ask = (from: FactorSet, sectorGroup: string) =>
    resolveFactor(from, {
      product,
      term: 'coalEquivalentCoefficient',
      at: yearOf(balance.year),
      sectorGroup,
      ...(region === null ? {} : { region }),
    });
  const found = ask(set, groupOf(flow));
  // A substitute of another product (washed coal by middlings) is worse than what the national balance implies for the product itself.
  if (found.ok && found.value.variant.product === 'own') return bySet(found.value);
  const completing = set.id === national ? null : getFactorSet(national);
  const implied = completing ? ask(completing, groupOf(flow)) : found;
  if (implied.ok && implied.value.variant.product === 'own') return bySet(implied.value);
  return found.ok ? bySet(found.value) : null;
};

/** Cells of standard coal by row and column, with the coefficients used and the cells that have none. */
export interface StandardCoal<T extends Trace | null> {
  readonly cellOf: (flow: FlowId, product: ProductId) => Reported<UnstatedEnergy<T>>;
  readonly coefficients: () => readonly Coefficient[];
  readonly without: () => readonly string[];
}

/** A balance that is in standard coal already. */
export const standardCoalAsPrinted = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
): StandardCoal<T> => ({
  cellOf: (flow, product) => explainEnergy(explain, balance, flow, product),
  coefficients: () => [],
  without: () => [],
});

type Known<T extends Trace | null> = Explained<Quantity<'energy', 'unstated'>, T>;

/**
 * E(tce) = physical quantity x coefficient, for every cell asked for, in 1e4 tce.
 *
 * Gotchas: coal takes another coefficient by use where the set has one; a cell without a coefficient is absent (`outside-validity`), never
 * zero. The basis stays open: what a fuel is worth in coal does not depend on the method, only electricity and heat do.
 */
export const toStandardCoal = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  set: FactorSet,
): StandardCoal<T> => {
  const used = new Map<string, Coefficient>();
  const without = new Set<string>();
  const open = (q: Quantity): Quantity => ({
    ...q,
    basis: q.basis.replace(/^calorific/, 'unstated').replace(/\/unstated$/, '/plain'),
  });

  const convertCell = (flow: FlowId, product: ProductId): Reported<Known<T>> => {
    const cell = getCell(balance, flow, product);
    if (!cell.ok) return cell;
    if (getProduct(product).kind === 'other') {
      const energy = explainEnergy(explain, balance, flow, product);
      return energy.ok ? reported(explain.convert('coalEquivalentCoefficient', energy.value, '10k-tce')) : energy;
    }
    const found = findCoefficient(set, balance, flow, product);
    if (!found) {
      without.add(cellKey(flow, product));
      return { ok: false, why: 'outside-validity' };
    }
    const entry = { factor: found.id, source: found.source, locator: found.locator };
    const leaf = (value: Quantity) =>
      explain.factor('coalEquivalentCoefficient', value as unknown as Quantity<'ratio', 'plain'>, entry);
    const made = multiplyCell(explain, balance, flow, product, found.quantity, open, leaf);
    if (!made) {
      without.add(cellKey(flow, product));
      return { ok: false, why: 'outside-validity' };
    }
    const key = `${found.id} ${found.quantity.value}`;
    const known = used.get(key);
    used.set(key, {
      product,
      flows: [...new Set([...(known?.flows ?? []), flow])],
      id: found.id,
      value: found.quantity.value,
      unit: found.quantity.unit,
      source: found.source,
      locator: found.locator,
    });
    return reported(made);
  };
  // Supply and transformation of coal are rows of different use: their total is the sum of its rows, not the total times one number.
  const sumOfRows = (flow: FlowId, product: ProductId): Reported<Known<T>> | null => {
    if (set.id !== national || !variesByUse(product) || !['supply.total', 'transform.total'].includes(flow))
      return null;
    const rows = partsOfFlow(flow).filter(({ id }) => balance.cells.has(cellKey(id, product)));
    if (rows.length === 0) return null;
    const parts = rows.map(({ id }) => ({ id: cellKey(id, product), item: convertCell(id, product) }));
    return explain.sum('coalEquivalentCoefficient', parts, '10k-tce').total;
  };
  const known = new Map<string, Reported<Known<T>>>();
  return {
    cellOf: (flow, product) => {
      const key = cellKey(flow, product);
      const before = known.get(key);
      if (before) return before;
      const made = sumOfRows(flow, product) ?? convertCell(flow, product);
      known.set(key, made);
      return made;
    },
    coefficients: () => [...used.values()],
    without: () => [...without],
  };
};

const multiplyCell = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
  coefficient: Quantity,
  open: (q: Quantity) => Quantity,
  leaf: (value: Quantity) => unknown,
): Known<T> | null => {
  const value = open(coefficient);
  const term = 'coalEquivalentCoefficient';
  type Of<D extends 'mass' | 'volume' | 'electricity'> = Explained<Quantity<D, 'plain'>, T>;
  type Per<D extends 'energy-per-mass' | 'energy-per-volume' | 'energy-per-electricity'> = Explained<
    Quantity<D, 'unstated/plain'>,
    T
  >;
  const kind = getProduct(product).kind;
  if (kind === 'heat') {
    // Heat is energy already; the coefficient is the heat of a kgce as the table rounds it (0.0341 kgce/MJ).
    const heat = explainEnergy(explain, balance, flow, product);
    if (!heat.ok) return null;
    const perHeat = { ...coefficient, basis: 'unstated/unstated' };
    type PerHeat = Explained<Quantity<'energy-per-energy', 'unstated/unstated'>, T>;
    return explain.product(term, heat.value, leaf(perHeat) as PerHeat, '10k-tce');
  }
  const amount = explainAmount(explain, balance, flow, product);
  if (!amount.ok) return null;
  if (kind === 'electricity' && narrowQuantity(value, 'energy-per-electricity', 'unstated/plain'))
    return explain.product(
      term,
      amount.value as unknown as Of<'electricity'>,
      leaf(value) as Per<'energy-per-electricity'>,
      '10k-tce',
    );
  if (narrowQuantity(value, 'energy-per-mass', 'unstated/plain'))
    return explain.product(term, amount.value as Of<'mass'>, leaf(value) as Per<'energy-per-mass'>, '10k-tce');
  if (narrowQuantity(value, 'energy-per-volume', 'unstated/plain'))
    return explain.product(term, amount.value as Of<'volume'>, leaf(value) as Per<'energy-per-volume'>, '10k-tce');
  return null;
};
