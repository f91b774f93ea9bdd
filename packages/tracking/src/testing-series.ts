/** @module For the tests beside: a table of numbers as series, a target as a plan states it. */
import { parseCsv } from '@dafeng/accounting';
import { type TargetFacts, type TrackedTarget, trackTarget } from './paths/tracked-target.ts';
import { type Binding, bindTargets } from './series/bind-series.ts';
import type { IndicatorSeries } from './series/indicator-series.ts';
import { readSeries } from './series/read-series.ts';

export const seriesOf = (text: string, area: string | null = null): readonly IndicatorSeries[] => {
  const table = parseCsv('series.csv', text.trim());
  const read = table.ok ? readSeries(table.value, { area }) : null;
  if (!read?.ok) throw new Error(JSON.stringify(read?.faults ?? table));
  return read.value;
};
export const statedTarget = (facts: Partial<TargetFacts>): TrackedTarget =>
  trackTarget({
    id: 't1',
    section: '1.1',
    indicator: 'target',
    canonical: null,
    value: 1,
    unit: '%',
    year: 2025,
    periodStart: null,
    baselineYear: null,
    comparator: '>=',
    kindOfValue: 'level',
    qualifier: [],
    strength: 'binding',
    scope: '全市',
    implied: false,
    ambiguous: false,
    ...facts,
  });
export const bindOne = (target: TrackedTarget, text: string, area: string | null = null): Binding => {
  const binding = bindTargets([target], seriesOf(text, area)).get(target.id);
  if (!binding) throw new Error('not bound');
  return binding;
};
