/**
 * @module Budgets as a sheet: the columns of the import first, so that a file can be mended and read again, then where each stands.
 */
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import { budgetTableColumns, getSector, standingRows } from '@dafeng/tracking';
import { toBudgetLine } from '../answers/budgets.ts';
import type { Language } from '../sheets/words.ts';
import { localDay } from '../tracking/local-day.ts';
import type { CityBudgets } from './city-budgets.ts';

const standingTitles = {
  zh: ['可用', '已用', '用量截至', '剩余', '预计全年', '预计低', '预计高', '预计超额', '缺数原因'],
  en: ['allowed', 'used', 'used until', 'remaining', 'expected year', 'low', 'high', 'expected overrun', 'why missing'],
} as const;
const kinds = { zh: { energy: '用能', carbon: '碳' }, en: { energy: 'energy', carbon: 'carbon' } } as const;
const actions = { zh: { issue: '下达', adjust: '调整' }, en: { issue: 'issue', adjust: 'adjust' } } as const;

/** One row for each amount that stands; where a budget stands is said in its first row. */
export const budgetSheet = (city: CityBudgets, language: Language, now: Date): Sheet => {
  const columns = Object.values(budgetTableColumns).map((column) => column[language]);
  const names = new Map(city.budgets.map(({ stored }) => [stored.id, stored.name]));
  const bodyName = (id: string | null): Cell => (id === null ? null : (city.organisations.get(id)?.name ?? id));
  const rows = city.budgets.flatMap((stood): Cell[][] => {
    const { stored, budget } = stood;
    const line = toBudgetLine(city, stood);
    const issues = Array.from({ length: stored.to - stored.from + 1 }, (_, index) =>
      standingRows(budget, stored.from + index, city.on),
    ).flat();
    const sector = stored.sectorId === null ? null : getSector(stored.sectorId);
    const head: Cell[] = [
      stored.name,
      kinds[language][stored.kind],
      stored.indicatorId,
      language === 'zh' ? line.unit.zh : line.unit.id,
      stored.basis,
      bodyName(stored.regionId),
      stored.sectorId === null ? null : (sector?.[language] ?? stored.sectorId),
      bodyName(stored.entityId),
      stored.parentId === null ? null : (names.get(stored.parentId) ?? null),
      stored.from,
      stored.to,
      language === 'zh' ? (stored.carry ? '是' : '否') : stored.carry ? 'yes' : 'no',
    ];
    const standing: Cell[] = [
      line.allowed.value,
      line.used.value,
      line.until,
      line.remaining.value,
      line.expected.value,
      line.expectedLow?.value ?? null,
      line.expectedHigh?.value ?? null,
      line.overrun.value,
      [line.allowed, line.used, line.expected].find(({ absent }) => absent !== null)?.absent?.note ?? null,
    ];
    const blank: Cell[] = standing.map(() => null);
    if (issues.length === 0) return [[...head, null, null, null, null, null, null, ...standing]];
    return issues.map((issue, index) => [
      ...head,
      issue.year,
      actions[language][issue.action === 'adjust' ? 'adjust' : 'issue'],
      issue.amount,
      issue.on,
      issue.document,
      issue.reason,
      ...(index === 0 ? standing : blank),
    ]);
  });
  const { name } = city.tracking.city;
  return {
    name: language === 'zh' ? `${name.zh}${kinds.zh[city.kind]}预算` : `${name.en} ${kinds.en[city.kind]} budgets`,
    columns: [...columns, ...standingTitles[language]].map((title, index) => ({
      title,
      width: index === 0 || index > 15 ? 22 : 12,
      numeric: index > 8 && index !== 13,
    })),
    rows,
    notes: [
      language === 'zh'
        ? `数据看到 ${city.atText}，下达记录看到 ${city.on}；导出于 ${localDay(now)}。收回和撤销的下达不在表内。`
        : `Numbers to ${city.atText}, logs to ${city.on}; exported ${localDay(now)}. What was withdrawn or undone is left out.`,
      ...(city.tracking.city.example
        ? [language === 'zh' ? '示例城市，数据均为虚构。' : 'A fictional example city.']
        : []),
    ],
    frozenColumns: 1,
  };
};
