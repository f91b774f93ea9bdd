/**
 * @module The tracking of a city at a glance, and one target in full. What the numbers are is made in `tracking/`.
 */
import type { AssignmentLine, TargetDetail, TrackingSummary } from '@dafeng/contract';
import type { AssignmentRow } from '@dafeng/database';
import { createExplain, fullTracer, monthOf, noTracer, periodCode, reported, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  type AnyExplained,
  dueDayOfMonth,
  followTarget,
  judgeLight,
  lastDayOfMonth,
  type PlacedPoint,
  type PlacedSeries,
  requiredAt,
  ruleSetFor,
} from '@dafeng/tracking';
import { standingAssignments } from '../tracking/city-base.ts';
import { lightOptions } from '../tracking/city-rules.ts';
import { monthCode, monthNumber, monthOfNumber, parseMonth } from '../tracking/months.ts';
import { findRuleSet, levelsOfSet, toRuleSetText } from '../tracking/rule-sets.ts';
import type { CityTracking, FollowedTarget } from '../tracking/track-city.ts';
import { toAbsence, toFigure } from './figures.ts';
import { nameOf } from './indicators.ts';
import { spoken, type TargetContext, toLevel, toTrackedTarget, unitOfTarget } from './tracking.ts';
import { toWarning } from './warnings.ts';

export const toAssignment = (row: AssignmentRow, tracking: Pick<CityTracking, 'targets'>): AssignmentLine => ({
  id: row.id,
  itemId: tracking.targets.find(({ target }) => target.id === row.target)?.itemId ?? null,
  targetId: row.target,
  name: row.name,
  revision: row.revision,
  value: row.value,
  unit: row.unit,
  base: row.base,
  comparator: row.comparator,
  document: row.document,
  note: row.note,
  at: row.at,
  by: row.by.name,
});

const isStanding = ({ state }: CityTracking['warnings'][number]): boolean =>
  state === 'open' || state === 'acknowledged' || state === 'escalated';

const contextOf = (tracking: CityTracking): TargetContext => {
  const standing = standingAssignments(tracking.base.assignments);
  return {
    asOf: tracking.asOf,
    ruleSet: (id) => findRuleSet(tracking.base.rules, id, tracking.at)?.set ?? null,
    assignment: ({ target }) => {
      const row = standing.get(target.id);
      return row === undefined ? null : toAssignment(row, tracking);
    },
    forecastWhy: ({ target }) => tracking.base.forecasts.why.get(target.id) ?? '目标年已过 / the target year is over',
    warningKeys: ({ target }) =>
      tracking.warnings.filter((one) => one.targetId === target.id && isStanding(one)).map(({ key }) => key),
  };
};

const isBound = ({ own, level }: FollowedTarget['binding']): boolean => own !== null || level !== null;

const behindOf = ({ dataUntil, today, targets }: CityTracking): TrackingSummary['behind'] => {
  if (dataUntil === null)
    return targets.length === 0
      ? null
      : {
          message: { zh: '还没有任何指标数据，全部预警灯不亮。', en: 'There is no number yet; every light is dark.' },
          remedy: {
            zh: '下载数据模板填报后导入，或先建立年度账册。',
            en: 'Download the template, fill it in and import it, or begin the yearly books.',
          },
        };
  const next = monthOfNumber(monthNumber(parseMonth(dataUntil)) + 1);
  const due = dueDayOfMonth(next);
  return today <= due
    ? null
    : {
        message: {
          zh: `数据到 ${dataUntil}，${monthCode(next)} 的数应在 ${due} 前收到。`,
          en: `Numbers reach ${dataUntil}; those of ${monthCode(next)} were due by ${due}.`,
        },
        remedy: { zh: '催报或导入新的月报。', en: 'Ask for them, or import the new monthly report.' },
      };
};

const summaries = new WeakMap<CityTracking, TrackingSummary>();
/** Made once for a state of the city: a cockpit asks again and again. */
export const toSummary = (tracking: CityTracking): TrackingSummary => {
  const known = summaries.get(tracking) ?? makeSummary(tracking);
  summaries.set(tracking, known);
  return known;
};

const makeSummary = (tracking: CityTracking): TrackingSummary => {
  const { city, targets, at, base } = tracking;
  const context = contextOf(tracking);
  const sets = [...new Set(targets.flatMap(({ light }) => light.ruleSet ?? []))].flatMap((id) => {
    const rules = findRuleSet(base.rules, id, at);
    if (rules === null) return [];
    const judged = targets.filter(({ light }) => light.fired?.ruleSet === id);
    return [
      {
        id,
        name: nameOf(rules.set),
        from: rules.set.from,
        source: rules.set.source,
        status: rules.set.status,
        note: nameOf(rules.set.note),
        levels: levelsOfSet(rules).map((level) => ({
          ...level,
          count: judged.filter(({ light }) => light.fired?.level.id === level.id).length,
        })),
      },
    ];
  });
  const isPending = ({ target }: FollowedTarget): boolean =>
    !target.value.ok && target.value.why === 'pending-assignment';
  return {
    city: { id: city.id, name: city.name, example: city.example },
    plan: tracking.plan,
    at: monthCode(at),
    asOf: tracking.asOf,
    today: tracking.today,
    dataUntil: tracking.dataUntil,
    behind: behindOf(tracking),
    ruleSets: sets,
    counts: {
      targets: targets.length,
      followed: targets.filter(({ binding }) => isBound(binding)).length,
      lit: targets.filter(({ light }) => light.fired !== null).length,
      pending: targets.filter(isPending).length,
      dark: targets.filter((one) => one.light.fired === null && !isPending(one)).length,
      // A target without a series is counted as dark, not as late.
      dataWarnings: targets.filter(
        ({ light, binding }) => isBound(binding) && light.data.some(({ level }) => level.order > 0),
      ).length,
      warnings: tracking.warnings.filter(isStanding).length,
    },
    targets: [...targets.filter(({ headline }) => headline), ...targets.filter(({ headline }) => !headline)].map(
      (one) => toTrackedTarget(one, context),
    ),
    digest: tracking.digest,
  };
};

/** Numbers of a series with their revisions, newest period last. */
export const toPoints = (
  { indicator, placed, origin }: PlacedSeries,
  asOf: string | null,
): TargetDetail['series'][number]['points'] => {
  const byKey = new Map<string, PlacedPoint[]>();
  for (const point of placed)
    if (asOf === null || point.received === null || point.received <= asOf)
      byKey.set(point.key, [...(byKey.get(point.key) ?? []), point]);
  const unit = getIndicator(indicator)?.unit ?? '1';
  return [...byKey.values()].flatMap((revisions) => {
    const last = revisions.at(-1);
    if (last === undefined) return [];
    return [
      {
        period: periodCode(last.period),
        since: last.since,
        figure: toFigure(last.value.ok ? reported({ value: last.value.value, trace: null }) : last.value, {
          unit,
          ref: null,
          quality: last.quality === 'estimate' ? 'estimated' : 'reported',
        }),
        method: last.method,
        quality: last.quality,
        due: last.due,
        received: last.received,
        source: last.source,
        locator: last.locator,
        origin,
        earlier: revisions
          .slice(0, -1)
          .reverse()
          .map(({ value, received, source, locator }) => ({
            value: value.ok ? value.value.value : null,
            received,
            source,
            locator,
          })),
      },
    ];
  });
};

const explain = createExplain(fullTracer) as unknown as Parameters<typeof requiredAt<Trace>>[0];
/** What the path requires by the end of each year of it. */
const pathOf = (one: FollowedTarget): TargetDetail['path'] => {
  const { target, progress } = one;
  if (target.year === null) return [];
  const unit = unitOfTarget(one);
  const judged = progress.result.ok ? progress.result.value : progress.estimate.ok ? progress.estimate.value : null;
  const basis = target.form === 'fall' ? undefined : judged?.value.value.basis;
  const base = baseOf(one);
  const from = target.base ?? target.year;
  return Array.from({ length: target.year - from + 1 }, (_, index) => from + index).map((year) => ({
    year,
    required: toFigure(spoken(requiredAt(explain, target, year, base, basis), unit), { unit, ref: null }),
  }));
};
/** Value of the base year of a state, where the series has it. */
const baseOf = ({ target, binding }: FollowedTarget): AnyExplained<Trace> | null => {
  const point = binding.own?.latest.findLast(
    ({ last, since, value }) => value.ok && since === null && target.base !== null && last === target.base * 12 + 11,
  );
  if (target.form !== 'reach' || !point?.value.ok || !binding.own) return null;
  const number = explain.observation(binding.own.indicator, point.value.value as never, {
    source: point.source,
    locator: point.locator,
    period: point.key,
  }) as unknown as AnyExplained<Trace>;
  const unit = unitOfTarget({ target });
  return number.value.unit === unit ? number : explain.convert(binding.own.indicator, number, unit);
};

/** Results by the end of each year of the path, up to the month looked at. */
const resultsOf = (one: FollowedTarget, { at, asOf }: CityTracking): TargetDetail['results'] => {
  const { target, binding, itemId } = one;
  const { base } = target;
  if (base === null) return [];
  const follower = followTarget(target, binding, fullTracer);
  const unit = unitOfTarget(one);
  const last = Math.min(at.month === 12 ? at.year : at.year - 1, target.year ?? at.year);
  return Array.from({ length: Math.max(0, last - base + 1) }, (_, index) => base + index).flatMap((year) => {
    const { result } = follower.at(monthOf(year, 12), asOf === null ? {} : { asOf });
    if (!result.ok || result.value.t !== year) return [];
    const ref = ['t', itemId, `${year}-12`, asOf ?? '', 'result.value'].join('|');
    return [{ year, figure: toFigure(spoken(reported(result.value.value), unit), { unit, ref }) }];
  });
};

/** Months shown behind the one looked at. */
const monthsBack = 24;
const lightsOf = (one: FollowedTarget, { base, at, asOf }: CityTracking): TargetDetail['lights'] => {
  const follower = followTarget(one.target, one.binding, noTracer);
  const last = monthNumber(at);
  return Array.from({ length: monthsBack }, (_, index) => monthOfNumber(last - monthsBack + 1 + index)).map((month) => {
    const on = lastDayOfMonth(month);
    const light = judgeLight(
      follower.at(month, asOf === null ? {} : { asOf }),
      lightOptions(base.rules, one.target.indicator?.id ?? null, on),
    );
    return {
      month: monthCode(month),
      level: light.fired === null ? null : toLevel(light.fired.level),
      dark: light.fired === null && light.why !== null ? toAbsence(light.why.why, light.why.note) : null,
    };
  });
};

export const toTargetDetail = (tracking: CityTracking, one: FollowedTarget): TargetDetail => {
  const { base, at } = tracking;
  const { own, level } = one.binding;
  const indicator = one.target.indicator?.id ?? null;
  const on = lastDayOfMonth(at);
  const options = lightOptions(base.rules, indicator, on);
  const set = ruleSetFor('light', indicator, on, ...(options.ruleSets ? [options.ruleSets] : []));
  const rules = set === null ? null : findRuleSet(base.rules, set.id, at);
  return {
    at: monthCode(at),
    asOf: tracking.asOf,
    today: tracking.today,
    target: toTrackedTarget(one, contextOf(tracking)),
    path: pathOf(one),
    results: resultsOf(one, tracking),
    series: (
      [
        ['own', own],
        ['level', level],
      ] as const
    ).flatMap(([role, series]) => {
      const named = series === null ? null : getIndicator(series.indicator);
      return series === null
        ? []
        : [
            {
              role,
              indicatorId: series.indicator,
              name: named === null ? { zh: one.target.name, en: one.target.name } : nameOf(named),
              origin: series.origin,
              points: toPoints(series, tracking.asOf),
            },
          ];
    }),
    lights: lightsOf(one, tracking),
    ruleSet: rules === null ? null : toRuleSetText(rules),
    assignments: base.assignments
      .filter(({ target }) => target === one.target.id)
      .map((row) => toAssignment(row, tracking))
      .reverse(),
    warnings: tracking.warnings
      .filter(({ targetId }) => targetId === one.target.id)
      .map((warning) => toWarning(warning, tracking.today)),
  };
};
