/** @module The outlook for a person at a terminal: the peak and its odds first, then what decides it, then every assumption. */
import type { CityModel, Outlook, Probability } from '@dafeng/outlook';
import { formatNumber } from '@dafeng/quantity';

const percent = (value: number, places = 1): string =>
  `${formatNumber(value * 100, { maxPlaces: places, minPlaces: places })}%`;
const odds = ({ value, standardError }: Probability): string => `${percent(value)} ± ${percent(standardError)}`;
const megatonnes = (tonnes: number): string => formatNumber(tonnes / 1e6, { maxPlaces: 2, minPlaces: 2 });

const totals = {
  direct: '能源活动直接排放 direct energy CO2',
  'with-power-import': '含净调入电力 with net power import',
  'with-process': '含净调入电力和工业过程 with power import and process',
} as const;
const groups: Readonly<Record<string, string>> = {
  growth: '增长 growth',
  intensity: '能效 intensity',
  'fuel-mix': '用能结构 fuel mix',
  power: '电力 power',
  factors: '排放因子 factors',
  'base-data': '基年数据 base data',
  process: '工业过程 process',
  delivery: '措施到位率 delivery',
  delay: '项目延期 delay',
};
const statuses: Readonly<Record<string, string>> = {
  measured: '统计 measured',
  downscaled: '折算 downscaled',
  default: '缺省 default',
  'plan-target': '方案 plan target',
  assumed: '假定 assumed',
};

const fiveYears = (outlook: Outlook): readonly string[] => {
  const { years, structural: fan } = outlook.summary;
  return years.flatMap((year, t) =>
    year % 5 === 0 || t === 0
      ? [
          `  ${year}  ${[fan.p05, fan.p25, fan.p50, fan.p75, fan.p95].map((list) => megatonnes(list[t] ?? 0)).join('  ')}`,
        ]
      : [],
  );
};

export const printOutlook = (model: CityModel, outlook: Outlook): string => {
  const { summary, attribution, removal, assumptions } = outlook;
  const byStatus = Object.keys(statuses)
    .map((status) => [status, assumptions.filter((one) => one.status === status).length] as const)
    .filter(([, count]) => count > 0);
  return `${[
    `${model.name.zh} / ${model.name.en}${outlook.scenario ? `  情景 scenario ${outlook.scenario}` : ''}`,
    ...(model.note ? [model.note.zh, model.note.en] : []),
    `${totals[outlook.peakOf]}；${outlook.draws} 次抽样 draws，种子 seed ${outlook.seed}（${outlook.method}）`,
    '',
    '达峰不晚于 / peak by',
    ...Object.entries(summary.pBy).map(([year, p]) => `  ${year}  ${odds(p)}`),
    `  ${model.horizon} 年前未达峰 / none before the horizon  ${percent(summary.distribution.notByHorizon ?? 0)}`,
    ...(summary.p2030Above2025 ? [`2030 年高于 2025 年 / 2030 above 2025  ${odds(summary.p2030Above2025)}`] : []),
    `峰值 level (Mt CO2)  ${megatonnes(summary.level.p50)}（${megatonnes(summary.level.p05)}—${megatonnes(summary.level.p95)}）；平台期 plateau ${formatNumber(summary.plateauYears.p50, { maxPlaces: 0 })} 年（${formatNumber(summary.plateauYears.p05, { maxPlaces: 0 })}—${formatNumber(summary.plateauYears.p95, { maxPlaces: 0 })}）`,
    '',
    '排放 CO2 (Mt)  5%  25%  50%  75%  95%',
    ...fiveYears(outlook),
    ...(summary.targets.length > 0 ? ['', '目标完成概率 / targets met'] : []),
    ...summary.targets.map(({ id, pMet, standardError }) => {
      const target = model.targets.find((one) => one.id === id);
      return `  ${target?.name.zh ?? id} / ${target?.name.en ?? id}  ${odds({ value: pMet, standardError })}${target?.clause ? `（${target.clause}）` : ''}`;
    }),
    ...(attribution
      ? [
          '',
          `${attribution.year} 年排放的不确定性来自 / spread of CO2 in ${attribution.year} (Shapley; ${percent(attribution.explained)} 由线性部分解释 explained by the line)`,
          ...attribution.effects.map(({ input, shapley }) => `  ${groups[input] ?? input}  ${percent(shapley)}`),
        ]
      : []),
    ...(removal.length > 0 ? ['', '去掉一项措施，2030 年前达峰概率变化 / P(peak by 2030) without a lever'] : []),
    ...[...removal]
      .sort((a, b) => a.change - b.change)
      .map(({ id, change }) => {
        const lever = model.levers.find((one) => one.id === id);
        return `  ${lever?.name.zh ?? id} / ${lever?.name.en ?? id}  ${change > 0 ? '+' : ''}${percent(change)}`;
      }),
    ...(model.unknown.length > 0 ? ['', '尚不知道 / not known'] : []),
    ...model.unknown.map(({ zh, en }) => `  ○ ${zh} / ${en}`),
    '',
    `参数 parameters ${assumptions.length}：${byStatus.map(([status, count]) => `${statuses[status]} ${count}`).join('，')}`,
    ...assumptions.map(
      ({ id, value, unit, source, status, drawn }) =>
        `  ${id} = ${value}${unit === '1' ? '' : ` ${unit}`}  [${status}${drawn ? ', ~' : ''}, ${source}]`,
    ),
  ].join('\n')}\n`;
};
