/**
 * @module Files of tables on disk: bytes to rows, in the encodings and formats that offices save. What the rows mean is left to the core.
 */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type EnergyBalance, type Fault, parseCsv, readBalances, selectBalances, type Table } from '@dafeng/accounting';
import { findRegion } from '@dafeng/reference';
import { readXlsx } from '@dafeng/spreadsheets';
import { FaultyFileError, RefusedError } from './refusal.ts';

/** Statistical tables are small; what is larger was saved by mistake. */
const MAX_BYTES = 64 * 1024 * 1024;

const unreadable = (path: string, zh: string, en: string): RefusedError =>
  new RefusedError({
    code: 'unreadable-file',
    message: { zh: `${path}：${zh}。`, en: `${path}: ${en}.` },
    remedy: { zh: '请给出 CSV 或 xlsx 文件。', en: 'Give a CSV or xlsx file.' },
  });

/** @throws RefusedError where there is no such file, or none that may be read */
export const readBytes = (path: string): Buffer => {
  try {
    const facts = statSync(path);
    if (!facts.isFile()) throw unreadable(path, '不是文件', 'no file');
    if (facts.size > MAX_BYTES) throw unreadable(path, '超过 64 MB', 'larger than 64 MB');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw unreadable(path, '文件不存在或无法打开', 'it does not exist or cannot be opened');
  }
};

/** UTF-8, UTF-16 with its mark, which Excel saves as Unicode text, else GB 18030, which Chinese Excel saves. */
export const readText = (path: string): string => {
  const bytes = readBytes(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

export const readTables = async (path: string): Promise<readonly Table[]> => {
  if (!/^\.xls[xm]?$/i.test(extname(path))) {
    const table = parseCsv(path, readText(path));
    if (!table.ok) throw new FaultyFileError(table.faults);
    return [table.value];
  }
  try {
    const sheets = await readXlsx(readBytes(path));
    return sheets.map(({ name, rows }) => ({ file: sheets.length > 1 ? `${path}[${name}]` : path, rows }));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw unreadable(path, '不是可读的 xlsx 文件', 'no readable xlsx file');
  }
};

/** Regions are the same when they are one text, or two names of one place. */
export const sameRegion = (a: string, b: string): boolean =>
  a.trim() === b.trim() || (findRegion(a) !== null && findRegion(a) === findRegion(b));

export interface BalanceChoice {
  readonly region?: string;
  readonly year?: number;
}

/**
 * The balances of a file that are asked for, at least one; sheets of a workbook that are none (notes, contents) are passed over as long
 * as one is.
 * @throws FaultyFileError with every fault, RefusedError where the file cannot be read
 */
export const readBalanceFile = async (path: string, choice: BalanceChoice): Promise<readonly EnergyBalance[]> => {
  const faults: Fault[] = [];
  const balances: EnergyBalance[] = [];
  for (const table of await readTables(path)) {
    const read = readBalances(table, choice);
    if (read.ok) balances.push(...read.value);
    else faults.push(...read.faults);
  }
  const serious = balances.length > 0 ? faults.filter(({ code }) => code !== 'unknown-layout') : faults;
  if (serious.length > 0) throw new FaultyFileError(serious);
  const selected = selectBalances(balances, choice, sameRegion);
  if (!selected.ok) throw new FaultyFileError(selected.faults.map((fault) => ({ ...fault, file: path })));
  return selected.value;
};
