/**
 * @module Methane that escapes from coal mines and from oil and gas. Factors are the method's; measured amounts count before any factor.
 *
 * Source: 2006 IPCC Guidelines, volume 2, chapter 4, equations 4.1.1 to 4.1.7.
 */
import { absent, type Explained, type Quantity, type Reported, reported, type Trace } from '@dafeng/quantity';
import { notice } from '../../fault.ts';
import { getActivity } from '../activity-catalogue.ts';
import type { ActivityId, CategoryId } from '../inventory.ts';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';

const mines = [
  { activity: 'coal.underground.output', product: 'coal_underground' },
  { activity: 'coal.surface.output', product: 'coal_surface' },
] as const;
const USED = 'coal.methane.used';
const gasSteps: readonly ActivityId[] = [
  'oil.output',
  'gas.output',
  'gas.processing',
  'gas.transmission',
  'gas.distribution',
];

type Volume<T extends Trace | null> = Explained<Quantity<'volume', 'plain'>, T>;
type Mass<T extends Trace | null> = Explained<Quantity<'mass', 'plain'>, T>;

const lineOf = <T extends Trace | null>(
  category: CategoryId,
  id: ActivityId,
  amount: StreamLine<T>['amount'],
  also: readonly ActivityId[] = [],
): StreamLine<T> => {
  const { zh, en } = getActivity(id);
  return {
    id: `${category}/${id}/ch4`,
    category,
    gas: 'ch4',
    label: { zh: `${zh} 甲烷`, en: `${en}, CH4` },
    kind: 'emission',
    amount,
    from: { activities: [id, ...also] },
  };
};

/** Volume x density. The tables and the sheet count methane at 20 C: neither says so in its unit, so it is stated as a step. */
const massOf = <T extends Trace | null>(
  { explain, constant }: StreamContext<T>,
  volume: Explained<Quantity, T>,
): Mass<T> => {
  const at20 = explain.assumeBasis('fugitiveEmissions', volume as never, 'gas-20C' as never, 'methane-at-20C');
  const density = constant('methane_gas');
  return explain.product('fugitiveEmissions', at20 as never, density as never, 't' as never) as unknown as Mass<T>;
};

/** Output x (mining + post-mining factor) x density of methane. */
const mineMethane = <T extends Trace | null>(
  context: StreamContext<T>,
  output: Explained<Quantity, T>,
  product: string,
): Reported<Mass<T>> => {
  const { explain, factor } = context;
  const steps = ['mining', 'post-mining'].map((sectorGroup) => ({
    id: sectorGroup,
    item: ((): Reported<Volume<T>> => {
      const found = factor('fugitive', { product, gas: 'ch4', term: 'emissionFactor', sectorGroup });
      return found.ok
        ? reported(explain.product('fugitiveEmissions', output as never, found.value as never) as unknown as Volume<T>)
        : found;
    })(),
  }));
  const { total, coverage } = explain.sum('fugitiveEmissions', steps, 'm3');
  if (!total.ok) return total;
  const [hole] = coverage.missing;
  if (hole) return absent(hole.why, hole.id);
  return reported(massOf(context, total.value));
};

const accountCoal = <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
  const { explain, activity, notice: tell } = context;
  const lines: StreamLine<T>[] = mines.map(({ activity: id, product }) => {
    const output = activity(id);
    const made = output.ok ? mineMethane(context, output.value, product) : output;
    return lineOf('1.B.1', id, made as StreamLine<T>['amount']);
  });
  const used = activity(USED);
  const [deep, ...rest] = lines;
  if (deep?.amount.ok && used.ok) {
    // Drained gas comes from underground mines.
    const mass = massOf(context, used.value);
    const left = explain.difference('fugitiveEmissions', deep.amount.value as unknown as Mass<T>, mass);
    if (left.value.value < 0)
      tell(
        notice('more-recovered-than-made', [
          '煤矿瓦斯利用量大于按产量计算的逃逸量；请核对产量、利用量，或填实测值。',
          'more mine methane was used than the output gives by the factors; check both, or enter measured methane.',
        ]),
      );
    const net = lineOf<T>('1.B.1', 'coal.underground.output', reported(left) as StreamLine<T>['amount'], [USED]);
    return [net, ...rest, abandoned(context)];
  }
  return [...lines, abandoned(context)];
};

const abandoned = <T extends Trace | null>({ activity }: StreamContext<T>): StreamLine<T> =>
  lineOf('1.B.1', 'coal.abandoned.methane', activity('coal.abandoned.methane') as StreamLine<T>['amount']);

/** Measured methane of oil and gas; without it a reported step has no factor and says so. */
const accountOilAndGas = <T extends Trace | null>({
  activity,
  notice: tell,
}: StreamContext<T>): readonly StreamLine<T>[] => {
  const measured = activity('oilgas.methane');
  const given = gasSteps.map((id) => ({ id, item: activity(id) }));
  if (measured.ok || given.every(({ item }) => !item.ok && item.why === 'NE')) {
    if (measured.ok && given.some(({ item }) => item.ok))
      tell(
        notice('measured-instead', [
          '油气系统按实测甲烷计，产量、输气量只作参考。',
          'oil and gas count by measured methane; output and throughput are for reference.',
        ]),
      );
    return [lineOf('1.B.2', 'oilgas.methane', measured as StreamLine<T>['amount'])];
  }
  return given.map(({ id, item }) =>
    lineOf<T>('1.B.2', id, item.ok ? absent('outside-validity', 'no default factor; enter measured methane') : item),
  );
};

export const fugitive: Stream = {
  id: 'fugitive',
  categories: ['1.B.1', '1.B.2'],
  roles: ['fugitive'],
  account: (context) => [...accountCoal(context), ...accountOilAndGas(context)],
};
