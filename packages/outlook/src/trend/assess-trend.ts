/**
 * @module Has it peaked? Trend test, rule class and probability of one yearly series; what is not said for want of points or because a
 * logarithm has no value is refused in words. The cause of a fall is left to the decomposition.
 */
import { trend as settings } from '../generated/outlook.ts';
import { accept, type OutlookError, type OutlookResult, refuse } from '../outlook-error.ts';
import { type PeakProbability, peakProbability } from './local-linear-trend.ts';
import { type MannKendall, mannKendall } from './mann-kendall.ts';
import { type MannKendallVariants, mannKendallVariants } from './mann-kendall-variants.ts';
import { type PeakClass, peakClassOf } from './peak-class.ts';

export interface TrendAssessment {
  readonly n: number;
  readonly years: readonly number[] | null;
  readonly mannKendall: MannKendall;
  readonly variants: MannKendallVariants;
  /** Null with a refusal where the points are too few. */
  readonly class: PeakClass | null;
  readonly pPeaked: PeakProbability | { readonly value: null; readonly model: 'local-linear-trend' };
  /** What was not said, why, and what to do. */
  readonly refusals: readonly OutlookError[];
}

const tooFew = (n: number, minimum: number): OutlookResult<never> =>
  refuse(
    'too-few-points',
    {
      zh: `只有 ${n} 个年份的数，判断趋势至少要 ${minimum} 个。`,
      en: `${n} ${n === 1 ? 'point' : 'points'} given; a trend needs ${minimum}.`,
    },
    { zh: '请补充历年数据。', en: 'Add more years.' },
  );

const checkYears = (years: readonly number[], n: number): OutlookResult<never> | null => {
  if (years.length !== n)
    return refuse(
      'years-differ',
      { zh: `有 ${n} 个数，却有 ${years.length} 个年份。`, en: `${n} values, but ${years.length} years.` },
      { zh: '每个年份给一个数。', en: 'Give one value a year.' },
    );
  const gap = years.findIndex((year, index) => index > 0 && year !== (years[index - 1] ?? 0) + 1);
  if (gap < 0) return null;
  return refuse(
    'years-not-consecutive',
    {
      zh: `${years[gap - 1]} 年之后是 ${years[gap]} 年，中间不连续。`,
      en: `${years[gap - 1]} is followed by ${years[gap]}.`,
    },
    { zh: '请补齐缺的年份，或只给连续的一段。', en: 'Fill the gap, or give an unbroken stretch.' },
  );
};

/**
 * The assessment of a series, one value a year; a gap is `null`.
 *
 * Errors: `too-few-points`, `value-missing`, `value-not-finite`, `years-differ`, `years-not-consecutive`.
 */
export const assessTrend = (
  series: readonly (number | null)[],
  years: readonly number[] | null = null,
  options: { readonly seed?: number; readonly draws?: number } = {},
): OutlookResult<TrendAssessment> => {
  const values: number[] = [];
  for (const [index, value] of series.entries()) {
    const zh = `第 ${index + 1} 个数${years?.[index] === undefined ? '' : `（${years[index]} 年）`}`;
    const en = `value ${index + 1}${years?.[index] === undefined ? '' : ` (${years[index]})`}`;
    if (value === null)
      return refuse(
        'value-missing',
        { zh: `${zh}是空的。`, en: `${en} is missing.` },
        { zh: '请补上，或只给连续的一段。', en: 'Fill it in, or give an unbroken stretch.' },
      );
    if (!Number.isFinite(value))
      return refuse(
        'value-not-finite',
        { zh: `${zh}不是数。`, en: `${en} is no number.` },
        { zh: '写作 5,4.2,3 这样用逗号分开的数。', en: 'Write numbers parted by commas, such as 5,4.2,3.' },
      );
    values.push(value);
  }
  const { statistics, judgement } = settings.minimum;
  if (values.length < statistics) return tooFew(values.length, statistics);
  const unfit = years && checkYears(years, values.length);
  if (unfit) return unfit;

  const refusals: OutlookError[] = [];
  const short = values.length < judgement ? tooFew(values.length, judgement) : null;
  if (short && !short.ok) refusals.push(short.error);
  const bad = values.findIndex((value) => value <= 0);
  if (!short && bad >= 0) {
    const refused = refuse(
      'value-negative',
      {
        zh: `第 ${bad + 1} 个数不大于 0，达峰概率按对数计算，无法给出。`,
        en: `value ${bad + 1} is not above 0; the probability works on logarithms and is not given.`,
      },
      { zh: '请核对数据；碳汇应单列。', en: 'Check it; keep sinks apart.' },
    );
    refusals.push(refused.error);
  }
  return accept({
    n: values.length,
    years,
    mannKendall: mannKendall(values),
    variants: mannKendallVariants(values),
    class: short ? null : peakClassOf(values),
    pPeaked: refusals.length > 0 ? { value: null, model: 'local-linear-trend' } : peakProbability(values, options),
    refusals,
  });
};
