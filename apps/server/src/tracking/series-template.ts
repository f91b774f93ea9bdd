/**
 * @module The file to fill: one row for every number that the targets of a city are followed by, and a page that says what may stand in each column.
 */
import { unitLabel } from '@dafeng/quantity';
import { getIndicator, type Indicator } from '@dafeng/reference';
import { type Sheet, toCsv, toXlsx } from '@dafeng/spreadsheets';
import { derivedRatios, listSectors } from '@dafeng/tracking';
import type { CityBase } from './city-base.ts';

const columns = [
  'indicator',
  '名称',
  'subject',
  'sector',
  'period',
  'value',
  'unit',
  'since',
  'basis',
  'method',
  'quality',
  'due',
  'received',
  'source',
  'target',
] as const;

/** The indicators to report: that of the target, what it is a fall of, and the parts of an intensity. */
const reportedFor = (indicator: Indicator | null): readonly Indicator[] => {
  const level = indicator?.of ? getIndicator(indicator.of) : null;
  const ratio = derivedRatios.find((one) => one.indicator === (level ?? indicator)?.id);
  return [indicator, level, ratio ? getIndicator(ratio.over) : null, ratio ? getIndicator(ratio.under) : null].filter(
    (one) => one !== null,
  );
};

const rowOf = (fields: Partial<Record<(typeof columns)[number], string>>): (string | null)[] =>
  columns.map((column) => fields[column] ?? null);

const dataRows = ({ targets }: CityBase): readonly (string | null)[][] => {
  const rows = new Map<string, (string | null)[]>();
  for (const { target } of targets) {
    // A number of a part of the area, or of what the catalogue does not know, is of this target alone.
    const alone = target.indicator === null || target.scope !== '全市';
    if (alone)
      rows.set(
        target.id,
        rowOf({
          indicator: target.indicator?.id ?? target.name,
          名称: target.name,
          unit: target.indicator ? unitLabel(target.indicator.unit).zh : '',
          target: target.id,
        }),
      );
    else
      for (const indicator of reportedFor(target.indicator))
        rows.set(
          indicator.id,
          rowOf({ indicator: indicator.id, 名称: indicator.zh, unit: unitLabel(indicator.unit).zh }),
        );
  }
  return [...rows.values()];
};

const explained: readonly (readonly [string, string])[] = [
  ['indicator', '指标目录的 id 或名称'],
  ['名称', '只供阅读，不读入'],
  ['subject', '全市留空；单位写全称；行业写 sector:id（见下）'],
  ['sector', '企业所属行业，写行业 id；其他主体留空'],
  ['period', '2025、2025Q3、2025-09、2025-01..2025-09（累计）'],
  ['value', '没有数就留空，不要写 0'],
  ['unit', '如 万吨标准煤、%；留空则用目录单位'],
  ['since', '累计下降写基期年份；同比写上一年'],
  ['basis', '口径，如 calorific、constant@2025；不清楚留空'],
  ['method', '核算方法；方法不同的数不会相加'],
  ['quality', 'final 最终、preliminary 初步、estimate 推算、poor 存疑；留空为 final'],
  ['due', '应报日期，如 2026-02-20；逾期会预警'],
  ['received', '收到日期；修订须填，留空按写入日'],
  ['source', '来源；留空为文件名'],
  ['target', '只跟踪一个目标的数写该目标的 id，其他留空'],
];

export const seriesTemplate = async (base: CityBase, format: 'xlsx' | 'csv'): Promise<Buffer> => {
  const data: Sheet = {
    name: '数据',
    columns: columns.map((title) => ({ title, width: title === '名称' || title === 'indicator' ? 30 : 14 })),
    rows: dataRows(base),
    notes: [],
    frozenColumns: 2,
  };
  if (format === 'csv') return toCsv(data);
  const help: Sheet = {
    name: '说明',
    columns: [
      { title: '列 / 主体', width: 34 },
      { title: '怎样填', width: 70 },
    ],
    rows: [
      ...explained.map((line) => [...line]),
      ...listSectors().map(({ id, zh }) => [`sector:${id}`, `行业：${zh}`]),
      ...base.bodies.map(({ name, kind }) => [name, `单位（${kind}）`]),
    ],
    notes: base.city.example ? ['示例数据：城市是虚构的。 Fictional example.'] : [],
  };
  return toXlsx([data, help]);
};
