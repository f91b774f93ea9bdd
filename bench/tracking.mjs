/** Targets, paths and lights of a province at once: every month of five years, with the rules of the day. */
import { performance } from 'node:perf_hooks';
import { monthOf, noTracer, rangeOf, yearOf } from '@dafeng/quantity';
import { bindTargets, followTarget, judgeLight, trackTarget } from '@dafeng/tracking';
import { report } from './measure.mjs';

const [cities, perCity, months] = [21, 180, 60];
const stated = {
  section: '1.1',
  periodStart: null,
  baselineYear: null,
  comparator: '>=',
  qualifier: [],
  strength: 'binding',
  implied: false,
  ambiguous: false,
  year: 2025,
  indicator: 'bench',
};
const shapes = [
  {
    canonical: 'energy-intensity-of-gdp-reduction',
    kindOfValue: 'reduction',
    value: 15,
    unit: '%',
    baselineYear: 2020,
  },
  { canonical: 'hydro-capacity', kindOfValue: 'level', value: 660, unit: '万千瓦' },
  { canonical: 'total-energy-consumption', kindOfValue: 'level', value: 660, unit: '万吨标准煤', comparator: '<=' },
  { canonical: 'non-fossil-share', kindOfValue: 'share', value: 33, unit: '%', comparator: '~=' },
];
const point = (period, value, unit, basis, since = null) => ({
  period,
  since,
  value: { ok: true, value: { value, unit, basis } },
  method: 'a',
  quality: 'final',
  due: null,
  received: null,
  source: 'bench',
  locator: '1',
});
const seriesOf = (indicator, scope, target) => {
  const years = [2020, 2021, 2022, 2023, 2024, 2025];
  const each = (make) => years.flatMap((year) => Array.from({ length: 12 }, (_, month) => make(year, month + 1)));
  const points =
    indicator === 'energy-intensity-of-gdp-reduction'
      ? years
          .slice(1)
          .flatMap((year) => [
            ...Array.from({ length: 11 }, (_, month) =>
              point(rangeOf(monthOf(year, 1), monthOf(year, month + 1)), 2.5 + month / 20, '%', 'plain', year - 1),
            ),
            point(yearOf(year), 2.9, '%', 'plain', year - 1),
          ])
      : indicator === 'hydro-capacity'
        ? each((year, month) => point(monthOf(year, month), 620 + (year - 2020) * 8 + month / 2, '10k-kW', 'plain'))
        : indicator === 'total-energy-consumption'
          ? each((year, month) => point(monthOf(year, month), 45 + (year - 2020) + (month % 3), '10k-tce', 'calorific'))
          : years.map((year) => point(yearOf(year), 28 + (year - 2020), '%', 'plain'));
  return { indicator, target, scope, area: null, origin: 'import', points };
};

export const benchTracking = () => {
  const world = Array.from({ length: cities }, () => {
    const targets = Array.from({ length: perCity }, (_, index) =>
      trackTarget({ ...stated, id: `t${index}`, scope: '全市', ...shapes[index % shapes.length] }),
    );
    // Placing the points of a series in order belongs to loading it, not to a look at it.
    const bindings = bindTargets(
      targets,
      targets.map(({ id, indicator }) => seriesOf(indicator.id, '全市', id)),
    );
    return { targets, bindings };
  });
  const run = () => {
    let lit = 0;
    for (const { targets, bindings } of world)
      for (const target of targets) {
        const follower = followTarget(target, bindings.get(target.id), noTracer);
        for (let month = 0; month < months; month += 1)
          if (judgeLight(follower.at(monthOf(2021 + Math.floor(month / 12), (month % 12) + 1))).fired) lit += 1;
      }
    return lit;
  };
  run();
  const from = performance.now();
  const lit = run();
  report(
    `paths and lights: ${cities} cities x ${perCity} targets x ${months} months`,
    (performance.now() - from) / 1000,
    's',
    {
      budget: 1,
      note: `${lit} lights of ${cities * perCity * months}`,
    },
  );
};
