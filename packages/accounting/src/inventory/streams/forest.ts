/**
 * @module Carbon stock change of forests (3.B.1) between two surveys: the basis of the carbon sink targets. Other uses of land have no factors yet.
 */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { areasOf } from './landfill.ts';
import { type Amount, asShare, minus, over, times } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { type Bounded, forest as table } from './stream-tables.ts';

const classOf = <K extends string>(classes: readonly Bounded<K>[], value: number): Bounded<K> | undefined =>
  classes.find(({ below }) => below === null || value < below);

/** The two surveys that hold the year between them, else the last two; null where there are not two. */
const surveysOf = (years: readonly number[], year: number): readonly [number, number] | null => {
  const later = years.slice(1).find((one) => one >= year) ?? years.at(-1);
  const earlier = years.filter((one) => later !== undefined && one < later).at(-1);
  return later === undefined || earlier === undefined ? null : [earlier, later];
};

interface Expansion<T extends Trace | null> {
  readonly biomass: Amount<T>;
  readonly roots: Amount<T>;
  readonly carbon: Amount<T>;
  readonly group: string;
}

/** Factors of a class of forest by its growing stock per hectare at the earlier survey. */
const expansionOf = <T extends Trace | null>(
  context: StreamContext<T>,
  kind: { readonly class: string; readonly temperate: string },
  perHectare: Amount<T>,
): Reported<Expansion<T>> => {
  const group = classOf(table.stockClasses, perHectare.value.value)?.group ?? '';
  const ask = (product: string, term: string, sectorGroup?: string) =>
    context.factor('land', { product, term, ...(sectorGroup === undefined ? {} : { sectorGroup }) });
  const biomass = ask(kind.class, 'biomassExpansion', group);
  if (!biomass.ok) return biomass;
  const aboveGround = perHectare.value.value * biomass.value.value.value;
  const isSubtropical = table.subtropical.some((area) => areasOf(context).includes(area));
  const roots = table.rootClasses[isSubtropical ? 'subtropical' : kind.temperate] ?? [];
  const root = ask(classOf(roots, aboveGround)?.product ?? '', 'rootShootRatio');
  const carbon = ask(kind.class, 'carbonFraction');
  if (!root.ok) return root;
  if (!carbon.ok) return carbon;
  return reported({ biomass: biomass.value, roots: root.value, carbon: carbon.value, group });
};

/** C = V × BCEF × (1 + R) × CF. */
const stockOf = <T extends Trace | null>(
  { explain }: StreamContext<T>,
  volume: Amount<T>,
  { biomass, roots, carbon }: Expansion<T>,
): Amount<T> => {
  const whole = explain.increment('rootShootRatio', asShare(roots)) as unknown as Amount<T>;
  const trees = times(explain, 'forestBiomass', volume, biomass, 't');
  return times(explain, 'forestCarbon', times(explain, 'forestBiomass', trees, whole), carbon, 'tC');
};

const accountClass = <T extends Trace | null>(
  context: StreamContext<T>,
  kind: { readonly class: string; readonly temperate: string },
): Reported<Amount<T>> => {
  const { explain, input } = context;
  const [volumeItem, areaItem] = [`forest.volume.${kind.class}`, `forest.area.${kind.class}`] as const;
  const surveys = surveysOf(context.yearsOf(volumeItem), input.year);
  if (!surveys) {
    const entered = context.activity(volumeItem);
    if (entered.ok || context.yearsOf(volumeItem).length > 0)
      tell(
        context,
        'input-incomplete',
        {
          zh: `${labelOf(volumeItem).zh}只有一个年份，碳储量变化需要前后两次`,
          en: `${labelOf(volumeItem).en}: one year only; a change of stock needs two surveys`,
        },
        [volumeItem],
      );
    return entered.ok ? absent('NE') : entered;
  }
  const [from, to] = surveys;
  const [before, after, area] = [
    context.activity(volumeItem, from),
    context.activity(volumeItem, to),
    context.activity(areaItem, from),
  ];
  if (!before.ok) return before;
  if (!after.ok) return after;
  if (!area.ok) {
    tell(
      context,
      'input-incomplete',
      {
        zh: `没有${from}年的${labelOf(areaItem).zh}，不能确定每公顷蓄积等级`,
        en: `${labelOf(areaItem).en} of ${from} is missing; the class of growing stock per hectare is not known`,
      },
      [areaItem],
    );
    return area;
  }
  const perHectare = over(explain, 'growingStock', before.value, area.value, 'm3/hm2');
  if (!perHectare.ok) return perHectare;
  const expansion = expansionOf(context, kind, perHectare.value);
  if (!expansion.ok) return expansion;
  if (input.year < from || input.year > to)
    tell(
      context,
      'assumed-setting',
      {
        zh: `${input.year}年在两次清查（${from}、${to}）之外，用这两次之间的年均变化`,
        en: `${input.year} lies outside the two surveys (${from}, ${to}); their mean yearly change is taken`,
      },
      [volumeItem],
    );
  // C1 − C2, so that growth is a removal and negative. Both ends by the factors of the first: crossing a class of the table is no growth.
  const loss = minus(
    explain,
    'forestCarbon',
    stockOf(context, before.value, expansion.value),
    stockOf(context, after.value, expansion.value),
  );
  const years = explain.assume('activityData', { value: to - from, unit: '1', basis: 'plain' }, `years-${from}-${to}`);
  const yearly = over(explain, 'forestCarbon', loss, years as unknown as Amount<T>);
  if (!yearly.ok) return yearly;
  return reported(times(explain, 'directEmissions', yearly.value, context.constant('carbon'), 'tCO2'));
};

/** (C1 − C2) / years × 44/12, one line a class; negative is a removal. Source: IPCC 2006, volume 4, equations 2.5 and 2.8. */
export const forest: Stream = {
  id: 'forest',
  categories: ['3.B.1'],
  roles: ['land'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] =>
    table.classes.map((kind) => {
      const item = `forest.volume.${kind.class}`;
      return lineOf(
        context,
        {
          category: '3.B.1',
          gas: 'co2',
          item,
          label: labelOf(item),
          activities: [item, `forest.area.${kind.class}`],
          kind: 'removal',
        },
        accountClass(context, kind),
      );
    }),
};
