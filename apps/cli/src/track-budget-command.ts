/**
 * @module `dafeng track budget`: budgets out of a YAML file or a table, with what was used out of a file of numbers: where each stands, what is
 * wrong between them. The arithmetic is the package's, this reads files and prints.
 */
import { extname } from 'node:path';
import type { Table, TableCell } from '@dafeng/accounting';
import { formatNumber, fullTracer, type Trace, unitLabel } from '@dafeng/quantity';
import {
  type AnyReported,
  type Budget,
  type BudgetStanding,
  budgetStanding,
  budgetTableColumns,
  checkBudgets,
  placeSeries,
  readBudgets,
  readSeries,
  type WrittenBudget,
} from '@dafeng/tracking';
import type { Command } from 'commander';
import { readTables } from './read-table.ts';
import { readYaml } from './read-yaml.ts';
import { RefusedError } from './refusal.ts';
import { acceptedTracking, put, readMonth } from './track-commands.ts';

interface BudgetOptions {
  readonly budgets: string;
  readonly series: string;
  readonly at: string;
  readonly on?: string;
  readonly json?: boolean;
}

const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);
const asCell = (value: unknown): TableCell =>
  typeof value === 'number' || typeof value === 'string' ? value : value === true ? '是' : null;

/** `budgets: [{ name, kind, from, …, issues: [{ year, amount, on, document, reason }] }]` as the rows of the table it is read by. */
const tableOfYaml = (path: string): { readonly table: Table; readonly places: readonly string[] } => {
  const file = readYaml(path);
  const list = isRecord(file) ? file.budgets : file;
  if (!Array.isArray(list) || !list.every(isRecord))
    throw new RefusedError({
      code: 'no-budgets',
      message: { zh: `${path} 里没有 budgets 列表。`, en: `${path} has no list of budgets.` },
      remedy: {
        zh: '写作 budgets: [{ name, kind, from, issues: [...] }]。',
        en: 'Write budgets: [{ name, kind, from, issues: [...] }].',
      },
    });
  const heads = Object.keys(budgetTableColumns);
  const places: string[] = [];
  const rows = list.flatMap((budget, index) => {
    const issues = Array.isArray(budget.issues) && budget.issues.length > 0 ? budget.issues : [{}];
    return issues.map((issue: unknown, row) => {
      places.push(`${path} budgets[${index}]${Array.isArray(budget.issues) ? `.issues[${row}]` : ''}`);
      const said = { ...budget, ...(isRecord(issue) ? issue : {}) };
      return heads.map((head) => asCell(said[head]));
    });
  });
  return { table: { file: path, rows: [heads, ...rows] }, places };
};

/** Ids are names: a file knows no others. */
const toBudget = (written: WrittenBudget): Budget => ({
  id: written.name,
  name: written.name,
  kind: written.kind,
  indicator: written.indicator,
  unit: written.unit,
  basis: written.basis,
  region: written.region,
  sector: written.sector,
  entity: written.entity,
  scope:
    written.entity ??
    (written.sector === null ? (written.region ?? '全市') : written.region === null ? written.sector : null),
  parent: written.parent,
  from: written.from,
  to: written.to,
  carry: written.carry,
  log: written.issues.map((issue, index) => ({
    id: `${written.name} ${String(index + 1).padStart(4, '0')}`,
    action: issue.action,
    year: issue.year,
    amount: issue.amount,
    of: null,
    on: issue.on,
    document: issue.document,
    reason: issue.reason,
  })),
});

const readBudgetFile = async (path: string): Promise<readonly Budget[]> => {
  if (/^\.ya?ml$|^\.json$/i.test(extname(path))) {
    const { table, places } = tableOfYaml(path);
    return acceptedTracking(readBudgets(table, (row) => places[row - 2] ?? path)).map(toBudget);
  }
  const tables = await readTables(path);
  return tables.flatMap((table) => acceptedTracking(readBudgets(table)).map(toBudget));
};

const words = {
  over: '已超 over',
  'expected-over': '预计超 expected over',
  'may-be-over': '可能超 may go over',
  within: '不超 within',
  open: '缺数 open',
} as const;
const places = 2;
const said = (item: AnyReported<Trace>): string =>
  item.ok
    ? `${formatNumber(item.value.value.value, { maxPlaces: places })} ${unitLabel(item.value.value.unit).zh}`
    : `—（${item.note ?? item.why}）`;

const printStanding = (budget: Budget, standing: BudgetStanding<Trace>): readonly string[] => {
  const { expected } = standing;
  const range = expected.ok && expected.value.low && expected.value.high;
  return [
    `${words[standing.verdict]}  ${budget.name}（${standing.year}）`,
    `      可用 allowed ${said(standing.allowed)}${standing.carried === null ? '' : `，其中结转 carried ${said(standing.carried)}`}`,
    `      已用 used ${said(standing.used)}${standing.until === null ? '' : `（至 until ${standing.until}）`}；剩余 remaining ${said(standing.remaining)}`,
    `      预计全年 expected ${said(expected.ok ? { ok: true, value: expected.value.value } : expected)}${
      expected.ok && range
        ? `（${said({ ok: true, value: expected.value.low as never })} 至 ${said({ ok: true, value: expected.value.high as never })}，按 by ${expected.value.years.join('、')} 年）`
        : ''
    }；超额 overrun ${said(standing.overrun)}`,
  ];
};

const runBudget = async (options: BudgetOptions): Promise<void> => {
  const month = readMonth(options.at);
  const budgets = await readBudgetFile(options.budgets);
  const series = (await readTables(options.series)).flatMap((table) =>
    acceptedTracking(readSeries(table)).map(placeSeries),
  );
  const on = options.on ?? '9999-12-31';
  const stood = budgets.map((budget) => ({
    budget,
    standing: budgetStanding(
      fullTracer,
      budget,
      series.find(({ indicator, scope }) => indicator === budget.indicator && scope === budget.scope) ?? null,
      month,
      on,
    ),
  }));
  const checks = checkBudgets(budgets, on);
  return put(
    options.json
      ? `${JSON.stringify({ at: options.at, budgets: stood.map(({ standing }) => standing), checks }, null, 2)}\n`
      : `${[
          ...stood.flatMap(({ budget, standing }) => printStanding(budget, standing)),
          ...checks.map(({ message, remedy }) => `对不上 differs：${message.zh}${remedy.zh} / ${message.en}`),
        ].join('\n')}\n`,
  );
};

export const addBudgetCommand = (track: Command): void => {
  track
    .command('budget')
    .description('用能预算、碳预算：下达、已用、剩余、预计超额 / budgets: issued, used, remaining, expected overrun')
    .requiredOption('--budgets <file>', 'YAML、CSV 或 xlsx：name, kind, from, issues … / budgets')
    .requiredOption('--series <file>', '用量：indicator, scope, period, value, unit … / numbers of use')
    .requiredOption('--at <period>', '看到哪个月，如 2026-03 / the month looked at')
    .option('--on <date>', '只看这一天之前的下达 / only what was issued by this day')
    .option('--json', '打印一个 JSON 对象，含来历 / print one JSON object with traces')
    .action(runBudget);
};
