import { accountEnergy, defaultCoefficientSet } from '@dafeng/accounting';
import { fullTracer } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { it } from 'vitest';
import { balancesIn, groundTruth } from './ground-truth.ts';

it('x', () => {
  const [std] = balancesIn(groundTruth('cesy2007/energy_balance_standard_china_2007.csv'));
  const phys = balancesIn(groundTruth('cesy2007/energy_balance_physical_2007.csv'));
  const show = (b: any) => {
    const a = accountEnergy(b, getFactorSet(defaultCoefficientSet(b)) as FactorSet, fullTracer);
    console.log(
      b.region,
      a.accounting,
      a.rates.power.ok && a.rates.power.value.value,
      a.rates.heat.ok && a.rates.heat.value.value,
      a.rates.powerCoalRate.ok && a.rates.powerCoalRate.value.value,
    );
    return a;
  };
  const s = show(std);
  for (const r of s.rows)
    console.log(
      r.flow,
      r.calorific.ok && r.calorific.value.value.value,
      r.coalEquivalent.ok && r.coalEquivalent.value.value.value,
      r.printedCoalEquivalent,
      r.coalEquivalent.ok &&
        r.printedCoalEquivalent !== null &&
        (r.coalEquivalent.value.value.value - r.printedCoalEquivalent).toFixed(5),
    );
  console.log(
    JSON.stringify([
      s.nonFossilShare.calorific.ok && s.nonFossilShare.calorific.value.value,
      s.nonFossilShare.coalEquivalent.ok && s.nonFossilShare.coalEquivalent.value.value,
    ]),
    s.notices,
  );
  const c = show(phys.find((b) => b.region === 'China'));
  for (const r of c.rows) {
    const o = s.rows.find((x) => x.flow === r.flow);
    console.log(
      r.flow,
      r.calorific.ok && r.calorific.value.value.value,
      r.calorific.ok && o?.calorific.ok && (r.calorific.value.value.value - o.calorific.value.value.value).toFixed(4),
      r.coalEquivalent.ok &&
        o?.coalEquivalent.ok &&
        (r.coalEquivalent.value.value.value - o.coalEquivalent.value.value.value).toFixed(4),
    );
  }
  console.log(c.coefficients.map((x) => `${x.id} ${x.value} ${x.unit} ${x.flows.length}`).join('\n'));
  for (const b of phys) {
    const a = show(b);
    const t = a.rows.at(-1);
    console.log(
      t?.flow,
      t?.calorific.ok && t.calorific.value.value.value,
      t?.coalEquivalent.ok && t.coalEquivalent.value.value.value,
      a.nonFossilShare.coalEquivalent.ok && a.nonFossilShare.coalEquivalent.value.value.value,
      a.notices.map((n) => n.code + n.cells.length).join(),
    );
  }
});
