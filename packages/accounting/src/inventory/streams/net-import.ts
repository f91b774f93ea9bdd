/**
 * @module How much electricity or heat came in net: by the exchange sheet, else consumption less local generation, else the in and out rows
 * of the balance, else its consumption less what the area made. Factors are left to `purchased-power.ts`.
 */
import {
  absent,
  type Explained,
  mapReported,
  type Part,
  type Quantity,
  quantity,
  type Reported,
  reported,
  type Trace,
} from '@dafeng/quantity';
import { numberOf } from '../../balance/energy-balance.ts';
import { explainAmount, explainEnergy } from '../../balance/explain-cell.ts';
import type { FlowId } from '../../balance/flow.ts';
import { notice } from '../../fault.ts';
import { getActivity, listActivities } from '../activity-catalogue.ts';
import type { StreamContext, StreamLine } from '../stream.ts';

type Carried<T extends Trace | null> = Explained<Quantity<'electricity', 'plain'>, T>;
export interface NetImport<T extends Trace | null> {
  readonly amount: Carried<T>;
  readonly from: StreamLine<T>['from'];
}
const generation = listActivities('exchange')
  .map(({ id }) => id)
  .filter((id) => id.startsWith('electricity.generation.'));
const exchanged: readonly FlowId[] = [
  'supply.in_from_provinces',
  'supply.import',
  'supply.out_to_provinces(-)',
  'supply.export(-)',
];
const used: readonly FlowId[] = ['final.total', 'loss'];
const made: readonly FlowId[] = [
  'supply.indigenous',
  'supply.recovery',
  'transform.thermal_power',
  'transform.heating',
  'transform.recovery',
];
const TERM = 'netPurchasedElectricity';

/** Consumption less local generation of the exchange sheet; kinds of plant left blank are named. */
const bySheet = <T extends Trace | null>({
  explain,
  activity,
  notice: tell,
}: StreamContext<T>): Reported<NetImport<T>> => {
  const consumption = activity('electricity.consumption');
  if (!consumption.ok) return consumption;
  const parts = generation.map((id) => ({ id, item: activity(id) as Reported<Carried<T>> }));
  const { total, coverage } = explain.sum(TERM, parts, '100m-kWh');
  if (!total.ok && coverage.missing.length > 0) return absent('NE', 'local generation is not reported');
  if (coverage.missing.length > 0) {
    const names = coverage.missing.map(({ id }) => getActivity(id));
    tell(
      notice('generation-incomplete', [
        `净调入电量按用电量减已填的本地发电量计；未填：${names.map(({ zh }) => zh).join('、')}。没有的请填 NO。`,
        `net import is consumption less the generation that was entered; blank: ${names.map(({ en }) => en).join(', ')}. Write NO where there is none.`,
      ]),
    );
  }
  const all = consumption.value as unknown as Carried<T>;
  return reported({
    amount: total.ok ? explain.difference(TERM, all, total.value) : all,
    from: { activities: ['electricity.consumption', ...generation] },
  });
};

const heatBySheet = <T extends Trace | null>({ explain, activity }: StreamContext<T>): Reported<NetImport<T>> => {
  const [incoming, outgoing] = [activity('heat.in'), activity('heat.out')];
  if (!incoming.ok && !outgoing.ok) return incoming;
  const from = { activities: ['heat.in', 'heat.out'] };
  if (incoming.ok && outgoing.ok)
    return reported({
      amount: explain.difference(
        TERM,
        incoming.value as unknown as Carried<T>,
        outgoing.value as unknown as Carried<T>,
      ),
      from,
    });
  if (incoming.ok) return reported({ amount: incoming.value as unknown as Carried<T>, from });
  if (!outgoing.ok) return outgoing;
  const sign = explain.assume(TERM, quantity(-1, '1'), 'what-goes-out-counts-negative');
  return reported({
    amount: explain.product(TERM, outgoing.value as unknown as Carried<T>, sign) as unknown as Carried<T>,
    from,
  });
};

const byBalance = <T extends Trace | null>(
  { explain, input: { balance } }: StreamContext<T>,
  product: 'electricity' | 'heat',
): Reported<NetImport<T>> => {
  if (balance === null || balance.accounting !== 'physical') return absent('NE');
  const printed = (flow: FlowId) => numberOf(balance, flow, product) !== null;
  const cell = (flow: FlowId): Reported<Carried<T>> => {
    if (product === 'electricity')
      return explainAmount(explain, balance, flow, product) as unknown as Reported<Carried<T>>;
    // The balance counts heat by its own content: net calorific.
    return mapReported(
      explainEnergy(explain, balance, flow, product),
      (heat) => explain.assumeBasis(TERM, heat, 'calorific', 'heat-by-its-content') as unknown as Carried<T>,
    );
  };
  const sum = (flows: readonly FlowId[]): Reported<Carried<T>> => {
    const parts: Part<Carried<T>>[] = flows.filter(printed).map((flow) => ({ id: flow, item: cell(flow) }));
    return explain.sum(TERM, parts).total;
  };
  const from = { flow: 'supply.in_from_provinces' as FlowId, product };
  if (exchanged.some(printed)) {
    const net = sum(exchanged);
    return net.ok ? reported({ amount: net.value, from }) : net;
  }
  if (!printed('final.total')) return absent('NE');
  const [taken, own] = [sum(used), sum(made)];
  if (!taken.ok) return taken;
  return reported({
    amount: own.ok ? explain.difference(TERM, taken.value, own.value) : taken.value,
    from: { flow: 'final.total', product },
  });
};

/** The net import, or the reason why nothing says it. A notation key of the sheet stands before the balance. */
export const netImportOf = <T extends Trace | null>(
  context: StreamContext<T>,
  carrier: 'electricity' | 'heat',
): Reported<NetImport<T>> => {
  const sheet = carrier === 'electricity' ? bySheet(context) : heatBySheet(context);
  return sheet.ok || sheet.why !== 'NE' ? sheet : byBalance(context, carrier);
};
