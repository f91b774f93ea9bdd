/** @module CO2 of glass (2.A.3): output times factor, less what came in as cullet. The carbonates of other uses are in `tabled.ts`. */
import { isSettled, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, complement, firstFactor, times } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { glassKinds } from './stream-tables.ts';

const account = <T extends Trace | null>(
  context: StreamContext<T>,
  item: string,
  products: readonly string[],
): Reported<Amount<T>> => {
  const { explain } = context;
  const output = context.activity(item);
  if (!output.ok) return output;
  const factor = firstFactor(context, 'process', products, { term: 'emissionFactor', gas: 'co2' });
  if (!factor.ok) return factor;
  const whole = times(explain, 'directEmissions', output.value, factor.value, 'tCO2');
  const entered = context.activity(`${item}.cullet`);
  if (!entered.ok && isSettled(entered.why)) return reported(whole);
  const cullet = entered.ok ? entered : context.factor('process', { product: 'glass', term: 'cullet' });
  if (!cullet.ok) return cullet;
  if (!entered.ok)
    tell(
      context,
      'assumed-setting',
      {
        zh: `没有${labelOf(`${item}.cullet`).zh}，用缺省值；没有碎玻璃的填 NO`,
        en: `${labelOf(`${item}.cullet`).en}: not given, the default is taken; NO where there is none`,
      },
      [`${item}.cullet`],
    );
  return reported(times(explain, 'directEmissions', whole, complement(explain, 'cullet', cullet.value)));
};

/** Output × factor × (1 − cullet share). Source: IPCC 2006, volume 3, equation 2.10. */
export const glass: Stream = {
  id: 'glass',
  categories: ['2.A.3'],
  roles: ['process'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] =>
    glassKinds.map(({ kind, products }) => {
      const item = `glass.${kind}`;
      return lineOf(
        context,
        { category: '2.A.3', gas: 'co2', item, label: labelOf(item), activities: [item, `${item}.cullet`] },
        account(context, item, products),
      );
    }),
};
