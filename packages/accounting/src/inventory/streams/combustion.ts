/**
 * @module Fuels burnt: CO2 by the rule and factors of the method, CH4 and N2O by heat. Which rows burn is data; fugitive, process and
 * purchased emissions are other streams.
 *
 * Source: 2006 IPCC Guidelines, volume 2, chapters 2 and 3; provincial guides, chapter on energy.
 */
import { type AbsenceReason, absent, type Explain, type Trace } from '@dafeng/quantity';
import type { FactorSet } from '@dafeng/reference';
import type { EnergyBalance } from '../../balance/energy-balance.ts';
import { type FlowId, listFlows } from '../../balance/flow.ts';
import { getProduct, listProducts, type ProductId } from '../../balance/product.ts';
import { accountCo2Cells } from '../../co2/account-co2.ts';
import type { Co2Cell } from '../../co2/co2-cell.ts';
import { getCo2Rule } from '../../co2/co2-rule.ts';
import { explainHeat, type FuelHeat } from '../../co2/fuel-co2.ts';
import { resolveHeat } from '../../co2/resolve-fuel.ts';
import { notice } from '../../fault.ts';
import { categoryOfFlow, listCategories } from '../category.ts';
import { setOfRole } from '../inventory-method.ts';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { compareCarbonOfGas } from './blast-furnace-gas.ts';
import { type LineShape, shapeOfCell } from './combustion-line.ts';
import { explainOtherGasFactor, otherGasFactors } from './other-gas-factor.ts';
import { compareReferenceApproach } from './reference-approach.ts';

const otherGases = ['ch4', 'n2o'] as const;
const noFactor = absent('outside-validity', 'no factor per heat');
const burning = listCategories().filter(({ flows }) => flows.length > 0);

/** One literal, so that every line has one shape in memory. */
const lineOf = <T extends Trace | null>(shape: LineShape, amount: StreamLine<T>['amount']): StreamLine<T> => ({
  id: shape.id,
  category: shape.category,
  gas: shape.gas,
  label: shape.label,
  kind: shape.kind,
  amount,
  from: shape.from,
});

const absentLines = <T extends Trace | null>(
  flow: FlowId,
  product: ProductId,
  why: AbsenceReason,
): readonly StreamLine<T>[] => {
  const shape = shapeOfCell(flow, product);
  const amount = absent(why);
  return shape ? (['co2', ...otherGases] as const).map((gas) => lineOf<T>(shape.lines[gas], amount)) : [];
};

/** Notation keys that somebody wrote into a row that burns; a blank cell of a balance says nothing. */
const statedAbsences = <T extends Trace | null>(balance: EnergyBalance): readonly StreamLine<T>[] => {
  if (balance.absences.size === 0) return [];
  const lines: StreamLine<T>[] = [];
  for (const { id: flow } of listFlows())
    if (categoryOfFlow(flow) !== null)
      for (const { id: product, kind } of listProducts()) {
        const stated = kind === 'fuel' ? balance.absences.get(`${flow}:${product}`) : undefined;
        if (stated && stated.why !== 'not-reported') lines.push(...absentLines<T>(flow, product, stated.why));
      }
  return lines;
};

/** CH4 and N2O of the cells: heat x factor per TJ. */
const accountOtherGases = <T extends Trace | null>(
  { explain, input, notice: tell }: StreamContext<T>,
  set: FactorSet,
  cells: readonly Co2Cell<T>[],
): readonly StreamLine<T>[] => {
  const lines: StreamLine<T>[] = [];
  const findFactor = otherGasFactors(set, input.year);
  const standIns = new Set<ProductId>();
  for (const { flow, product, activity, heat: known } of cells) {
    const shape = shapeOfCell(flow, product);
    if (!shape) continue;
    const heat = known ?? heatBy(explain, set, product, activity, input.year);
    for (const gas of otherGases) {
      const line = shape.lines[gas];
      const found = findFactor(shape.category, product)[gas];
      if (found?.standsFor) standIns.add(found.standsFor);
      const factor = found && explainOtherGasFactor(explain, found);
      lines.push(
        lineOf<T>(
          line,
          heat === null || factor === null
            ? noFactor
            : { ok: true, value: explain.product('directEmissions', heat, factor, 't') },
        ),
      );
    }
  }
  if (standIns.size > 0)
    tell(
      notice('other-gases-stand-in', [
        `${[...standIns].map((product) => getProduct(product).zh).join('、')}没有甲烷、氧化亚氮缺省因子，用相近燃料的值。`,
        `${[...standIns].join(', ')} have no default factors of CH4 and N2O; those of similar fuels stand in.`,
      ]),
    );
  return lines;
};

/** Heat where CO2 went by an effective factor. */
const heatBy = <T extends Trace | null>(
  explain: Explain<T>,
  set: FactorSet,
  product: ProductId,
  activity: Co2Cell<T>['activity'],
  year: number,
): FuelHeat<T> | null => {
  const value = resolveHeat(set, product, year);
  return value ? explainHeat(explain, activity, value) : null;
};

/**
 * Lines of fuel combustion, in t of each gas, ids `1.A.2/final.industry:raw_coal/co2`.
 *
 * Gotchas: power and heat are 1.A.1 where the rule has rows for them, and in 1.A.2 where it counts their inputs in industry (CEADs). Electricity
 * and heat emit nothing where they are used. Without a balance there are no lines, and every category says NE.
 */
export const combustion: Stream = {
  id: 'combustion',
  categories: burning.map(({ code }) => code),
  roles: ['fuel', 'fuel-other-gases'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const { explain, method, input } = context;
    const { balance } = input;
    const set = setOfRole(method, 'fuel');
    if (balance === null || balance.accounting !== 'physical' || set === null) return [];
    const completion = setOfRole(method, 'fuel-completion');
    const rule = getCo2Rule(method.co2Rule);
    const { cells, missing, notices } = accountCo2Cells(explain, balance, set, rule, { completion, unit: 'tCO2' });
    for (const one of notices) context.notice(one);
    const lines: StreamLine<T>[] = [];
    for (const { flow, product, co2 } of cells) {
      const shape = shapeOfCell(flow, product);
      if (shape) lines.push(lineOf<T>(shape.lines.co2, { ok: true, value: co2 as never }));
    }
    for (const { flow, product, why } of missing) lines.push(...absentLines<T>(flow, product, why));
    const held = new Set(lines.map(({ id }) => id));
    lines.push(...statedAbsences<T>(balance).filter(({ id, gas }) => gas !== 'co2' || !held.has(id)));
    const others = setOfRole(method, 'fuel-other-gases');
    if (others) lines.push(...accountOtherGases(context, others, cells));
    else
      for (const { code, zh, en } of burning)
        for (const gas of otherGases)
          lines.push({
            id: `${code}/combustion/${gas}`,
            category: code,
            gas,
            label: { zh: `${zh} ${gas}`, en: `${en}, ${gas}` },
            kind: 'emission',
            amount: absent('outside-validity', `${method.id} has no factors of ${gas}`),
            from: { activities: [] },
          });
    compareReferenceApproach(context, set, completion, cells);
    compareCarbonOfGas(context, cells);
    return lines;
  },
};
