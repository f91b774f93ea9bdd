/**
 * @module Supply against the targets: gas power against the peak, local capacity against the share, coal against the fossil rest, energy in
 * total against growth. Hours, efficiencies and factors are named assumptions.
 */

import { createExplain, fullTracer, quantity, type Trace } from '@dafeng/quantity';
import { assumed, assumptionRow } from '../assumption.ts';
import { type AuditContext, missingDatum, oneOf } from '../audit-context.ts';
import { asStated, percent, plain } from '../figure-text.ts';
import { type Finding, finding } from '../finding.ts';
import { carbonPerTce } from '../identity.ts';
import { findStated, type StatedValue } from '../stated-value.ts';

/** Kilowatts, kilowatt-hours and joules: 10^4 kW over hours to GJ, and 10^4 tce of a 10^4 kW. */
const gjOf = (capacity: number, hours: number): number => capacity * 1e4 * hours * 3.6e-3;
const tceOf = (capacity: number, hours: number): number => capacity * hours * assumed('power-coal-rate') * 1e-6;

const inOrder = (stated: readonly StatedValue[], canonical: string): readonly StatedValue[] =>
  stated
    .filter((one) => one.target.canonical === canonical && one.year !== null)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));

const gasPower = ({ stated }: AuditContext): readonly Finding[] => {
  const path = inOrder(stated, 'gas-power-capacity');
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last || last.value <= first.value) return [];
  const added = last.value - first.value;
  const at = (hours: number) => ((gjOf(added, hours) / assumed('gas-power-efficiency')) * assumed('factor-gas')) / 1e9;
  const [low, high] = [assumed('gas-power-hours-low'), assumed('gas-power-hours-high')];
  return [
    finding({
      code: 'gas-power-against-peak',
      verdict: 'strained',
      on: [first, last],
      arithmetic: `(${plain(last.value)} − ${plain(first.value)}) × 1e4 kW × ${low}–${high} h × 3.6 MJ/kWh / ${assumed('gas-power-efficiency')} × ${assumed('factor-gas')} kg/GJ = ${plain(at(low), 1)}–${plain(at(high), 1)} Mt/a`,
      message: {
        zh: `气电增加 ${plain(added)} 万千瓦，每年直接排放增加 ${plain(at(low), 1)}—${plain(at(high), 1)} 百万吨二氧化碳；除非外送并扣除或另有减排，与${last.year}年前直接排放达峰相抵触。`,
        en: `${plain(added)} x 10^4 kW more gas power adds ${plain(at(low), 1)}-${plain(at(high), 1)} Mt CO2 a year; a peak of direct emissions by ${last.year} needs this exported and deducted, or other cuts.`,
      },
      assumptions: ['gas-power-hours-low', 'gas-power-hours-high', 'gas-power-efficiency', 'factor-gas'],
    }),
  ];
};

const localSupply = ({ stated, headline, known }: AuditContext): readonly Finding[] => {
  const capacity = findStated(stated, 'hydro-wind-solar-capacity', 2025);
  const { s1 } = headline;
  if (!capacity || !s1) return [];
  const [low, high] = [assumed('renewable-hours-low'), assumed('renewable-hours-high')];
  const [least, most] = [tceOf(capacity.value, low), tceOf(capacity.value, high)];
  const energy = headline.energy?.value ?? known['total-energy-2025'];
  const assumptions = ['renewable-hours-low', 'renewable-hours-high', 'power-coal-rate'] as const;
  const sum = `${asStated(capacity)} × 1e4 kW × ${low}–${high} h × ${assumed('power-coal-rate')} g/kWh = ${plain(least, 0)}–${plain(most, 0)} (1e4 tce)`;
  const shared = { code: 'capacity-to-share', on: [capacity, s1, headline.energy], assumptions } as const;
  if (energy === undefined)
    return [
      finding({
        ...shared,
        verdict: 'untestable',
        arithmetic: sum,
        missing: missingDatum('total-energy-2025'),
        message: {
          zh: `本地水风光每年约合 ${plain(least, 0)}—${plain(most, 0)} 万吨标准煤；能否撑起 ${percent(s1.value)} 的占比取决于能源消费总量，不足部分须靠外来电。`,
          en: `Local hydro, wind and solar give about ${plain(least, 0)}-${plain(most, 0)} x 10^4 tce a year; whether that carries a share of ${percent(s1.value)} depends on total energy, the rest must be imported.`,
        },
      }),
    ];
  const needed = s1.value * energy;
  const enough = most >= needed;
  return [
    finding({
      ...shared,
      verdict: enough ? 'coherent' : 'strained',
      arithmetic: `${sum}; s·E = ${percent(s1.value)} × ${plain(energy)} = ${plain(needed, 0)}`,
      message: enough
        ? { zh: '本地水风光可以撑起非化石占比。', en: 'Local hydro, wind and solar can carry the share.' }
        : {
            zh: `占比要求 ${plain(needed, 0)} 万吨标准煤非化石能源，本地至多 ${plain(most, 0)}，其余靠外来电，不由本市掌握。`,
            en: `The share takes ${plain(needed, 0)} x 10^4 tce, local plants give ${plain(most, 0)} at most; the rest is imported and outside the city's control.`,
          },
    }),
  ];
};

/** CO2 of a coal cap as a trace down to the clause and its factors. */
const explainCoal = ({ target, value }: StatedValue): Trace => {
  const explain = createExplain(fullTracer);
  const factor = (id: 'coal-coefficient' | 'factor-coal') => {
    const { source, locator } = assumptionRow(id);
    return { factor: id, source, locator };
  };
  const coal = explain.observation('totalCoalConsumption', quantity(value, '10k-t'), {
    source: 'plan',
    locator: `${target.section}: ${target.id}`,
    ...(target.year === null ? {} : { period: String(target.year) }),
  });
  const perTonne = quantity(assumed('coal-coefficient'), 'tce/t', 'calorific/plain');
  const perHeat = quantity(assumed('factor-coal'), 'kgCO2/GJ', 'territorial/calorific');
  const energy = explain.product(
    'totalEnergyConsumption',
    coal,
    explain.factor('coalEquivalentCoefficient', perTonne, factor('coal-coefficient')),
    '10k-tce',
  );
  return explain.product(
    'totalCarbonEmissions',
    energy,
    explain.factor('emissionFactor', perHeat, factor('factor-coal')),
    '10k-tCO2',
  ).trace;
};

const coalCap = ({ stated, headline, known }: AuditContext): readonly Finding[] => {
  const path = [...inOrder(stated, 'coal-consumption'), ...inOrder(stated, 'raw-coal-consumption')];
  const cap = path.find(({ year }) => year === 2025);
  if (!cap) return [];
  const last = path.filter(({ target }) => target.canonical === cap.target.canonical).at(-1);
  const energyOfCoal = cap.value * assumed('coal-coefficient');
  const emitted = (energyOfCoal * carbonPerTce('coal')) / 100;
  const saved =
    last && last !== cap ? ((cap.value - last.value) * assumed('coal-coefficient') * carbonPerTce('coal')) / 100 : null;
  const total = headline.energy?.value ?? known['total-energy-2025'];
  const { s1 } = headline;
  const fossil = total === undefined || !s1 ? null : (1 - s1.value) * total;
  const ratio = fossil === null || fossil <= 0 ? null : energyOfCoal / fossil;
  // A total so small that no number holds the ratio says nothing about the share.
  const part = ratio === null || !Number.isFinite(ratio * 100) ? null : ratio;
  const missing = part === null ? oneOf([missingDatum('total-energy-2025')]) : null;
  const later =
    saved === null || !last
      ? { sum: '', zh: '', en: '' }
      : {
          sum: `; (${plain(cap.value)} − ${plain(last.value)}) → ${plain(saved)} Mt`,
          zh: `；到${last.year}年少排 ${plain(saved)} 百万吨`,
          en: `; ${plain(saved)} Mt less by ${last.year}`,
        };
  const above = part !== null && part > 1;
  const [gas, oil] = [carbonPerTce('gas'), carbonPerTce('oil')];
  const mix = (other: number) => (part ?? 0) * carbonPerTce('coal') + (1 - (part ?? 0)) * other;
  return [
    finding({
      code: 'coal-cap',
      verdict: part === null ? 'untestable' : above ? 'redundant' : 'coherent',
      on: [cap, last ?? null, headline.energy, s1],
      arithmetic: `${asStated(cap)} × ${assumed('coal-coefficient')} = ${plain(energyOfCoal, 1)} (1e4 tce) × ${plain(carbonPerTce('coal'), 3)} = ${plain(emitted)} Mt${later.sum}${part === null ? '' : `; w = ${plain(energyOfCoal, 1)}/((1−s)E) = ${percent(part)}${above ? '' : `, φ = ${plain(mix(gas), 3)}–${plain(mix(oil), 3)} t/tce`}`}`,
      missing,
      message: {
        zh: `2025年煤炭上限合 ${plain(energyOfCoal, 1)} 万吨标准煤、${plain(emitted)} 百万吨二氧化碳${later.zh}${part === null ? '；有能源消费总量即可定出煤占化石能源的份额' : above ? '；上限大于全部化石能源，不起约束作用' : `；煤至多占化石能源的 ${percent(part)}`}。`,
        en: `The coal cap of 2025 is ${plain(energyOfCoal, 1)} x 10^4 tce and ${plain(emitted)} Mt CO2${later.en}${part === null ? '; with total energy it pins the coal part of fossil energy' : above ? '; it exceeds all fossil energy and does not bind' : `; coal is ${percent(part)} of fossil energy at most`}.`,
      },
      assumptions: ['coal-coefficient', 'factor-coal', 'factor-gas', 'factor-oil'],
      trace: explainCoal(cap),
    }),
  ];
};

const carbonPerEnergy = ({ stated, headline: { s1, e, c } }: AuditContext): readonly Finding[] => {
  const coal = findStated(stated, 'coal-share', 2025);
  if (!coal || !s1 || coal.value + s1.value > 1) return [];
  const rest = 1 - s1.value - coal.value;
  const at = (fuel: 'oil' | 'gas') => coal.value * carbonPerTce('coal') + rest * carbonPerTce(fuel);
  const missing =
    e && c
      ? { id: 'carbon-per-energy-2020', zh: '2020年单位能耗二氧化碳排放', en: 'CO2 per unit of energy in 2020' }
      : { id: 'energy-and-carbon-drop', zh: '2025年能耗与碳强度降幅', en: 'drops of energy and CO2 per GDP, 2025' };
  return [
    finding({
      code: 'carbon-per-energy',
      verdict: 'untestable',
      on: [coal, s1, e, c],
      arithmetic: `k = ${plain(coal.value, 4)} × ${plain(carbonPerTce('coal'), 3)} + ${plain(rest, 4)} × (${plain(carbonPerTce('gas'), 3)}–${plain(carbonPerTce('oil'), 3)}) = ${plain(at('gas'))}–${plain(at('oil'))} tCO2/tce`,
      missing,
      message: {
        zh: `煤炭比重与非化石占比把2025年单位能耗碳排放限定在 ${plain(at('gas'))}—${plain(at('oil'))} tCO2/tce；缺${missing.zh}，不能与降幅对照。`,
        en: `The shares of coal and non-fossil pin CO2 per energy of 2025 to ${plain(at('gas'))}-${plain(at('oil'))} tCO2/tce; without ${missing.en} it cannot be set against the drops.`,
      },
      assumptions: ['factor-coal', 'factor-oil', 'factor-gas'],
    }),
  ];
};

const energyLevel = ({ headline: { energy, e }, known }: AuditContext): readonly Finding[] => {
  if (!energy || !e) return [];
  const before = known['total-energy-2020'];
  if (before === undefined || before <= 0)
    return [
      finding({
        code: 'energy-level',
        verdict: 'untestable',
        on: [energy, e],
        arithmetic: 'E1 = E0·γ·(1−e)',
        missing: missingDatum('total-energy-2020'),
        message: {
          zh: '有2020年能源消费总量，即可算出总量与强度两个目标隐含的经济增速。',
          en: 'With total energy of 2020 the GDP growth implied by the two targets follows.',
        },
      }),
    ];
  const growth = (energy.value / before / (1 - e.value)) ** 0.2 - 1;
  const usual = growth >= 0 && growth <= 2 * assumed('gdp-growth');
  return [
    finding({
      code: 'energy-level',
      verdict: usual ? 'coherent' : 'strained',
      on: [energy, e],
      arithmetic: `γ = E1/(E0(1−e)) = ${plain(energy.value)}/(${plain(before)} × ${plain(1 - e.value, 4)}), g = ${percent(growth)}`,
      message: {
        zh: `能源总量与强度目标隐含的经济增速为每年 ${percent(growth)}。`,
        en: `Total and intensity of energy imply a GDP growth of ${percent(growth)} a year.`,
      },
      assumptions: ['gdp-growth'],
    }),
  ];
};

export const supplyRule = (context: AuditContext): readonly Finding[] => [
  ...gasPower(context),
  ...localSupply(context),
  ...coalCap(context),
  ...carbonPerEnergy(context),
  ...energyLevel(context),
];
