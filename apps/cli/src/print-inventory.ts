/** @module An inventory as tables for a person at a terminal. Numbers are rounded for reading only; `--json` has them whole. */
import { formatNumber } from '@dafeng/quantity';
import type { PresentedInventory } from './present-inventory.ts';
import { table } from './print-account.ts';

const number = (value: number | null): string =>
  value === null ? '—' : formatNumber(value, { maxPlaces: 1, minPlaces: 1 });

export const printInventory = (inventory: PresentedInventory): string =>
  [
    `${inventory.area} ${inventory.year} 年温室气体清单 · ${inventory.method.zh} · ${inventory.gwpSet}`,
    '',
    ...table(
      ['合计', '数值', '单位', '项', '缺'],
      (
        [
          ['能源活动直接二氧化碳', inventory.directEnergyCo2],
          ['考核口径（含净调入电力）', inventory.assessmentCo2],
          ['全部温室气体（不含碳汇）', inventory.greenhouseGases],
          ['净调入电力、热力', inventory.netImport],
        ] as const
      ).map(([name, total]) => [
        name,
        number(total.value),
        total.unit ?? '',
        `${total.coverage.present}/${total.coverage.expected}`,
        String(total.coverage.missing.length),
      ]),
      1,
    ),
    `碳汇 ${number(inventory.removals)} tCO2e`,
    '',
    ...table(
      ['类别', '名称', 'tCO2e', ''],
      inventory.sectors.flatMap(({ categories }) =>
        categories.map(({ category, zh, co2e, why }) => [category, zh, number(co2e), why ?? '']),
      ),
      2,
    ),
    ...inventory.alternatives.map(({ zh, value, unit }) => `另列 ${number(value)} ${unit}：${zh}`),
    ...(inventory.warnings.length === 0
      ? []
      : [
          '',
          `提示 ${inventory.warnings.length}`,
          ...inventory.warnings.map(({ code, message }) => `  ${code}  ${message}`),
        ]),
    '',
  ].join('\n');
