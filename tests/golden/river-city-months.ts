/** @module The months of River City as the tests read them: its files as series by subject, its targets under the names that files may use. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCsv, type Table } from '@dafeng/accounting';
import { type PlanReading, readPlan } from '@dafeng/plan';
import { type Assignment, type IndicatorSeries, readSeries, type TrackedTarget, trackPlan } from '@dafeng/tracking';

const example = (name: string): string => fileURLToPath(new URL(`../../examples/river-city/${name}`, import.meta.url));
export const monthFiles = readdirSync(example('months')).filter((name) => name.endsWith('.csv'));

/** The rows of the files, with the subject as the scope of the core: `city` is the whole city. */
export const monthTable = (files: readonly string[] = monthFiles): Table => {
  const tables = files.map((name) => {
    const table = parseCsv(name, readFileSync(example(`months/${name}`), 'utf8'));
    if (!table.ok) throw new Error(`${name}: ${table.faults[0]?.message.en}`);
    return table.value;
  });
  const [head = []] = tables[0]?.rows ?? [];
  const subject = head.indexOf('subject');
  const rows = tables.flatMap(({ rows: [, ...body] }) =>
    body.map((cells) => [...cells, cells[subject] === 'city' ? '全市' : (cells[subject] ?? '')]),
  );
  return { file: 'months', rows: [[...head, 'scope'], ...rows] };
};
export const seriesOfTable = (table: Table): readonly IndicatorSeries[] => {
  const read = readSeries(table, { area: '999901' });
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message.en).join('\n'));
  return read.value;
};

type Named = PlanReading['targets'][number] | PlanReading['qualitativeTargets'][number];
/** The name under which an upload speaks of a target: indicator, scope, year, base. */
const nameOf = (item: Named): string => {
  const scope = 'scope' in item && item.scope !== '全市' ? `/${item.scope}` : '';
  const base = 'baselineYear' in item && item.baselineYear !== null ? `~${item.baselineYear}` : '';
  return `${item.canonical ?? item.indicator}${scope}@${item.year ?? '-'}${base}`;
};
export const riverCityTargets = (assigned: Readonly<Record<string, Assignment>> = {}): readonly TrackedTarget[] => {
  const reading = readPlan(readFileSync(example('plan.txt'), 'utf8'));
  if (!reading.ok) throw new Error(reading.error.message.en);
  const named = <T extends Named>(item: T): T => ({ ...item, id: nameOf(item) });
  const tracked = trackPlan(reading.value.targets.map(named), reading.value.qualitativeTargets.map(named), assigned);
  if (!tracked.ok) throw new Error(tracked.faults.map(({ message }) => message.en).join('\n'));
  return tracked.value;
};
