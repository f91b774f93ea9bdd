/**
 * @module `dafeng account inventory` and `account methods`: a directory of filled sheets to an inventory. Sheets are told by their headings,
 * never by their names; what they mean is left to `@dafeng/accounting`.
 */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  accountInventory,
  type Fault,
  getInventoryMethod,
  type Inventory,
  type InventoryMethod,
  isInventoryMethodId,
  listInventoryMethods,
  readInventoryTables,
  type Table,
} from '@dafeng/accounting';
import { fullTracer, type GwpSet, type Trace } from '@dafeng/quantity';
import { findRegion } from '@dafeng/reference';
import { type Command, InvalidArgumentError } from 'commander';
import { presentInventory } from './present-inventory.ts';
import { printInventory } from './print-inventory.ts';
import { printTrace } from './print-trace.ts';
import { readTables, readText, sameRegion } from './read-table.ts';
import { FaultyFileError, RefusedError } from './refusal.ts';

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const gwpSets: readonly string[] = ['SAR', 'TAR', 'AR4', 'AR5', 'AR6', 'AR5ccf'];

export interface InventoryOptions {
  readonly dir: string;
  readonly method?: string;
  readonly gwp?: GwpSet;
  readonly year?: number;
  readonly region?: string;
  readonly json?: boolean;
  readonly explain?: string;
}

/** A profile may be a small JSON object: its fields become the rows of a sheet. */
const jsonTable = (path: string): readonly Table[] => {
  let fields: unknown;
  try {
    fields = JSON.parse(readText(path));
  } catch {
    return [];
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
  return [{ file: path, rows: Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]) }];
};

const tablesIn = async (dir: string): Promise<readonly Table[]> => {
  let names: readonly string[];
  try {
    names = readdirSync(dir).sort();
  } catch {
    throw new RefusedError({
      code: 'unreadable-file',
      message: { zh: `${dir}：目录不存在或无法打开。`, en: `${dir}: no such directory, or it cannot be opened.` },
      remedy: { zh: '请给出放有填好模板的目录。', en: 'Give a directory of filled templates.' },
    });
  }
  const tables: Table[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const path = join(dir, name);
    const kind = extname(name).toLowerCase();
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (kind === '.json') tables.push(...jsonTable(path));
    if (!['.csv', '.tsv', '.xlsx', '.xlsm'].includes(kind)) continue;
    try {
      tables.push(...(await readTables(path)));
    } catch (error) {
      if (!(error instanceof FaultyFileError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new FaultyFileError(faults);
  return tables;
};

const methodOf = (id: string, gwpSet: GwpSet | undefined): InventoryMethod => {
  if (isInventoryMethodId(id)) return getInventoryMethod(id, gwpSet === undefined ? {} : { gwpSet });
  const ids = listInventoryMethods().map((method) => method.id);
  throw new RefusedError({
    code: 'unknown-method',
    message: { zh: `没有核算方法“${id}”。`, en: `there is no method ${id}.` },
    remedy: { zh: `可用的方法：${ids.join('、')}。`, en: `Methods: ${ids.join(', ')}.` },
  });
};

const explained = (inventory: Inventory<Trace>, id: string) => {
  const line = inventory.lines.find((one) => one.id === id);
  const total = { ...inventory.totals, byGas: undefined }[id as 'removals'];
  const category = inventory.categories.find((one) => one.category === id);
  const found = line ? line.co2e : (total ?? category)?.total;
  if (found?.ok) return { id, trace: found.value.trace };
  throw new RefusedError({
    code: 'no-such-line',
    message: {
      zh: found ? `“${id}”没有数值（${found.why}）。` : `清单里没有“${id}”这一行。`,
      en: found ? `${id} has no number (${found.why}).` : `the inventory has no line ${id}.`,
    },
    remedy: {
      zh: '写行号、类别代码或合计名，如 1.A.2/final.industry:raw_coal/co2、2.A.1、assessmentCo2。',
      en: 'Write a line, a category or a total, such as 1.A.2/final.industry:raw_coal/co2, 2.A.1 or assessmentCo2.',
    },
  });
};

const runInventory = async (options: InventoryOptions): Promise<void> => {
  const tables = await tablesIn(options.dir);
  const read = readInventoryTables(tables, {
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.region === undefined ? {} : { region: options.region }),
    sameRegion,
    findRegion: (name) => (name === '' ? null : findRegion(name)),
  });
  if (!read.ok)
    throw new FaultyFileError(read.faults.map((one) => (one.file === '' ? { ...one, file: options.dir } : one)));
  const { input, method: named, notices } = read.value;
  if (input.balance?.accounting === 'standard-coal')
    throw new RefusedError({
      code: 'not-physical',
      message: {
        zh: `${input.balance.file} 是标准量，排放因子按实物量给出。`,
        en: `${input.balance.file} is in standard coal, factors are per physical unit.`,
      },
      remedy: { zh: '请用实物量平衡表。', en: 'Give the physical balance.' },
    });
  const method = methodOf(options.method ?? named ?? 'guide-2025', options.gwp);
  const inventory = accountInventory(input, method, fullTracer);
  const presented = presentInventory(inventory, input.activities, notices);
  const one = options.explain === undefined ? null : explained(inventory, options.explain);
  if (options.json) return put(json(one === null ? presented : { ...presented, explained: one }));
  return put(one === null ? printInventory(presented) : printTrace(one.trace));
};

const parseGwp = (text: string): GwpSet => {
  const set = gwpSets.find((one) => text.toUpperCase().replace(/-100$/, '') === one.toUpperCase());
  if (set === undefined) throw new InvalidArgumentError(`${gwpSets.join(' | ')}`);
  return `${set}-100` as GwpSet;
};

const runMethods = (options: { readonly json?: boolean }): Promise<void> => {
  const methods = listInventoryMethods();
  return put(
    options.json
      ? json({ methods })
      : `${methods
          .map(({ id, zh, en, gwpSet, factorSets }) =>
            [
              `${id}  ${zh} / ${en}  ${gwpSet}`,
              ...Object.entries(factorSets).map(([role, set]) => `  ${role.padEnd(18)} ${set}`),
            ].join('\n'),
          )
          .join('\n\n')}\n`,
  );
};

export const addInventoryCommands = (account: Command, parseYear: (text: string) => number): void => {
  account
    .command('inventory')
    .description('温室气体清单，目录里放填好的表 / greenhouse-gas inventory of a directory of filled sheets')
    .requiredOption(
      '--dir <dir>',
      '目录：平衡表、活动数据、基本信息，CSV 或 xlsx，按表头识别 / directory of sheets, told by their headings',
    )
    .option('--method <id>', '方法版本，见 account methods / method edition')
    .option('--gwp <set>', `GWP：${gwpSets.join('、')} / GWP set`, parseGwp)
    .option('--region <name>', '地区 / region')
    .option('--year <year>', '年份 / year', parseYear)
    .option('--explain <id>', '打印一行、一类或一个合计的来历 / print the trace of a line, category or total')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runInventory);
  account
    .command('methods')
    .description('核算方法版本及其因子集 / method editions and their factor sets')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runMethods);
};
