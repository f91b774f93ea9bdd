/**
 * @module Methane of rice fields (3.C.7): per hectare where the method has such a factor for the area, else by days, water, what went before the
 * season and what was put on the field.
 */
import { isSettled, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, asShare, over, times, timesAll, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { rice as table } from './stream-tables.ts';

type Setting<T extends Trace | null> = Reported<Amount<T>> | null;

const leftBlank = <T extends Trace | null>(context: StreamContext<T>, items: readonly string[]): boolean =>
  items.some((item) => {
    const entered = context.activity(item);
    return !entered.ok && !isSettled(entered.why);
  });

/** Mean of SFp by the shares entered; null where none is: the baseline itself supposes fields not flooded before the season. */
const preSeasonScaling = <T extends Trace | null>(context: StreamContext<T>): Setting<T> => {
  const { explain } = context;
  const shares = table.preSeason.map((kind) => ({ kind, share: context.activity(`rice.pre_season.${kind}`) }));
  if (!shares.some(({ share }) => share.ok)) return null;
  const scaled = shares.map(({ kind, share }) => {
    const factor = context.factor('agriculture', { product: `pre_season_${kind}`, term: 'ricePreSeasonScaling' });
    const item = share.ok && factor.ok ? timesAll(explain, 'ricePreSeasonScaling', share.value, [factor]) : share;
    return { id: kind, item };
  });
  const weighted = total(explain, 'ricePreSeasonScaling', scaled).total;
  const whole = total(
    explain,
    'activityData',
    shares.map(({ kind, share }) => ({ id: kind, item: share })),
  ).total;
  if (!weighted.ok || !whole.ok) return weighted;
  return over(explain, 'ricePreSeasonScaling', weighted.value, whole.value);
};

/** SFo = (1 + Σ ROA × CFOA)^0.59; null where nothing was put on the field. */
const amendmentScaling = <T extends Trace | null>(context: StreamContext<T>): Setting<T> => {
  const { explain } = context;
  const parts = table.amendments.map((kind) => {
    const rate = context.activity(`rice.amendment.${kind}`);
    if (!rate.ok) return { id: kind, item: rate };
    const factor = context.factor('agriculture', { product: kind, term: 'riceAmendment' });
    return { id: kind, item: timesAll(explain, 'riceAmendment', rate.value, [factor]) };
  });
  if (!parts.some(({ item }) => item.ok)) return null;
  const rates = total(explain, 'riceAmendment', parts).total;
  if (!rates.ok) return rates;
  const plain = over(explain, 'riceAmendment', rates.value, context.constant('amendment_rate'));
  if (!plain.ok) return plain;
  const exponent = context.constant('amendment_exponent').value.value;
  const base = explain.increment('riceAmendment', asShare(plain.value));
  return reported(explain.power('riceAmendment', base, exponent) as unknown as Amount<T>);
};

const tellAssumed = <T extends Trace | null>(context: StreamContext<T>): void => {
  const items = [
    ...table.preSeason.map((kind) => `rice.pre_season.${kind}`),
    ...table.amendments.map((kind) => `rice.amendment.${kind}`),
  ];
  if (leftBlank(context, items))
    tell(
      context,
      'assumed-setting',
      {
        zh: '稻田季前水分或有机添加物没有填全，未填的按季前不淹水、不施有机物计（没有的填 NO）',
        en: 'water before the season or organic amendments of rice are not all given; what is blank is taken as not flooded and none applied (NO where there is none)',
      },
      items,
    );
};

const accountRegime = <T extends Trace | null>(
  context: StreamContext<T>,
  regime: string,
  perHectare: Reported<Amount<T>>,
  preSeason: () => Setting<T>,
  amendment: () => Setting<T>,
): Reported<Amount<T>> => {
  const { explain } = context;
  const area = context.activity(`rice.area.${regime}`);
  if (!area.ok) return area;
  if (perHectare.ok) return reported(times(explain, 'directEmissions', area.value, perHectare.value, 't'));
  const days = context.activity('rice.days');
  if (!days.ok) return days;
  const season = over(explain, 'activityData', days.value, context.constant('day'));
  if (!season.ok) return season;
  tellAssumed(context);
  // The guidelines multiply area by days; one day of a hectare carries the unit.
  const oneDay = times(explain, 'activityData', area.value, context.constant('hectare_day'));
  const grown = times(explain, 'activityData', oneDay, season.value);
  const baseline = context.factor('agriculture', { product: 'rice', term: 'riceBaseline', gas: 'ch4' });
  if (!baseline.ok) return baseline;
  const flooded = times(explain, 'directEmissions', grown, baseline.value, 't');
  const water = context.factor('agriculture', { product: `rice_${regime}`, term: 'riceWaterScaling' });
  const scalings = [water, preSeason(), amendment()].filter((scaling) => scaling !== null);
  return timesAll(explain, 'directEmissions', flooded, scalings);
};

const once = <V>(make: () => V): (() => V) => {
  let made: { readonly value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/**
 * Area × factor per hectare, or area × days × EFc × SFw × SFp × SFo; one line a water regime.
 * Gotchas: without days there is no number by the second; scalings left blank are those the baseline supposes, and said so.
 * Source: IPCC 2006, volume 4, equations 5.1 to 5.3; provincial guide 2011, chapter on agriculture.
 */
export const rice: Stream = {
  id: 'rice',
  categories: ['3.C.7'],
  roles: ['agriculture'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const perHectare = once(() =>
      context.factor('agriculture', { product: 'rice', term: 'emissionFactor', gas: 'ch4', optional: true }),
    );
    const preSeason = once(() => preSeasonScaling(context));
    const amendment = once(() => amendmentScaling(context));
    const more = [
      'rice.days',
      ...table.preSeason.map((kind) => `rice.pre_season.${kind}`),
      ...table.amendments.map((kind) => `rice.amendment.${kind}`),
    ];
    return table.regimes.map((regime) => {
      const item = `rice.area.${regime}`;
      const area = context.activity(item);
      return lineOf(
        context,
        { category: '3.C.7', gas: 'ch4', item, label: labelOf(item), activities: [item, ...more] },
        area.ok ? accountRegime(context, regime, perHectare(), preSeason, amendment) : area,
      );
    });
  },
};
