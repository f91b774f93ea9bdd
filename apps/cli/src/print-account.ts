/**
 * @module Accounts as tables for a person at a terminal. Numbers are rounded for reading only; `--json` has them whole.
 */
import { getFlow, getProduct, isFlowId, isProductId } from '@dafeng/accounting';
import { formatNumber } from '@dafeng/quantity';
import type { PresentedNotice, presentCheck, presentCo2, presentEnergy } from './present-account.ts';

/** Han characters are two columns wide on a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((width, mark) => width + (/[\u2E80-\uFFEF]/.test(mark) ? 2 : 1), 0);
const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
const number = (value: number | null, places: number): string =>
  value === null ? '—' : formatNumber(value, { maxPlaces: places, minPlaces: places });

export const table = (heads: readonly string[], rows: readonly (readonly string[])[], left: number): string[] => {
  const widths = heads.map((head, index) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[index] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index < left ? padEnd : padStart)(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)];
};
const flowName = (id: string): string => (isFlowId(id) ? getFlow(id).zh : id);
const productName = (id: string): string => (isProductId(id) ? getProduct(id).zh : id);

const printNotices = (warnings: readonly PresentedNotice[]): string[] =>
  warnings.length === 0
    ? []
    : ['', `提示 ${warnings.length}`, ...warnings.map(({ code, message }) => `  ${code}  ${message}`)];

export const printCo2 = (account: ReturnType<typeof presentCo2>): string =>
  [
    `${account.region} ${account.year} 年能源活动二氧化碳排放（百万吨） · 因子集 ${account.factorSet} ${account.edition} · 方法 ${account.method}`,
    '',
    ...table(
      ['流向', '品种', '用量', '单位', '因子', '因子单位', 'CO2 Mt'],
      account.cells.map((cell) => [
        flowName(cell.flow),
        productName(cell.product),
        number(cell.activity, 2),
        cell.unit,
        number(cell.factor, 4),
        cell.factorUnit,
        number(cell.co2Mt, 4),
      ]),
      2,
    ),
    '',
    ...table(
      ['按行业', 'Mt'],
      Object.entries(account.totals.byFlow).map(([flow, value]) => [flowName(flow), number(value, 4)]),
      1,
    ),
    '',
    ...table(
      ['按品种', 'Mt'],
      Object.entries(account.totals.byProduct).map(([product, value]) => [productName(product), number(value, 4)]),
      1,
    ),
    '',
    `合计 ${number(account.totals.co2Mt, 4)} Mt（${account.coverage.present}/${account.coverage.expected} 个单元格有因子）`,
    ...account.alternatives.map(({ zh, co2Mt }) => `另列 ${number(co2Mt, 4)} Mt：${zh}`),
    ...printNotices(account.warnings),
    '',
  ].join('\n');

export const printEnergy = (account: ReturnType<typeof presentEnergy>): string => {
  const share = (value: number | null) => (value === null ? '—' : `${number(value * 100, 2)} %`);
  return [
    `${account.region} ${account.year} 年能源平衡（万吨标准煤） · ${account.accounting === 'physical' ? '由实物量折算' : '标准量'}`,
    `发电煤耗 ${number(account.rates.powerCoalRateGcePerKwh, 3)} gce/kWh · 供热系数 ${number(account.rates.heatRate, 6)}`,
    '',
    ...table(
      ['', '电热当量', '发电煤耗'],
      account.rows.map(({ flow, calorific, coalEquivalent }) => [
        flowName(flow),
        number(calorific, 2),
        number(coalEquivalent, 2),
      ]),
      1,
    ),
    '',
    `非化石能源占比  当量值 ${share(account.nonFossilShare.calorific)} · 等价值 ${share(account.nonFossilShare.coalEquivalent)}`,
    ...(account.coefficients.length === 0
      ? []
      : [
          '',
          ...table(
            ['折标系数', '数值', '单位', '来源'],
            account.coefficients.map(({ product, value, unit, source, locator }) => [
              productName(product),
              String(value),
              unit,
              `${source} ${locator}`,
            ]),
            1,
          ),
        ]),
    ...printNotices(account.warnings),
    '',
  ].join('\n');
};

export const printCheck = (checked: ReturnType<typeof presentCheck>): string => {
  const failing = checked.identities.filter(({ holds }) => !holds);
  return [
    ...table(
      ['恒等式', '内容', '成立', '检查'],
      checked.summary.map(({ id, zh, holds, tested }) => [id, zh, String(holds), String(tested)]),
      2,
    ),
    '',
    `不成立 ${failing.length}`,
    ...table(
      ['恒等式', '地区', '品种', '左', '右', '差', '说明'],
      failing.map(({ id, region, product, left, right, difference, known }) => [
        id,
        region,
        productName(product),
        number(left, 2),
        number(right, 2),
        number(difference, 2),
        known?.zh ?? '',
      ]),
      3,
    ),
    ...printNotices(checked.warnings),
    '',
  ].join('\n');
};
