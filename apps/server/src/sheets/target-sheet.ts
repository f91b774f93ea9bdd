/**
 * @module The targets table as it is exported: one row an indicator, the years of the selection side by side, as on the screen.
 */
import type { City, PlanInForce, TargetGroup, TargetItem } from '@dafeng/database';
import type { Cell, Sheet, SheetColumn } from '@dafeng/spreadsheets';
import { toTargetRow } from '../answers/target-rows.ts';
import { cityNames, sourceNotes } from './sources.ts';
import { comparators, kinds, type Language, noYear, strengths } from './words.ts';

export interface TargetSheetInput {
  readonly groups: readonly TargetGroup[];
  readonly cities: readonly City[];
  readonly versions: readonly PlanInForce[];
  readonly language: Language;
  readonly at: Date;
}

const texts = {
  zh: {
    name: '指标',
    city: '城市',
    indicator: '指标',
    canonical: '规范名称',
    id: '指标编号',
    scope: '范围',
    unit: '单位',
    kind: '含义',
    base: '基年',
    strength: '力度',
    marks: '标记',
    clause: '条款',
    ambiguous: '存疑',
    implied: '无数字，按字面推定',
    other: '同年另有',
  },
  en: {
    name: 'targets',
    city: 'City',
    indicator: 'Indicator as printed',
    canonical: 'Canonical name',
    id: 'Indicator id',
    scope: 'Scope',
    unit: 'Unit',
    kind: 'Kind',
    base: 'Base year',
    strength: 'Strength',
    marks: 'Marks',
    clause: 'Clause',
    ambiguous: 'ambiguous',
    implied: 'no numeral, implied by the wording',
    other: 'same year also',
  },
} as const;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const printed = ({ content }: TargetItem): string =>
  `${comparators[content.comparator]} ${content.value}${content.unit ?? ''}`;

export const targetSheet = ({ groups, cities, versions, language, at }: TargetSheetInput): Sheet => {
  const t = texts[language];
  const years = unique(groups.flatMap((group) => group.targets.map(({ content }) => content.year))).sort(
    (a, b) => (a ?? 9999) - (b ?? 9999),
  );
  const yearTitle = (year: number | null) =>
    year === null ? noYear[language] : language === 'zh' ? `${year} 年` : String(year);
  const columns: SheetColumn[] = [
    { title: t.city, width: 10 },
    { title: t.indicator, width: 36 },
    { title: t.canonical, width: 30 },
    { title: t.id, width: 26 },
    { title: t.scope, width: 14 },
    { title: t.unit, width: 12 },
    ...years.flatMap((year): SheetColumn[] => [
      { title: `${yearTitle(year)} ${language === 'zh' ? '比较' : 'comparator'}`, width: 8 },
      { title: yearTitle(year), width: 12, numeric: true },
    ]),
    { title: t.kind, width: 8 },
    { title: t.base, width: 8 },
    { title: t.strength, width: 8 },
    { title: t.marks, width: 26 },
    { title: t.clause, width: 40 },
  ];
  const cityName = cityNames(cities, language);
  const rows = groups.map((group): Cell[] => {
    const row = toTargetRow(group);
    const first = group.targets[0]?.content;
    const perYear = years.map((year) => group.targets.filter(({ content }) => content.year === year));
    const marks = [
      ...(group.targets.some(({ content }) => content.ambiguous) ? [t.ambiguous] : []),
      ...(group.targets.some(({ content }) => content.implied) ? [t.implied] : []),
      ...perYear
        .filter((same) => same.length > 1)
        .map((same) => `${t.other}: ${same.slice(1).map(printed).join('; ')}`),
    ];
    return [
      cityName.get(group.cityId) ?? group.cityId,
      group.indicator,
      row.indicatorName?.[language] ?? null,
      group.indicatorId,
      group.scope,
      group.unit,
      ...perYear.flatMap((same): Cell[] => {
        const content = same[0]?.content;
        return content === undefined ? [null, null] : [comparators[content.comparator], content.value];
      }),
      first === undefined ? null : kinds[first.kindOfValue][language],
      unique(
        group.targets.flatMap(({ content }) => (content.baselineYear === null ? [] : [content.baselineYear])),
      ).join(', ') || null,
      unique(group.targets.map(({ content }) => strengths[content.strength][language])).join(', '),
      marks.join('；') || null,
      `${group.section} ${group.sectionTitle}`,
    ];
  });
  return {
    name: t.name,
    columns,
    rows,
    notes: sourceNotes(cities, versions, new Set(groups.map(({ cityId }) => cityId)), language, at),
  };
};
