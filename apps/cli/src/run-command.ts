/**
 * @module `dafeng outlook run` and `dafeng outlook iamc`: when a city's CO2 peaks and how sure that is; tables of integrated assessment in and
 * out. The model and its judgement are the package's, this reads files and prints.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CityModel,
  checkIamcParts,
  iamcTable,
  type Outlook,
  type OutlookResult,
  projectPath,
  readIamc,
  readModel,
  runOutlook,
  type SamplingMethod,
  samplingMethods,
  writeIamc,
} from '@dafeng/outlook';
import type { Command } from 'commander';
import { printOutlook } from './print-outlook.ts';
import { readText, readYaml } from './read-yaml.ts';
import { inFile, RefusedError } from './refusal.ts';

interface RunOptions {
  readonly model?: string;
  readonly city?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly scenario?: string;
  readonly method?: string;
  readonly iamc?: string;
  readonly json?: boolean;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
const accepted = <T>(result: OutlookResult<T>, file?: string): T => {
  if (!result.ok) throw file === undefined ? new RefusedError(result.error) : inFile(file, result.error);
  return result.value;
};

const modelPath = ({ model, city }: RunOptions): string => {
  if (model !== undefined) return model;
  if (city === undefined)
    throw new RefusedError({
      code: 'no-model',
      message: { zh: '没有给出模型。', en: 'no model is given.' },
      remedy: { zh: '写 --model 文件.yaml，或 --city 城市。', en: 'Give --model FILE.yaml or --city CITY.' },
    });
  const path =
    city === 'river-city'
      ? join(root, 'examples/river-city/outlook.yaml')
      : join(root, 'data/outlook/cities', `${city}.yaml`);
  if (/^[a-z-]+$/.test(city) && existsSync(path)) return path;
  throw new RefusedError({
    code: 'no-such-model',
    message: { zh: `没有城市“${city}”的模型。`, en: `there is no model of ${city}.` },
    remedy: {
      zh: '现有：panzhihua、ziyang、nanchong、meishan、guangyuan、river-city；或用 --model。',
      en: 'There are panzhihua, ziyang, nanchong, meishan, guangyuan and river-city; or use --model.',
    },
  });
};

const wholeOf = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new RefusedError({
    code: 'not-whole',
    message: { zh: `${name} 不是整数：“${text}”。`, en: `${name} is no whole number: ${text}.` },
    remedy: { zh: '例如 8192。', en: 'Such as 8192.' },
  });
};

/** The object of the contract, with what else the run knows. */
const printed = (model: CityModel, outlook: Outlook) => {
  const { seed, draws, method, scenario, peakOf, summary, attribution, removal, assumptions, unknown } = outlook;
  return {
    city: model.id,
    fictional: model.fictional,
    seed,
    draws,
    method,
    scenario,
    peakOf,
    unit: 'tCO2',
    paths: { years: summary.years, ...summary.structural },
    observable: summary.observable,
    peak: {
      distribution: summary.distribution,
      pBy: summary.pBy,
      level: summary.level,
      plateauYears: summary.plateauYears,
      p2030Above2025: summary.p2030Above2025,
    },
    targets: summary.targets,
    attribution: attribution?.effects ?? [],
    attributionOf: attribution && { year: attribution.year, explained: attribution.explained },
    levers: removal,
    assumptions,
    unknown,
    correlationCorrection: outlook.correlationCorrection,
  };
};

const writeTable = (path: string, text: string): void => {
  try {
    writeFileSync(path, text);
  } catch {
    throw new RefusedError({
      code: 'cannot-write',
      message: { zh: `写不了文件 ${path}。`, en: `cannot write the file ${path}.` },
      remedy: { zh: '请核对目录和权限。', en: 'Check the directory and its permissions.' },
    });
  }
};

const runRun = async (options: RunOptions): Promise<void> => {
  const file = modelPath(options);
  const model = accepted(readModel(readYaml(file)), file);
  const draws = wholeOf('--draws', options.draws);
  const seed = wholeOf('--seed', options.seed);
  const method = samplingMethods.find((one) => one === options.method);
  if (options.method !== undefined && method === undefined)
    throw new RefusedError({
      code: 'unknown-method',
      message: { zh: `没有抽样方法“${options.method}”。`, en: `there is no method ${options.method}.` },
      remedy: { zh: `可用：${samplingMethods.join('、')}。`, en: `Use ${samplingMethods.join(' or ')}.` },
    });
  const outlook = accepted(
    runOutlook(model, {
      scenario: options.scenario ?? null,
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
      ...(method === undefined ? {} : { method: method satisfies SamplingMethod }),
      skipRemoval: options.iamc !== undefined,
    }),
  );
  if (options.iamc !== undefined) {
    const path = accepted(projectPath(model, { scenario: options.scenario ?? null }));
    const table = iamcTable(model, path, options.scenario ?? null, outlook.summary.structural);
    writeTable(options.iamc, writeIamc(table));
    return put(
      options.json
        ? `${JSON.stringify({ iamc: options.iamc, rows: table.rows.length })}\n`
        : `${options.iamc}：${table.rows.length} 行 rows\n`,
    );
  }
  return put(options.json ? `${JSON.stringify(printed(model, outlook), null, 2)}\n` : printOutlook(model, outlook));
};

/** Parts and total may differ by so much of the total: tables are printed with few digits. */
const defaultTolerance = '0.001';

const runIamc = async (path: string, options: { tolerance: string; json?: boolean }): Promise<void> => {
  const table = accepted(readIamc(readText(path)));
  const tolerance = Number(options.tolerance);
  if (!(tolerance >= 0))
    throw new RefusedError({
      code: 'not-a-number',
      message: { zh: '--tolerance 应不小于 0。', en: '--tolerance should not be below 0.' },
      remedy: { zh: '例如 0.001。', en: 'Such as 0.001.' },
    });
  const faults = checkIamcParts(table, tolerance);
  if (options.json)
    return put(`${JSON.stringify({ rows: table.rows.length, years: table.years, partsDiffer: faults }, null, 2)}\n`);
  return put(
    `${[
      `${table.rows.length} 行 rows，${table.years[0]}–${table.years.at(-1)}`,
      ...faults.map(
        ({ scenario, variable, year, total, parts }) =>
          `■ ${scenario} ${variable} ${year}：合计 total ${total} ≠ 各项之和 parts ${parts}`,
      ),
      faults.length === 0
        ? '各项之和等于合计 / parts equal totals'
        : `${faults.length} 处不等 / ${faults.length} do not`,
    ].join('\n')}\n`,
  );
};

/** Joins the commands of `outlook`. */
export const addRunCommands = (program: Command): void => {
  const outlook = program.commands.find((command) => command.name() === 'outlook');
  outlook
    ?.command('run')
    .description('城市模型：何时达峰、把握多大、取决于什么 / when CO2 peaks, how sure, what decides it')
    .option('--model <file>', '模型文件（YAML） / the model')
    .option('--city <slug>', '随附的模型，如 panzhihua、river-city / a model held here')
    .option('--scenario <id>', '情景 / scenario')
    .option('--draws <number>', '抽样数，默认 8192 / draws')
    .option('--seed <number>', '随机种子，默认 1 / seed')
    .option('--method <name>', 'sobol 或 latin-hypercube / sampling method')
    .option('--iamc <file>', '写出 IAMC 表（CSV） / write an IAMC table')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runRun);
  outlook
    ?.command('iamc')
    .description('读 IAMC 表并核对各项之和 / read an IAMC table and check that parts equal totals')
    .argument('<file>', 'CSV')
    .option('--tolerance <share>', '相对差 / relative difference', defaultTolerance)
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runIamc);
};
