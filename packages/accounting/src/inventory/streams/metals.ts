/**
 * @module Steel by its carbon balance (2.C.1), aluminium by anodes and anode effects (2.C.3), SF6 of grids (2.G). Ferro-alloys, lead, zinc and the
 * steel defaults by route are rows of `tabled.ts`.
 */
import { absent, isSettled, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { GasId } from '../inventory.ts';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, complement, firstFactor, minus, times, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { type CarbonItem, isOfMethod, sf6, steel as steelItems } from './stream-tables.ts';

const carbonOf = <T extends Trace | null>(context: StreamContext<T>, items: readonly CarbonItem[], term: string) => {
  const parts = items
    .filter((item) => isOfMethod(item, context.method))
    .map(({ activity, products }) => {
      const amount = context.activity(activity);
      const factor = amount.ok ? firstFactor(context, 'process-steel', products, { term, gas: 'co2' }) : amount;
      return {
        id: activity,
        item: (amount.ok && factor.ok
          ? reported(times(context.explain, 'directEmissions', amount.value, factor.value, 'tCO2'))
          : factor) as Reported<Amount<T>>,
      };
    });
  return total(context.explain, 'directEmissions', parts, 'tCO2').total;
};

/**
 * Σ material × factor − Σ product × carbon kept in it. Negative where more carbon leaves in steel than fluxes, electrodes and bought iron bring: it
 * came with the coke, which burns in the energy balance.
 * Source: GB/T 32151.5-2015 (defaults from memory).
 */
export const steel: Stream = {
  id: 'steel',
  categories: ['2.C.1'],
  roles: ['process-steel'],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const inputs = carbonOf(context, steelItems.inputs, 'emissionFactor');
    const kept = carbonOf(context, steelItems.kept, 'sequesteredCarbon');
    const amount =
      inputs.ok && kept.ok
        ? reported(minus(context.explain, 'directEmissions', inputs.value, kept.value))
        : (inputs as Reported<Amount<T>>);
    const activities = [...steelItems.inputs, ...steelItems.kept].map(({ activity }) => activity);
    const label = {
      zh: '钢铁生产（熔剂、电极、外购铁，扣固碳）',
      en: 'Steel: fluxes, electrodes, bought iron, less carbon kept',
    };
    return [lineOf(context, { category: '2.C.1', gas: 'co2', item: 'steel.carbon', label, activities }, amount)];
  },
};

const aluminiumRole = 'process-aluminium';
const anodeItems = ['aluminium.anode_use', 'aluminium.anode_sulphur', 'aluminium.anode_ash'] as const;

/** P × net use × (1 − S − ash) × 44/12. */
const byAnodes = <T extends Trace | null>(context: StreamContext<T>, output: Amount<T>): Reported<Amount<T>> => {
  const { explain } = context;
  const [use, sulphur, ash] = anodeItems.map((item) => context.activity(item));
  if (!use?.ok || !sulphur?.ok || !ash?.ok) return absent('NE');
  const anodes = times(explain, 'activityData', output, use.value, 't');
  const impure = total(explain, 'activityData', [
    { id: 'ash', item: ash },
    { id: 'sulphur', item: sulphur },
  ]).total;
  if (!impure.ok) return impure;
  const carbon = times(explain, 'activityData', anodes, complement(explain, 'activityData', impure.value));
  return reported(times(explain, 'directEmissions', carbon, context.constant('carbon_burnt'), 'tCO2'));
};

const anodeCo2 = <T extends Trace | null>(context: StreamContext<T>, output: Amount<T>): Reported<Amount<T>> => {
  const measured = byAnodes(context, output);
  if (measured.ok) return measured;
  if (anodeItems.some((item) => context.activity(item).ok))
    tell(
      context,
      'input-incomplete',
      {
        zh: '炭阳极净耗、含硫量、灰分须齐全才能按阳极核算，暂用缺省因子',
        en: 'anode use, sulphur and ash are all needed to count by anodes; the default factor is taken',
      },
      anodeItems,
    );
  const factor = context.factor(aluminiumRole, { product: 'aluminium_prebake', term: 'emissionFactor', gas: 'co2' });
  return factor.ok ? reported(times(context.explain, 'directEmissions', output, factor.value, 'tCO2')) : factor;
};

/** CF4 = P × slope × minutes, C2F6 = CF4 × ratio; without minutes P × default. */
const perfluorocarbon = <T extends Trace | null>(
  context: StreamContext<T>,
  output: Amount<T>,
  gas: 'cf4' | 'c2f6',
): Reported<Amount<T>> => {
  const { explain } = context;
  const find = (term: string, of: GasId) =>
    firstFactor(context, aluminiumRole, ['primary_aluminium', 'aluminium_cwpb'], { term, gas: of });
  const minutes = context.activity('aluminium.anode_effect_minutes');
  if (!minutes.ok) {
    const factor = find('emissionFactor', gas);
    return factor.ok ? reported(times(explain, 'directEmissions', output, factor.value, 't')) : factor;
  }
  const slope = find('anodeEffectSlope', 'cf4');
  if (!slope.ok) return slope;
  const perTonne = times(explain, 'emissionFactor', slope.value, minutes.value);
  if (gas === 'cf4') return reported(times(explain, 'directEmissions', output, perTonne, 't'));
  const ratio = find('gasMassRatio', 'c2f6');
  if (!ratio.ok) return ratio;
  const ofC2f6 = times(explain, 'emissionFactor', perTonne, ratio.value);
  return reported(times(explain, 'directEmissions', output, ofC2f6, 't'));
};

/** Source: MEE guideline for aluminium (2024); IPCC 2006, volume 3, equations 4.20 to 4.26. */
export const aluminium: Stream = {
  id: 'aluminium',
  categories: ['2.C.3'],
  roles: [aluminiumRole],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const item = 'aluminium.output';
    const output = context.activity(item);
    const line = (gas: GasId, more: readonly string[], make: (of: Amount<T>) => Reported<Amount<T>>) =>
      lineOf(
        context,
        { category: '2.C.3', gas, item, label: labelOf(item), activities: [item, ...more] },
        output.ok ? make(output.value) : output,
      );
    const minutes = ['aluminium.anode_effect_minutes'];
    return [
      line('co2', anodeItems, (of) => anodeCo2(context, of)),
      line('cf4', minutes, (of) => perfluorocarbon(context, of, 'cf4')),
      line('c2f6', minutes, (of) => perfluorocarbon(context, of, 'c2f6')),
    ];
  },
};

/** Content of the equipment repaired or retired, less what was recovered. Source: guideline for grid companies (2013). */
export const gridSf6: Stream = {
  id: 'grid-sf6',
  categories: ['2.G'],
  roles: [],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    const activities = ['sf6.repaired_content', 'sf6.recovered'] as const;
    const [content, recovered] = [context.activity(activities[0]), context.activity(activities[1])];
    const lost = (): Reported<Amount<T>> => {
      if (!content.ok) return content;
      if (!isOfMethod(sf6, context.method)) return absent('outside-validity');
      if (!recovered.ok) return isSettled(recovered.why) ? content : recovered;
      const left = minus(context.explain, 'directEmissions', content.value, recovered.value);
      return left.value.value < 0 ? absent('rejected') : reported(left);
    };
    const label = { zh: '输配电设备六氟化硫', en: 'SF6 of electrical equipment' };
    return [lineOf(context, { category: '2.G', gas: 'sf6', item: 'sf6.equipment', label, activities }, lost())];
  },
};
