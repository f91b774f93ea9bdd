/**
 * @module Fossil CO2 of incineration (4.C): amount × carbon content × fossil share × efficiency × 44/12. Where a method has no carbon content of
 * municipal waste as a whole, by its components.
 */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, times, timesAll, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { incineration as table } from './stream-tables.ts';

const municipal = 'incineration.municipal';
const components = table.components.map((component) => `incineration.share.${component}`);
const ask = <T extends Trace | null>(context: StreamContext<T>, product: string, term: string, optional = false) =>
  context.factor('waste', { product, term, optional });

/** Without 44/12 the result would be carbon (pitfall 16). */
const burnt = <T extends Trace | null>(
  context: StreamContext<T>,
  amount: Amount<T>,
  shares: readonly Reported<Amount<T>>[],
): Reported<Amount<T>> => {
  const carbon = timesAll(context.explain, 'wasteCarbon', amount, shares);
  if (!carbon.ok) return carbon;
  return reported(times(context.explain, 'directEmissions', carbon.value, context.constant('carbon_burnt'), 'tCO2'));
};

const byComponents = <T extends Trace | null>(context: StreamContext<T>, amount: Amount<T>): Reported<Amount<T>> => {
  const parts = table.components.map((component) => {
    const share = context.activity(`incineration.share.${component}`);
    if (!share.ok) return { id: component, item: share };
    const factors = ['dryMatter', 'wasteCarbon', 'fossilCarbonShare'].map((term) => ask(context, component, term));
    return { id: component, item: timesAll(context.explain, 'wasteCarbon', share.value, factors) };
  });
  const { total: fossil } = total(context.explain, 'wasteCarbon', parts);
  if (fossil.ok) return burnt(context, amount, [fossil, ask(context, 'municipal_waste', 'combustionEfficiency')]);
  tell(
    context,
    'input-incomplete',
    {
      zh: '本方法按组分核算焚烧排放，请填写焚烧垃圾的组分比例',
      en: 'this method counts incineration by components; give the shares of the waste incinerated',
    },
    components,
  );
  return fossil;
};

const accountMunicipal = <T extends Trace | null>(context: StreamContext<T>): Reported<Amount<T>> => {
  const amount = context.activity(municipal);
  if (!amount.ok) return amount;
  const carbon = ask(context, 'municipal_waste', 'wasteCarbon', true);
  if (!carbon.ok)
    return context.method.factorSets.waste === undefined
      ? absent('outside-validity')
      : byComponents(context, amount.value);
  return burnt(context, amount.value, [
    carbon,
    ask(context, 'municipal_waste', 'fossilCarbonShare'),
    ask(context, 'municipal_waste', 'combustionEfficiency'),
  ]);
};

/** Source: provincial guides 2011 and 2025, chapter on waste incineration; IPCC 2006, volume 5, equations 5.1 and 5.2. */
export const incineration: Stream = {
  id: 'incineration',
  categories: ['4.C'],
  roles: ['waste'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const line = (item: string, activities: readonly string[], amount: Reported<Amount<T>>) =>
      lineOf(context, { category: '4.C', gas: 'co2', item, label: labelOf(item), activities }, amount);
    return [
      line(municipal, [municipal, ...components], accountMunicipal(context)),
      ...table.kinds.map(({ activity, product, weight }) => {
        const amount = context.activity(activity);
        if (!amount.ok) return line(activity, [activity], amount);
        const terms = ['wasteCarbon', 'fossilCarbonShare', 'combustionEfficiency'];
        const factors = [...(weight === 'dry' ? ['dryMatter'] : []), ...terms].map((term) =>
          ask(context, product, term),
        );
        return line(activity, [activity], burnt(context, amount.value, factors));
      }),
    ];
  },
};
