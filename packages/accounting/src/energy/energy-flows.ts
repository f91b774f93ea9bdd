/**
 * @module The balance as flows from supply over two stages of transformation to use, in standard coal and in both bases: what a Sankey
 * draws. Drawing is left to the screens.
 *
 * Carriers stand in three layers (as supplied, after coking, refining and the like, after power and heat), so that no flow leads back:
 * gas of coke ovens may feed power stations, never the other way round.
 */
import { type Bilingual, createExplain, noTracer } from '@dafeng/quantity';
import type { FactorSet } from '@dafeng/reference';
import { type EnergyBalance, numberOf, productsOf } from '../balance/energy-balance.ts';
import { type FlowId, getFlow, partsOfFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { sumNumbers } from '../balance/sum-numbers.ts';
import { accountEnergy } from './account-energy.ts';
import { standardCoalAsPrinted, toStandardCoal } from './standard-coal.ts';

export type EnergyGroup =
  | 'coal'
  | 'coke'
  | 'manufactured-gas'
  | 'oil'
  | 'natural-gas'
  | 'heat'
  | 'electricity'
  | 'other';
export interface EnergyFlowNode extends Bilingual {
  readonly id: string;
  readonly kind: 'supply' | 'carrier' | 'transformation' | 'use' | 'loss' | 'difference';
}
export interface EnergyFlowLink {
  readonly source: string;
  readonly target: string;
  readonly group: EnergyGroup;
  /** 1e4 tce by calorific value (当量). */
  readonly calorific: number;
  /** 1e4 tce with power and heat at the fuel they took (等价); null where the balance yields no rate. */
  readonly coalEquivalent: number | null;
}
export interface EnergyFlows {
  readonly nodes: readonly EnergyFlowNode[];
  readonly links: readonly EnergyFlowLink[];
  /** Products without a coefficient: in no flow. */
  readonly notShown: readonly ProductId[];
}

const groupNames: Readonly<Record<EnergyGroup, Bilingual>> = {
  coal: { zh: '煤炭', en: 'Coal' },
  coke: { zh: '焦炭及焦化产品', en: 'Coke and coking products' },
  'manufactured-gas': { zh: '煤气', en: 'Manufactured gas' },
  oil: { zh: '油品', en: 'Oil' },
  'natural-gas': { zh: '天然气', en: 'Natural gas' },
  heat: { zh: '热力', en: 'Heat' },
  electricity: { zh: '电力', en: 'Electricity' },
  other: { zh: '其他能源', en: 'Other energy' },
};
const coke: readonly ProductId[] = ['coke', 'other_coking_products'];
const gases: readonly ProductId[] = ['coke_oven_gas', 'blast_furnace_gas', 'converter_gas', 'other_gas'];
const naturalGas: readonly ProductId[] = ['natural_gas', 'lng'];

/** Group of a product; null for totals, which are never drawn beside their parts. */
export const energyGroupOf = (product: ProductId): EnergyGroup | null => {
  const { kind } = getProduct(product);
  if (kind === 'aggregate' || kind === 'total') return null;
  if (kind === 'electricity' || kind === 'heat' || kind === 'other') return kind;
  if (coke.includes(product)) return 'coke';
  if (gases.includes(product)) return 'manufactured-gas';
  if (naturalGas.includes(product)) return 'natural-gas';
  return getProduct('coal_total').parts.includes(product) ? 'coal' : 'oil';
};

const secondStage: readonly FlowId[] = ['transform.thermal_power', 'transform.heating'];
/** Recovered gases and heat come to be where fuel was burnt: they join after the first stage. */
const joinsLater: readonly FlowId[] = ['supply.recovery'];

interface Worth {
  readonly calorific: number;
  readonly coalEquivalent: number | null;
}
const nothing: Worth = { calorific: 0, coalEquivalent: 0 };
const add = (a: Worth, b: Worth): Worth => ({
  calorific: sumNumbers([a.calorific, b.calorific]),
  coalEquivalent:
    a.coalEquivalent === null || b.coalEquivalent === null ? null : sumNumbers([a.coalEquivalent, b.coalEquivalent]),
});
const turn = ({ calorific, coalEquivalent }: Worth): Worth => ({
  calorific: -calorific,
  coalEquivalent: coalEquivalent === null ? null : -coalEquivalent,
});
const orZero = (flow: FlowId, balance: EnergyBalance, product: ProductId): boolean =>
  (numberOf(balance, flow, product) ?? 0) !== 0;

/** Rows that are drawn: leaves only, a total where its parts are not printed for the product. */
const rowsOf = (total: FlowId, balance: EnergyBalance, product: ProductId): readonly FlowId[] => {
  const parts = partsOfFlow(total)
    .map(({ id }) => id)
    .filter((id) => numberOf(balance, id, product) !== null);
  if (parts.length > 0) return parts;
  return numberOf(balance, total, product) === null ? [] : [total];
};

/**
 * Flows of a balance in 1e4 tce.
 *
 * Gotchas: a difference between what comes in and what goes out of a carrier is drawn as difference, never spread; losses of a
 * transformation are what goes in less what comes out, in the basis asked for (of thermal power: none in the coal-equivalent one, by
 * definition). Products without a coefficient are named in `notShown`.
 */
export const listEnergyFlows = (balance: EnergyBalance, coefficients: FactorSet): EnergyFlows => {
  const explain = createExplain(noTracer);
  const { rates } = accountEnergy(balance, coefficients, noTracer);
  const coal =
    balance.accounting === 'physical'
      ? toStandardCoal(explain, balance, coefficients)
      : standardCoalAsPrinted(explain, balance);
  const nodes = new Map<string, EnergyFlowNode>();
  const links = new Map<string, EnergyFlowLink>();
  const notShown = new Set<ProductId>();

  const worthOf = (flow: FlowId, product: ProductId): Worth => {
    const cell = coal.cellOf(flow, product);
    if (!cell.ok) {
      if (orZero(flow, balance, product)) notShown.add(product);
      return nothing;
    }
    const calorific = cell.value.value.value;
    const kind = getProduct(product).kind;
    const rate = kind === 'electricity' ? rates.power : kind === 'heat' ? rates.heat : null;
    if (rate === null) return { calorific, coalEquivalent: calorific };
    return { calorific, coalEquivalent: rate.ok ? calorific * rate.value.value.value : null };
  };
  const node = (id: string, kind: EnergyFlowNode['kind'], name: Bilingual): string => {
    if (!nodes.has(id)) nodes.set(id, { id, kind, zh: name.zh, en: name.en });
    return id;
  };
  const carrier = (group: EnergyGroup, layer: 0 | 1 | 2): string =>
    node(`${group}.${layer}`, 'carrier', groupNames[group]);
  const flowNode = (flow: FlowId, kind: EnergyFlowNode['kind']): string => node(flow, kind, getFlow(flow));
  /** A flow of negative size runs the other way only where the caller says so; here sizes are positive. */
  const link = (source: string, target: string, group: EnergyGroup, size: Worth): void => {
    if (size.calorific <= 0) return;
    const key = `${source}>${target}>${group}`;
    const known = links.get(key);
    const sum = known ? add(known, size) : size;
    links.set(key, { source, target, group, ...sum });
  };

  const drawn = new Map<EnergyGroup, Worth[]>();
  const standing = (group: EnergyGroup): Worth[] => {
    const known = drawn.get(group) ?? [nothing, nothing, nothing];
    drawn.set(group, known);
    return known;
  };
  const put = (group: EnergyGroup, layer: 0 | 1 | 2, size: Worth): void => {
    const layers = standing(group);
    layers[layer] = add(layers[layer] ?? nothing, size);
  };
  const into = (from: string, group: EnergyGroup, layer: 0 | 1 | 2, size: Worth): void => {
    link(from, carrier(group, layer), group, size);
    put(group, layer, size);
  };
  const outOf = (group: EnergyGroup, layer: 0 | 1 | 2, to: string, size: Worth): void => {
    link(carrier(group, layer), to, group, size);
    put(group, layer, turn(size));
  };
  const through = new Map<FlowId, Worth>();

  for (const product of productsOf(balance)) {
    const group = energyGroupOf(product);
    if (group === null) continue;
    for (const flow of rowsOf('supply.total', balance, product)) {
      const size = worthOf(flow, product);
      if (size.calorific > 0) into(flowNode(flow, 'supply'), group, joinsLater.includes(flow) ? 1 : 0, size);
      // One row may add for one product and take for another (stocks): what leaves gets a node of its own.
      else if (size.calorific < 0) outOf(group, 2, node(`${flow}.out`, 'use', getFlow(flow)), turn(size));
    }
    for (const flow of rowsOf('transform.total', balance, product)) {
      const size = worthOf(flow, product);
      if (size.calorific === 0) continue;
      const late = secondStage.includes(flow);
      const here = flowNode(flow, 'transformation');
      if (size.calorific < 0) outOf(group, late ? 1 : 0, here, turn(size));
      else into(here, group, late ? 2 : 1, size);
      through.set(flow, add(through.get(flow) ?? nothing, turn(size)));
    }
    for (const total of ['final.total', 'loss'] as const)
      for (const flow of rowsOf(total, balance, product)) {
        const size = worthOf(flow, product);
        if (size.calorific !== 0) outOf(group, 2, flowNode(flow, total === 'loss' ? 'loss' : 'use'), size);
      }
  }
  const lost = (): string => node('loss.conversion', 'loss', { zh: '加工转换损失', en: 'Conversion losses' });
  for (const [flow, size] of through) if (size.calorific > 0) link(flow, lost(), 'other', size);

  const difference = (side: 'in' | 'out'): string =>
    node(`difference.${side}`, 'difference', { zh: '平衡差额', en: 'Statistical difference' });
  for (const [group, layers] of drawn)
    for (const layer of [0, 1, 2] as const) {
      const rest = layers[layer] ?? nothing;
      if (layer === 2) {
        if (rest.calorific > 0) link(carrier(group, 2), difference('out'), group, rest);
        else if (rest.calorific < 0) link(difference('in'), carrier(group, 2), group, turn(rest));
        continue;
      }
      const next = (layer + 1) as 1 | 2;
      // What a layer is short of came from elsewhere: the difference supplies it, and the layer below is left as it is.
      if (rest.calorific < 0) link(difference('in'), carrier(group, layer), group, turn(rest));
      else if (rest.calorific > 0) {
        link(carrier(group, layer), carrier(group, next), group, rest);
        layers[next] = add(layers[next] ?? nothing, rest);
      }
    }
  const used = new Set([...links.values()].flatMap(({ source, target }) => [source, target]));
  return {
    nodes: [...nodes.values()].filter(({ id }) => used.has(id)),
    links: [...links.values()],
    notShown: [...notShown],
  };
};
