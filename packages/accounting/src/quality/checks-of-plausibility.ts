/**
 * @module Checks of whether the numbers can be right: jumps against last year, the reference approach, the province beside, electricity counted
 * once, an uncertainty stated. Thresholds are data (`data/inventory/quality-checks.yaml`).
 */
import { convert, dimensionOfQuantity, type Quantity } from '@dafeng/quantity';
import { type EnergyBalance, numberOf, unitOfCell } from '../balance/energy-balance.ts';
import { COMBUSTION } from '../generated/inventory.ts';
import { THRESHOLDS } from '../generated/inventory-quality.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import { categoryAmounts } from './category-amounts.ts';
import {
  type AreaScale,
  attention,
  type Check,
  finding,
  notApplicable,
  passed,
  percent,
  short,
} from './check-result.ts';
import { mayShareSeries } from './share-series.ts';
import { activityOf } from './trace-activity.ts';

const thresholds = Object.fromEntries(THRESHOLDS.map(({ id, value }) => [id, value])) as Readonly<
  Record<(typeof THRESHOLDS)[number]['id'], number>
>;

export const noJumps: Check = ({ inventory, lastYear }) => {
  if (lastYear === null) return notApplicable('没有上一年的清单。', 'There is no inventory of the year before.');
  const series = mayShareSeries(lastYear.method, inventory.method);
  if (!series.ok)
    return attention(
      '与上年方法口径不同，不能逐类比较；先按同一方法重算其中一年。',
      'Last year is by another method and cannot be compared; account one of them again by the other.',
      series.differences.map(({ message }) => finding('total', 'method', message.zh, message.en)),
    );
  const kinds = ['emission', 'removal', 'net-import'] as const;
  const before = new Map(categoryAmounts(lastYear, kinds).map(({ key, valueTco2e }) => [key, valueTco2e]));
  const now = categoryAmounts(inventory, kinds);
  const size = now.reduce((sum, { valueTco2e }) => sum + Math.abs(valueTco2e), 0);
  const findings = now.flatMap(({ key, category, valueTco2e }) => {
    const start = before.get(key);
    if (start === undefined) return [];
    const change = valueTco2e - start;
    if (Math.abs(change) <= thresholds['jump-matters'] * size) return [];
    const relative = start === 0 ? null : change / Math.abs(start);
    if (relative !== null && Math.abs(relative) <= thresholds['yearly-jump']) return [];
    const by = relative === null ? '' : `（${percent(relative)}）`;
    return [
      finding(
        'category',
        category,
        `${key}：上年 ${short(start)}，本年 ${short(valueTco2e)} tCO2e${by}，请说明原因。`,
        `${key}: ${short(start)} last year, ${short(valueTco2e)} tCO2e now${relative === null ? '' : ` (${percent(relative)})`}; say why.`,
      ),
    ];
  });
  const limit = percent(thresholds['yearly-jump']);
  return findings.length === 0
    ? passed(`各类别变动不超过 ${limit}。`, `No category moved by more than ${limit}.`)
    : attention(
        `${findings.length} 个类别变动超过 ${limit}。`,
        `${findings.length} categories moved by more than ${limit}.`,
        findings,
      );
};

const inTonnes = (of: Quantity): number =>
  dimensionOfQuantity(of) === 'co2' ? convert(of as Quantity<'co2', 'territorial'>, 'tCO2').value : of.value;

export const referenceApproach: Check = ({ inventory }) => {
  const reference = inventory.alternatives.find(({ id }) => id === 'reference-approach');
  const sectoral = inventory.categories.find(({ category }) => category === '1.A')?.byGas.get('co2')?.total;
  if (!reference || !sectoral?.ok || sectoral.value.value.value === 0)
    return notApplicable(
      '平衡表没有供应侧数据，无法用参考方法核对。',
      'The balance prints no supply, so the reference approach cannot be made.',
    );
  const [apparent, burnt] = [inTonnes(reference.amount.value), inTonnes(sectoral.value.value)];
  const gap = apparent / burnt - 1;
  const words = [
    `参考方法 ${short(apparent)}，部门方法 ${short(burnt)} tCO2，差 ${percent(gap)}。`,
    `Reference approach ${short(apparent)}, sectoral ${short(burnt)} tCO2, gap ${percent(gap)}.`,
  ] as const;
  return Math.abs(gap) <= COMBUSTION.referenceGap.value
    ? passed(...words)
    : attention(...words, [
        finding(
          'category',
          '1.A',
          `超过 ${percent(COMBUSTION.referenceGap.value)}：核对调入调出、库存、转换损失和原料用能。`,
          `Above ${percent(COMBUSTION.referenceGap.value)}: check transfers, stocks, losses of transformation and feedstock.`,
        ),
      ]);
};

/** Emissions per what an area has, beside those of the province. */
const besideProvince =
  (what: (area: AreaScale) => number | null, [zh, en]: readonly [string, string]): Check =>
  ({ city, province }) => {
    const ratioOf = (area: AreaScale | null): number | null => {
      const under = area && what(area);
      return under && area.emissionTco2 !== null ? area.emissionTco2 / under : null;
    };
    const [own, wider] = [ratioOf(city), ratioOf(province)];
    if (own === null || wider === null || wider === 0)
      return notApplicable(`缺本地或全省的${zh}数据。`, `Figures ${en} of the area or the province are missing.`);
    const times = own / wider;
    const words = [
      `${zh}：本地 ${short(own)}，全省 ${short(wider)}，为其 ${short(times)} 倍。`,
      `Emissions ${en}: ${short(own)} here, ${short(wider)} in the province, ${short(times)} times.`,
    ] as const;
    if (times >= thresholds['province-low'] && times <= thresholds['province-high']) return passed(...words);
    return attention(...words, [
      finding(
        'total',
        'directEnergyCo2',
        '先查单位（吨与万吨）和人口、GDP口径，再看产业结构。',
        'Look first at units (t or 10^4 t) and at what population and GDP count, then at the structure of industry.',
      ),
    ]);
  };
export const plausiblePerHead = besideProvince(({ populationPersons }) => populationPersons, ['人均排放', 'per head']);
export const plausiblePerGdp = besideProvince(({ gdpYuan }) => gdpYuan, ['单位GDP排放', 'per GDP']);

/** Electricity that local plants do not cover: what was used and lost less what thermal plants made; null where it is not printed. */
const electricityFromElsewhere = (balance: EnergyBalance): Quantity | null => {
  const read = (flow: Parameters<typeof numberOf>[1]) => numberOf(balance, flow, 'electricity');
  const used = read('final.total');
  if (used === null) return null;
  const value = used + (read('loss') ?? 0) - (read('transform.thermal_power') ?? 0);
  return { value, unit: unitOfCell(balance.accounting, 'electricity'), basis: 'plain' } as Quantity;
};
export const powerCountedOnce: Check = ({ inventory, balance }) => {
  const lines = inventory.lines.filter(({ category, amount }) => category === 'P.1' && amount.ok);
  if (lines.length === 0) return notApplicable('没有外购电力。', 'There is no electricity from outside.');
  const wrong = lines.filter(({ kind }) => kind === 'emission');
  if (wrong.length > 0)
    return attention(
      '外购电力计入了直接排放。',
      'Electricity from outside is counted among direct emissions.',
      wrong.map(({ id, label }) =>
        finding('line', id, `${label.zh}：应作净调入。`, `${label.en}: should be net import.`),
      ),
    );
  const imports = lines.flatMap(({ amount }) => {
    const activity = amount.ok ? activityOf(amount.value.trace) : null;
    return activity && dimensionOfQuantity(activity) === 'electricity' ? [activity] : [];
  });
  const possible = balance && electricityFromElsewhere(balance);
  if (!possible || dimensionOfQuantity(possible) !== 'electricity' || imports.length !== lines.length)
    return passed(
      '外购电力只作净调入，不在直接排放之内。',
      'Electricity from outside is net import and in no direct emissions.',
    );
  const net = imports.reduce(
    (sum, one) => sum + convert(one as Quantity<'electricity', 'plain'>, possible.unit as '100m-kWh').value,
    0,
  );
  const words = [
    `净调入 ${short(net)}，用电加损失减火电为 ${short(possible.value)}（${possible.unit}）。`,
    `Net import ${short(net)}; use and loss less thermal power ${short(possible.value)} (${possible.unit}).`,
  ] as const;
  return net <= possible.value || isWithinTolerance(net, possible.value)
    ? passed(...words)
    : attention(...words, [
        finding(
          'category',
          'P.1',
          '净调入多于可能的数量：本地电厂的燃料已在直接排放中，不能再按全部用电量计。',
          'More than can have come in: fuel of local plants is in direct emissions already, so not all electricity counts again.',
        ),
      ]);
};

export const uncertaintyStated: Check = ({ uncertainty }) => {
  const total = uncertainty?.find(({ root }) => root.id === 'total:greenhouseGases');
  if (!total?.relative.ok)
    return attention('总量还没有不确定性。', 'The total has no uncertainty yet.', [
      finding('total', 'greenhouseGases', '运行一次不确定性分析。', 'Run the uncertainty analysis.'),
    ]);
  const [half, apart] = [total.relative.value, total.independentLines];
  return passed(
    `总量不确定性 ±${percent(half)}${apart.ok ? `（各项独立时 ±${percent(apart.value)}）` : ''}。`,
    `The total is uncertain by ±${percent(half)}${apart.ok ? ` (±${percent(apart.value)} with independent lines)` : ''}.`,
  );
};
