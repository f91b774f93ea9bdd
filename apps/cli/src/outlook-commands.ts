/**
 * @module `dafeng outlook …`: what made a quantity change, and whether a series has peaked. The judgement is the package's, this reads
 * arguments and prints.
 */
import { readFileSync } from 'node:fs';
import {
  assessTrend,
  type DecompositionEffect,
  decompose,
  type OutlookResult,
  readDecompositionInput,
  type TrendAssessment,
} from '@dafeng/outlook';
import type { Command } from 'commander';
import { inFile, RefusedError } from './refusal.ts';

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const accepted = <T>(result: OutlookResult<T>, file?: string): T => {
  if (!result.ok) throw file === undefined ? new RefusedError(result.error) : inFile(file, result.error);
  return result.value;
};
const shown = (value: number): string => String(Number(value.toPrecision(6)));

/** @throws RefusedError where the file is not there or is no JSON */
const readJson = (path: string): unknown => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new RefusedError({
      code: 'file-not-found',
      message: { zh: `读不到文件 ${path}。`, en: `cannot read the file ${path}.` },
      remedy: { zh: '请核对路径。', en: 'Check the path.' },
    });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RefusedError({
      code: 'not-json',
      message: {
        zh: `${path} 不是 JSON：${error instanceof Error ? error.message : ''}。`,
        en: `${path} is no JSON: ${error instanceof Error ? error.message : ''}.`,
      },
      remedy: { zh: '请核对逗号和括号；缺的数写 null 并补上。', en: 'Check commas and brackets.' },
    });
  }
};

const printEffects = (factors: readonly string[], effects: readonly DecompositionEffect[]): string =>
  `${[
    ['期间 period', '合计 total', ...factors].join('\t'),
    ...effects.map(({ from, to, total, byFactor }) => [`${from}–${to}`, ...[total, ...byFactor].map(shown)].join('\t')),
  ].join('\n')}\n`;

const runDecompose = async (options: { input: string; json?: boolean }): Promise<void> => {
  const input = accepted(readDecompositionInput(readJson(options.input)), options.input);
  const { effects, cumulative } = accepted(decompose(input), options.input);
  const whole = cumulative !== null && effects.length > 1 ? [cumulative] : [];
  if (!options.json) return put(printEffects(input.factors, [...effects, ...whole]));
  return put(json({ method: input.method, factors: input.factors, chained: input.chained, effects, cumulative }));
};

const listed = (text: string): readonly string[] => text.trim().split(/[,，;；\s]+/);
const asSeries = (text: string): readonly (number | null)[] =>
  text.split(/[,，;；]/).map((cell) => {
    const value = cell.trim();
    return value === '' || /^(null|na|-|—|…)$/i.test(value) ? null : Number(value);
  });
const asYears = (text: string): readonly number[] => {
  const range = /^\s*(\d{4})\s*[-–—:]\s*(\d{4})\s*$/.exec(text);
  const years = range
    ? Array.from(
        { length: Math.max(0, Math.min(400, Number(range[2]) - Number(range[1]) + 1)) },
        (_, index) => Number(range[1]) + index,
      )
    : listed(text).map((year) => (/^\d{4}$/.test(year) ? Number(year) : Number.NaN));
  if (years.length > 0 && years.every(Number.isInteger)) return years;
  throw new RefusedError({
    code: 'years-unreadable',
    message: { zh: `读不懂年份“${text}”。`, en: `cannot read the years ${text}.` },
    remedy: { zh: '写作 2001-2005 或 2001,2002,2003。', en: 'Write 2001-2005 or 2001,2002,2003.' },
  });
};

const classes = { growing: '仍在增长 growing', plateau: '平台期 plateau', peaked: '已经达峰 peaked' } as const;
const printTrend = ({ n, years, mannKendall, variants, class: found, pPeaked, refusals }: TrendAssessment): string => {
  const { s, varS, z, p, pExact, tau, senSlope } = mannKendall;
  const corrected = variants.trendFreePreWhitening;
  const span = years ? `${years[0]}–${years.at(-1)}，` : '';
  return `${[
    `${span}${n} 个年份 / ${n} points`,
    `Mann–Kendall  S = ${s}，Var S = ${shown(varS)}，z = ${shown(z)}，p = ${shown(p)}${pExact === null ? '' : `，精确 exact p = ${shown(pExact)}`}，τ = ${shown(tau)}`,
    `Sen 斜率 / Sen slope  ${shown(senSlope)} 每年 per year`,
    `去除序列相关 / trend-free pre-whitening  ${corrected ? `S = ${corrected.s}，p = ${shown(corrected.p)}` : '—'}（相邻年相关 lag-1 ${shown(variants.serialCorrelation)}）`,
    `类别 class  ${found === null ? '—' : classes[found]}`,
    `已达峰概率 P(peaked)  ${pPeaked.value === null ? '—' : `${shown(Number(pPeaked.value.toFixed(3)))}（${pPeaked.model}）`}`,
    ...refusals.map(({ message, remedy }) => `○ ${message.zh}${remedy.zh} / ${message.en} ${remedy.en}`),
  ].join('\n')}\n`;
};

const runTrend = async (options: { series: string; years?: string; seed?: string; json?: boolean }): Promise<void> => {
  const years = options.years === undefined ? null : asYears(options.years);
  const seed = options.seed === undefined ? {} : { seed: Number(options.seed) };
  const assessment = accepted(assessTrend(asSeries(options.series), years, seed));
  return put(options.json ? json(assessment) : printTrend(assessment));
};

export const addOutlookCommands = (program: Command): void => {
  const outlook = program.command('outlook').description('推演：归因与达峰判断 / causes of change, and has it peaked');
  outlook
    .command('decompose')
    .description('LMDI 分解：变化由哪些因素造成 / which factors made a change')
    .requiredOption('--input <file>', 'method、factors、chained、periods 的 JSON')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runDecompose);
  outlook
    .command('trend')
    .description('趋势检验、类别与已达峰概率 / trend test, class and probability of having peaked')
    .requiredOption('--series <values>', '逐年数值，用逗号分开 / yearly values parted by commas')
    .option('--years <range>', '例如 2001-2005 / such as 2001-2005')
    .option('--seed <number>', '随机种子 / seed of the simulated futures')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runTrend);
};
