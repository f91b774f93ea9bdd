/**
 * @module What a city was assigned and which rules it judges by, over HTTP; a rule held against past months.
 */
import type { TrackingRules } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { parsePrintedUnit } from '@dafeng/quantity';
import { getIndicator, toCanonicalUnit } from '@dafeng/reference';
import { backTest, getRuleSet, listLightFacts, listRuleSets } from '@dafeng/tracking';
import { toAbsence } from '../answers/figures.ts';
import { toLevel } from '../answers/tracking.ts';
import { toAssignment } from '../answers/tracking-summary.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { type CityRules, choiceOn, ownSetId, readOwnRules } from '../tracking/city-rules.ts';
import { monthCode, monthNumber, parseMonth } from '../tracking/months.ts';
import { ownRulesExample } from '../tracking/own-rules-example.ts';
import { findRuleSet, levelsOfSet, toRuleSetText } from '../tracking/rule-sets.ts';
import type { CityTracking, FollowedTarget } from '../tracking/track-city.ts';
import type { Services } from './services.ts';

const invalid = (
  code: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
  where: string,
  current?: unknown,
): ProblemError =>
  new ProblemError({
    code,
    status: 422,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
    where,
    ...(current === undefined ? {} : { current }),
  });

const targetOf = (tracking: CityTracking, itemId: string): FollowedTarget => {
  const one = tracking.targets.find((target) => target.itemId === itemId);
  if (one === undefined) throw notFound();
  return one;
};
const revisionOf = ({ base }: CityTracking, targetId: string): number =>
  base.assignments.findLast(({ target }) => target === targetId)?.revision ?? 0;

/** Only a target that waits for the province, or has what it waited for, takes an assignment. */
const mustWait = (one: FollowedTarget, tracking: CityTracking): void => {
  const waits = !one.target.value.ok && one.target.value.why === 'pending-assignment';
  if (waits || revisionOf(tracking, one.target.id) > 0) return;
  throw invalid(
    'not-pending',
    [
      `“${one.target.name}”在方案中有确定的目标值，不是省下达。`,
      `${one.target.name} has a number of its own in the plan.`,
    ],
    ['如目标值有误，请在方案审阅中更正。', 'If the number is wrong, correct it in the review of the plan.'],
    'itemId',
  );
};

export const trackingChoiceHandlers = (
  services: Services,
): SomeHandlers<
  | 'listAssignments'
  | 'enterAssignment'
  | 'withdrawAssignment'
  | 'getTrackingRules'
  | 'setTrackingRules'
  | 'backTestRule'
> => {
  const { tracker, warningKeeper } = services;

  const toRules = async (work: UnitOfWork, cityId: string): Promise<TrackingRules> => {
    const { base, today } = await tracker.of(work, cityId);
    const rows = await work.tracking.rules.list(cityId);
    const own = base.rules.choices.findLast(({ rules }) => rules.set.id === ownSetId);
    const held = listRuleSets().map((set) => findRuleSet(noChoices, set.id, parseMonth(today)));
    return {
      revision: rows.at(-1)?.revision ?? 0,
      sets: [...(own ? [own.rules] : []), ...held.flatMap((rules) => rules ?? [])].map(toRuleSetText),
      facts: listLightFacts().map(({ id, type, zh, en }) => ({ id, type, name: { zh, en } })),
      choices: rows
        .map((row) => {
          const set = base.rules.choices.find(({ choice }) => choice.id === row.id)?.rules.set;
          return {
            id: row.id,
            ruleSet: row.ruleSet,
            name: set === undefined ? { zh: row.ruleSet, en: row.ruleSet } : { zh: set.zh, en: set.en },
            own: row.yaml !== null,
            yaml: row.yaml,
            from: row.from,
            note: row.note,
            at: row.at,
            by: row.by.name,
          };
        })
        .reverse(),
      inForce: choiceOn(base.rules, today)?.set.id ?? listRuleSets().find((set) => set.default)?.id ?? '',
      example: ownRulesExample,
    };
  };

  return {
    listAssignments: async ({ params, unit }) =>
      unit(async (work) => {
        const tracking = await tracker.of(work, params.cityId);
        return {
          items: [...tracking.base.assignments].reverse().map((row) => toAssignment(row, tracking)),
          waiting: tracking.targets
            .filter(({ target }) => !target.value.ok && target.value.why === 'pending-assignment')
            .map(({ itemId, target }) => ({
              itemId,
              targetId: target.id,
              name: target.name,
              indicatorId: target.indicator?.id ?? null,
              year: target.year,
              unit: target.indicator?.unit ?? null,
              revision: revisionOf(tracking, target.id),
            })),
        };
      }),
    enterAssignment: async ({ params, body, unit }) => {
      const answer = await unit(async (work) => {
        const tracking = await tracker.of(work, params.cityId);
        const one = targetOf(tracking, body.itemId);
        mustWait(one, tracking);
        const { target } = one;
        const indicator = target.indicator === null ? null : getIndicator(target.indicator.id);
        const placed =
          indicator === null ? parsePrintedUnit(body.unit) : toCanonicalUnit(body.value, body.unit, indicator);
        if (placed === null || ('ok' in placed && !placed.ok))
          throw invalid(
            'unknown-unit',
            [`单位“${body.unit}”不能用于“${target.name}”。`, `The unit ${body.unit} does not do for ${target.name}.`],
            [`用 ${indicator?.unit ?? '万吨标准煤、% 等'}。`, `Use ${indicator?.unit ?? '10k-tce, % and so on'}.`],
            'unit',
          );
        if (target.form === 'fall' && body.base === undefined)
          throw invalid(
            'base-missing',
            ['下降目标没有写较哪一年。', 'A fall does not say since which year.'],
            ['填写基期年份，如 2025。', 'Give the base year, such as 2025.'],
            'base',
          );
        if (body.base !== undefined && target.year !== null && body.base >= target.year)
          throw invalid(
            'base-too-late',
            [
              `基期 ${body.base} 不早于目标年 ${target.year}。`,
              `The base year ${body.base} is not before ${target.year}.`,
            ],
            ['核对文件中的基期年份。', 'Look up the base year in the document.'],
            'base',
          );
        const row = await work.tracking.assignments.enter(
          {
            cityId: params.cityId,
            target: target.id,
            name: target.name,
            value: body.value,
            unit: body.unit,
            base: body.base ?? null,
            comparator: body.comparator ?? '>=',
            document: body.document,
            note: body.note ?? null,
          },
          body.expectedRevision,
        );
        return toAssignment(row, tracking);
      });
      await warningKeeper.keep(params.cityId);
      return answer;
    },
    withdrawAssignment: async ({ params, query, unit }) => {
      await unit(async (work) => {
        const tracking = await tracker.of(work, params.cityId);
        const { target } = targetOf(tracking, params.itemId);
        const last = tracking.base.assignments.findLast((row) => row.target === target.id);
        if (last === undefined || (last.value === null && last.revision === query.expectedRevision)) throw notFound();
        await work.tracking.assignments.enter(
          {
            cityId: params.cityId,
            target: target.id,
            name: target.name,
            value: null,
            unit: last.unit,
            base: last.base,
            comparator: last.comparator,
            document: last.document,
            note: query.note ?? null,
          },
          query.expectedRevision,
        );
      });
      await warningKeeper.keep(params.cityId);
      return undefined;
    },
    getTrackingRules: async ({ params, unit }) => unit((work) => toRules(work, params.cityId)),
    setTrackingRules: async ({ params, body, unit }) => {
      const { yaml = null, ruleSet = ownSetId, from, note = null } = body;
      if (yaml === null && getRuleSet(ruleSet)?.kind !== 'light')
        throw invalid(
          'unknown-rule',
          [`没有亮灯规则“${ruleSet}”。`, `There is no rule set ${ruleSet}.`],
          [`可用：${lightSets().join('、')}。`, `Use ${lightSets().join(', ')}.`],
          'ruleSet',
        );
      const read = yaml === null ? null : readOwnRules(yaml, from);
      if (read?.ok === false)
        throw invalid(
          'rules-have-faults',
          [
            `规则有 ${read.faults.length} 处错误，没有保存：${read.faults.map(({ message }) => message.zh).join(' ')}`,
            `The rules have ${read.faults.length} faults and were not kept: ${read.faults.map(({ message }) => message.en).join(' ')}`,
          ],
          ['按提示逐处改正后再保存。', 'Mend each place named and save again.'],
          read.faults.map(({ place }) => place).join(', '),
          { faults: read.faults },
        );
      await unit((work) =>
        work.tracking.rules.choose({ cityId: params.cityId, ruleSet, yaml, from, note }, body.expectedRevision),
      );
      await warningKeeper.keep(params.cityId);
      return unit((work) => toRules(work, params.cityId));
    },
    backTestRule: async ({ params, query, unit }) =>
      unit(async (work) => {
        const tracking = await tracker.of(work, params.cityId);
        const one = targetOf(tracking, query.itemId);
        const [from, to] = [parseMonth(query.from), parseMonth(query.to)];
        const rules = findRuleSet(tracking.base.rules, query.ruleSet, to);
        if (rules === null || rules.set.kind !== 'light')
          throw invalid(
            'unknown-rule',
            [`没有亮灯规则“${query.ruleSet}”。`, `There is no rule set ${query.ruleSet}.`],
            [`可用：${lightSets().join('、')}。`, `Use ${lightSets().join(', ')}.`],
            'ruleSet',
          );
        const months = monthNumber(to) - monthNumber(from) + 1;
        if (months < 1 || months > mostMonths)
          throw invalid(
            'span-not-usable',
            [`从 ${query.from} 到 ${query.to} 不能回测。`, `${query.from} to ${query.to} cannot be tested.`],
            [`起月不晚于止月，最多 ${mostMonths} 个月。`, `Begin before the end, ${mostMonths} months at most.`],
            'from',
          );
        const test = backTest(rules.set, one.target, one.binding, from, to, query.every, rules.schemes);
        const levels = levelsOfSet(rules);
        return {
          ruleSet: rules.set.id,
          name: { zh: rules.set.zh, en: rules.set.en },
          itemId: one.itemId,
          target: one.target.name,
          every: query.every,
          lights: test.lights.map(({ at, light }) => ({
            month: monthCode(at),
            level: light.fired === null ? null : toLevel(light.fired.level),
            dark: light.fired === null && light.why !== null ? toAbsence(light.why.why, light.why.note) : null,
          })),
          counts: [
            ...levels.map((level) => ({ level, count: test.counts[level.id] ?? 0 })),
            { level: null, count: test.counts.none ?? 0 },
          ],
          changes: test.changes,
          levels,
        };
      }),
  };
};

const noChoices: CityRules = { choices: [] };
const mostMonths = 240;
const lightSets = (): readonly string[] => listRuleSets().flatMap(({ id, kind }) => (kind === 'light' ? [id] : []));
