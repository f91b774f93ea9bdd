/**
 * @module An inventory of one area and year: every stream run, each gas converted by the one GWP set of the method, totals with their
 * coverage. What a source emits is in `streams/`, how sure the numbers are in `../uncertainty` and `../quality`.
 */
import { absent, createExplain, type Explain, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { getFactorSet } from '@dafeng/reference';
import { explainFactor } from '../co2/fuel-co2.ts';
import { type Notice, notice } from '../fault.ts';
import { resolveOnce } from '../resolve-once.ts';
import { isActivityId } from './activity-catalogue.ts';
import { blankLines } from './blank-stream.ts';
import { getGas, gwpSetId } from './gas.ts';
import type {
  Co2eAmount,
  GasAmount,
  GasId,
  Inventory,
  InventoryAlternative,
  InventoryInput,
  InventoryLine,
  InventoryMethod,
} from './inventory.ts';
import { totalInventory } from './inventory-totals.ts';
import type { Stream } from './stream.ts';
import { createStreamContext } from './stream-context.ts';
import { streams as allStreams } from './streams/index.ts';

/** Converts amounts of a gas: its GWP is resolved once per gas and inventory, never applied to a total of several. */
const createConversion = <T extends Trace | null>(explain: Explain<T>, method: InventoryMethod, year: number) => {
  const set = getFactorSet(gwpSetId(method.gwpSet));
  const factors = new Map<GasId, ReturnType<typeof explainFactor<T, GasAmount<T>['value']>> | null>();
  const factorOf = (gas: GasId) => {
    const known = factors.get(gas);
    if (known !== undefined) return known;
    const found = set && resolveOnce(set, { product: getGas(gas).product, year });
    const factor = found?.ok ? explainFactor(explain, found.value, found.value.factor.quantity) : null;
    factors.set(gas, factor);
    return factor;
  };
  return (gas: GasId, amount: GasAmount<T>): InventoryLine<T>['co2e'] => {
    if (gas === 'co2')
      return reported(explain.toCo2e('co2e', amount as never, method.gwpSet as never) as unknown as Co2eAmount<T>);
    const factor = factorOf(gas);
    return factor === null
      ? absent('outside-validity', `${method.gwpSet} has no value for ${gas}`)
      : reported(
          explain.product('co2e', amount as never, factor as never, 'tCO2e' as never) as unknown as Co2eAmount<T>,
        );
  };
};

/**
 * The inventory of an area and year by a method.
 *
 * Shape: lines in the order of the streams, each gas in its own mass and in CO2e; categories in the order of the tree; the three totals apart.
 * Gotchas: a category that nobody reported is NE in the coverage of everything it belongs to, never zero; net import is in no sum with direct
 * emissions but `assessmentCo2`, which counts CO2 of fuels and of electricity only.
 * @throws RangeError where a pinned factor set or the CO2 rule of the method does not exist
 * @example accountInventory({ area: '临江市', region: '510000', year: 2023, balance, activities }, getInventoryMethod('guide-2025'), noTracer)
 */
export const accountInventory = <T extends Trace | null>(
  input: InventoryInput,
  method: InventoryMethod,
  tracer: Tracer<T>,
  streams: readonly Stream[] = allStreams,
): Inventory<T> => {
  const explain = createExplain(tracer);
  const notices: Notice[] = [];
  const alternatives: InventoryAlternative<T>[] = [];
  const context = createStreamContext(explain, method, input, { notices, alternatives });
  const toCo2e = createConversion(explain, method, input.year);
  const lines: InventoryLine<T>[] = [];
  const entered = new Set(input.activities.map(({ activity }) => activity));
  const unknown = [...entered].filter((id) => !isActivityId(id));
  if (unknown.length > 0)
    notices.push(
      notice(
        'unknown-activity',
        [
          `活动数据里有目录中没有的项目，未计入：${unknown.join('、')}。请改用目录中的代码。`,
          `activity data of items that the catalogue does not have are in no total: ${unknown.join(', ')}. Use the codes of the catalogue.`,
        ],
        unknown.map((id) => `${id}:${input.year}`),
      ),
    );
  for (const stream of streams) {
    const blank = blankLines(stream, method, entered);
    if (blank !== null) {
      for (const line of blank) lines.push(line as unknown as InventoryLine<T>);
      continue;
    }
    for (const { id, category, gas, label, kind, amount, from } of stream.account(context)) {
      const co2e = amount.ok ? toCo2e(gas, amount.value) : amount;
      lines.push({ id, category, gas, label, kind, amount, co2e, from });
    }
  }
  return {
    area: input.area,
    region: input.region,
    year: input.year,
    method,
    lines,
    ...totalInventory(explain, lines),
    alternatives,
    notices,
  };
};
