/**
 * @module `dafeng track lights|allocate`: a plan and a file of numbers to lights with their arithmetic; a total broken down by published
 * rules. What it comes to is the package's, this reads files and prints.
 */
import { fullTracer, lastYear, type MonthPeriod, monthOf, parsePeriod } from '@dafeng/quantity';
import {
  type Assignment,
  bindTargets,
  compareRules,
  getRuleSet,
  judgeLight,
  listAllocationRules,
  listRuleSets,
  monthSpan,
  progressOf,
  type Receiver,
  type RuleSet,
  readSeries,
  type TrackingResult,
  trackPlan,
  yearlyNeed,
} from '@dafeng/tracking';
import type { Command } from 'commander';
import { findPlan } from './find-plan.ts';
import { printAllocations, printLights } from './print-track.ts';
import { readTables } from './read-table.ts';
import { FaultyTrackingError, RefusedError } from './refusal.ts';
import { addAssessCommand } from './track-assess-command.ts';
import { addBudgetCommand } from './track-budget-command.ts';
import { addReplayCommands } from './track-replay-commands.ts';

export const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
export const acceptedTracking = <T>(result: TrackingResult<T>): T => {
  if (!result.ok) throw new FaultyTrackingError(result.faults);
  return result.value;
};

/** `2025-09`, `2025Q3` or `2025` as its last month. */
export const readMonth = (text: string): MonthPeriod => {
  const period = parsePeriod(text);
  if (period) return monthOf(lastYear(period), (monthSpan(period).last % 12) + 1);
  throw new RefusedError({
    code: 'not-a-period',
    message: { zh: `--at “${text}”不是月份。`, en: `--at ${text} is no month.` },
    remedy: { zh: '写作 2025-09、2025Q3 或 2025。', en: 'Write 2025-09, 2025Q3 or 2025.' },
  });
};

/** `q1266=14.5%@2025` */
const readAssigned = (pairs: readonly string[]): Readonly<Record<string, Assignment>> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const match = /^([^=]+)=(-?\d+(?:\.\d+)?)([^@\d]*)(?:@(\d{4}))?$/.exec(pair.trim());
      if (!match)
        throw new RefusedError({
          code: 'not-an-assignment',
          message: { zh: `--assigned “${pair}”读不懂。`, en: `--assigned ${pair} is not understood.` },
          remedy: {
            zh: '写作 目标id=数值单位@基期，如 q1266=14.5%@2025。',
            en: 'Write target=value unit@base, such as q1266=14.5%@2025.',
          },
        });
      const [, id = '', value, unit = '', base] = match;
      return [id, { value: Number(value), unit: unit.trim(), ...(base === undefined ? {} : { base: Number(base) }) }];
    }),
  );

export interface LightsOptions extends FollowOptions {
  readonly at: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

export interface FollowOptions {
  readonly plan: string;
  readonly series: string;
  readonly assigned: readonly string[];
  readonly ruleSet?: string;
}
const lightSet = (id: string | undefined): RuleSet | null => {
  if (id === undefined) return null;
  const chosen = getRuleSet(id);
  if (chosen?.kind === 'light') return chosen;
  const usable = listRuleSets().flatMap((set) => (set.kind === 'light' ? [set.id] : []));
  throw new RefusedError({
    code: 'unknown-rule',
    message: { zh: `没有亮灯规则“${id}”。`, en: `there is no rule set ${id}.` },
    remedy: { zh: `可用：${usable.join('、')}。`, en: `Use ${usable.join(', ')}.` },
  });
};
/** A plan and a file of numbers: which target is followed by which series, and the rule set that was asked for. */
export const followPlan = async ({ plan, series: path, assigned, ruleSet }: FollowOptions) => {
  const found = await findPlan(plan);
  const chosen = lightSet(ruleSet);
  const targets = acceptedTracking(
    trackPlan(
      found.targets,
      found.qualitativeTargets.map((one) => ({ indicator: one.canonical ?? one.id, strength: 'binding', ...one })),
      readAssigned(assigned),
    ),
  );
  const tables = await readTables(path);
  const series = tables.flatMap((table) => acceptedTracking(readSeries(table, { area: found.division })));
  return { plan: found, targets, series, bindings: bindTargets(targets, series), chosen };
};

/** Every target of the plan with its progress and its light. */
export const lightsOf = async ({ at, asOf, ...options }: LightsOptions) => {
  const month = readMonth(at);
  const { plan: found, targets, series, bindings, chosen } = await followPlan(options);
  const lit = targets.map((target) => {
    const binding = bindings.get(target.id) ?? { own: null, level: null };
    const progress = progressOf(target, binding, month, {
      tracer: fullTracer,
      ...(asOf === undefined ? {} : { asOf }),
    });
    const light = judgeLight(progress, chosen ? { ruleSets: [chosen] } : {});
    const newest = light.judged ?? (progress.result.ok ? progress.result.value : null);
    return {
      target,
      binding,
      followed: binding.own !== null || binding.level !== null,
      progress,
      light,
      need: newest === null ? null : yearlyNeed(fullTracer, target, newest),
    };
  });
  const used = new Set([...bindings.values()].flatMap(({ own, level }) => [own?.indicator, level?.indicator]));
  return { plan: found, month, lit, series, unused: series.filter(({ indicator }) => !used.has(indicator)) };
};
export type Lights = Awaited<ReturnType<typeof lightsOf>>;

const runLights = async (options: LightsOptions): Promise<void> => {
  const lights = await lightsOf(options);
  if (!options.json) return put(printLights(lights));
  const { plan, month, lit, unused } = lights;
  return put(
    `${JSON.stringify(
      {
        city: plan.city,
        plan: plan.title,
        at: `${month.year}-${String(month.month).padStart(2, '0')}`,
        targets: lit.map(({ target, followed, progress, light, need }) => ({
          id: target.id,
          section: target.section,
          name: target.name,
          indicator: target.indicator?.id ?? null,
          scope: target.scope,
          form: target.form,
          path: target.shape.kind,
          base: target.base,
          baseAssumed: target.baseAssumed,
          year: target.year,
          comparator: target.comparator,
          followed,
          goal: progress.goal,
          result: progress.result,
          estimate: progress.estimate,
          yearlyNeed: need,
          daysLate: progress.daysLate,
          light: { ruleSet: light.ruleSet, fired: light.fired, why: light.why, data: light.data, facts: light.facts },
        })),
        unusedSeries: unused.map(({ indicator, scope, target }) => ({ indicator, scope, target })),
      },
      null,
      2,
    )}\n`,
  );
};

interface AllocateOptions {
  readonly total: string;
  readonly places: string;
  readonly receivers: string;
  readonly rule?: string;
  readonly lock: readonly string[];
  readonly json?: boolean;
}

const numberOption = (name: string, text: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new RefusedError({
    code: 'not-a-number',
    message: { zh: `${name} “${text}”不是数。`, en: `${name} ${text} is no number.` },
    remedy: { zh: '例如 120.5。', en: 'Such as 120.5.' },
  });
};

/** Columns: id, name, base, output, potential, weight; blank where not known. */
const readReceivers = async (path: string): Promise<readonly Receiver[]> => {
  const [table] = await readTables(path);
  const [head = [], ...rows] = table?.rows ?? [];
  const zh: Readonly<Record<string, string>> = {
    名称: 'name',
    单位: 'name',
    区县: 'name',
    基期: 'base',
    产出: 'output',
    增加值: 'output',
    潜力: 'potential',
    权数: 'weight',
  };
  const names = head.map((cell) => zh[String(cell ?? '').trim()] ?? String(cell ?? '').trim());
  if (!names.includes('name'))
    throw new RefusedError({
      code: 'missing-column',
      message: { zh: `${path} 缺少 name 列。`, en: `${path} has no column name.` },
      remedy: { zh: '列名：name, base, output, potential。', en: 'Columns: name, base, output, potential.' },
    });
  return rows.flatMap((cells, index): readonly Receiver[] => {
    const text = (name: string): string => String(cells[names.indexOf(name)] ?? '').trim();
    if (text('name') === '') return [];
    const fields = Object.fromEntries(
      ['base', 'output', 'potential', 'weight'].map((name) => [
        name,
        text(name) === '' ? null : numberOption(`${path} 第 ${index + 2} 行 row, ${name}`, text(name)),
      ]),
    );
    return [{ id: text('id') || text('name'), name: text('name'), fields }];
  });
};

/** `东湾区=10.3`: a share that is agreed and stays. */
const withLocks = (receivers: readonly Receiver[], locks: readonly string[]): readonly Receiver[] => {
  const locked = new Map(
    locks.map((text) => {
      const at = text.lastIndexOf('=');
      return [text.slice(0, at), numberOption(`--lock ${text}`, text.slice(at + 1))] as const;
    }),
  );
  for (const name of locked.keys())
    if (!receivers.some((one) => one.id === name || one.name === name))
      throw new RefusedError({
        code: 'unknown-receiver',
        message: { zh: `--lock 的“${name}”不在分解对象中。`, en: `--lock names ${name}, which is no receiver.` },
        remedy: { zh: '写作 名称=份额，如 东湾区=10.3。', en: 'Write name=share.' },
      });
  return receivers.map((one) => ({ ...one, locked: locked.get(one.name) ?? locked.get(one.id) ?? null }));
};

const runAllocate = async (options: AllocateOptions): Promise<void> => {
  const rules = listAllocationRules();
  const chosen = options.rule === undefined ? rules : rules.filter(({ id }) => id === options.rule);
  if (chosen.length === 0)
    throw new RefusedError({
      code: 'unknown-rule',
      message: { zh: `没有分解规则“${options.rule}”。`, en: `there is no rule ${options.rule}.` },
      remedy: {
        zh: `可用：${rules.map(({ id }) => id).join('、')}。`,
        en: `Use ${rules.map(({ id }) => id).join(', ')}.`,
      },
    });
  const receivers = withLocks(await readReceivers(options.receivers), options.lock);
  const total = numberOption('--total', options.total);
  const places = numberOption('--places', options.places);
  const compared = compareRules(total, places, receivers, chosen);
  // One rule that was asked for and cannot be used is a refusal; of several, what the others lack stands beside them.
  if (compared.every(({ allocation }) => !allocation.ok))
    for (const { allocation } of compared) acceptedTracking(allocation);
  return put(
    options.json
      ? `${JSON.stringify({ total, places, rules: compared }, null, 2)}\n`
      : printAllocations(total, places, compared),
  );
};

/** Joins the commands of `track`. */
export const addTrackCommands = (program: Command): void => {
  const track = program
    .command('track')
    .description('目标跟踪：预警灯、考核、分解 / targets: lights, assessment, breakdown');
  track
    .command('lights')
    .description('方案的目标按序列亮灯，附算式 / lights of a plan by a file of numbers, with their arithmetic')
    .requiredOption('--plan <file-or-city>', '方案文件、事实包或城市 / a plan, its facts, or a city')
    .requiredOption('--series <file>', 'CSV 或 xlsx：indicator, period, value, unit, since … / numbers')
    .requiredOption('--at <period>', '看到哪个月，如 2025-09 / the month looked at')
    .option('--as-of <date>', '只看这一天之前收到的数 / only what had arrived by this day')
    .option(
      '--assigned <id=value>',
      '上级下达的数，如 q1266=14.5%@2025 / a number assigned',
      (value, all: string[]) => [...all, value],
      [],
    )
    .option('--rule-set <id>', '改用某套规则，如 city-2010 / another rule set')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runLights);
  track
    .command('allocate')
    .description('把总量分到各单位，各规则并列，合计分毫不差 / a total among receivers, rules side by side')
    .requiredOption('--total <number>', '总量 / the total')
    .requiredOption('--receivers <file>', 'CSV 或 xlsx：name, base, output, potential / receivers')
    .option('--places <number>', '小数位数 / printed places', '1')
    .option('--rule <id>', '只用一条规则 / one rule only')
    .option(
      '--lock <name=value>',
      '已商定的份额不动，其余再分 / an agreed share stays, the rest is broken down',
      (value, all: string[]) => [...all, value],
      [],
    )
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runAllocate);
  addBudgetCommand(track);
  addAssessCommand(track);
  addReplayCommands(track);
};
