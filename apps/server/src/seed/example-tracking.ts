/**
 * @module The months that the example city starts with, out of `examples/river-city/months`, and the number that its province assigned. Files that are
 * there already are left alone; the two of March and June 2026 are left to whoever follows the guide.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv, type TableCell } from '@dafeng/accounting';
import type { City, NewSeriesPoint, Organisation, Registry, UnitOfWork } from '@dafeng/database';
import { periodCode } from '@dafeng/quantity';
import { readSeries } from '@dafeng/tracking';
import { readSubject, scopeOf, subjectOf } from '../tracking/subjects.ts';

const loader = { userId: null, name: '数据包 data pack' };
/** What a first start holds. */
const seeded = ['2024.csv', '2025.csv', '2026-01-02.csv'];
/** 省下达, fictional: 14 % against 2025 is 26 % against 2020, as the account of the city has it. */
const assignment = {
  target: 'energy-intensity-of-gdp-reduction@2030',
  name: '单位地区生产总值能耗',
  value: 14,
  unit: '%',
  base: 2025,
  comparator: '>=' as const,
  document: '省双碳办〔2026〕示例1号（虚构）',
  note: '示例：比 2025 年下降 14%，2026 年 1 月 15 日收到',
};

const text = (cell: TableCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** The rows of a file as numbers to keep. @throws Error naming file and row: the example is ours, so a fault in it is a bug. */
const readPoints = (file: string, bytes: Buffer, bodies: readonly Organisation[]): readonly NewSeriesPoint[] => {
  const table = parseCsv(file, bytes.toString('utf8'));
  if (!table.ok) throw new Error(`${file}: ${table.faults[0]?.message.en}`);
  const [head = [], ...rows] = table.value.rows;
  const at = (cells: readonly TableCell[], name: string): string => text(cells[head.indexOf(name)]);
  const sectors = new Map<string, string>();
  // Whose number it is has been found: the core is told by scope.
  const heads = head.map((name) => (text(name) === 'subject' ? 'as-printed' : name));
  const scoped = rows.map((cells, index) => {
    const said = at(cells, 'subject');
    const subject = readSubject(said, bodies);
    if (subject === null) throw new Error(`${file}, row ${index + 2}: there is no ${said}`);
    if (at(cells, 'sector') !== '') sectors.set(subject, at(cells, 'sector'));
    return [...cells, scopeOf(subject)];
  });
  const read = readSeries({ ...table.value, rows: [[...heads, 'scope'], ...scoped] }, { origin: 'report' });
  if (!read.ok) throw new Error(`${file}: ${read.faults[0]?.message.en}`);
  return read.value.flatMap(({ indicator, target, scope, origin, points }) =>
    points.map(({ period, value, ...point }): NewSeriesPoint => {
      const subject = subjectOf(scope);
      return {
        ...point,
        subject,
        sector: sectors.get(subject) ?? null,
        indicator,
        target,
        period: periodCode(period),
        value: value.ok ? value.value.value : null,
        absence: value.ok ? null : value.why,
        unit: value.ok ? value.value.unit : null,
        basis: value.ok ? value.value.basis : null,
        origin: origin === 'books' ? 'import' : origin,
      };
    }),
  );
};

const loadFile = async (unit: UnitOfWork, city: City, name: string, bytes: Buffer): Promise<boolean> => {
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { imports } = unit.tracking;
  // A file that was taken back stays away: the city has numbers of its own by then.
  if ((await imports.list(city.id)).some(({ fileName }) => fileName === name)) return false;
  const points = readPoints(name, bytes, await unit.organisations.list(city.id));
  const counts = { rows: points.length, new: points.length, revisions: 0, same: 0, faults: 0 };
  const { id } = await imports.create({ cityId: city.id, fileSha256, fileName: name, size: bytes.length, counts });
  await imports.commit(id, points, counts);
  return true;
};

/**
 * Puts in every file of the example that the city has not seen, and the assigned number where none was entered.
 * @param root the project's root folder; @param files of `examples/river-city/months`
 * @returns names of the files loaded now; none where the example city is not there
 */
export const loadExampleMonths = async (
  registry: Registry,
  root: string,
  files: readonly string[] = seeded,
): Promise<string[]> => {
  const folder = join(root, 'examples', 'river-city', 'months');
  if (!existsSync(folder)) return [];
  const city = await registry.asSystem(async ({ cities }) => (await cities.list()).find(({ example }) => example));
  if (city === undefined) return [];
  const loaded: string[] = [];
  for (const name of files) {
    const bytes = await readFile(join(folder, name));
    // One transaction a file: a start that is cut off leaves whole files only.
    if (await registry.asSystem((unit) => loadFile(unit, city, name, bytes), loader)) loaded.push(name);
  }
  await registry.asSystem(async ({ tracking }) => {
    if ((await tracking.assignments.list(city.id)).some(({ target }) => target === assignment.target)) return;
    await tracking.assignments.enter({ cityId: city.id, ...assignment }, 0);
  }, loader);
  return loaded;
};
