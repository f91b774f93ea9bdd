/**
 * @module `dafeng account …`: energy CO2, both methods of standard coal, and the identities of a balance, from files to files.
 */
import {
  accountCo2,
  accountEnergy,
  type Co2Account,
  checkBalance,
  defaultCoefficientSet,
  type EnergyBalance,
  getCo2Rule,
  matchFlow,
  matchProduct,
} from '@dafeng/accounting';
import { fullTracer, type Trace } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { type Command, InvalidArgumentError } from 'commander';
import { addInventoryCommands } from './inventory-command.ts';
import { presentCheck, presentCo2, presentEnergy } from './present-account.ts';
import { printCheck, printCo2, printEnergy } from './print-account.ts';
import { printTrace } from './print-trace.ts';
import { readFactorSet } from './read-factors.ts';
import { readBalanceFile } from './read-table.ts';
import { RefusedError } from './refusal.ts';
import { addSheetCommands } from './sheet-commands.ts';

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** One balance is the object itself, several are a list of them. */
const onlyOrList = <T>(items: readonly T[]): T | { readonly balances: readonly T[] } => {
  const [only, ...more] = items;
  return only !== undefined && more.length === 0 ? only : { balances: items };
};

const parseYear = (text: string): number => {
  if (!/^(?:19|20)\d{2}$/.test(text)) throw new InvalidArgumentError('年份是四位数 / a year has four digits');
  return Number(text);
};

interface Choice {
  readonly balance: string;
  readonly region?: string;
  readonly year?: number;
  readonly json?: boolean;
}
const read = ({ balance, region, year }: Choice): Promise<readonly EnergyBalance[]> =>
  readBalanceFile(balance, { ...(region === undefined ? {} : { region }), ...(year === undefined ? {} : { year }) });

const notPhysical = (balance: EnergyBalance): RefusedError =>
  new RefusedError({
    code: 'not-physical',
    message: {
      zh: `${balance.file}：${balance.region} ${balance.year} 年的平衡表是标准量，排放因子按实物量给出。`,
      en: `${balance.file}: the balance of ${balance.region} ${balance.year} is in standard coal, factors are per physical unit.`,
    },
    remedy: { zh: '请用实物量平衡表。', en: 'Give the physical balance.' },
  });

const explainCell = (account: Co2Account<Trace>, cell: string): { flow: string; product: string; trace: Trace } => {
  const at = cell.lastIndexOf(':');
  const flow = matchFlow(cell.slice(0, at))?.id;
  const product = matchProduct(cell.slice(at + 1))?.id;
  const found = account.cells.find((one) => one.flow === flow && one.product === product);
  if (!found)
    throw new RefusedError({
      code: 'no-such-cell',
      message: {
        zh: `${account.region} ${account.year} 年没有排放单元格“${cell}”。`,
        en: `${account.region} ${account.year} has no emission cell ${cell}.`,
      },
      remedy: {
        zh: '写作 流向:品种，如 final.industry:raw_coal。',
        en: 'Write FLOW:PRODUCT, such as final.industry:raw_coal.',
      },
    });
  return { flow: found.flow, product: found.product, trace: found.co2.trace };
};

interface Co2Options extends Choice {
  readonly factors: string;
  readonly explain?: string;
}

const printExplained = (accounts: readonly Co2Account<Trace>[], cell: string): string =>
  accounts
    .map((account) => {
      const { flow, product, trace } = explainCell(account, cell);
      return `${account.region} ${account.year}  ${flow}:${product}\n${printTrace(trace)}`;
    })
    .join('\n');

const runCo2 = async (options: Co2Options): Promise<void> => {
  const set = readFactorSet(options.factors);
  const rule = getCo2Rule('ceads');
  const accounts = (await read(options)).map((balance) => {
    if (balance.accounting !== 'physical') throw notPhysical(balance);
    return accountCo2(balance, set, rule, fullTracer);
  });
  const cell = options.explain;
  if (!options.json)
    return put(
      cell === undefined
        ? accounts.map((account) => printCo2(presentCo2(account))).join('\n')
        : printExplained(accounts, cell),
    );
  const presented = accounts.map((account) => ({
    ...presentCo2(account),
    ...(cell === undefined ? {} : { explained: explainCell(account, cell) }),
  }));
  return put(json(onlyOrList(presented)));
};

interface EnergyOptions extends Choice {
  readonly coefficients?: string;
}

const coefficientsFor = (balance: EnergyBalance, id: string | undefined): FactorSet => {
  const asked = id ?? defaultCoefficientSet(balance);
  const set = getFactorSet(asked);
  if (set?.family === 'standard-coal') return set;
  throw new RefusedError({
    code: 'unknown-factor-set',
    message: { zh: `没有折标准煤系数集“${asked}”。`, en: `there is no set of standard-coal coefficients ${asked}.` },
    remedy: { zh: '例如 cesy-2008。', en: 'Try cesy-2008.' },
  });
};

const runEnergy = async (options: EnergyOptions): Promise<void> => {
  const presented = (await read(options)).map((balance) =>
    presentEnergy(accountEnergy(balance, coefficientsFor(balance, options.coefficients), fullTracer)),
  );
  return put(options.json ? json(onlyOrList(presented)) : presented.map(printEnergy).join('\n'));
};

const runCheck = async (options: Choice): Promise<void> => {
  const presented = presentCheck((await read(options)).map((balance) => ({ balance, results: checkBalance(balance) })));
  return put(options.json ? json(presented) : printCheck(presented));
};

const onBalance = (account: Command, name: string, description: string): Command =>
  account
    .command(name)
    .description(description)
    .requiredOption(
      '--balance <file>',
      '能源平衡表，CSV 或 xlsx，长表或官方版式 / energy balance, long form or official layout',
    )
    .option('--region <name>', '地区 / region')
    .option('--year <year>', '年份 / year', parseYear)
    .option('--json', '打印一个 JSON 对象 / print one JSON object');

export const addAccountCommands = (program: Command): void => {
  const account = program.command('account').description('能源与碳排放核算 / energy and CO2 accounts');
  onBalance(account, 'co2', '能源活动二氧化碳排放，逐格 / energy CO2 by cell')
    .requiredOption('--factors <set>', '因子集编号或文件 / id of a factor set, or a file')
    .option('--explain <cell>', '打印一个单元格的来历，流向:品种 / print the trace of FLOW:PRODUCT')
    .action(runCo2);
  onBalance(account, 'energy', '当量值与等价值、发电煤耗、非化石占比 / both methods of standard coal')
    .option('--coefficients <set>', '折标准煤系数集 / set of standard-coal coefficients')
    .action(runEnergy);
  onBalance(account, 'check', '平衡表恒等式 / identities of a balance').action(runCheck);
  addInventoryCommands(account, parseYear);
  addSheetCommands(account, parseYear);
};
