/**
 * @module Streams that are an amount times factors: lime, carbonates, acids, alloys, manure, soils, composting, wastewater. What is multiplied
 * is data (`data/inventory/streams.yaml`); formulas with a choice or a memory have files of their own.
 */
import { absent, isSettled, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, firstFactor, inUnitOf, minus, times } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { cautions, isOfMethod, type StreamRow, type StreamTable, streamTables } from './stream-tables.ts';

const chainOf = ({ factors, gas }: StreamTable) => factors ?? [{ term: 'emissionFactor', gas }];

/** What is caught comes off; more than arises is a mistake of the books, not a sink. */
const lessCaught = <T extends Trace | null>(
  context: StreamContext<T>,
  row: StreamRow,
  amount: Amount<T>,
): Reported<Amount<T>> => {
  const caught = row.less === undefined ? null : context.activity(row.less);
  if (!caught?.ok || row.less === undefined) return reported(amount);
  const left = minus(context.explain, 'directEmissions', amount, caught.value);
  if (left.value.value >= 0) return reported(left);
  tell(
    context,
    'recovered-exceeds',
    {
      zh: `${labelOf(row.less).zh}大于产生量，请核对两个数`,
      en: `${labelOf(row.less).en}: more than arises; check both numbers`,
    },
    [row.less, row.activity],
  );
  return absent('rejected');
};

const accountRow = <T extends Trace | null>(
  context: StreamContext<T>,
  table: StreamTable,
  row: StreamRow,
): Reported<Amount<T>> => {
  const { explain } = context;
  const entered = context.activity(row.activity);
  if (!entered.ok) return entered;
  let amount = entered.value;
  if (row.per !== undefined) {
    const per = context.activity(row.per);
    if (!per.ok) return per;
    amount = times(explain, 'activityData', amount, per.value);
  }
  for (const share of row.shares) {
    const stated = context.activity(share);
    if (stated.ok) amount = times(explain, 'activityData', amount, stated.value);
    else if (!isSettled(stated.why))
      tell(
        context,
        'assumed-setting',
        { zh: `没有${labelOf(share).zh}，按 100% 计`, en: `${labelOf(share).en}: not given, taken as 100 %` },
        [share],
      );
  }
  for (const { term, gas, products } of chainOf(table)) {
    const factor = firstFactor(context, table.role, products ?? row.products, {
      term,
      ...(gas === undefined ? {} : { gas }),
      ...(table.group === undefined ? {} : { sectorGroup: table.group }),
    });
    if (!factor.ok) return factor;
    amount = times(explain, 'directEmissions', amount, factor.value);
  }
  for (const constant of table.constants)
    amount = times(explain, 'directEmissions', amount, context.constant(constant));
  const caution = table.caution === undefined ? undefined : cautions[table.caution];
  if (caution && amount.value.value !== 0)
    tell(
      context,
      'reductant-in-balance',
      { zh: `${labelOf(row.activity).zh}：${caution.zh}`, en: `${labelOf(row.activity).en}: ${caution.en}` },
      [row.activity],
    );
  return lessCaught(context, row, inUnitOf(explain, table.gas, amount));
};

const activitiesOf = (row: StreamRow) => [
  row.activity,
  ...(row.per === undefined ? [] : [row.per]),
  ...row.shares,
  ...(row.less === undefined ? [] : [row.less]),
];

/**
 * Emission = activity × per × shares × factors × constants − caught, one line a row.
 * Gotchas: an item left blank gives `NE`, one that does not occur `NO`; a set without the factor gives `outside-validity`. Never zero.
 * Source: the tier 1 equations of the 2006 IPCC Guidelines, volumes 3 to 5, and the provincial guides after them.
 */
export const tabled: Stream = {
  id: 'tabled',
  categories: [...new Set(streamTables.map(({ category }) => category))],
  roles: [...new Set(streamTables.map(({ role }) => role))],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] =>
    streamTables
      .filter((table) => isOfMethod(table, context.method))
      .flatMap((table) =>
        table.rows.map((row) =>
          lineOf(
            context,
            {
              category: table.category,
              gas: table.gas,
              item: row.activity,
              label: labelOf(row.activity),
              activities: activitiesOf(row),
              ...(table.kind === undefined ? {} : { kind: table.kind }),
            },
            accountRow(context, table, row),
          ),
        ),
      ),
};
