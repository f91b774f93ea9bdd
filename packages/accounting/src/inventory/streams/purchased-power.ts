/**
 * @module CO2 of electricity and heat from outside: what comes in less what goes out, never all that is used. The city's total with them
 * is direct emissions plus this, because fuel of its own plants counts where it burns.
 *
 * Source: provincial guides, chapter on electricity in and out; notices on CO2 factors of electricity.
 */
import { absent, type Explained, quantity, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { FactorSet } from '@dafeng/reference';
import type { ProductId } from '../../balance/product.ts';
import { notice } from '../../fault.ts';
import { oncePer } from '../../once-per.ts';
import { getActivity } from '../activity-catalogue.ts';
import type { ActivityId } from '../inventory.ts';
import { setOfRole } from '../inventory-method.ts';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type NetImport, netImportOf } from './net-import.ts';

/** Sending grid by item; null is the grid of the area's own province. */
const origins: readonly { readonly activity: ActivityId; readonly region: string | null }[] = [
  { activity: 'electricity.in.province', region: null },
  ...['north', 'northeast', 'east', 'central', 'northwest', 'south', 'southwest'].map((grid) => ({
    activity: `electricity.in.${grid}`,
    region: `CN-${grid}`,
  })),
];

type Amount<T extends Trace | null> = StreamLine<T>['amount'];

/** Baselines of offset projects and other sets that are not for consumption are refused. */
const isForConsumption = <T extends Trace | null>({ method }: StreamContext<T>): boolean => {
  const set = setOfRole(method, 'electricity');
  return set === null || servesConsumption(set);
};
const servesConsumption = oncePer((set: FactorSet) =>
  set.factors.some(({ purposes }) => purposes.includes('consumption')),
);

const emissionOf = <T extends Trace | null>(
  { explain, factor }: StreamContext<T>,
  carrier: 'electricity' | 'heat',
  amount: Explained<never, T>,
  region: string | null,
): Amount<T> => {
  const found = factor(carrier, {
    product: carrier,
    gas: 'co2',
    term: carrier === 'electricity' ? 'gridAverageEmissionFactor' : 'emissionFactor',
    ...(region === null ? {} : { region }),
  });
  return found.ok
    ? (reported(
        explain.product('indirectEmissions', amount, found.value as never, 'tCO2' as never),
      ) as unknown as Amount<T>)
    : found;
};

const lineOf = <T extends Trace | null>(
  carrier: 'electricity' | 'heat',
  what: string,
  [zh, en]: readonly [string, string],
  amount: Amount<T>,
  from: StreamLine<T>['from'],
): StreamLine<T> => ({
  id: `${carrier === 'electricity' ? 'P.1' : 'P.2'}/${what}/co2`,
  category: carrier === 'electricity' ? 'P.1' : 'P.2',
  gas: 'co2',
  label: { zh, en },
  kind: 'net-import',
  amount,
  from,
});

/** A line for each sending grid, and one below zero for what goes out. */
const byOrigin = <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
  const { explain, activity } = context;
  const lines = origins.flatMap(({ activity: id, region }): StreamLine<T>[] => {
    const amount = activity(id);
    if (!amount.ok && amount.why === 'NE') return [];
    const { zh, en } = getActivity(id);
    const co2 = amount.ok ? emissionOf(context, 'electricity', amount.value as never, region) : amount;
    return [lineOf('electricity', id, [`${zh} 二氧化碳`, `${en}, CO2`], co2, { activities: [id] })];
  });
  const out = activity('electricity.out');
  const { zh, en } = getActivity('electricity.out');
  const sent = out.ok
    ? (explain.product(
        'netPurchasedElectricity',
        out.value as never,
        explain.assume('netPurchasedElectricity', quantity(-1, '1'), 'what-goes-out-counts-negative') as never,
      ) as unknown as Explained<never, T>)
    : null;
  lines.push(
    lineOf(
      'electricity',
      'electricity.out',
      [`${zh} 二氧化碳`, `${en}, CO2`],
      sent === null ? (out as Amount<T>) : emissionOf(context, 'electricity', sent, null),
      { activities: ['electricity.out'] },
    ),
  );
  return lines;
};

const asOne = <T extends Trace | null>(
  context: StreamContext<T>,
  carrier: 'electricity' | 'heat',
  net: Reported<NetImport<T>>,
): StreamLine<T> => {
  const [zh, en] =
    carrier === 'electricity' ? ['净调入电力', 'net imported electricity'] : ['净调入热力', 'net imported heat'];
  const product: ProductId = carrier;
  return lineOf(
    carrier,
    carrier,
    [`${zh} 二氧化碳`, `${en}, CO2`],
    net.ok ? emissionOf(context, carrier, net.value.amount as never, null) : net,
    net.ok ? net.value.from : { flow: 'supply.in_from_provinces', product },
  );
};

export const purchasedPower: Stream = {
  id: 'purchased-power',
  categories: ['P.1', 'P.2'],
  roles: ['electricity', 'heat'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const { activity, notice: tell } = context;
    const heat = asOne(context, 'heat', netImportOf(context, 'heat'));
    if (!isForConsumption(context)) {
      tell(
        notice('factor-refused', [
          '电力因子集是减排项目基准线（OM、BM）或其他用途，不能用于消费核算；请选电力平均排放因子。',
          'the set of electricity factors is a baseline (OM, BM) or for another purpose, not for consumption; choose average factors.',
        ]),
      );
      return [asOne(context, 'electricity', absent('rejected', 'no factors of consumption')), heat];
    }
    return origins.some(({ activity: id }) => activity(id).ok)
      ? [...byOrigin(context), heat]
      : [asOne(context, 'electricity', netImportOf(context, 'electricity')), heat];
  },
};
