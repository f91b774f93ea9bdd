/**
 * @module Methane of enteric fermentation (3.A.1): herds at the end of the year times a factor per head, by system of keeping where the books and
 * the method tell them apart. Manure is in `tabled.ts`.
 */
import { type Reported, reported, type Trace } from '@dafeng/quantity';
import { isActivityId } from '../activity-catalogue.ts';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, times, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { enteric as table } from './stream-tables.ts';

const herdOf = <T extends Trace | null>(
  context: StreamContext<T>,
  product: string,
  heads: Amount<T>,
  system: string | null,
): Reported<Amount<T>> => {
  const ask = (sectorGroup: string, optional: boolean) =>
    context.factor('agriculture', { product, term: 'emissionFactor', gas: 'ch4', sectorGroup, optional });
  const own = system === null ? null : ask(`enteric-${system}`, true);
  const factor = own?.ok ? own : ask('enteric', false);
  return factor.ok ? reported(times(context.explain, 'directEmissions', heads, factor.value, 't')) : factor;
};

/** Herds by system where any is entered, else the total of the herd. */
const accountAnimal = <T extends Trace | null>(
  context: StreamContext<T>,
  animal: string,
  systems: readonly string[],
): Reported<Amount<T>> => {
  const item = `livestock.${animal}`;
  const whole = context.activity(item);
  const parts = systems.map((system) => ({ system, heads: context.activity(`${item}.${system}`) }));
  if (!parts.some(({ heads }) => heads.ok)) return whole.ok ? herdOf(context, animal, whole.value, null) : whole;
  if (parts.some(({ heads }) => !heads.ok && heads.why === 'NE') && whole.ok)
    tell(
      context,
      'input-incomplete',
      {
        zh: `${labelOf(item).zh}：饲养方式没有填全，只核算了已填的（没有的填 NO）`,
        en: `${labelOf(item).en}: not every system of keeping is given; only those given count (NO where there is none)`,
      },
      systems.map((system) => `${item}.${system}`),
    );
  return total(
    context.explain,
    'directEmissions',
    parts.map(({ system, heads }) => ({
      id: system,
      item: heads.ok ? herdOf(context, animal, heads.value, system) : (heads as Reported<Amount<T>>),
    })),
    't',
  ).total;
};

/** Source: IPCC 2006, volume 4, equation 10.19; provincial guide 2011, chapter on agriculture. */
export const enteric: Stream = {
  id: 'enteric',
  categories: ['3.A.1'],
  roles: ['agriculture'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] =>
    table.animals.map((animal) => {
      const item = `livestock.${animal}`;
      const systems = table.systems.filter((system) => isActivityId(`${item}.${system}`));
      const activities = [item, ...systems.map((system) => `${item}.${system}`)];
      return lineOf(
        context,
        { category: '3.A.1', gas: 'ch4', item, label: labelOf(item), activities },
        accountAnimal(context, animal, systems),
      );
    }),
};
