/**
 * @module Methane of landfills (4.A) by first order decay: deposits year by year and type by type, sites, climate, what is recovered and what the
 * cover oxidises. The decay itself is in `first-order-decay.ts`.
 */
import { absent, isSettled, mapReported, type Reported, reported, type Trace, yearOf } from '@dafeng/quantity';
import { findRegion, regionChain } from '@dafeng/reference';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Deposit, decayedIn, escapeOf, methaneOf, rateOf } from './first-order-decay.ts';
import { type Amount, over, timesAll, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { landfill as table } from './stream-tables.ts';

const all = 'landfill.deposited';

/** Codes of the areas the city lies in, itself first; empty where it is not in the register. */
export const areasOf = <T extends Trace | null>({ input }: StreamContext<T>): readonly string[] => {
  const region = input.region === null ? null : findRegion(input.region);
  return region === null ? [] : regionChain(region).map((step) => step.region);
};

const climateOf = <T extends Trace | null>(context: StreamContext<T>): string => {
  const areas = areasOf(context);
  for (const zone of ['tropical-wet', 'temperate-dry'] as const)
    if (table.climates[zone].some((area) => areas.includes(area))) return zone;
  return table.climates.default;
};

/** The share of a type in a year, or the nearest year's, the earlier first, carried and marked as filled. */
const shareIn = <T extends Trace | null>(
  context: StreamContext<T>,
  type: string,
  year: number,
): Reported<Amount<T>> => {
  const item = `landfill.share.${type}`;
  const own = context.activity(item, year);
  if (own.ok || isSettled(own.why)) return own;
  const years = context.yearsOf(item);
  const from = years.filter((one) => one < year).at(-1) ?? years.find((one) => one > year);
  if (from === undefined) return own;
  return mapReported(
    context.activity(item, from),
    (share) =>
      context.explain.fill(
        'activityData',
        yearOf(year),
        { period: yearOf(from), explained: share as never },
        null,
      ) as Amount<T>,
  );
};

const depositOf = <T extends Trace | null>(
  context: StreamContext<T>,
  type: string,
  year: number,
): Reported<Amount<T>> => {
  const own = context.activity(`${all}.${type}`, year);
  if (own.ok || isSettled(own.why)) return own;
  const whole = context.activity(all, year);
  if (!whole.ok) return whole;
  return timesAll(context.explain, 'activityData', whole.value, [shareIn(context, type, year)]);
};

/** Mean MCF by the shares of sites; that of sites nobody classified where none is entered. */
const methaneCorrection = <T extends Trace | null>(context: StreamContext<T>): Reported<Amount<T>> => {
  const { explain } = context;
  const factorOf = (site: string) =>
    context.factor('waste', { product: `landfill_${site}`, term: 'methaneCorrection' });
  const shares = table.sites.map((site) => ({ site, share: context.activity(`landfill.site.${site}`) }));
  if (!shares.some(({ share }) => share.ok)) {
    tell(
      context,
      'assumed-setting',
      { zh: '没有填写填埋场类型，按未分类填埋场计', en: 'kinds of landfill are not given; taken as uncategorised' },
      table.sites.map((site) => `landfill.site.${site}`),
    );
    return factorOf('uncategorised');
  }
  const weighted = total(
    explain,
    'methaneCorrection',
    shares.map(({ site, share }) => ({
      id: site,
      item: share.ok ? timesAll(explain, 'methaneCorrection', share.value, [factorOf(site)]) : share,
    })),
  ).total;
  const whole = total(
    explain,
    'activityData',
    shares.map(({ site, share }) => ({ id: site, item: share })),
  ).total;
  if (!weighted.ok || !whole.ok) return weighted;
  return over(explain, 'methaneCorrection', weighted.value, whole.value);
};

/** OX: that of covered sites times their share; the plain default where nobody says. */
const oxidation = <T extends Trace | null>(context: StreamContext<T>): Reported<Amount<T>> => {
  const covered = context.activity('landfill.covered');
  const factorOf = (product: string) => context.factor('waste', { product, term: 'coverOxidation' });
  if (!covered.ok) return factorOf('landfill_managed');
  return timesAll(context.explain, 'coverOxidation', covered.value, [factorOf('landfill_covered')]);
};

const generatedBy = <T extends Trace | null>(
  context: StreamContext<T>,
  type: string,
  halfLife: string,
  years: readonly number[],
  correction: Reported<Amount<T>>,
): Reported<Amount<T>> => {
  const { explain, input } = context;
  const deposits = years.map((year): Deposit<T> => ({ year, item: depositOf(context, type, year) }));
  if (!deposits.some(({ item }) => item.ok)) return deposits[0]?.item ?? absent('NE');
  const life = context.factor('waste', { product: halfLife, term: 'halfLife', sectorGroup: climateOf(context) });
  if (!life.ok) return life;
  const rate = rateOf(explain, context.constant('half_decay'), life.value);
  if (!rate.ok) return rate;
  const { decayed } = decayedIn(explain, input.year, deposits, rate.value);
  if (!decayed.ok) return decayed;
  const carbon = timesAll(explain, 'landfillCarbon', decayed.value, [
    context.factor('waste', { product: type, term: 'degradableCarbon' }),
    context.factor('waste', { product: 'degradable_carbon', term: 'decomposableShare' }),
    correction,
  ]);
  const share = context.factor('waste', { product: 'landfill_gas', term: 'methaneShare' });
  if (!carbon.ok) return carbon;
  if (!share.ok) return share;
  return reported(methaneOf(explain, carbon.value, share.value, context.constant('methane_of_carbon')));
};

/** Years of deposits from the first on record to the one before the book's, the holes among them. */
const yearsOnRecord = <T extends Trace | null>(
  context: StreamContext<T>,
): { readonly years: readonly number[]; readonly holes: readonly number[] } => {
  const { year } = context.input;
  const known = new Set([all, ...table.types.map(({ type }) => `${all}.${type}`)].flatMap((id) => context.yearsOf(id)));
  const past = [...known].filter((one) => one < year);
  if (past.length === 0) return { years: [], holes: [] };
  const first = Math.min(...past);
  const years = Array.from({ length: year - first }, (_, index) => first + index);
  return { years, holes: years.filter((one) => !known.has(one)) };
};

const tellSeries = <T extends Trace | null>(
  context: StreamContext<T>,
  years: readonly number[],
  holes: readonly number[],
) => {
  const [first] = years;
  if (first === undefined) return;
  const wanted = context.input.year - table.years.value;
  if (first > wanted)
    tell(
      context,
      'series-gap',
      {
        zh: `填埋量从${first}年才有记录，${wanted}—${first - 1}年的没有计入，排放偏低`,
        en: `deposits are on record from ${first} only; those of ${wanted} to ${first - 1} are not counted and the emission is too low`,
      },
      [all],
    );
  if (holes.length > 0)
    tell(
      context,
      'series-gap',
      {
        zh: `填埋量缺${holes.join('、')}年，没有计入，也没有当作零`,
        en: `deposits of ${holes.join(', ')} are missing; they are not counted and not taken as zero`,
      },
      [all],
    );
};

const accountLandfill = <T extends Trace | null>(context: StreamContext<T>): Reported<Amount<T>> => {
  const { explain } = context;
  const { years, holes } = yearsOnRecord(context);
  // What is deposited in the book's year does not decay in it yet, but `NO` there says that there are no landfills.
  if (years.length === 0) {
    const now = context.activity(all);
    return now.ok ? absent('NE') : now;
  }
  tellSeries(context, years, holes);
  const correction = methaneCorrection(context);
  const { total: generated } = total(
    explain,
    'landfillMethane',
    table.types.map(({ type, halfLife }) => ({
      id: type,
      item: generatedBy(context, type, halfLife, years, correction),
    })),
    't',
  );
  const oxidised = oxidation(context);
  if (!generated.ok) return generated;
  if (!oxidised.ok) return oxidised;
  const recovered = context.activity('landfill.recovered');
  const parted = escapeOf(explain, generated.value, recovered.ok ? recovered.value : null, oxidised.value);
  if (parted) return reported(parted.escaped);
  tell(
    context,
    'recovered-exceeds',
    {
      zh: '填埋气甲烷回收量大于产生量，请核对回收量和历年填埋量',
      en: 'more landfill methane is recovered than arises; check it and the deposits of past years',
    },
    ['landfill.recovered'],
  );
  return absent('rejected');
};

/**
 * Source: IPCC 2006, volume 5, chapter 3, tier 1 and 2.
 * Gotchas: needs deposits of years before; a missing year is named, never zero; recovered methane left blank is taken as none, as the guidelines do.
 */
export const landfill: Stream = {
  id: 'landfill',
  categories: ['4.A'],
  roles: ['waste'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const ofTypes = table.types.flatMap(({ type }) => [`landfill.share.${type}`, `${all}.${type}`]);
    const sites = table.sites.map((site) => `landfill.site.${site}`);
    const activities = [all, ...ofTypes, ...sites, 'landfill.covered', 'landfill.recovered'];
    const amount = accountLandfill(context);
    return [
      lineOf(context, { category: '4.A', gas: 'ch4', item: 'landfill', label: labelOf(all), activities }, amount),
    ];
  },
};
