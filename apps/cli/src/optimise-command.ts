/**
 * @module `dafeng outlook optimise`: an energy system at least cost. Reads the model, asks the outlook package with HiGHS behind it, prints;
 * where there is no optimum it prints no number but the reason, with exit code 2.
 */
import { basename } from 'node:path';
import { parseCsv } from '@dafeng/accounting';
import {
  type CostModel,
  type CurvePoint,
  type NearOptimalRange,
  nearOptimalRange,
  type OptimalModel,
  type OsemosysSets,
  type OutlookResult,
  optimiseModel,
  readCostModel,
  readOsemosys,
  sweepCarbonCap,
} from '@dafeng/outlook';
import { startHighs } from '@dafeng/solver';
import type { Command } from 'commander';
import { readText, readYaml } from './read-yaml.ts';
import { FaultyFileError, inFile, RefusedError } from './refusal.ts';

interface OptimiseOptions {
  readonly model?: string;
  readonly osemosys?: string;
  readonly sets?: string;
  readonly timeLimit?: string;
  readonly curve?: string;
  readonly range?: string;
  readonly excess: string;
  readonly json?: boolean;
}

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

const accepted = <T>(result: OutlookResult<T>, file?: string): T => {
  if (!result.ok) throw file === undefined ? new RefusedError(result.error) : inFile(file, result.error);
  return result.value;
};

const isSets = (value: unknown): value is OsemosysSets =>
  typeof value === 'object' && value !== null && 'sets' in value && 'defaults' in value;

const readParameters = (path: string, setsPath: string): CostModel => {
  const table = parseCsv(basename(path), readText(path));
  if (!table.ok) throw new FaultyFileError(table.faults);
  const rows = table.value.rows
    .slice(1)
    .map(([param, index, value]) => ({ param: String(param ?? ''), index: String(index ?? ''), value: Number(value) }));
  const sets = readYaml(setsPath);
  if (!isSets(sets))
    throw new RefusedError({
      code: 'field-missing',
      message: { zh: `${setsPath} 缺 sets 或 defaults。`, en: `${setsPath} lacks sets or defaults.` },
      remedy: { zh: '请给出集合与默认值。', en: 'Give the sets and the defaults.' },
    });
  return accepted(readOsemosys(rows, sets), path);
};

const readModel = ({ model, osemosys, sets }: OptimiseOptions): CostModel => {
  if (model !== undefined) return accepted(readCostModel(readYaml(model)), model);
  if (osemosys !== undefined && sets !== undefined) return readParameters(osemosys, sets);
  throw new RefusedError({
    code: 'field-missing',
    message: { zh: '没有给模型。', en: 'no model is given.' },
    remedy: {
      zh: '用 --model 文件，或 --osemosys 参数.csv 与 --sets 集合.json。',
      en: 'Use --model FILE, or --osemosys PARAMS.csv with --sets SETS.json.',
    },
  });
};

const unreadable = (option: string, text: string, example: string) =>
  new RefusedError({
    code: 'option-unreadable',
    message: { zh: `读不懂 --${option} ${text}。`, en: `cannot read --${option} ${text}.` },
    remedy: { zh: `写作 ${example}。`, en: `Write ${example}.` },
  });

/** `2030:600,500,400` */
const readCurve = (text: string, { periods }: CostModel): { period: string; caps: readonly number[] } => {
  const [period = '', list = ''] = text.split(':');
  const caps = list.split(/[,，]/).map((cap) => (cap.trim() === '' ? Number.NaN : Number(cap)));
  if (periods.some(({ id }) => id === period) && caps.every((cap) => Number.isFinite(cap) && cap >= 0))
    return { period, caps };
  throw unreadable('curve', text, `${periods.at(-1)?.id}:600,500,400`);
};

/** `wind:2035` */
const readRange = (text: string, { periods, technologies }: CostModel): { technology: string; period: string } => {
  const [technology = '', period = ''] = text.split(':');
  if (technologies.some(({ id }) => id === technology) && periods.some(({ id }) => id === period))
    return { technology, period };
  throw unreadable('range', text, `${technologies[0]?.id}:${periods.at(-1)?.id}`);
};

const shown = (value: number): string => String(Number(value.toPrecision(6)));
const printSolved = ({ name, periods }: CostModel, found: OptimalModel): string => {
  const ids = periods.map(({ id }) => id);
  const technologies = [...new Set(found.capacities.map(({ technology }) => technology))];
  const cell = (technology: string, period: string) =>
    shown(found.capacities.find((one) => one.technology === technology && one.period === period)?.total ?? 0);
  return `${[
    `${name}  最低费用（现值）/ least cost, present value  ${shown(found.objective)}`,
    ['容量 capacity', ...ids].join('\t'),
    ...technologies.map((technology) => [technology, ...ids.map((id) => cell(technology, id))].join('\t')),
    ...Object.entries(found.duals.co2 ?? {}).map(
      ([period, value]) => `边际减排成本 / marginal cost of CO2  ${period}  ${shown(value)}`,
    ),
    ...found.binding.map(({ id, shadowPrice }) => `起约束作用的目标 / binding target  ${id}  ${shown(shadowPrice)}`),
    ...found.unmet.map(({ name: row, value }) => `未满足的需求 / unmet demand  ${row}  ${shown(value)}`),
  ].join('\n')}\n`;
};

interface More {
  readonly curve?: readonly CurvePoint[];
  readonly range?: NearOptimalRange | null;
}
const orDash = (value: number | null): string => (value === null ? '—' : shown(value));
const printMore = ({ curve = [], range = null }: More): string =>
  [
    ...(curve.length > 0 ? ['上限 cap\t费用 cost\t排放 CO2\t边际成本 marginal\t状态 status'] : []),
    ...curve.map(({ cap, cost, emissions, marginalCost, status }) =>
      [shown(cap), orDash(cost), orDash(emissions), orDash(marginalCost), status].join('\t'),
    ),
    ...(range
      ? [
          `容量范围 / range  ${range.technology} ${range.period}  ${orDash(range.least)}—${orDash(range.most)}（最低费用时 at least cost ${shown(range.atLeastCost)}）`,
        ]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');

const runOptimise = async (options: OptimiseOptions): Promise<void> => {
  const limit = options.timeLimit === undefined ? null : Number(options.timeLimit);
  if (limit !== null && !(limit > 0))
    throw new RefusedError({
      code: 'value-out-of-range',
      message: {
        zh: `时限“${options.timeLimit}”不是正数。`,
        en: `the time limit ${options.timeLimit} is not above 0.`,
      },
      remedy: { zh: '以秒计，如 60。', en: 'Give seconds, such as 60.' },
    });
  const model = readModel(options);
  const curve = options.curve === undefined ? null : readCurve(options.curve, model);
  const range = options.range === undefined ? null : readRange(options.range, model);
  const excess = Number(options.excess);
  if (!(excess >= 0)) throw unreadable('excess', options.excess, '0.05');
  const highs = startHighs(limit === null ? {} : { timeLimitSeconds: limit });
  try {
    const found = await optimiseModel(model, highs);
    if (found.status !== 'optimal') {
      if (options.json)
        await put(
          `${JSON.stringify({ status: found.status, objective: null, conflicts: found.conflicts, conflictKind: found.conflictKind, message: found.error.message }, null, 2)}\n`,
        );
      throw new RefusedError(found.error);
    }
    const more = {
      ...(curve ? { curve: await sweepCarbonCap(model, curve.period, curve.caps, highs) } : {}),
      ...(range ? { range: await nearOptimalRange(model, range.technology, range.period, excess, highs) } : {}),
    };
    await put(
      options.json
        ? `${JSON.stringify({ model: model.name, ...found, ...more }, null, 2)}\n`
        : `${printSolved(model, found)}${printMore(more)}`,
    );
  } finally {
    await highs.close();
  }
};

/** Joins the commands of `outlook`. */
export const addOptimiseCommand = (program: Command): void => {
  program.commands
    .find((command) => command.name() === 'outlook')
    ?.command('optimise')
    .description('最低费用：目标能否实现，边际减排成本 / least cost: can the targets be met, marginal cost of CO2')
    .option('--model <file>', '能源系统模型（YAML 或 JSON） / model of the energy system')
    .option('--osemosys <file>', 'OSeMOSYS 参数 CSV：param,index,value')
    .option('--sets <file>', '与之配套的集合与默认值 JSON / its sets and defaults')
    .option('--time-limit <seconds>', '求解时限 / time limit of a solve')
    .option('--curve <year:caps>', '边际减排成本曲线，如 2035:480,400,320 / marginal cost under each cap on CO2')
    .option('--range <technology:year>', '费用略高时某技术容量的范围，如 wind:2035 / how far a technology can move')
    .option('--excess <fraction>', '允许高出最低费用的比例 / cost allowed above the least', '0.05')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runOptimise);
};
