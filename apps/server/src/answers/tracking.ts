/**
 * @module Followed targets as the API shows them: figures with the reference under which each opens, the light with its arithmetic in words.
 */
import type { FiredRule as FiredAnswer, LightLevel, TrackedTarget as TargetAnswer } from '@dafeng/contract';
import {
  type AbsenceReason,
  absent,
  type Bilingual,
  createExplain,
  formatNumber,
  formatQuantity,
  fullTracer,
  mapReported,
  type Quantity,
  type Reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  type AnyReported,
  type FactValue,
  type FiredRule,
  getRuleSet,
  type JudgedStanding,
  type Level,
  listLightFacts,
  type RuleSet,
  yearlyNeed,
} from '@dafeng/tracking';
import { monthCode } from '../tracking/months.ts';
import type { FollowedTarget } from '../tracking/track-city.ts';
import { toAbsence, toFigure, toUnit } from './figures.ts';
import { nameOf } from './indicators.ts';

/** `t|ITEM|2026-02|AS-OF|result.required`: a number of a target at a month. */
export const targetRef = (
  { itemId, progress }: Pick<FollowedTarget, 'itemId' | 'progress'>,
  asOf: string | null,
  part: string,
): string => ['t', itemId, monthCode(progress.at), asOf ?? '', part].join('|');

export const toLevel = ({ id, zh, en, colourName, colour, order }: Level): LightLevel => ({
  id,
  label: { zh, en },
  colourName,
  colour,
  order,
});

const facts = new Map(listLightFacts().map((fact) => [fact.id, fact]));
/** `中文 / English` as the core writes notes. */
const inBoth = (text: string): Bilingual => {
  const [zh = text, en = zh] = text.split(' / ');
  return { zh, en };
};
const both = (text: string): Bilingual => ({ zh: text, en: text });
const digits = 6;
const shown = (value: number): string => formatNumber(Number(value.toPrecision(digits)));

/** A fact in words: shares as per cent, values in the unit of the target. */
const factText = (id: string, value: FactValue, unit: UnitId | null): Bilingual => {
  if (value === null) return { zh: '不知', en: 'not known' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  switch (facts.get(id)?.type) {
    case 'ratio':
      return both(`${shown(value * 100)}%`);
    case 'days':
      return { zh: `${value} 天`, en: `${value} days` };
    case 'value':
      return unit === null || unit === '1'
        ? both(`${shown(value * 100)}%`)
        : formatQuantity({ value: Number(value.toPrecision(digits)), unit, basis: 'plain' } as Quantity);
    default:
      return both(String(value));
  }
};

export const toFired = (fired: FiredRule, set: Pick<RuleSet, 'zh' | 'en'> | null, unit: UnitId | null): FiredAnswer => {
  const lines = Object.entries(fired.facts).map(([id, value]) => {
    const fact = facts.get(id);
    return { id, name: { zh: fact?.zh ?? id, en: fact?.en ?? id }, value, text: factText(id, value, unit) };
  });
  const said = (language: 'zh' | 'en'): string =>
    lines
      .filter(({ value }) => value !== null)
      .map(({ name, text }) => `${name[language]} ${text[language]}`)
      .join(language === 'zh' ? '，' : ', ');
  return {
    ruleSet: fired.ruleSet,
    ruleSetName: set === null ? both(fired.ruleSet) : { zh: set.zh, en: set.en },
    rule: fired.rule,
    level: toLevel(fired.level),
    message: fired.message,
    clause: fired.clause,
    when: fired.when,
    facts: lines,
    arithmetic: {
      zh: `${fired.message.zh}：${said('zh')}；按“${fired.clause}”为${fired.level.zh}`,
      en: `${fired.message.en}: ${said('en')}; by "${fired.clause}" ${fired.level.en}`,
    },
  };
};

/** Unit that a target is spoken of in where it has no number. */
export const unitOfTarget = ({ target }: Pick<FollowedTarget, 'target'>): UnitId =>
  target.value.ok ? target.value.value.unit : (target.indicator?.unit ?? '1');

const explain = createExplain(fullTracer);
/** A cumulative fall is spoken of in the unit of the target (%), though the core reckons in pure numbers; the step stands in the trace. */
export const spoken = (item: AnyReported<Trace>, unit: UnitId): AnyReported<Trace> =>
  mapReported(item, (number) =>
    number.value.unit === '1' && unit === '%'
      ? (explain.convert(number.trace.term, number as never, '%' as never) as unknown as typeof number)
      : number,
  );
const asReported = (value: JudgedStanding<Trace>['value']): AnyReported<Trace> => ({ ok: true, value });

const toStanding = (
  item: Reported<JudgedStanding<Trace>>,
  unit: UnitId,
  refOf: (part: string) => string,
): TargetAnswer['result'] => {
  if (!item.ok) return { standing: null, absent: toAbsence(item.why, item.note) };
  const { kind, until, value, quality, required, met, completion, shortfall, progress } = item.value;
  const figure = (number: AnyReported<Trace>, part: string) =>
    toFigure(spoken(number, unit), {
      unit,
      ref: refOf(`${kind}.${part}`),
      quality: kind === 'estimate' ? 'estimated' : 'computed',
    });
  const share = (number: AnyReported<Trace>, part: string) =>
    toFigure(spoken(number, '%'), { unit: '%', ref: refOf(`${kind}.${part}`) });
  return {
    standing: {
      kind,
      until,
      figure: figure(asReported(value), 'value'),
      quality,
      // What the path requires by then is not estimated, whatever it is held against.
      required: { ...figure(required, 'required'), quality: 'computed' },
      met,
      completion: share(completion, 'completion'),
      shortfall: share(shortfall, 'shortfall'),
      progress: share(progress, 'progress'),
    },
    absent: null,
  };
};

/** What every year from the newest standing must bring. */
export const needOf = ({
  target,
  progress,
  light,
}: Pick<FollowedTarget, 'target' | 'progress' | 'light'>): AnyReported<Trace> => {
  const newest = light.judged ?? (progress.result.ok ? progress.result.value : null);
  if (newest === null) return progress.result.ok ? absent('not-reported') : progress.result;
  return yearlyNeed(fullTracer, target, newest);
};

export interface TargetContext {
  readonly asOf: string | null;
  readonly ruleSet: (id: string) => Pick<RuleSet, 'zh' | 'en'> | null;
  readonly assignment: (one: FollowedTarget) => TargetAnswer['assignment'];
  /** Why there is no forecast, in both languages around a slash. */
  readonly forecastWhy: (one: FollowedTarget) => string;
  readonly warningKeys: (one: FollowedTarget) => readonly string[];
}

export const toTrackedTarget = (one: FollowedTarget, context: TargetContext): TargetAnswer => {
  const { target, progress, light, binding } = one;
  const unit = unitOfTarget(one);
  const refOf = (part: string) => targetRef(one, context.asOf, part);
  const indicator = target.indicator === null ? null : getIndicator(target.indicator.id);
  // The facts are in the unit that was judged: a fall as a pure number.
  const factUnit = light.judged?.value.value.unit ?? unit;
  const fired = (rule: FiredRule): FiredAnswer => toFired(rule, context.ruleSet(rule.ruleSet), factUnit);
  const { forecast } = progress;
  return {
    itemId: one.itemId,
    targetId: target.id,
    name: target.name,
    indicatorId: target.indicator?.id ?? null,
    indicatorName: indicator === null ? null : nameOf(indicator),
    theme: indicator?.theme ?? null,
    section: target.section,
    scope: target.scope,
    form: target.form,
    path: target.shape.kind,
    unit: toUnit(unit),
    base: target.base,
    baseAssumed: target.baseAssumed,
    year: target.year,
    comparator: target.comparator,
    direction: target.direction,
    strength: target.strength,
    ambiguous: target.ambiguous,
    headline: one.headline,
    pending: !target.value.ok && target.value.why === 'pending-assignment',
    assignment: context.assignment(one),
    followed: binding.own !== null || binding.level !== null,
    origin: (binding.own ?? binding.level)?.origin ?? null,
    goal: toFigure(progress.goal, { unit, ref: refOf('goal'), quality: 'reported' }),
    result: toStanding(progress.result, unit, refOf),
    estimate: toStanding(progress.estimate, unit, refOf),
    forecast: {
      figure: toFigure(
        forecast === null
          ? absent('NE', context.forecastWhy(one))
          : { ok: true, value: { value: forecast.value, trace: null } },
        { unit, ref: null, quality: 'estimated' },
      ),
      low: forecast?.low.value ?? null,
      high: forecast?.high.value ?? null,
      year: target.year,
      source: forecast === null ? null : inBoth(forecast.source),
    },
    yearlyNeed: toFigure(spoken(needOf(one), unit), { unit, ref: refOf('need') }),
    daysLate: progress.daysLate,
    light: {
      fired: light.fired === null ? null : fired(light.fired),
      dark:
        light.fired === null && light.why !== null ? toAbsence(light.why.why as AbsenceReason, light.why.note) : null,
      judged: light.judged?.kind ?? null,
    },
    data: light.data.map((rule) => toFired(rule, getRuleSet(rule.ruleSet), factUnit)),
    bodies: [...one.bodies],
    warningKeys: [...context.warningKeys(one)],
  };
};
