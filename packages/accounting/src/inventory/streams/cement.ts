/**
 * @module CO2 of clinker (2.A.1): by the factor of its kind, less non-carbonate raw materials, or by its oxides where they are measured. The
 * CEADs factor per tonne of cement is a row of `tabled.ts`.
 */
import { absent, isSettled, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { Stream, StreamContext, StreamLine } from '../stream.ts';
import { type Amount, firstFactor, minus, times, total } from './stream-arithmetic.ts';
import { labelOf, lineOf, tell } from './stream-line.ts';
import { cement, isOfMethod } from './stream-tables.ts';

const role = 'process-cement';
const portland = 'cement.clinker.portland';
const oxideItems = ['cao', 'mgo', 'cao_noncarbonate', 'mgo_noncarbonate'].map((one) => `cement.clinker.${one}`);
const materialItems = cement.materials.map((material) => `cement.material.${material}`);

/** Σ material × deduction, of the materials entered; null where none is or the method deducts none. */
const deductionOf = <T extends Trace | null>(context: StreamContext<T>): Amount<T> | null => {
  const parts = cement.materials.map((material) => {
    const amount = context.activity(`cement.material.${material}`);
    if (!amount.ok) return { id: material, item: amount as Reported<Amount<T>> };
    const factor = context.factor(role, { product: material, term: 'rawMaterialDeduction', gas: 'co2' });
    return {
      id: material,
      item: factor.ok
        ? reported(times(context.explain, 'rawMaterialDeduction', amount.value, factor.value, 'tCO2'))
        : (factor as Reported<Amount<T>>),
    };
  });
  const { total: sum } = total(context.explain, 'rawMaterialDeduction', parts, 'tCO2');
  return sum.ok ? sum.value : null;
};

const byFactor = <T extends Trace | null>(
  context: StreamContext<T>,
  kind: string,
  clinker: Amount<T>,
): Reported<Amount<T>> => {
  const factor = firstFactor(context, role, [`clinker_${kind}`, 'clinker'], { term: 'emissionFactor', gas: 'co2' });
  if (!factor.ok) return factor;
  const gross = times(context.explain, 'directEmissions', clinker, factor.value, 'tCO2');
  const deduction = kind === 'portland' ? deductionOf(context) : null;
  if (!deduction) return reported(gross);
  const net = minus(context.explain, 'directEmissions', gross, deduction);
  if (net.value.value >= 0) return reported(net);
  tell(
    context,
    'recovered-exceeds',
    {
      zh: '非碳酸盐原料的扣减大于熟料的排放，请核对原料用量',
      en: 'non-carbonate raw materials deduct more than the clinker emits; check their amounts',
    },
    materialItems,
  );
  return absent('rejected');
};

/** clinker × ((CaO − CaO_nc) × 44/56 + (MgO − MgO_nc) × 44/40); absent where an oxide is not measured. */
const byOxides = <T extends Trace | null>(context: StreamContext<T>, clinker: Amount<T>): Reported<Amount<T>> => {
  const { explain } = context;
  const massOf = (item: string): Reported<Amount<T>> => {
    const share = context.activity(item);
    return share.ok ? reported(times(explain, 'activityData', clinker, share.value)) : share;
  };
  const parts = (['cao', 'mgo'] as const).map((oxide) => {
    const all = massOf(`cement.clinker.${oxide}`);
    const other = massOf(`cement.clinker.${oxide}_noncarbonate`);
    const constant = context.constant(oxide === 'cao' ? 'calcium_oxide' : 'magnesium_oxide');
    const fromCarbonate = !all.ok
      ? all
      : other.ok
        ? reported(minus(explain, 'activityData', all.value, other.value))
        : isSettled(other.why)
          ? all
          : other;
    const item = fromCarbonate.ok
      ? reported(times(explain, 'directEmissions', fromCarbonate.value, constant, 'tCO2'))
      : fromCarbonate;
    return { id: oxide, item: item as Reported<Amount<T>> };
  });
  const lacking = parts.find(({ item }) => !item.ok);
  if (lacking) return lacking.item;
  return total(explain, 'directEmissions', parts, 'tCO2').total;
};

const accountPortland = <T extends Trace | null>(
  context: StreamContext<T>,
  clinker: Amount<T>,
): Reported<Amount<T>> => {
  const oxides = byOxides(context, clinker);
  const standard = byFactor(context, 'portland', clinker);
  if (oxides.ok) {
    const rejected = standard.ok
      ? { because: 'default-factor', explained: standard.value }
      : { because: 'default-factor', why: standard.why };
    return reported(
      context.explain.choose('directEmissions', 'measured-oxides', oxides.value as never, [rejected]) as Amount<T>,
    );
  }
  if (oxideItems.some((item) => context.activity(item).ok))
    tell(
      context,
      'input-incomplete',
      {
        zh: '氧化物法缺项（氧化钙、氧化镁及其非碳酸盐部分须齐全，没有的填 NO），硅酸盐熟料仍按排放因子核算',
        en: 'the method by oxides lacks an input (CaO, MgO and their non-carbonate parts, NO where there is none); Portland clinker is counted by its factor',
      },
      oxideItems,
    );
  return standard;
};

/** Source: MEE guideline for cement clinker (2024); provincial guide 2011; IPCC 2006, volume 3, equations 2.2 and 2.4. */
export const cementClinker: Stream = {
  id: 'cement',
  categories: ['2.A.1'],
  roles: [role],
  account: <T extends Trace | null>(context: StreamContext<T>): readonly StreamLine<T>[] => {
    if (!isOfMethod(cement, context.method)) return [];
    return cement.kinds.map((kind) => {
      const item = `cement.clinker.${kind}`;
      const clinker = context.activity(item);
      const isPortland = item === portland;
      const amount = !clinker.ok
        ? clinker
        : isPortland
          ? accountPortland(context, clinker.value)
          : byFactor(context, kind, clinker.value);
      const activities = isPortland ? [item, ...oxideItems, ...materialItems] : [item];
      return lineOf(context, { category: '2.A.1', gas: 'co2', item, label: labelOf(item), activities }, amount);
    });
  },
};
