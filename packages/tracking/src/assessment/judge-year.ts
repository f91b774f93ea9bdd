/**
 * @module A target judged for one year: the result of that very year against what the path requires by its end, never the estimate. Which
 * targets decide an item is left to `derive-items.ts`.
 */
import { absent, type Bilingual, fullTracer, type Reported, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { type AnyReported, explainNumbers } from '../explained-number.ts';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import type { JudgedStanding, Progress } from '../paths/progress.ts';
import { requiredAt } from '../paths/required-value.ts';
import type { TrackedTarget } from '../paths/tracked-target.ts';

/** A target with its progress at the end of the year assessed and at the end of the year before. */
export interface AssessedTarget {
  readonly target: TrackedTarget;
  readonly progress: Progress<Trace>;
  readonly before: Progress<Trace> | null;
}
export interface YearJudgement {
  readonly result: AnyReported<Trace>;
  readonly required: AnyReported<Trace>;
  readonly completion: AnyReported<Trace>;
  readonly shortfall: AnyReported<Trace>;
  readonly met: boolean | null;
}

/** A year that ended is a whole number of years; what lies within a float of it is it. */
const isYear = (t: number, year: number): boolean => Math.abs(t - year) <= TRACKING_SETTINGS.equalWithin * year;

/**
 * The standing at the end of the year, out of results only.
 * Gotchas: the result of the year before, or of a month within the year, is none of the year: absent, with what there is instead.
 */
export const resultOfYear = ({ result }: Progress<Trace>, year: number): Reported<JudgedStanding<Trace>> => {
  if (!result.ok || isYear(result.value.t, year)) return result;
  const { until } = result.value;
  return absent(
    'not-reported',
    `最近的结果是 ${until}，没有 ${year} 年的结果 / the newest result is of ${until}, none of ${year}`,
  );
};

const without = (
  why: Reported<unknown> & { readonly ok: false },
  required: AnyReported<Trace> = why,
): YearJudgement => ({
  result: why,
  required,
  completion: why,
  shortfall: why,
  met: null,
});

/** Cumulative: where the path of the target stands at the end of the year. */
export const judgeCumulative = ({ target, progress }: AssessedTarget, year: number): YearJudgement => {
  const standing = resultOfYear(progress, year);
  // What is due does not wait for the result; of a state before its own year it needs the value of the base year, which is not at hand.
  if (!standing.ok) return without(standing, requiredAt(explainNumbers(fullTracer), target, year, null));
  const { value, required, completion, shortfall, met } = standing.value;
  return { result: reported(value), required, completion, shortfall, met };
};

/**
 * The year's own fall against the fall its path requires of it.
 *
 * **Formula.** `f = 1 - (1 - F_t)/(1 - F_(t-1))` of the result, the same of the path; completion `f/f_required`.
 * Gotchas: the first year of the path needs no year before it; a target that is no fall has no axis of the year.
 */
export const judgeYear = (tracer: Tracer<Trace>, assessed: AssessedTarget, year: number): YearJudgement => {
  const { target, before } = assessed;
  const cumulative = judgeCumulative(assessed, year);
  if (target.form !== 'fall')
    return without(absent('NA', '只有下降类目标分年考核 / only falls are judged year by year'));
  if (!cumulative.result.ok || !cumulative.required.ok || target.base === year - 1) return cumulative;
  const earlier = before === null ? absent('not-reported') : resultOfYear(before, year - 1);
  if (!earlier.ok) return without(earlier);
  if (!earlier.value.required.ok) return without(earlier.value.required);
  const explain = explainNumbers(tracer);
  const term = `${target.indicator?.id ?? target.id}.of-year`;
  const fallOf = (end: typeof earlier.value.value, start: typeof earlier.value.value): AnyReported<Trace> => {
    const left = explain.ratio(term, explain.complement(term, end), explain.complement(term, start));
    return left.ok ? reported(explain.complement(term, left.value)) : left;
  };
  const result = fallOf(cumulative.result.value, earlier.value.value);
  const required = fallOf(cumulative.required.value, earlier.value.required.value);
  if (!result.ok) return without(result);
  if (!required.ok) return without(required);
  const completion = explain.ratio(`${term}.completion`, result.value, required.value);
  const [got, due] = [result.value.value.value, required.value.value.value];
  return {
    result,
    required,
    completion,
    shortfall: completion.ok ? reported(explain.complement(`${term}.shortfall`, completion.value)) : completion,
    met: got >= due - TRACKING_SETTINGS.equalWithin * Math.abs(due),
  };
};

/** A sentence that an officer reads: what was reached, what was due, what follows. */
export const saidOf = (
  name: Bilingual,
  { result, required, met }: YearJudgement,
  say: (item: AnyReported<Trace>) => Bilingual,
): Bilingual => {
  const [got, due] = [say(result), say(required)];
  const verdict =
    met === null ? (['待定', 'open'] as const) : met ? (['达标', 'met'] as const) : (['不达标', 'missed'] as const);
  return {
    zh: `${name.zh}：结果 ${got.zh}，应达 ${due.zh}，${verdict[0]}`,
    en: `${name.en}: result ${got.en}, required ${due.en}, ${verdict[1]}`,
  };
};
