/**
 * @module `dafeng track warnings|back-test|nowcast`: months lived through again with what had arrived by the end of each. What they come to is the
 * package's, this reads files and prints.
 */
import { formatNumber, type MonthPeriod, monthOf, noTracer, unitLabel } from '@dafeng/quantity';
import {
  backTest,
  eventOfLight,
  followTarget,
  judgeLight,
  lastDayOfMonth,
  listRuleSets,
  monthSpan,
  nowcastIndicators,
  nowcastSeries,
  placeSeries,
  readSeries,
  ruleSetFor,
  type TrackedTarget,
  type Warning,
  type WarningEvent,
  warningOf,
} from '@dafeng/tracking';
import type { Command } from 'commander';
import { readTables } from './read-table.ts';
import { RefusedError } from './refusal.ts';
import { acceptedTracking, type FollowOptions, followPlan, put, readMonth } from './track-commands.ts';

const numberOf = (month: MonthPeriod): number => monthSpan(month).last;
const monthAt = (number: number): MonthPeriod => monthOf(Math.floor(number / 12), (number % 12) + 1);
const code = ({ year, month }: MonthPeriod): string => `${year}-${String(month).padStart(2, '0')}`;

const monthsOf = (from: string, to: string): readonly MonthPeriod[] => {
  const [first, last] = [numberOf(readMonth(from)), numberOf(readMonth(to))];
  if (last >= first) return Array.from({ length: last - first + 1 }, (_, index) => monthAt(first + index));
  throw new RefusedError({
    code: 'not-a-period',
    message: { zh: `--from ${from} 晚于 --to ${to}。`, en: `--from ${from} is after --to ${to}.` },
    remedy: { zh: '起月写在止月之前。', en: 'Begin before the end.' },
  });
};

interface ReplayOptions extends FollowOptions {
  readonly from: string;
  readonly to: string;
  readonly target?: string;
  readonly every?: string;
  readonly json?: boolean;
}

const chosenTargets = (targets: readonly TrackedTarget[], id: string | undefined): readonly TrackedTarget[] => {
  const found = id === undefined ? targets : targets.filter((one) => one.id === id || one.indicator?.id === id);
  if (found.length > 0) return found;
  throw new RefusedError({
    code: 'unknown-target',
    message: { zh: `方案没有目标“${id}”。`, en: `the plan has no target ${id}.` },
    remedy: { zh: '用 track lights 查看目标的 id。', en: 'See the ids of targets with track lights.' },
  });
};

/** The warning of every target after its lights at the end of each month, with only what had arrived by then. */
const runWarnings = async (options: ReplayOptions): Promise<void> => {
  const { plan, targets, bindings, chosen } = await followPlan(options);
  const months = monthsOf(options.from, options.to);
  const warnings = chosenTargets(targets, options.target).flatMap((target) => {
    const follower = followTarget(target, bindings.get(target.id) ?? { own: null, level: null }, noTracer);
    const events = months.map((month): WarningEvent => {
      const on = lastDayOfMonth(month);
      const light = judgeLight(follower.at(month, { asOf: on }), chosen ? { ruleSets: [chosen] } : {});
      return eventOfLight(light, on);
    });
    const warning = warningOf(target.id, events);
    return warning.log.length === 0 ? [] : [{ target, warning }];
  });
  if (options.json)
    return put(
      `${JSON.stringify(
        {
          city: plan.city,
          plan: plan.title,
          from: options.from,
          to: options.to,
          warnings: warnings.map(({ target, warning }) => ({ target: target.id, name: target.name, ...warning })),
        },
        null,
        2,
      )}\n`,
    );
  const lines = warnings.flatMap(({ target, warning }) => [
    `${target.name}${target.scope === '全市' ? '' : `（${target.scope}）`}（${target.year ?? '无年份'}）[${target.id}]：${stateName(warning)}`,
    ...warning.log.map(({ on, state }) => `    ${on}  ${stateNames[state]}`),
    ...(warning.message === null ? [] : [`    ${warning.message.zh} / ${warning.message.en}`]),
  ]);
  return put(
    `${[`${plan.title} ${options.from}..${options.to}`, ...(lines.length > 0 ? lines : ['没有预警 no warning'])].join('\n')}\n`,
  );
};
const stateNames: Readonly<Record<Warning['state'], string>> = {
  quiet: '无预警 quiet',
  open: '打开 open',
  acknowledged: '已确认 acknowledged',
  escalated: '已升级 escalated',
  cleared: '解除 cleared',
};
const stateName = ({ state }: Warning): string => stateNames[state];

/** Which light each target would have shown by a rule set, month by month. */
const runBackTest = async (options: ReplayOptions): Promise<void> => {
  const { plan, targets, bindings, chosen } = await followPlan(options);
  const months = monthsOf(options.from, options.to);
  const every = Number(options.every ?? 1);
  if (!Number.isInteger(every) || every < 1 || every > 12)
    throw new RefusedError({
      code: 'not-a-number',
      message: {
        zh: `--every “${options.every}”不是 1 至 12 的月数。`,
        en: `--every ${options.every} is no number of months from 1 to 12.`,
      },
      remedy: { zh: '按季写 3。', en: 'Write 3 for quarters.' },
    });
  const tests = chosenTargets(targets, options.target).flatMap((target) => {
    const binding = bindings.get(target.id);
    if (!binding || (binding.own === null && binding.level === null)) return [];
    const [first, last] = [months[0] as MonthPeriod, months[months.length - 1] as MonthPeriod];
    const set = chosen ?? ruleSetFor('light', target.indicator?.id ?? null, lastDayOfMonth(last));
    return set === null ? [] : [{ target, test: backTest(set, target, binding, first, last, every) }];
  });
  if (options.json)
    return put(
      `${JSON.stringify(
        {
          city: plan.city,
          plan: plan.title,
          tests: tests.map(({ target, test: { lights, ...test } }) => ({
            target: target.id,
            name: target.name,
            ...test,
            lights: lights.map(({ at, light }) => ({
              month: code(at),
              level: light.fired?.level.id ?? null,
              why: light.why?.note ?? light.why?.why ?? null,
            })),
          })),
        },
        null,
        2,
      )}\n`,
    );
  const lines = tests.flatMap(({ target, test }) => [
    `${target.name}（${target.year ?? '无年份'}）[${target.id}] ${test.ruleSet}：${Object.entries(test.counts)
      .map(([level, count]) => `${level} ${count}`)
      .join('，')}；变化 changes ${test.changes}`,
    `    ${test.lights.map(({ at, light }) => `${code(at)} ${light.fired?.level.zh ?? '—'}`).join('  ')}`,
  ]);
  const usable = listRuleSets().flatMap(({ id, kind }) => (kind === 'light' ? [id] : []));
  return put(
    `${[plan.title, ...(lines.length > 0 ? lines : ['没有可回测的目标 nothing to test']), `规则 rule sets: ${usable.join(', ')}`].join('\n')}\n`,
  );
};

interface NowcastOptions {
  readonly series: string;
  readonly from: string;
  readonly to: string;
  readonly indicator: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Energy or CO2 of months from their electricity, with the bounds and what was said on earlier days. */
const runNowcast = async ({ series: path, from, to, indicator, asOf, json }: NowcastOptions): Promise<void> => {
  if (!nowcastIndicators.includes(indicator))
    throw new RefusedError({
      code: 'unknown-indicator',
      message: { zh: `不能由用电量推算“${indicator}”。`, en: `${indicator} is not estimated from electricity.` },
      remedy: { zh: `可用：${nowcastIndicators.join('、')}。`, en: `Use ${nowcastIndicators.join(', ')}.` },
    });
  const months = monthsOf(from, to);
  const tables = await readTables(path);
  const series = tables.flatMap((table) => acceptedTracking(readSeries(table))).map(placeSeries);
  const [first, last] = [numberOf(months[0] as MonthPeriod), numberOf(months[months.length - 1] as MonthPeriod)];
  const { totals, revisions, why } = nowcastSeries(series, indicator, first, last, asOf ?? null);
  const made = months.flatMap((month) => {
    const number = numberOf(month);
    const total = totals.get(number);
    return total?.total.ok
      ? [{ month: code(month), total, value: total.total.value.value, history: revisions.get(number) ?? [] }]
      : [];
  });
  if (json)
    return put(
      `${JSON.stringify(
        {
          indicator,
          why,
          months: made.map(({ month, total, value, history }) => ({
            month,
            value: value.value,
            unit: value.unit,
            interval: total.interval.ok ? total.interval.value : null,
            intervalWhy: total.interval.ok ? null : (total.interval.note ?? total.interval.why),
            sectors: total.sectors.map((one) =>
              'value' in one
                ? { sector: one.sector, value: one.value.value.value, ratioOf: one.ratioOf, reconciled: one.reconciled }
                : one,
            ),
            revisions: history,
          })),
        },
        null,
        2,
      )}\n`,
    );
  const say = (value: number): string => formatNumber(value, { maxPlaces: 2 });
  const lines = made.map(({ month, total, value, history }) => {
    const bounds = total.interval.ok
      ? `[${say(total.interval.value.low)}, ${say(total.interval.value.high)}]`
      : (total.interval.note ?? total.interval.why);
    const earlier =
      history.length > 1 ? `；修订 revisions ${history.map((one) => `${one.on} ${say(one.value)}`).join(' → ')}` : '';
    return `${month}  ${say(value.value)} ${unitLabel(value.unit).zh} ${bounds}${earlier}`;
  });
  return put(`${[indicator, ...(lines.length > 0 ? lines : [`${why?.zh ?? ''} ${why?.en ?? ''}`])].join('\n')}\n`);
};

const collect = (value: string, all: string[]): string[] => [...all, value];

/** Joins `warnings`, `back-test` and `nowcast`. */
export const addReplayCommands = (track: Command): void => {
  const replay = (name: string, description: string): Command =>
    track
      .command(name)
      .description(description)
      .requiredOption('--plan <file-or-city>', '方案文件、事实包或城市 / a plan, its facts, or a city')
      .requiredOption('--series <file>', 'CSV 或 xlsx，同 track lights / numbers, as for track lights')
      .requiredOption('--from <month>', '从哪个月起，如 2025-01 / first month')
      .requiredOption('--to <month>', '到哪个月 / last month')
      .option('--assigned <id=value>', '上级下达的数 / a number assigned', collect, [])
      .option('--target <id>', '只看一个目标或指标 / one target or indicator only')
      .option('--rule-set <id>', '改用某套规则 / another rule set')
      .option('--json', '打印一个 JSON 对象 / print one JSON object');
  replay('warnings', '逐月重放，打印每条预警的经过 / months replayed, with the log of each warning').action(
    runWarnings,
  );
  replay('back-test', '按当时已到的数回测亮灯规则 / which lights a rule would have shown by what had arrived')
    .option('--every <months>', '隔几个月看一次，按季写 3 / months between two looks', '1')
    .action(runBackTest);
  track
    .command('nowcast')
    .description('由用电量推算月度能耗或碳排放 / energy or CO2 of months from their electricity')
    .requiredOption('--series <file>', '月度用电量与各年数 / monthly electricity and yearly figures')
    .requiredOption('--from <month>', '从哪个月起 / first month')
    .requiredOption('--to <month>', '到哪个月 / last month')
    .option('--indicator <id>', nowcastIndicators.join(', '), nowcastIndicators[0])
    .option('--as-of <date>', '只看这一天之前收到的数 / only what had arrived by this day')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runNowcast);
};
