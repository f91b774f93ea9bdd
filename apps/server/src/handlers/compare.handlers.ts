/**
 * @module Cities side by side on the indicators of the catalogue, on screen and as a file.
 */
import type { Comparison } from '@dafeng/contract';
import type { City, ComparisonRow, PlanInForce, UnitOfWork } from '@dafeng/database';
import { type ComparableTarget, compareTargets, yearsOf } from '@dafeng/plan';
import { getIndicator, type Indicator, listIndicators, toCanonicalUnit } from '@dafeng/reference';
import { nameOf, unitLabel } from '../answers/indicators.ts';
import { listThemes } from '../answers/themes.ts';
import type { SomeHandlers } from '../http/call.ts';
import { comparisonSheet } from '../sheets/comparison-sheet.ts';
import { indicatorIdsOf, toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

interface Query {
  readonly city?: readonly string[] | undefined;
  readonly indicator?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly shared: boolean;
}

const themes: readonly string[] = listThemes().map(({ id }) => id);
/** Headline indicators first, then theme by theme in the order of the catalogue. */
const catalogueOrder = new Map(
  [...listIndicators()]
    .sort((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme))
    .map(({ id }, index) => [id, index]),
);
const place = (indicator: Indicator): number => catalogueOrder.get(indicator.id) ?? Number.POSITIVE_INFINITY;

const rowsOf = (rows: readonly ComparisonRow[]): Map<string, ComparableTarget[]> => {
  const byIndicator = new Map<string, ComparableTarget[]>();
  const put = (indicatorId: string, row: ComparisonRow) =>
    byIndicator.set(indicatorId, [...(byIndicator.get(indicatorId) ?? []), { ...row, indicatorId }]);
  for (const row of rows) put(row.indicatorId, row);
  return byIndicator;
};

const unifier = (indicator: Indicator) => (value: number, unit: string | null) => {
  const unified = toCanonicalUnit(value, unit, indicator);
  return unified.ok
    ? { ok: true as const, value: unified.value.value }
    : {
        ok: false as const,
        why: { zh: `单位“${unit ?? '无'}”不能换算`, en: `unit "${unit ?? 'none'}" cannot be converted` },
      };
};

const compare = async (
  work: UnitOfWork,
  query: Query,
): Promise<{ comparison: Comparison; cities: readonly City[]; versions: readonly PlanInForce[] }> => {
  const versions = await work.versions.listAccepted(query.city);
  const published = new Set(versions.map(({ cityId }) => cityId));
  const all = (await work.cities.list(query.city)).filter(({ id }) => published.has(id));
  const cityIds = all.map(({ id }) => id);
  const years = query.year?.map((year) => (year === 'none' ? null : Number(year)));
  const rows = await work.targets.compare({ cityIds, indicatorIds: indicatorIdsOf(query), years });
  const compared = [...rowsOf(rows)].flatMap(([indicatorId, targets]) => {
    const indicator = getIndicator(indicatorId);
    if (indicator === null) return [];
    const withNumber = new Set(targets.filter(({ value }) => value !== null).map(({ cityId }) => cityId));
    const asked = query.indicator?.includes(indicatorId) ?? false;
    if (withNumber.size === 0 || (query.shared && !asked && withNumber.size < Math.min(2, cityIds.length))) return [];
    return [{ indicator, targets }];
  });
  compared.sort((a, b) => place(a.indicator) - place(b.indicator));
  const shownYears = years ?? yearsOf(compared.flatMap(({ targets }) => targets));
  return {
    cities: all,
    versions,
    comparison: {
      cities: all.map(({ id, name, example }) => ({ id, name, example })),
      years: shownYears,
      rows: compared.map(({ indicator, targets }) => ({
        indicatorId: indicator.id,
        name: nameOf(indicator),
        theme: indicator.theme,
        unit: indicator.unit,
        unitLabel: unitLabel(indicator.unit),
        direction: indicator.good,
        cells: compareTargets(targets, { cityIds, years: shownYears, unify: unifier(indicator) }),
      })),
    },
  };
};

export const compareHandlers = ({ clock }: Services): SomeHandlers<'compareCities' | 'exportComparison'> => ({
  compareCities: async ({ query, unit }) => (await unit((work) => compare(work, query))).comparison,
  exportComparison: async ({ query, unit }) => {
    const sheet = await unit(async (work) => {
      const { comparison, cities, versions } = await compare(work, query);
      await work.audit.note({
        action: 'comparison.export',
        subject: `${comparison.rows.length} rows`,
        detail: { format: query.format },
      });
      return comparisonSheet({ comparison, cities, versions, language: query.language, at: clock() });
    });
    return toFile(sheet, query.format, clock());
  },
});
