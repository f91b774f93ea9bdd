/**
 * @module The targets on screen as small multiples: one plot per indicator and unit, a line per city (or scope), a dot per year.
 */
import type { TargetRow } from '@dafeng/contract';
import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import { type Dot, DotPlot, YearLegend } from '../../parts/chart/dot-plot.tsx';

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
  const plots = useMemo(() => plotsOf(rows, cityName, pick), [rows, cityName, pick]);
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
): Plot[] {
  const plots = new Map<string, Plot>();
  for (const row of rows) {
    const title = row.indicatorName === null ? row.indicator : pick(row.indicatorName);
    const key = `${row.indicatorId ?? row.indicator}|${row.unit ?? ''}`;
    const plot = plots.get(key) ?? { key, title, unit: row.unit ?? '', rows: [], dots: [] };
    const line = row.scope === '全市' ? cityName(row.cityId) : `${cityName(row.cityId)} ${row.scope}`;
    if (!plot.rows.includes(line)) plot.rows.push(line);
    for (const [year, targets] of Object.entries(row.cells)) {
      if (year === 'none') continue;
      for (const target of targets)
        plot.dots.push({ row: line, year, value: target.value, comparator: target.comparator });
    }
    plots.set(key, plot);
  }
  return [...plots.values()].filter((plot) => plot.dots.length > 0);
}
