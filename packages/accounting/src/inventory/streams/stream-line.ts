/** @module A line of a stream: its id from category, item and gas, its label from the activity catalogue, its amount in the unit of lines. */
import { type Bilingual, mapReported, type Reported, type Trace } from '@dafeng/quantity';
import { type NoticeCode, notice } from '../../fault.ts';
import { getActivity } from '../activity-catalogue.ts';
import type { ActivityId, CategoryId, GasId, InventoryLine } from '../inventory.ts';
import type { StreamContext, StreamLine } from '../stream.ts';
import { type Amount, inUnitOf } from './stream-arithmetic.ts';

export interface LineSpec {
  readonly category: CategoryId;
  readonly gas: GasId;
  /** Middle of the id: the item it is of. */
  readonly item: string;
  readonly label: Bilingual;
  readonly activities: readonly ActivityId[];
  readonly kind?: InventoryLine['kind'];
}

export const lineOf = <T extends Trace | null>(
  context: StreamContext<T>,
  { category, gas, item, label, activities, kind = 'emission' }: LineSpec,
  amount: Reported<Amount<T>>,
): StreamLine<T> => ({
  id: `${category}/${item}/${gas}`,
  category,
  gas,
  label,
  kind,
  amount: mapReported(amount, (value) => inUnitOf(context.explain, gas, value)),
  from: { activities },
});

export const labelOf = (activity: ActivityId): Bilingual => {
  const { zh, en } = getActivity(activity);
  return { zh, en };
};

/** A notice about items of the activity catalogue; `cells` are `activity:year`, as in the book. */
export const tell = <T extends Trace | null>(
  context: StreamContext<T>,
  code: NoticeCode,
  text: Bilingual,
  activities: readonly ActivityId[],
): void =>
  context.notice(
    notice(
      code,
      [text.zh, text.en],
      activities.map((activity) => `${activity}:${context.input.year}`),
    ),
  );
