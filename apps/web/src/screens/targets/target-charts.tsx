/**
 * @module The targets on screen as small multiples: one plot per indicator and unit, a line per city (or scope), a dot per year.
 */
import type { TargetRow } from '@dafeng/contract';
import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import { type Dot, DotPlot, YearLegend } from '../../parts/chart/dot-plot.tsx';
import { basesDiffer } from './group-rows.ts';

interface Plot {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly rows: string[];
  readonly dots: Dot[];
}

export function TargetCharts({
  rows,
  years,
  cityName,
}: {
  readonly rows: readonly TargetRow[];
  readonly years: readonly string[];
  readonly cityName: (id: string) => string;
}) {
  const { t, pick } = useWords();
  const dated = years.filter((year) => year !== 'none');
  const plots = useMemo(
    () =>
      plotsOf(rows, cityName, pick, (line, base) =>
        t('common.aside', {
          text: line,
          aside: base === null ? t('targets.noBase') : t('target.base', { year: base }),
        }),
      ),
    [rows, cityName, pick, t],
  );
  return (
    <>
      <YearLegend years={dated} />
      <div className="multiples">
        {plots.map((plot) => (
          <DotPlot
            key={plot.key}
            title={plot.title}
            unit={plot.unit}
            rows={plot.rows}
            dots={plot.dots}
            years={dated}
            source={t('targets.source')}
          />
        ))}
      </div>
    </>
  );
}

function plotsOf(
  rows: readonly TargetRow[],
  cityName: (id: string) => string,
  pick: (name: { zh: string; en: string }) => string,
  againstBase: (line: string, base: number | null) => string,
): Plot[] {
  const plots = new Map<string, Plot>();
  const keyOf = (row: TargetRow) => `${row.indicatorId ?? row.indicator}|${row.unit ?? ''}`;
  // Cuts against different base years are no points of one path: each base gets a line of its own that names it.
  const mixed = new Set(
    [...new Set(rows.map(keyOf))].filter((key) => basesDiffer(rows.filter((r) => keyOf(r) === key))),
  );
  for (const row of rows) {
    const title = row.indicatorName === null ? row.indicator : pick(row.indicatorName);
    const key = keyOf(row);
    const plot = plots.get(key) ?? { key, title, unit: row.unit ?? '', rows: [], dots: [] };
    const line = row.scope === '全市' ? cityName(row.cityId) : `${cityName(row.cityId)} ${row.scope}`;
    for (const [year, targets] of Object.entries(row.cells)) {
      if (year === 'none') continue;
      for (const target of targets) {
        const own = mixed.has(key) ? againstBase(line, target.baselineYear) : line;
        if (!plot.rows.includes(own)) plot.rows.push(own);
        plot.dots.push({ row: own, year, value: target.value, comparator: target.comparator });
      }
    }
    if (!plot.rows.some((name) => name.startsWith(line))) plot.rows.push(line);
    plots.set(key, plot);
  }
  return [...plots.values()].filter((plot) => plot.dots.length > 0);
}
