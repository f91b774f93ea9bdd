/**
 * @module The books that the example city starts with, out of `examples/river-city/books`, through the same readers as an upload: whole
 * years, each number with its file and row. A year that has books already is left alone; what the sheets mean is left to `@dafeng/accounting`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BookCell, getInventoryMethod, gridOfTable, parseCsv, readSheets } from '@dafeng/accounting';
import type { City, Registry } from '@dafeng/database';
import { pinsOf } from '../books/book-accounts.ts';

const loader = { userId: null, name: '数据包 data pack' };

/** The cells of one year's sheets. @throws Error naming file and cell: the example is ours, so a fault in it is a bug. */
const readYear = async (folder: string, city: City, year: number): Promise<BookCell[]> => {
  const cells: BookCell[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort()) {
    const bytes = await readFile(join(folder, file));
    const table = parseCsv(file, bytes.toString('utf8'));
    if (!table.ok) throw new Error(`${folder}/${file}: ${table.faults[0]?.message.en}`);
    const { faults, cells: found } = readSheets([gridOfTable(file, table.value.rows)], {
      area: { name: city.name.zh, code: city.id },
      year,
      file: `${year}/${file}`,
      fileSha256: createHash('sha256').update(bytes).digest('hex'),
      known: {},
    });
    const [fault] = faults;
    if (fault) throw new Error(`${folder}/${file} ${fault.column ?? ''}${fault.row ?? ''}: ${fault.message.en}`);
    cells.push(...found);
  }
  return cells;
};

const loadYear = (registry: Registry, city: City, year: number, cells: readonly BookCell[], isClosed: boolean) =>
  // One transaction a year: a start that is cut off leaves whole years only.
  registry.asSystem(async ({ books }) => {
    const book = await books.create({
      cityId: city.id,
      year,
      method: pinsOf(getInventoryMethod('guide-2011')),
      note: '虚构示例 / fictional example',
      example: true,
    });
    const { book: written } = await books.write(book.id, book.revision, {
      kind: 'upload',
      summary: { zh: `载入示例账册 ${cells.length} 格`, en: `loaded the example's books, ${cells.length} cells` },
      cells,
    });
    if (isClosed) await books.close(book.id, written.revision);
  }, loader);

/**
 * Puts in every year of the example that the city has no books of: the last one open, those before it closed.
 * @param root the project's root folder
 * @returns the years loaded now; none where the example city is not there
 */
export const loadExampleBooks = async (registry: Registry, root: string): Promise<number[]> => {
  const folder = join(root, 'examples', 'river-city', 'books');
  if (!existsSync(folder)) return [];
  const years = (await readdir(folder)).filter((name) => /^20\d\d$/.test(name)).map(Number);
  const { city, known } = await registry.asSystem(async ({ cities, books }) => {
    const found = (await cities.list()).find(({ example }) => example) ?? null;
    return { city: found, known: found === null ? [] : (await books.list(found.id)).map(({ year }) => year) };
  });
  if (city === null) return [];
  const missing = years.filter((year) => !known.includes(year)).sort((a, b) => a - b);
  const last = Math.max(...years);
  for (const year of missing) {
    const cells = await readYear(join(folder, String(year)), city, year);
    await loadYear(registry, city, year, cells, year < last);
  }
  return missing;
};
